package tui

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// help is every key of the screen.
type help struct {
	app    *app
	scroll widget.Scroll
	width  int
}

func newHelp(a *app) *help { return &help{app: a} }

func (h *help) Init() tea.Cmd               { return nil }
func (h *help) SetState(state screen.State) { h.scroll.Hint = state.Theme.Faint }
func (h *help) Title() string               { return "Keys" }

func (h *help) SetSize(width, height int) {
	h.width = min(100, width-8)
	lines := keys.Help(h.app.state.Theme, h.helpOffers(), h.width-2)
	h.scroll.SetSize(h.width, min(len(lines), max(3, height-5)))
	h.scroll.SetLines(lines)
}

// helpOffers are what works here, and how to move.
func (h *help) helpOffers() []keys.Offer {
	offers := h.app.offers()
	for _, name := range []string{"up", "down", "page-up", "page-down", "first", "last", "next-pane"} {
		offers = append(offers, keys.Can(name))
	}
	return offers
}

func (h *help) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case screen.Wheel:
		h.scroll.By(msg.Lines)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "?", "q", "enter":
			return true, nil
		default:
			h.scroll.Press(msg.String())
		}
	}
	return false, nil
}

func (h *help) View() string { return h.scroll.View() }

func (h *help) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "esc", Verb: "back"}}
	if !h.scroll.Fits() {
		hints = append(hints, screen.Hint{Key: "↓", Verb: "more"})
	}
	return hints
}
