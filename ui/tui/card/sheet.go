package card

import (
	"github.com/charmbracelet/x/ansi"

	"moot/model"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Sheet is a card that was drawn: its lines, and the places on them that name other records.
type Sheet struct {
	Lines []string
	Links []Link // in the order in which they are read
}

// Link is a record that a card names.
type Link struct {
	Ref    model.Ref
	Places []Place // more than one where the name is broken into lines
}

// Place is the cells From … To−1 of a line.
type Place struct{ Line, From, To int }

// First is the line in which the name begins, Last the one in which it ends.
func (l Link) First() int { return l.Places[0].Line }

// Last is the line in which the name ends.
func (l Link) Last() int { return l.Places[len(l.Places)-1].Line }

// Under is the sheet with lines put above it.
func (s Sheet) Under(above []string) Sheet {
	if len(above) == 0 {
		return s
	}
	moved := Sheet{Lines: append(above[:len(above):len(above)], s.Lines...)}
	for _, link := range s.Links {
		places := make([]Place, len(link.Places))
		for i, place := range link.Places {
			places[i] = Place{place.Line + len(above), place.From, place.To}
		}
		moved.Links = append(moved.Links, Link{link.Ref, places})
	}
	return moved
}

// LinkAt is the number of the link at a cell of a line, or −1.
func (s Sheet) LinkAt(line, x int) int {
	for i, link := range s.Links {
		for _, place := range link.Places {
			if place.Line == line && x >= place.From && x < place.To {
				return i
			}
		}
	}
	return -1
}

// Shown are the lines with every link underlined, and the chosen one in reverse video; −1 chooses none.
func (s Sheet) Shown(t *theme.Theme, chosen int) []string {
	lines := append([]string(nil), s.Lines...)
	for i, link := range s.Links {
		ink := t.Link
		if i == chosen {
			ink = t.Chosen
		}
		for _, place := range link.Places {
			lines[place.Line] = inked(lines[place.Line], place, ink)
		}
	}
	return lines
}

// inked paints some cells of a line anew; what stands beside them keeps its ink.
func inked(line string, place Place, ink theme.Ink) string {
	end := max(widget.Width(line), place.To)
	return widget.Cut(line, 0, place.From) + ink.Paint(ansi.Strip(widget.Cut(line, place.From, place.To))) +
		widget.Cut(line, place.To, end)
}
