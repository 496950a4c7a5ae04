package welcome

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/widget"
)

// margin is the empty column left of the text.
const margin = 4

// View implements screen.Screen.
func (s *Screen) View() string {
	lines, _ := s.lines()
	return strings.Join(widget.Block(strings.Join(lines, "\n"), s.width, s.height), "\n")
}

// lines are the screen's lines, and the line on which text is typed, −1 for none.
func (s *Screen) lines() (lines []string, typing int) {
	inks := s.state.Theme
	add := func(text string) { lines = append(lines, widget.Blank(margin)+text) }
	if s.height >= 16 {
		add("")
	}
	about := "moot keeps the forum where teams settle what they need from each other."
	if margin+len(about) > s.width {
		about = "what teams need from each other"
	}
	add(inks.Strong.Paint(about))
	add("")
	typing = -1
	switch s.step {
	case choosing:
		lines = append(lines, s.choiceLines()...)
	case working:
		add(inks.Muted.Paint("one moment …"))
	default:
		for _, line := range widget.Wrap(s.question(), s.column()) {
			add(inks.Text.Paint(line))
		}
		add("")
		typing = len(lines)
		add(s.input.View())
	}
	if s.failed != nil {
		add("")
		for _, line := range widget.Wrap(s.failed.Error(), s.column()) {
			add(inks.Bad.Paint(line))
		}
	}
	return lines, typing
}

func (s *Screen) question() string {
	switch s.step {
	case naming:
		return "What is the board called?"
	case teams:
		return "Which teams come to " + s.name + "? Separate them with commas; more can be added any time."
	}
	return "Which folder holds the files? Nothing in it is changed."
}

func (s *Screen) choiceLines() []string {
	inks := s.state.Theme
	var lines []string
	for i, choice := range s.choices() {
		row := inks.Row(i == s.chosen)
		bar := "  "
		if i == s.chosen {
			bar = row.Accent.Paint(inks.Glyphs.Bar) + " "
		}
		lines = append(lines,
			widget.Blank(margin-2)+bar+inks.Strong.Paint(choice.title),
			widget.Blank(margin)+inks.Muted.Paint(widget.Fit(choice.about, max(0, s.width-margin-2))), "")
	}
	return lines
}

// choiceAt is the choice drawn in line y, or −1.
func (s *Screen) choiceAt(y int) int {
	first := 2
	if s.height >= 16 {
		first = 3
	}
	at := (y - first) / 3
	if y < first || at >= len(s.choices()) || (y-first)%3 == 2 {
		return -1
	}
	return at
}

// Cursor is the terminal's cursor while text is typed.
func (s *Screen) Cursor() *tea.Cursor {
	_, typing := s.lines()
	if typing < 0 {
		return nil
	}
	cursor := s.input.Cursor()
	cursor.X, cursor.Y = cursor.X+margin, cursor.Y+typing
	return cursor
}
