package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/report"
)

// outcomeLine is what a plan tells of an outcome with some fields, behind its title.
func outcomeLine(t *testing.T, pairs ...string) string {
	t.Helper()
	s := modeltest.New(t)
	s.Add(model.KindOutcome, "o", append([]string{"title", "Faster"}, pairs...)...)
	for line := range strings.Lines(plan(s.Board(), today).Markdown()) {
		if told, is := strings.CutPrefix(line, "- **Faster** "); is {
			return strings.TrimSuffix(strings.TrimSpace(told), " No goal serves it yet.")
		}
	}
	t.Fatal("the outcome is not told of")
	return ""
}

func TestWhereAMeasureStandsInWords(t *testing.T) {
	for _, test := range []struct {
		pairs []string
		want  string
	}{
		{[]string{"baseline", "71", "target", "40", "current", "52", "by", "2027-01-29"}, "down from 71 s to 52 s, 61 % of the way to 40 s by Fri 29 Jan 2027."},
		{[]string{"baseline", "40", "target", "71", "current", "52"}, "up from 40 s to 52 s, 39 % of the way to 71 s."},
		{[]string{"baseline", "71", "target", "40", "current", "80", "by", "2027-01-29"}, "up from 71 s to 80 s, the wrong way: 40 s is wanted by Fri 29 Jan 2027."},
		{[]string{"baseline", "40", "target", "71", "current", "30"}, "down from 40 s to 30 s, the wrong way: 71 s is wanted."},
		{[]string{"baseline", "71", "target", "40", "current", "30"}, "down from 71 s to 30 s, 132 % of the way to 40 s."},
		{[]string{"baseline", "71", "target", "40", "current", "71"}, "still at 71 s, 40 s is wanted."},
		{[]string{"baseline", "1000", "target", "0", "current", "1"}, "down from 1000 s to 1 s, 99 % of the way to 0 s."},
		{[]string{"baseline", "1000", "target", "0", "current", "999"}, "down from 1000 s to 999 s, \\<1 % of the way to 0 s."},
		{[]string{"baseline", "-4", "target", "4", "current", "0"}, "up from −4 s to 0 s, 50 % of the way to 4 s."},
		{[]string{"baseline", "5", "target", "5", "current", "6"}, "up from 5 s to 6 s, 5 s is wanted."},
		{[]string{"target", "40", "current", "52"}, "now 52 s, 40 s is wanted."},
		{[]string{"baseline", "71", "target", "40"}, "from 71 s, no data yet, 40 s is wanted."},
		{[]string{"current", "52"}, "now 52 s, no target yet."},
		{nil, "no data yet, no target yet."},
	} {
		got := outcomeLine(t, append([]string{"measure", "waiting", "unit", "s"}, test.pairs...)...)
		if want := "Measure: waiting, " + test.want; got != want {
			t.Errorf("%v:\n got %s\nwant %s", test.pairs, got, want)
		}
	}
	for _, test := range []struct{ by, want string }{{"", "No measure yet."}, {"2027-01-29", "No measure yet, by Fri 29 Jan 2027."}} {
		if got := outcomeLine(t, "by", test.by); got != test.want {
			t.Errorf("without a measure: %s", got)
		}
	}
}

func TestOutcomesStandByRankAndTitle(t *testing.T) {
	s := modeltest.New(t)
	for i, pairs := range [][]string{
		{"title", "Done", "state", "achieved"}, {"title", "B"}, {"title", "A"}, {"title", "Second", "rank", "2"}, {"title", "First", "rank", "1"},
	} {
		s.Add(model.KindOutcome, fmt.Sprint("o", i), pairs...)
	}
	var titles []string
	for _, standing := range report.Standings(s.Board()) {
		titles = append(titles, standing.Outcome.Title)
	}
	if want := []string{"First", "Second", "A", "B"}; !slices.Equal(titles, want) {
		t.Errorf("%v, want %v", titles, want)
	}
}

