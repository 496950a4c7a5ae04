package keys

import (
	"slices"
	"strings"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Offer is a binding that a screen shows now.
type Offer struct {
	Binding
	Why   string // why it cannot act on what is selected; empty when it can
	Brief string // the words for it where a line has little room; "" takes the Verb
}

// Can offers a binding that can act.
func Can(name string) Offer { return Offer{Binding: ByName(name)} }

// Cannot offers a binding dimmed, with the sentence that pressing it shows.
func Cannot(name, why string) Offer { return Offer{Binding: ByName(name), Why: why} }

// Elsewhere says where a binding works that is not offered here.
func Elsewhere(b Binding) string {
	switch {
	case b.Name == "order":
		return "works on the table of dependencies: 4 shows it"
	case b.Name == "all":
		return "works on the board, goals and the map: 2, 3 and 5 show them"
	case b.Name == "earlier-weeks" || b.Name == "later-weeks" || b.Name == "zoom":
		return "works on the board: 2 shows it"
	case b.Name == "acknowledge":
		return "works on what has a gap: v on the screen of goals lists them"
	case b.In(List):
		return "works on a list with something in it"
	case b.Scope == Forum:
		return "works in a forum: F on the first screen starts one"
	case b.In(Dependency):
		return "works on a dependency: select one first"
	case b.In(Goal):
		return "works on a goal or an outcome: 3 shows them"
	case b.In(Record, Forum):
		return "works on a record: select one first"
	}
	return "does nothing here"
}

// Named is Can under words that fit the moment better than the table's: "start
// the forum" or "resume the forum".
func Named(name, verb string) Offer {
	offer := Can(name)
	offer.Verb = verb
	return offer
}

// Briefly is the offer with the words for it where there is little room.
func (o Offer) Briefly(words string) Offer {
	o.Brief = words
	return o
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

// narrow is the width below which the bottom line is short of room: it takes the brief words, and stands closer.
const narrow = 100

// between is the room between two items of the bottom line.
func between(width int) int {
	if width < narrow {
		return 2
	}
	return 3
}

// Line draws the bottom line in exactly width cells: the offers, likeliest
// first, each whole or not at all, and at the right always the palette and the
// help, and the filter where it works and there is room.
func Line(t *theme.Theme, offers []Offer, width int) (string, []Hit) {
	offers, gap := brief(spelled(t, offers), width), between(width)
	tail, tailWidth := fixed(offers, width)
	line := widget.Blank(1)
	var hits []Hit
	at := 1
	for _, offer := range offers {
		if slices.ContainsFunc(tail, func(other Offer) bool { return other.Name == offer.Name }) {
			continue
		}
		if at+cells(offer)+gap+tailWidth > width {
			break
		}
		line += words(t, offer) + widget.Blank(gap)
		hits = append(hits, hit(offer, at))
		at += cells(offer) + gap
	}
	start := max(at, width-tailWidth)
	line += widget.Blank(start - at)
	for _, offer := range tail {
		line += words(t, offer) + widget.Blank(gap)
		hits = append(hits, hit(offer, start))
		start += cells(offer) + gap
	}
	return widget.Cut(line, 0, width), hits
}

// brief takes the brief words where the line is short of room.
func brief(offers []Offer, width int) []Offer {
	if width >= narrow {
		return offers
	}
	short := slices.Clone(offers)
	for i := range short {
		if short[i].Brief != "" {
			short[i].Verb = short[i].Brief
		}
	}
	return short
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

// filterWidth is the width from which the filter has its place at the right end.
const filterWidth = 76

// fixed are the offers at the right end, and their cells with a margin behind.
func fixed(offers []Offer, width int) ([]Offer, int) {
	tail := []Offer{Can("do"), Can("help")}
	if filter, offered := Find(offers, ByName("filter").Key()); offered && width >= filterWidth {
		tail = []Offer{Can("do"), filter, Can("help")}
	}
	gap := between(width)
	taken := 1 - gap
	for i, offer := range tail {
		if given, ok := Find(offers, offer.Key()); ok {
			tail[i] = given
		}
		taken += cells(tail[i]) + gap
	}
	return tail, taken
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
