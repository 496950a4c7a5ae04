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
			if _, long := entry.(*note); long {
				most = max(most, len(page)+noteRows+belowLeast)
			}
		}
	}
	return min(most, s.height-s.head())
}

func (s *sheet) belowMost() int {
	if s.small {
		return belowSmall
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

// below is the number of lines that tell of the field that has the keys.
func (s *sheet) below() int { return max(belowLeast, min(s.belowMost(), s.body()-s.shown())) }

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
	fields := pad(strings.Split(s.form.View(), "\n"), s.formHeight())
	lines = append(append(lines, fields...), s.foot()...)
	lines = pad(lines, s.head()+s.body())
	return strings.Join(padded(lines, s.inner(), s.height), "\n")
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

// foot tells of the field that has the keys, or what is to be answered.
func (s *sheet) foot() []string {
	inks, width := s.state.Theme, s.inner()
	var lines []string
	if s.below() > belowLeast {
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
		lines = append(lines, s.focus().below(width, s.below()-len(lines))...)
	}
	return pad(lines, s.below())
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
	hints := []screen.Hint{{Key: "ctrl+s", Verb: "save"}, {Key: "tab", Verb: "next field"}, {Key: "esc", Verb: "leave"}}
	if len(s.pages) > 1 {
		hints = append(hints, screen.Hint{Key: "pgdown", Verb: "next page"})
	}
	return hints
}
