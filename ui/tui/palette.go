package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// palette finds a command by its words and does it; its key stands beside it, to be learned. What a command asks for is
// completed behind its words: "remove pl" is Remove, by platform self-service.
type palette struct {
	app           *app
	input         *widget.Input
	list          widget.List
	commands      []command
	revision      uint64 // of the board that the commands are of
	found         []finding
	width, height int
}

func newPalette(a *app) *palette {
	p := &palette{app: a, input: widget.NewInput(a.state.Theme, ": ")}
	p.input.Placeholder = "what do you want to do?"
	p.list.Row = p.row
	p.list.Key = func(i int) string { return p.found[i].words() }
	return p
}

func (p *palette) Init() tea.Cmd { return nil }
func (p *palette) Title() string { return "Do" }

// SetState gathers the commands, anew where the board is another.
func (p *palette) SetState(state screen.State) {
	p.input.SetTheme(state.Theme)
	if p.commands != nil && p.revision == state.Revision {
		return
	}
	p.revision = state.Revision
	p.commands = recentFirst(p.app.commands(), p.app.recent)
	for i, command := range p.commands {
		p.commands[i] = command.askedOnce()
	}
	p.found = find(p.commands, p.input.Value())
	p.list.SetCount(len(p.found))
}

// paletteWidth has room for the words of a command, a line on what it does, and its key.
const paletteWidth = 88

func (p *palette) SetSize(width, height int) {
	p.width, p.height = min(paletteWidth, width-8), min(18, height-8)
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
		if p.moves(msg.String()) {
			return false, nil
		}
		if msg.String() == "enter" {
			return p.run()
		}
	}
	cmd := p.input.Update(msg)
	p.search()
	return false, cmd
}

// moves handles the keys of the list, and tab, which completes.
func (p *palette) moves(key string) bool {
	switch key {
	case "down":
		p.list.Move(1)
	case "up":
		p.list.Move(-1)
	case "pgdown":
		p.list.Page(1)
	case "pgup":
		p.list.Page(-1)
	case "tab":
		p.complete()
	default:
		return false
	}
	return true
}

// complete puts the words of the selected row into the line; behind those of a command that asks, its answers follow.
func (p *palette) complete() {
	if at := p.list.Cursor(); at >= 0 {
		p.input.SetValue(p.found[at].completed())
		p.search()
	}
}

func (p *palette) run() (bool, tea.Cmd) {
	at := p.list.Cursor()
	if at < 0 {
		return false, nil
	}
	chosen := p.found[at]
	p.app.close(p)
	if chosen.why != "" {
		return true, p.app.warn(chosen.why)
	}
	return true, tea.Batch(p.app.used(chosen.title), chosen.do())
}

func (p *palette) search() {
	p.found = find(p.commands, p.input.Value())
	p.list.SetCount(len(p.found))
	p.list.First()
}

// The room of a command's words, at least and at most, and between them and what they mean.
const (
	wordsWidth = 20
	wordsMost  = 44
	wordsGap   = 2
)

// room is what the words of the rows in sight take.
func (p *palette) room() int {
	room := wordsWidth
	first, last := p.list.Visible()
	for _, found := range p.found[first:last] {
		room = max(room, widget.Width(found.words()))
	}
	return min(room, wordsMost)
}

func (p *palette) row(i, width int, selected bool) string {
	found, inks := p.found[i], p.app.state.Theme.Row(selected)
	bar, ink := " ", inks.Text
	if selected {
		bar = inks.Accent.Paint(p.app.state.Theme.Glyphs.Bar)
	}
	help := found.help
	if found.why != "" {
		ink, help = inks.Muted, found.why
	}
	words := ink.Paint(found.words())
	if width >= 60 {
		words = widget.Fit(words, p.room()) + widget.Blank(wordsGap) + inks.Muted.Paint(help)
	} else if found.why != "" {
		words += inks.Muted.Paint(": " + help)
	}
	return inks.Text.Cover(widget.FitBoth(bar+" "+words, inks.Tab.Paint(found.key)+" ", width))
}

func (p *palette) View() string {
	if len(p.found) == 0 {
		inks := p.app.state.Theme
		told := "  " + inks.Text.Paint("Nothing is called that.") + "\n  " + inks.Muted.Paint("Fewer letters find more; ? lists every key.")
		return p.input.View() + "\n\n" + strings.Join(widget.Block(told, p.width, max(1, p.height)), "\n")
	}
	return p.input.View() + "\n\n" + strings.Join(p.list.Scrolled(p.app.state.Theme.Faint), "\n")
}

func (p *palette) Cursor() *tea.Cursor { return p.input.Cursor() }

func (p *palette) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "enter", Verb: "do it"}, {Key: "esc", Verb: "back"}}
	if at := p.list.Cursor(); at >= 0 && p.found[at].asks() {
		hints = append(hints, screen.Hint{Key: "tab", Verb: "choose what"})
	}
	return append(hints, screen.Hint{Key: "↑", Verb: "up"}, screen.Hint{Key: "↓", Verb: "down"})
}
