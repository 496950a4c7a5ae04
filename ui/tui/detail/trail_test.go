package detail

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"moot/model"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// chained draws sixty lines with a link in every fifth: to the dependencies of the small board in turn.
func chained(_ screen.State, ref model.Ref, _ []store.Kept, _ int) card.Sheet {
	sheet := card.Sheet{Lines: []string{"card of " + ref.ID}}
	ids := []string{"tokens", "fares", "split", "ledger"}
	for i := 1; i < 60; i++ {
		line := fmt.Sprint("line ", i)
		if i%5 == 0 {
			link := card.Link{Ref: dependency(ids[i/5%len(ids)]), Places: []card.Place{{Line: i, From: len(line) + 1, To: len(line) + 5}}}
			line, sheet.Links = line+" link", append(sheet.Links, link)
		}
		sheet.Lines = append(sheet.Lines, line)
	}
	return sheet
}

// walker is a wide pair of an empty list and a card of ten lines, on the small board, with the card of tokens.
func walker(t *testing.T, state screen.State) *Pair {
	t.Helper()
	p := newPair()
	p.Card = New(two, chained)
	p.SetSize(100, 10)
	p.Card.SetState(state)
	p.Card.SetSize(p.CardWidth(), p.Height())
	p.Show(dependency("tokens"))
	return p
}

func press(p *Pair, names ...string) {
	for _, name := range names {
		if _, done := p.Press(name); !done {
			p.Turn(name, true)
		}
	}
}

// seen are the card's lines without colours, and the link that is chosen.
func seen(p *Pair) (lines []string, chosen string) {
	if link, is := p.Card.link(); is {
		chosen = link.Ref.ID
	}
	return strings.Split(uitest.Plain(p.CardView()), "\n"), chosen
}

func TestEnterEnterFollowsTheFirstLink(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	press(p, "open")
	if _, chosen := seen(p); !p.OnCard || chosen != "fares" {
		t.Fatalf("on the card %v, the chosen link is %q, want fares", p.OnCard, chosen)
	}
	press(p, "open")
	if got := p.Selected(dependency("tokens")); got != dependency("fares") || !p.Away() {
		t.Errorf("the keys act on %v, want fares", got)
	}
	if lines, _ := seen(p); !strings.HasPrefix(lines[0], "Token exchange for guest ch… › Fresh fares") || !strings.HasPrefix(lines[1], "card of fares") {
		t.Errorf("the way is not told above the card:\n%s", strings.Join(lines, "\n"))
	}
}

func TestGoingBackRestoresScrollAndLink(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	press(p, "open", "next-pane", "next-pane", "next-pane", "next-pane")
	before, chosen := seen(p)
	if p.Card.text.Offset() == 0 {
		t.Fatal("the link chosen needs no scrolling: the test shows nothing")
	}
	press(p, "open", "page-down", "next-pane", "open", "last", "back", "back")
	after, again := seen(p)
	if chosen == "" || again != chosen || strings.Join(after, "\n") != strings.Join(before, "\n") {
		t.Errorf("it was left at %q with\n%s\nand came back at %q with\n%s", chosen, strings.Join(before, "\n"), again, strings.Join(after, "\n"))
	}
	if p.Away() || !p.OnCard {
		t.Errorf("away %v, on the card %v: want its own card with the keys", p.Away(), p.OnCard)
	}
	if press(p, "back"); p.OnCard {
		t.Error("at the end of the way esc does not lead to the list")
	}
}

func TestArrowsGoToLinksInSightAndScrollElse(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	press(p, "open") // the link of line 5
	press(p, "down")
	if got := p.Card.text.Offset(); got != 1 {
		t.Errorf("without another link in sight down scrolls to %d, want 1", got)
	}
	press(p, "down") // line 10 is in sight now
	if link, _ := p.Card.link(); link.First() != 10 {
		t.Errorf("down chose the link of line %d, want 10", link.First())
	}
	press(p, "up")
	if link, _ := p.Card.link(); link.First() != 5 {
		t.Errorf("up chose the link of line %d, want 5", link.First())
	}
	press(p, "last", "page-up", "page-up")
	if link, chosen := p.Card.link(); chosen {
		t.Errorf("out of sight the link of line %d is chosen still", link.First())
	}
	press(p, "previous-pane")
	if link, chosen := p.Card.link(); !chosen || !p.Card.inSight(link) {
		t.Error("shift+tab chose no link in sight")
	}
}

