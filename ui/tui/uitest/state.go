package uitest

import (
	"strconv"
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/lever"
	"moot/model/modeltest"
	"moot/model/query"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
)

// State is what screens are given of a store's board on its today. Ids of new records are new1, new2 ….
func State(store *modeltest.Store) screen.State {
	state := StateOf(store.Board(), store.Today())
	state.Revision = uint64(len(store.Changes()))
	return state
}

// StateOf is State of any board and day.
func StateOf(board *model.Board, today model.Date) screen.State {
	items := agenda.Compute(board, today)
	made := 0
	return screen.State{
		Board: board, Revision: 1, Agenda: items, Matcher: query.NewContext(board, items, today), Today: today,
		Gaps: align.NewFinder(board, today), Chance: chance.NewRecord(board, today), Levers: lever.NewFinder(board, today),
		Theme: Theme(false),
		NewID: func() string { made++; return "new" + strconv.Itoa(made) },
	}
}

// Filtered is a state with a query in the filter bar.
func Filtered(t testing.TB, state screen.State, text string) screen.State {
	t.Helper()
	parsed, err := query.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	state.Query = parsed
	return state
}

// Theme is a dark theme, or one without colour.
func Theme(plain bool) *theme.Theme { return theme.New(theme.Options{Dark: true, NoColor: plain}) }
