package board

import (
	"moot/model/timeline"
)

// where names a cell for as long as the window stands.
type where struct {
	row    string // its id
	column int
}

// spot is where the cursor stands: on a card, on the line that says how many more there are, on a count at the edge, or,
// where a row has nothing, in an empty cell. It is kept by the ids of row and card.
type spot struct {
	id     string // of the card's dependency; "" for none
	row    string // id of the row
	place  int    // of the row in sight, −1 where no row is
	column int
	at     int // from the top of its cell
	wish   int // the column that moving up and down keeps to
}

// settle finds the cursor's place anew after something has changed. follow moves the window along to the selected card.
func (s *Screen) settle(follow bool) {
	s.look()
	s.spread()
	row, item := s.selected()
	if item != nil && follow && item.NeedBy.Known() && !s.window.Has(item.NeedBy) {
		s.window = s.showing(item.NeedBy)
		s.look()
		s.spread()
	}
	if place, there := s.sight.place(row); item != nil && there {
		column := s.columnOf(item)
		if at := indexOf(s.cards(s.row(row), column), item); at >= 0 && (!s.isEdge(column)) {
			s.stand(place, column, s.within(row, column, at))
			return
		}
	}
	s.nearest()
}

// selected is the row and the item of the card under the cursor, with the date that is being moved; nil for none.
func (s *Screen) selected() (row int, item *timeline.Item) {
	if s.at.id == "" {
		return 0, nil
	}
	if s.shift.active() && s.shift.id == s.at.id {
		return s.shift.row, &s.shift.item
	}
	return s.layout.find(s.at.id)
}

// columnOf is the column that an item stands in.
func (s *Screen) columnOf(item *timeline.Item) int {
	if !item.NeedBy.Known() {
		return s.grid.loose()
	}
	return s.window.Column(item.NeedBy)
}

func indexOf(items []timeline.Item, item *timeline.Item) int {
	row := timeline.Row{Items: items}
	return row.Find(item.NeedBy, item.Dependency.ID)
}

// within is the line of a cell that shows its card of a number: the cell opens where it does not stand in it yet.
func (s *Screen) within(row, column, at int) int {
	c := s.place(row).cell(column)
	if at < c.shown {
		return at
	}
	s.opened = where{s.row(row).ID, column}
	return min(at, s.place(row).cell(column).shown)
}

// nearest puts the cursor on what is nearest to where it stood.
func (s *Screen) nearest() {
	n := len(s.sight.rows)
	if n == 0 {
		s.at = spot{place: -1, wish: s.at.wish}
		s.top = line{}
		return
	}
	place := max(0, min(n-1, s.at.place))
	if at, there := s.layout.places[s.at.row]; there && s.at.row != "" {
		place, _ = s.sight.place(at)
		place = min(n-1, place)
	}
	column := s.cellNear(place, s.at.column)
	s.stand(place, column, min(s.at.at, max(0, s.stops(place, column)-1)))
}

// stand puts the cursor somewhere and brings that into sight.
func (s *Screen) stand(place, column, at int) {
	row := s.row(s.sight.rows[place])
	was := where{s.at.row, s.at.column}
	s.at = spot{row: row.ID, place: place, column: column, at: at, wish: s.at.wish}
	if here := (where{row.ID, column}); here != was && s.opened != here {
		s.shut()
	}
	if c := s.place(s.sight.rows[place]).cell(column); !s.isEdge(column) && at < c.shown {
		s.at.id = c.items[at].Dependency.ID
	}
	s.reveal()
}

// shut closes the cell that shows all of its cards.
func (s *Screen) shut() {
	if s.opened != (where{}) {
		s.opened = where{}
		s.spread()
	}
}

// stops is how many lines of a cell the cursor can stand on.
func (s *Screen) stops(place, column int) int {
	row := s.sight.rows[place]
	if s.isEdge(column) {
		return min(1, len(s.cards(s.row(row), column)))
	}
	return s.place(row).cell(column).stops()
}

// cellNear is the cell of a row with something in it that is nearest to a column: cards before counts. In a row that has
// nothing it is the column itself.
func (s *Screen) cellNear(place, column int) int {
	row := s.row(s.sight.rows[place])
	best, least := column, 1<<30
	first, last := s.grid.columns()
	for c := first; c <= last; c++ {
		far := 2 * max(c-column, column-c)
		if s.isEdge(c) && c != column {
			far += 1 << 20
		}
		if far < least && len(s.cards(row, c)) > 0 {
			best, least = c, far
		}
	}
	if least == 1<<30 {
		return max(0, min(s.grid.count()-1, column))
	}
	return best
}
