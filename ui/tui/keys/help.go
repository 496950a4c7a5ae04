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

// twoColumns is the width from which the help page has two columns.
const twoColumns = 92

// Help draws the keys of a screen under their headings, as lines of exactly
// width cells, in two columns where there is room. A binding offered twice is
// listed once, as it was offered first. What cannot act now is muted, with the
// reason.
func Help(t *theme.Theme, offers []Offer, width int) []string {
	blocks := helpBlocks(t, offers, columnWidth(width))
	if width < twoColumns {
		return helpColumn(blocks, width)
	}
	half := columnWidth(width)
	cut := halfway(blocks)
	left, right := helpColumn(blocks[:cut], half), helpColumn(blocks[cut:], half)
	lines := make([]string, max(len(left), len(right)))
	for i := range lines {
		lines[i] = widget.Fit(lineOr(left, i, half)+widget.Blank(4)+lineOr(right, i, half), width)
	}
	return lines
}

func columnWidth(width int) int {
	if width < twoColumns {
		return width
	}
	return (width - 4) / 2
}

func lineOr(lines []string, i, width int) string {
	if i < len(lines) {
		return lines[i]
	}
	return widget.Blank(width)
}

// helpBlocks draws each heading with its keys.
func helpBlocks(t *theme.Theme, offers []Offer, width int) [][]string {
	byGroup := map[string][]string{}
	for _, offer := range together(once(inTableOrder(offers))) {
		byGroup[offer.Group] = append(byGroup[offer.Group], helpLine(t, offer, width))
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

func helpLine(t *theme.Theme, offer Offer, width int) string {
	shown := widget.Fit(offer.Show, keyWidth)
	if offer.Why != "" {
		words := shown + offer.Verb + ": " + offer.Why
		if 2+widget.Width(words) > width {
			words = shown + offer.Long // pressing it says why
		}
		return widget.Fit("  "+t.Muted.Paint(words), width)
	}
	return widget.Fit("  "+t.Tab.Paint(shown)+t.Text.Paint(offer.Long), width)
}

// halfway is the number of blocks in the left column, so that the higher of the
// two columns is as low as can be.
func halfway(blocks [][]string) int {
	total := 0
	for _, block := range blocks {
		total += len(block) + 1
	}
	best, lowest, left := len(blocks), total, 0
	for i, block := range blocks {
		left += len(block) + 1
		if height := max(left, total-left); height < lowest {
			best, lowest = i+1, height
		}
	}
	return best
}

func helpColumn(blocks [][]string, width int) []string {
	var lines []string
	for i, block := range blocks {
		if i > 0 {
			lines = append(lines, widget.Blank(width))
		}
		lines = append(lines, block...)
	}
	return lines
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
	out.WriteString("| mouse | a click selects and presses, the wheel scrolls |\n")
	return out.String()
}

// codes sets each key of "↑ k" in code.
func codes(show string) string {
	return "`" + strings.Join(strings.Fields(show), "` `") + "`"
}
