package network

import (
	"moot/model/network"
	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	switch {
	case s.state.Board == nil:
		return nil
	case s.pair.OnCard:
		offers := append(s.pair.Offers(s.listName()), answer.AnyOffers(s.state, s.Selected())...)
		return append(offers, s.pair.DivideOffers()...)
	case s.bundle != nil:
		return s.bundleOffers()
	}
	return s.mapOffers()
}

func (s *Screen) listName() string {
	if s.bundle != nil {
		return "list"
	}
	return s.face.String()
}

func (s *Screen) bundleOffers() []keys.Offer {
	offers := []keys.Offer{keys.Named("back", s.face.String())}
	if s.bundle.selected().ID != "" {
		offers = append(offers, keys.Named("open", "card"))
	}
	offers = append(append(offers, answer.AnyOffers(s.state, s.Selected())...), keys.Can("what-if"), keys.Can("copy-list"))
	return append(offers, s.pair.DivideOffers()...)
}

// mapOffers are the keys on a face, the likeliest first.
func (s *Screen) mapOffers() []keys.Offer {
	var offers []keys.Offer
	if words := s.openWords(); words != "" {
		offers = append(offers, keys.Named("open", words))
	}
	if s.canGoBack() {
		words := "back"
		if s.face == onStructure {
			words = "stop looking"
		}
		offers = append(offers, keys.Named("back", words))
	}
	offers = append(offers, keys.Named("view", s.face.next().String()))
	if s.survey.dependencies > 0 {
		offers = append(offers, keys.Can("what-if"), keys.Can("why"))
	}
	offers = append(offers, keys.Named("all", s.otherScope()))
	if s.survey.dependencies > 0 {
		offers = append(offers, keys.Named("copy", "copy the "+s.face.word()).Briefly("copy"))
	}
	if s.atCursor().ID != "" {
		offers = append(offers, keys.Named("next-pane", "card"))
	}
	offers = append(offers, s.creates())
	return append(offers, s.recordOffers(offers)...)
}

// recordOffers are the keys for the record under the cursor, but those that the map has taken.
func (s *Screen) recordOffers(taken []keys.Offer) []keys.Offer {
	var offers []keys.Offer
	for _, offer := range answer.AnyOffers(s.state, s.Selected()) {
		if _, known := keys.Find(taken, offer.Key()); !known {
			offers = append(offers, offer)
		}
	}
	return offers
}

func (s *Screen) otherScope() string {
	if s.scope == network.Open {
		return "closed too"
	}
	return "only open"
}

func (s *Screen) creates() keys.Offer {
	if s.state.ReadOnly {
		return keys.Cannot("create", screen.ReadOnly)
	}
	return keys.Named("create", "ask another team").Briefly("ask")
}

// openWords say what enter does; "" where it does nothing.
func (s *Screen) openWords() string {
	const around = "around it"
	switch s.face {
	case onMatrix:
		g := &s.grid
		switch {
		case g.consumer() == "":
			return ""
		case g.provider() == "" || g.consumer() == g.provider():
			return around
		case g.cell().Dependencies > 0:
			return "dependencies"
		}
		return ""
	case onAround:
		if s.around.team() == s.around.middle() {
			return ""
		}
		return around
	}
	switch l := s.line(); {
	case l.opens.title != "":
		return "dependencies"
	case l.team != "":
		return around
	}
	return ""
}
