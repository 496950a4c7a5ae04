package detail

import (
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// between are the cells of the rule between list and card.
const between = 3

// What list and card keep at least, whoever moves the rule, and by how much a key moves it.
const (
	leastList = 36
	leastCard = 28
	keyStep   = 4
)

// SetSize sets the cells that both may fill.
func (p *Pair) SetSize(width, height int) { p.width, p.height = width, height }

// Height is how many lines both may fill.
func (p *Pair) Height() int { return p.height }

// Wide tells whether they stand beside each other.
func (p *Pair) Wide() bool { return p.width >= p.SideBySide }

// ListWidth is what the list may fill.
func (p *Pair) ListWidth() int {
	switch {
	case !p.Wide():
		return p.width
	case p.byHand > 0:
		return p.within(p.byHand)
	}
	return p.List(p.width)
}

// within is a width of the list that leaves both enough; what they have without being moved is always enough.
func (p *Pair) within(list int) int {
	own := p.List(p.width)
	return max(min(leastList, own), min(list, max(own, p.width-between-leastCard)))
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

// BesideList tells whether column x lies right of the rule, where they stand beside each other.
func (p *Pair) BesideList(x int) bool { return p.Wide() && x >= p.ListWidth()+between }

// onRule tells whether column x belongs to the rule between list and card.
func (p *Pair) onRule(x int) bool {
	return p.Wide() && x >= p.ListWidth() && x < p.ListWidth()+between
}

// Drag moves the rule with the mouse, if it was the rule that was pressed.
func (p *Pair) Drag(drag screen.Drag) {
	if p.moving {
		p.divide(drag.X - 1)
	}
}

// step moves the rule by a key.
func (p *Pair) step(wider bool) {
	by := -keyStep
	if wider {
		by = keyStep
	}
	p.divide(p.ListWidth() + by)
}

func (p *Pair) divide(list int) {
	before := p.ListWidth()
	if !p.Wide() {
		return
	}
	p.byHand = p.within(max(1, list))
	if p.ListWidth() != before && p.Arrange != nil {
		p.Arrange()
	}
}

// DivideOffers are the keys that move the rule, where there is one.
func (p *Pair) DivideOffers() []keys.Offer {
	if !p.Wide() {
		return nil
	}
	return []keys.Offer{keys.Can("narrower"), keys.Can("wider")}
}
