package detail

import (
	"strings"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Pair is how a list and its card share a screen: from a width on they stand beside each other, below it they take turns.
type Pair struct {
	// SideBySide is the width from which they stand beside each other, and List what the list takes of it then.
	SideBySide int
	List       func(width int) int
	// OnCard tells that the card has the keys; where they take turns it has the screen.
	OnCard bool

	width, height int
}

// between are the cells of the rule between list and card.
const between = 3

// SetSize sets the cells that both may fill.
func (p *Pair) SetSize(width, height int) { p.width, p.height = width, height }

// Height is how many lines both may fill.
func (p *Pair) Height() int { return p.height }

// Wide tells whether they stand beside each other.
func (p *Pair) Wide() bool { return p.width >= p.SideBySide }

// ListWidth is what the list may fill.
func (p *Pair) ListWidth() int {
	if p.Wide() {
		return p.List(p.width)
	}
	return p.width
}

// CardWidth is what the card may fill: it keeps a cell free at the edges where it stands alone.
func (p *Pair) CardWidth() int {
	if p.Wide() {
		return p.width - p.ListWidth() - between
	}
	return p.width - 2
}

// InCard tells whether column x belongs to the card.
func (p *Pair) InCard(x int) bool { return p.Wide() && x >= p.ListWidth() || !p.Wide() && p.OnCard }

// Turn gives the keys to the card or back, by the name of a key; false when the key does neither. Nothing selected
// leaves them with the list.
func (p *Pair) Turn(name string, selected bool) bool {
	switch name {
	case "open", "next-pane", "previous-pane":
		p.OnCard = selected && (!p.OnCard || name == "open")
	case "back":
		p.OnCard = false
	default:
		return false
	}
	return true
}

// View draws both, or the one whose turn it is: exactly the size.
func (p *Pair) View(t *theme.Theme, list, card string) string {
	switch {
	case p.Wide():
		rule := " " + t.Faint.Paint(t.Glyphs.Down) + " "
		return widget.Join(list, card, p.ListWidth(), p.CardWidth(), p.height, rule)
	case p.OnCard:
		return widget.Join("", card, 1, p.CardWidth()+1, p.height, "")
	}
	return p.Blank(list)
}

// Blank draws a text alone, and empty lines below it: exactly the size.
func (p *Pair) Blank(text string) string {
	return strings.Join(widget.Block(text, p.width, p.height), "\n")
}
