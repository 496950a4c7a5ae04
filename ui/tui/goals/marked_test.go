package goals

import (
	"fmt"
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func choose(s *uitest.Screen, refs ...string) {
	for _, text := range refs {
		ref, _ := model.ParseRef(text)
		s.Do(screen.Select{Ref: ref}).Press("mark")
	}
}

func marked(s *uitest.Screen) string {
	var refs []string
	for _, ref := range s.Screen.(*Screen).marks.InOrder(99) {
		refs = append(refs, ref.String())
	}
	return strings.Join(refs, " ")
}

func TestMarkedLook(t *testing.T) {
	for _, size := range [][2]int{{80, 20}, {112, 28}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			s, _ := open(t, size[0], size[1])
			choose(s, "outcome:finish", "goal:fresh", "goal:push")
			see(t, s, size[0], size[1])
		})
	}
}

func TestAGoalUnderTwoOutcomesIsMarkedOnce(t *testing.T) {
	s, _ := open(t, 112, 28)
	choose(s, "goal:fresh")
	if got := s.Screen.(*Screen).marks.Words(); got != "1 marked" {
		t.Errorf("it says %q", got)
	}
	if got := strings.Count(s.View(), s.Screen.(*Screen).state.Theme.Glyphs.Mark); got < 2 {
		t.Errorf("%d of its rows show the mark, want both", got)
	}
}

func TestWhatIsFoldedAwayKeepsItsMarkAndIsNotActedOn(t *testing.T) {
	s, _ := open(t, 112, 28)
	choose(s, "goal:past", "goal:push")
	s.Do(screen.Select{Ref: model.Ref{Kind: model.KindOutcome, ID: "trust"}}).Press("left")
	if got, want := s.Screen.(*Screen).marks.Words(), "2 marked, 1 not listed: keys act on 1"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

func TestAKeyActsOnTheMarkedKindsItFits(t *testing.T) {
	s, store := open(t, 112, 28)
	choose(s, "outcome:trust", "goal:past", "goal:guest")
	dialog := uitest.Sent[screen.Show](t, s.Press("off-track").Sent).Dialog
	commit := uitest.Sent[screen.Commit](t, uitest.Open(dialog, uitest.State(store), 80, 24).Press("enter").Sent)
	store.Do(commit.Edit(store))
	s.Do(commit.Kept)
	if said, partly := commit.Words(); said != "off track: 2 of 3; 1 not: an outcome has no health of its own" || !partly {
		t.Errorf("it says %q, partly %v", said, partly)
	}
	if got := marked(s); got != "outcome:trust" {
		t.Errorf("%s is marked still", got)
	}
	s.Press("back")
	if got := marked(s); got != "" {
		t.Errorf("esc left %s", got)
	}
}

func TestEveryOfferedKeyOnMarksDoesSomething(t *testing.T) {
	fresh := func() *uitest.Screen {
		s, _ := open(t, 112, 28)
		choose(s, "outcome:finish", "goal:fresh")
		return s
	}
	for _, offer := range fresh().Offers() {
		s := fresh()
		before, sent := s.View(), len(s.Sent)
		s.Press(offer.Name)
		if s.View() == before && len(s.Sent) == sent {
			t.Errorf("%s (%s) does nothing", offer.Show, offer.Verb)
		}
	}
}

func TestTheTreeIsCopiedWithOutcomesAsHeadings(t *testing.T) {
	s, _ := open(t, 80, 20)
	headings, rows := uitest.ReadMarkdown(uitest.Sent[screen.Copy](t, s.Press("copy-list").Sent).Text)
	want := "Outcomes and goals, More travellers finish booking, Booking works on a phone, Trust in the price, Serving no outcome"
	if got := strings.Join(headings, ", "); got != want {
		t.Errorf("its headings are %s", got)
	}
	if got, want := strings.Join(rows[0], "|"), "Payments|Guest checkout under 40 s|checkout time|71 s|52 s|40 s|61 %|at risk|2027-01-29|7 in 10"; got != want {
		t.Errorf("its first goal is %s, want %s", got, want)
	}
}
