package timeline

import (
	"cmp"
	"slices"
	"sort"

	"moot/model"
)

// Item is one dependency in its row.
type Item struct {
	Dependency *model.Dependency
	NeedBy     model.Date
	Expected   model.Date // see agenda.Outlook; not known without a promise
	Missed     bool       // its need-by has passed and it is not delivered
	AtRisk     bool       // see agenda.Outlook
}

// Until is the day a line trails to: the expected one; of a counter, which has none, the one that is offered.
func (i Item) Until() model.Date {
	if !i.Expected.Known() && i.Dependency.State == model.Countered {
		return i.Dependency.Proposed
	}
	return i.Expected
}

// Late tells whether it is expected, or offered, after it is needed: a line trails from the one to the other.
func (i Item) Late() bool { return i.Behind() > 0 }

// Behind is by how many days it is expected, or offered, after it is needed; 0 where it is not.
func (i Item) Behind() int {
	if !i.NeedBy.Known() || !i.Until().Known() {
		return 0
	}
	return max(0, i.Until().Sub(i.NeedBy))
}

// Row is what stands in one row.
type Row struct {
	ID    string // of the team or the goal; "" for none
	Name  string
	Items []Item // by need-by, then id; those without one at the end

	dated  int
	missed []int32 // how many of the first n items are missed, for every n
}

func newRow(id, name string, items []Item) Row {
	slices.SortFunc(items, compareItems)
	row := Row{ID: id, Name: name, Items: items, missed: make([]int32, len(items)+1)}
	for i, item := range items {
		row.missed[i+1] = row.missed[i]
		if item.Missed {
			row.missed[i+1]++
		}
		if item.NeedBy.Known() {
			row.dated++
		}
	}
	return row
}

func compareItems(x, y Item) int {
	return cmp.Or(
		cmp.Compare(uint32(x.NeedBy-1), uint32(y.NeedBy-1)), // not known comes last
		cmp.Compare(x.Dependency.ID, y.Dependency.ID),
	)
}

// Before is how many items are needed before a day: they are the first ones.
func (r *Row) Before(day model.Date) int {
	return sort.Search(r.dated, func(i int) bool { return r.Items[i].NeedBy >= day })
}

// Dated is how many items have a need-by: they come before those without one.
func (r *Row) Dated() int { return r.dated }

// Missed is how many of the first n items are missed.
func (r *Row) Missed(n int) int { return int(r.missed[n]) }

// Find is the place of an item by its need-by and the id of its dependency, −1 where there is none.
func (r *Row) Find(needBy model.Date, id string) int {
	at, found := slices.BinarySearchFunc(r.Items, id, func(item Item, id string) int {
		return cmp.Or(cmp.Compare(uint32(item.NeedBy-1), uint32(needBy-1)), cmp.Compare(item.Dependency.ID, id))
	})
	if !found {
		return -1
	}
	return at
}

// With is the row with the i-th item as another, in its place by date.
func (r *Row) With(i int, item Item) Row {
	items := slices.Clone(r.Items)
	items[i] = item
	return newRow(r.ID, r.Name, items)
}
