package model

import "cmp"

// Stamp orders changes and merges: a hybrid logical clock. Later means later even when a laptop's clock is wrong,
// because a clock never goes back behind the newest stamp it has seen.
type Stamp struct {
	Wall    int64  // milliseconds since 1970, UTC
	Counter uint32 // changes within one millisecond, or while the wall clock is behind
	Replica uint64 // the copy that made the change
}

// Next is the stamp of a change made at now (milliseconds since 1970) on a replica whose newest stamp is s.
func (s Stamp) Next(now int64, replica uint64) Stamp {
	if now > s.Wall {
		return Stamp{Wall: now, Replica: replica}
	}
	return Stamp{Wall: s.Wall, Counter: s.Counter + 1, Replica: replica}
}

// Compare orders stamps by wall time, counter, replica.
func (s Stamp) Compare(other Stamp) int {
	return cmp.Or(
		cmp.Compare(s.Wall, other.Wall),
		cmp.Compare(s.Counter, other.Counter),
		cmp.Compare(s.Replica, other.Replica),
	)
}

// MaxSkew is how far ahead of the reader's clock a merged stamp may lie, in milliseconds: a day.
const MaxSkew = 24 * 60 * 60 * 1000
