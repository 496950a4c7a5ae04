package card

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// word is a part of a line or a sentence in one ink; one that names a record is a link to it.
type word struct {
	text string
	ink  theme.Ink
	ref  model.Ref
}

// named is a record by its title, as a link. One that is not on the board any more is named without one.
func (c *drawing) named(kind model.Kind, id string, ink theme.Ink) word {
	ref := model.Ref{Kind: kind, ID: id}
	text := Title(c.state, ref)
	if c.state.Board.Get(ref) == nil {
		ref = model.Ref{}
	}
	return word{text, ink, ref}
}

// team is a team by its name, as a link; "nobody" where there is none.
func (c *drawing) team(id string, ink theme.Ink) word {
	if id == "" {
		return word{text: TeamName(c.state.Board, id), ink: ink}
	}
	return c.named(model.KindTeam, id, ink)
}

// pair is who needs it and from whom, each a link.
func (c *drawing) pair(d *model.Dependency, ink theme.Ink) []word {
	return []word{c.team(d.Consumer, ink), {text: " " + c.theme.Glyphs.Left + " ", ink: ink}, c.team(d.Provider, ink)}
}

// joined sets words between others: "A, B, C".
func joined(words []word, between string, ink theme.Ink) []word {
	var all []word
	for i, one := range words {
		if i > 0 {
			all = append(all, word{text: between, ink: ink})
		}
		all = append(all, one)
	}
	return all
}

func textOf(words []word) string {
	var text strings.Builder
	for _, one := range words {
		text.WriteString(one.text)
	}
	return text.String()
}

func painted(words []word) string {
	var text strings.Builder
	for _, one := range words {
		text.WriteString(one.ink.Paint(one.text))
	}
	return text.String()
}

// noLabel stands where a line is set below a labelled one, as if it had a label.
const noLabel = " "

// indented is what stands before a line: a label in its column, or nothing where there is none.
func (c *drawing) indented(label string) (before string, cells int) {
	if label == "" {
		return "", 0
	}
	return c.theme.Muted.Paint(widget.Fit(label, labelWidth)), labelWidth
}

// sentence adds words broken into lines, behind a label where they have one.
func (c *drawing) sentence(label string, words ...word) {
	from := cursor{words: steady(words)}
	_, indent := c.indented(label)
	for _, line := range widget.Wrap(textOf(words), max(leastText, c.width-indent)) {
		before, _ := c.indented(label)
		pieces, goesOn := from.take(line)
		c.link(pieces, indent, c.width, goesOn)
		c.add(before + painted(pieces))
		if label != "" {
			label = noLabel
		}
	}
}

// steady are words as they are drawn, so that what is counted is what is seen.
func steady(words []word) []word {
	drawn := make([]word, len(words))
	for i, one := range words {
		lines := strings.Split(one.text, "\n")
		for at := range lines {
			lines[at] = widget.Steady(lines[at])
		}
		one.text = strings.Join(lines, "\n")
		drawn[i] = one
	}
	return drawn
}

// leastText is the least that a value beside its label has, so that a sentence is never a word's first letters.
const leastText = 10

// row adds a line with words at its left and at its right, behind a label where it has one. Where both do not fit the
// left is cut, as widget.FitBoth does.
func (c *drawing) row(label string, left, right []word) {
	before, indent := c.indented(label)
	left, right = steady(left), steady(right)
	cells := widget.Width(textOf(right))
	if room := c.width - indent - cells - 1; cells > 0 && room >= min(8, widget.Width(textOf(left))) {
		c.link(left, indent, indent+room, false)
		c.link(right, c.width-cells, c.width, false)
	} else {
		c.link(left, indent, c.width, false)
	}
	c.add(before + widget.FitBoth(painted(left), painted(right), c.width-indent))
}

// link notes where words of the line that is added next name records: they begin at cell x and are cut at cell end.
// goesOn tells that the first of them is the rest of a name at the end of the line before.
func (c *drawing) link(words []word, x, end int, goesOn bool) {
	if x+widget.Width(textOf(words)) > end {
		end-- // the sign that it is cut is no part of a name
	}
	for i, one := range words {
		from, to := x, x+widget.Width(one.text)
		x = to
		if one.ref.ID == "" || from >= end {
			continue
		}
		place := Place{len(c.lines), from, min(to, end)}
		if last := len(c.links) - 1; i == 0 && goesOn && last >= 0 && c.links[last].Ref == one.ref {
			c.links[last].Places = append(c.links[last].Places, place)
			continue
		}
		c.links = append(c.links, Link{one.ref, []Place{place}})
	}
}

// cursor goes through words along the lines that they were broken into: breaking leaves out spaces, and
// now and then a hyphen beside them.
type cursor struct {
	words  []word
	at     int // the word, and the byte in it
	within int
}

// take gives the words of the next line, cut to what of them stands in it, and whether the first began in a line before.
func (w *cursor) take(line string) (pieces []word, goesOn bool) {
	last := -1
	for _, r := range line {
		if !w.reach(r) {
			pieces, last = append(pieces, word{}), w.at
		} else if one := w.words[w.at]; w.at != last {
			goesOn = goesOn || last < 0 && w.within > 0
			pieces, last = append(pieces, word{ink: one.ink, ref: one.ref}), w.at
		}
		pieces[len(pieces)-1].text += string(r)
		w.step()
	}
	return pieces, goesOn
}

// reach goes on to where the text has r, over what was left out; false at its end.
func (w *cursor) reach(r rune) bool {
	for w.at < len(w.words) {
		here, size := utf8.DecodeRuneInString(w.words[w.at].text[w.within:])
		switch {
		case size == 0:
			w.at, w.within = w.at+1, 0
		case here == r || !unicode.IsSpace(here) && here != '-':
			return true
		default:
			w.step()
		}
	}
	return false
}

func (w *cursor) step() {
	if w.at == len(w.words) {
		return
	}
	_, size := utf8.DecodeRuneInString(w.words[w.at].text[w.within:])
	w.within += size
}
