package dependencies

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/store"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// sizes are bodies of terminals of 40×12, 80×24, 112×32 and 200×60.
var sizes = [][2]int{{40, 9}, {80, 20}, {112, 28}, {200, 56}}

func open(t *testing.T, width, height int) *uitest.Screen {
	t.Helper()
	return uitest.OpenScreen(New(nil), uitest.State(uitest.Board(t)), width, height)
}

func see(t *testing.T, s *uitest.Screen, width, height int) {
	t.Helper()
	uitest.Fills(t, s.View(), width, height)
	golden.RequireEqual(t, uitest.Plain(s.View()))
}

func TestLooks(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) { see(t, open(t, size[0], size[1]), size[0], size[1]) })
		t.Run(fmt.Sprintf("card %dx%d", size[0], size[1]), func(t *testing.T) {
			see(t, open(t, size[0], size[1]).Press("down", "down", "open"), size[0], size[1])
		})
	}
}

func TestGroupings(t *testing.T) {
	s := open(t, 90, 30)
	for range groupings {
		s.Press("view")
		t.Run(s.Screen.(*Screen).view.grouping.String(), func(t *testing.T) { see(t, s, 90, 30) })
	}
}

func TestOrders(t *testing.T) {
	for by := range orders {
		s := open(t, 200, 20)
		s.Screen.(*Screen).view = view{grouping: byNothing, order: (by + orders - 1) % orders}
		s.Press("order")
		t.Run(by.String(), func(t *testing.T) { see(t, s, 200, 20) })
	}
}

// ids are the dependencies in the table, from the top.
func ids(s *uitest.Screen) []string {
	var found []string
	table := s.Screen.(*Screen).table
	for row := range table.rows {
		if id := table.key(row); id != "" {
			found = append(found, id)
		}
	}
	return found
}

func TestClickingAHeadingOrdersAndTurnsRound(t *testing.T) {
	s := open(t, 90, 30)
	s.Screen.(*Screen).view.grouping = byNothing
	s.Press("order")
	click := screen.Click{X: strings.Index(uitest.Plain(s.View()), "title") - strings.Index(uitest.Plain(s.View()), "\n") - 1, Y: 1}
	s.Do(click)
	forward := ids(s)
	s.Do(click)
	back := ids(s)
	for i := range forward {
		if forward[i] != back[len(back)-1-i] {
			t.Fatalf("the second click gives %v, want %v turned round", back, forward)
		}
	}
	if forward[0] != "export" {
		t.Errorf("the first by title is %s, want export (Case export)", forward[0])
	}
}

func TestFilter(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	s := uitest.OpenScreen(New(nil), uitest.Filtered(t, state, "to:data"), 80, 20)
	t.Run("some", func(t *testing.T) { see(t, s, 80, 20) })
	s.Give(uitest.Filtered(t, state, "to:data state:accepted"))
	t.Run("none", func(t *testing.T) { see(t, s, 80, 20) })
	s.Give(state)
	if got := len(ids(s)); got != 10 {
		t.Errorf("without the filter there are %d, want 10", got)
	}
}

func TestEmptyTeaches(t *testing.T) {
	s := uitest.OpenScreen(New(nil), uitest.StateOf(model.NewBoard("b", nil, nil), uitest.State(uitest.Board(t)).Today), 80, 20)
	see(t, s, 80, 20)
	show := uitest.Sent[screen.Show](t, s.Press("create").Sent)
	if got, want := show.Dialog.Title(), "New team"; got != want {
		t.Errorf("without teams c opens %q, want %q", got, want)
	}
}

func TestNoBoardYet(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	state.Board, state.Agenda, state.Matcher = nil, nil, nil
	s := uitest.OpenScreen(New(nil), state, 80, 20)
	s.Press("down", "open", "create", "agree", "view", "why")
	uitest.Fills(t, s.View(), 80, 20)
	if s.Selected() != (model.Ref{}) {
		t.Errorf("%s is selected on no board", s.Selected())
	}
}

func TestSelectionStaysWithItsRecord(t *testing.T) {
	store := uitest.Board(t)
	s := uitest.OpenScreen(New(nil), uitest.State(store), 80, 20)
	s.Do(screen.Select{Ref: model.Ref{Kind: model.KindDependency, ID: "hooks"}})
	store.Set(model.KindDependency, "hooks", "need_by", "2027-02-01")
	s.Give(uitest.State(store))
	if got := s.Selected().ID; got != "hooks" {
		t.Errorf("after it moved %q is selected, want hooks", got)
	}
	s.Press("view")
	if got := s.Selected().ID; got != "hooks" {
		t.Errorf("in another grouping %q is selected, want hooks", got)
	}
}

