package dependencies

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
)

// markOffers are the keys while rows are marked.
func (s *Screen) markOffers() []keys.Offer {
	return append(answer.AllOffers(s.state, &s.marks), keys.Can("view"), keys.Can("order"), s.creates())
}

// pressMarks does what a key does to the marks, and to all that is marked; false where it does neither.
func (s *Screen) pressMarks(name string) (tea.Cmd, bool) {
	if s.pair.OnCard { // its keys are for the record that it shows
		return nil, false
	}
	return answer.PressMarks(s.state, name, &s.marks, &s.list, s.showCard)
}

// copyList copies the table as it stands, its groups under their headings.
func (s *Screen) copyList() tea.Cmd {
	t, title := s.table, "Dependencies"
	if t.query != "" {
		title += ": " + t.query
	}
	return answer.CopyList(answer.Listing{
		Title: title, Columns: []string{"state", "consumer ← provider", "title", "need-by", "commit-by", "goal"},
		Count: len(t.rows), Row: t.line, What: count(t.found, "dependency", "dependencies"),
	})
}

// line is a row of the table as it is copied.
func (t *table) line(row int) answer.Line {
	switch at := t.rows[row]; {
	case at == blankRow:
		return answer.Line{}
	case at < 0:
		return answer.Line{Heading: t.groups[-1-at].title}
	default:
		d := t.at(at)
		return answer.Line{Cells: []string{
			d.State.String(), card.Pair(t.board, d), d.Title, d.NeedBy.String(), d.CommitBy.String(), goalTitle(t.board, d.Goal),
		}}
	}
}
