package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"moot/store"
)

// path is where the board is kept: -b, else $MOOT_BOARD, else board.moot in the user's data folder.
func (s *session) path() (string, error) {
	path := s.board
	if path == "" {
		path = s.Env("MOOT_BOARD")
	}
	if path == "" {
		return filepath.Join(s.folder("XDG_DATA_HOME", func() string { return xdg.DataHome }), "board.moot"), nil
	}
	return localPath(path)
}

func localPath(path string) (string, error) {
	if strings.Contains(path, "://") {
		return "", usage("%s is an address; boards are files here: give the path of one", path)
	}
	return path, nil
}

// stateFolder is where moot keeps what belongs to this person on this machine.
func (s *session) stateFolder() string {
	return s.folder("XDG_STATE_HOME", func() string { return xdg.StateHome })
}

// folder is moot's own folder in one of the user's base directories. The library reads the environment once, when
// the program starts; a run with an environment of its own is asked first.
func (s *session) folder(variable string, otherwise func() string) string {
	base := s.Env(variable)
	if !filepath.IsAbs(base) {
		base = otherwise()
	}
	return filepath.Join(base, "moot")
}

// missing is store.ErrMissing with the command that makes the board.
type missing struct{ sentence string }

func (m *missing) Error() string { return m.sentence }
func (m *missing) Unwrap() error { return store.ErrMissing }

// explain says of a board that is not there how to make it. Other errors explain themselves.
func (s *session) explain(path string, err error) error {
	if errors.Is(err, store.ErrMissing) {
		return &missing{fmt.Sprintf("there is no board at %s; make one with: moot init --name NAME%s", path, s.boardFlag(path))}
	}
	return err
}

// boardFlag is how a command names this board again; nothing where it is the default.
func (s *session) boardFlag(path string) string {
	if s.board == "" && s.Env("MOOT_BOARD") == "" {
		return ""
	}
	return " -b " + quotedArgument(path)
}

func quotedArgument(text string) string {
	if text != "" && !strings.ContainsAny(text, " \t\n'\"$`\\*?&|;<>()[]{}#!~") {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
