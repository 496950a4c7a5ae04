package exchange

// lanes are cards beside each other, lane below lane.
type lanes []lane

type lane struct {
	cards  []boardCard
	end    int // up to where it is taken
	height int
}

// add puts a card into the first lane that is free from where it begins, or into a new one; false where there would be too
// many. What belongs to the card ends at end.
func (l *lanes) add(card boardCard, end, most int) bool {
	for i := range *l {
		if free := &(*l)[i]; free.end <= card.X {
			free.put(card, end)
			return true
		}
	}
	if len(*l) == most {
		return false
	}
	*l = append(*l, lane{})
	(*l)[len(*l)-1].put(card, end)
	return true
}

func (l *lane) put(card boardCard, end int) {
	l.cards, l.end = append(l.cards, card), end
	l.height = max(l.height, card.Height+cardGap)
}
