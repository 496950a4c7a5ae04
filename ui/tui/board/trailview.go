package board

import (
	"strings"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// trailOf is the trail of a card, nil where it has none.
func (p *placed) trailOf(id string) *trail {
	for i := range p.trails {
		if p.trails[i].item.Dependency.ID == id {
			return &p.trails[i]
		}
	}
	return nil
}

// trailEnd is the sign at the end of a trail.
const trailEnd = "┘"

// trailPieces are a trail in the ink of its card, and behind that of the selected card by how much it is late.
func (s *Screen) trailPieces(p *placed, t trail) []piece {
	inks := s.state.Theme
	start, _ := s.grid.span(t.column)
	ink, from := s.cardInk(&inks.Inks, t.item, false), start+4+t.titleRoom(start)
	end := trailEnd
	if t.beyond {
		end = inks.Glyphs.Over
	}
	text := strings.Repeat(inks.Glyphs.Across, max(0, t.to-from)) + end
	pieces := []piece{{from, t.to - from + 1, ink.Paint(text)}}
	if t.item.Dependency.ID == s.at.id && !t.beyond {
		pieces = append(pieces, s.trailWords(p, t, ink)...)
	}
	return pieces
}

// trailWords say behind a trail by how much it is late, in as many words as there is room for.
func (s *Screen) trailWords(p *placed, t trail, ink theme.Ink) []piece {
	room := s.grid.xs[s.grid.count()] - t.to - 1
	for _, words := range []string{s.laterWords(t.item), span(t.item.Behind()) + " later"} {
		words = " " + words + " "
		width := widget.Width(words)
		if width <= room && p.free(t.line, s.columnOver(t.to)+1, s.columnOver(t.to+width)) {
			return []piece{{t.to + 1, width, ink.Paint(words)}}
		}
	}
	return nil
}

// columnOver is the column of the window that cell x is in.
func (s *Screen) columnOver(x int) int {
	column, _ := s.grid.columnAt(x)
	return min(s.grid.count()-1, column)
}

// trailInk is how a trail is drawn: what is offered is open to talk, what is promised too late is bad.
func (s *Screen) trailInk(inks *theme.Inks, item timeline.Item) theme.Ink {
	if item.Dependency.State == model.Countered {
		return inks.Warn
	}
	return inks.Bad
}
