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
	page.WriteString("\nThe mouse: a click selects and presses, the wheel scrolls.\n")
	return page.String()
}
