package card

import (
	"fmt"
	"strings"

	"moot/model"
)

// clashes says where copies of the board disagree on the record: every value with who set it. An edit settles it.
func (c *drawing) clashes(record model.Record) {
	if len(record.Base().Heads) < 2 {
		return
	}
	for _, clash := range model.Clashes(record) {
		var sides []string
		for _, head := range clash.Heads {
			sides = append(sides, fmt.Sprintf("%s (%s)", ValueWords(head.Values), who(c.state.Board, *head.By)))
		}
		label := model.FieldNumbered(clash.Ref.Kind, clash.Register).Label()
		c.wrapped(fmt.Sprintf("Two copies disagree on %s: %s. The last one shows; S settles it.",
			label, strings.Join(sides, " or ")), c.theme.Warn)
		c.gap()
	}
}

// ValueWords is what a head says, in a word: the first of its values that is known.
func ValueWords(values []model.Value) string {
	for _, value := range values {
		if value.Text != "" {
			return short(value.Field, value.Text)
		}
	}
	return "nothing"
}
