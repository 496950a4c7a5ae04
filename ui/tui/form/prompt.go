package form

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// PromptOptions say what a prompt asks for.
type PromptOptions struct {
	Title       string
	Label       string // stands before the text: "reason"
	Value       string // what it begins with
	Placeholder string // shown while it is empty
	Optional    bool   // the empty text is an answer too
	// Hint looks at the text with every key: preview is what it is understood as ("Fri 27 Nov, in 5 days"), err a
	// sentence for people, which keeps the prompt open. nil takes any text.
	Hint func(text string) (preview string, err error)
	// Suggest gives whole texts to go on with; nil for none.
	Suggest func(text string) []string
	// Likely are answers that are offered before anything is typed, where the palette asks in the prompt's place.
	Likely []string
	// Submit gets the cleaned text.
	Submit func(text string) tea.Cmd
}

// promptWidth is how wide a prompt likes to be.
const promptWidth = 60

// prompt asks for one line.
type prompt struct {
	room
	PromptOptions
	input   *widget.Input
	preview string
	err     error
	tried   bool // enter was pressed on what is wrong
}

// Prompt asks for one line of text and shows what it is understood as while it is typed.
func Prompt(options PromptOptions) screen.Dialog { return &prompt{PromptOptions: options} }

// SetState implements screen.Dialog.
func (p *prompt) SetState(state screen.State) {
	p.room.SetState(state)
	if p.input != nil {
		p.input.SetTheme(state.Theme)
		return
	}
	p.input = widget.NewInput(state.Theme, "")
	p.input.SetLimit(model.MaxText)
	p.input.Placeholder = p.Placeholder
	if p.Suggest != nil {
		p.input.Complete = func(value string, _ int) []widget.Suggestion { return suggestions(p.Suggest(value)) }
	}
	p.input.SetValue(p.Value)
	p.look()
}

func suggestions(values []string) []widget.Suggestion {
	given := make([]widget.Suggestion, len(values))
	for i, value := range values {
		given[i].Value = value
	}
	return given
}

// SetSize implements screen.Dialog.
func (p *prompt) SetSize(width, height int) {
	p.room.SetSize(width, height)
	p.input.SetSize(p.inner()-p.indent(), max(0, min(6, p.height-3)))
}

func (p *prompt) inner() int { return p.within(max(promptWidth, widget.Width(p.PromptOptions.Title))) }

// indent is the column in which the text begins.
func (p *prompt) indent() int {
	if p.Label == "" {
		return 0
	}
	return widget.Width(p.Label) + 2
}

// Init implements screen.Dialog.
func (p *prompt) Init() tea.Cmd { return nil }

// Title implements screen.Dialog.
func (p *prompt) Title() string { return p.PromptOptions.Title }

// Update implements screen.Dialog.
func (p *prompt) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if key := msg.String(); key == "enter" || key == "ctrl+s" {
			return p.enter()
		}
	case screen.Click:
		p.input.Pick(p.input.SuggestionAt(msg.Y - len(p.told()))) // which stands between the text and them
		p.look()
		return false, nil
	case tea.PasteMsg:
	default:
		return false, nil
	}
	cmd := p.input.Update(msg)
	p.tried = false
	p.look()
	return false, cmd
}

// look asks the hint about the text.
func (p *prompt) look() {
	p.preview, p.err = "", nil
	text := p.text()
	if text == "" {
		if !p.Optional {
			p.err = errEmpty
		}
		return
	}
	if p.Hint != nil {
		p.preview, p.err = p.Hint(text)
	}
}

var errEmpty = errors.New("this cannot be empty; esc leaves it")

func (p *prompt) text() string {
	if chosen, ok := p.input.Chosen(); ok {
		return chosen.Value
	}
	text, _ := model.Clean(p.input.Value())
	return text
}

func (p *prompt) enter() (bool, tea.Cmd) {
	p.look()
	if p.err != nil {
		p.tried = true
		return false, nil
	}
	return true, p.Submit(p.text())
}

// View implements screen.Dialog.
func (p *prompt) View() string {
	inks := p.state.Theme
	lines := strings.Split(p.input.View(), "\n")
	for i, line := range lines {
		label := ""
		if i == 0 {
			label = inks.Muted.Paint(p.Label)
		}
		lines[i] = widget.Fit(label, p.indent()) + line
	}
	told := p.told()
	lines = append(lines[:1:1], append(told, lines[1:]...)...)
	return strings.Join(padded(lines, p.inner(), p.height), "\n")
}

// told is what stands under the text, a line at least so that the box keeps its height.
func (p *prompt) told() []string {
	inks, words := p.state.Theme.Muted, p.preview
	switch {
	case p.err != nil && p.tried:
		inks, words = p.state.Theme.Bad, p.err.Error()
	case p.err != nil && p.text() != "":
		words = p.err.Error()
	}
	lines := widget.Wrap(words, p.inner()-p.indent())
	for i, line := range lines {
		lines[i] = widget.Blank(p.indent()) + inks.Paint(line)
	}
	if len(lines) == 0 {
		lines = []string{""}
	}
	return lines
}

// Cursor implements screen.Cursorer.
func (p *prompt) Cursor() *tea.Cursor {
	cursor := p.input.Cursor()
	cursor.X += p.indent()
	return cursor
}

// Hints implements screen.Dialog.
func (p *prompt) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "enter", Verb: "go ahead"}, {Key: "esc", Verb: "leave it"}}
	if p.Suggest != nil {
		hints = append(hints, screen.Hint{Key: "tab", Verb: "complete"})
	}
	return hints
}
