package card

import (
	"moot/model"
)

// stake says where the provider has no goal for what the dependency is needed for, and the key that mends it.
func (c *drawing) stake(d *model.Dependency) {
	gap := c.gapOf(model.RefOf(d), model.DependencyWithoutStake)
	outcomes := model.WithoutStake(c.state.Board, d)
	if gap == nil || len(outcomes) == 0 {
		return
	}
	ink, rest := c.theme.Warn, ": no stake yet; l links one"
	switch {
	case gap.Accepted():
		ink, rest = c.theme.Muted, ": no stake (accepted for now)"
	case c.state.ReadOnly:
		rest = ": no stake yet"
	}
	outcome := c.named(model.KindOutcome, outcomes[0], ink)
	if more := len(outcomes) - 1; more > 0 {
		rest = " or " + Count(more, "other") + " that it is needed for" + rest
	}
	c.sentence("stake", c.team(d.Provider, ink), word{text: " has no goal for ", ink: ink}, outcome, word{text: rest, ink: ink})
}
