package detail

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Away tells that one went on from what the list has selected.
func (c *Card) Away() bool { return len(c.trail) > 0 }

// Follow goes on to another record.
func (c *Card) Follow(ref model.Ref) tea.Cmd {
	if c.state.Board == nil || c.state.Board.Get(ref) == nil {
		return screen.Send(screen.Say{Text: "it is not on the board any more", Tone: screen.Warn})
	}
	c.leave()
	c.trail = append(c.trail, stop{ref: ref, chosen: none})
	return c.arrive()
}

// Open shows a record apart from what the list has selected; what was reached before is left.
func (c *Card) Open(ref model.Ref) tea.Cmd {
	if !c.Away() {
		c.leave()
	}
	c.trail, c.apart = []stop{{ref: ref, chosen: none}}, true
	return c.arrive()
}

// leave notes how the card is left that is shown.
func (c *Card) leave() {
	at := c.shown()
	at.offset, at.left = c.text.Offset(), which{}
	if _, seen := c.link(); seen {
		at.left = c.which(at.chosen)
	}
}

func (c *Card) arrive() tea.Cmd {
	c.text.Top()
	c.arrange()
	c.drawAgain()
	c.chooseFirst()
	return c.ask()
}

// Back goes back by one record: it stands as it was left. False where nothing was followed.
func (c *Card) Back() (tea.Cmd, bool) {
	if !c.Away() {
		return nil, false
	}
	c.trail = c.trail[:len(c.trail)-1]
	c.restore()
	return c.ask(), true
}

// Home goes back to what the list has selected, as it was left. Show comes next.
func (c *Card) Home() {
	if c.Away() {
		c.trail = nil
		c.restore()
	}
}

// restore draws the card of what is shown as it was left.
func (c *Card) restore() {
	c.apart = c.apart && c.Away()
	at := c.shown()
	at.chosen = none // it is a number of that card's links, not of those that are drawn still
	c.arrange()
	c.drawAgain()
	c.text.Top()
	c.text.By(at.offset)
	if at.chosen = c.find(at.left); at.chosen != none { // the board may have changed, and moved it out of sight
		c.reveal(at.chosen)
	}
}

// dropGone takes what is not on the board any more out of the way, and shows what came before it.
func (c *Card) dropGone() {
	was := c.Ref()
	c.trail = slices.DeleteFunc(c.trail, func(at stop) bool { return c.state.Board.Get(at.ref) == nil })
	c.apart = c.apart && c.Away()
	if c.Ref() != was {
		c.restore()
	}
}

// crumbs are the titles of the records on the way, where there is more than the one that is shown.
func (c *Card) crumbs() []string {
	stops := c.stops()
	if c.apart || c.list.ref.ID == "" {
		stops = stops[1:]
	}
	if len(stops) < 2 || c.state.Board == nil {
		return nil
	}
	var titles []string
	for _, at := range stops {
		titles = append(titles, shortly(card.Title(c.state, at.ref), mostCrumb))
	}
	return titles
}

// mostCrumb is what the title of a record on the way takes at most.
const mostCrumb = 28

func shortly(text string, cells int) string {
	return strings.TrimRight(widget.Fit(text, min(cells, widget.Width(text))), " ")
}

// wayLines is how many lines the way takes: one, where one went on.
func (c *Card) wayLines() int { return min(1, max(0, len(c.trail)-c.first())) }

// first is 1 where the way begins with the trail, 0 where it begins with what the list has selected.
func (c *Card) first() int {
	if c.apart || c.list.ref.ID == "" {
		return 1
	}
	return 0
}

// wayView is the line that says along which records one came: the last ones, where it has no room for all.
func (c *Card) wayView() string {
	if c.wayLines() == 0 {
		return ""
	}
	const between = " › "
	crumbs := c.crumbs()
	way := strings.Join(crumbs, between)
	for widget.Width(way) > c.text.TextWidth() && len(crumbs) > 1 {
		crumbs = crumbs[1:]
		way = c.state.Theme.Glyphs.Ellipsis + between + strings.Join(crumbs, between)
	}
	return widget.Fit(c.state.Theme.Muted.Paint(way), c.width) + "\n"
}
