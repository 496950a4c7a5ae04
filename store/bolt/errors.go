package bolt

import (
	"errors"
	"fmt"

	"moot/store"
)

var errNotRegular = errors.New("not a regular file")

// problem is an error with a sentence for people and a sentinel for programs.
type problem struct {
	sentinel error
	sentence string
}

func (p *problem) Error() string { return p.sentence }
func (p *problem) Unwrap() error { return p.sentinel }

// corrupt and notBoard say what is wrong with a file; inFile adds which one it is.
func corrupt(format string, args ...any) error {
	return &problem{store.ErrCorrupt, fmt.Sprintf(format, args...)}
}

func notBoard(format string, args ...any) error {
	return &problem{store.ErrNotBoard, fmt.Sprintf(format, args...)}
}

func refuse(sentinel error, path, format string, args ...any) error {
	return &problem{sentinel, path + ": " + fmt.Sprintf(format, args...)}
}

// inFile makes the whole sentence of an error found while reading the file at path.
func inFile(path string, err error) error {
	var found *problem
	if !errors.As(err, &found) {
		return err
	}
	switch found.sentinel {
	case store.ErrCorrupt:
		return &problem{store.ErrCorrupt, fmt.Sprintf("%s is damaged: %s. Nothing was written to it. "+
			"Run \"moot check\" to see what is left, or go back to %s", path, found.sentence, wayBack(path))}
	case store.ErrNotBoard:
		return &problem{store.ErrNotBoard, fmt.Sprintf("%s is not a board: %s", path, found.sentence)}
	case store.ErrNewer:
		return &problem{store.ErrNewer, fmt.Sprintf("%s: %s", path, found.sentence)}
	}
	return err
}

// wayBack names a sound copy of a damaged board, if there is one.
func wayBack(path string) string {
	if copies := Copies(path); len(copies) > 0 {
		return "a copy: the newest is " + copies[0]
	}
	return "a backup of your own: there are no daily copies beside it"
}

func newer(number uint64) error {
	return &problem{store.ErrNewer, fmt.Sprintf("it was written by a newer moot (layout %d; this one knows up to %d). "+
		"Nothing was touched; update moot to open it", number, schema)}
}
