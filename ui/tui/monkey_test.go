package tui

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"moot/model"
	"moot/store"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// monkeyTime is how long the monkey types on each screen where the environment says so (MOOT_MONKEY=1m); else it presses
// fewPresses keys.
func monkeyTime(t *testing.T) time.Duration {
	text := os.Getenv("MOOT_MONKEY")
	if text == "" {
		return 0
	}
	long, err := time.ParseDuration(text)
	if err != nil {
		t.Fatalf("MOOT_MONKEY=%q is no duration: write 1m", text)
	}
	return long
}

const fewPresses = 300

// TestAnythingMayBePressed presses keys at random, resizes, clicks, drags and pastes, on each screen and in a forum: whatever
// is on the screen then, the frame is whole and the program goes on; and whatever the board has become, its changes say.
// The seeds are fixed; one that once found a fault stays.
func TestAnythingMayBePressed(t *testing.T) {
	for _, at := range []struct {
		name string
		seed uint64
		keys []string
	}{
		{"forum", 1, []string{"1"}},
		{"goals", 2, []string{"3"}},
		{"dependencies", 3, []string{"4"}},
		{"meeting", 4, []string{"1", "F"}},
		{"board", 5, []string{"2"}},
		{"map", 6, []string{"5"}},
	} {
		t.Run(at.name, func(t *testing.T) {
			t.Parallel()
			s := exampleStore(t)
			before, rev := loaded(t, s)
			r := newRobot(t, s, 112, 32, func(o *Options) { o.Team = "Identity" })
			r.see("saved").press(at.keys...).rest()
			r.monkey(rand.New(rand.NewPCG(at.seed, at.seed)), monkeyTime(t), at.keys)
			r.until("all saved", func() bool { return !r.app.saves.running && len(r.app.saves.queue) == 0 })
			r.rest()
			explained(t, s, before, rev, r.app.state.Board)
		})
	}
}

// monkey does anything for a time, or a few times, and comes back to its screen now and then.
func (r *robot) monkey(random *rand.Rand, long time.Duration, back []string) {
	end := time.Now().Add(long)
	for done := 0; done < fewPresses || time.Now().Before(end); done++ {
		r.anything(random)
		r.left = false // q: the program would be gone; here it is asked to go on
		if random.IntN(8) == 0 {
			r.rest()
		}
		if random.IntN(60) == 0 {
			r.press("esc", "esc", "esc").press(back...).rest()
		}
		checkFrame(r.t, r.screen(), r.app.width, r.app.height)
		if r.t.Failed() {
			return
		}
	}
}

// explained fails where the board is another than its changes make of what it was, or the screen shows another one.
func explained(t *testing.T, s store.Store, before *model.Board, rev store.Rev, shown *model.Board) {
	t.Helper()
	now, _ := loaded(t, s)
	told := before
	for kept, err := range s.Changes(context.Background(), rev) {
		if err != nil {
			t.Fatal(err)
		}
		if told, err = told.Apply(kept.Change); err != nil {
			t.Fatal(err)
		}
	}
	for _, kind := range model.Kinds {
		want := records(now, kind)
		if diff := cmp.Diff(want, records(told, kind)); diff != "" {
			t.Errorf("the changes do not tell what became of the %s records:\n%s", kind, diff)
		}
		if diff := cmp.Diff(want, records(shown, kind)); diff != "" {
			t.Errorf("the screen shows other %s records than are kept:\n%s", kind, diff)
		}
	}
}

// records are the fields of all records of a kind, by id.
func records(board *model.Board, kind model.Kind) map[string]map[string]string {
	all := map[string]map[string]string{}
	for i := range board.Count(kind) {
		record := board.At(kind, i)
		fields := map[string]string{}
		for _, field := range model.AllFields(kind) {
			fields[field.Name] = field.Get(record)
		}
		all[record.Base().ID] = fields
	}
	return all
}

func loaded(t *testing.T, s store.Store) (*model.Board, store.Rev) {
	t.Helper()
	board, rev, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return board, rev
}

// TestAnythingMayBePressedBeforeThereIsABoard does the same on the first-run screen, and while a board cannot be read.
func TestAnythingMayBePressedBeforeThereIsABoard(t *testing.T) {
	for name, s := range map[string]store.Store{"welcome": nil, "not read": unreadable{}} {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(5, 5))
			r := newRobot(t, s, 80, 24, func(o *Options) {
				if o.Store = s; s == nil {
					o.Store = nil
				}
				o.Create = func(context.Context, string, []string) (store.Store, error) {
					return nil, errors.New("the disk is full")
				}
				o.Example = func(context.Context) (store.Store, error) { return nil, errors.New("the disk is full") }
				o.Import = func(context.Context, string) (store.Store, error) { return nil, errors.New("no such folder") }
			})
			for _, binding := range keys.All() {
				for _, key := range binding.Keys {
					r.press(key)
					checkFrame(t, r.screen(), 80, 24)
					r.press("y", "b", "esc", "esc")
				}
			}
			r.monkey(random, 0, nil)
		})
	}
}

// unreadable is a store whose board cannot be read.
type unreadable struct{ store.Store }

func (unreadable) Load(context.Context) (*model.Board, store.Rev, error) {
	return nil, 0, fmt.Errorf("%w: it is away", store.ErrCorrupt)
}

func (unreadable) Close() error { return nil }

// pressed are the keys of every binding, and what is typed into forms.
func pressed() []string {
	all := []string{"esc", "esc", "enter", "enter", "tab", "up", "down", "backspace", "ctrl+s", "2", "x", " ", "é", "日", ":", "/"}
	for _, binding := range keys.All() {
		if binding.Name != "quit-now" {
			all = append(all, binding.Keys...)
		}
	}
	return all
}

func (r *robot) anything(random *rand.Rand) {
	all := pressed()
	x, y := random.IntN(r.app.width), random.IntN(r.app.height)
	switch random.IntN(24) {
	case 0:
		r.update(tea.WindowSizeMsg{Width: 40 + random.IntN(160), Height: 12 + random.IntN(50)})
	case 1:
		r.update(tea.PasteMsg{Content: "state:requested \x1b[31m\u202e pasted\nlines"})
	case 2, 3:
		r.update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	case 4:
		r.update(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
	case 5:
		r.update(tea.MouseMotionMsg{X: x, Y: y, Button: tea.MouseLeft})
		r.update(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	case 6:
		if board := r.app.state.Board; board != nil {
			kind := model.Kinds[random.IntN(len(model.Kinds))]
			if n := board.Count(kind); n > 0 {
				r.update(screen.Open{Ref: model.RefOf(board.At(kind, random.IntN(n)))})
			}
		}
	default:
		r.update(keyPress(all[random.IntN(len(all))]))
	}
}
