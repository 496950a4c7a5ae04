package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// history goes back and forth through what was typed before, as a shell does.
type history struct {
	past  []string // newest first
	at    int      // how many steps back; 0 is what is being typed
	typed string   // what was being typed when the first step was taken
}

// move goes a step back or forth from the text there is now, and gives the text there; false where there is none.
func (h *history) move(back bool, text string) (string, bool) {
	if h.at == 0 || text != h.past[h.at-1] { // what came back was changed: it is what is being typed now
		h.at, h.typed = 0, text
	}
	switch {
	case back && h.at < len(h.past):
		h.at++
	case !back && h.at > 0:
		h.at--
	default:
		return "", false
	}
	if h.at == 0 {
		return h.typed, true
	}
	return h.past[h.at-1], true
}

// filteredBy remembers a query that was kept.
func (a *app) filteredBy(text string) tea.Cmd {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	a.filters = remember(a.filters, text, mostFilters)
	return a.keepLines(a.board, recentFilters, a.filters)
}
