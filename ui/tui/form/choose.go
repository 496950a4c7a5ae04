package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Choice is one of several ways to go on.
type Choice struct {
	Key   string // what tells it from the others; a single sign is also the key that takes it
	Label string
	Help  string // a line on what it means
}

// The most choices that are taken by one key, of more one types to find; and the most lines of them in sight.
const (
	mostByKey = 9
	mostRows  = 14
)

// choose lets people take one of several choices.
type choose struct {
	room
	title   string
	text    string // above the choices
	choices []Choice
	folded  []string // the words of each, made ready for finding; see words
	keys    []string // the key that takes each, "" where there are too many
	found   []int    // choices that fit what was typed
	long    bool     // not all are in sight at once
	submit  func(Choice) tea.Cmd
	yesNo   *YesNo // what it is where it asks for a yes; nil for other choices
	list    widget.List
	input   *widget.Input // where there are many
}

// Choose lets people take one of several choices: by arrows and enter, by its letter, or, where there are many, by
// typing a part of it.
func Choose(title string, choices []Choice, submit func(Choice) tea.Cmd) screen.Dialog {
	return newChoose(title, "", choices, submit)
}

func newChoose(title, text string, choices []Choice, submit func(Choice) tea.Cmd) *choose {
	c := &choose{title: title, text: text, choices: choices, submit: submit}
	if len(choices) <= mostByKey {
		c.keys = letters(choices)
	}
	c.list.Row = c.row
	c.find("")
	return c
}

// letters gives each choice a letter of its label, the first that no other has; its Key where that is one sign.
func letters(choices []Choice) []string {
	given, taken := make([]string, len(choices)), map[string]bool{"j": true, "k": true, "q": true}
	for i, choice := range choices {
		if len([]rune(choice.Key)) == 1 {
			given[i] = choice.Key
			taken[choice.Key] = true
		}
	}
	for i, choice := range choices {
		for _, letter := range model.Fold(choice.Label) {
			key := string(letter)
			if given[i] == "" && letter > ' ' && widget.Width(key) == 1 && !taken[key] {
				given[i] = key
				taken[key] = true
			}
		}
	}
	return given
}

// find lists the choices that hold every word of text.
func (c *choose) find(text string) {
	c.found = c.found[:0]
	words := strings.Fields(model.Fold(text))
	for i := range c.choices {
		if len(words) == 0 || holdsAll(c.words(i), words) {
			c.found = append(c.found, i)
		}
	}
	c.list.SetCount(len(c.found))
	c.list.First()
}

// words are what a choice is found by.
func (c *choose) words(i int) string {
	if c.folded == nil {
		c.folded = make([]string, len(c.choices))
	}
	if c.folded[i] == "" {
		c.folded[i] = model.Fold(c.choices[i].Label + " " + c.choices[i].Help)
	}
	return c.folded[i]
}

func holdsAll(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// SetState implements screen.Dialog.
func (c *choose) SetState(state screen.State) {
	c.room.SetState(state)
	switch {
	case c.keys != nil:
	case c.input != nil:
		c.input.SetTheme(state.Theme)
	default:
		c.input = widget.NewInput(state.Theme, "find  ")
		c.input.Placeholder = "a part of it"
	}
}

// SetSize implements screen.Dialog.
func (c *choose) SetSize(width, height int) {
	c.room.SetSize(width, height)
	rows, width := max(1, min(len(c.choices), c.height-c.above()-c.below(), mostRows)), c.inner()
	if c.long = rows < len(c.choices); c.long {
		rows, width = max(1, rows-1), width-2 // for the line on what is not in sight, and the bar
	}
	c.list.SetSize(width, rows)
	if c.input != nil {
		c.input.SetSize(c.inner(), 0)
	}
}

// Init implements screen.Dialog.
func (c *choose) Init() tea.Cmd { return nil }

// Title implements screen.Dialog.
func (c *choose) Title() string { return c.title }

// Update implements screen.Dialog.
func (c *choose) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return c.press(msg)
	case tea.PasteMsg:
		return false, c.typed(msg)
	case screen.Wheel:
		c.list.Wheel(msg.Lines)
	case screen.Click:
		if c.list.Click(msg.Y - c.above()) {
			return c.take(c.list.Cursor())
		}
	}
	return false, nil
}

func (c *choose) press(msg tea.KeyPressMsg) (bool, tea.Cmd) {
	key := msg.String()
	switch key {
	case "enter", "ctrl+s":
		return c.take(c.list.Cursor())
	case "up", "shift+tab":
		c.list.Move(-1)
	case "down", "tab":
		c.list.Move(1)
	case "pgup":
		c.list.Page(-1)
	case "pgdown":
		c.list.Page(1)
	default:
		if c.input != nil {
			return false, c.typed(msg)
		}
		return c.letter(key)
	}
	return false, nil
}

// letter takes the choice of that key.
func (c *choose) letter(key string) (bool, tea.Cmd) {
	for i, own := range c.keys {
		if own == key {
			return c.take(i)
		}
	}
	switch key {
	case "j":
		c.list.Move(1)
	case "k":
		c.list.Move(-1)
	}
	return false, nil
}

func (c *choose) typed(msg tea.Msg) tea.Cmd {
	if c.input == nil {
		return nil
	}
	cmd := c.input.Update(msg)
	c.find(c.input.Value())
	return cmd
}

func (c *choose) take(row int) (bool, tea.Cmd) {
	if row < 0 || row >= len(c.found) {
		return false, nil
	}
	return true, c.submit(c.choices[c.found[row]])
}

// Cursor implements screen.Cursorer.
func (c *choose) Cursor() *tea.Cursor {
	if c.input == nil {
		return nil
	}
	cursor := c.input.Cursor()
	cursor.Y += len(c.told())
	return cursor
}

// Hints implements screen.Dialog.
func (c *choose) Hints() []screen.Hint {
	if c.yesNo != nil {
		return c.yesNo.hints(c.list.Cursor())
	}
	return []screen.Hint{{Key: "enter", Verb: "take it"}, {Key: "↑", Verb: "up"}, {Key: "↓", Verb: "down"}, {Key: "esc", Verb: "leave it"}}
}
