package reference_test

import (
	"cmp"
	"slices"

	"moot/model"
)

// words is the agenda as the design's page on the domain words it, worked out anew from those words: nothing here comes
// from package agenda, and what changed is read from the changes, not from the records.
type words struct {
	board *model.Board
	log   *log
	today model.Date
	last  model.Date // the newest closed forum before today
	open  []*model.Dependency
	ahead map[string]map[string]bool // what each open dependency waits for, directly or along chains
}

const horizonDays = 42

func newWords(b *model.Board, told *log, today model.Date) *words {
	w := &words{board: b, log: told, today: today, ahead: map[string]map[string]bool{}}
	for _, forum := range b.Forums() {
		if forum.State == model.ForumClosed && forum.On < today && forum.On > w.last {
			w.last = forum.On
		}
	}
	for _, d := range b.Dependencies() {
		if d.State != model.Accepted && d.State != model.Removed {
			w.open = append(w.open, d)
		}
	}
	for _, d := range w.open {
		w.ahead[d.ID] = w.reachable(d)
	}
	return w
}

// waitsFor are the open dependencies that D waits for: D's provider goal is their goal.
func (w *words) waitsFor(d *model.Dependency) []*model.Dependency {
	var found []*model.Dependency
	for _, other := range w.open {
		if d.ProviderGoal != "" && other.Goal == d.ProviderGoal && other.ID != d.ID {
			found = append(found, other)
		}
	}
	return found
}

func (w *words) reachable(d *model.Dependency) map[string]bool {
	seen, next := map[string]bool{}, w.waitsFor(d)
	for len(next) > 0 {
		other := next[0]
		next = next[1:]
		if !seen[other.ID] {
			seen[other.ID] = true
			next = append(next, w.waitsFor(other)...)
		}
	}
	return seen
}

// looped: both wait for each other, directly or along chains.
func (w *words) looped(x, y *model.Dependency) bool {
	return w.ahead[x.ID][y.ID] && w.ahead[y.ID][x.ID]
}

func uncommittedState(d *model.Dependency) bool {
	return slices.Contains([]model.State{model.Requested, model.Countered, model.Declined}, d.State)
}

func (w *words) isLate(d *model.Dependency) bool {
	standing := d.State == model.Started && d.NeedBy == 0
	return d.State != model.Delivered && !standing && d.NeedBy != 0 && w.today > d.NeedBy
}

// overdueDays is today − commit-by, when committed or started.
func (w *words) overdueDays(d *model.Dependency) int {
	if d.CommitBy == 0 || d.State != model.Committed && d.State != model.Started {
		return 0
	}
	return max(0, int(w.today)-int(d.CommitBy))
}

// expectedDate of what is delivered is when it was: it waits for nothing any more.
func (w *words) expectedDate(d *model.Dependency) model.Date {
	if d.State == model.Delivered {
		return d.Delivered
	}
	if d.CommitBy == 0 {
		return 0
	}
	latest := d.CommitBy
	for _, other := range w.waitsFor(d) {
		if !w.looped(d, other) {
			latest = max(latest, w.expectedDate(other))
		}
	}
	return latest
}

// marginDays is need-by − expected.
func (w *words) marginDays(d *model.Dependency) (days int, known bool) {
	expected := w.expectedDate(d)
	return int(d.NeedBy) - int(expected), d.NeedBy != 0 && expected != 0
}

func (w *words) insideHorizon(d *model.Dependency) bool {
	days := int(d.NeedBy) - int(w.today)
	return d.NeedBy != 0 && days >= 0 && days <= horizonDays
}

func (w *words) waitsForSomethingLate(d *model.Dependency) bool {
	return slices.ContainsFunc(w.open, func(other *model.Dependency) bool { return w.ahead[d.ID][other.ID] && w.isLate(other) })
}

func (w *words) isAtRisk(d *model.Dependency) bool {
	margin, known := w.marginDays(d)
	return d.State != model.Delivered && (known && margin < 0 || w.overdueDays(d) > 0 ||
		uncommittedState(d) && w.insideHorizon(d) || w.waitsForSomethingLate(d))
}

func (w *words) isNewOrChanged(d *model.Dependency) bool {
	if w.last == 0 {
		return false
	}
	asked := cmp.Or(d.Requested, w.log.made[d.ID])
	return asked > w.last && asked <= w.today ||
		slices.ContainsFunc(w.log.moves[d.ID], func(m move) bool { return m.at.Day() > w.last })
}

// place is the group of a dependency on the agenda: "" when it is not on it.
func (w *words) place(d *model.Dependency) string {
	risky, fresh := w.isLate(d) || w.isAtRisk(d), w.isNewOrChanged(d)
	coming := d.State != model.Delivered && w.insideHorizon(d)
	refused := d.State == model.Countered || d.State == model.Declined
	switch {
	case d.Consumer == d.Provider, d.State == model.Started && d.NeedBy == 0, !refused && !risky && !fresh && !coming:
		return ""
	case uncommittedState(d):
		return "decide"
	case risky:
		return "at-risk"
	case fresh:
		return "changed"
	}
	return "coming"
}

// goalsWaiting are the distinct active goals waiting for a dependency, directly or along chains.
func (w *words) goalsWaiting(d *model.Dependency) int {
	goals := map[string]bool{}
	for _, other := range w.open {
		if other.ID != d.ID && !w.ahead[other.ID][d.ID] {
			continue
		}
		for _, goal := range w.board.Goals() {
			if goal.ID == other.Goal && (goal.State == model.GoalActive || goal.State == model.GoalStateUnknown) {
				goals[goal.ID] = true
			}
		}
	}
	return len(goals)
}

// parts are due, downstream, uncommitted, negative, changed, age, each cut to 0..1.
func (w *words) parts(d *model.Dependency) [6]float64 {
	var p [6]float64
	cut := func(part int, value float64) { p[part] = min(1, max(0, value)) }
	if d.NeedBy != 0 {
		cut(0, 1-float64(int(d.NeedBy)-int(w.today))/horizonDays)
	}
	cut(1, float64(w.goalsWaiting(d))/3)
	if uncommittedState(d) {
		p[2] = 1
	}
	negative := w.overdueDays(d)
	if margin, known := w.marginDays(d); known {
		negative = max(negative, -margin)
	}
	cut(3, float64(negative)/14)
	if w.isNewOrChanged(d) {
		p[4] = 1
	}
	if d.Requested != 0 {
		cut(5, float64(int(w.today)-int(d.Requested))/60)
	}
	return p
}

func scoreOf(p [6]float64) float64 {
	return 12*p[0] + 8*p[1] + 6*p[2] + 5*p[3] + 4*p[4] + 2*p[5]
}
