package trial

// section is a part of what may scroll, below a blank line and its heading; the first part may have none.
type section struct {
	heading string
	lines   []string
}

// height is how many lines a section takes.
func (s section) height() int {
	if s.heading == "" {
		return len(s.lines)
	}
	return 2 + len(s.lines)
}

func height(sections []section) int {
	n := 0
	for _, s := range sections {
		n += s.height()
	}
	return n
}

// flat are the lines of sections, one after the other.
func (t *Trial) flat(sections []section) []string {
	var lines []string
	for _, s := range sections {
		if s.heading != "" {
			lines = append(lines, "", t.state.Theme.Strong.Paint(s.heading))
		}
		lines = append(lines, s.lines...)
	}
	return lines
}

// headingOver is the heading of a line, where that is a row of its section: "" elsewhere.
func (t *Trial) headingOver(line int) string {
	for _, s := range t.sections {
		if line < s.height() {
			if s.heading == "" || line < 2 {
				return ""
			}
			return t.state.Theme.Strong.Paint(s.heading)
		}
		line -= s.height()
	}
	return ""
}