func TestTabGoesRoundAllLinks(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	press(p, "open")
	var lines []int
	for range 12 {
		link, _ := p.Card.link()
		lines = append(lines, link.First())
		press(p, "next-pane")
	}
	if got := fmt.Sprint(lines); got != "[5 10 15 20 25 30 35 40 45 50 55 5]" {
		t.Errorf("tab went to the links of lines %s", got)
	}
	if press(p, "previous-pane", "previous-pane"); p.Card.text.Offset() == 0 {
		t.Error("before the first comes the last, and it is shown")
	}
}

func TestOpenShowsAnyRecordAndLeadsBackToTheListAsItWas(t *testing.T) {
	for _, onCard := range []bool{false, true} {
		p := walker(t, uitest.State(uitest.Board(t)))
		p.OnCard = onCard
		p.Card.Wheel(7)
		before := p.CardView()
		p.Open(dependency("hooks"))
		if got := p.Selected(dependency("tokens")); got != dependency("hooks") || !p.OnCard {
			t.Errorf("the keys act on %v, on the card %v", got, p.OnCard)
		}
		press(p, "open")
		if lines, _ := seen(p); !strings.HasPrefix(lines[0], "Ranking hooks › ") {
			t.Errorf("the way begins with what was not on it: %q", lines[0])
		}
		press(p, "back", "back")
		if p.Away() || p.OnCard != onCard || p.CardView() != before {
			t.Errorf("after esc: away %v, on the card %v (was %v), the same card %v", p.Away(), p.OnCard, onCard, p.CardView() == before)
		}
	}
}

func TestOpenOnAnEmptyList(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	p.Show(model.Ref{})
	p.Open(dependency("hooks"))
	if lines, _ := seen(p); lines[0] != "card of hooks" && !strings.HasPrefix(lines[0], "card of hooks ") {
		t.Errorf("the card begins with %q", lines[0])
	}
	if press(p, "back"); p.OnCard || p.Selected(model.Ref{}) != (model.Ref{}) {
		t.Error("esc does not lead back to the empty list")
	}
}

func TestWhatIsGoneDropsOutOfTheWay(t *testing.T) {
	board := uitest.Board(t)
	p := walker(t, uitest.State(board))
	press(p, "open", "next-pane", "open") // tokens › split
	p.Card.Follow(dependency("hooks"))
	remove := func(id string) {
		change, err := model.Delete(board.Board(), dependency(id))
		if err != nil {
			t.Fatal(err)
		}
		board.Commit(change)
		p.Card.SetState(uitest.State(board))
		p.Show(dependency("tokens"))
	}
	if remove("split"); p.Card.Ref() != dependency("hooks") {
		t.Errorf("the card shows %v, want hooks still", p.Card.Ref())
	}
	if remove("hooks"); p.Away() || p.Card.Ref() != dependency("tokens") || !p.OnCard {
		t.Errorf("the card shows %v, on the card %v: want tokens, with the keys", p.Card.Ref(), p.OnCard)
	}
	if _, chosen := seen(p); chosen != "split" {
		t.Errorf("it came back to the link %q, want the one that was followed", chosen)
	}
	p.OnCard = false
	p.Open(dependency("yado"))
	if remove("yado"); p.Away() || p.OnCard {
		t.Error("what was opened is gone, and the list has not the keys again")
	}
}

// TestTheLinkOfOldIsChosenWhateverTheBoardAdded goes on from the second link to a record and comes back to a card that has
// other links before it.
func TestTheLinkOfOldIsChosenWhateverTheBoardAdded(t *testing.T) {
	linked := []string{"fares", "split", "fares"}
	p := newPair()
	p.Card = New(two, func(_ screen.State, ref model.Ref, _ []store.Kept, _ int) card.Sheet {
		var sheet card.Sheet
		for i, id := range linked {
			link := card.Link{Ref: dependency(id), Places: []card.Place{{Line: i, From: 0, To: len(id)}}}
			sheet.Lines, sheet.Links = append(sheet.Lines, id), append(sheet.Links, link)
		}
		return sheet
	})
	p.SetSize(100, 10)
	p.Card.SetSize(p.CardWidth(), p.Height())
	p.Card.SetState(uitest.State(uitest.Board(t)))
	p.Show(dependency("tokens"))
	for _, c := range []struct {
		becomes []string
		line    int // of the link that is chosen after; none for none
	}{
		{[]string{"ledger", "fares", "split", "fares"}, 3},
		{[]string{"ledger", "fares", "split"}, 1},
		{[]string{"ledger", "split"}, none},
	} {
		linked = []string{"fares", "split", "fares"}
		p.Card.drawAgain()
		p.OnCard = true
		p.Card.shown().chosen = 2
		press(p, "open")
		linked = c.becomes
		press(p, "back")
		if got := p.Card.shown().chosen; got != c.line {
			t.Errorf("of %v link %d is chosen, want %d", linked, got, c.line)
		}
	}
}

