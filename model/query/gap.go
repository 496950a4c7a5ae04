package query

import (
	"slices"

	"moot/model"
	"moot/model/align"
)

// anyGap is the value of gap: that means a gap of whatever kind.
const anyGap = "any"

// gapWords are the values of gap:, as `moot align --json` spells the kinds.
func gapWords() []string {
	words := []string{anyGap}
	for _, kind := range model.GapKinds {
		words = append(words, string(kind))
	}
	return words
}

// gapped are the records that have gaps which nobody accepted.
type gapped map[model.Ref][]model.GapKind

func newGapped(b *model.Board, today model.Date) gapped {
	of := gapped{}
	for _, gap := range align.Compute(b, today).Gaps {
		if !gap.Accepted() {
			of[gap.Ref()] = append(of[gap.Ref()], gap.Kind)
		}
	}
	return of
}

// gapTest matches what has a gap of one of the kinds that is not accepted for now.
func gapTest(c *Context, t Term) test {
	some := slices.Contains(t.Values, anyGap)
	return func(r row) bool {
		kinds := c.gaps()[model.RefOf(r.record)]
		return len(kinds) > 0 && (some || slices.ContainsFunc(kinds, func(k model.GapKind) bool { return slices.Contains(t.Values, string(k)) }))
	}
}
