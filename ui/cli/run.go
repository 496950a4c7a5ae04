// Package cli is moot's command line: a file per command. It wires the screens and the commands to a place that keeps
// boards (wiring.go is the one file that names a back-end). Only main imports it.
//
// Results go to standard output, everything else to standard error. Exit codes: 0 done, 1 done in part or found
// something, 2 usage, 3 refused or failed.
package cli

import (
	"bufio"
	"context"
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
)

// Streams is what one run of the program reads from, writes to and knows of the outside world.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	// Env looks a variable of the environment up; "" where it is not set.
	Env func(name string) string
	// IsTerminal tells whether a person sits at the other end of In, Out or Err.
	IsTerminal func(stream any) bool
	Now        func() time.Time
}

// System is the process's own streams.
func System() Streams {
	return Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Env:        os.Getenv,
		IsTerminal: isTerminal,
		Now:        time.Now,
	}
}

func isTerminal(stream any) bool {
	file, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(file.Fd())
}

// Run runs the program with these arguments (without its own name) and returns its exit code.
func Run(ctx context.Context, args []string, streams Streams) int {
	out := &results{Writer: streams.Out}
	s := newSession(streams)
	s.out = bufio.NewWriterSize(out, 1<<16)
	root := newRoot(s)
	root.SetArgs(args)
	root.SetIn(streams.In)
	root.SetOut(out.forHelp())
	root.SetErr(streams.Err)
	err := root.ExecuteContext(ctx)
	_ = s.out.Flush() // out remembers it
	if out.failed != nil {
		err = out.err()
	}
	err = advised(plainly(err))
	s.printError(err)
	return exitCode(err)
}
