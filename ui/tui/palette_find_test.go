package tui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

func titled(title, help, why string) command { return command{title: title, help: help, why: why} }

func words(found []finding) []string {
	said := make([]string, len(found))
	for i, f := range found {
		said[i] = f.words()
	}
	return said
}

func TestFindRanksByWords(t *testing.T) {
	commands := []command{
		titled("Started", "work has started", "it has started"),
		titled("Restart", "the clock", ""),
		titled("Start the forum", "or take part in it", ""),
		titled("Go to Goals", "screen 3", ""),
		titled("Note", "start a note", ""),
		titled("Set parts", "", ""),
	}
	for typed, want := range map[string][]string{
		"start": {"Start the forum", "Started", "Note"},
		"goals": {"Go to Goals"},
		"stp":   {"Set parts"},
		"GO TO": {"Go to Goals"},
		"zzz":   {},
	} {
		if got := words(find(commands, typed)); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
	if got := find(commands, "  "); len(got) != len(commands) {
		t.Errorf("without words it finds %d", len(got))
	}
}

func TestFindCompletesAnswers(t *testing.T) {
	var said string
	asks := func(title string, choices ...string) command {
		var all []form.Choice
		for _, choice := range choices {
			all = append(all, form.Choice{Key: choice, Label: choice})
		}
		return command{title: title, ask: func() screen.Asker {
			asker, _ := form.Choose("which?", all, func(c form.Choice) tea.Cmd { said = title + " " + c.Key; return nil }).(screen.Asker)
			return asker
		}}
	}
	commands := []command{asks("Team", "Search", "Data & Search"), asks("Delete a team", "Search"), titled("Team up", "", "")}
	for typed, want := range map[string][]string{
		"team":            {"Team …", "Team up", "Delete a team …"},
		"team ":           {"Team  Search", "Team  Data & Search", "Team …", "Team up", "Delete a team …"},
		"team sea":        {"Team  Search", "Team  Data & Search"},
		"team data & s":   {"Team  Data & Search"},
		"delete a team s": {"Delete a team  Search"},
		"team nobody":     {},
	} {
		if got := words(find(commands, typed)); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
	find(commands, "team data")[0].do()
	if said != "Team Data & Search" {
		t.Errorf("it said %q", said)
	}
}
