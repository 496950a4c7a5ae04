package store

import "errors"

// The errors of a store. They are wrapped in sentences that say what happened, where, and what to do.
var (
	// ErrLocked: another process held the board for longer than a caller waits. Try again.
	ErrLocked = errors.New("the board is locked")
	// ErrNotBoard: there is something, but it is no board of moot's.
	ErrNotBoard = errors.New("not a board")
	// ErrNewer: a newer moot wrote the board. Nothing was touched.
	ErrNewer = errors.New("the board was written by a newer moot")
	// ErrReadOnly: the board can be read, not written.
	ErrReadOnly = errors.New("the board is read-only")
	// ErrCorrupt: the board is damaged. Nothing is written to it.
	ErrCorrupt = errors.New("the board is damaged")
	// ErrConflict: another writer kept coming first. Try again.
	ErrConflict = errors.New("the board changed meanwhile")
	// ErrReplaced: the board under this name is another one than before. Load it again.
	ErrReplaced = errors.New("the board was replaced")
	// ErrClosed: the store was closed.
	ErrClosed = errors.New("the board is closed")
	// ErrExists: there is a board already where a new one should go.
	ErrExists = errors.New("there is a board already")
	// ErrMissing: there is no board.
	ErrMissing = errors.New("there is no board")
)
