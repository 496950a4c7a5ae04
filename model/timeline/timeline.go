// Package timeline lays out the open dependencies of a board by who answers for them and by when they are needed: the rows
// and columns of the Board screen, of its page and of its text.
//
// ui and store/exchange may import it.
package timeline

import (
	"cmp"
	"slices"

	"moot/model"
	"moot/model/agenda"
)

// By is what a row is.
type By uint8

// The rows there can be.
const (
	ByProvider By = iota
	ByConsumer
	ByGoal // the consumer's goal
)

// Kind is what kind of record a row is.
func (by By) Kind() model.Kind {
	if by == ByGoal {
		return model.KindGoal
	}
	return model.KindTeam
}

// Of is the id of the row that a dependency stands in; "" for none.
func (by By) Of(d *model.Dependency) string {
	return [...]string{ByProvider: d.Provider, ByConsumer: d.Consumer, ByGoal: d.Goal}[by]
}

// Timeline is every open crossing dependency that is not standing, row by row.
type Timeline struct {
	By   By
	Rows []Row // by name; those with nothing in them are not there
	// Count is how many dependencies it has, Undated how many of them have no need-by: they stand in no column.
	Count, Undated int
	// Standing is how many needs that simply go on there are beside these: they have no day.
	Standing int
}

// Compute lays out the open crossing dependencies that include says yes to; nil takes all.
func Compute(b *model.Board, a *agenda.Agenda, by By, include func(*model.Dependency) bool) *Timeline {
	t := &Timeline{By: by}
	rows := map[string][]Item{}
	for position, d := range b.Dependencies() {
		if !d.Open() || !d.Crossing() || include != nil && !include(d) {
			continue
		}
		if d.Standing() {
			t.Standing++
			continue
		}
		t.Count++
		if !d.NeedBy.Known() {
			t.Undated++
		}
		id, outlook := by.Of(d), a.OutlookAt(position)
		rows[id] = append(rows[id], Item{
			Dependency: d, NeedBy: d.NeedBy, Expected: outlook.Expected, Missed: outlook.Late, AtRisk: outlook.AtRisk,
		})
	}
	for id, items := range rows {
		t.Rows = append(t.Rows, newRow(id, by.title(b, id), items))
	}
	order(t.Rows)
	return t
}

// title is what a row is called: the name of its team, the title of its goal.
func (by By) title(b *model.Board, id string) string {
	switch {
	case id != "":
		return model.Title(b, model.Ref{Kind: by.Kind(), ID: id})
	case by == ByGoal:
		return "no goal"
	}
	return "nobody"
}

// Every is the rows, and between them an empty one for every team that is there on a day, or every goal that is pursued.
func (t *Timeline) Every(b *model.Board, today model.Date) []Row {
	there := map[string]bool{}
	for _, row := range t.Rows {
		there[row.ID] = true
	}
	rows := slices.Clone(t.Rows)
	add := func(id string) {
		if !there[id] {
			rows = append(rows, newRow(id, t.By.title(b, id), nil))
		}
	}
	if t.By == ByGoal {
		for _, goal := range b.Goals() {
			if goal.Active() {
				add(goal.ID)
			}
		}
	} else {
		for _, team := range b.Teams() {
			if !team.HasLeft(today) {
				add(team.ID)
			}
		}
	}
	order(rows)
	return rows
}

// order puts rows in order by their names, whatever their letters' case; what has no team or no goal comes last.
func order(rows []Row) {
	folded := make(map[string]string, len(rows))
	for _, row := range rows {
		folded[row.ID] = model.Fold(row.Name)
	}
	slices.SortFunc(rows, func(x, y Row) int {
		return cmp.Or(model.TrueFirst(x.ID != "", y.ID != ""), cmp.Compare(folded[x.ID], folded[y.ID]), cmp.Compare(x.ID, y.ID))
	})
}
