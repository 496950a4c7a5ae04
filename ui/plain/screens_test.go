package plain

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/query"
	"moot/model/timeline"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

func viewOf(t testing.TB, board *model.Board, team, filter string) *view {
	t.Helper()
	parsed, err := query.Parse(filter)
	if err != nil {
		t.Fatal(err)
	}
	return newView(board, modeltest.Today, noon, team, parsed)
}

func text(p *page) string { return strings.Join(p.lines, "\n") + "\n" }

func mapOf(t testing.TB, v *view, team string) *page {
	t.Helper()
	p, err := v.mapPage(context.Background(), team)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func day(t testing.TB, text string) model.Date {
	t.Helper()
	day, err := model.ParseISO(text)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

func TestScreensOfTheSmallBoard(t *testing.T) {
	board := uitest.Board(t).Board()
	for name, p := range map[string]*page{
		"forum":                 viewOf(t, board, "", "").forum(),
		"forum of a team":       viewOf(t, board, "pay", "").forum(),
		"forum filtered":        viewOf(t, board, "pay", "state:countered").forum(),
		"board":                 viewOf(t, board, "", "").boardPage(boardAsked{}),
		"board by consumer":     viewOf(t, board, "", "").boardPage(boardAsked{by: timeline.ByConsumer, zoom: timeline.Months}),
		"board by goal":         viewOf(t, board, "", "").boardPage(boardAsked{by: timeline.ByGoal, from: day(t, "2026-12-10")}),
		"board filtered":        viewOf(t, board, "", "from:Search").boardPage(boardAsked{}),
		"map":                   mapOf(t, viewOf(t, board, "", ""), ""),
		"map filtered":          mapOf(t, viewOf(t, board, "", "team:Data"), ""),
		"map of nothing":        mapOf(t, viewOf(t, board, "", "nosuchthing"), ""),
		"map of search":         mapOf(t, viewOf(t, board, "", ""), "search"),
		"goals":                 viewOf(t, board, "", "").goals(),
		"goals filtered":        viewOf(t, board, "", "team:Payments").goals(),
		"matrix":                viewOf(t, board, "", "").matrix(),
		"matrix filtered":       viewOf(t, board, "", "team:Payments").matrix(),
		"matrix of nothing":     viewOf(t, board, "", "nosuchthing").matrix(),
		"gaps":                  viewOf(t, board, "", "").gapsPage(),
		"gaps filtered":         viewOf(t, board, "", "team:Mobile").gapsPage(),
		"gaps of nothing":       viewOf(t, board, "", "nosuchthing").gapsPage(),
		"due":                   viewOf(t, board, "pay", "").duePage(),
		"due of no team":        viewOf(t, board, "", "").duePage(),
		"why tokens":            viewOf(t, board, "", "").whyDependency(board.Dependency("tokens")),
		"why guest":             viewOf(t, board, "", "").whyGoal(board.Goal("guest")),
		"why away":              viewOf(t, board, "", "").whyGoal(board.Goal("away")),
		"dependencies":          viewOf(t, board, "", "").dependencies(),
		"dependencies filtered": viewOf(t, board, "", "is:late").dependencies(),
		"nothing matches":       viewOf(t, board, "", "nosuchthing").dependencies(),
	} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, []byte(text(p))) })
	}
}

func TestScreensOfAnEmptyBoard(t *testing.T) {
	v := viewOf(t, model.NewBoard("empty", nil, nil), "", "")
	golden.RequireEqual(t, []byte(text(v.forum())+"\n"+text(v.boardPage(boardAsked{}))+"\n"+text(v.goals())+"\n"+text(v.matrix())+"\n"+text(v.gapsPage())+"\n"+text(v.dependencies())+"\n"+text(mapOf(t, v, ""))))
}

func TestCardsOfTheSmallBoard(t *testing.T) {
	v := viewOf(t, uitest.Board(t).Board(), "", "")
	for _, name := range []string{
		"dependency:tokens", "dependency:fares", "dependency:export", "goal:guest", "goal:kyoto", "goal:push", "outcome:finish", "team:ident", "action:a1",
		"guardrail:g1", "forum:f1", "checkin:c2", "board:board",
	} {
		ref, _ := model.ParseRef(name)
		t.Run(strings.ReplaceAll(name, ":", " "), func(t *testing.T) { golden.RequireEqual(t, []byte(text(v.card(ref, nil)))) })
	}
}

func TestScreensOfTheExample(t *testing.T) {
	var printed bytes.Buffer
	if err := Print(context.Background(), options(exampleStore(t), &printed), Screens, ""); err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, printed.Bytes())
}

func TestHelp(t *testing.T) {
	golden.RequireEqual(t, []byte(talk(t, smallStore(t), "help", "help accept")))
}

