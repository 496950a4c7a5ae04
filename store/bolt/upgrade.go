package bolt

import (
	"context"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"moot/store"
)

// upgradeStep turns a board of one layout into the next, within a transaction.
type upgradeStep func(*bbolt.Tx) error

// steps are by the layout they start from. There is none yet: 1 is the first layout.
var steps = map[uint64]upgradeStep{}

// upgrade brings a board of an older layout up to this one.
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
	if err != nil || number == target {
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

// upgradeLocked takes every step in one transaction: the board has the old layout or the new one.
func upgradeLocked(ctx context.Context, path string, target uint64, steps map[uint64]upgradeStep) error {
	return write(ctx, path, func(snap *snapshot) (*batch, error) {
		number, err := snap.schema()
		if err != nil || number == target { // another process was faster
			return nil, err
		}
		b := newBatch()
		for ; number < target; number++ {
			if steps[number] == nil {
				return nil, notBoard("its layout %d is older than any that this moot knows", number)
			}
			b.steps = append(b.steps, steps[number])
		}
		sealed, _ := sealOf(bucketMeta).close(keySchema, schemaValue(target))
		b.add(bucketMeta, keySchema, sealed)
		return b, nil
	})
}
