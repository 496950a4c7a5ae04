package mark

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
)

// boardOf is a board of goals with these ids.
func boardOf(ids ...string) *model.Board {
	var records []model.Record
	for _, id := range ids {
		records = append(records, &model.Goal{Entry: model.Entry{ID: id}, Title: id})
	}
	return model.NewBoard("b", records, nil)
}

// listed are rows of goals; "" is a heading.
func listed(board *model.Board, ids ...string) Rows {
	return Rows{Board: board, Count: len(ids), At: func(row int) (model.Kind, int, bool) {
		place, there := board.Place(model.Ref{Kind: model.KindGoal, ID: ids[row]})
		return model.KindGoal, place, there
	}}
}

func told(refs []model.Ref) string {
	var ids []string
	for _, ref := range refs {
		ids = append(ids, ref.ID)
	}
	return strings.Join(ids, " ")
}

func TestMarksAreOfRecords(t *testing.T) {
	board := boardOf("a", "b", "c", "d")
	var m Marks
	m.Show(listed(board, "", "b", "a", "", "c", "b"))
	m.Toggle(0)
	if m.Count() != 0 {
		t.Error("a heading is marked")
	}
	m.Toggle(1)
	if !m.Has(5) || m.Words() != "1 marked" {
		t.Errorf("the other row of the record: %v, %q", m.Has(5), m.Words())
	}
	m.Range(4)
	if got := told(m.InOrder(9)); got != "b a c" {
		t.Errorf("a range marks %q", got)
	}
	m.Show(listed(board, "d", "c"))
	if got, want := m.Words(), "3 marked, 2 not listed: keys act on 1"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	m.Show(listed(boardOf("c", "d", "e"), "e"))
	if got, want := m.Words(), "1 marked, none listed: keys act on the listed"; got != want {
		t.Errorf("after the others were deleted it says %q, want %q", got, want)
	}
	m.All()
	m.Show(listed(boardOf("c", "d", "e"), "c", "d", "e"))
	if got := told(m.InOrder(9)); got != "c e" {
		t.Errorf("all that was listed and what was marked: %q", got)
	}
	m.All()
	m.All()
	if m.Count() != 0 {
		t.Error("marking all once more leaves marks")
	}
}

func TestMarksStayOnWhatWasRefused(t *testing.T) {
	board := boardOf("a", "b", "c")
	var m Marks
	m.Show(listed(board, "a", "b", "c"))
	m.All()
	refs := m.InOrder(9)
	m.Done(refs[:1], []Refusal{{refs[1], "it is closed"}, {refs[2], "it is closed"}})
	if got := told(m.InOrder(9)); got != "b c" || len(m.Refused()) != 2 {
		t.Errorf("marked %q, refused %v", got, m.Refused())
	}
	m.Toggle(1)
	if left := m.Refused(); len(left) != 1 || left[0].Ref.ID != "c" {
		t.Errorf("told of %v, want c alone", left)
	}
	m.Toggle(0)
	m.Toggle(2)
	if m.HasRefused() || len(m.Refused()) != 0 || m.Count() != 1 {
		t.Errorf("of %s, which no act refused, it tells %v", told(m.InOrder(9)), m.Refused())
	}
}

// TestMarksAgreeWithASetOfIDs compares marks with a plain set, whatever is pressed and whatever becomes of the board.
func TestMarksAgreeWithASetOfIDs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m Marks
		plain, all, rows := map[string]bool{}, []string{}, []string{}
		board := boardOf()
		for i := range rapid.IntRange(1, 150).Draw(t, "goals") {
			all = append(all, fmt.Sprintf("g%03d", i))
		}
		show := func() {
			board = boardOf(all...)
			rows = rapid.Permutation(all).Draw(t, "order")
			rows = rows[:rapid.IntRange(0, len(rows)).Draw(t, "listed")]
			m.Show(listed(board, rows...))
		}
		show()
		t.Repeat(map[string]func(*rapid.T){
			"":     func(t *rapid.T) { compare(t, &m, plain, rows) },
			"show": func(*rapid.T) { show() },
			"delete": func(t *rapid.T) {
				if len(all) > 1 {
					at := rapid.IntRange(0, len(all)-1).Draw(t, "which")
					delete(plain, all[at])
					all = slices.Delete(slices.Clone(all), at, at+1)
					show()
				}
			},
			"toggle": func(t *rapid.T) {
				if len(rows) > 0 {
					row := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
					m.Toggle(row)
					if plain[rows[row]] = !plain[rows[row]]; !plain[rows[row]] {
						delete(plain, rows[row])
					}
				}
			},
			"all": func(*rapid.T) {
				full := !slices.ContainsFunc(rows, func(id string) bool { return !plain[id] })
				m.All()
				if full {
					clear(plain)
					return
				}
				for _, id := range rows {
					plain[id] = true
				}
			},
		})
	})
}

func compare(t *rapid.T, m *Marks, plain map[string]bool, rows []string) {
	n := 0
	for row, id := range rows {
		if m.Has(row) != plain[id] {
			t.Fatalf("%s is marked: %v", id, m.Has(row))
		}
		if plain[id] {
			n++
		}
	}
	if m.Count() != len(plain) || m.Listed() != n || len(m.InOrder(len(rows))) != n {
		t.Fatalf("%d marked, %d listed, want %d and %d", m.Count(), m.Listed(), len(plain), n)
	}
}