func TestHowTheGoalsOfAnOutcomeStandIsCounted(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindOutcome, "o", "title", "Faster")
	says := func(want string) {
		t.Helper()
		if got := report.Standings(s.Board())[0].Words(); got != want {
			t.Errorf("%s; want %s", got, want)
		}
	}
	goal := func(pairs ...string) {
		t.Helper()
		n := s.Board().Count(model.KindGoal)
		s.Add(model.KindGoal, fmt.Sprint("g", n), append([]string{"title", fmt.Sprint("G", n), "outcomes", "o"}, pairs...)...)
	}
	says("No goal serves it yet")
	goal("health", "at-risk")
	says("1 goal serves it: 1 at risk")
	s.Add(model.KindTeam, "a", "name", "A")
	s.Add(model.KindTeam, "b", "name", "B")
	goal("team", "a", "health", "on-track")
	goal("team", "a", "health", "off-track")
	goal("team", "b", "health", "on-track")
	goal("team", "b", "health", "unknown")
	goal("team", "b", "state", "dropped")
	says("5 goals of 2 teams serve it: 2 on track, 1 at risk, 1 off track, 1 has said nothing")
}

func TestWhatIsAcceptedForNowIsToldWithItsReason(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindTeam, "pay", "name", "Payments")
	s.Add(model.KindGoal, "g", "title", "Halve the wait", "team", "pay", "measure", "days")
	if page := plan(s.Board(), today).Markdown(); !strings.Contains(page, "- **1 goal serves no outcome**\n  - Halve the wait\n") {
		t.Errorf("the gap is not told:\n%s", page)
	}
	s.Do(model.Acknowledge(s, model.GoalWithoutOutcome, model.Ref{Kind: model.KindGoal, ID: "g"}, "it keeps the licence", "Ana", today.Add(9), "k", today))
	page := plan(s.Board(), today).Markdown()
	if !strings.Contains(page, "## Gaps accepted for now\n\n- **Halve the wait** it serves no outcome. Until Tue 1 Dec (Ana): it keeps the licence.\n") || strings.Contains(page, "## Gaps\n") {
		t.Errorf("the gap is not told as accepted:\n%s", page)
	}
	if page := plan(s.Board(), today.Add(10)).Markdown(); !strings.Contains(page, "## Gaps\n") || strings.Contains(page, "accepted for now") {
		t.Errorf("the day after, the gap is not back:\n%s", page)
	}
}

// One team's brief tells of the outcomes that it works for and of its own gaps, no other team's.
func TestATeamsBriefTellsOfItsOutcomesAndGaps(t *testing.T) {
	s := modeltest.New(t)
	for _, id := range []string{"pay", "idy"} {
		s.Add(model.KindTeam, id, "name", "Team "+id)
		s.Add(model.KindOutcome, "o-"+id, "title", "Outcome "+id, "measure", "days")
		s.Add(model.KindGoal, "g-"+id, "title", "Goal "+id, "team", id, "outcomes", "o-"+id)
	}
	text := report.Brief(brief(s.Board(), nil, "pay")).Text(100)
	if !strings.Contains(text, "Outcome pay") || !strings.Contains(text, "1 goal has no measure: Goal pay") {
		t.Errorf("its own is not told:\n%s", text)
	}
	if strings.Contains(text, "Outcome idy") || strings.Contains(text, "Goal idy") {
		t.Errorf("another team's is told:\n%s", text)
	}
}

func TestTheChanceOfWhatAGoalWaitsForIsToldWithItsRecord(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindTeam, "pay", "name", "Payments")
	s.Add(model.KindTeam, "idy", "name", "Identity")
	s.Add(model.KindOutcome, "o", "title", "Faster")
	s.Add(model.KindGoal, "g", "title", "Halve the wait", "team", "pay", "outcomes", "o")
	says := func(want string) {
		t.Helper()
		_, told, _ := strings.Cut(plan(s.Board(), today).Markdown(), "What it waits for comes on time: ")
		if told, _, _ = strings.Cut(told, ".\n"); told != want {
			t.Errorf("%q, want %q", told, want)
		}
	}
	says("")
	dependency := func(id string, pairs ...string) {
		t.Helper()
		s.Add(model.KindDependency, id, append([]string{"title", id, "consumer", "pay", "provider", "idy", "goal", "g", "impact", "blocking"}, pairs...)...)
	}
	dependency("nodate")
	says("")
	dependency("open", "need_by", today.Add(20).String())
	says("no record yet")
	for i, delivered := range []int{-3, -1} {
		dependency(fmt.Sprint("d", i), "need_by", today.Add(-2).String(), "delivered", today.Add(delivered).String(), "state", "accepted")
	}
	says("5 in 10 (n = 2 closed, 1 without a date left out)")
}
