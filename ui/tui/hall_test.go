package tui

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"moot/model"
	"moot/model/minutes"
	"moot/store"
	"moot/store/bolt"
	"moot/ui/demo"
	"moot/ui/report"
)

// clock is a clock that stands until it is set.
type clock struct {
	lock sync.Mutex
	now  time.Time
}

func (c *clock) Now() time.Time {
	c.lock.Lock()
	defer c.lock.Unlock()
	return c.now
}

func (c *clock) set(now time.Time) {
	c.lock.Lock()
	defer c.lock.Unlock()
	c.now = now
}

// forumDay is a Thursday on which the example's forum is due, and when it begins.
var (
	forumDay   = model.NewDate(2026, time.November, 26)
	forumBegin = time.Date(2026, time.November, 26, 10, 0, 0, 0, time.UTC)
)

// notebook is the memory of a machine.
type notebook struct {
	lock sync.Mutex
	team string
	mark Mark
	by   *seat

	lines map[string][]string
}

// seat is a process on a machine: its notebook, and whether it has ended.
type seat struct {
	book *notebook
	gone bool
}

// elsewhere is a seat at a machine of its own.
func elsewhere() *seat { return &seat{book: &notebook{}} }

func (s *seat) locked(do func(n *notebook)) {
	s.book.lock.Lock()
	defer s.book.lock.Unlock()
	do(s.book)
}

func (s *seat) Team(string) (team string) {
	s.locked(func(n *notebook) { team = n.team })
	return team
}

func (s *seat) KeepTeam(_, team string) error {
	s.locked(func(n *notebook) { n.team = team })
	return nil
}

func (s *seat) Lines(board, name string) (lines []string) {
	s.locked(func(n *notebook) { lines = n.lines[board+"/"+name] })
	return lines
}

func (s *seat) KeepLines(board, name string, lines []string) error {
	s.locked(func(n *notebook) {
		if n.lines == nil {
			n.lines = map[string][]string{}
		}
		n.lines[board+"/"+name] = lines
	})
	return nil
}

func (s *seat) Held(string) (mark Mark) {
	s.locked(func(n *notebook) {
		mark = n.mark
		mark.Elsewhere = n.by != nil && n.by != s && !n.by.gone
	})
	return mark
}

func (s *seat) Hold(_, forum string, at time.Time) error {
	s.locked(func(n *notebook) {
		if !s.gone {
			n.mark, n.by = Mark{Forum: forum, At: at}, s
		}
	})
	return nil
}

func (s *seat) Release(string) error {
	s.locked(func(n *notebook) {
		if n.by == s {
			n.mark, n.by = Mark{}, nil
		}
	})
	return nil
}

// hall is the example on the day of its forum, with a clock of the test's own, for as many terminals as there are.
type hall struct {
	t     *testing.T
	clock *clock
	book  *notebook
	path  string
	dir   string
	store store.Store
}

func newHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{t: t, clock: &clock{now: forumBegin}, book: &notebook{}, dir: t.TempDir()}
	h.path = filepath.Join(h.dir, "board.moot")
	made, err := bolt.Create(context.Background(), h.path, h.options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = made.Close() })
	if err := demo.Build(context.Background(), made, testDay); err != nil {
		t.Fatal(err)
	}
	h.store = made
	return h
}

func (h *hall) options() bolt.Options {
	return bolt.Options{StateDir: h.dir, Now: h.clock.Now, Backup: bolt.BackupNever}
}

// open is a terminal on the board.
func (h *hall) open(change ...func(*Options)) *robot {
	h.t.Helper()
	kept, err := bolt.Open(context.Background(), h.path, h.options())
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = kept.Close() })
	all := append([]func(*Options){func(o *Options) {
		o.Now, o.Today, o.Memory = h.clock.Now, func() model.Date { return forumDay }, &seat{book: h.book}
		o.Author = func() string { return "Priya Nair" }
	}}, change...)
	return newRobot(h.t, kept, 112, 32, all...)
}

// kill ends a terminal without a word to anybody.
func (h *hall) kill(r *robot) {
	if at, is := r.app.options.Memory.(*seat); is {
		at.locked(func(*notebook) { at.gone = true })
	}
	r.stop()
}

// at sets the clock to a time of the meeting, "12:30", and lets the terminals notice.
func (h *hall) at(elapsed string, terminals ...*robot) {
	h.t.Helper()
	minutes, seconds, _ := strings.Cut(elapsed, ":")
	gone, err := time.ParseDuration(minutes + "m" + seconds + "s")
	if err != nil {
		h.t.Fatal(err)
	}
	for _, r := range terminals {
		r.settled()
	}
	for to := forumBegin.Add(gone); h.clock.Now().Before(to); {
		next := h.clock.Now().Add(heartbeat)
		if next.After(to) {
			next = to
		}
		h.clock.set(next)
		for _, r := range terminals {
			r.passes()
		}
	}
	for _, r := range terminals {
		r.rest()
		r.passes()
		r.rest()
	}
}

// passes lets the terminal notice that time passes.
func (r *robot) passes() {
	r.update(ticked{})
	r.update(marked{})
}

// heartbeat is how often the terminals of a test notice that time passes: well below what passes for a sleep.
const heartbeat = 10 * time.Second

// settled waits until everything that was done is kept and shown.
func (r *robot) settled() *robot {
	r.t.Helper()
	r.until("everything saved", func() bool { return len(r.app.saves.queue) == 0 && !r.app.saves.running && !r.app.reading })
	r.rest()
	return r
}

func (h *hall) forum() *model.Forum {
	h.t.Helper()
	board := load(h.t, h.store)
	for _, forum := range board.Forums() {
		if forum.On == forumDay {
			return forum
		}
	}
	h.t.Fatal("there is no forum of the day")
	return nil
}

// minutes are the minutes of the day's forum, as Markdown.
func (h *hall) minutes() string {
	h.t.Helper()
	board, forum := load(h.t, h.store), h.forum()
	changes, err := store.Decided(context.Background(), h.store, forum.ID)
	if err != nil {
		h.t.Fatal(err)
	}
	return report.Minutes(minutes.Of(board, forum, changes), board, forumDay).Markdown()
}
