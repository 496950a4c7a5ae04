package cli_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"moot/ui/cli"
)

// run runs the program in this process, on surroundings of its own.
func run(t *testing.T, out io.Writer, args ...string) (code int, errors string) {
	t.Helper()
	var stderr bytes.Buffer
	folder := t.TempDir()
	code = cli.Run(t.Context(), args, cli.Streams{
		In: strings.NewReader(""), Out: out, Err: &stderr,
		Env: func(name string) string {
			switch name {
			case "XDG_DATA_HOME", "XDG_STATE_HOME":
				return filepath.Join(folder, name)
			case "MOOT_AUTHOR":
				return "Ana"
			}
			return ""
		},
		IsTerminal: func(any) bool { return false },
		Now:        func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
	})
	return code, stderr.String()
}

// The tables of commands and keys in the README are those of the program. go run . docs README.md renews them.
func TestReadmeIsNotStale(t *testing.T) {
	if code, said := run(t, io.Discard, "docs", "--check", "../../README.md"); code != 0 {
		t.Errorf("exit code %d: %s", code, said)
	}
}

func TestDocsRenewsOnlyTheSections(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.md")
	before := "before\n<!-- begin:commands -->\nwords of old\n<!-- end:commands -->\nbetween\n<!-- begin:keys -->\n<!-- end:keys -->\nafter\n"
	if err := os.WriteFile(page, []byte(before), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _ := run(t, io.Discard, "docs", "--check", page); code != 1 {
		t.Errorf("a stale page: exit code %d, want 1", code)
	}
	if code, said := run(t, io.Discard, "docs", page); code != 0 {
		t.Fatalf("exit code %d: %s", code, said)
	}
	after, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"before\n<!--", "moot accept ID", "-->\nbetween\n<!--", "-->\nafter\n"} {
		if !bytes.Contains(after, []byte(want)) {
			t.Errorf("%q is missing in:\n%s", want, after)
		}
	}
	if bytes.Contains(after, []byte("words of old")) {
		t.Error("the old section is still there")
	}
	if code, _ := run(t, io.Discard, "docs", "--check", page); code != 0 {
		t.Errorf("a renewed page: exit code %d, want 0", code)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestOutputThatCannotBeWritten(t *testing.T) {
	full := failing{&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}}
	for _, command := range []string{"version", "man", "help", "--help", "ask --help", "completion bash", "help query"} {
		code, said := run(t, full, strings.Fields(command)...)
		if want := "moot: the results cannot be written to standard output: the disk is full; make room and try again\n"; code != 3 || said != want {
			t.Errorf("%s: exit code %d, said %q; want 3, %q", command, code, said, want)
		}
	}
}

func TestNothingIsSaidToWhoReadsNoFurther(t *testing.T) {
	closed := failing{&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}}
	if code, said := run(t, closed, "man"); code != 3 || said != "" {
		t.Errorf("exit code %d, said %q; want 3 and nothing", code, said)
	}
}

func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var stderr bytes.Buffer
	code := cli.Run(ctx, []string{"-b", filepath.Join(t.TempDir(), "b.moot"), "init", "--name", "B"}, cli.Streams{
		In: strings.NewReader(""), Out: io.Discard, Err: &stderr,
		Env: func(string) string { return "" }, IsTerminal: func(any) bool { return false }, Now: time.Now,
	})
	if code != 3 || !strings.Contains(stderr.String(), "interrupted") {
		t.Errorf("exit code %d, said %q; want 3, interrupted", code, stderr.String())
	}
}
