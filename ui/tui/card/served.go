package card

import (
	"fmt"

	"moot/model"
)

// mostServed is how many outcomes of a goal are told with where they stand; of more, all are named alone.
const mostServed = 4

// served tells the outcomes that a goal serves, each with where its own measure stands.
func (c *drawing) served(g *model.Goal) {
	if len(g.Outcomes) > mostServed {
		c.records("outcome", model.KindOutcome, g.Outcomes...)
		return
	}
	label := "outcome"
	for _, id := range g.Outcomes {
		c.records(label, model.KindOutcome, id)
		if outcome := c.state.Board.Outcome(id); outcome != nil {
			c.sentence(noLabel, c.muted(c.reached(outcome.Measure)))
		}
		label = noLabel
	}
}

// reached is where a measure stands: "now 66 %, 47 % of the way from 58 % to 75 %".
func (c *drawing) reached(m model.Measure) string {
	progress, known := m.Progress()
	switch {
	case known:
		return fmt.Sprintf("now %s, %s of the way from %s to %s", Quantity(m.Current, m.Unit), Percent(progress, known),
			Quantity(m.Baseline, m.Unit), Quantity(m.Target, m.Unit))
	case m.Current.Known:
		return "now " + Quantity(m.Current, m.Unit)
	case m.Name == "":
		return "nothing measures it yet"
	}
	return "no figure yet"
}
