package bolt

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// compactStep is how many bytes a compaction writes in one transaction.
const compactStep = 16 << 20

// Compact writes the board at path anew, as small as it can be, and puts that in its place. The file of a board never
// shrinks otherwise. Handles that are open see a replaced file: their watches end, and everything else goes on.
func Compact(ctx context.Context, path string) error {
	path, err := resolve(path)
	if err != nil {
		return err
	}
	report, err := Check(ctx, path)
	if err != nil {
		return err
	}
	if !report.OK() {
		return inFile(path, corrupt("%s", report.Problems[0]))
	}
	draft, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".new-*")
	if err != nil {
		return fmt.Errorf("%s cannot be compacted: %w", path, writeError(path, pathError(err)))
	}
	defer os.Remove(draft.Name())
	file, err := openLocked(ctx, path, true)
	if err != nil {
		return errors.Join(err, draft.Close())
	}
	defer file.Close()
	return guard(path, func() error {
		from, err := bbolt.Open(path, 0o600, writeOptions(file, 0))
		if err != nil {
			return errors.Join(err, draft.Close())
		}
		defer from.Close() // this frees the lock: not before the new file has the name
		if err := compactInto(draft, from); err != nil {
			return fmt.Errorf("%s cannot be compacted: %w", path, writeError(path, err))
		}
		if err := os.Rename(draft.Name(), path); err != nil {
			return err
		}
		return syncFolder(filepath.Dir(path))
	})
}

func compactInto(draft *os.File, from *bbolt.DB) error {
	to, err := bbolt.Open(draft.Name(), 0o600, writeOptions(draft, 0))
	if err != nil {
		return errors.Join(err, draft.Close())
	}
	if err := bbolt.Compact(to, from, compactStep); err != nil {
		return closeAfter(to, err)
	}
	writeNote(draft)
	return errors.Join(draft.Sync(), to.Close())
}
