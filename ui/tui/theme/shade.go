package theme

import "charm.land/lipgloss/v2"

// ShadeSteps is how many steps there are from little to much.
const ShadeSteps = 4

// shade is a ground and what is written on it.
type shade struct{ ground, text string }

// The shades are one hue that grows in lightness away from the terminal's ground, so that every eye sees which is more.
// They are warm: the accent, which tells where the cursor is, is blue.
var (
	darkShades = [ShadeSteps]shade{
		{"#4a3a1c", "#f2e6cf"}, {"#7c5a1c", "#ffffff"}, {"#bd8a30", "#1a1200"}, {"#f7c868", "#1a1200"},
	}
	lightShades = [ShadeSteps]shade{
		{"#fae6bd", "#1f1f23"}, {"#efc573", "#1f1f23"}, {"#c58a25", "#17120a"}, {"#7a4c00", "#ffffff"},
	}
	contrastDarkShades = [ShadeSteps]shade{
		{"#463514", "#ffffff"}, {"#6d4e12", "#ffffff"}, {"#c8952f", "#000000"}, {"#ffd98c", "#000000"},
	}
	contrastLightShades = [ShadeSteps]shade{
		{"#fae6bd", "#000000"}, {"#efc573", "#000000"}, {"#cb932d", "#000000"}, {"#5c3a00", "#ffffff"},
	}
)

func shadesFor(options Options) [ShadeSteps]shade {
	switch {
	case options.HighContrast && options.Dark:
		return contrastDarkShades
	case options.HighContrast:
		return contrastLightShades
	case options.Dark:
		return darkShades
	}
	return lightShades
}

// SignedShades tells that shades have no ground to show them, on a terminal without colours or with sixteen: a sign of
// Glyphs.Shades stands beside the figure instead.
func (t *Theme) SignedShades() bool { return t.Options.NoColor || t.Options.Sixteen }

func makeShades(options Options) (inks [ShadeSteps]Ink) {
	for i, shade := range shadesFor(options) {
		made := lipgloss.NewStyle()
		if !options.NoColor && !options.Sixteen {
			made = made.Foreground(lipgloss.Color(shade.text)).Background(lipgloss.Color(shade.ground))
		}
		inks[i] = inkOf(made.Bold(i == ShadeSteps-1))
	}
	return inks
}
