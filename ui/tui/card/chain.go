package card

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/tui/widget"
)

// chain draws who waits for whom through this dependency: "Checkout ← Payments ← Identity ← Platform", this one's pair
// strong and named below; then what it waits for, a line each.
func (c *drawing) chain(d *model.Dependency) {
	facts := c.facts(d)
	if !d.Open() || len(facts.Waits)+len(facts.WaitedBy) == 0 {
		return
	}
	board := c.state.Board
	before, after := "", ""
	if len(facts.WaitedBy) > 0 {
		before = TeamName(board, facts.WaitedBy[0].Consumer) + " ← "
	}
	if len(facts.Waits) > 0 {
		after = " ← " + TeamName(board, facts.Waits[0].Provider)
	}
	here := Pair(board, d)
	if widget.Width(before+here+after) <= c.width {
		c.gap()
		c.add(c.theme.Muted.Paint(before) + c.theme.Strong.Paint(here) + c.theme.Muted.Paint(after))
		c.add(widget.Blank(widget.Width(before)) + c.theme.Accent.Paint(widget.FitCentre("here", widget.Width(here))))
	}
	c.waiting("waits for", facts.Waits)
	c.waiting("holds up", facts.WaitedBy)
	if facts.InLoop {
		c.wrapped("It stands in a loop: each waits for the next, and the last for the first.", c.theme.Bad)
	}
}

// mostWaits is how many dependencies a card names on each side.
const mostWaits = 4

func (c *drawing) waiting(label string, others []*model.Dependency) {
	for i, other := range others {
		if i == mostWaits {
			c.field("", c.theme.Muted.Paint(fmt.Sprintf("and %d more", len(others)-i)))
			return
		}
		words := StateInk(&c.theme.Inks, other.State).Paint(Sign(c.theme, other.State)) + " " +
			c.theme.Text.Paint(strings.TrimSpace(other.Title))
		c.field(label, widget.FitBoth(words, c.theme.Muted.Paint(" "+Pair(c.state.Board, other)), c.width-labelWidth))
		label = " "
	}
}
