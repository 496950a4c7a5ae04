// Package detail is the card beside a list: it draws the card of the selected record once, reads the record's history in
// a command, drops what comes too late, and scrolls. Screens with a list and a card own one.
package detail

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Read gives the changes that edited a record, newest first. It is called in a command.
type Read func(model.Ref) ([]store.Kept, error)

// Draw makes the card of a record, in lines of at most width cells.
type Draw func(state screen.State, ref model.Ref, changes []store.Kept, width int) []string

// Card is the card of one record at a time.
type Card struct {
	read  Read
	draw  Draw
	state screen.State
	text  widget.Scroll

	ref      model.Ref
	revision uint64
	changes  []store.Kept
}

// New makes an empty card. read may be nil: then cards come without a history.
func New(read Read, draw Draw) *Card { return &Card{read: read, draw: draw} }

// SetState gives the card the newest state; Show then draws it.
func (c *Card) SetState(state screen.State) {
	c.state = state
	c.text.Hint = state.Theme.Faint
}

// SetSize sets the cells the card fills.
func (c *Card) SetSize(width, height int) {
	before := c.text.TextWidth()
	c.text.SetSize(width, height)
	if c.text.TextWidth() != before {
		c.drawAgain()
	}
}

// historyRead brings the changes of a record to the card that asked for them.
type historyRead struct {
	card     *Card
	ref      model.Ref
	revision uint64
	changes  []store.Kept
	err      error
}

// Show puts a record on the card, and reads its history where that may be another than the one that is there.
func (c *Card) Show(ref model.Ref) tea.Cmd {
	if c.state.Board == nil {
		return nil
	}
	fresh := ref != c.ref || c.state.Revision != c.revision
	if ref != c.ref {
		c.changes = nil
		c.text.Top()
	}
	c.ref, c.revision = ref, c.state.Revision
	c.drawAgain()
	if !fresh || ref.ID == "" || c.read == nil {
		return nil
	}
	read, asked := c.read, historyRead{card: c, ref: ref, revision: c.revision}
	return func() tea.Msg {
		asked.changes, asked.err = read(ref)
		return asked
	}
}

func (c *Card) drawAgain() {
	if c.state.Board == nil || c.ref.ID == "" {
		c.text.SetLines(nil)
		return
	}
	c.text.SetLines(c.draw(c.state, c.ref, c.changes, c.text.TextWidth()))
}

// Update takes the history that was asked for; another card's, or an older one, changes nothing.
func (c *Card) Update(msg tea.Msg) tea.Cmd {
	read, ok := msg.(historyRead)
	if !ok || read.card != c || read.ref != c.ref || read.revision != c.revision {
		return nil
	}
	if read.err != nil {
		return screen.Send(screen.Say{Text: "its history cannot be read: " + read.err.Error(), Tone: screen.Warn})
	}
	c.changes = read.changes
	c.drawAgain()
	return nil
}

// Press scrolls by the name of a key; false when the key does not scroll.
func (c *Card) Press(name string) bool { return c.text.Press(name) }

// Wheel scrolls by lines.
func (c *Card) Wheel(lines int) { c.text.By(lines) }

// View draws the card: exactly its size.
func (c *Card) View() string { return c.text.View() }

// Move moves the cursor of a list by the name of a key; false when the key does not move.
func Move(list *widget.List, name string) bool {
	switch name {
	case "up":
		list.Move(-1)
	case "down":
		list.Move(1)
	case "page-up":
		list.Page(-1)
	case "page-down":
		list.Page(1)
	case "first":
		list.First()
	case "last":
		list.Last()
	default:
		return false
	}
	return true
}