// TestAQueryThatCannotBeReadIsRefused before anything is printed.
func TestAQueryThatCannotBeReadIsRefused(t *testing.T) {
	for _, wrong := range []string{"statte:requested", "team:Nobody"} {
		var printed bytes.Buffer
		err := Print(context.Background(), options(smallStore(t), &printed), Screens, wrong)
		if err == nil || !strings.HasPrefix(err.Error(), "--query: ") || printed.Len() > 0 {
			t.Errorf("%s: %v, printed %q", wrong, err, printed.String())
		}
	}
}

// TestLongListsAreCapped, and say how many are left.
func TestLongListsAreCapped(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindTeam, "a", "name", "A")
	s.Add(model.KindTeam, "b", "name", "B")
	for i := range mostOfPart + 37 {
		s.Add(model.KindDependency, "d"+string(rune('a'+i%26))+string(rune('a'+i/26)), "title", "T", "consumer", "a", "provider", "b", "need_by", "2026-12-01")
	}
	v := viewOf(t, s.Board(), "", "")
	for _, p := range []*page{v.forum(), v.dependencies(), v.boardPage(boardAsked{})} {
		see(t, text(p), "87 items", "50. T.", "And 37 more dependencies; filter")
		if len(p.items) != mostOfPart {
			t.Errorf("%d items have numbers, want %d", len(p.items), mostOfPart)
		}
	}
}

// TestLongPagesOfGoalsAreCapped, and say how many are left.
func TestLongPagesOfGoalsAreCapped(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindTeam, "a", "name", "A")
	for i := range mostOfPart + 37 {
		s.Add(model.KindOutcome, fmt.Sprintf("o%d", i), "title", "O")
	}
	v := viewOf(t, s.Board(), "", "")
	see(t, text(v.goals()), "50. Outcome: O.", "And 37 more outcomes; filter", "Outcomes with no active goal: 87")
	see(t, text(v.matrix()), "50. O.", "And 37 more outcomes; filter", "No goal for any outcome: A", "37 more")
	see(t, text(v.gapsPage()), "174 items", "87 items", "50. O.", "And 37 more gaps; filter", "100. O.", "And 37 more gaps; filter")
}

func TestLinesAreBrokenAtSpaces(t *testing.T) {
	wide, narrow := &bytes.Buffer{}, &bytes.Buffer{}
	for _, printed := range []*bytes.Buffer{wide, narrow} {
		o := options(exampleStore(t), printed)
		if printed == narrow {
			o.Width = 60
		}
		if err := Print(context.Background(), o, Screens, ""); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Join(strings.Fields(wide.String()), " ") != strings.Join(strings.Fields(narrow.String()), " ") {
		t.Error("other words, or broken ones")
	}
	for line := range strings.SplitSeq(narrow.String(), "\n") {
		if widget.Width(line) > 60 {
			t.Errorf("%q is longer than 60 cells", line)
		}
	}
}

// signs are what moot's screens draw beside words; none of them is read well by a voice.
const signs = "○◐⊘◆▶●✓✂▣▌•▾▸←→◂─│╭╮╰╯┃░▁█·×"

// TestNoSignStandsForAWord on any screen, card or paper.
func TestNoSignStandsForAWord(t *testing.T) {
	for _, s := range []string{"small", "example"} {
		store := smallStore(t)
		commands := []string{"forum", "my team Payments", "board", "board goal months", "goals", "matrix", "gaps", "map", "map Data", "due", "dependencies", "brief", "help", "log 500"}
		if s == "example" {
			store = exampleStore(t)
			commands = append(commands, "minutes")
		}
		for record := range load(t, store).Records() {
			commands = append(commands, "show "+model.RefOf(record).String())
			if kind := record.Kind(); kind == model.KindGoal || kind == model.KindDependency {
				commands = append(commands, "why "+model.RefOf(record).String())
			}
		}
		for line := range strings.SplitSeq(talk(t, store, commands...), "\n") {
			if strings.ContainsAny(line, signs) {
				t.Errorf("%s: a sign in %q", s, line)
			}
			if strings.ContainsFunc(line, unicode.IsControl) {
				t.Errorf("%s: a control character in %q", s, line)
			}
		}
	}
}

// TestPlainPunctuation keeps to ASCII what moot writes itself.
func TestPlainPunctuation(t *testing.T) {
	var printed bytes.Buffer
	o := options(exampleStore(t), &printed)
	o.ASCII = true
	if err := Print(context.Background(), o, Screens, ""); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(printed.String(), "\n") {
		at := strings.IndexFunc(line, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsPunct(r) })
		if at >= 0 {
			t.Errorf("%q", line)
		}
	}
	see(t, printed.String(), `Waits for "Key rotation"`)
}
