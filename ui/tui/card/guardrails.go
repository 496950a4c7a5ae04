package card

import (
	"cmp"
	"slices"
	"strings"

	"moot/model"
	"moot/ui/tui/widget"
)

// mostGuardrails is how many of the board's guardrails are listed beside a goal. Of more, none is: nobody reads on, and no
// part of them is more to a goal than the others.
const mostGuardrails = 12

// guardrails are the rules within which teams decide, by kind: they hold for every goal.
func (c *drawing) guardrails() {
	all := c.state.Board.Guardrails()
	if len(all) == 0 {
		return
	}
	c.heading("Guardrails", widget.Grouped(len(all)))
	if len(all) > mostGuardrails {
		c.wrapped("They hold for every goal. : and “guardrail” shows one.", c.theme.Muted)
		return
	}
	t, last := table{}, ""
	for _, one := range slices.SortedFunc(slices.Values(all), byKind) {
		kind := kindOf(one)
		if kind == last {
			kind = ""
		} else {
			last = kind
		}
		t.add([]word{c.muted(kind)}, []word{c.named(model.KindGuardrail, one.ID, c.theme.Text)})
	}
	width := t.widest(1)
	t.columns = []widget.Column{{Width: t.widest(0)}, {Width: width, Min: max(1, min(leastTitle, width))}}
	c.rows(&t)
}

// byKind orders guardrails by kind, then by title; those without a kind are among the others.
func byKind(a, b *model.Guardrail) int {
	return cmp.Or(cmp.Compare(kindRank(a), kindRank(b)), compareTitles(a.Title, b.Title), strings.Compare(a.ID, b.ID))
}

func kindRank(g *model.Guardrail) model.GuardrailKind {
	if g.Type == model.GuardrailKindUnknown {
		return model.GuardrailOther
	}
	return g.Type
}

func kindOf(g *model.Guardrail) string { return kindRank(g).String() }
