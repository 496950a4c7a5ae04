package plain

import (
	"bytes"
	"strings"
	"testing"

	"moot/model"
	"moot/ui/report"
	"moot/ui/tui/preference"
)

// book remembers my team of one board.
type book struct{ team string }

func (b *book) Team(string) string            { return b.team }
func (b *book) KeepTeam(_, team string) error { b.team = team; return nil }

func TestMyTeamIsChosenOnTheBoardElseTheUsualOne(t *testing.T) {
	store := smallStore(t)
	for _, c := range []struct{ named, chosen, usual, want string }{
		{"", "", "Identity", "Waits for Identity"}, {"", "pay", "Identity", "Waits for Payments"},
		{"Search", "pay", "Identity", "Waits for Search"}, {"", preference.NoTeam, "Identity", ""}, {"", "", "Elsewhere", ""},
	} {
		var printed bytes.Buffer
		o := options(store, &printed)
		o.Team, o.Memory, o.Own.Team = c.named, &book{c.chosen}, c.usual
		if err := Print(t.Context(), o, Screens[:1], ""); err != nil {
			t.Fatal(err)
		}
		if text := printed.String(); c.want == "" && strings.Contains(text, "Waits for Identity") || !strings.Contains(text, c.want) {
			t.Errorf("%+v:\n%s", c, text)
		}
	}
}

func TestNoTeamIsRememberedAsAChoice(t *testing.T) {
	var printed bytes.Buffer
	remembers := &book{}
	o := options(smallStore(t), &printed, "my team none", "forum")
	o.Memory, o.Own.Team = remembers, "Identity"
	if err := Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if remembers.team != preference.NoTeam {
		t.Errorf("%q is remembered", remembers.team)
	}
	if _, after, _ := strings.Cut(printed.String(), "No team is yours now."); strings.Contains(after, "Waits for Identity") {
		t.Errorf("the usual team came back:\n%s", after)
	}
}

func TestOwnSettingsAreKeptAndHold(t *testing.T) {
	var printed bytes.Buffer
	var kept []model.Assignment
	o := options(smallStore(t), &printed, "settings mine", "ascii", "maybe", "yes", "my settings", "1", "Identity", "forum", "settings mine", "")
	o.ReadOnly = true // they are the person's, not the board's
	o.KeepOwn = func(changed []model.Assignment) error { kept = append(kept, changed...); return nil }
	if err := Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if len(kept) != 2 || kept[0] != (model.Assignment{Field: "ascii", Value: "yes"}) || kept[1] != (model.Assignment{Field: "team", Value: "Identity"}) {
		t.Errorf("kept %v", kept)
	}
	see(t, printed.String(), "1. team: none", "Saved: ascii yes", "Saved: team Identity", "Waits for Identity", "1. team: Identity", "2. ascii: yes")
}

func TestSavedViews(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "views", "dependencies", "filter is:late", "save view", "no: colon", "late ones", "filter state:requested", "save view mine", "filter",
		"views", "view 2", "view Late Ones", "forget view mine", "yes", "views")
	see(t, said, "No saved views yet", "Under which name", "no colon", "Saved: the view late ones: is:late", "1. late ones: is:late", "2. mine: state:requested",
		"Only what matches the filter: state:requested", "Only what matches the filter: is:late", "Saved: took the view mine away", "Saved views, 1 item")
	said, _ = talked(s, "filter", "save view all", "view late one", "view nosuch", "forget view")
	see(t, said, "Not done: There is no filter yet", "did you mean late ones?", "views lists them", "Not done: Which one?")
}

func TestADocumentWithoutWordsIsRead(t *testing.T) {
	var printed bytes.Buffer
	s := newSession(t.Context(), options(nil, &printed))
	defer s.stop()
	s.read(&report.Document{})
	s.read(&report.Document{Blocks: []report.Block{report.Paragraph{Words: report.Words{{Text: "alone"}}}}})
	s.read(&report.Document{Blocks: []report.Block{report.Heading{Level: 1, Text: "Minutes"}}})
	if err := s.out.flush(); err != nil || printed.String() != "\nalone\nMinutes\n" {
		t.Errorf("%q, %v", printed.String(), err)
	}
}
