package form

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/alike"
	"moot/ui/tui/screen"
)

// sought is a record that is being made, as far as it can be one that the board has already.
type sought struct {
	kind     model.Kind
	name     string // of a team
	ask      alike.Ask
	revision uint64
}

// complete tells whether enough was said to look for it.
func (s sought) complete() bool {
	switch s.kind {
	case model.KindTeam:
		return s.name != ""
	case model.KindDependency:
		return s.ask.Provider != "" && (s.ask.Title != "" || s.ask.Capability != "")
	}
	return false
}

// alikes are the notices of what is on the board already. They are looked for in commands: a team of a large board may have
// been asked for thousands of things.
type alikes struct {
	wanted  sought
	notices []alike.Notice
}

// alikesFound are the notices about what was sought.
type alikesFound struct {
	sought
	notices []alike.Notice
}

// look begins to look for something, unless that was looked for last.
func (a *alikes) look(state screen.State, wanted sought) tea.Cmd {
	wanted.revision = state.Revision
	if wanted == a.wanted {
		return nil
	}
	a.wanted = wanted
	if !wanted.complete() {
		a.notices = nil
		return nil
	}
	board, today := state.Board, state.Today
	return func() tea.Msg { return alikesFound{wanted, wanted.find(board, today)} }
}

func (s sought) find(board *model.Board, today model.Date) []alike.Notice {
	if s.kind == model.KindDependency {
		return alike.Notices(board, alike.Requests(board, s.ask), today)
	}
	if notice, found := alike.Team(board, s.name, s.ask.Except); found {
		return []alike.Notice{notice}
	}
	return nil
}

// take keeps what was found, unless something else is sought by now. False where the message is another.
func (a *alikes) take(msg tea.Msg) bool {
	found, is := msg.(alikesFound)
	if is && found.sought == a.wanted {
		a.notices = found.notices
	}
	return is
}
