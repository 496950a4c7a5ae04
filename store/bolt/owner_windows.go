package bolt

import (
	"os"
	"syscall"
)

// ownOrSystem: who may make a link is for Windows to say, and it lets administrators only.
func ownOrSystem(os.FileInfo) bool { return true }

// identity names a file whatever its path, as well as can be without opening it: by when it was made.
func identity(info os.FileInfo) (device, inode uint64) {
	data, ok := info.Sys().(*syscall.Win32FileAttributeData)
	if !ok {
		return 0, 0
	}
	return 0, uint64(data.CreationTime.Nanoseconds())
}

// syncFolder has nothing to do: names are durable on their own here.
func syncFolder(string) error { return nil }
