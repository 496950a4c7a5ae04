package theme

import "strings"

// Glyphs are the marks of one cell each that the program draws. A state is
// always a glyph and a word and a colour, never one of them alone.
type Glyphs struct {
	Requested, Countered, Declined, Committed string
	Started, Delivered, Accepted, Removed     string

	OnTrack, AtRisk, OffTrack string // the health of a goal
	Risk, Shared, Done        string // a risk, a platform team, a tick
	Layer                     string // a component team: it is drawn along a technical layer

	Bar          string // stands before the selected row
	Mark         string // stands before a marked row
	MarkedBar    string // stands before the selected row where it is marked: both in one cell
	Open, Closed string // a branch of a tree
	Ellipsis     string // text that was cut
	Dot          string // between short facts on one line
	Left, Right  string // arrows: needs from, becomes
	Over, Under  string // a bar whose value lies beyond its end, before its beginning

	Across, Down                               string // rules
	TopLeft, TopRight, BottomLeft, BottomRight string // a dialog's corners
	Thumb                                      string // where a scrolled text stands

	Diagonal string   // where a row and a column of a matrix are the same
	Shades   []string // four, from little to much: beside a figure where no colour can say it
	Blocks   []string // nine fillings of a cell from the left, empty to full
	Trough   string   // the empty part of a bar
	Sparks   []string // eight heights
	Spinner  []string // frames of work going on
}

var unicode = Glyphs{
	Requested: "○", Countered: "◐", Declined: "⊘", Committed: "◆",
	Started: "▶", Delivered: "●", Accepted: "✓", Removed: "✂",
	OnTrack: "+", AtRisk: "~", OffTrack: "-",
	Risk: "!", Shared: "▣", Done: "✓", Layer: "▤",
	Bar: "▌", Mark: "•", MarkedBar: "◉", Open: "▾", Closed: "▸", Ellipsis: "…", Dot: "·",
	Left: "←", Right: "→", Over: "▸", Under: "◂",
	Across: "─", Down: "│", TopLeft: "╭", TopRight: "╮", BottomLeft: "╰", BottomRight: "╯",
	Thumb:    "┃",
	Diagonal: "╲",
	Shades:   []string{"░", "▒", "▓", "█"},
	Blocks:   []string{" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"},
	Trough:   "░",
	Sparks:   []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
	Spinner:  []string{"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧"},
}

// In ASCII, what may stand in one row has a sign of its own (see TestASCIIGlyphsOfARowDiffer): "/" is begun as in
// checklists, "y" a yes, "&" this one too, "_" words left out, as a full stop there would end the sentence.
var ascii = Glyphs{
	Requested: "o", Countered: "?", Declined: "x", Committed: "=",
	Started: "/", Delivered: "@", Accepted: "y", Removed: "%",
	OnTrack: "+", AtRisk: "~", OffTrack: "-",
	Risk: "!", Shared: "[", Done: "y", Layer: "]",
	Bar: "*", Mark: "&", MarkedBar: "$", Open: "v", Closed: ">", Ellipsis: "_", Dot: "-",
	Left: "<", Right: ">", Over: ">", Under: "<",
	Across: "-", Down: "|", TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
	Thumb:    "#",
	Diagonal: "\\",
	Shades:   []string{".", ":", "=", "#"},
	Blocks:   []string{" ", ":", ":", ":", "=", "=", "=", "=", "#"},
	Trough:   ".",
	Sparks:   []string{"_", ".", "-", "=", "+", "*", "%", "#"},
	Spinner:  []string{"|", "/", "-", "\\", "|", "/", "-", "\\"},
}

// Before is what stands before a row: the bar where it is selected, the mark where it is marked.
func (g *Glyphs) Before(selected, marked bool) string {
	switch {
	case selected && marked:
		return g.MarkedBar
	case selected:
		return g.Bar
	case marked:
		return g.Mark
	}
	return " "
}

func glyphsFor(plain bool) Glyphs {
	if plain {
		return ascii
	}
	return unicode
}

// singles lists the glyphs that stand alone, state first: where one sign serves
// twice, its first meaning gives its ASCII form.
func (g Glyphs) singles() []string {
	return []string{
		g.Requested, g.Countered, g.Declined, g.Committed, g.Started, g.Delivered, g.Accepted, g.Removed,
		g.OnTrack, g.AtRisk, g.OffTrack, g.Risk, g.Shared, g.Done,
		g.Bar, g.Mark, g.MarkedBar, g.Open, g.Closed, g.Ellipsis, g.Dot, g.Left, g.Right, g.Over, g.Under,
		g.Across, g.Down, g.TopLeft, g.TopRight, g.BottomLeft, g.BottomRight, g.Thumb, g.Trough,
		g.Layer, g.Diagonal,
	}
}

// all lists every glyph of the set in one fixed order.
func (g Glyphs) all() []string {
	signs := append(g.singles(), g.Shades...)
	signs = append(signs, g.Blocks...)
	signs = append(signs, g.Sparks...)
	return append(signs, g.Spinner...)
}

// toASCII replaces each glyph by its ASCII form, and a few signs that screens
// draw in words (bold rules, branching rules, arrows in key names).
var toASCII = strings.NewReplacer(replacements()...)

func replacements() []string {
	var pairs []string
	seen := map[string]bool{}
	plain := ascii.all()
	for i, sign := range unicode.all() {
		if sign != plain[i] && !seen[sign] {
			seen[sign] = true
			pairs = append(pairs, sign, plain[i])
		}
	}
	return append(pairs,
		"↑", "^", "↓", "v", "┤", "+", "├", "+", "┬", "+", "┴", "+", "┼", "+",
		"›", ">", "┌", "+", "┐", "+", "└", "+", "┘", "+", "−", "-", "–", "-", "×", "x", "≤", "<", "≥", ">", "━", "=", "╸", "-",
		"“", "\"", "”", "\"", "‘", "'", "’", "'")
}
