package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// fault is an error of the system in words: what, where, why, and what to do.
type fault struct {
	sentence string
	err      error
}

func (f *fault) Error() string { return f.sentence }
func (f *fault) Unwrap() error { return f.err }

// reasons are what the system says, and how people say it. The first that fits counts.
var reasons = []struct {
	err      error
	sentence string
}{
	{syscall.ENOSPC, "the disk is full; make room and try again"},
	{syscall.EDQUOT, "the disk is full; make room and try again"},
	{syscall.EFBIG, "it would be larger than files may be there; make room or choose another place"},
	{syscall.EROFS, "nothing can be written there; choose another place"},
	{syscall.EISDIR, "it is a folder; name a file"},
	{syscall.ENOTDIR, "a part of its path is a file, and no folder; choose another place"},
	{syscall.ENAMETOOLONG, "its name is too long; choose a shorter one"},
	{fs.ErrPermission, "this user may not; choose another place, or ask whose it is"},
	{fs.ErrNotExist, "there is no such file or folder; look at how it is written"},
}

// inWords says an error of the system as people do.
func inWords(err error) error {
	for _, reason := range reasons {
		if errors.Is(err, reason.err) {
			return &fault{reason.sentence, err}
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return &fault{path.Err.Error(), err}
	}
	return err
}

// cannotWrite says why a file or folder was not written. It was written beside its name, which nobody knows.
func cannotWrite(path string, err error) error {
	if err == nil || errors.Is(err, fs.ErrExist) || !bySystem(err) {
		return err
	}
	return &fault{fmt.Sprintf("%s cannot be written: %s", path, inWords(err)), err}
}

// bySystem tells whether it was the system that refused.
func bySystem(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	var number syscall.Errno
	return errors.As(err, &path) || errors.As(err, &link) || errors.As(err, &number)
}

// plainly says an error as people do where a part of it is in the system's words: "open map.yaml: no such file".
func plainly(err error) error {
	var known *fault
	var path *fs.PathError
	if errors.As(err, &known) || !errors.As(err, &path) || errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), path.Error()) {
		return err
	}
	how := "written"
	if reads(path.Op) {
		how = "read"
	}
	sentence := fmt.Sprintf("%s cannot be %s: %s", path.Path, how, inWords(path))
	return &fault{strings.Replace(err.Error(), path.Error(), sentence, 1), err}
}

func reads(op string) bool {
	switch op {
	case "open", "stat", "lstat", "read", "readdirent", "fdopendir", "seek", "chdir", "readlink":
		return true
	}
	return false
}
