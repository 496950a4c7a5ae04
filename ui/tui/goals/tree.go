package goals

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
)

// demand is what a tree is made from: two trees of the same demand are the same.
type demand struct {
	revision uint64
	today    model.Date
	query    string
	closed   bool
	asked    bool
}

// node is a row of the tree: an outcome, a goal below it, or the heading of those that serve none.
type node struct {
	ref     model.Ref
	place   int // of the record among those of its kind on the board
	depth   int
	outcome *model.Outcome
	goal    *model.Goal
	paused  bool   // the goal waits for somebody to confirm that it goes on
	chance  string // how likely what a goal waits for comes in time, in words
	title   string // of a heading
	under   string // id of the outcome that a goal stands under
	end     int    // the first node that is not below this one
	goals   int    // active goals that serve an outcome, and their teams
	teams   int
}

// key names a row: a goal that serves two outcomes has two.
func (n *node) key() string {
	if n.ref.ID == "" {
		return ""
	}
	return n.ref.String() + "/" + n.under
}

// tree is the rows that were found, on the board they were found on. It never changes.
type tree struct {
	demand
	board *model.Board
	nodes []node
	// matrix is the same goals by outcome and team.
	matrix *matrix
	// goals and outcomes are how many are shown; hidden is how many are closed and not shown.
	goals, outcomes, hidden int
	cells                   cells
}

// cells are what the values in each column take.
type cells struct{ team, current, baseline, target, word, progress, by, chance int }

// grown brings a tree.
type grown struct{ tree *tree }

// ask makes the tree anew in a command, and in another finds the gaps, where they would be others. What no face shows waits
// until one does: the list of gaps needs no tree.
func (s *Screen) ask() tea.Cmd { return tea.Batch(s.askTree(), s.askGaps()) }

func (s *Screen) askTree() tea.Cmd {
	want := demand{s.state.Revision, s.state.Today, s.state.Query.String(), s.closed, true}
	if s.state.Board == nil || s.face == onGaps || want == s.wanted {
		return nil
	}
	s.wanted = want
	state := s.state
	return func() tea.Msg { return grown{grow(state, want)} }
}

// grown shows a tree, unless it is not wanted any more.
func (s *Screen) grown(msg grown) tea.Cmd {
	if msg.tree.demand != s.wanted {
		return nil
	}
	s.put(msg.tree)
	if s.target.ID != "" && s.face != onGaps {
		return s.choose(s.target)
	}
	return s.showCard()
}

func (s *Screen) put(t *tree) {
	s.tree = t
	if s.face != onGaps {
		s.fillFace() // first: the list looks at rows when its size changes
	}
	s.arrange()
}
