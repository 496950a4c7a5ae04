package agenda

import (
	"cmp"
	"math"
	"slices"

	"moot/model"
	"moot/model/internal/waits"
)

// Item is a dependency on the agenda.
type Item struct {
	Dependency *model.Dependency
	Group      Group
	// Score is Parts.Score, by which the items of a group are ordered.
	Score float64
	Parts Parts
	// Expected is the expected date, Margin need-by − expected in days; not known without both.
	Expected model.Date
	Margin   model.Number
	// New and Moved: requested, and edited, since the last forum.
	New, Moved bool

	agenda   *Agenda
	position int32
}

// Position is where the dependency stands in the board's Dependencies.
func (item Item) Position() int { return int(item.position) }

// Parts are what a score is made of, each from 0 to 1.
type Parts struct {
	Due         float64 // 1 − (need-by − today)/horizon in days; 0 without a need-by
	Downstream  float64 // distinct active goals waiting for it, directly or along chains, over 3
	Uncommitted float64 // 1 in requested, countered, declined
	Negative    float64 // the larger of −margin and days overdue, over 14
	Changed     float64 // 1 when new or changed since the last forum
	Age         float64 // days since requested, over 60
}

// The weights of the parts.
const (
	weightDue         = 12
	weightDownstream  = 8
	weightUncommitted = 6
	weightNegative    = 5
	weightChanged     = 4
	weightAge         = 2

	negativeDays = 14
	ageDays      = 60
)

// Score is 12·due + 8·downstream + 6·uncommitted + 5·negative + 4·changed + 2·age, to nine decimals: sums that are equal
// on paper are equal here, whatever they are made of, and the need-by decides.
func (p Parts) Score() float64 {
	const decimals = 1e9
	sum := weightDue*p.Due + weightDownstream*p.Downstream + weightUncommitted*p.Uncommitted +
		weightNegative*p.Negative + weightChanged*p.Changed + weightAge*p.Age
	return math.Round(sum*decimals) / decimals
}

func part(value, of float64) float64 { return min(1, max(0, value/of)) }

func partIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

func (a *Agenda) parts(m *mark) Parts {
	p := Parts{
		Downstream:  part(float64(m.downstream), waits.Few),
		Uncommitted: partIf(m.signs.has(uncommitted)),
		Negative:    part(float64(max(m.short(), int(m.overdue))), negativeDays),
		Changed:     partIf(m.signs.has(isNew | moved)),
	}
	if m.needBy.Known() {
		p.Due = part(float64(a.Horizon-m.needBy.Sub(a.On)), float64(a.Horizon))
	}
	if m.requested.Known() {
		p.Age = part(float64(a.On.Sub(m.requested)), ageDays)
	}
	return p
}

// group is where a dependency stands on the agenda; false when it is not on it.
func (a *Agenda) group(m *mark) (Group, bool) {
	s := m.signs
	risky, fresh := s.has(late|atRisk), s.has(isNew|moved)
	coming := !s.has(delivered) && a.insideHorizon(m)
	switch {
	case !s.has(crossing) || s.has(standing):
		return 0, false
	case !risky && !fresh && !coming && !s.has(refused):
		return 0, false
	case s.has(uncommitted):
		return Decide, true
	case risky:
		return AtRisk, true
	case fresh:
		return Changed, true
	}
	return Coming, true
}

// rank is what items are sorted by, small enough to sort many.
type rank struct {
	score    float64
	needBy   model.Date
	position int32
	group    Group
}

func (r rank) compare(other rank) int {
	switch {
	case r.group != other.group:
		return cmp.Compare(r.group, other.group)
	case r.score != other.score:
		return cmp.Compare(other.score, r.score)
	case r.needBy != other.needBy:
		return cmp.Compare(uint32(r.needBy-1), uint32(other.needBy-1)) // not known comes last
	}
	return cmp.Compare(r.position, other.position) // which is the order of ids
}

// rank sorts what is on the agenda.
func (a *Agenda) rank() []rank {
	ranks := make([]rank, 0, len(a.marks)/3)
	for i := range a.marks {
		m := &a.marks[i]
		if group, on := a.group(m); on {
			ranks = append(ranks, rank{a.parts(m).Score(), m.needBy, int32(i), group})
		}
	}
	slices.SortFunc(ranks, rank.compare)
	return ranks
}

func (a *Agenda) list(ranks []rank) {
	a.items = make([]int32, len(a.dependencies))
	a.Items = make([]Item, len(ranks))
	for place, r := range ranks {
		a.items[r.position] = int32(place) + 1
		a.Items[place] = a.item(r)
	}
}

func (a *Agenda) item(r rank) Item {
	m := &a.marks[r.position]
	return Item{
		Dependency: a.dependencies[r.position],
		Group:      r.group,
		Score:      r.score,
		Parts:      a.parts(m),
		Expected:   m.expected,
		Margin:     m.margin(),
		New:        m.signs.has(isNew),
		Moved:      m.signs.has(moved),
		agenda:     a,
		position:   r.position,
	}
}

func (m *mark) margin() model.Number { return daysBetween(m.expected, m.needBy) }

// daysBetween is to − from in days; not known without both.
func daysBetween(from, to model.Date) model.Number {
	if !from.Known() || !to.Known() {
		return model.Number{}
	}
	return model.NumberOf(float64(to.Sub(from)))
}
