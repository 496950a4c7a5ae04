package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Token names a colour by what it is for.
type Token int

// The tokens. Faint is for rules and Selection for a ground; the others are
// text and keep the contrast promised in Options.
const (
	Text Token = iota
	Muted
	Faint
	Accent
	Good
	Warn
	Bad
	Quiet
	Selection
	tokens
)

// palette holds a colour per token as #rrggbb.
//
// The values are chosen so that they also keep apart when a terminal of 16
// colours rounds them: an amber warning, say, would become the same red as bad;
// and for eyes that do not tell red from green, or yellow from blue: what the
// hue does not tell them, the lightness does.
type palette [tokens]string

var (
	dark = palette{
		Text: "#e4e4e8", Muted: "#a3a3a9", Faint: "#4e4e54",
		Accent: "#8fb4ff", Good: "#9ee5ba", Warn: "#e0d07a", Bad: "#f58984", Quiet: "#96acae",
		Selection: "#2e2e34",
	}
	light = palette{
		Text: "#1f1f23", Muted: "#5c5c62", Faint: "#b2b2b8",
		Accent: "#295db1", Good: "#14753e", Warn: "#5f5201", Bad: "#c6072e", Quiet: "#19535a",
		Selection: "#e6e6ec",
	}
	contrastDark = palette{
		Text: "#ffffff", Muted: "#b4b4b4", Faint: "#808080",
		Accent: "#afc5fe", Good: "#bcffc6", Warn: "#f5f08a", Bad: "#f3a8a0", Quiet: "#86d7d8",
		Selection: "#00005f",
	}
	contrastLight = palette{
		Text: "#000000", Muted: "#444444", Faint: "#767676",
		Accent: "#003590", Good: "#003700", Warn: "#6d4e00", Bad: "#89002f", Quiet: "#025960",
		Selection: "#ffffaf",
	}
)

func paletteFor(options Options) palette {
	switch {
	case options.HighContrast && options.Dark:
		return contrastDark
	case options.HighContrast:
		return contrastLight
	case options.Dark:
		return dark
	}
	return light
}

// Color gives a token's colour, or nil in a theme without colour.
func (t *Theme) Color(token Token) color.Color {
	if t.Options.NoColor {
		return nil
	}
	return lipgloss.Color(t.palette[token])
}
