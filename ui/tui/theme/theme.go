// Package theme turns colour tokens into ready-made ink for a dark, a light or
// a high-contrast terminal. It knows nothing of boards; every face of the
// terminal program may import it.
//
// A theme belongs to one terminal: two people over SSH hold two themes.
package theme

import (
	"charm.land/lipgloss/v2"
)

// Options say what kind of terminal the theme is for.
type Options struct {
	Dark         bool // the terminal's ground is dark
	HighContrast bool // text reaches 7:1 instead of 4.5:1
	NoColor      bool // no colour at all; bold, faint, underline and reverse stay
	Sixteen      bool // only the sixteen colours of old: the selected row is bold behind its bar, without a ground
	ASCII        bool // glyphs from ASCII only
}

// Inks are the colours a row can be written in, all on the same ground.
type Inks struct {
	Text   Ink // what people read
	Strong Ink // text, bold: titles, the selected row
	Muted  Ink // labels, hints, what is less important
	Faint  Ink // rules, borders, the empty part of a bar: never text

	Accent Ink // the selection and the current tab
	Tab    Ink // accent, bold: the current tab, a key that can be pressed

	Good  Ink
	Warn  Ink
	Bad   Ink
	Quiet Ink // a meaning that asks for nothing: done, removed, standing

	Error Ink // bad, underlined: what a person typed and must mend
	Alert Ink // reverse video: the timer that ran over, a save that failed
	Ghost Ink // muted, italic: a placeholder, an example

	Link   Ink // text, underlined: what can be opened from here
	Chosen Ink // accent in reverse video: the one of several that enter opens
}

// Theme holds every ink and glyph of one terminal, made once.
type Theme struct {
	Inks                     // on the terminal's own ground
	Selected Inks            // the same on the ground of the selected row
	Glyphs   Glyphs          // state marks, rules and blocks
	Shades   [ShadeSteps]Ink // for figures in a table, from little to much: see SignedShades
	Options  Options
	palette  palette
}

// New makes the theme for a terminal.
func New(options Options) *Theme {
	colours := paletteFor(options)
	return &Theme{
		Inks:     makeInks(colours, options, false),
		Selected: makeInks(colours, options, true),
		Glyphs:   glyphsFor(options.ASCII),
		Shades:   makeShades(options),
		Options:  options,
		palette:  colours,
	}
}

// Row gives the inks for a row that is or is not selected.
func (t *Theme) Row(selected bool) *Inks {
	if selected {
		return &t.Selected
	}
	return &t.Inks
}

// Style gives a token as a Lip Gloss style, for the few who need one (forms).
// Without colour it keeps the attributes of the ink of that name.
func (t *Theme) Style(token Token) lipgloss.Style {
	return style(t.palette, t.Options, token, false)
}

// Final is applied to a whole frame before it is shown: with the ASCII option
// it replaces every glyph of the program, one cell by one cell. Text that
// people wrote in other scripts passes unchanged.
func (t *Theme) Final(frame string) string {
	if !t.Options.ASCII {
		return frame
	}
	return InASCII(frame)
}

// InASCII is text with every glyph of the program as one ASCII character.
// Letters of other scripts stay.
func InASCII(text string) string { return toASCII.Replace(text) }

// NoColor tells whether the environment asks for no colour: NO_COLOR with any
// value but the empty one (https://no-color.org).
func NoColor(env func(string) string) bool { return env("NO_COLOR") != "" }
