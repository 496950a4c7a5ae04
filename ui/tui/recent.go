package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
)

// What the memory keeps lists of, under these names.
const (
	recentCommands = "commands" // titles of commands of the palette, on any board
	recentFilters  = "filters"  // queries, of a board
	hintsTold      = "hints"    // names of the hints that were shown, on any board
)

// The most of each that is kept.
const (
	mostCommands = 8
	mostFilters  = 50
)

// remember puts a line first in a list without repeating it.
func remember(list []string, line string, most int) []string {
	kept := append([]string{line}, slices.DeleteFunc(slices.Clone(list), func(old string) bool { return old == line })...)
	return kept[:min(len(kept), most)]
}

// used remembers that a command was chosen.
func (a *app) used(title string) tea.Cmd {
	a.recent = remember(a.recent, title, mostCommands)
	return a.keepLines("", recentCommands, a.recent)
}

// list is a list that is to be kept under a name.
type list struct {
	board, name string
	lines       []string
}

// lists are those that wait to be kept: one is written after the other, so that the newest stays.
type lists struct {
	keeping bool
	waiting []list
}

// listKept comes when a list was written.
type listKept struct{ err error }

// keepLines has the memory keep a list.
func (a *app) keepLines(board, name string, lines []string) tea.Cmd {
	a.lists.waiting = append(a.lists.waiting, list{board, name, slices.Clone(lines)})
	return a.keepNext()
}

func (a *app) keepNext() tea.Cmd {
	if a.lists.keeping || len(a.lists.waiting) == 0 {
		return nil
	}
	next, memory := a.lists.waiting[0], a.options.Memory
	a.lists.keeping, a.lists.waiting = true, a.lists.waiting[1:]
	return func() tea.Msg { return listKept{memory.KeepLines(next.board, next.name, next.lines)} }
}

// listKept goes on with the next list. What cannot be kept is told: it holds until moot ends.
func (a *app) listKept(msg listKept) tea.Cmd {
	a.lists.keeping = false
	if msg.err != nil {
		return tea.Batch(a.keepNext(), a.say("what was used last cannot be remembered: "+sentence(msg.err), screen.Warn))
	}
	return a.keepNext()
}

// recentFirst puts the commands that were used last before the others.
func recentFirst(commands []command, recent []string) []command {
	place := func(c command) int {
		if at := slices.Index(recent, c.title); at >= 0 && c.why == "" {
			return at
		}
		return len(recent)
	}
	sorted := slices.Clone(commands)
	slices.SortStableFunc(sorted, func(a, b command) int { return place(a) - place(b) })
	return sorted
}
