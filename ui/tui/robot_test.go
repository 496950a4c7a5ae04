package tui

import (
	"context"
	"path/filepath"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/store"
	"moot/store/bolt"
	"moot/ui/demo"
)

// robot uses the program as a person does: it presses keys and looks at the screen. Commands run as they do in the
// program, each in a goroutine of its own; what it waits for is what stands on the screen, never a time.
type robot struct {
	t    *testing.T
	app  *app
	msgs chan tea.Msg
	stop context.CancelFunc
	left bool
}

// patience is how long the robot waits for something to appear before it gives up.
const patience = 10 * time.Second

// testDay is the "today" of the example in these tests.
var testDay = model.NewDate(2026, time.November, 22)

func testNow() time.Time { return time.Date(2026, time.November, 22, 14, 30, 0, 0, time.UTC) }

// newRobot opens the program on a store at a size.
func newRobot(t *testing.T, s store.Store, width, height int, change ...func(*Options)) *robot {
	t.Helper()
	options := Options{
		Store: s, Path: "board.moot", Author: func() string { return "Robin" }, Now: testNow,
		Today: func() model.Date { return testDay },
		NewID: counter(),
	}
	for _, c := range change {
		c(&options)
	}
	ctx, stop := context.WithCancel(context.Background())
	r := &robot{t: t, app: newApp(ctx, options), msgs: make(chan tea.Msg, 1000), stop: stop}
	t.Cleanup(stop)
	r.run(r.app.Init())
	r.update(tea.WindowSizeMsg{Width: width, Height: height})
	return r
}

func counter() func() string {
	var n atomic.Int32 // commands ask for ids too
	return func() string { return "new" + strings.Repeat("x", int(n.Add(1))) }
}

// exampleStore is a fresh copy of the example in a folder of the test's own.
func exampleStore(t *testing.T) store.Store {
	t.Helper()
	s := emptyStore(t)
	if err := demo.Build(context.Background(), s, testDay); err != nil {
		t.Fatal(err)
	}
	return s
}

func emptyStore(t *testing.T) store.Store {
	t.Helper()
	dir := t.TempDir()
	s, err := bolt.Create(context.Background(), filepath.Join(dir, "board.moot"), bolt.Options{StateDir: dir, Now: testNow})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func (r *robot) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() { r.msgs <- cmd() }()
}

func (r *robot) update(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			r.run(cmd)
		}
	case tea.QuitMsg:
		r.left = true
	default:
		if inTurn, is := sequence(msg); is {
			go r.takeTurns(inTurn)
			return
		}
		_, cmd := r.app.Update(msg)
		r.run(cmd)
	}
}

// sequence are the commands of a tea.Sequence, whose message has a type of its own.
func sequence(msg tea.Msg) ([]tea.Cmd, bool) {
	several := reflect.ValueOf(msg)
	if several.Kind() != reflect.Slice || !several.CanConvert(reflect.TypeFor[[]tea.Cmd]()) {
		return nil, false
	}
	return several.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd), true
}

// takeTurns runs commands one after the other, also those of batches among them.
func (r *robot) takeTurns(cmds []tea.Cmd) {
	for _, cmd := range cmds {
		if cmd == nil {
			continue
		}
		msg := cmd()
		if batch, is := msg.(tea.BatchMsg); is {
			r.takeTurns(batch)
			continue
		}
		r.msgs <- msg
	}
}

// until handles messages until the condition holds.
func (r *robot) until(what string, holds func() bool) *robot {
	r.t.Helper()
	deadline := time.After(patience)
	for !holds() {
		select {
		case msg := <-r.msgs:
			r.update(msg)
		case <-deadline:
			r.t.Fatalf("waited for %s in vain; the screen shows\n%s", what, r.screen())
		}
	}
	return r
}

// quiet is how long nothing must come before the robot takes it that nothing will: a machine under load is slow to answer.
const quiet = 60 * time.Millisecond

// rest handles the messages that are there already or come at once.
func (r *robot) rest() {
	for {
		select {
		case msg := <-r.msgs:
			r.update(msg)
		case <-time.After(quiet):
			return
		}
	}
}

// press presses keys by their names: "a", "enter", "esc".
func (r *robot) press(keys ...string) *robot {
	r.t.Helper()
	for _, key := range keys {
		r.update(keyPress(key))
	}
	return r
}

// write types text, letter by letter.
func (r *robot) write(text string) *robot {
	for _, letter := range text {
		if letter == ' ' {
			r.update(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
			continue
		}
		r.update(tea.KeyPressMsg{Code: letter, Text: string(letter)})
	}
	return r
}

// see waits until all of the texts stand on the screen.
func (r *robot) see(texts ...string) *robot {
	r.t.Helper()
	for _, text := range texts {
		r.until(text, func() bool { return strings.Contains(r.screen(), text) })
	}
	return r
}

// unsee waits until none of the texts stands on the screen.
func (r *robot) unsee(texts ...string) *robot {
	r.t.Helper()
	for _, text := range texts {
		r.until("no "+text, func() bool { return !strings.Contains(r.screen(), text) })
	}
	return r
}

// screen is what a person reads.
func (r *robot) screen() string { return ansi.Strip(r.app.View().Content) }

// golden compares the screen with the one that is kept for this test.
func (r *robot) golden() {
	r.t.Helper()
	r.rest()
	golden.RequireEqual(r.t, []byte(r.screen()))
}
