package tui

import (
	"fmt"
	"slices"
	"strings"

	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// offers are the keys that work now, the screen's first.
func (a *app) offers() []keys.Offer {
	if a.welcome == nil && a.away() {
		return []keys.Offer{keys.Can("quit")} // nothing else works before there is a board
	}
	offers := a.screen().Offers()
	if a.welcome != nil {
		return offers
	}
	for _, name := range []string{"filter", "views", "what-if", "create", "quick", "undo", "redo", "screen", "settings", "do", "help", "quit"} {
		if _, offered := keys.Find(offers, keys.ByName(name).Key()); !offered {
			offers = append(offers, a.offerOf(name))
		}
	}
	return canFirst(offers)
}

// canFirst puts the keys that act before those that are dimmed, each in their order.
func canFirst(offers []keys.Offer) []keys.Offer {
	sorted := slices.Clone(offers)
	slices.SortStableFunc(sorted, func(a, b keys.Offer) int { return min(1, len(a.Why)) - min(1, len(b.Why)) })
	return sorted
}

func (a *app) offerOf(name string) keys.Offer {
	switch {
	case a.state.ReadOnly && (name == "create" || name == "quick" || name == "undo" || name == "redo"):
		return keys.Cannot(name, screen.ReadOnly)
	case (name == "undo" || name == "redo") && !a.edited():
		return keys.Cannot(name, "nothing was changed yet")
	case name == "screen":
		offer := keys.Can(name)
		offer.Show = a.screenNumbers()
		return offer
	}
	return keys.Can(name)
}

// edited tells whether the board has any change at all.
func (a *app) edited() bool {
	for range a.state.Board.Log() {
		return true
	}
	return false
}

// screenNumbers are the keys of the screens there are: "1 3 4".
func (a *app) screenNumbers() string {
	var numbers []string
	for _, tab := range a.tabs {
		numbers = append(numbers, fmt.Sprint(tab.number))
	}
	return strings.Join(numbers, " ")
}
