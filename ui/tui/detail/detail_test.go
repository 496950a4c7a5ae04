package detail

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

// counted draws the id of a record and how many changes are known of it, then forty numbered lines.
func counted(_ screen.State, ref model.Ref, changes []store.Kept, _ int) card.Sheet {
	lines := []string{fmt.Sprintf("%s %d", ref.ID, len(changes))}
	for i := range 40 {
		lines = append(lines, fmt.Sprint("line ", i))
	}
	return card.Sheet{Lines: lines}
}

func two(model.Ref) ([]store.Kept, error) { return make([]store.Kept, 2), nil }

func newCard(t *testing.T) *Card {
	t.Helper()
	c := New(two, counted)
	c.SetState(uitest.State(uitest.Board(t)))
	c.SetSize(20, 5)
	return c
}

func give(c *Card, cmd tea.Cmd) {
	for _, msg := range uitest.Messages(cmd) {
		c.Update(msg)
	}
}

func first(c *Card) string {
	line, _, _ := strings.Cut(uitest.Plain(c.View(false)), "\n")
	return strings.TrimRight(line, " ┃")
}

func dependency(id string) model.Ref { return model.Ref{Kind: model.KindDependency, ID: id} }

func TestHistoryComesToTheCardThatAskedForIt(t *testing.T) {
	c, other := newCard(t), newCard(t)
	cmd := c.Show(dependency("tokens"))
	if got := first(c); got != "tokens 0" {
		t.Errorf("before its history came the card is %q", got)
	}
	for _, msg := range uitest.Messages(cmd) {
		other.Show(dependency("tokens"))
		other.Update(msg)
		c.Update(msg)
	}
	if got := first(c); got != "tokens 2" {
		t.Errorf("the card is %q, want its two changes", got)
	}
	if got := first(other); got != "tokens 0" {
		t.Errorf("the other card took a history it had not asked for: %q", got)
	}
}

func TestLateHistoryIsDropped(t *testing.T) {
	c := newCard(t)
	late := c.Show(dependency("tokens"))
	c.Show(dependency("fares"))
	give(c, late)
	if got := first(c); got != "fares 0" {
		t.Errorf("a late history made the card %q", got)
	}
}

func TestTheSameRecordIsReadOnce(t *testing.T) {
	c := newCard(t)
	give(c, c.Show(dependency("tokens")))
	if c.Show(dependency("tokens")) != nil {
		t.Error("its history is read again although nothing changed")
	}
	if got := first(c); got != "tokens 2" {
		t.Errorf("the card is %q", got)
	}
}

func TestScrollingGoesBackToTheTopForAnotherRecord(t *testing.T) {
	c := newCard(t)
	c.Show(dependency("tokens"))
	for _, name := range []string{"down", "page-down", "last", "up", "page-up"} {
		if !c.Press(name) {
			t.Errorf("%s does not scroll", name)
		}
	}
	if got := first(c); got == "tokens 0" {
		t.Error("it did not scroll")
	}
	c.Show(dependency("fares"))
	if got := first(c); got != "fares 0" {
		t.Errorf("another record begins at %q", got)
	}
	if c.Press("agree") {
		t.Error("agree scrolls")
	}
}

func TestMove(t *testing.T) {
	list := &widget.List{}
	list.SetSize(10, 4)
	list.SetCount(20)
	for _, c := range []struct {
		name string
		want int
	}{{"down", 1}, {"last", 19}, {"up", 18}, {"page-up", 15}, {"page-down", 18}, {"first", 0}} {
		if !Move(list, c.name) || list.Cursor() != c.want {
			t.Errorf("after %s the cursor is at %d, want %d", c.name, list.Cursor(), c.want)
		}
	}
	if Move(list, "agree") {
		t.Error("agree moves the cursor")
	}
}
