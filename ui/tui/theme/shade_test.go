package theme

import (
	"strings"
	"testing"
)

func TestFiguresOnShadesReachTheirContrast(t *testing.T) {
	for _, set := range sets {
		for step, shade := range shadesFor(set.options) {
			if got := contrast(shade.text, shade.ground); got < set.floor {
				t.Errorf("%s: step %d has %.2f:1, want %.1f:1", set.name, step, got, set.floor)
			}
		}
	}
}

// The steps are seen beside each other and beside the terminal's ground, whatever the eye, and grow in one direction.
func TestShadesAreStepsForEveryEye(t *testing.T) {
	for _, set := range sets {
		shades := shadesFor(set.options)
		for kind, eye := range eyes {
			for _, ground := range set.grounds {
				before := labOf(seen(linearOf(ground), eye))
				for step, shade := range shades {
					here := labOf(seen(linearOf(shade.ground), eye))
					if got := difference(before, here); got < toldApart {
						t.Errorf("%s, %s: step %d differs by %.1f from what is before it, want %d", set.name, kind, step, got, toldApart)
					}
					if set.options.Dark != (here.l > before.l) {
						t.Errorf("%s, %s: step %d goes back in lightness", set.name, kind, step)
					}
					before = here
				}
			}
		}
	}
}

func TestWithoutGroundsShadesHaveASign(t *testing.T) {
	for _, options := range []Options{{NoColor: true}, {Sixteen: true, Dark: true}} {
		theme := New(options)
		if !theme.SignedShades() || len(theme.Glyphs.Shades) != ShadeSteps {
			t.Errorf("%+v: no signs", options)
		}
		for _, ink := range theme.Shades {
			if strings.Contains(ink.Prefix(), "48;") {
				t.Errorf("%+v: a ground is left: %q", options, ink.Prefix())
			}
		}
	}
	if New(Options{Dark: true}).SignedShades() {
		t.Error("signs beside colours")
	}
}
