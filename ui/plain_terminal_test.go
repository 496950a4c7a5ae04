package ui_test

import (
	"bytes"
	"context"
	"io"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// typewriter is a program in a pseudo-terminal, and every byte that it wrote.
type typewriter struct {
	t    testing.TB
	keys io.Writer
	lock sync.Mutex
	all  bytes.Buffer
	end  chan error
}

// typed starts plain mode in a pseudo-terminal that says it can do everything, or nothing.
func typed(t *testing.T, home, terminal string, arguments ...string) *typewriter {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, binary(t), arguments...)
	command.Env = append(environment(home), "TERM="+terminal, "COLORTERM=truecolor")
	file, err := pty.StartWithSize(command, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		stop()
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	w := &typewriter{t: t, keys: file, end: make(chan error, 1)}
	read := make(chan struct{})
	go func() {
		defer close(read)
		_, _ = io.Copy(w, file)
	}()
	go func() {
		err := command.Wait()
		<-read
		w.end <- err
	}()
	t.Cleanup(func() { stop(); _ = file.Close() })
	return w
}

// Write keeps what the program wrote.
func (w *typewriter) Write(data []byte) (int, error) {
	w.lock.Lock()
	defer w.lock.Unlock()
	return w.all.Write(data)
}

func (w *typewriter) text() string {
	w.lock.Lock()
	defer w.lock.Unlock()
	return w.all.String()
}

// wait waits until the program has written a text.
func (w *typewriter) wait(text string) {
	w.t.Helper()
	for deadline := time.Now().Add(patience); !strings.Contains(w.text(), text); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			w.t.Fatalf("waited in vain for %q in:\n%s", text, w.text())
		}
	}
}

func (w *typewriter) line(text string) {
	if _, err := io.WriteString(w.keys, text+"\n"); err != nil {
		w.t.Fatal(err)
	}
}

// TestPlainModeWritesNoEscapeSequence in a terminal that would understand them, and in one that says it is dumb.
func TestPlainModeWritesNoEscapeSequence(t *testing.T) {
	for terminal, arguments := range map[string][]string{"xterm-256color": {"--plain"}, "dumb": nil} {
		t.Run(terminal, func(t *testing.T) {
			home, path := board(t)
			w := typed(t, home, terminal, append(arguments, path)...)
			w.wait("What next? (number, word, or help)")
			w.line("1")
			w.wait("You can: accept")
			w.line("risk 1")
			w.wait("What was made of the risk?")
			w.line("owned")
			w.wait("A line on it")
			w.line("Ana has it")
			w.wait("Saved: risk owned: token exchange")
			w.line("accept 1")
			w.wait("Saved: accepted token exchange")
			w.line("quit")
			if err := <-w.end; err != nil {
				t.Fatalf("moot ended with %v:\n%s", err, w.text())
			}
			for _, r := range w.text() {
				if r != '\r' && r != '\n' && r != '\t' && r < ' ' || r >= 0x7f && r < 0xa0 {
					t.Fatalf("%q is among what was written:\n%q", r, w.text())
				}
			}
			if strings.Contains(w.text(), "accept 1\r\naccept 1") {
				t.Error("what was typed, and can be seen, was printed again")
			}
		})
	}
}

// TestPlainModeEndsWhenInterrupted also while it waits for an answer.
func TestPlainModeEndsWhenInterrupted(t *testing.T) {
	home, path := board(t)
	w := typed(t, home, "dumb", path)
	w.wait("What next?")
	w.line("decline 1")
	w.wait("Why?")
	w.line("\x03")
	if err := <-w.end; err == nil {
		t.Error("it ended as if everything had been done")
	}
	if listed := moot(t, home, "-b", path, "list", "dependencies"); !strings.Contains(listed, "requested") {
		t.Errorf("something was changed:\n%s", listed)
	}
}
