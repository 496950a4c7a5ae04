package bolt

import (
	"context"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"moot/store"
)

// upgradeStep turns a board of one layout into the next, within a transaction. onlyTheNumber is the step where all that
// the older layout can hold means the same in the next one: such a board can be read as it is.
type upgradeStep func(*bbolt.Tx) error

var onlyTheNumber upgradeStep

// steps are by the layout they start from.
var steps = map[uint64]upgradeStep{
	1: onlyTheNumber, // the forum's fields 13 to 19 are new: no record has them yet
	2: onlyTheNumber, // the action's field 10 is new, in the same way
}

// errOlder is an older layout under a store that is open already: a copy of long ago was put in the board's place.
var errOlder = errors.New("an older layout")

// upgrade brings a board of an older layout up to this one, unless it is open for reading only.
func (s *Store) upgrade(ctx context.Context) error {
	return upgradeFile(ctx, s.path, s.options.ReadOnly, schema, steps)
}

func upgradeFile(ctx context.Context, path string, readOnly bool, target uint64, steps map[uint64]upgradeStep) error {
	var number uint64
	err := read(ctx, path, func(snap *snapshot) (err error) {
		number, err = snap.schema()
		if err == nil && number > target {
			err = newer(number)
		}
		return err
	})
	if err != nil || number == target || readOnly && readableAs(number, target, steps) {
		return err
	}
	if readOnly {
		return refuse(store.ErrReadOnly, path, "it was written by an older moot (layout %d) and is brought up to date when "+
			"it is opened for writing", number)
	}
	copied := fmt.Sprintf("%s.layout-%d.bak", path, number)
	if err := copyBoard(ctx, path, copied, false); err != nil && !errors.Is(err, store.ErrExists) {
		return err
	}
	return upgradeLocked(ctx, path, target, steps)
}

// readableAs tells whether a board of an older layout can be read as one of the newer.
func readableAs(number, target uint64, steps map[uint64]upgradeStep) bool {
	for ; number < target; number++ {
		if step, known := steps[number]; !known || step != nil {
			return false
		}
	}
	return true
}

// upgradeLocked takes every step in one transaction: the board has the old layout or the new one.
func upgradeLocked(ctx context.Context, path string, target uint64, steps map[uint64]upgradeStep) error {
	return write(ctx, path, func(snap *snapshot) (*batch, error) {
		number, err := snap.schema()
		if err != nil || number == target { // another process was faster
			return nil, err
		}
		b := newBatch()
		for ; number < target; number++ {
			step, known := steps[number]
			if !known {
				return nil, notBoard("its layout %d is older than any that this moot knows", number)
			}
			if step != nil {
				b.steps = append(b.steps, step)
			}
		}
		sealed, _ := sealOf(bucketMeta).close(keySchema, schemaValue(target))
		b.add(bucketMeta, keySchema, sealed)
		return b, nil
	})
}
