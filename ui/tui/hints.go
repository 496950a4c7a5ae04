package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model/query"
	"moot/ui/tui/widget"
)

// hint is a line that is shown to a person once, at the moment at which it helps, and goes with the next key.
type hint struct {
	name  string // under which it is remembered
	text  string
	short string // for narrow terminals
}

// The hints. There are no others: what must be learned is on the bottom line, or one ? away.
var (
	hintCommands = hint{"commands", ": finds any command by its words; ? shows every key", ": finds commands, ? shows every key"}
	hintUndo     = hint{"undo", "u undoes, one change after the other", "u undoes, change after change"}
)

// hintFilter names a team of the board, so that it can be typed as it stands.
func (a *app) hintFilter() hint {
	team := a.state.Board.Team(a.state.Team)
	if all := a.state.Board.Teams(); team == nil && len(all) > 0 {
		team = all[0]
	}
	name := "NAME"
	if team != nil && widget.Width(team.Name) <= longestNamed {
		name = query.Quote(team.Name)
	}
	text := "/ filters: team:" + name + " is:late"
	return hint{"filter", text, text}
}

// longestNamed is how wide a team's name may be to stand in a hint.
const longestNamed = 16

// hints are what a person has been told: on this machine, or in this run where nothing is remembered.
type hints struct {
	wanted bool
	told   []string
	now    hint // what is shown; the zero hint for none
}

// hint shows a hint, unless it was shown before, or another one is there.
func (a *app) hint(next hint) tea.Cmd {
	if a.hints.wanted && a.hints.now.name == "" && !slices.Contains(a.hints.told, next.name) {
		a.hints.now = next
	}
	return nil
}

// hintSeen takes the hint away that is on the screen, and remembers that it was shown. One that something else covers waits.
func (a *app) hintSeen() tea.Cmd {
	if a.shownHint() == "" || a.height < airyHeight && a.message.text != "" {
		return nil
	}
	a.hints.told = append(a.hints.told, a.hints.now.name)
	a.hints.now = hint{}
	return a.keepLines("", hintsTold, a.hints.told)
}

// hintOnBoard is said on the first boards; on a large one that is not the first, how to find something in it.
func (a *app) hintOnBoard(told []string) tea.Cmd {
	for _, name := range told {
		if !slices.Contains(a.hints.told, name) {
			a.hints.told = append(a.hints.told, name)
		}
	}
	if slices.Contains(a.hints.told, hintCommands.name) {
		return a.hintOnMany()
	}
	return a.hint(hintCommands)
}

// hintOnMany tells of the filter where there are more dependencies than the terminal has lines.
func (a *app) hintOnMany() tea.Cmd {
	if a.state.Board == nil || len(a.state.Board.Dependencies()) <= a.height {
		return nil
	}
	return a.hint(a.hintFilter())
}

// shownHint draws the hint in the frame's width; "" where none is to be shown.
func (a *app) shownHint() string {
	if a.hints.now.name == "" || len(a.dialogs) > 0 || a.filter != nil {
		return ""
	}
	text := a.hints.now.text
	if widget.Width(text) > a.width-2 {
		text = a.hints.now.short
	}
	inks := a.state.Theme
	words := strings.Split(text, " ")
	for i, word := range words {
		if slices.Contains([]string{":", "?", "/", "u"}, word) {
			words[i] = inks.Tab.Paint(word)
		} else {
			words[i] = inks.Muted.Paint(word)
		}
	}
	return widget.Fit(" "+strings.Join(words, " "), a.width)
}
