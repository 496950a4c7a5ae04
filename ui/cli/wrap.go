package cli

import "moot/ui/tui/widget"

// wrapped joins names into lines of at most width cells and breaks between names only. after stands after every name
// but the last, with a space behind it.
func wrapped(names []string, after string, width int) []string {
	var lines []string
	for i, name := range names {
		if i < len(names)-1 {
			name += after
		}
		last := len(lines) - 1
		if last < 0 || widget.Width(lines[last])+1+widget.Width(name) > width {
			lines = append(lines, name)
			continue
		}
		lines[last] += " " + name
	}
	return lines
}
