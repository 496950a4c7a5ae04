package goals

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/keys"
	"moot/ui/tui/mark"
	"moot/ui/tui/widget"
)

// face is one way to look at goals and outcomes; the screen keeps it while the program runs.
type face uint8

// The faces, in turn.
const (
	onTree face = iota
	onMatrix
	onGaps
	faces
)

func (f face) next() face { return (f + 1) % faces }

var faceNames = [...]string{onTree: "tree", onMatrix: "matrix", onGaps: "gaps"}

func (f face) String() string { return faceNames[f] }

// turnFace shows the next face, with the cursor on the record that it was on before.
func (s *Screen) turnFace() tea.Cmd {
	was := s.atCursor()
	if s.face == onMatrix && was.ID == "" {
		was = s.grid.row().ref()
	}
	s.pair.Leave()
	s.face = s.face.next()
	s.fillFace()
	s.arrange()
	if was.ID == "" {
		return tea.Batch(s.ask(), s.showCard())
	}
	return tea.Batch(s.ask(), s.choose(was))
}

// rowsHere is the list of rows of the face that is shown.
func (s *Screen) rowsHere() *widget.List {
	switch s.face {
	case onMatrix:
		return &s.grid.list
	case onGaps:
		return &s.gapRows
	}
	return &s.list
}

// fillFace tells the list of the face how many rows there are, and the marks which records stand in them. What stands in
// the cells of the matrix cannot be marked.
func (s *Screen) fillFace() {
	switch s.face {
	case onMatrix:
		s.grid.show(s.tree.matrix)
		s.marks.Show(mark.Rows{Board: s.tree.board})
	case onGaps:
		s.gapRows.SetCount(len(s.gaps.rows))
		s.marks.Show(mark.Rows{Board: s.gaps.board, Count: len(s.gaps.rows), At: s.gapPlace})
	default:
		s.fillRows()
	}
}

// marking tells whether keys act on all that is marked.
func (s *Screen) marking() bool {
	return s.face != onMatrix && s.marks.Count() > 0 && !s.pair.OnCard
}

// faceOffers are the keys that show another face, and what is closed.
func (s *Screen) faceOffers() []keys.Offer {
	all := keys.Named("all", "closed too")
	switch {
	case s.face == onGaps:
		all = keys.Cannot("all", "what is closed has no gaps: v shows the tree, there 0 shows it")
	case s.closed:
		all = keys.Named("all", "hide closed")
	}
	return []keys.Offer{keys.Named("view", s.face.next().String()), all}
}

// turned tells which face is shown, and the key to the next one; in the fewest words where there is little room.
func (s *Screen) turned(room int) string {
	words := s.face.String() + ": v shows the " + s.face.next().String()
	if widget.Width(words) > room {
		return "v " + s.face.next().String()
	}
	return words
}

// atCursor is what stands under the cursor.
func (s *Screen) atCursor() model.Ref {
	ref := model.Ref{}
	switch at := s.rowsHere().Cursor(); {
	case at < 0 || s.state.Board == nil:
	case s.face == onMatrix:
		ref = s.grid.selected()
	case s.face == onGaps:
		ref = s.gaps.rows[at].ref
	default:
		ref = s.node(at).ref
	}
	if ref.ID == "" || s.state.Board.Get(ref) == nil {
		return model.Ref{}
	}
	return ref
}
