package whatif

import (
	"cmp"
	"slices"
	"strings"

	"moot/model"
	"moot/model/chance"
)

// GoalChance is what the steps do to a goal: its chance before and after, unknown where there is no figure.
type GoalChance struct {
	Goal          *model.Goal
	Before, After model.Number
	// WaitsBefore and WaitsAfter are how many blocking dependencies it waits for.
	WaitsBefore, WaitsAfter int
	Vanish                  []*model.Dependency // that it would need no more, by id
}

// WaitsForNobody is the chance of a goal that waits for nothing.
const WaitsForNobody = "waits for nobody"

// Row is the goal with its chance before and after, as people read it.
func (g GoalChance) Row() Row {
	row := Row{Name: cmp.Or(g.Goal.Title, g.Goal.ID), Before: chanceWords(g.Before, g.WaitsBefore), After: chanceWords(g.After, g.WaitsAfter)}
	switch {
	case row.Before == row.After:
	case row.After == WaitsForNobody:
		row.Turn = Better
	case !g.Before.Known || !g.After.Known:
		row.Turn = Different
	case g.After.Value > g.Before.Value:
		row.Turn = Better
	default:
		row.Turn = Worse
	}
	return row
}

func chanceWords(p model.Number, waits int) string {
	if waits == 0 {
		return WaitsForNobody
	}
	return ChanceWords(p)
}

// ChanceWords is a chance as people say it, "no data" where there is none.
func ChanceWords(p model.Number) string {
	if !p.Known {
		return noData
	}
	return chance.Words(p.Value)
}

// changes are the goals whose chance would read differently or that lose a dependency, by name. Before and after go by the
// same record: a lever changes what a goal waits for, not how dates were kept.
func (t *Trial) changes() []GoalChance {
	vanish := map[string][]*model.Dependency{}
	for _, d := range t.Vanish {
		vanish[d.Goal] = append(vanish[d.Goal], d)
	}
	record := chance.NewRecord(t.start, t.today)
	var changed []GoalChance
	for _, goal := range t.start.Goals() {
		if !goal.Active() {
			continue
		}
		change := compareGoal(record, goal, t.start, t.Board)
		if change.Vanish = vanish[goal.ID]; len(change.Vanish) > 0 || change.Row().Turn != Same {
			changed = append(changed, change)
		}
	}
	slices.SortFunc(changed, func(x, y GoalChance) int {
		return cmp.Or(strings.Compare(model.Fold(x.Goal.Title), model.Fold(y.Goal.Title)), strings.Compare(x.Goal.ID, y.Goal.ID))
	})
	return changed
}

func compareGoal(record *chance.Record, goal *model.Goal, before, after *model.Board) GoalChance {
	was, is := record.OfGoalOn(before, goal.ID), record.OfGoalOn(after, goal.ID)
	return GoalChance{
		Goal: goal, Before: numberOf(was), After: numberOf(is), WaitsBefore: len(was.Factors), WaitsAfter: len(is.Factors),
	}
}

func numberOf(g chance.Goal) model.Number {
	if p, known := g.P(); known {
		return model.NumberOf(p)
	}
	return model.Number{}
}
