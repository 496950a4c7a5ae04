//go:build !unix && !windows

package bolt

import "os"

// ownOrSystem: this system has no owners that a link could betray.
func ownOrSystem(os.FileInfo) bool { return true }

// identity would name a file whatever its path; this system has nothing for it.
func identity(os.FileInfo) (device, inode uint64) { return 0, 0 }

// syncFolder has nothing to do where folders cannot be opened.
func syncFolder(string) error { return nil }
