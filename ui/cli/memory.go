package cli

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"moot/ui/tui"
)

// memory keeps what this machine remembers of boards, in the person's state folder:
//
//	<state>/boards/<hash of the board's id>.team:   id of my team
//	<state>/boards/<hash of the board's id>.forum:  id of the forum that is held here · when · by which process, a line each
//	<state>/boards/<hash of the board's id>.<name>: a list, a line each, newest first; of all boards <state>/<name>
//
// The second is written once a second while a forum is held, so it is not synced: what a failing machine loses of it is a
// second or two of a clock.
type memory struct{ folder string }

func (m memory) file(board, what string) string {
	hash := sha256.Sum256([]byte(board))
	return filepath.Join(m.folder, "boards", fmt.Sprintf("%x.%s", hash[:8], what))
}

// Team implements tui.Memory.
func (m memory) Team(board string) string {
	text, err := os.ReadFile(m.file(board, "team"))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}

// KeepTeam implements tui.Memory.
func (m memory) KeepTeam(board, team string) error { return m.keep(m.file(board, "team"), team) }

// list is the file of a list.
func (m memory) list(board, name string) string {
	if board == "" {
		return filepath.Join(m.folder, name)
	}
	return m.file(board, name)
}

// Lines implements tui.Memory.
func (m memory) Lines(board, name string) []string {
	text, err := os.ReadFile(m.list(board, name))
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimRight(string(text), "\n"), "\n")
}

// KeepLines implements tui.Memory.
func (m memory) KeepLines(board, name string, lines []string) error {
	return m.keep(m.list(board, name), strings.Join(lines, "\n"))
}

// Held implements tui.Memory.
func (m memory) Held(board string) tui.Mark {
	mark, process := m.mark(board)
	mark.Elsewhere = process != os.Getpid() && alive(process)
	return mark
}

// mark is the mark and the process that made it.
func (m memory) mark(board string) (mark tui.Mark, process int) {
	text, err := os.ReadFile(m.file(board, "forum"))
	if err != nil {
		return tui.Mark{}, 0
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	if len(lines) != 3 {
		return tui.Mark{}, 0
	}
	at, wrongTime := time.Parse(time.RFC3339Nano, lines[1])
	process, wrongNumber := strconv.Atoi(lines[2])
	if wrongTime != nil || wrongNumber != nil || process <= 0 {
		return tui.Mark{}, 0
	}
	return tui.Mark{Forum: lines[0], At: at}, process
}

// Hold implements tui.Memory.
func (m memory) Hold(board, forum string, at time.Time) error {
	return m.keep(m.file(board, "forum"), fmt.Sprintf("%s\n%s\n%d", forum, at.Format(time.RFC3339Nano), os.Getpid()))
}

// Release implements tui.Memory.
func (m memory) Release(board string) error {
	if _, process := m.mark(board); process != os.Getpid() {
		return nil
	}
	return m.keep(m.file(board, "forum"), "")
}

// alive tells whether a process of that number is there. Where one cannot ask, as on Windows, being found is the answer.
func alive(process int) bool {
	found, err := os.FindProcess(process)
	if err != nil {
		return false
	}
	defer func() { _ = found.Release() }()
	if runtime.GOOS == "windows" {
		return true
	}
	err = found.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, os.ErrPermission)
}

// keep writes a small file that is seen whole or not at all; an empty text takes it away.
func (m memory) keep(path, text string) error {
	if text == "" {
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			return inWords(err)
		}
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return inWords(err)
	}
	draft, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return inWords(err)
	}
	defer os.Remove(draft.Name())
	_, err = draft.WriteString(text + "\n")
	if closed := draft.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(draft.Name(), path)
	}
	if err != nil {
		return inWords(err)
	}
	return nil
}

// writer writes a text to a file of its own; never over the board.
func writer(board string) func(path, text string, force bool) error {
	return func(path, text string, force bool) error {
		if err := sparesBoard(board, path); err != nil {
			return err
		}
		return replaceFile(path, force, func(file *os.File) error {
			_, err := file.WriteString(text)
			return err
		})
	}
}
