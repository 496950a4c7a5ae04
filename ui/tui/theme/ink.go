package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// reset ends every ink.
const reset = "\x1b[m"

// Ink writes text in one style. Its escape sequence is made once, so painting
// is plain concatenation. The zero Ink paints nothing.
type Ink struct{ prefix string }

// Paint writes s in this ink. s should hold no escape sequences of its own;
// use Cover when it may.
func (i Ink) Paint(s string) string {
	if i.prefix == "" || s == "" {
		return s
	}
	return i.prefix + s + reset
}

// Cover paints s and keeps this ink between and after the painted parts
// inside s.
func (i Ink) Cover(s string) string {
	if i.prefix == "" || s == "" {
		return s
	}
	return i.prefix + strings.ReplaceAll(s, reset, reset+i.prefix) + reset
}

// Prefix is the escape sequence that begins this ink, for writers that build a
// line in a buffer; end it with "\x1b[m".
func (i Ink) Prefix() string { return i.prefix }

// inkOf renders the style once around a letter and keeps what stands before it.
func inkOf(s lipgloss.Style) Ink {
	prefix, _, _ := strings.Cut(s.Render("x"), "x")
	return Ink{prefix}
}

// makeInks makes all inks, on the terminal's own ground or on that of the
// selected row. Without colour the selected row is in reverse video.
func makeInks(colours palette, options Options, selected bool) Inks {
	of := func(token Token) lipgloss.Style { return style(colours, options, token, selected) }
	return Inks{
		Text:   inkOf(of(Text)),
		Strong: inkOf(of(Text).Bold(true)),
		Muted:  inkOf(of(Muted)),
		Faint:  inkOf(of(Faint)),
		Accent: inkOf(of(Accent)),
		Tab:    inkOf(of(Accent).Bold(true)),
		Good:   inkOf(of(Good)),
		Warn:   inkOf(of(Warn)),
		Bad:    inkOf(of(Bad)),
		Quiet:  inkOf(of(Quiet)),
		Error:  inkOf(of(Bad).Underline(true)),
		Alert:  inkOf(of(Bad).Bold(true).Reverse(!selected || !options.NoColor)),
		Ghost:  inkOf(of(Muted).Italic(true)),
		Link:   inkOf(of(Text).Underline(true)),
		Chosen: inkOf(of(Accent).Bold(true).Reverse(!selected || !options.NoColor)),
	}
}

// style is the one place where a token becomes a style.
func style(colours palette, options Options, token Token, selected bool) lipgloss.Style {
	made := lipgloss.NewStyle()
	if options.NoColor {
		return withoutColour(made, token, selected)
	}
	made = made.Foreground(lipgloss.Color(colours[token]))
	switch {
	case selected && options.Sixteen: // no ground of the sixteen leaves every ink readable
		made = made.Bold(true)
	case selected:
		made = made.Background(lipgloss.Color(colours[Selection]))
	}
	return made
}

// withoutColour says a token by weight alone. Faint is left out on the reversed
// row, where many terminals make it unreadable.
func withoutColour(made lipgloss.Style, token Token, selected bool) lipgloss.Style {
	switch token {
	case Accent, Bad:
		made = made.Bold(true)
	case Muted, Faint:
		made = made.Faint(!selected)
	}
	return made.Reverse(selected || token == Selection)
}
