package bolt

import (
	"fmt"
	"runtime/debug"
	"strings"
)

// guard runs fn, which works on the file at path, safely, and makes its error a whole sentence.
func guard(path string, fn func() error) error { return inFile(path, safely(fn)) }

// safely turns a panic, and a fault in mapped memory (bbolt maps what it writes), into an error. Both hold for this
// goroutine only: each goroutine that touches a board's bytes is run by one of its own.
func safely(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if reason := recover(); reason != nil {
			line, _, _ := strings.Cut(fmt.Sprint(reason), "\n")
			err = corrupt("%s", line)
		}
	}()
	return fn()
}
