package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"

	"moot/store"
)

// createFile makes a board's file with what fill puts into it. It is written beside its name and only then gets it:
// nobody ever sees half a board, and a file that is there already is never touched.
func createFile(path string, fill func(*bbolt.Tx) error) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("the folder of %s cannot be made: %w", path, err)
	}
	if _, err := os.Lstat(path); err == nil {
		return refuse(store.ErrExists, path, "there is a file of this name already; choose another name")
	}
	draft, err := os.CreateTemp(folder, "."+filepath.Base(path)+".new-*")
	if err != nil {
		return fmt.Errorf("%s cannot be made: %w", path, writeError(path, pathError(err)))
	}
	defer os.Remove(draft.Name())
	if err := fillDraft(draft, fill); err != nil {
		return fmt.Errorf("%s cannot be made: %w", path, writeError(path, err))
	}
	if err := placeNew(draft.Name(), path); err != nil {
		return err
	}
	return syncFolder(folder)
}

// fillDraft writes the first transaction of a new board. CreateTemp has given the file mode 0600.
func fillDraft(draft *os.File, fill func(*bbolt.Tx) error) error {
	options := writeOptions(draft, 0)
	options.NoGrowSync = true
	db, err := bbolt.Open(draft.Name(), 0o600, options)
	if err != nil {
		return errors.Join(err, draft.Close())
	}
	if err := db.Update(fill); err != nil {
		return closeAfter(db, err)
	}
	writeNote(draft)
	return errors.Join(draft.Sync(), db.Close())
}

// placeNew gives the draft its name, unless somebody was faster. Where the file system knows no links, it renames.
func placeNew(draft, path string) error {
	err := os.Link(draft, path)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return refuse(store.ErrExists, path, "there is a file of this name already; choose another name")
	}
	if _, err := os.Lstat(path); err == nil {
		return refuse(store.ErrExists, path, "there is a file of this name already; choose another name")
	}
	return os.Rename(draft, path)
}

func pathError(err error) error {
	var inside *fs.PathError
	if errors.As(err, &inside) {
		return inside.Err
	}
	return err
}
