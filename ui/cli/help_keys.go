package cli

import (
	"strings"

	"moot/ui/tui/keys"
	"moot/ui/tui/widget"
)

// keysPage is every key of the screens, from the table that the screens themselves use.
func keysPage() string {
	var page strings.Builder
	page.WriteString("KEYS\n\nThe same key means the same thing on every screen. ? shows those that work\nwhere you are.\n")
	group := ""
	for _, binding := range keys.All() {
		if binding.Group != group {
			group = binding.Group
			page.WriteString("\n" + group + "\n")
		}
		page.WriteString("  " + widget.Fit(binding.Show, 16) + "  " + binding.Long + "\n")
	}
	for _, section := range keys.Sections() {
		page.WriteString("\n" + section.Title + "\n")
		for _, row := range section.Rows {
			definition(&page, row.Key, row.Text)
		}
	}
	page.WriteString("\nThe mouse: a click selects, presses, opens what a card names; the wheel\nscrolls; the rule beside a card can be dragged.\n")
	return page.String()
}
