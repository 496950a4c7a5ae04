// Package mark keeps what is marked on a list: records, not rows. A mark stays with its record when rows move, are
// gathered otherwise, or are filtered away.
//
// It knows the model and no screen; screens own a Marks each, and package answer acts on it.
package mark

import (
	"slices"

	"moot/model"
	"moot/ui/tui/widget"
)

// Rows are what a list shows: of each row the place of its record among those of its kind on the board.
type Rows struct {
	Board *model.Board
	Count int
	// At gives the record in a row; false for a heading.
	At func(row int) (kind model.Kind, place int, is bool)
}

// Refusal is a record that an act on all marked did not reach, and why, in a sentence.
type Refusal struct {
	Ref model.Ref
	Why string
}

// Marks are the marked records of one list. The zero value has none.
type Marks struct {
	rows   Rows
	set    Set
	listed Set // what stands in the rows; made only while something is marked
	anchor model.Ref

	refused []Refusal // by the last act
}

// Show tells that these are the rows now. Marks on what was deleted go.
func (m *Marks) Show(rows Rows) {
	m.rows = rows
	if m.Count() == 0 {
		m.Clear()
		return
	}
	if m.set.board != rows.Board {
		m.set = m.set.on(rows.Board)
	}
	m.list()
}

// list notes what stands in the rows.
func (m *Marks) list() {
	m.listed = Set{board: m.rows.Board}
	for row := range m.rows.Count {
		if kind, place, is := m.rows.At(row); is {
			m.listed.put(kind, place)
		}
	}
}

// begin makes the marks ready for the first one.
func (m *Marks) begin() {
	if m.Count() == 0 {
		m.set = Set{board: m.rows.Board}
		m.refused = nil
		m.list()
	}
}

func (m *Marks) at(row int) (model.Kind, int, bool) {
	if row < 0 || row >= m.rows.Count {
		return 0, 0, false
	}
	return m.rows.At(row)
}

func (m *Marks) ref(row int) model.Ref {
	kind, place, is := m.at(row)
	if !is {
		return model.Ref{}
	}
	return model.RefOf(m.rows.Board.At(kind, place))
}

// Has tells whether the record in a row is marked.
func (m *Marks) Has(row int) bool {
	if m.set.board == nil {
		return false
	}
	kind, place, is := m.at(row)
	return is && m.set.has(kind, place)
}

// Toggle marks the record in a row, or takes its mark away; the next range begins there.
func (m *Marks) Toggle(row int) {
	kind, place, is := m.at(row)
	if !is {
		return
	}
	m.begin()
	m.anchor = m.ref(row)
	if m.set.has(kind, place) {
		m.set.take(kind, place)
	} else {
		m.set.put(kind, place)
	}
}

// Range marks from the record that was marked last to a row; without one, the row alone.
func (m *Marks) Range(row int) {
	if _, _, is := m.at(row); !is {
		return
	}
	m.begin()
	from := m.rowOf(m.anchor)
	if from < 0 {
		from = row
	}
	for i := min(from, row); i <= max(from, row); i++ {
		if kind, place, is := m.rows.At(i); is {
			m.set.put(kind, place)
		}
	}
	m.anchor = m.ref(row)
}

func (m *Marks) rowOf(ref model.Ref) int {
	at, there := m.set.place(ref)
	for row := 0; there && row < m.rows.Count; row++ {
		if kind, place, is := m.rows.At(row); is && kind == ref.Kind && place == at {
			return row
		}
	}
	return -1
}

// All marks everything that is listed; where it is marked already, it takes all marks away.
func (m *Marks) All() {
	m.begin()
	if m.Listed() == m.listed.Count() {
		m.Clear()
		return
	}
	m.set.add(&m.listed)
}

// Clear takes every mark away.
func (m *Marks) Clear() { *m = Marks{rows: m.rows} }

// Count is how many records are marked, listed now or not.
func (m *Marks) Count() int { return m.set.Count() }

// Listed is how many of them are listed now: those that keys act on.
func (m *Marks) Listed() int {
	set := m.Taken()
	return set.Count()
}

// Taken are the marked records that are listed now. It stays as it is whatever is marked later.
func (m *Marks) Taken() Set { return m.set.and(&m.listed) }

// InOrder are the marked records in the order of their rows, at most so many.
func (m *Marks) InOrder(most int) []model.Ref {
	var refs []model.Ref
	seen := Set{board: m.rows.Board}
	for row := 0; row < m.rows.Count && len(refs) < most && m.Count() > 0; row++ {
		if kind, place, is := m.rows.At(row); is && m.set.has(kind, place) && !seen.has(kind, place) {
			seen.put(kind, place)
			refs = append(refs, m.ref(row))
		}
	}
	return refs
}

// Done takes the marks off what an act reached, and keeps why it did not reach the rest.
func (m *Marks) Done(done []model.Ref, refused []Refusal) {
	for _, ref := range done {
		if place, there := m.set.place(ref); there {
			m.set.take(ref.Kind, place)
		}
	}
	if m.Count() == 0 {
		m.Clear()
		return
	}
	m.refused = refused
}

func (s *Set) place(ref model.Ref) (int, bool) {
	if s.board == nil {
		return 0, false
	}
	return s.board.Place(ref)
}

// Refused are the records that the last act did not reach and that are marked still.
func (m *Marks) Refused() []Refusal {
	var left []Refusal
	for _, refusal := range m.refused {
		if m.marks(refusal.Ref) {
			left = append(left, refusal)
		}
	}
	return left
}

// HasRefused tells whether Refused has any: it looks no further than to the first.
func (m *Marks) HasRefused() bool {
	return slices.ContainsFunc(m.refused, func(refusal Refusal) bool { return m.marks(refusal.Ref) })
}

func (m *Marks) marks(ref model.Ref) bool {
	place, there := m.set.place(ref)
	return there && m.set.has(ref.Kind, place)
}

// Press does what a key does to the marks; false where it does nothing to them. Marking goes on to the next row.
func (m *Marks) Press(name string, list *widget.List) bool {
	switch name {
	case "mark":
		m.Toggle(list.Cursor())
		list.Move(1)
	case "mark-range":
		m.Range(list.Cursor())
	case "mark-all":
		m.All()
	default:
		return false
	}
	return true
}

// Words are for the line that counts: "3 marked", "3 marked, 1 not listed: keys act on 2". "" where nothing is marked.
func (m *Marks) Words() string {
	all := m.Count()
	if all == 0 {
		return ""
	}
	words, listed := widget.Grouped(all)+" marked", m.Listed()
	switch {
	case listed == 0:
		return words + ", none listed: keys act on the listed"
	case listed < all:
		return words + ", " + widget.Grouped(all-listed) + " not listed: keys act on " + widget.Grouped(listed)
	}
	return words
}
