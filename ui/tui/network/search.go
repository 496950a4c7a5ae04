package network

import (
	"context"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model/network"
)

// search looks for groups of teams in the background, from many beginnings, until it is done or stopped.
type search struct {
	demand demand
	cancel context.CancelFunc // nil where none is under way
	done   int                // of network.Starts
	given  bool               // it was stopped by a person: it begins anew with another board
	news   chan tea.Msg
	key    atomic.Int64 // when the newest key came while it was under way, in nanoseconds; 0 before any
}

// calmTime is how long no key must have come before a search goes on: it takes a core and makes garbage, and keys go first.
const calmTime = 400 * time.Millisecond

// heed notes that a key came.
func (q *search) heed() {
	if q.running() {
		q.key.Store(time.Now().UnixNano())
	}
}

// rest waits until no key came for a while, or ctx ends.
func (q *search) rest(ctx context.Context) {
	for q.key.Load() != 0 {
		left := calmTime - time.Since(time.Unix(0, q.key.Load()))
		if left <= 0 {
			return
		}
		select {
		case <-time.After(left):
		case <-ctx.Done():
			return
		}
	}
}

// progressed says how far a search is, sought what it found.
type (
	progressed struct {
		of   *search
		done int
	}
	sought struct {
		of     *search
		survey *survey // with the groups; nil where it was stopped
		bounds []network.Boundary
	}
)

// seek begins to look for the groups of what is shown.
func (s *Screen) seek() tea.Cmd {
	if s.survey.dependencies == 0 || s.search.demand == s.survey.demand {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	of := &search{demand: s.survey.demand, cancel: cancel, news: make(chan tea.Msg, network.Starts+1)}
	s.search, s.bounds = of, nil
	s.fillStructure()
	at := s.survey
	return func() tea.Msg {
		go func() { of.news <- of.run(ctx, at) }()
		return <-of.news
	}
}

// run looks for them, and lays the matrix out by what it found.
func (q *search) run(ctx context.Context, at *survey) sought {
	grouping, err := network.FindGroups(ctx, at.board, at.scope, network.Starts, func(done int) {
		select {
		case q.news <- progressed{q, done}:
		default: // nobody listens any more
		}
		q.rest(ctx)
	})
	if err != nil {
		return sought{of: q}
	}
	return sought{q, at.regrouped(grouping), grouping.Boundaries(at.board, at.scope)}
}

// listen waits for what a search says next.
func (q *search) listen() tea.Cmd { return func() tea.Msg { return <-q.news } }

// stop ends the search, if one is under way.
func (q *search) stop() {
	if q.cancel != nil {
		q.cancel()
		q.cancel = nil
	}
}

// running tells whether groups are looked for.
func (q *search) running() bool { return q.cancel != nil }

// dropSearch ends the search because there is another board to search.
func (s *Screen) dropSearch() {
	if s.search.running() {
		s.search.stop()
		s.search = &search{}
	}
}

// giveUp ends the search because a person wants it.
func (q *search) giveUp() {
	q.given = q.running()
	q.stop()
}

func (s *Screen) progressed(msg progressed) tea.Cmd {
	if msg.of != s.search || !s.search.running() {
		return nil
	}
	s.search.done = msg.done
	s.fillStructure()
	return s.search.listen()
}

// sought takes what a search found, and keeps the cursor on its two teams while their places change.
func (s *Screen) sought(msg sought) tea.Cmd {
	if msg.of != s.search || !s.search.running() || msg.survey == nil {
		return nil
	}
	s.search.stop()
	if msg.survey.demand != s.wanted {
		return nil
	}
	s.bounds, s.groups = msg.bounds, msg.survey.grouping.Groups
	s.put(msg.survey)
	return s.showCard()
}
