package theme

import (
	"math"
	"testing"

	"charm.land/lipgloss/v2"
)

// meanings are the tokens that people must tell apart: each says something else of what it is written on.
var meanings = []Token{Text, Accent, Good, Warn, Bad, Quiet}

// toldApart is the least difference between two meanings, for every kind of eye, in units of CIEDE2000.
//
// One unit is about the least difference that is seen side by side, and from two on it is seen at a glance between patches.
// Thin strokes need several times as much, and what is compared stands lines apart. Ten is that with room to spare, and
// leaves the hues their meaning: green is good, red is bad, yellow warns. Where an eye does not see the hue, the lightness
// makes the difference; and a state always has its glyph and its word beside its colour.
const toldApart = 10

// linear is a colour in linear RGB, 0 … 1.
type linear [3]float64

func linearOf(hex string) linear {
	r, g, b, _ := lipgloss.Color(hex).RGBA()
	var colour linear
	for i, channel := range []uint32{r, g, b} {
		c := float64(channel>>8) / 255
		if colour[i] = c / 12.92; c > 0.04045 {
			colour[i] = math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return colour
}

// eyes are what kinds of eyes make of linear RGB: severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009).
var eyes = map[string][3]linear{
	"most people": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia": {
		{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998},
	},
	"deuteranopia": {
		{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881},
	},
	"tritanopia": {
		{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900},
	},
}

func seen(colour linear, by [3]linear) linear {
	var out linear
	for i, row := range by {
		sum := row[0]*colour[0] + row[1]*colour[1] + row[2]*colour[2]
		out[i] = min(1, max(0, sum))
	}
	return out
}

// lab is a colour in CIE L*a*b* under D65.
type lab struct{ l, a, b float64 }

func labOf(c linear) lab {
	x := (0.4124564*c[0] + 0.3575761*c[1] + 0.1804375*c[2]) / 0.95047
	y := 0.2126729*c[0] + 0.7151522*c[1] + 0.0721750*c[2]
	z := (0.0193339*c[0] + 0.1191920*c[1] + 0.9503041*c[2]) / 1.08883
	root := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	return lab{116*root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))}
}

// difference is CIEDE2000: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research & Application 30
// (2005), with all weights 1.
func difference(one, other lab) float64 {
	chroma := (math.Hypot(one.a, one.b) + math.Hypot(other.a, other.b)) / 2
	grey := 0.5 * (1 - math.Sqrt(math.Pow(chroma, 7)/(math.Pow(chroma, 7)+math.Pow(25, 7))))
	a1, a2 := (1+grey)*one.a, (1+grey)*other.a
	c1, c2 := math.Hypot(a1, one.b), math.Hypot(a2, other.b)
	h1, h2 := hue(a1, one.b), hue(a2, other.b)
	turn, mean := h2-h1, (h1+h2)/2
	switch {
	case c1*c2 == 0:
		turn, mean = 0, h1+h2
	case math.Abs(h2-h1) > 180:
		turn -= math.Copysign(360, turn)
		if mean += 180; h1+h2 >= 360 {
			mean -= 360
		}
	}
	return weighted(other.l-one.l, c2-c1, 2*math.Sqrt(c1*c2)*math.Sin(radians(turn/2)), (one.l+other.l)/2, (c1+c2)/2, mean)
}

// weighted puts the differences of lightness, chroma and hue together, each by how well it is seen around their means.
func weighted(lightness, chroma, hue, meanLightness, meanChroma, meanHue float64) float64 {
	t := 1 - 0.17*math.Cos(radians(meanHue-30)) + 0.24*math.Cos(radians(2*meanHue)) +
		0.32*math.Cos(radians(3*meanHue+6)) - 0.20*math.Cos(radians(4*meanHue-63))
	fromMiddle := (meanLightness - 50) * (meanLightness - 50)
	l := lightness / (1 + 0.015*fromMiddle/math.Sqrt(20+fromMiddle))
	c := chroma / (1 + 0.045*meanChroma)
	h := hue / (1 + 0.015*meanChroma*t)
	blue := 30 * math.Exp(-(meanHue-275)*(meanHue-275)/625)
	rotation := -2 * math.Sqrt(math.Pow(meanChroma, 7)/(math.Pow(meanChroma, 7)+math.Pow(25, 7))) * math.Sin(radians(2*blue))
	return math.Sqrt(l*l + c*c + h*h + rotation*c*h)
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

func hue(a, b float64) float64 {
	if a == 0 && b == 0 {
		return 0
	}
	return math.Mod(math.Atan2(b, a)*180/math.Pi+360, 360)
}

// The examples are from the table of the paper: pairs 1, 7, 9, 14, 17 and 24.
func TestDifferenceIsMeasuredAsDefined(t *testing.T) {
	for _, c := range []struct {
		one, other lab
		want       float64
	}{
		{lab{50, 2.6772, -79.7751}, lab{50, 0, -82.7485}, 2.0425},
		{lab{50, 0, 0}, lab{50, -1, 2}, 2.3669},
		{lab{50, 2.49, -0.001}, lab{50, -2.49, 0.0009}, 7.1792},
		{lab{50, -0.001, 2.49}, lab{50, 0.0011, -2.49}, 4.7461},
		{lab{50, 2.5, 0}, lab{73, 25, -18}, 27.1492},
		{lab{50, 2.5, 0}, lab{50, 3.2592, 0.3350}, 1.0},
	} {
		if got := difference(c.one, c.other); math.Abs(got-c.want) > 0.0001 {
			t.Errorf("between %v and %v lie %.4f, want %.4f", c.one, c.other, got, c.want)
		}
	}
}

func TestEveryEyeTellsTheMeaningsApart(t *testing.T) {
	for _, set := range sets {
		colours := paletteFor(set.options)
		for kind, eye := range eyes {
			for i, one := range meanings {
				for _, other := range meanings[i+1:] {
					got := difference(labOf(seen(linearOf(colours[one]), eye)), labOf(seen(linearOf(colours[other]), eye)))
					if got < toldApart {
						t.Errorf("%s, %s: %s and %s differ by %.1f, want %d", set.name, kind, names[one], names[other], got, toldApart)
					}
				}
			}
		}
	}
}
