package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/inbox"
	"moot/model/meeting"
	"moot/model/modeltest"
	"moot/model/since"
	"moot/store"
	"moot/ui/report"
)

// brief is the input of a brief of a board on today.
func brief(b *model.Board, changes []model.Change, team string) report.BriefInput {
	a, gaps := agenda.Compute(b, today), align.Compute(b, today)
	in := report.BriefInput{
		Board: b, Agenda: a, Team: team, Today: today,
		News:  since.Compute(b, a.LastForum, today, changes),
		Focus: meeting.GoalsInFocus(b, a, gaps), Gaps: gaps, Chance: chance.NewRecord(b, today),
	}
	if team != "" {
		in.Inbox = inbox.Compute(b, a, team)
	}
	return in
}

func TestTheBriefOfTheExample(t *testing.T) {
	s, board := example(t)
	changes, err := store.Recent(t.Context(), s, board, agenda.Compute(board, today).LastForum)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "Identity", "Support"} {
		team := ""
		if name != "" {
			team = board.TeamsNamed(name)[0]
		}
		document := report.Brief(brief(board, changes, team))
		t.Run("for "+name+" as Markdown", func(t *testing.T) { golden.RequireEqual(t, document.Markdown()) })
		t.Run("for "+name+" as text", func(t *testing.T) { golden.RequireEqual(t, document.Text(80)) })
	}
}

func TestTheBriefOfAnEmptyBoard(t *testing.T) {
	board := modeltest.New(t).Board()
	golden.RequireEqual(t, report.Brief(brief(board, nil, "")).Text(80))
}

func TestALongSectionIsCounted(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindTeam, "pay", "name", "Payments")
	s.Add(model.KindTeam, "idy", "name", "Identity")
	for i := range 43 {
		s.Add(model.KindDependency, fmt.Sprintf("d%02d", i), "title", fmt.Sprintf("Thing %02d", i), "consumer", "pay",
			"provider", "idy", "need_by", today.Add(5+i/10).String())
	}
	text := report.Brief(brief(s.Board(), nil, "")).Markdown()
	if !strings.Contains(text, "and 31 more: moot agenda lists them") {
		t.Errorf("31 are left out, and not counted:\n%s", text)
	}
	if n := strings.Count(text, "is to move"); n != 12 {
		t.Errorf("%d are named, 12 should be", n)
	}
}
