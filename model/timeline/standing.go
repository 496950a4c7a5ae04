package timeline

import "moot/model"

// Standing is how many dependencies that include says yes to are open and cross, but are not on a timeline: they simply go
// on. Nil takes all.
func Standing(b *model.Board, include func(*model.Dependency) bool) int {
	count := 0
	for _, d := range b.Dependencies() {
		if d.Open() && d.Crossing() && d.Standing() && (include == nil || include(d)) {
			count++
		}
	}
	return count
}
