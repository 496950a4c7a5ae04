package keys

import (
	"strings"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Offer is a binding that a screen shows now.
type Offer struct {
	Binding
	Why string // why it cannot act on what is selected; empty when it can
}

// Can offers a binding that can act.
func Can(name string) Offer { return Offer{Binding: ByName(name)} }

// Cannot offers a binding dimmed, with the sentence that pressing it shows.
func Cannot(name, why string) Offer { return Offer{ByName(name), why} }

// Named is Can under words that fit the moment better than the table's: "start
// the forum" or "resume the forum".
func Named(name, verb string) Offer {
	offer := Can(name)
	offer.Verb = verb
	return offer
}

// Find gives the offer that a key presses.
func Find(offers []Offer, key string) (Offer, bool) {
	for _, offer := range offers {
		for _, known := range offer.Keys {
			if known == key {
				return offer, true
			}
		}
	}
	return Offer{}, false
}

// Hit is a place on the bottom line that can be pressed.
type Hit struct {
	widget.Rect        // in the line: Y is 0, H is 1
	Name        string // of the binding
	Key         string // what pressing it types
}

// Press gives the binding whose words stand at cell x of the bottom line.
func Press(hits []Hit, x int) (Hit, bool) {
	for _, hit := range hits {
		if hit.Contains(x, 0) {
			return hit, true
		}
	}
	return Hit{}, false
}

// between is the room between two items of the bottom line.
const between = 3

// Line draws the bottom line in exactly width cells: the offers, likeliest
// first, each whole or not at all, and at the right always the palette and the
// help.
func Line(t *theme.Theme, offers []Offer, width int) (string, []Hit) {
	offers = spelled(t, offers)
	tail, tailWidth := fixed(offers)
	line := widget.Blank(1)
	var hits []Hit
	at := 1
	for _, offer := range offers {
		if offer.Name == "do" || offer.Name == "help" {
			continue
		}
		if at+cells(offer)+between+tailWidth > width {
			break
		}
		line += words(t, offer) + widget.Blank(between)
		hits = append(hits, hit(offer, at))
		at += cells(offer) + between
	}
	start := max(at, width-tailWidth)
	line += widget.Blank(start - at)
	for _, offer := range tail {
		line += words(t, offer) + widget.Blank(between)
		hits = append(hits, hit(offer, start))
		start += cells(offer) + between
	}
	return widget.Cut(line, 0, width), hits
}

// spelled names the arrow keys in letters where only ASCII is drawn: a sign in their place would read as another key.
func spelled(t *theme.Theme, offers []Offer) []Offer {
	if !t.Options.ASCII {
		return offers
	}
	plain := make([]Offer, len(offers))
	for i, offer := range offers {
		if strings.ContainsAny(offer.Show, "←→↑↓") {
			offer.Show = offer.Key()
		}
		plain[i] = offer
	}
	return plain
}

// fixed are the offers at the right end, and their cells with a margin behind.
func fixed(offers []Offer) ([]Offer, int) {
	tail := []Offer{Can("do"), Can("help")}
	width := 1 - between
	for i, offer := range tail {
		if given, ok := Find(offers, offer.Key()); ok {
			tail[i] = given
		}
		width += cells(tail[i]) + between
	}
	return tail, width
}

func cells(offer Offer) int { return widget.Width(offer.Show) + 1 + widget.Width(offer.Verb) }

func words(t *theme.Theme, offer Offer) string {
	if offer.Why != "" {
		return t.Muted.Paint(offer.Show + " " + offer.Verb)
	}
	return t.Tab.Paint(offer.Show) + " " + t.Text.Paint(offer.Verb)
}

func hit(offer Offer, x int) Hit {
	return Hit{widget.Rect{X: x, W: cells(offer), H: 1}, offer.Name, offer.Key()}
}
