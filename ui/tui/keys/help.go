package keys

import (
	"slices"
	"strings"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Offers makes an offer of every binding in these scopes.
func Offers(scopes ...Scope) []Offer {
	return offersOf(In(scopes...))
}

func offersOf(bindings []Binding) []Offer {
	offers := make([]Offer, len(bindings))
	for i, binding := range bindings {
		offers[i] = Offer{Binding: binding}
	}
	return offers
}

// Help draws the keys of a screen under their headings, as lines of exactly
// width cells, in columns where there is room. A binding offered twice is
// listed once, as it was offered first. What cannot act now is muted, with the
// reason.
func Help(t *theme.Theme, offers []Offer, width int) []string {
	return inColumns(helpBlocks(t, offers, columnWidth(width)), width)
}

// helpBlocks draws each heading with its keys.
func helpBlocks(t *theme.Theme, offers []Offer, width int) [][]string {
	byGroup := map[string][]string{}
	for _, offer := range together(once(inTableOrder(offers))) {
		byGroup[offer.Group] = append(byGroup[offer.Group], helpLine(t, offer, width)...)
	}
	var blocks [][]string
	for _, group := range []string{moving, looking, changing, answering, aiming, meeting, leaving} {
		if lines := byGroup[group]; len(lines) > 0 {
			title := widget.Fit(t.Strong.Paint(group), width)
			blocks = append(blocks, append([]string{title}, lines...))
		}
	}
	return blocks
}

// once leaves out what was offered before.
func once(offers []Offer) []Offer {
	seen := map[string]bool{}
	return slices.DeleteFunc(offers, func(offer Offer) bool {
		again := seen[offer.Name]
		seen[offer.Name] = true
		return again
	})
}

// sets are bindings that stand on one line of the help page when all of them
// can act: their names, and the words for them together.
var sets = []struct {
	names []string
	long  string
}{
	{[]string{"up", "down"}, "move up, down"},
	{[]string{"left", "right"}, "fold, unfold; in a forum, phases"},
	{[]string{"page-up", "page-down"}, "a page up, down"},
	{[]string{"first", "last"}, "to the first row, the last"},
	{[]string{"undo", "redo"}, "undo, redo"},
	{[]string{"on-track", "at-risk", "off-track"}, "on track, at risk, off track"},
	{[]string{"quit", "quit-now"}, "quit: what shows as saved is saved"},
}

// together joins neighbours that make a set into one line.
func together(offers []Offer) []Offer {
	var lines []Offer
	for i := 0; i < len(offers); {
		size, long := setAt(offers[i:])
		line := offers[i]
		if size > 1 {
			line.Long = long
			for _, more := range offers[i+1 : i+size] {
				line.Show += " " + more.Show
			}
		}
		lines = append(lines, line)
		i += size
	}
	return lines
}

// setAt is the number of offers at the beginning that make one line.
func setAt(offers []Offer) (size int, long string) {
	for _, set := range sets {
		size := len(set.names)
		if len(offers) >= size && slices.EqualFunc(offers[:size], set.names, canBe) {
			return size, set.long
		}
	}
	return 1, ""
}

func canBe(offer Offer, name string) bool { return offer.Name == name && offer.Why == "" }

// inTableOrder sorts offers by their place in the table; equal names stay in
// the order they came.
func inTableOrder(offers []Offer) []Offer {
	sorted := make([]Offer, 0, len(offers))
	for _, binding := range table {
		for _, offer := range offers {
			if offer.Name == binding.Name {
				sorted = append(sorted, offer)
			}
		}
	}
	return sorted
}

// keyWidth is the column of the keys: the widest are "shift+tab" and "pgup pgdn".
const keyWidth = 11

func helpLine(t *theme.Theme, offer Offer, width int) []string {
	if offer.Why != "" {
		words := offer.Verb + ": " + offer.Why
		if 2+keyWidth+widget.Width(words) > width {
			words = offer.Long // pressing it says why
		}
		return Row{offer.Show, words, t.Muted}.lines(t.Muted, keyWidth, width)
	}
	return Row{offer.Show, offer.Long, t.Tab}.lines(t.Text, keyWidth, width)
}

// Markdown is the whole table for the README, a heading per group.
func Markdown() string {
	var out strings.Builder
	out.WriteString("| key | does |\n| --- | --- |\n")
	group := ""
	for _, line := range together(offersOf(table)) {
		if line.Group != group {
			group = line.Group
			out.WriteString("| | **" + group + "** |\n")
		}
		out.WriteString("| " + codes(line.Show) + " | " + line.Long + " |\n")
	}
	out.WriteString("| mouse | a click selects, presses, opens what a card names; the wheel scrolls; the rule beside a card can be dragged |\n")
	return out.String()
}

// codes sets each key of "↑ k" in code.
func codes(show string) string {
	return "`" + strings.Join(strings.Fields(show), "` `") + "`"
}
