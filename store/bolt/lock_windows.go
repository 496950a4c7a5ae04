package bolt

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

const openFlags = 0

// tryLock locks a byte far beyond the end of the file, next to the one that bbolt locks: Windows would refuse bbolt
// the same byte twice. Closing the file frees it.
func tryLock(file *os.File, exclusive bool) (bool, error) {
	flags := uint32(windows.LOCKFILE_FAIL_IMMEDIATELY)
	if exclusive {
		flags |= windows.LOCKFILE_EXCLUSIVE_LOCK
	}
	const far = 1<<32 - 1
	place := &windows.Overlapped{Offset: far - 1, OffsetHigh: far}
	err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, place)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}
