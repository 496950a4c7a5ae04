package card

import "moot/model/align"

// menders are the keys that mend a gap.
var menders = map[align.Kind]string{
	align.GoalWithoutOutcome: "l links it to one", align.GoalWithoutMeasure: "e adds one", align.OutcomeWithoutMeasure: "e adds one",
	align.GoalWordedAsOutput: "e words it as what will be different", align.GoalWithoutTeam: "e names one",
	align.GoalSilent: "i checks in", align.OutcomeWithoutGoal: "c sets one",
}

// gaps tells what is missing, and the key that mends it.
func (c *drawing) gaps(gaps []align.Gap) {
	if len(gaps) == 0 {
		return
	}
	c.gap()
	c.add(c.theme.Strong.Paint("Gaps"))
	for _, gap := range gaps {
		text, ink := gap.Detail, c.theme.Warn
		if key := menders[gap.Kind]; key != "" {
			text += ": " + key
		}
		if gap.Acknowledged != nil {
			text, ink = gap.Detail+" (accepted for now)", c.theme.Muted
		}
		c.wrapped(text, ink)
	}
}
