package board

import (
	"slices"

	"moot/model/timeline"
)

// sight is which rows show in the window, and how much lies in it and around it.
type sight struct {
	rows                           []int // places in the layout
	first                          int   // how many of them have something to show; the others come behind
	within, before, missed, beyond int
	deep                           int  // lines of a card: the second one says for whom it is
	whole                          bool // titles go on over the columns behind them
	airy                           bool // an empty line between rows
}

// look finds the rows that have something in the window, or all: then what has no need-by counts too, and rows with nothing
// come behind. What was missed before this week shows as long as the window has not gone on.
func (s *Screen) look() {
	s.sight = sight{rows: s.sight.rows[:0], deep: 1}
	from, to := s.window.First, s.window.Start(s.window.Count)
	now := from <= s.state.Today
	var bare []int
	for i := range s.layout.rows {
		row := s.row(i)
		before := row.Before(from)
		within, missed := row.Before(to)-before, row.Missed(before)
		s.sight.within += within
		s.sight.before += before
		s.sight.missed += missed
		s.sight.beyond += row.Dated() - before - within
		switch {
		case within > 0 || now && missed > 0 || s.all && row.Dated() < len(row.Items):
			s.sight.rows = append(s.sight.rows, i)
		case s.all:
			bare = append(bare, i)
		}
	}
	s.sight.first = len(s.sight.rows)
	s.sight.rows = append(s.sight.rows, bare...)
}

// row is a row of the layout, with the date that is being moved.
func (s *Screen) row(i int) *timeline.Row {
	if s.shift.active() && s.shift.row == i {
		return &s.shift.shown
	}
	return &s.layout.rows[i]
}

// place is where a row of the layout stands in sight; false where it does not.
func (s *sight) place(row int) (int, bool) {
	at, found := slices.BinarySearch(s.rows[:s.first], row)
	if found {
		return at, true
	}
	if behind, found := slices.BinarySearch(s.rows[s.first:], row); found {
		return s.first + behind, true
	}
	return at, false
}

// cards are the items of a row in a column, a part of the row's.
func (s *Screen) cards(row *timeline.Row, column int) []timeline.Item {
	switch {
	case column == beforeColumn:
		return row.Items[:row.Before(s.window.First)]
	case column == s.grid.after():
		return row.Items[row.Before(s.window.Start(s.window.Count)):row.Dated()]
	case column == s.grid.loose():
		return row.Items[row.Dated():]
	}
	from := row.Before(s.window.Start(column))
	return row.Items[from:row.Before(s.window.Start(column+1))]
}

// isEdge tells whether a column holds a count and no cards.
func (s *Screen) isEdge(column int) bool { return column == beforeColumn || column == s.grid.after() }
