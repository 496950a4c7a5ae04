package goals

import (
	"slices"

	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
)

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	switch {
	case s.pair.Away() || s.pair.OnCard && s.record() != nil:
		return s.cardOffers()
	case s.face == onMatrix && s.grid.list.Count() > 0:
		return s.matrixOffers()
	case s.record() == nil:
		offers := append([]keys.Offer{s.edits("create", "set a goal")}, s.faceOffers()...)
		if s.face == onGaps && !s.gaps.asked {
			offers = append(offers, keys.Cannot("acknowledge", "the gaps are looked for: in a moment they are listed"))
		}
		return offers
	case s.marking():
		return s.markOffers()
	case s.face == onGaps:
		return s.gapOffers()
	}
	return s.treeOffers()
}

// cardOffers are the keys while the card has them.
func (s *Screen) cardOffers() []keys.Offer {
	offers := append(s.pair.Offers(s.face.String()), answer.AnyOffers(s.state, s.Selected())...)
	offers = append(offers, s.edits("create", ""))
	if !s.pair.Away() {
		offers = append(offers, s.faceOffers()[0])
	}
	return append(offers, s.pair.DivideOffers()...)
}

// treeOffers are the keys for the row of the tree under the cursor.
func (s *Screen) treeOffers() []keys.Offer {
	offers := []keys.Offer{keys.Named("open", "card")}
	answers := before("decline", answer.GoalOffers(s.state, s.record()), s.edits("create", ""))
	answers = before("why", answers, append(s.foldOffers(), s.faceOffers()...)...)
	offers = append(append(offers, answers...), answer.RecordOffers(s.state, s.Selected())...)
	return append(append(offers, answer.ListOffers()...), s.pair.DivideOffers()...)
}

// before puts the tree's own keys before one of those that answer, so that the likeliest come first.
func before(name string, offers []keys.Offer, own ...keys.Offer) []keys.Offer {
	at := slices.IndexFunc(offers, func(o keys.Offer) bool { return o.Name == name })
	return slices.Insert(offers, at, own...)
}
