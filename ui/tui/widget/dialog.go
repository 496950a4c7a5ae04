package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"moot/ui/tui/theme"
)

// Dialog is a titled box that is drawn over a screen.
type Dialog struct {
	Title string
	Body  string // lines; longer ones are cut, more than fit are left out
	Foot  string // one line below the body, for keys; "" for none
	Width int    // of the whole box; 0 takes what the text needs
}

// What a box takes around its body: a border and two spaces at each side; a
// border and a blank line above and below.
const (
	frameWidth  = 6
	frameHeight = 4
)

// Box draws the dialog in at most maxWidth × maxHeight cells.
func (d Dialog) Box(t *theme.Theme, maxWidth, maxHeight int) string {
	body := strings.Split(d.Body, "\n")
	width := clamp(d.boxWidth(body), 2, maxWidth)
	inner := max(0, width-frameWidth)
	foot := d.foot(t)
	room := max(0, maxHeight-frameHeight-len(foot))
	if len(body) > room {
		body = body[:room]
	}
	g := t.Glyphs
	side := t.Faint.Paint(g.Down)
	lines := []string{d.top(t, width)}
	inside := append([]string{""}, body...)
	for _, line := range append(append(inside, foot...), "") {
		lines = append(lines, Fit(side+"  "+Fit(line, inner)+"  ", width-1)+side)
	}
	lines = append(lines, t.Faint.Paint(g.BottomLeft+strings.Repeat(g.Across, max(0, width-2))+g.BottomRight))
	return strings.Join(lines[:min(len(lines), max(0, maxHeight))], "\n")
}

// foot is the last line with a blank one before it, or nothing.
func (d Dialog) foot(t *theme.Theme) []string {
	if d.Foot == "" {
		return nil
	}
	return []string{"", t.Muted.Cover(d.Foot)}
}

func (d Dialog) boxWidth(body []string) int {
	if d.Width > 0 {
		return d.Width
	}
	widest := max(Width(d.Title), Width(d.Foot))
	for _, line := range body {
		widest = max(widest, Width(line))
	}
	return widest + frameWidth
}

// top is the upper border with the title in it.
func (d Dialog) top(t *theme.Theme, width int) string {
	g := t.Glyphs
	if d.Title == "" || width < 8 {
		return t.Faint.Paint(g.TopLeft + strings.Repeat(g.Across, max(0, width-2)) + g.TopRight)
	}
	title := Fit(d.Title, min(Width(Steady(d.Title)), width-6))
	rest := width - 5 - Width(title)
	return t.Faint.Paint(g.TopLeft+g.Across) + " " + t.Strong.Paint(title) + " " +
		t.Faint.Paint(strings.Repeat(g.Across, rest)+g.TopRight)
}

// Over draws the dialog in the middle of a screen of w × h cells and returns
// where it stands, border included.
func (d Dialog) Over(t *theme.Theme, base string, w, h int) (string, Rect) {
	return Overlay(base, d.Box(t, w, h), w, h)
}

// BodyOf gives the place of the body inside a box that stands at r.
func BodyOf(r Rect) Rect { return r.Inset(frameWidth/2, frameHeight/2) }

// Overlay draws box over the middle of base, a screen of w × h cells. The box
// is an opaque rectangle as wide as its widest line; it returns where it stands.
func Overlay(base, box string, w, h int) (string, Rect) {
	boxWidth, boxHeight := size(box)
	return OverlayAt(base, box, w, h, (w-boxWidth)/2, (h-boxHeight)/2)
}

// OverlayAt is Overlay with the upper left corner of the box at (x, y), moved
// inside the screen where it would stick out.
func OverlayAt(base, box string, w, h, x, y int) (string, Rect) {
	boxWidth, boxHeight := size(box)
	at := Rect{W: min(boxWidth, w), H: min(boxHeight, h)}
	at.X, at.Y = clamp(x, 0, w-at.W), clamp(y, 0, h-at.H)
	under := strings.Split(base, "\n")
	over := strings.Split(box, "\n")
	lines := make([]string, max(0, h))
	for i := range lines {
		line := ""
		if i < len(under) {
			line = under[i]
		}
		if row := i - at.Y; row >= 0 && row < at.H {
			lines[i] = splice(line, over[row], at.X, at.W, w)
		} else {
			lines[i] = Fit(line, w)
		}
	}
	return strings.Join(lines, "\n"), at
}

// splice replaces the cells x … x+width−1 of a line of total cells.
func splice(line, with string, x, width, total int) string {
	line = Fit(line, total)
	return Cut(line, 0, x) + ansi.ResetStyle + Fit(with, width) + ansi.ResetStyle + Cut(line, x+width, total)
}

// Dim takes the colours out of a screen and paints it in one ink, to set it
// back behind a dialog.
func Dim(base string, ink theme.Ink) string {
	lines := strings.Split(base, "\n")
	for i, line := range lines {
		lines[i] = ink.Paint(ansi.Strip(line))
	}
	return strings.Join(lines, "\n")
}

// size gives the cells of a block of lines.
func size(block string) (w, h int) {
	if block == "" {
		return 0, 0
	}
	for line := range strings.SplitSeq(block, "\n") {
		w = max(w, Width(Steady(line)))
		h++
	}
	return w, h
}
