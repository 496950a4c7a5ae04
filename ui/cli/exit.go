package cli

import (
	"context"
	"errors"
	"fmt"

	"charm.land/lipgloss/v2"

	"moot/model"
)

// The exit codes scripts can rely on.
const (
	exitDone    = 0
	exitPartial = 1 // done in part, or found something
	exitUsage   = 2
	exitRefused = 3
)

// exit is an error that knows its exit code. Without a cause it is silent: everything was said already.
type exit struct {
	code  int
	cause error
}

func (e *exit) Error() string {
	if e.cause == nil {
		return ""
	}
	return e.cause.Error()
}

func (e *exit) Unwrap() error { return e.cause }

// usage is the error of a command that was typed wrongly, whatever the board says.
func usage(format string, args ...any) error {
	return &exit{exitUsage, fmt.Errorf(format, args...)}
}

// partial ends a command that did part of its work, or found something, and said so.
func partial() error { return &exit{code: exitPartial} }

func exitCode(err error) int {
	var known *exit
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &known):
		return known.code
	}
	return exitRefused
}

// printError writes the one sentence that explains why nothing (more) was done.
func (s *session) printError(err error) {
	if err == nil || err.Error() == "" {
		return
	}
	sentence, _ := model.CleanNote(err.Error())
	if errors.Is(err, context.Canceled) {
		sentence = "interrupted"
	}
	name := "moot:"
	if s.IsTerminal(s.Err) && s.Env("NO_COLOR") == "" && s.Env("TERM") != "dumb" {
		name = lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Red).Render(name)
	}
	fmt.Fprintln(s.Err, name, s.shown(sentence))
}
