package card

import (
	"moot/model/agenda"
	"moot/ui/tui/theme"
)

// marginInk is how much a margin is to worry about.
func marginInk(inks *theme.Inks, outlook agenda.Outlook) theme.Ink {
	switch {
	case outlook.Late || outlook.Overdue > 0 || outlook.Margin.Int(0) < 0:
		return inks.Bad
	case outlook.AtRisk:
		return inks.Warn
	}
	return inks.Muted
}
