//go:build unix

package bolt

import (
	"errors"
	"fmt"
	"io/fs"
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

// syncFolder makes a new or changed name in a folder durable, where the file system can.
func syncFolder(folder string) error {
	open, err := os.Open(folder)
	if errors.Is(err, fs.ErrPermission) {
		return nil // who may only write there cannot
	}
	if err != nil {
		return fmt.Errorf("the folder %s: %w", folder, err)
	}
	defer open.Close()
	if err := open.Sync(); err != nil && !isAny(err, errors.ErrUnsupported, syscall.EINVAL) {
		return fmt.Errorf("the folder %s: %w", folder, err)
	}
	return nil
}
