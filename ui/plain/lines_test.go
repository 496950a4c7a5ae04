package plain

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestQuestionsShareOneInput: each reads with a reader of its own, and none swallows the answer to the next.
func TestQuestionsShareOneInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		answers := rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,12}( [a-z]{1,9}){0,3}`), 1, 9).Draw(t, "answers")
		s := newSession(context.Background(), Options{In: strings.NewReader(strings.Join(answers, "\n")), Out: io.Discard})
		defer s.stop()
		for _, want := range answers {
			if want == "cancel" {
				continue
			}
			if got, err := s.ask(question{title: "What"}, ""); err != nil || got != want {
				t.Fatalf("read %q (%v), want %q", got, err, want)
			}
		}
		if _, err := s.ask(question{title: "What"}, ""); err == nil {
			t.Fatal("there was an answer after the last line")
		}
	})
}

func TestALineLongerThanAReadIsOneAnswer(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("word ", 1500))
	s := newSession(context.Background(), Options{In: strings.NewReader(long + "\nnext\n"), Out: io.Discard})
	defer s.stop()
	for _, want := range []string{long, "next"} {
		if got, err := s.ask(question{title: "What"}, ""); err != nil || got != want {
			t.Fatalf("read %d characters (%v), want %d", len(got), err, len(want))
		}
	}
}

// TestWaitingEndsWithTheContext: a program that waits for a person can be told to stop.
func TestWaitingEndsWithTheContext(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	from, to := io.Pipe()
	defer to.Close()
	s := newSession(ctx, Options{In: from, Out: io.Discard})
	ended := make(chan error, 1)
	go func() {
		_, err := s.ask(question{title: "What"}, "")
		ended <- err
	}()
	stop()
	if err := <-ended; err != context.Canceled {
		t.Errorf("%v, want that it was cancelled", err)
	}
}

func TestWhateverIsPrintedSteersNoTerminal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var printed bytes.Buffer
		o := newOut(&printed, rapid.Bool().Draw(t, "ascii"))
		_, _ = io.WriteString(o, rapid.String().Draw(t, "text"))
		_ = o.flush()
		for _, r := range printed.String() {
			if r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) {
				t.Fatalf("%q was printed", printed.String())
			}
		}
	})
}
