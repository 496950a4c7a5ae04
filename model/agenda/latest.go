package agenda

import "moot/model"

// LatestFor is the dependency whose need-by sets the latest day of the one of that id: itself, or the one that waits for
// it, directly or along a chain, and needs it so early; of several at each step the first by id. It is nil where there is
// no latest day.
func (a *Agenda) LatestFor(id string) *model.Dependency {
	i, known := a.Position(id)
	if !known || !a.marks[i].latest.Known() {
		return nil
	}
	for next := a.setBy(i); next != i; next = a.setBy(i) {
		i = next
	}
	return a.dependencies[i]
}

// setBy is what the i-th one has its latest day from: itself, or the first of those that wait for it with the same day.
// Days are never carried within a loop.
func (a *Agenda) setBy(i int) int {
	latest := a.marks[i].latest
	if a.marks[i].needBy == latest {
		return i
	}
	for _, other := range a.graph.On(i) {
		if a.marks[other].latest == latest && !(a.graph.Inside(i) && a.graph.Inside(int(other))) {
			return int(other)
		}
	}
	return i
}
