package tui

import (
	"cmp"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/preference"
	"moot/ui/tui/screen"
)

// Memory is what this machine remembers of a board for its person, from one run to the next. It is asked off the screen's
// loop. What cannot be remembered is forgotten: nothing of a board is in it.
type Memory interface {
	// Team is the id of my team; NoTeam where none was chosen; "" where nothing was.
	Team(board string) string
	KeepTeam(board, team string) error
	// Lines is a list that was kept under a name, newest first; of a board, or of all boards where board is "".
	Lines(board, name string) []string
	KeepLines(board, name string, lines []string) error
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

// NoTeam is remembered where a person said that no team of a board is theirs.
const NoTeam = preference.NoTeam

// forgetful remembers nothing.
type forgetful struct{}

func (forgetful) Team(string) string                       { return "" }
func (forgetful) KeepTeam(string, string) error            { return nil }
func (forgetful) Lines(string, string) []string            { return nil }
func (forgetful) KeepLines(string, string, []string) error { return nil }
func (forgetful) Held(string) Mark                         { return Mark{} }
func (forgetful) Hold(string, string, time.Time) error     { return nil }
func (forgetful) Release(string) error                     { return nil }
func (forgetful) Load() (preference.Values, error)         { return preference.Values{}, nil }
func (forgetful) Keep([]model.Assignment) error            { return nil }

// remembered is what was known of the board when it was first read.
type remembered struct {
	team   string
	chosen bool // the team was chosen on this board, or for this run
	mark   Mark
	// commands and filters are what was used last, newest first; told are the hints that were shown.
	commands, filters, told []string
	// resumes: the forum was held here when moot ended, and is taken up again; goesOn: its clock was set going already.
	resumes, goesOn bool
}

// cutOff tells whether a forum that is running was held here by a process that is gone.
func (m Mark) cutOff(forum *model.Forum) bool {
	return forum != nil && m.Forum == forum.ID && !m.Elsewhere
}

// recall asks what is remembered of a board. team is my team as it was named for this run, usual the one of my settings.
func recall(from Memory, board, team, usual string) remembered {
	kept := remembered{
		team: team, mark: from.Held(board),
		commands: from.Lines("", recentCommands), filters: from.Lines(board, recentFilters), told: from.Lines("", hintsTold),
	}
	chosen := from.Team(board)
	kept.chosen = team != "" || chosen != ""
	kept.team = preference.MyTeam(team, chosen, usual)
	return kept
}

// setTeam makes a team mine: its inbox stands on top of the agenda.
func (a *app) setTeam(msg screen.Team) tea.Cmd {
	a.state.Team, a.settings.teamChosen = msg.ID, true
	memory, board, chosen := a.options.Memory, a.board, cmp.Or(msg.ID, NoTeam)
	keep := func() tea.Msg {
		if err := memory.KeepTeam(board, chosen); err != nil {
			return screen.Say{Text: "it is my team until moot ends: it cannot be remembered (" + err.Error() + ")", Tone: screen.Warn}
		}
		return nil
	}
	return tea.Batch(keep, a.read())
}
