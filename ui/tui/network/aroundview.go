package network

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"moot/model/network"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// aroundView draws what is around a team: headings, the layers with their lines, the links that no line shows, and what the
// team under the cursor needs.
func (s *Screen) aroundView(width, height int) []string {
	a := &s.around
	if a.drawing == nil {
		return padded([]string{"", widget.Fit("  "+s.state.Theme.Muted.Paint("looking …"), width)}, width, height)
	}
	lines := []string{s.layerHead(width)}
	sketch := newSketch(s.state.Theme, s.names, a)
	for y := a.top; y < min(a.top+a.canvasHeight(), a.drawing.height); y++ {
		lines = append(lines, widget.Fit(widget.Blank(leftMargin)+sketch.line(y), width))
	}
	lines = append(lines, s.undrawn(width, a.listHeight())...)
	lines = padded(lines, width, height-footLines)
	return append(lines, s.aroundFoot(width)...)
}

// layerHead says above each layer what it is; one without teams, or without room, goes.
func (s *Screen) layerHead(width int) string {
	d := s.around.drawing
	room := width - leftMargin - 1
	line, at := "", 0
	for layer, row := range d.order {
		words := layerWords(layer - d.middle)
		x := min(d.x[layer], room-widget.Width(words))
		if x < at || words == "" || len(row) == 0 {
			continue
		}
		line += widget.Blank(x-at) + words + " "
		at = x + widget.Width(words) + 1
	}
	return widget.Fit(widget.Blank(leftMargin)+s.state.Theme.Muted.Paint(line), width)
}

func layerWords(steps int) string {
	switch {
	case steps == -1:
		return "need it"
	case steps == 0:
		return ""
	case steps == 1:
		return "it needs"
	case steps < 0:
		return fmt.Sprintf("%d steps before", -steps)
	}
	return fmt.Sprintf("%d steps on", steps)
}

// outOfSight says what is out of sight on each side: layers that no width was left for, and lines above and below.
func (s *Screen) outOfSight(width int) string {
	a, t := &s.around, s.state.Theme
	d := a.drawing
	before, beyond := "", ""
	if d.before > 0 {
		before = "… " + many(d.before, "more team") + " before"
	}
	if d.beyond > 0 {
		beyond = many(d.beyond, "more team") + " further on …"
	}
	if shown := a.canvasHeight(); shown < d.height {
		rows := fmt.Sprintf("rows %d–%d of %d", a.top+1, min(d.height, a.top+shown), d.height)
		beyond = strings.TrimRight(rows+" · "+beyond, "· ")
	}
	return widget.FitBoth("  "+t.Muted.Paint(before), t.Muted.Paint(beyond)+" ", width)
}

// sketch draws the lines of a drawing; the links of the team under the cursor stand out.
type sketch struct {
	t      *theme.Theme
	names  *names
	a      *around
	cursor int
	bright map[[2]int]bool // the cells of its links
	linked map[int]bool    // the teams that it is linked with
}

func newSketch(t *theme.Theme, n *names, a *around) *sketch {
	d := a.drawing
	k := &sketch{t: t, names: n, a: a, cursor: a.places[a.at], bright: map[[2]int]bool{}, linked: map[int]bool{}}
	for _, link := range d.links {
		if link.from != k.cursor && link.to != k.cursor {
			continue
		}
		k.linked[link.from], k.linked[link.to] = true, true
		d.along(link, func(x, y int, part stroke) {
			if y < a.top || y >= a.top+a.canvasHeight() || part == across && d.lines[y][x]&across == 0 {
				return // out of sight, or under another line
			}
			k.bright[[2]int{x, y}] = true
		})
	}
	return k
}

// line draws a line: names, and what is between them.
func (k *sketch) line(y int) string {
	d := k.a.drawing
	var out strings.Builder
	at := 0
	for _, place := range d.onLine[y] {
		x := d.x[d.layerOf[place]]
		k.wires(&out, y, at, x)
		out.WriteString(k.name(place))
		at = d.end[place]
	}
	k.wires(&out, y, at, d.width)
	return out.String()
}

