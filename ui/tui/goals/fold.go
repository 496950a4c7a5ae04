package goals

import (
	"moot/ui/tui/keys"
	"moot/ui/tui/mark"
)

// fillRows lists the nodes that no fold hides.
func (s *Screen) fillRows() {
	s.rows = s.rows[:0]
	for i := 0; i < len(s.tree.nodes); {
		s.rows = append(s.rows, int32(i))
		node := &s.tree.nodes[i]
		if node.outcome != nil && s.folded[node.key()] {
			i = node.end
		} else {
			i++
		}
	}
	s.list.SetCount(len(s.rows))
	s.marks.Show(mark.Rows{Board: s.tree.board, Count: len(s.rows), At: s.place})
}

// foldOffers are the keys that fold and unfold, where there is something below.
func (s *Screen) foldOffers() []keys.Offer {
	at := s.list.Cursor()
	node := s.node(at)
	if node.goal != nil && node.under != "" {
		return []keys.Offer{keys.Named("left", "to its outcome")}
	}
	if node.outcome == nil || node.end <= int(s.rows[at])+1 {
		return nil
	}
	if s.folded[node.key()] {
		return []keys.Offer{keys.Named("right", "unfold")}
	}
	return []keys.Offer{keys.Named("left", "fold")}
}

// fold hides what is below the selected outcome, or shows it again; on a goal it goes to the outcome first.
func (s *Screen) fold(hide bool) {
	at := s.list.Cursor()
	if at < 0 {
		return
	}
	node := s.node(at)
	if node.outcome == nil {
		if hide {
			s.toParent(at)
		}
		return
	}
	if hide && s.folded[node.key()] {
		s.toParent(at)
		return
	}
	s.folded[node.key()] = hide
	s.fillRows()
}

// toParent puts the cursor on the outcome that a row stands below.
func (s *Screen) toParent(row int) {
	depth := s.node(row).depth
	for row--; row >= 0; row-- {
		if node := s.node(row); node.outcome != nil && node.depth < depth {
			s.list.SetCursor(row)
			return
		}
	}
}

// unfold shows a node, whatever hides it.
func (s *Screen) unfold(at int) {
	for i := range s.tree.nodes[:at] {
		if node := &s.tree.nodes[i]; node.outcome != nil && node.end > at {
			delete(s.folded, node.key())
		}
	}
	s.fillRows()
}
