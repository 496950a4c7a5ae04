// Package detail is the card beside a list: it draws the card of the selected record once, reads the record's history in
// a command, drops what comes too late, scrolls, and goes from record to record along the links on the cards. Screens
// with a list and a card own a Pair of them.
package detail

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Read gives the changes that edited a record, newest first. It is called in a command.
type Read func(model.Ref) ([]store.Kept, error)

// Draw makes the card of a record, in lines of at most width cells.
type Draw func(state screen.State, ref model.Ref, changes []store.Kept, width int) card.Sheet

// Card is the card of one record at a time: of the one that the list has selected, or of one that was reached from there.
type Card struct {
	read  Read
	draw  Draw
	state screen.State
	text  widget.Scroll
	sheet card.Sheet

	width, height int

	list  stop   // what the list has selected
	trail []stop // where one went on to; the last is shown
	apart bool   // the trail did not begin at what the list has selected
}

// stop is a record on the way, and how its card was left.
type stop struct {
	ref      model.Ref
	asked    bool   // its history was asked for
	revision uint64 // then
	changes  []store.Kept
	offset   int
	chosen   int   // the link, none for none
	left     which // the link that was chosen when one went on
}

const none = -1

// New makes an empty card. read may be nil: then cards come without a history.
func New(read Read, draw Draw) *Card {
	return &Card{read: read, draw: draw, list: stop{chosen: none}}
}

// SetState gives the card the newest state; Show then draws it.
func (c *Card) SetState(state screen.State) {
	c.state = state
	c.text.Hint = state.Theme.Faint
}

// SetSize sets the cells the card fills.
func (c *Card) SetSize(width, height int) {
	before := c.text.TextWidth()
	c.width, c.height = width, height
	c.arrange()
	if c.text.TextWidth() != before {
		c.drawAgain()
	}
}

// arrange gives the text its room: the way that one came takes a line of it.
func (c *Card) arrange() { c.text.SetSize(c.width, c.textHeight()) }

func (c *Card) textHeight() int { return max(0, c.height-c.wayLines()) }

// shown is the stop whose card is shown.
func (c *Card) shown() *stop {
	if n := len(c.trail); n > 0 {
		return &c.trail[n-1]
	}
	return &c.list
}

// Ref is the record whose card is shown; the zero Ref for none.
func (c *Card) Ref() model.Ref { return c.shown().ref }

// historyRead brings the changes of a record to the card that asked for them.
type historyRead struct {
	card     *Card
	ref      model.Ref
	revision uint64
	changes  []store.Kept
	err      error
}

// Show says what the list has selected now. Its card is shown unless one went on; what is gone from the board drops out of
// the way. Where the list selects another record while one is away, as a filter or somebody's edit can make it, the way
// one came stays as it is: it begins at the record that one left, and only behind that comes the list.
func (c *Card) Show(ref model.Ref) tea.Cmd {
	if c.state.Board == nil {
		return nil
	}
	if ref != c.list.ref {
		if c.Away() && !c.apart && c.list.ref.ID != "" {
			c.trail, c.apart = append([]stop{c.list}, c.trail...), true
		}
		c.list = stop{ref: ref, chosen: none}
		if len(c.trail) == 0 {
			c.text.Top()
		}
	}
	c.dropGone()
	c.arrange()
	c.drawAgain()
	return c.ask()
}

// ask reads the history of what is shown, where that may be another than the one that is there.
func (c *Card) ask() tea.Cmd {
	at := c.shown()
	if at.ref.ID == "" || c.read == nil || at.asked && at.revision == c.state.Revision {
		return nil
	}
	at.asked, at.revision = true, c.state.Revision
	read, asked := c.read, historyRead{card: c, ref: at.ref, revision: at.revision}
	return func() tea.Msg {
		asked.changes, asked.err = read(asked.ref)
		return asked
	}
}

func (c *Card) drawAgain() {
	at, chosen := c.shown(), c.which(c.shown().chosen)
	c.sheet = card.Sheet{}
	if c.state.Board != nil && at.ref.ID != "" {
		c.sheet = c.draw(c.state, at.ref, at.changes, c.text.TextWidth())
	}
	c.text.SetLines(c.sheet.Lines)
	at.chosen = c.find(chosen)
}

// Update takes the history that was asked for; another card's, or an older one, changes nothing.
func (c *Card) Update(msg tea.Msg) tea.Cmd {
	read, ok := msg.(historyRead)
	if !ok || read.card != c || !c.keepHistory(read) {
		return nil
	}
	if read.err != nil {
		return screen.Send(screen.Say{Text: "its history cannot be read: " + read.err.Error(), Tone: screen.Warn})
	}
	c.drawAgain()
	return nil
}

// keepHistory puts a history to the stop that asked for it; false where none did.
func (c *Card) keepHistory(read historyRead) bool {
	kept := false
	for _, at := range c.stops() {
		if at.ref != read.ref || !at.asked || at.revision != read.revision {
			continue
		}
		kept = true
		if read.err == nil {
			at.changes = read.changes
		}
	}
	return kept
}

// stops are what the list has selected, and what was reached from there.
func (c *Card) stops() []*stop {
	all := []*stop{&c.list}
	for i := range c.trail {
		all = append(all, &c.trail[i])
	}
	return all
}

// Wheel scrolls by lines.
func (c *Card) Wheel(lines int) {
	c.text.By(lines)
	c.forgetUnseen()
}

// View draws the card: exactly its size. Where it has the keys its links can be told, and the chosen one.
func (c *Card) View(hasKeys bool) string {
	text := c.text
	if hasKeys {
		text.SetLines(c.sheet.Shown(c.state.Theme, c.shown().chosen))
	}
	return c.wayView() + text.View()
}

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
