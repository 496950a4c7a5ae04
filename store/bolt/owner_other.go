//go:build !unix

package bolt

import "os"

// ownOrSystem: this system has no owners that a link could betray.
func ownOrSystem(os.FileInfo) bool { return true }

// identity would name a file whatever its path; what this system has for it is when the file was made.
func identity(info os.FileInfo) (device, inode uint64) { return 0, 0 }

// syncFolder has nothing to do: names are durable on their own here.
func syncFolder(string) error { return nil }
