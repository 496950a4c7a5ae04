package card

import (
	"strings"

	"moot/model"
	"moot/model/lever"
	"moot/ui/tui/keys"
)

// mostLevers is how many levers a card names before it counts the rest.
const mostLevers = 4

// levers tells which levers would make it unnecessary, each with the figure that supports it, and the key that tries one;
// nothing where none applies.
func (c *drawing) levers(ref model.Ref) { c.pulling(c.state.Levers.Of(ref)) }

// askedLevers tells which capabilities several teams ask a team for. Pairs that it is a side of stand with the dependencies.
func (c *drawing) askedLevers(team *model.Team) {
	var asked []lever.Candidate
	for _, candidate := range c.state.Levers.Of(model.RefOf(team)) {
		if candidate.Capability != "" {
			asked = append(asked, candidate)
		}
	}
	c.pulling(asked)
}

func (c *drawing) pulling(candidates []lever.Candidate) {
	if len(candidates) == 0 {
		return
	}
	label := "lever"
	for _, candidate := range candidates[:min(len(candidates), mostLevers)] {
		c.sentence(label, c.plain(candidate.Question(c.state.Board)))
		label = noLabel
	}
	rest := keys.ByName("what-if").Show + " tries it"
	if more := len(candidates) - mostLevers; more > 0 {
		rest = "and " + Count(more, "more lever") + "; " + rest
	}
	c.sentence(noLabel, c.muted(rest))
}

// pulled tells what an action that pulled a lever brought: the figures of its steps, then and now, and that it is time to say
// what came of it.
func (c *drawing) pulled(a *model.Action) {
	label, looks := "then, now", c.state.Levers.LookBack(a)
	if len(looks) < len(a.WhatIf) { // some cannot be told in words: their teams are gone
		c.text("what if", strings.Join(a.WhatIf, "; "))
	}
	for _, look := range looks {
		c.sentence(label, c.plain(look.Words(c.state.Board, c.state.Today)))
		label = noLabel
	}
	if lever.IsDue(a, c.state.Today) {
		c.sentence("", word{text: "The review date has come: what came of it?", ink: c.theme.Warn})
	}
}
