package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

// Memory is what this machine remembers of a board for its person, from one run to the next. It is asked off the screen's
// loop. What cannot be remembered is forgotten: nothing of a board is in it.
type Memory interface {
	// Team is the id of my team; "" for none.
	Team(board string) string
	KeepTeam(board, team string) error
	// Held is the mark that a terminal of this machine made last while it held a forum; an empty one where none did.
	Held(board string) Mark
	// Hold marks that this process holds a forum at a moment; Release takes its mark away, and no other process's.
	Hold(board, forum string, at time.Time) error
	Release(board string) error
}

// Mark is when, and which, forum was held on this machine last.
type Mark struct {
	Forum string
	At    time.Time
	// Elsewhere: another process made it that is still there.
	Elsewhere bool
}

// forgetful remembers nothing.
type forgetful struct{}

func (forgetful) Team(string) string                   { return "" }
func (forgetful) KeepTeam(string, string) error        { return nil }
func (forgetful) Held(string) Mark                     { return Mark{} }
func (forgetful) Hold(string, string, time.Time) error { return nil }
func (forgetful) Release(string) error                 { return nil }

// remembered is what was known of the board when it was first read.
type remembered struct {
	team string
	mark Mark
	// resumes: the forum was held here when moot ended, and is taken up again; goesOn: its clock was set going already.
	resumes, goesOn bool
}

// cutOff tells whether a forum that is running was held here by a process that is gone.
func (m Mark) cutOff(forum *model.Forum) bool {
	return forum != nil && m.Forum == forum.ID && !m.Elsewhere
}

func recall(from Memory, board, team string) remembered {
	kept := remembered{team: team, mark: from.Held(board)}
	if team == "" {
		kept.team = from.Team(board)
	}
	return kept
}

// setTeam makes a team mine: its inbox stands on top of the agenda.
func (a *app) setTeam(msg screen.Team) tea.Cmd {
	a.state.Team = msg.ID
	memory, board := a.options.Memory, a.board
	keep := func() tea.Msg {
		if err := memory.KeepTeam(board, msg.ID); err != nil {
			return screen.Say{Text: "it is my team until moot ends: it cannot be remembered (" + err.Error() + ")", Tone: screen.Warn}
		}
		return nil
	}
	return tea.Batch(keep, a.read())
}
