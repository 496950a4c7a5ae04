package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// replaceFile writes a file beside its name and only then gives it the name: where it fails, what was there before is
// as it was. A file that exists is replaced only if overwrite says so.
func replaceFile(path string, overwrite bool, write func(*os.File) error) error {
	return cannotWrite(path, writeBeside(path, overwrite, write))
}

func writeBeside(path string, overwrite bool, write func(*os.File) error) (err error) {
	switch there, err := os.Lstat(path); {
	case err == nil && there.IsDir():
		return &os.PathError{Op: "replace", Path: path, Err: syscall.EISDIR}
	case err == nil && !overwrite:
		return &fault{fmt.Sprintf("%s exists already; to replace it, add --force", path), fs.ErrExist}
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

// sparesBoard refuses to write to path where that is the board itself, under whatever name.
func sparesBoard(board, path string) error {
	kept, err := os.Stat(board)
	if err != nil {
		return nil // what is wrong with the board is said by who opens it
	}
	if there, err := os.Stat(path); err == nil && os.SameFile(kept, there) {
		return fmt.Errorf("%s is the board itself; choose another name", path)
	}
	return nil
}

// sparesBoardIn is sparesBoard for the files of a folder.
func sparesBoardIn(board, folder string) error {
	entries, _ := os.ReadDir(folder) // where there is no folder, no board is in it
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != ".csv" {
			continue
		}
		if err := sparesBoard(board, filepath.Join(folder, entry.Name())); err != nil {
			return err
		}
	}
	return sparesBoard(board, folder)
}