// name is a team: the one in the middle is strong, the one under the cursor chosen.
func (k *sketch) name(place int) string {
	d, team := k.a.drawing, k.a.drawing.teams[place]
	room := d.end[place] - d.x[d.layerOf[place]]
	text := d.text[place]
	if k.names.component(team) {
		text += " " + k.t.Glyphs.Layer
	}
	ink := k.t.Text
	switch {
	case place == k.cursor:
		ink = k.t.Chosen
	case team == k.a.hood.Team:
		ink = k.t.Strong
	case k.linked[place]:
		ink = k.t.Accent
	}
	return ink.Paint(widget.Fit(text, room))
}

// wires draws what is between two names, from a cell to before another.
func (k *sketch) wires(out *strings.Builder, y, from, to int) {
	var run []byte
	bright := false
	for x := from; x < to; x++ {
		sign, is := k.sign(x, y)
		if is != bright {
			k.ink(out, run, bright)
			run, bright = run[:0], is
		}
		run = append(run, sign...)
		if len(sign) > 1 && sign[0] < utf8.RuneSelf { // a number of several digits
			x += len(sign) - 1
		}
	}
	k.ink(out, run, bright)
}

func (k *sketch) ink(out *strings.Builder, run []byte, bright bool) {
	switch {
	case bright:
		out.WriteString(k.t.Accent.Paint(string(run)))
	case len(bytes.TrimLeft(run, " ")) == 0:
		out.Write(run)
	default:
		out.WriteString(k.t.Muted.Paint(string(run)))
	}
}

// sign is what stands in a cell between names: a number, an arrow towards who needs it, a piece of a line, or nothing.
func (k *sketch) sign(x, y int) (sign string, bright bool) {
	line, is := k.a.drawing.lines[y], k.bright[[2]int{x, y}]
	switch {
	case line[x] == 0 && x+1 < len(line) && line[x+1]&left != 0:
		return k.t.Glyphs.Under, k.bright[[2]int{x + 1, y}]
	case line[x] == 0:
		return " ", false
	}
	if text, known := k.a.drawing.labels[[2]int{x, y}]; known {
		return text, is
	}
	if k.a.drawing.heads[[2]int{x, y}] {
		return k.t.Glyphs.Over, is
	}
	return glyphs[line[x]], is
}

// aroundFoot tells in words what the team under the cursor needs and what needs it, and what is out of sight.
func (s *Screen) aroundFoot(width int) []string {
	t, a := s.state.Theme, &s.around
	place, known := s.survey.places[a.at]
	if !known {
		words := s.names.name(a.at) + " needs nothing, and nothing is needed of it."
		return []string{s.outOfSight(width), widget.Fit("  "+t.Text.Paint(words), width), widget.Blank(width)}
	}
	needs, provides := s.degree(place)
	return []string{
		s.outOfSight(width),
		widget.Fit("  "+s.linksWords(" needs ", needs, s.needsOf(place), width-4), width),
		widget.Fit("  "+s.linksWords(" provides ", provides, s.providedBy(place), width-4), width),
	}
}

// linksWords are one side of a team in words: "Search needs 5 (3 teams): Data 3, Identity 1, Platform 1".
func (s *Screen) linksWords(verb string, d degree, pairs []network.Pair, width int) string {
	t := s.state.Theme
	var words []string
	for _, pair := range pairs {
		other := pair.Provider
		if other == s.around.at {
			other = pair.Consumer
		}
		words = append(words, fmt.Sprintf("%s %d", s.names.name(other), pair.Dependencies))
	}
	const mostOwn = 32
	line := t.Strong.Paint(widget.Shortly(s.names.name(s.around.at), mostOwn)) + t.Text.Paint(verb+d.words())
	if len(words) > 0 {
		line += t.Text.Paint(": " + strings.Join(words, ", "))
	}
	return widget.Fit(line, width)
}

// needsOf are what a team needs, by place; providedBy what it provides.
func (s *Screen) needsOf(place int) []network.Pair {
	m := s.survey.matrix
	var pairs []network.Pair
	for _, cell := range m.Rows[place] {
		pairs = append(pairs, network.Pair{Consumer: m.Teams[place], Provider: m.Teams[cell.Column], Dependencies: int(cell.Dependencies)})
	}
	return pairs
}

func (s *Screen) providedBy(place int) []network.Pair {
	m := s.survey.matrix
	var pairs []network.Pair
	for row := range m.Rows {
		if cell := m.At(row, place); cell.Dependencies > 0 {
			pairs = append(pairs, network.Pair{Consumer: m.Teams[row], Provider: m.Teams[place], Dependencies: int(cell.Dependencies)})
		}
	}
	return pairs
}
