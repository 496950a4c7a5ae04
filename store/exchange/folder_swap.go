package exchange

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// worded is an error of the system in words for people.
type worded struct {
	sentence string
	err      error
}

func (w *worded) Error() string { return w.sentence }
func (w *worded) Unwrap() error { return w.err }

// existsError says which file is in the way.
func existsError(path string) error {
	return &worded{path + " exists already; --force replaces it", fs.ErrExist}
}

// folderSwap writes files aside, in a folder within the folder, and puts them into place together.
type folderSwap struct {
	dir, aside string
	made       bool // dir was made for this
	done       bool
}

func newFolderSwap(dir string, force bool) (*folderSwap, error) {
	swap := &folderSwap{dir: dir}
	if _, err := os.Lstat(dir); err != nil {
		swap.made = true
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	for _, s := range sheets {
		path := filepath.Join(dir, s.name+".csv")
		if _, err := os.Lstat(path); err == nil && !force {
			return nil, existsError(path)
		}
	}
	aside, err := os.MkdirTemp(dir, ".export-*")
	if err != nil {
		return nil, err
	}
	swap.aside = aside
	return swap, os.Mkdir(filepath.Join(aside, "old"), 0o700)
}

func (s *folderSwap) draft(name string) string { return filepath.Join(s.aside, name) }

// finish takes the old files away and puts the new ones in their place; when that fails half-way, it goes back.
func (s *folderSwap) finish() error {
	var undo []func() error
	move := func(from, to string) error {
		err := os.Rename(from, to)
		if err == nil {
			undo = append(undo, func() error { return os.Rename(to, from) })
		}
		return err
	}
	for _, sheet := range sheets {
		name := sheet.name + ".csv"
		err := move(filepath.Join(s.dir, name), filepath.Join(s.aside, "old", name))
		if err == nil || os.IsNotExist(err) {
			err = move(s.draft(name), filepath.Join(s.dir, name))
		}
		if err == nil || os.IsNotExist(err) {
			continue
		}
		for _, back := range slices.Backward(undo) {
			err = errors.Join(err, back())
		}
		return err
	}
	s.done = true
	return nil
}

// clean takes away what was written aside, and the folder where nothing came of it.
func (s *folderSwap) clean() error {
	err := os.RemoveAll(s.aside)
	if s.made && !s.done {
		err = errors.Join(err, os.Remove(s.dir))
	}
	return err
}
