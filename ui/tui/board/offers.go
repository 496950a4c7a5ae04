package board

import (
	"moot/model/timeline"
	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// byGoal is the last of what rows can be.
const byGoal = timeline.ByGoal

// mostAnswers is how many answers stand before the keys of the board itself.
const mostAnswers = 2

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	if s.pair.Away() {
		return append(append(s.pair.Offers("board"), answer.AnyOffers(s.state, s.Selected())...), s.common()...)
	}
	if s.pair.OnCard {
		return append(s.cardOffers(s.pair.Offers("board")), s.common()...)
	}
	var offers []keys.Offer
	if s.shift.held {
		offers = append(offers, keys.Named("back", "leave the date as it was").Briefly("leave the date"))
	} else if s.opened != (where{}) {
		offers = append(offers, keys.Named("back", "close the cell").Briefly("close"))
	}
	if s.dependency() == nil {
		return append(append(offers, s.placeOffers()...), s.common()...)
	}
	offers = append(s.cardOffers(append(offers, keys.Named("open", "card"))), s.common()...)
	if s.shift.nudged { // at the end: the bottom line stands still while a date moves
		offers = append(offers, keys.Named("back", "leave the date as it was"))
	}
	return offers
}

// cardOffers are the keys for the selected card: the likeliest answers, its date, the other answers.
func (s *Screen) cardOffers(offers []keys.Offer) []keys.Offer {
	d := s.dependency()
	if d == nil {
		return offers
	}
	answers := answer.Offers(s.state, d)
	offers = append(offers, answers[:mostAnswers]...)
	date, why := movable(s.state, d)
	earlier := both(keys.Named("drag-earlier", date.words()), "drag-later")
	later := keys.Named("drag-later", date.words()+" a day later")
	if why != "" {
		earlier, later = keys.Cannot("drag-earlier", why), keys.Cannot("drag-later", why)
	}
	offers = append(offers, earlier)
	if !s.pair.OnCard {
		offers = append(offers, s.boardOffers()...)
	}
	offers = append(offers, answers[mostAnswers:]...)
	offers = append(offers, keys.Named("why", "why here"))
	return append(append(offers, answer.RecordOffers(s.state, s.Selected())...), later)
}

// both offers two keys as one: the second one's is shown too, and offered farther behind.
func both(offer keys.Offer, second string) keys.Offer {
	offer.Show += " " + keys.ByName(second).Show
	return offer
}

// boardOffers are the keys of the board itself.
func (s *Screen) boardOffers() []keys.Offer {
	now, zoom, all := "weeks", "months", "all rows"
	if s.window.Zoom == timeline.Months {
		now, zoom = zoom, now
	}
	if s.all {
		all = "fewer rows"
	}
	next := byWords[(s.layout.by+1)%(byGoal+1)]
	return []keys.Offer{
		both(keys.Named("earlier-weeks", now), "later-weeks"), keys.Named("view", "by "+next).Briefly(next),
		keys.Named("zoom", zoom), keys.Can("what-if"), keys.Named("all", all),
	}
}

// laterWeeks is the key that boardOffers shows with its twin.
func (s *Screen) laterWeeks() keys.Offer {
	if s.window.Zoom == timeline.Months {
		return keys.Named("later-weeks", "later months")
	}
	return keys.Can("later-weeks")
}

// placeOffers are the keys where the cursor stands on no card.
func (s *Screen) placeOffers() []keys.Offer {
	var offers []keys.Offer
	switch {
	case !s.layout.asked || len(s.layout.rows) == 0:
		return offers
	case s.at.place < 0:
		if s.sight.before > 0 {
			offers = append(offers, keys.Named("first", "needed earlier"))
		}
		if s.sight.beyond > 0 {
			offers = append(offers, keys.Named("last", "needed later"))
		}
	case s.isEdge(s.at.column):
		offers = append(offers, keys.Named("open", "go there"))
	case s.stops(s.at.place, s.at.column) > 0 && s.opened.row == "":
		offers = append(offers, keys.Named("open", "list them"))
	}
	return append(offers, s.boardOffers()...)
}

// common are the keys that work wherever the cursor stands.
func (s *Screen) common() []keys.Offer {
	offers := []keys.Offer{keys.Named("create", "ask another team").Briefly("ask")}
	if s.pair.OnCard || s.pair.Away() || s.layout.line == nil || len(s.layout.rows) == 0 {
		offers = append(offers, keys.Can("what-if"))
	} else {
		offers = append(offers, s.laterWeeks())
	}
	if s.state.ReadOnly {
		offers[0] = keys.Cannot("create", screen.ReadOnly)
	}
	return append(offers, s.pair.DivideOffers()...)
}
