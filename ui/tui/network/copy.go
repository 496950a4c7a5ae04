package network

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/answer"
	"moot/ui/tui/card"
)

// copyFace copies what the face shows as Markdown: the matrix as a table, everything else as lists.
func (s *Screen) copyFace() tea.Cmd {
	switch s.face {
	case onMatrix:
		return s.copyMatrix()
	case onAround:
		return s.copyAround()
	}
	return s.copyStructure()
}

func (s *Screen) title(what string) string {
	if s.survey.query != "" {
		return what + ": " + s.survey.query
	}
	return what
}

func (s *Screen) copyMatrix() tea.Cmd {
	m, n := s.survey.matrix, namesOf(s.state, s.survey)
	columns := []string{"needs →"}
	for _, team := range m.Teams {
		columns = append(columns, n.name(team))
	}
	return answer.CopyList(answer.Listing{
		Title: s.title("Who needs whom"), Columns: columns, Count: len(m.Rows), What: "the matrix of " + card.Count(len(m.Teams), "team"),
		Row: func(row int) answer.Line {
			cells := make([]string, len(m.Teams)+1)
			cells[0] = n.of[m.Teams[row]]
			for _, cell := range m.Rows[row] {
				cells[cell.Column+1] = strconv.Itoa(int(cell.Dependencies))
			}
			return answer.Line{Cells: cells}
		},
	})
}

// copyAround copies the links of the neighbourhood, whether drawn or not.
func (s *Screen) copyAround() tea.Cmd {
	hood, n := s.around.hood, namesOf(s.state, s.survey)
	if hood == nil {
		return nil
	}
	return answer.CopyList(answer.Listing{
		Title: s.title("Around " + n.name(hood.Team)), Columns: []string{"needs", "provides", "dependencies"},
		Count: len(hood.Links), What: card.Count(len(hood.Links), "link"),
		Row: func(row int) answer.Line {
			pair := hood.Links[row]
			return answer.Line{Cells: []string{n.of[pair.Consumer], n.of[pair.Provider], strconv.Itoa(pair.Dependencies)}}
		},
	})
}

func (s *Screen) copyStructure() tea.Cmd {
	lines := unwrapped(s.lines)
	return answer.CopyList(answer.Listing{
		Title: s.title("Structure"), Columns: []string{"", ""}, Count: len(lines), What: "the structure",
		Row: func(row int) answer.Line {
			switch l := lines[row]; l.kind {
			case inHeading:
				return answer.Line{Heading: l.text, Under: l.right}
			case inRow:
				return answer.Line{Cells: []string{l.text, strings.TrimSpace(l.middle + "  " + l.right)}}
			case inText:
				if text := strings.TrimSpace(l.text); text != "" {
					return answer.Line{Cells: []string{text, ""}}
				}
			}
			return answer.Line{}
		},
	})
}

// unwrapped are lines with each sentence that was broken into several in one again.
func unwrapped(lines []line) []line {
	var whole []line
	for _, l := range lines {
		if last := len(whole) - 1; l.goesOn && last >= 0 {
			whole[last].text += " " + strings.TrimSpace(l.text)
			continue
		}
		whole = append(whole, l)
	}
	return whole
}

// copyBundle copies the dependencies behind a place.
func (s *Screen) copyBundle() tea.Cmd {
	rows, n, today := s.bundle.rows, namesOf(s.state, s.survey), s.state.Today
	return answer.CopyList(answer.Listing{
		Title: s.bundle.title, Columns: []string{"dependency", "needs", "provides", "state", "need-by"}, Count: len(rows),
		What: dependenciesOf(len(rows)),
		Row: func(row int) answer.Line {
			d := rows[row]
			return answer.Line{Cells: []string{d.Title, n.name(d.Consumer), n.name(d.Provider), d.State.String(), d.NeedBy.Words(today)}}
		},
	})
}
