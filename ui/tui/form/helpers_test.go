package form

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

// boxed is a dialog as it is seen: in its box on a terminal.
func boxed(t *testing.T, d *uitest.Dialog, state screen.State, width, height int) string {
	t.Helper()
	lines := strings.Split(d.View(), "\n")
	for i, line := range lines {
		if got, want := widget.Width(line), widget.Width(lines[0]); got != want {
			t.Errorf("line %d takes %d cells, the first %d", i, got, want)
		}
	}
	box := widget.Dialog{Title: d.Title(), Body: d.View()}.Box(state.Theme, width, height-1)
	for i, line := range strings.Split(box, "\n") {
		if got := widget.Width(line); got > width {
			t.Errorf("line %d of the box takes %d cells of %d", i, got, width)
		}
	}
	return uitest.Plain(box)
}

func requireBox(t *testing.T, d *uitest.Dialog, state screen.State, width, height int) {
	t.Helper()
	golden.RequireEqual(t, boxed(t, d, state, width, height))
}

// submitted remembers what a dialog submitted.
type submitted[V any] struct {
	value V
	times int
}

func (s *submitted[V]) take(value V) tea.Cmd {
	s.value = value
	s.times++
	return nil
}

// kept keeps what a form committed, and gives the store it was kept in.
func kept(t *testing.T, store *modeltest.Store, d *uitest.Dialog) screen.Commit {
	t.Helper()
	commit := uitest.Sent[screen.Commit](t, d.Sent)
	store.Do(commit.Edit(store))
	return commit
}

func wantField(t *testing.T, store *modeltest.Store, ref model.Ref, name, want string) {
	t.Helper()
	record := store.Get(ref)
	if record == nil {
		t.Fatalf("there is no %s", ref)
	}
	if got := model.FieldNamed(ref.Kind, name).Get(record); got != want {
		t.Errorf("%s of %s is %q, want %q", name, ref, got, want)
	}
}
