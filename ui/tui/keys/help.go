package keys

import (
	"strings"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Offers makes an offer of every binding in these scopes.
func Offers(scopes ...Scope) []Offer {
	var offers []Offer
	for _, binding := range In(scopes...) {
		offers = append(offers, Offer{Binding: binding})
	}
	return offers
}

// twoColumns is the width from which the help page has two columns.
const twoColumns = 92

// Help draws the keys of a screen under their headings, as lines of exactly
// width cells, in two columns where there is room. A binding offered twice is
// listed once, as it was offered first. What cannot act now is muted, with the
// reason in place of what it does.
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
	seen := map[string]bool{}
	for _, offer := range inTableOrder(offers) {
		if !seen[offer.Name] {
			seen[offer.Name] = true
			byGroup[offer.Group] = append(byGroup[offer.Group], helpLine(t, offer, width))
		}
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

// keyWidth is the column of the keys: the widest is "shift+tab".
const keyWidth = 10

func helpLine(t *theme.Theme, offer Offer, width int) string {
	shown := widget.Fit(offer.Show, keyWidth)
	if offer.Why != "" {
		return widget.Fit("  "+t.Muted.Paint(shown+offer.Why), width)
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
	for _, binding := range table {
		if binding.Group != group {
			group = binding.Group
			out.WriteString("| | **" + group + "** |\n")
		}
		out.WriteString("| " + codes(binding.Show) + " | " + binding.Long + " |\n")
	}
	out.WriteString("| mouse | a click selects and presses, the wheel scrolls |\n")
	return out.String()
}

// codes sets each key of "↑ k" in code.
func codes(show string) string {
	return "`" + strings.Join(strings.Fields(show), "` `") + "`"
}
