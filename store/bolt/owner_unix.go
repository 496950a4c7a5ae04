//go:build unix

package bolt

import (
	"os"
	"syscall"
)

// ownOrSystem tells whether a file or folder belongs to this user or to the system.
func ownOrSystem(info os.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return !ok || stat.Uid == 0 || int(stat.Uid) == os.Geteuid()
}

// identity names a file whatever its path: device and inode.
func identity(info os.FileInfo) (device, inode uint64) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, 0
	}
	return uint64(stat.Dev), uint64(stat.Ino)
}
