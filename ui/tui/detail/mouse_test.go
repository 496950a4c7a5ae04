package detail

import (
	"testing"

	"pgregory.net/rapid"

	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func TestAClickOnALinkOpensIt(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	left := p.ListWidth() + between
	p.Card.Wheel(3)
	// line 5 is "line 5 link": its link begins at cell 7
	if _, done := p.Click(screen.Click{X: left + 6, Y: 2}); !done || p.Away() || !p.OnCard {
		t.Errorf("a click beside a link: away %v, on the card %v", p.Away(), p.OnCard)
	}
	if p.Click(screen.Click{X: left + 7, Y: 2}); p.Card.Ref() != dependency("fares") {
		t.Errorf("a click on the link shows %v", p.Card.Ref())
	}
	if p.Click(screen.Click{X: left + 7, Y: 0}); p.Card.Ref() != dependency("fares") {
		t.Errorf("a click on the way shows %v", p.Card.Ref())
	}
	// the way takes a line: the link stands one lower
	if p.Click(screen.Click{X: left + 7, Y: 6}); p.Card.Ref() != dependency("fares") || len(p.Card.trail) != 2 {
		t.Errorf("a click on the link below the way shows %v after %d steps", p.Card.Ref(), len(p.Card.trail))
	}
	if _, done := p.Click(screen.Click{X: 4, Y: 2}); done {
		t.Error("the card took a click on the list")
	}
}

func TestAClickOnALinkOfACardThatStandsAlone(t *testing.T) {
	p := walker(t, uitest.State(uitest.Board(t)))
	p.SetSize(60, 10)
	p.Card.SetSize(p.CardWidth(), p.Height())
	press(p, "open")
	if p.Click(screen.Click{X: 1 + 7, Y: 5}); p.Card.Ref() != dependency("fares") {
		t.Errorf("a click on the link shows %v", p.Card.Ref())
	}
}

func TestTheRuleIsDraggedWithinBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, arranged := newPair(), 0
		p.Arrange = func() { arranged++ }
		p.SetSize(rapid.IntRange(76, 220).Draw(t, "width"), 10)
		own := p.ListWidth()
		p.Click(screen.Click{X: own + 1, Y: 3})
		to := rapid.IntRange(-5, 230).Draw(t, "to")
		p.Drag(screen.Drag{X: to, Y: 3})
		list, cells := p.ListWidth(), p.CardWidth()
		if list+between+cells != p.width || list < min(leastList, own) || cells < min(leastCard, p.width-own-between) {
			t.Fatalf("dragged to %d of %d the list has %d cells, the card %d", to, p.width, list, cells)
		}
		if free := to - 1; free >= leastList && p.width-between-free >= leastCard && list != free {
			t.Fatalf("dragged to %d of %d, which leaves both enough, the list has %d cells", to, p.width, list)
		}
		if (list != own) != (arranged > 0) {
			t.Fatalf("from %d to %d cells the screen was arranged %d times", own, list, arranged)
		}
	})
}

func TestOnlyTheRuleIsDragged(t *testing.T) {
	p := newPair()
	p.SetSize(100, 10)
	for _, x := range []int{10, 49, 53, 90} {
		p.Click(screen.Click{X: x, Y: 3})
		if p.Drag(screen.Drag{X: 60, Y: 3}); p.ListWidth() != 50 {
			t.Errorf("pressed at %d the rule moved", x)
		}
	}
	p.Click(screen.Click{X: 51, Y: 3})
	if p.Drag(screen.Drag{X: 61, Y: 3}); p.ListWidth() != 60 {
		t.Errorf("pressed on it the rule leaves %d cells to the list, want 60", p.ListWidth())
	}
	p.SetSize(60, 10)
	if p.ListWidth() != 60 {
		t.Error("where they take turns the list has not the whole width")
	}
	p.SetSize(100, 10)
	if p.ListWidth() != 60 {
		t.Error("the rule is forgotten")
	}
}

func TestKeysMoveTheRule(t *testing.T) {
	p := newPair()
	p.SetSize(100, 10)
	p.Press("wider")
	p.Press("wider")
	if got := p.ListWidth(); got != 50+2*keyStep {
		t.Errorf("two steps wider the list has %d cells", got)
	}
	for range 30 {
		p.Press("narrower")
	}
	if got := p.ListWidth(); got != leastList {
		t.Errorf("as narrow as it gets the list has %d cells, want %d", got, leastList)
	}
	p.SetSize(60, 10)
	if p.Press("wider"); len(p.DivideOffers()) != 0 {
		t.Error("without a rule the keys that move it are offered")
	}
	p.SetSize(100, 10)
	if got := p.ListWidth(); got != leastList {
		t.Errorf("a key moved the rule where there was none: the list has %d cells", got)
	}
}
