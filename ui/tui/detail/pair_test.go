package detail

import (
	"strings"
	"testing"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

func newPair() *Pair {
	return &Pair{SideBySide: 76, List: func(width int) int { return width / 2 }, Card: New(nil, counted)}
}

func TestAPairFillsItsSize(t *testing.T) {
	for _, width := range []int{40, 75, 76, 112, 200} {
		for _, onCard := range []bool{false, true} {
			p := newPair()
			p.SetSize(width, 5)
			p.OnCard = onCard
			list, card := strings.Repeat("l", p.ListWidth()), strings.Repeat("c", p.CardWidth())
			lines := strings.Split(p.View(theme.New(theme.Options{}), func() string { return list }, func() string { return card }), "\n")
			if len(lines) != 5 {
				t.Errorf("%d lines at %d", len(lines), width)
			}
			for _, line := range lines {
				if widget.Width(line) != width {
					t.Errorf("%d cells at %d: %q", widget.Width(line), width, line)
				}
			}
			text := strings.Join(lines, "")
			if sees := strings.Contains(text, "l"); sees != (p.Wide() || !onCard) {
				t.Errorf("at %d, on the card %v, the list is seen: %v", width, onCard, sees)
			}
			if sees := strings.Contains(text, "c"); sees != (p.Wide() || onCard) {
				t.Errorf("at %d, on the card %v, the card is seen: %v", width, onCard, sees)
			}
		}
	}
}

func TestTurns(t *testing.T) {
	p := newPair()
	for _, step := range []struct {
		key            string
		selected       bool
		handled, after bool
	}{
		{"open", false, true, false}, // nothing to open
		{"open", true, true, true},
		{"open", true, true, true},
		{"next-pane", true, true, false},
		{"next-pane", true, true, true},
		{"agree", true, false, true},
		{"back", true, true, false},
	} {
		if handled := p.Turn(step.key, step.selected); handled != step.handled || p.OnCard != step.after {
			t.Errorf("%s with a selection %v: handled %v, on the card %v", step.key, step.selected, handled, p.OnCard)
		}
	}
}

func TestInCard(t *testing.T) {
	p := newPair()
	p.SetSize(100, 5)
	if p.InCard(49) || !p.InCard(50) {
		t.Error("side by side, the card begins where the list ends")
	}
	p.SetSize(60, 5)
	if p.InCard(59) {
		t.Error("the list has the screen")
	}
	p.OnCard = true
	if !p.InCard(0) {
		t.Error("the card has the screen")
	}
}