// TestTheWayStaysWhenTheListSelectsAnother lets a filter take the record away from under the way one came.
func TestTheWayStaysWhenTheListSelectsAnother(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	press(p, "open", "open") // tokens › fares
	before, _ := seen(p)
	p.Show(dependency("hooks"))
	if after, _ := seen(p); strings.Join(after, "\n") != strings.Join(before, "\n") {
		t.Errorf("the way is told as\n%s\nand was\n%s", after[0], before[0])
	}
	press(p, "back")
	if lines, chosen := seen(p); !strings.HasPrefix(lines[0], "card of tokens") || chosen != "fares" || !p.OnCard || !p.Away() {
		t.Errorf("esc leads to %q with %q chosen, want the card of tokens with its link to fares", lines[0], chosen)
	}
	if got := p.backTo("list"); got != "list" {
		t.Errorf("from there it says esc leads to %q", got)
	}
	if press(p, "back"); p.OnCard || p.Away() || p.Card.Ref() != dependency("hooks") {
		t.Errorf("at its end esc leads to %v, on the card %v: want the list, at hooks", p.Card.Ref(), p.OnCard)
	}
}

// TestTheWayOfADeletedRecordGoesOn deletes what one went on from, and the list selects its neighbour.
func TestTheWayOfADeletedRecordGoesOn(t *testing.T) {
	board := uitest.Board(t)
	p := walker(t, uitest.State(board))
	press(p, "open", "open") // tokens › fares
	change, err := model.Delete(board.Board(), dependency("tokens"))
	if err != nil {
		t.Fatal(err)
	}
	board.Commit(change)
	p.Card.SetState(uitest.State(board))
	p.Show(dependency("hooks"))
	if lines, _ := seen(p); !strings.HasPrefix(lines[0], "card of fares") {
		t.Errorf("it is shown below %q: nobody came from there", lines[0])
	}
	if press(p, "back"); p.OnCard || p.Away() {
		t.Error("esc does not lead to the list")
	}
}

func TestALinkToWhatIsGoneSaysSo(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	say := uitest.Sent[screen.Say](t, uitest.Messages(p.Card.Follow(dependency("never"))))
	if !strings.Contains(say.Text, "not on the board") || p.Away() {
		t.Errorf("it says %q, away %v", say.Text, p.Away())
	}
}

func TestHistoryOfEveryStopIsKept(t *testing.T) {
	p := newPair()
	p.Card = New(two, counted)
	p.SetSize(100, 10)
	p.Card.SetState(uitest.State(uitest.Board(t)))
	p.Card.SetSize(p.CardWidth(), p.Height())
	first := p.Show(dependency("tokens"))
	second := p.Card.Follow(dependency("fares"))
	give(p.Card, first) // late: one went on already
	give(p.Card, second)
	if lines, _ := seen(p); !strings.HasPrefix(lines[1], "fares 2") {
		t.Errorf("the card is %q", lines[1])
	}
	if cmd, _ := p.Press("back"); cmd != nil {
		t.Error("its history is read again although nothing changed")
	}
	p.OnCard = true
	if p.Press("back"); !strings.HasPrefix(ansi.Strip(p.CardView()), "tokens 2") {
		t.Errorf("the card that one came back to is %q", ansi.Strip(p.CardView())[:10])
	}
}

func TestOffersSayWhatOpensAndWhereBackLeads(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	if offers := p.Offers("list"); len(offers) != 0 {
		t.Errorf("the list has the keys, and the card offers %v", offers)
	}
	said := func() string {
		var words []string
		for _, offer := range p.Offers("list") {
			words = append(words, offer.Show+" "+offer.Verb)
		}
		return strings.Join(words, ", ")
	}
	press(p, "open")
	if got, want := said(), "enter open Fresh fares, esc list, tab next link"; got != want {
		t.Errorf("on its own card: %q, want %q", got, want)
	}
	press(p, "open", "next-pane")
	if got, want := said(), "enter open Split payment, esc back to Token exchange …, tab next link"; got != want {
		t.Errorf("one record further: %q, want %q", got, want)
	}
	if _, offered := keys.Find(p.Offers("list"), "enter"); !offered {
		t.Error("enter is not offered")
	}
}
