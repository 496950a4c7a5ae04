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

// The most choices that are taken by one key; of more, one types to find.
const mostByKey = 9

// choose lets people take one of several choices.
type choose struct {
	room
	title   string
	text    string // above the choices
	choices []Choice
	keys    []string // the key that takes each, "" where there are too many
	found   []int    // choices that fit what was typed
	submit  func(Choice) tea.Cmd
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
	for i, choice := range c.choices {
		if holdsAll(model.Fold(choice.Label+" "+choice.Help), words) {
			c.found = append(c.found, i)
		}
	}
	c.list.SetCount(len(c.found))
	c.list.First()
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
	c.list.SetSize(c.inner(), max(1, min(len(c.choices), c.height-c.above()-c.below(), 14)))
	if c.input != nil {
		c.input.SetSize(c.inner(), 0)
	}
}

// inner is as wide as the longest choice asks for, within reason.
func (c *choose) inner() int {
	wanted := max(36, widget.Width(c.title))
	if c.text != "" {
		wanted = promptWidth
	}
	label, help := c.widest()
	wanted = max(wanted, c.before()+label+1)
	if help > 0 {
		wanted = max(wanted, c.before()+label+gapToHelp+help+1)
	}
	return c.within(min(wanted, mostWide))
}

// What a choice takes at most, and the room between its label and the line on what it means.
const (
	mostWide  = 90
	mostLabel = 44
	gapToHelp = 2
	mostSeen  = 200 // choices looked at to find how wide they are
)

// before is the bar and the key in front of a label.
func (c *choose) before() int {
	if c.keys != nil {
		return 4
	}
	return 2
}

// widest are the cells of the longest label, and of the longest line on what a choice means.
func (c *choose) widest() (label, help int) {
	for _, choice := range c.choices[:min(len(c.choices), mostSeen)] {
		label = max(label, widget.Width(choice.Label))
		help = max(help, widget.Width(choice.Help))
	}
	return min(label, mostLabel), help
}

// beside tells whether the lines on what choices mean stand beside them.
func (c *choose) beside() bool {
	label, help := c.widest()
	return help > 0 && c.before()+label+gapToHelp+min(help, 40) < c.inner()
}

// below is the number of lines under the list, for what the selected choice means where that is cut beside it.
func (c *choose) below() int {
	label, help := c.widest()
	if c.keys == nil && c.beside() || c.before()+label+gapToHelp+help < c.inner() {
		return 0
	}
	return 3
}

// above is the number of lines above the list.
func (c *choose) above() int {
	lines := len(c.told())
	if c.input != nil {
		lines += 2
	}
	return lines
}

func (c *choose) told() []string {
	if c.text == "" {
		return nil
	}
	return append(widget.Wrap(c.text, c.inner()), "")
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

// View implements screen.Dialog.
func (c *choose) View() string {
	var lines []string
	for _, line := range c.told() {
		lines = append(lines, c.state.Theme.Text.Paint(line))
	}
	if c.input != nil {
		lines = append(lines, c.input.View(), "")
	}
	rows := c.list.Lines()
	if len(c.found) == 0 && len(rows) > 0 {
		rows[0] = c.state.Theme.Muted.Paint("Nothing is called that.")
	}
	lines = append(append(lines, rows...), c.meaning()...)
	return strings.Join(padded(lines, c.inner(), c.height), "\n")
}

// meaning is the line on what the selected choice means, where it stands below the list.
func (c *choose) meaning() []string {
	if c.below() == 0 {
		return nil
	}
	lines := []string{""}
	if at := c.list.Cursor(); at >= 0 {
		for _, line := range widget.Wrap(c.choices[c.found[at]].Help, c.inner()-c.before()) {
			lines = append(lines, widget.Blank(c.before())+c.state.Theme.Muted.Paint(line))
		}
	}
	return pad(lines, c.below())
}

func (c *choose) row(i, width int, selected bool) string {
	inks, choice := c.state.Theme.Row(selected), c.choices[c.found[i]]
	bar := " "
	if selected {
		bar = c.state.Theme.Glyphs.Bar
	}
	line := inks.Accent.Paint(bar)
	if c.keys != nil {
		line += inks.Tab.Paint(widget.Fit(c.keys[c.found[i]], 1)) + " "
	}
	if label, _ := c.widest(); c.beside() {
		line += " " + inks.Text.Paint(widget.Fit(choice.Label, label)) + widget.Blank(gapToHelp) + inks.Muted.Paint(choice.Help)
	} else {
		line += " " + inks.Text.Paint(choice.Label)
	}
	return inks.Text.Cover(widget.Fit(line, width))
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
	return []screen.Hint{{Key: "enter", Verb: "take it"}, {Key: "↑", Verb: "up"}, {Key: "↓", Verb: "down"}, {Key: "esc", Verb: "leave it"}}
}

// Confirm asks before something is done. yes says what is done: "delete".
func Confirm(title, text, yes string, submit func() tea.Cmd) screen.Dialog {
	choices := []Choice{{Key: "y", Label: yes}, {Key: "n", Label: "no, leave it"}}
	return newChoose(title, text, choices, func(choice Choice) tea.Cmd {
		if choice.Key != "y" {
			return nil
		}
		return submit()
	})
}
