package goals

import (
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// accept answers the form of gaps that are accepted, and keeps what comes of it.
func accept(t *testing.T, s *uitest.Screen, state screen.State) (title string, commit screen.Commit) {
	t.Helper()
	s.Sent = nil
	s.Press("acknowledge")
	d := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, state, 80, 24)
	return d.Title(), uitest.Sent[screen.Commit](t, d.Type("known").Press("ctrl+s").Sent)
}

// TestTheGapsOfAllThatIsMarkedAreAcceptedAtOnce accepts them in the list and on the tree, and tells which were accepted.
func TestTheGapsOfAllThatIsMarkedAreAcceptedAtOnce(t *testing.T) {
	for _, face := range []string{"gaps", "tree"} {
		t.Run(face, func(t *testing.T) {
			s, store := open(t, 112, 28)
			store.Do(model.Acknowledge(store, model.OutcomeWithoutMeasure, outcome("mobilefirst"), "soon", "Ana", store.Today(), "k", store.Today()))
			state := uitest.State(store)
			s.Give(state)
			want := len(state.Gaps.Of(goal("push")))
			if face == "gaps" {
				s.Press("view", "view")
			}
			choose(s, "goal:push", "outcome:mobilefirst")
			if offer, offered := keys.Find(s.Offers(), "x"); !offered || offer.Why != "" || offer.Verb != "accept all gaps" {
				t.Fatalf("x is offered: %v, %+v", offered, offer)
			}
			title, commit := accept(t, s, state)
			if title != "Accept for now: 3 gaps of 1 record" || want != 3 {
				t.Errorf("the form is called %q", title)
			}
			store.Do(commit.Edit(store))
			if said, partly := commit.Words(); said != "accepted the gaps of 1 of 2; 1 not: accepted already" || !partly {
				t.Errorf("it says %q, partly %v", said, partly)
			}
			for _, gap := range uitest.State(store).Gaps.Of(goal("push")) {
				if gap.Acknowledged == nil || gap.Acknowledged.Reason != "known" {
					t.Errorf("%s is %+v", gap.Kind, gap.Acknowledged)
				}
			}
		})
	}
}

// TestMarksOfTheTreeAreToldInTheMatrix: keys there act on the cell, so the marks are only counted.
func TestMarksOfTheTreeAreToldInTheMatrix(t *testing.T) {
	s, _ := open(t, 112, 28)
	choose(s, "goal:fresh", "goal:push")
	s.Press("view")
	if !strings.Contains(uitest.Plain(s.View()), "2 marked in the tree") {
		t.Errorf("the matrix says nothing of the marks:\n%s", uitest.Plain(s.View()))
	}
}

// TestOutOfSightMarksSayHowTheyGo presses a key while nothing of what is marked is listed.
func TestOutOfSightMarksSayHowTheyGo(t *testing.T) {
	s, _ := open(t, 112, 28)
	choose(s, "goal:past") // it has no gap
	s.Press("view", "view").Sent = nil
	if said := uitest.Sent[screen.Say](t, s.Press("edit").Sent).Text; !strings.HasSuffix(said, "esc unmarks") {
		t.Errorf("it says %q", said)
	}
}

// TestAnEmptyCellSaysWhatItIsFor looks at the keys for a goal where none is.
func TestAnEmptyCellSaysWhatItIsFor(t *testing.T) {
	s, _ := open(t, 112, 28)
	s.Press("view", "first")
	grid := &s.Screen.(*Screen).grid
	for at := range grid.teams() {
		if grid.stand(at); len(grid.cell().goals) == 0 {
			break
		}
	}
	for _, key := range []string{"i", "l", "=", "+", "y", "n", "x"} {
		if offer, offered := keys.Find(s.Offers(), key); !offered || offer.Why != "this cell has no goal: c sets one" {
			t.Errorf("%s: offered %v, %q", key, offered, offer.Why)
		}
	}
}

// TestTheFirstMomentOfTheListSaysSo presses x before the gaps are there.
func TestTheFirstMomentOfTheListSaysSo(t *testing.T) {
	s := New(nil)
	s.SetSize(80, 20)
	s.SetState(uitest.State(uitest.Board(t)))
	s.Update(screen.Press{Name: "view"})
	s.Update(screen.Press{Name: "view"})
	if offer, offered := keys.Find(s.Offers(), "x"); !offered || !strings.Contains(offer.Why, "in a moment") {
		t.Errorf("x is offered: %v, %q", offered, offer.Why)
	}
}

// TestAFilterKeyInTheListOfGapsOnlyFilters: what was found on the board stays, and no tree is made that nobody sees.
func TestAFilterKeyInTheListOfGapsOnlyFilters(t *testing.T) {
	s, store := open(t, 112, 28)
	state := uitest.State(store)
	s.Give(state)
	s.Press("view", "view")
	inner := s.Screen.(*Screen)
	found, tree := inner.gaps.found, inner.tree
	s.Give(uitest.Filtered(t, state, "checkout"))
	if inner.gaps.found != found || inner.tree != tree {
		t.Error("the gaps are looked for, or a tree is made, anew")
	}
	if inner.gaps.query != "checkout" || inner.gaps.open == 0 || inner.gaps.open == 9 {
		t.Errorf("%d gaps match %q", inner.gaps.open, inner.gaps.query)
	}
	if s.Press("view"); inner.tree.query != "checkout" {
		t.Errorf("the tree shows %q once it is there", inner.tree.query)
	}
}
