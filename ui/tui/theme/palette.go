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
// colours rounds them: an amber warning, say, would become the same red as bad.
type palette [tokens]string

var (
	dark = palette{
		Text: "#e4e4e8", Muted: "#a3a3a9", Faint: "#4e4e54",
		Accent: "#8fb4ff", Good: "#93d39f", Warn: "#e0d07a", Bad: "#f58a84", Quiet: "#8db1b8",
		Selection: "#2e2e34",
	}
	light = palette{
		Text: "#1f1f23", Muted: "#5c5c62", Faint: "#b2b2b8",
		Accent: "#2a5db0", Good: "#177434", Warn: "#6b5900", Bad: "#b3261e", Quiet: "#1f666e",
		Selection: "#e6e6ec",
	}
	contrastDark = palette{
		Text: "#ffffff", Muted: "#b4b4b4", Faint: "#808080",
		Accent: "#a8c7ff", Good: "#9bf0a8", Warn: "#f5f08a", Bad: "#ffb0a8", Quiet: "#8fd8d8",
		Selection: "#00005f",
	}
	contrastLight = palette{
		Text: "#000000", Muted: "#444444", Faint: "#767676",
		Accent: "#00358f", Good: "#005c00", Warn: "#5a4a00", Bad: "#870000", Quiet: "#00585f",
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
