package detail

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Pair is how a list and its card share a screen: from a width on they stand beside each other, below it they take turns.
type Pair struct {
	// SideBySide is the width from which they stand beside each other, and List what the list takes of it then.
	SideBySide int
	List       func(width int) int
	// Card is the card.
	Card *Card
	// Arrange is called when what the list takes was changed by hand.
	Arrange func()
	// OnCard tells that the card has the keys; where they take turns it has the screen.
	OnCard bool

	width, height int
	byHand        int  // what the list takes, where somebody moved the rule; 0 where nobody did
	moving        bool // the rule was pressed, and moves with the mouse
	before        bool // OnCard, before a record was opened apart from the list
}

// Show says what the list has selected now, and shows its card unless one went on from there.
func (p *Pair) Show(ref model.Ref) tea.Cmd {
	apart := p.Card.apart
	cmd := p.Card.Show(ref)
	switch {
	case apart && !p.Card.apart:
		p.OnCard = p.before // all that was opened is gone
	case !apart && p.Card.apart:
		p.before = false // the list went on: from the way one came esc leads to it, not to its card
	}
	p.OnCard = p.OnCard && p.Card.Ref().ID != ""
	return cmd
}

// Away tells that the card shows another record than the list has selected: the keys act on that one.
func (p *Pair) Away() bool { return p.Card.Away() }

// Selected is what the keys act on: what the list has selected, or what the card shows that was reached from there.
func (p *Pair) Selected(inList model.Ref) model.Ref {
	if p.Away() {
		return p.Card.Ref()
	}
	return inList
}

// Open shows the card of any record and gives it the keys; going back from it leads to the list as it was.
func (p *Pair) Open(ref model.Ref) tea.Cmd {
	if !p.Away() {
		p.before = p.OnCard
	}
	p.OnCard = true
	return p.Card.Open(ref)
}

// Leave gives the keys to the list, and the card what the list has selected. Show comes next.
func (p *Pair) Leave() {
	p.OnCard = false
	p.Card.Home()
}

// Press does what a key does while the card has the keys, and moves the rule; false when it is none of these keys.
func (p *Pair) Press(name string) (tea.Cmd, bool) {
	switch {
	case name == "narrower" || name == "wider":
		p.step(name == "wider")
	case !p.OnCard:
		return nil, false
	case name == "open":
		link, chosen := p.Card.link()
		if !chosen {
			return nil, false
		}
		return p.Card.Follow(link.Ref), true
	case name == "back":
		return p.back(), true
	default:
		return nil, p.Card.Press(name)
	}
	return nil, true
}

// back goes back along the way one came, at its end to the list.
func (p *Pair) back() tea.Cmd {
	apart := p.Card.apart
	cmd, went := p.Card.Back()
	switch {
	case !went:
		p.OnCard = false
	case apart && !p.Card.apart:
		p.OnCard = p.before
	}
	p.OnCard = p.OnCard && p.Card.Ref().ID != ""
	return cmd
}

// Turn gives the keys to the card or back, by the name of a key; false when the key does neither. Nothing selected
// leaves them with the list.
func (p *Pair) Turn(name string, selected bool) bool {
	switch name {
	case "open", "next-pane", "previous-pane":
		p.OnCard = selected && (!p.OnCard || name == "open")
	case "back":
		p.OnCard = false
	default:
		return false
	}
	if p.OnCard {
		p.Card.chooseFirst()
	}
	return true
}

// What the words of an offer take of the bottom line at most; on a narrow terminal the answers need the room.
const (
	mostOpened   = 24
	mostBack     = 16
	roomForWords = 100
	fewestOpened = 14
)

// Offers are the keys of the card while it has them: open the chosen link, the next one, back to where one came from. list
// is what the list is called.
func (p *Pair) Offers(list string) []keys.Offer {
	if !p.OnCard {
		return nil
	}
	var offers []keys.Offer
	if link, chosen := p.Card.link(); chosen {
		most := mostOpened
		if p.width < roomForWords {
			most = fewestOpened
		}
		offers = append(offers, keys.Named("open", "open "+shortly(card.Title(p.Card.state, link.Ref), most)))
	}
	offers = append(offers, keys.Named("back", p.backTo(list)))
	if len(p.Card.sheet.Links) > 1 {
		offers = append(offers, keys.Named("next-pane", "next link"))
	}
	return offers
}

func (p *Pair) backTo(list string) string {
	stops := p.Card.stops()
	switch {
	case len(stops) < 2+p.Card.first():
		return list
	case p.width < roomForWords:
		return "back"
	}
	return "back to " + shortly(card.Title(p.Card.state, stops[len(stops)-2].ref), mostBack)
}

// Click does what a click on the card does, or on the rule beside it, y counted from the card's first line: on a link it
// goes there, elsewhere on the card it gives it the keys. False for a click on the list.
func (p *Pair) Click(click screen.Click) (tea.Cmd, bool) {
	p.moving = p.onRule(click.X)
	if p.moving {
		return nil, true
	}
	if !p.InCard(click.X) {
		return nil, false
	}
	p.OnCard = p.Card.Ref().ID != ""
	left := 1
	if p.Wide() {
		left = p.ListWidth() + between
	}
	link := p.Card.sheet.LinkAt(click.Y-p.Card.wayLines()+p.Card.text.Offset(), click.X-left)
	if link < 0 || click.Y < p.Card.wayLines() {
		p.Card.chooseFirst()
		return nil, true
	}
	p.Card.shown().chosen = link
	return p.Card.Follow(p.Card.sheet.Links[link].Ref), true
}

// CardView draws the card alone.
func (p *Pair) CardView() string { return p.Card.View(p.OnCard) }

// View draws both, or only the one whose turn it is: exactly the size.
func (p *Pair) View(t *theme.Theme, list, card func() string) string {
	switch {
	case p.Wide():
		rule := " " + t.Faint.Paint(t.Glyphs.Down) + " "
		return widget.Join(list(), card(), p.ListWidth(), p.CardWidth(), p.height, rule)
	case p.OnCard:
		return widget.Join("", card(), 1, p.CardWidth()+1, p.height, "")
	}
	return p.Blank(list())
}

// Blank draws a text alone, and empty lines below it: exactly the size.
func (p *Pair) Blank(text string) string {
	return strings.Join(widget.Block(text, p.width, p.height), "\n")
}