func TestANewRecordIsSelectedOnceItIsThere(t *testing.T) {
	store := uitest.Board(t)
	s := uitest.OpenScreen(New(nil), uitest.State(store), 80, 20)
	s.Do(screen.Select{Ref: model.Ref{Kind: model.KindDependency, ID: "fresh-one"}})
	store.Add(model.KindDependency, "fresh-one", "title", "New", "consumer", "pay", "provider", "data")
	s.Give(uitest.State(store))
	if got := s.Selected().ID; got != "fresh-one" {
		t.Errorf("%q is selected, want the new one", got)
	}
}

func TestLateTablesAreDropped(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	s := uitest.OpenScreen(New(nil), state, 80, 20)
	late := s.SetState(uitest.Filtered(t, state, "to:data"))
	s.Give(uitest.Filtered(t, state, "to:ident"))
	want := ids(s)
	s.Run(late)
	if got := ids(s); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("a late answer put %v in place of %v", got, want)
	}
}

func TestWhileItLooksTheOldTableStays(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	s := uitest.OpenScreen(New(nil), state, 80, 20)
	s.SetState(uitest.Filtered(t, state, "to:data"))
	if got := uitest.Plain(s.View()); !strings.Contains(got, "looking …") || !strings.Contains(got, "Split payment") {
		t.Errorf("the old table is gone, or nothing says that it looks:\n%s", got)
	}
}

func TestHistoryThatCannotBeReadIsTold(t *testing.T) {
	read := func(model.Ref) ([]store.Kept, error) { return nil, errors.New("the disk is gone") }
	s := uitest.OpenScreen(New(read), uitest.State(uitest.Board(t)), 112, 28)
	if said := uitest.Sent[screen.Say](t, s.Sent); !strings.Contains(said.Text, "the disk is gone") || said.Tone != screen.Warn {
		t.Errorf("it says %+v", said)
	}
}

func TestEveryOfferedKeyDoesSomething(t *testing.T) {
	for _, id := range []string{"tokens", "fares", "gateway", "split", "hooks", "ledger", "accounts", "export", "calls"} {
		for _, width := range []int{80, 112} {
			for _, pane := range []string{"table", "card"} {
				fresh := func() *uitest.Screen {
					s := open(t, width, 24).Do(screen.Select{Ref: model.Ref{Kind: model.KindDependency, ID: id}})
					if pane == "card" {
						s.Press("open")
					}
					return s
				}
				for _, offer := range fresh().Offers() {
					s := fresh()
					before, sent := s.View()+fmt.Sprint(s.Offers()), len(s.Sent)
					s.Press(offer.Name)
					if s.View()+fmt.Sprint(s.Offers()) == before && len(s.Sent) == sent {
						t.Errorf("%s on the %s at %d: %s (%s) does nothing", id, pane, width, offer.Show, offer.Verb)
					}
				}
			}
		}
	}
}

func TestReadOnlyOffersNoEdits(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	state.ReadOnly = true
	s := uitest.OpenScreen(New(nil), state, 80, 20)
	for _, name := range []string{"create", "edit", "delete", "agree", "remove", "start"} {
		found := false
		for _, offer := range s.Offers() {
			if offer.Name == name {
				found = true
				if offer.Why == "" {
					t.Errorf("%s is offered on a board that cannot be changed", name)
				}
			}
		}
		if !found {
			t.Errorf("%s is not there, dimmed", name)
		}
	}
}

func TestWhyTellsTheDates(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, id := range []string{"split", "hooks", "tokens", "export", "calls"} {
		t.Run(id, func(t *testing.T) {
			d := uitest.Open(uitest.Sent[screen.Show](t, uitest.Messages(why(state, state.Board.Dependency(id)))).Dialog, state, 80, 24)
			golden.RequireEqual(t, uitest.Plain(d.View()))
		})
	}
}

func TestMouse(t *testing.T) {
	s := open(t, 112, 28)
	s.Do(screen.Click{X: 5, Y: 5})
	if got, want := s.Selected().ID, ids(s)[2]; got != want {
		t.Errorf("the click selected %s, want %s", got, want)
	}
	s.Do(screen.Click{X: 90, Y: 5})
	if !s.Screen.(*Screen).pair.OnCard {
		t.Error("a click on the card does not go there")
	}
	s.Press("back").Do(screen.Wheel{X: 5, Y: 5, Lines: 3})
	uitest.Fills(t, s.View(), 112, 28)
}
