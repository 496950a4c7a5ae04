package card

import (
	"cmp"
	"fmt"
	"slices"

	"moot/model"
	"moot/ui/tui/widget"
)

// mostNeeds is how many dependencies a card names.
const mostNeeds = 12

// needs lists what a goal needs of other teams: what is open first, by need-by, those without one last.
func (c *drawing) needs(needs []*model.Dependency) {
	if len(needs) == 0 {
		return
	}
	needs = slices.Clone(needs) // the board's own slice keeps its order
	slices.SortStableFunc(needs, func(a, b *model.Dependency) int {
		return cmp.Or(cmp.Compare(needRank(a), needRank(b)), cmp.Compare(a.NeedBy, b.NeedBy))
	})
	c.gap()
	c.add(c.theme.Strong.Paint("Needs"))
	for i, d := range needs {
		if i == mostNeeds {
			c.add(c.theme.Muted.Paint(fmt.Sprintf("  and %d more", len(needs)-i)))
			break
		}
		sign := StateInk(&c.theme.Inks, d.State).Paint(Sign(c.theme, d.State) + " " + widget.Fit(d.State.String(), 9))
		line := sign + " " + c.theme.Text.Paint(d.Title) + c.theme.Muted.Paint("  from "+TeamName(c.state.Board, d.Provider))
		c.add(widget.FitBoth(line, c.theme.Muted.Paint(d.NeedBy.Words(c.state.Today)), c.width))
	}
}

func needRank(d *model.Dependency) int {
	rank := 0
	if !d.Open() {
		rank += 2
	}
	if !d.NeedBy.Known() {
		rank++
	}
	return rank
}
