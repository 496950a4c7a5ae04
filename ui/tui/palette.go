package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// palette finds a command by its words and does it; its key stands beside it, to be learned.
type palette struct {
	app           *app
	input         *widget.Input
	list          widget.List
	commands      []keys.Offer
	found         []keys.Offer
	width, height int
}

func newPalette(a *app) *palette {
	p := &palette{app: a, input: widget.NewInput(a.state.Theme, ": ")}
	p.input.Placeholder = "what do you want to do?"
	seen := map[string]bool{}
	for _, offer := range a.offers() {
		if !seen[offer.Name] {
			seen[offer.Name] = true
			p.commands = append(p.commands, offer)
		}
	}
	p.list.Row = p.row
	p.search()
	return p
}

func (p *palette) Init() tea.Cmd               { return nil }
func (p *palette) SetState(state screen.State) { p.input.SetTheme(state.Theme) }
func (p *palette) Title() string               { return "Do" }

func (p *palette) SetSize(width, height int) {
	p.width, p.height = min(72, width-8), min(18, height-8)
	p.input.SetSize(p.width, 0)
	p.list.SetSize(p.width, max(1, p.height))
}

func (p *palette) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case screen.Wheel:
		p.list.Wheel(msg.Lines)
		return false, nil
	case screen.Click:
		if i := p.list.RowAt(msg.Y - 2); i >= 0 {
			p.list.SetCursor(i)
			return p.run()
		}
		return false, nil
	case tea.KeyPressMsg:
		switch msg.String() {
		case "enter":
			return p.run()
		case "down", "tab":
			p.list.Move(1)
			return false, nil
		case "up", "shift+tab":
			p.list.Move(-1)
			return false, nil
		}
	}
	cmd := p.input.Update(msg)
	p.search()
	return false, cmd
}

func (p *palette) run() (bool, tea.Cmd) {
	at := p.list.Cursor()
	if at < 0 {
		return false, nil
	}
	offer := p.found[at]
	p.app.close(p)
	if offer.Why != "" {
		return true, p.app.say(offer.Why, screen.Warn)
	}
	return true, p.app.do(offer.Name, offer.Key())
}

// search ranks the commands by what is typed; everything while nothing is.
func (p *palette) search() {
	typed := strings.TrimSpace(p.input.Value())
	p.found = p.commands
	if typed != "" {
		p.found = nil
		for _, match := range fuzzy.FindFrom(typed, commandWords(p.commands)) {
			p.found = append(p.found, p.commands[match.Index])
		}
		slices.SortStableFunc(p.found, func(a, b keys.Offer) int { return begins(b, typed) - begins(a, typed) })
	}
	p.list.SetCount(len(p.found))
	p.list.First()
}

// begins is 1 for a command whose verb begins with what is typed: it comes first.
func begins(offer keys.Offer, typed string) int {
	if strings.HasPrefix(strings.ToLower(offer.Verb), strings.ToLower(typed)) {
		return 1
	}
	return 0
}

type commandWords []keys.Offer

func (c commandWords) String(i int) string { return c[i].Verb + " " + c[i].Long }
func (c commandWords) Len() int            { return len(c) }

func (p *palette) row(i, width int, selected bool) string {
	offer, inks := p.found[i], p.app.state.Theme.Row(selected)
	bar := " "
	if selected {
		bar = inks.Accent.Paint(p.app.state.Theme.Glyphs.Bar)
	}
	words, ink := upperFirst(offer.Long), inks.Text
	if offer.Why != "" {
		words, ink = words+": "+offer.Why, inks.Muted
	}
	return inks.Text.Cover(widget.FitBoth(bar+" "+ink.Paint(words), inks.Tab.Paint(offer.Show)+" ", width))
}

func (p *palette) View() string {
	return p.input.View() + "\n\n" + p.list.View()
}

func (p *palette) Cursor() *tea.Cursor { return p.input.Cursor() }

func (p *palette) Hints() []screen.Hint {
	return []screen.Hint{{Key: "enter", Verb: "do it"}, {Key: "↑", Verb: "up"}, {Key: "↓", Verb: "down"}, {Key: "esc", Verb: "back"}}
}

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
	return append(h.app.offers(), keys.Offers(keys.List)...)
}

func (h *help) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case screen.Wheel:
		h.scroll.By(msg.Lines)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "down", "j":
			h.scroll.By(1)
		case "up", "k":
			h.scroll.By(-1)
		case "pgdown", "space":
			h.scroll.Page(1)
		case "pgup":
			h.scroll.Page(-1)
		case "?", "q", "enter":
			return true, nil
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
