package agenda_test

import (
	"cmp"
	"slices"

	"moot/model"
	"moot/model/agenda"
)

// naive computes the agenda word by word as it is defined, dependency by dependency, whatever that takes.
type naive struct {
	board   *model.Board
	today   model.Date
	horizon int
	last    model.Date
}

func newNaive(b *model.Board, today model.Date) *naive {
	n := &naive{board: b, today: today, horizon: b.Settings().HorizonDays()}
	for _, forum := range b.Forums() {
		if forum.State == model.ForumClosed && forum.On < today {
			n.last = max(n.last, forum.On)
		}
	}
	return n
}

func (n *naive) waits(d1, d2 *model.Dependency) bool {
	return d1 != d2 && d1.Open() && d2.Open() && d1.ProviderGoal != "" && d1.ProviderGoal == d2.Goal
}

// reaches tells whether d1 waits for d2 directly or along a chain.
func (n *naive) reaches(d1, d2 *model.Dependency) bool {
	seen := map[*model.Dependency]bool{}
	var walk func(d *model.Dependency) bool
	walk = func(d *model.Dependency) bool {
		for _, next := range n.board.Dependencies() {
			if n.waits(d, next) && !seen[next] {
				seen[next] = true
				if next == d2 || walk(next) {
					return true
				}
			}
		}
		return false
	}
	return walk(d1)
}

func (n *naive) inLoop(d *model.Dependency) bool { return n.reaches(d, d) }

func (n *naive) sameLoop(d1, d2 *model.Dependency) bool {
	return n.reaches(d1, d2) && n.reaches(d2, d1)
}

func (n *naive) expected(d *model.Dependency) model.Date {
	if d.State == model.Delivered {
		return d.Delivered
	}
	date := d.CommitBy
	if !d.Open() || !date.Known() {
		return 0
	}
	for _, other := range n.board.Dependencies() {
		if n.waits(d, other) && !n.sameLoop(d, other) {
			date = max(date, n.expected(other))
		}
	}
	return date
}

func (n *naive) latest(d *model.Dependency) model.Date {
	date := d.NeedBy
	for _, other := range n.board.Dependencies() {
		if n.waits(other, d) && !n.sameLoop(d, other) {
			if latest := n.latest(other); latest.Known() && (!date.Known() || latest < date) {
				date = latest
			}
		}
	}
	return date
}

func (n *naive) late(d *model.Dependency) bool {
	return d.Open() && d.State != model.Delivered && !d.Standing() && d.NeedBy.Known() && n.today > d.NeedBy
}

func (n *naive) overdue(d *model.Dependency) int {
	if d.State != model.Committed && d.State != model.Started || !d.CommitBy.Known() || d.CommitBy >= n.today {
		return 0
	}
	return n.today.Sub(d.CommitBy)
}

func (n *naive) blocked(d *model.Dependency) bool {
	return slices.ContainsFunc(n.board.Dependencies(), func(other *model.Dependency) bool {
		return n.late(other) && n.reaches(d, other)
	})
}

func (n *naive) margin(d *model.Dependency) (int, bool) {
	expected := n.expected(d)
	return d.NeedBy.Sub(expected), expected.Known() && d.NeedBy.Known()
}

func (n *naive) inside(d *model.Dependency) bool {
	return d.NeedBy.Known() && d.NeedBy.Sub(n.today) >= 0 && d.NeedBy.Sub(n.today) <= n.horizon
}

func (n *naive) atRisk(d *model.Dependency) bool {
	margin, known := n.margin(d)
	return d.Open() && d.State != model.Delivered &&
		(known && margin < 0 || n.overdue(d) > 0 || d.Uncommitted() && n.inside(d) || n.blocked(d))
}

func (n *naive) fresh(d *model.Dependency) bool {
	since := d.Requested
	if !since.Known() {
		since = d.Made.Day()
	}
	return n.last.Known() && (since > n.last && since <= n.today || d.Moved.Day() > n.last)
}

func (n *naive) group(d *model.Dependency) (agenda.Group, bool) {
	risky := n.late(d) || n.atRisk(d)
	switch {
	case !d.Open() || d.Consumer == d.Provider || d.Standing():
		return 0, false
	case !(d.State == model.Countered || d.State == model.Declined || risky || n.fresh(d) ||
		d.State != model.Delivered && n.inside(d)):
		return 0, false
	case d.Uncommitted():
		return agenda.Decide, true
	case risky:
		return agenda.AtRisk, true
	case n.fresh(d):
		return agenda.Changed, true
	}
	return agenda.Coming, true
}

func (n *naive) downstream(d *model.Dependency) int {
	goals := map[string]bool{}
	for _, other := range n.board.Dependencies() {
		if other == d || n.reaches(other, d) {
			if goal := n.board.Goal(other.Goal); goal != nil && goal.Active() {
				goals[goal.ID] = true
			}
		}
	}
	return len(goals)
}

func cut(x float64) float64 { return min(1, max(0, x)) }

func (n *naive) parts(d *model.Dependency) agenda.Parts {
	var p agenda.Parts
	if d.NeedBy.Known() {
		p.Due = cut(1 - float64(d.NeedBy.Sub(n.today))/float64(n.horizon))
	}
	p.Downstream = cut(float64(n.downstream(d)) / 3)
	if d.Uncommitted() {
		p.Uncommitted = 1
	}
	short := n.overdue(d)
	if margin, known := n.margin(d); known {
		short = max(short, -margin)
	}
	p.Negative = cut(float64(short) / 14)
	if n.fresh(d) {
		p.Changed = 1
	}
	if d.Requested.Known() {
		p.Age = cut(float64(n.today.Sub(d.Requested)) / 60)
	}
	return p
}

func (n *naive) score(d *model.Dependency) float64 {
	p := n.parts(d)
	return 12*p.Due + 8*p.Downstream + 6*p.Uncommitted + 5*p.Negative + 4*p.Changed + 2*p.Age
}

// order is the ids of the agenda in order, nearly equal scores counting as equal.
func (n *naive) order() []string {
	var on []*model.Dependency
	for _, d := range n.board.Dependencies() {
		if _, is := n.group(d); is {
			on = append(on, d)
		}
	}
	slices.SortFunc(on, func(a, b *model.Dependency) int {
		groupA, _ := n.group(a)
		groupB, _ := n.group(b)
		byScore := cmp.Compare(n.score(b), n.score(a))
		if diff := n.score(a) - n.score(b); diff < 1e-9 && diff > -1e-9 {
			byScore = 0
		}
		byNeed := cmp.Compare(a.NeedBy, b.NeedBy)
		if !a.NeedBy.Known() || !b.NeedBy.Known() {
			byNeed = -byNeed
		}
		return cmp.Or(cmp.Compare(groupA, groupB), byScore, byNeed, cmp.Compare(a.ID, b.ID))
	})
	var ids []string
	for _, d := range on {
		ids = append(ids, d.ID)
	}
	return ids
}
