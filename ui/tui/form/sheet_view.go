package form

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

func (s *sheet) inner() int {
	if s.small {
		return s.within(promptWidth)
	}
	return s.within(sheetWidth)
}

// fieldWidth leaves room for the scroll bar where a page has more fields than there are lines.
func (s *sheet) fieldWidth() int {
	for _, page := range s.pages {
		if len(page) > s.body() {
			return max(1, s.inner()-2)
		}
	}
	return s.inner()
}

// head is the number of lines above the fields: the pages and an empty line, where there is room.
func (s *sheet) head() int {
	switch {
	case len(s.pages) < 2:
		return 0
	case s.height < 9:
		return 1
	}
	return 2
}

// body is the number of lines for the fields and what stands below them: enough for the longest page, so that the box
// keeps its size.
func (s *sheet) body() int {
	most := 1
	for _, page := range s.pages {
		most = max(most, len(page)+s.belowMost())
		for _, entry := range page {
			if long, is := entry.(*note); is {
				most = max(most, len(page)+long.lines+belowLeast)
			}
		}
	}
	return min(most, s.height-s.head())
}

func (s *sheet) belowMost() int {
	if s.small {
		return belowSmall + s.deep
	}
	return belowMost
}

// shown is the number of lines the page takes now: a long text that has the keys takes more.
func (s *sheet) shown() int {
	page, _ := s.page(s.place())
	rows := 0
	for _, entry := range s.pages[page] {
		rows += entry.rows()
	}
	return rows
}

// below is the number of lines that tell of the field that has the keys. Where not all fields fit, they get the lines that
// would stay empty.
func (s *sheet) below() int {
	room := s.body() - s.shown()
	if room >= belowLeast {
		return min(s.belowMost(), room)
	}
	return max(room, min(belowLeast, s.wanted()), 0)
}

// wanted is the number of lines that there are to tell, at most the least that a form with room has.
func (s *sheet) wanted() int {
	switch {
	case s.leaving:
		return 1
	case s.problem != nil:
		return len(widget.Wrap(s.problem.Error(), s.inner()-2))
	case s.aside != nil && len(s.aside()) > 0:
		return belowLeast
	}
	return len(s.focus().below(s.inner(), belowLeast))
}

func (s *sheet) formHeight() int { return max(1, min(s.shown(), s.body()-s.below())) }

// fit gives huh the lines that the page takes now.
func (s *sheet) fit() {
	s.form.WithHeight(s.formHeight())
	s.form.Update(nil)
}

// View implements screen.Dialog.
func (s *sheet) View() string {
	var lines []string
	if s.head() > 0 {
		lines = pad([]string{s.tabs()}, s.head())
	}
	lines = append(append(lines, s.fields()...), s.foot()...)
	lines = pad(lines, s.head()+s.body())
	return strings.Join(padded(lines, s.inner(), s.height), "\n")
}

// fields are the lines of the page that are in sight, with a scroll bar where there are more.
func (s *sheet) fields() []string {
	height, offset := s.formHeight(), s.offset()
	lines := pad(strings.Split(s.form.View(), "\n"), height)
	from, to := widget.Thumb(s.shown(), offset, height)
	for y := from; y < to; y++ {
		lines[y] = widget.Fit(widget.Cut(lines[y], 0, s.inner()-1), s.inner()-1) + s.state.Theme.Faint.Paint("┃")
	}
	return lines
}

// tabs names the pages.
func (s *sheet) tabs() string {
	inks := s.state.Theme
	current, _ := s.page(s.place())
	line := "  "
	for i, title := range s.titles {
		ink := inks.Muted
		if i == current {
			ink = inks.Tab
		}
		line += ink.Paint(title) + "   "
	}
	if widget.Width(line) > s.inner() {
		line = "  " + inks.Tab.Paint(s.titles[current]) + inks.Muted.Paint(fmt.Sprintf("  %d of %d", current+1, len(s.pages)))
	}
	return line
}

// foot tells of the field that has the keys, or what is to be answered, and in its last lines what is worth knowing.
func (s *sheet) foot() []string {
	notice := s.notice()
	return append(s.tell(s.below()-len(notice)), notice...)
}

// notice is the first thing that is worth knowing: a line of it, or two where there is room.
func (s *sheet) notice() []string {
	if s.aside == nil || len(s.aside()) == 0 || s.leaving || s.problem != nil {
		return nil
	}
	notices := s.aside()
	words := notices[0].Text
	if len(notices) > 1 {
		words += ", and more like it"
	}
	lines := widget.Wrap(words, s.inner()-4)
	if most := max(1, s.below()/2); len(lines) > most {
		lines = append(lines[:most-1:most-1], strings.Join(lines[most-1:], " "))
	}
	mark := s.state.Theme.Glyphs.Risk
	for i, line := range lines {
		lines[i] = "  " + s.state.Theme.Warn.Paint(widget.Fit(mark, 2)+strings.TrimRight(widget.Fit(line, s.inner()-4), " "))
		mark = ""
	}
	return lines
}

// tell is what stands under the fields, in so many lines.
func (s *sheet) tell(height int) []string {
	inks, width := s.state.Theme, s.inner()
	var lines []string
	if height > belowLeast {
		lines = append(lines, "")
	}
	switch {
	case s.leaving:
		lines = append(lines, "  "+inks.Warn.Paint("Throw it away?")+"  "+inks.Tab.Paint("y")+" yes   "+inks.Tab.Paint("esc")+" no")
	case s.problem != nil:
		for _, line := range widget.Wrap(s.problem.Error(), width-2) {
			lines = append(lines, "  "+inks.Bad.Paint(line))
		}
	default:
		lines = append(lines, s.focus().below(width, height-len(lines))...)
	}
	return pad(lines, height)
}

// Cursor implements screen.Cursorer.
func (s *sheet) Cursor() *tea.Cursor {
	cursor := s.focus().cursor()
	if cursor == nil || s.leaving {
		return nil
	}
	page, row := s.page(s.place())
	for _, entry := range s.pages[page][:row] {
		cursor.Y += entry.rows()
	}
	cursor.Y += s.head() - s.offset()
	return cursor
}

// Hints implements screen.Dialog.
func (s *sheet) Hints() []screen.Hint {
	if s.leaving {
		return []screen.Hint{{Key: "y", Verb: "throw it away"}, {Key: "esc", Verb: "go on typing"}}
	}
	hints := []screen.Hint{{Key: "ctrl+s", Verb: "save"}, {Key: "esc", Verb: "leave"}}
	if line, ok := s.focus().(*line); ok {
		if own := line.hints(); len(own) > 0 {
			return append(own, hints...)
		}
	}
	hints = append(hints, screen.Hint{Key: "tab", Verb: "next"})
	if page, _ := s.page(s.place()); page < len(s.pages)-1 {
		hints = append(hints, screen.Hint{Key: "pgdown", Verb: "next page"})
	} else if page > 0 {
		hints = append(hints, screen.Hint{Key: "pgup", Verb: "page before"})
	}
	return hints
}
