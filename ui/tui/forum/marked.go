package forum

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/mark"
	"moot/ui/tui/widget"
)

// markCells are the cells before a row: the bar, and the mark.
const markCells = 2

// showMarks tells the marks which rows there are. A meeting has rows of its own: there space ticks and nothing is marked.
func (s *Screen) showMarks() {
	if s.meets() && s.state.Board != nil {
		return
	}
	s.marks.Show(mark.Rows{Board: s.state.Board, Count: len(s.rows), At: s.record})
}

// record is what stands in a row by its place on the board; false for what is none.
func (s *Screen) record(at int) (model.Kind, int, bool) {
	row := s.rows[at]
	if row.item != nil {
		return model.KindDependency, row.item.Position(), true
	}
	ref := row.ref()
	place, there := s.state.Board.Place(ref)
	return ref.Kind, place, there
}

func (s *Screen) marked(row int) bool { return !s.meets() && s.marks.Has(row) }

// drawMarked draws a row with the mark in its first cell, a space before its sign.
func (s *Screen) drawMarked(i, width int, selected bool) string {
	line, inks := s.drawRow(i, width, selected), s.state.Theme.Row(selected)
	return inks.Tab.Paint(s.state.Theme.Glyphs.Before(selected, true)) + widget.Cut(line, 1, width)
}

// markLines is the line below the list that counts the marks, while there are any.
func (s *Screen) markLines() int {
	if s.meets() || s.marks.Count() == 0 {
		return 0
	}
	return 1
}

func (s *Screen) markLine() string {
	if s.markLines() == 0 {
		return ""
	}
	return "\n" + widget.Fit("  "+s.state.Theme.Tab.Paint(s.marks.Words()), s.pair.ListWidth())
}

// markOffers are the keys while something on the agenda is marked.
func (s *Screen) markOffers() []keys.Offer {
	return append(answer.AllOffers(s.state, &s.marks), s.forumOffers()...)
}

// pressMarks does what a key does to the marks, and to all that is marked; false where it does neither.
func (s *Screen) pressMarks(name string) (tea.Cmd, bool) {
	if s.pair.OnCard { // its keys are for the record that it shows
		return nil, false
	}
	return answer.PressMarks(s.state, name, &s.marks, &s.list, s.marksChanged)
}

// marksChanged gives the line that counts the marks its room, or takes it back.
func (s *Screen) marksChanged() tea.Cmd {
	s.arrange()
	return s.showCard()
}

// toggle marks the row under the cursor, or takes its mark away.
func (s *Screen) toggle() tea.Cmd {
	s.marks.Toggle(s.list.Cursor())
	return s.marksChanged()
}

// copyList copies the agenda as it stands, its groups as headings.
func (s *Screen) copyList() tea.Cmd {
	rows, title := slices.Clone(s.rows), "Agenda"
	if !s.state.Query.Empty() {
		title += ": " + s.state.Query.String()
	}
	n := 0
	for _, row := range rows {
		if row.ref().ID != "" {
			n++
		}
	}
	board := s.state.Board
	return answer.CopyList(answer.Listing{
		Title: title, Columns: []string{"state", "who", "title", "by", "why"}, What: card.Count(n, "row"),
		Count: len(rows), Row: func(i int) answer.Line { return rows[i].copied(board) },
	})
}

// copied is a row of the agenda as it is copied.
func (r row) copied(board *model.Board) answer.Line {
	if r.line != nil && r.line.title != "" {
		return answer.Line{Heading: r.line.title}
	}
	why := strings.Join(r.reasons(), "; ")
	if r.item != nil {
		why = strings.Join(r.item.Why(), "; ")
	}
	switch record := board.Get(r.ref()).(type) {
	case *model.Dependency:
		return answer.Line{Cells: []string{record.State.String(), card.Pair(board, record), record.Title, record.NeedBy.String(), why}}
	case *model.Goal:
		return answer.Line{Cells: []string{card.Health(record.Health), card.TeamName(board, record.Team), record.Title, record.By.String(), why}}
	case *model.Action:
		return answer.Line{Cells: []string{record.State.String(), record.Owner, record.Text, record.Due.String(), why}}
	}
	return answer.Line{}
}
