package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// replaceFile writes a file beside its name and only then gives it the name: where it fails, what was there before is
// as it was. A file that exists is replaced only if overwrite says so.
func replaceFile(path string, overwrite bool, write func(*os.File) error) (err error) {
	if _, err := os.Lstat(path); err == nil && !overwrite {
		return fmt.Errorf("%s exists already; to replace it, add --force", path)
	}
	draft, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(draft.Name()))
		}
	}()
	if err := errors.Join(write(draft), draft.Sync(), draft.Close()); err != nil {
		return err
	}
	return os.Rename(draft.Name(), path)
}
