package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// palette finds a command by its words and does it; its key stands beside it, to be learned.
type palette struct {
	app           *app
	input         *widget.Input
	list          widget.List
	commands      []command
	found         []command
	width, height int
}

func newPalette(a *app) *palette {
	p := &palette{app: a, input: widget.NewInput(a.state.Theme, ": "), commands: a.commands()}
	p.input.Placeholder = "what do you want to do?"
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
	chosen := p.found[at]
	p.app.close(p)
	if chosen.why != "" {
		return true, p.app.say(chosen.why, screen.Warn)
	}
	return true, chosen.run()
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
		slices.SortStableFunc(p.found, func(a, b command) int { return b.fits(typed) - a.fits(typed) })
	}
	p.list.SetCount(len(p.found))
	p.list.First()
}

// fits is how well a command answers what is typed, beyond letters in order: 2 where its words begin with it, 1 where a
// word of them does.
func (c command) fits(typed string) int {
	words, typed := model.Fold(c.words), model.Fold(typed)
	switch {
	case strings.HasPrefix(words, typed):
		return 2
	case strings.Contains(" "+words, " "+typed):
		return 1
	}
	return 0
}

type commandWords []command

func (c commandWords) String(i int) string { return c[i].words }
func (c commandWords) Len() int            { return len(c) }

func (p *palette) row(i, width int, selected bool) string {
	command, inks := p.found[i], p.app.state.Theme.Row(selected)
	bar := " "
	if selected {
		bar = inks.Accent.Paint(p.app.state.Theme.Glyphs.Bar)
	}
	words, ink := command.words, inks.Text
	if command.why != "" {
		words, ink = words+": "+command.why, inks.Muted
	}
	return inks.Text.Cover(widget.FitBoth(bar+" "+ink.Paint(words), inks.Tab.Paint(command.key)+" ", width))
}

func (p *palette) View() string {
	if len(p.found) == 0 {
		lines := widget.Block(p.app.state.Theme.Muted.Paint("  Nothing is called that. Fewer letters find more."), p.width, max(1, p.height))
		return p.input.View() + "\n\n" + strings.Join(lines, "\n")
	}
	return p.input.View() + "\n\n" + p.list.View()
}

func (p *palette) Cursor() *tea.Cursor { return p.input.Cursor() }

func (p *palette) Hints() []screen.Hint {
	return []screen.Hint{{Key: "enter", Verb: "do it"}, {Key: "↑", Verb: "up"}, {Key: "↓", Verb: "down"}, {Key: "esc", Verb: "back"}}
}
