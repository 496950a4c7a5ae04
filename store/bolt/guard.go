package bolt

import (
	"fmt"
	"runtime/debug"
)

// guard runs fn and turns a panic, and a fault in mapped memory (bbolt maps what it writes), into an error about the
// file at path. Both hold for this goroutine only: each goroutine that touches a board's bytes has its own guard.
func guard(path string, fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if reason := recover(); reason != nil {
			err = corrupt("%s", firstLine(fmt.Sprint(reason)))
		}
		err = inFile(path, err)
	}()
	return fn()
}

func firstLine(text string) string {
	for i, r := range text {
		if r == '\n' {
			return text[:i]
		}
	}
	return text
}
