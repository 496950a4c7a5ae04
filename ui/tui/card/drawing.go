package card

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// labelWidth is the column of labels on a card.
const labelWidth = 11

// drawing collects the lines of a card, and the links on them.
type drawing struct {
	state screen.State
	theme *theme.Theme
	width int
	lines []string
	links []Link

	looked model.Ref // whose gaps were found
	found  []align.Gap
}

func newDrawing(state screen.State, width int) *drawing {
	return &drawing{state: state, theme: state.Theme, width: width}
}

func (c *drawing) sheet() Sheet { return Sheet{c.lines, c.links} }

// plain is text without a link, in the ink of text; muted is text that says less.
func (c *drawing) plain(text string) word { return word{text: text, ink: c.theme.Text} }
func (c *drawing) muted(text string) word { return word{text: text, ink: c.theme.Muted} }

func (c *drawing) add(line string) {
	if widget.Width(line) > c.width {
		line = widget.Fit(line, c.width)
	}
	c.lines = append(c.lines, line)
}

// atMostAThird cuts what stands at the right of a line, so that it leaves room for what matters more.
func (c *drawing) atMostAThird(text string) string {
	return strings.TrimRight(widget.Fit(text, min(widget.Width(text), c.width/3)), " ")
}

// beside is a value with what is said about it, as far as a line beside its label has room.
func (c *drawing) beside(value, about string) string {
	if labelWidth+widget.Width(value)+3+widget.Width(about) > c.width {
		return c.theme.Text.Paint(value)
	}
	return c.theme.Text.Paint(value) + c.theme.Muted.Paint("   "+about)
}

func (c *drawing) gap() {
	if n := len(c.lines); n > 0 && c.lines[n-1] != "" {
		c.add("")
	}
}

// wrapped adds text in an ink, broken into lines.
func (c *drawing) wrapped(text string, ink theme.Ink) {
	for _, line := range widget.Wrap(text, c.width) {
		c.add(ink.Paint(line))
	}
}

// The most lines that a title and a why take: a longer one leaves the facts in sight.
const (
	mostTitle = 4
	mostWhy   = 8
)

// few adds text in an ink, broken into so many lines at the most.
func (c *drawing) few(text string, ink theme.Ink, most int) {
	lines := widget.Wrap(text, c.width)
	for i, line := range lines {
		if i == most-1 && len(lines) > most {
			c.add(ink.Paint(widget.Fit(line, c.width-1) + c.theme.Glyphs.Ellipsis))
			return
		}
		c.add(ink.Paint(line))
	}
}

// field adds a label and its value; nothing where there is no value.
func (c *drawing) field(label, value string) {
	if value != "" {
		c.add(c.theme.Muted.Paint(widget.Fit(label, labelWidth)) + value)
	}
}

// text adds a label and a value that may take several lines; nothing where there is no value.
func (c *drawing) text(label, value string) { c.inked(label, value, c.theme.Text) }

// inked is text in an ink of its own.
func (c *drawing) inked(label, value string, ink theme.Ink) {
	if value != "" {
		c.sentence(label, word{text: value, ink: ink})
	}
}

// mostNamed is how many records are named behind a label.
const mostNamed = 16

// records adds a label and the records of a kind that it names, as links; nothing where there are none.
func (c *drawing) records(label string, kind model.Kind, ids ...string) {
	var names []word
	for i, id := range ids {
		if i == mostNamed {
			names = append(names, c.muted(fmt.Sprintf("and %d more", len(ids)-i)))
			break
		}
		if id != "" {
			names = append(names, c.named(kind, id, c.theme.Text))
		}
	}
	if len(names) > 0 {
		c.sentence(label, joined(names, ", ", c.theme.Text)...)
	}
}
