package network

import "moot/model"

// tally is how many dependencies there are, and how long those that are open have waited.
type tally struct {
	dependencies, standing, unknown, waiting int32
	wait                                     int
}

// tallyOf counts one dependency. One that is closed, or simply goes on, waits for nothing; one that is asked for on a later
// day has not waited yet.
func tallyOf(d *model.Dependency, today model.Date) tally {
	t := tally{dependencies: 1}
	switch {
	case !d.Open():
	case d.Standing():
		t.standing = 1
	case !d.Requested.Known():
		t.unknown = 1
	default:
		t.waiting, t.wait = 1, max(0, today.Sub(d.Requested))
	}
	return t
}

func (t *tally) add(other tally) {
	t.dependencies += other.dependencies
	t.standing += other.standing
	t.unknown += other.unknown
	t.waiting += other.waiting
	t.wait += other.wait
}
