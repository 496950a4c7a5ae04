package card

import (
	"fmt"

	"moot/model"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// chain draws who waits for whom through this dependency: "Checkout ← Payments ← Identity ← Platform", this one's pair
// strong and named below; then what it waits for, a line each.
func (c *drawing) chain(d *model.Dependency) {
	facts := c.facts(d)
	if !d.Open() || len(facts.Waits)+len(facts.WaitedBy) == 0 {
		return
	}
	arrow := c.muted(" " + c.theme.Glyphs.Left + " ")
	here := c.pair(d, c.theme.Strong)
	var before, after []word
	if len(facts.WaitedBy) > 0 {
		before = []word{c.team(facts.WaitedBy[0].Consumer, c.theme.Muted), arrow}
	}
	if len(facts.Waits) > 0 {
		after = []word{arrow, c.team(facts.Waits[0].Provider, c.theme.Muted)}
	}
	indent, cells := widget.Width(textOf(before)), widget.Width(textOf(here))
	if indent+cells+widget.Width(textOf(after)) <= c.width {
		c.gap()
		c.row("", append(append(before, here...), after...), nil)
		c.add(widget.Blank(indent) + c.theme.Accent.Paint(widget.FitCentre("here", cells)))
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
			c.sentence(noLabel, c.muted(fmt.Sprintf("and %d more", len(others)-i)))
			return
		}
		c.row(label, c.signed(other, c.theme.Text), append([]word{c.muted(" ")}, c.pair(other, c.theme.Muted)...))
		label = noLabel
	}
}

// signed is the sign of a dependency's state and its title, a link.
func (c *drawing) signed(d *model.Dependency, ink theme.Ink) []word {
	sign := word{text: Sign(c.theme, d.State) + " ", ink: StateInk(&c.theme.Inks, d.State)}
	return []word{sign, c.named(model.KindDependency, d.ID, ink)}
}
