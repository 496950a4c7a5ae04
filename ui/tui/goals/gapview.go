package goals

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// The columns of the list of gaps, from the left.
const (
	gapSign = iota
	gapTitle
	gapWho
	gapWhat
	gapKey
	gapColumns
)

// What teams take of a row at most: those of a dependency are two.
const (
	mostWho   = 22
	mostWhoIn = 12 // where there is little room, and the first of two is enough
)

// besideTexts is what stands beside the three texts of a row: margins, the sign, the key, and the room between them.
const besideTexts = leftMargin + 1 + 1 + len("enter") + 4*2

// gapLook gives each column of the list of gaps its width.
func (s *Screen) gapLook(width int) []int {
	columns, who := make([]widget.Column, gapColumns), mostWho
	if width < 100 {
		who = mostWhoIn
	}
	columns[gapSign] = widget.Column{Width: 1}
	columns[gapWho] = widget.Column{Width: min(s.gaps.wide.who, who), Priority: 1}
	left := width - columns[gapWho].Width - s.gaps.wide.what - besideTexts
	columns[gapTitle] = widget.Column{Width: min(s.gaps.wide.title, max(left, width*2/7)), Min: 16}
	if width < roomy { // there is no room for what makes it a gap
		columns[gapTitle].Flex = 1
	}
	columns[gapWhat] = widget.Column{Width: 24, Min: 14, Flex: 1, Priority: 2} // what titles and teams leave
	columns[gapKey] = widget.Column{Width: len("enter")}
	return widget.Layout(columns, width-leftMargin-1, 2)
}

// gapRow draws a row of the list of gaps.
func (s *Screen) gapRow(i, width int, selected bool) string {
	row, inks := &s.gaps.rows[i], s.state.Theme.Row(selected)
	switch {
	case row.title != "":
		head := "  " + s.state.Theme.Strong.Paint(row.title) + "  " + s.state.Theme.Muted.Paint(fmt.Sprint(row.count))
		if width < roomy {
			return head
		}
		return widget.FitBoth(head, s.state.Theme.Muted.Paint(row.mends)+" ", width)
	case row.ref.ID == "":
		return ""
	}
	before, ink := s.state.Theme.Glyphs.Before(selected, s.marks.Has(i)), inks.Accent
	if s.marks.Has(i) {
		ink = inks.Tab
	}
	line := ink.Paint(before) + inks.Text.Paint(" ")
	first := true
	rooms := s.gapLook(width)
	if row.gap.Accepted() && rooms[gapWho] > 0 && rooms[gapWhat] > 0 { // why and until when need the room
		rooms[gapWhat], rooms[gapWho] = rooms[gapWhat]+rooms[gapWho]+2, 0
	}
	for column, room := range rooms {
		if room == 0 {
			continue
		}
		if !first {
			line += inks.Text.Paint("  ")
		}
		first = false
		line += s.gapCell(inks, row, column, room)
	}
	return line + inks.Text.Paint(" ")
}

func (s *Screen) gapCell(inks *theme.Inks, row *gapRow, column, width int) string {
	title, what := inks.Text, inks.Warn
	if row.gap.Accepted() {
		title, what = inks.Muted, inks.Muted
	}
	switch column {
	case gapSign:
		return s.recordSign(inks, row.ref, width)
	case gapTitle:
		return title.Paint(widget.Fit(row.gap.Title, width))
	case gapWho:
		return inks.Muted.Paint(widget.Fit(row.whoIn(width), width))
	case gapWhat:
		return what.Paint(widget.Fit(row.told(s.state.Today), width))
	}
	return inks.Tab.Paint(widget.FitRight(keys.ByName(row.mender()).Show, width))
}

// whoIn is the team of the record, or the two teams of a dependency; where there is no room for both, the one that needs it.
func (r *gapRow) whoIn(width int) string {
	if r.ref.Kind != model.KindDependency || r.wide.who <= width {
		return r.who
	}
	consumer, _, _ := strings.Cut(r.who, " ← ")
	return consumer
}

// recordSign is the sign of how a goal or a dependency stands.
func (s *Screen) recordSign(inks *theme.Inks, ref model.Ref, width int) string {
	switch r := s.gaps.board.Get(ref).(type) {
	case *model.Goal:
		return card.HealthInk(inks, r.Health).Paint(widget.Fit(card.HealthSign(s.state.Theme, r.Health), width))
	case *model.Dependency:
		return card.StateInk(inks, r.State).Paint(widget.Fit(card.Sign(s.state.Theme, r.State), width))
	}
	return inks.Text.Paint(widget.Blank(width))
}

// gapCount says how many gaps are listed.
func (s *Screen) gapCount() string {
	words := card.Count(s.gaps.open, "gap")
	if s.gaps.accepted > 0 {
		words += fmt.Sprintf(", %d accepted for now", s.gaps.accepted)
	}
	if s.gaps.query != "" {
		words += " match"
	}
	return words
}

// noGaps is shown where there is none: that is a good sign.
func (s *Screen) noGaps() string {
	inks := s.state.Theme
	why, what := "No gaps: every goal and outcome hangs together.", "Each goal serves an outcome and has a measure, a team and a recent check-in."
	ink := inks.Good
	if !s.state.Query.Empty() {
		why, what, ink = "No record with a gap matches the filter.", "esc clears it, / changes it.", inks.Strong
	}
	lines := []string{"", ink.Paint(why), "", inks.Muted.Paint(what), inks.Muted.Paint("v shows the tree.")}
	return strings.Join(lines, "\n  ")
}
