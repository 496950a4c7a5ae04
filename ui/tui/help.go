package tui

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// help is the keys of the screen; asked again, every key of the program, and what its signs mean.
type help struct {
	app           *app
	scroll        widget.Scroll
	everything    bool
	width, height int // of the terminal
}

func newHelp(a *app) *help { return &help{app: a} }

func (h *help) Init() tea.Cmd { return nil }

func (h *help) SetState(state screen.State) {
	h.scroll.Hint = state.Theme.Faint
	h.draw()
}

func (h *help) Title() string {
	if h.everything {
		return "Every key, and what the signs mean"
	}
	return "Keys"
}

// The cells that the help takes at most: two columns of keys for a screen, three for everything.
const (
	helpWidth       = 100
	everythingWidth = 176
	aroundHelp      = 8
)

func (h *help) SetSize(width, height int) {
	h.width, h.height = width, height
	h.draw()
}

func (h *help) draw() {
	if h.width == 0 {
		return
	}
	width := min(helpWidth, h.width-aroundHelp)
	if h.everything {
		width = min(everythingWidth, h.width-aroundHelp)
	}
	lines := h.lines(width - 2)
	h.scroll.SetSize(width, min(len(lines), max(3, h.height-5)))
	h.scroll.SetLines(lines)
}

func (h *help) lines(width int) []string {
	inks := h.app.state.Theme
	if h.everything {
		return keys.Reference(inks, width, append(keys.Sections(), legend(inks)...)...)
	}
	return keys.Help(inks, h.helpOffers(), width)
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
		case "q", "enter":
			return true, nil
		case "?", "tab":
			h.everything = !h.everything
			h.scroll.Top()
			h.draw()
		case "g":
			h.scroll.Top()
		case "G":
			h.scroll.Bottom()
		default:
			h.scroll.Press(msg.String())
		}
	}
	return false, nil
}

func (h *help) View() string { return h.scroll.View() }

func (h *help) Hints() []screen.Hint {
	other := screen.Hint{Key: "?", Verb: "every key, all signs"}
	if h.everything {
		other.Verb = "this screen"
	}
	hints := []screen.Hint{other, {Key: "esc", Verb: "back"}}
	if !h.scroll.Fits() {
		hints = append(hints, screen.Hint{Key: "↓", Verb: "more"}, screen.Hint{Key: "pgdown", Verb: "a page"})
	}
	return hints
}
