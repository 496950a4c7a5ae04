package network

import (
	"strconv"

	"moot/model/network"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// undrawnWords say what the links are that no line shows.
const undrawnWords = "Not drawn: links back, within a column, or past one"

// listHeight is how many lines the links take that are not drawn: those that the drawing leaves, a third at least where it
// fills all; none where every link is drawn.
func (a *around) listHeight() int {
	if a.drawing == nil || len(a.drawing.others) == 0 {
		return 0
	}
	room := max(1, a.height-1)
	need := len(a.drawing.others) + 2
	return max(min(need, room-a.drawing.height), min(need, room/3))
}

// undrawn lists the links that no line shows, as many as there is room for: those of the middle first, then the busiest.
func (s *Screen) undrawn(width, height int) []string {
	if height <= 0 {
		return nil
	}
	t, others := s.state.Theme, s.around.drawing.others
	const allCopied = ": y copies them all"
	if height < 3 {
		words := "Not drawn: " + many(len(others), "link") + allCopied
		return padded([]string{widget.Fit("  "+t.Muted.Paint(words), width)}, width, height)
	}
	lines := []string{widget.Blank(width), widget.Fit("  "+t.Muted.Paint(undrawnWords), width)}
	rows := height - len(lines)
	list := newPairList(s.names, others, rows, width-leftMargin-1)
	if shown := list.columns * rows; shown < len(others) {
		rows--
		list = newPairList(s.names, others, rows, width-leftMargin-1)
	}
	for row := range rows {
		lines = append(lines, widget.Fit(widget.Blank(leftMargin)+list.line(t, row, s.around.at), width))
	}
	if more := len(others) - list.columns*rows; more > 0 {
		words := "and " + widget.Grouped(more) + " more" + allCopied
		lines = append(lines, widget.Fit("  "+t.Muted.Paint(words), width))
	}
	return lines
}

// pairList is pairs below each other, in as many columns as fit beside each other: how many dependencies, who needs, who
// provides.
type pairList struct {
	pairs               []network.Pair // those that are in sight
	consumers, provides []string       // their names as they are written
	rows, columns       int
	number, left, right int // cells of the three
}

const (
	afterNumber  = 2
	arrowBetween = 3
	columnGap    = 4
)

func newPairList(n *names, pairs []network.Pair, rows, width int) *pairList {
	l := &pairList{rows: rows}
	const narrowest = 24 // cells of a column: no more have room
	l.pairs = pairs[:min(len(pairs), rows*max(1, width/narrowest))]
	l.measure(n, width)
	for l.columns = max(1, (width+columnGap)/(l.width()+columnGap)); l.columns > 1 && (l.columns-1)*rows >= len(l.pairs); {
		l.columns--
	}
	l.pairs = l.pairs[:min(len(l.pairs), l.columns*rows)]
	return l
}

// measure finds how wide the columns are; two names share what there is.
func (l *pairList) measure(n *names, width int) {
	for _, pair := range l.pairs {
		l.number = max(l.number, len(strconv.Itoa(pair.Dependencies)))
	}
	most := max(4, (width-l.number-afterNumber-arrowBetween)/2)
	l.consumers, l.left = namesOfSide(n, l.pairs, most, func(p network.Pair) string { return p.Consumer })
	l.provides, l.right = namesOfSide(n, l.pairs, most, func(p network.Pair) string { return p.Provider })
}

func namesOfSide(n *names, pairs []network.Pair, most int, side func(network.Pair) string) (short []string, widest int) {
	full, room := map[string]int{}, []int{}
	var teams []string
	for _, pair := range pairs {
		team := side(pair)
		if _, known := full[team]; !known {
			full[team] = len(teams)
			teams, room = append(teams, n.name(team)), append(room, most)
		}
	}
	teams, _ = apart(teams, room)
	for _, pair := range pairs {
		name := teams[full[side(pair)]]
		short, widest = append(short, name), max(widest, widget.Width(name))
	}
	return short, widest
}

func (l *pairList) width() int { return l.number + afterNumber + l.left + arrowBetween + l.right }

// line is a row of the list; the links of the team under the cursor stand out.
func (l *pairList) line(t *theme.Theme, row int, cursor string) string {
	line := ""
	for i := row; i < len(l.pairs); i += l.rows {
		if i > row {
			line += widget.Blank(columnGap)
		}
		ink := t.Text
		if concerns(l.pairs[i], cursor) {
			ink = t.Accent
		}
		number := widget.FitRight(strconv.Itoa(l.pairs[i].Dependencies), l.number) + widget.Blank(afterNumber)
		line += ink.Paint(number + widget.Fit(l.consumers[i], l.left) + " " + t.Glyphs.Left + " " + widget.Fit(l.provides[i], l.right))
	}
	return line
}
