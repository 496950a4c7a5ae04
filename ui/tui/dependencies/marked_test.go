package dependencies

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func selectIDs(s *uitest.Screen, ids ...string) {
	for _, id := range ids {
		s.Do(screen.Select{Ref: model.Ref{Kind: model.KindDependency, ID: id}}).Press("mark")
	}
}

func TestMarkedLook(t *testing.T) {
	for _, size := range [][2]int{{80, 20}, {112, 28}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			s := open(t, size[0], size[1])
			selectIDs(s, "split", "fares")
			s.Press("mark-range")
			see(t, s, size[0], size[1])
			s.Press("back")
			if got := s.Screen.(*Screen).marks.Count(); got != 0 {
				t.Errorf("esc left %d marks", got)
			}
		})
	}
}

func TestMarkedOnesThatAreNotListedAreToldOf(t *testing.T) {
	s := open(t, 80, 20)
	s.Press("mark-all")
	s.Give(uitest.Filtered(t, uitest.State(uitest.Board(t)), "to:ident"))
	if got, want := uitest.Plain(s.View()), "10 marked, 7 not listed: keys act on 3"; !strings.Contains(got, want) {
		t.Errorf("it does not say %q:\n%s", want, got)
	}
	s.Press("mark-all")
	if got := s.Screen.(*Screen).marks.Count(); got != 0 {
		t.Errorf("A on what is marked already leaves %d marks", got)
	}
}

func TestAKeyActsOnAllMarkedAsOneChange(t *testing.T) {
	store := uitest.Board(t)
	s := uitest.OpenScreen(New(nil), uitest.State(store), 80, 20)
	selectIDs(s, "tokens", "yado", "accounts")
	changes := len(store.Changes())
	commit := uitest.Sent[screen.Commit](t, s.Press("agree").Sent)
	store.Do(commit.Edit(store))
	s.Do(commit.Kept)
	if said, partly := commit.Words(); said != "agreed to 2 of 3; 1 not: accepted already" || !partly {
		t.Errorf("it says %q, partly %v", said, partly)
	}
	if got := len(store.Changes()); got != changes+1 {
		t.Errorf("%d changes, want one", got-changes)
	}
	for id, want := range map[string]model.State{"tokens": model.Committed, "yado": model.Committed, "accounts": model.Accepted} {
		if got := store.Dependency(id).State; got != want {
			t.Errorf("%s is %v, want %v", id, got, want)
		}
	}
	if got := marked(s); got != "accounts" {
		t.Errorf("%q is marked, want the one that could not", got)
	}
}

// marked are the ids of the marked rows, in their order.
func marked(s *uitest.Screen) string {
	var ids []string
	for _, ref := range s.Screen.(*Screen).marks.InOrder(99) {
		ids = append(ids, ref.ID)
	}
	return strings.Join(ids, " ")
}

func TestAClickBeforeARowMarksIt(t *testing.T) {
	s := open(t, 80, 20)
	s.Do(screen.Click{X: 1, Y: headLines + 2})
	s.Do(screen.Click{X: 20, Y: headLines + 3})
	if got, want := marked(s), s.Screen.(*Screen).table.key(2); got != want || s.Selected().ID == want {
		t.Errorf("%q is marked, want %q; the cursor is on %s", got, want, s.Selected().ID)
	}
}

func TestWhatIsAskedForIsAskedOnce(t *testing.T) {
	for name, c := range map[string]struct {
		keys []string
		want func(*model.Dependency) bool
	}{
		"remove":  {[]string{"s"}, func(d *model.Dependency) bool { return d.State == model.Removed && d.Lever == model.Stub }},
		"decline": {[]string{"n", "o", "enter"}, func(d *model.Dependency) bool { return d.State == model.Declined && d.Reason == "no" }},
		"propose": {[]string{"e", "o", "y", "enter"}, func(d *model.Dependency) bool { return d.Proposed.String() == "2026-12-31" }},
		"delete":  {[]string{"y"}, func(d *model.Dependency) bool { return d == nil }},
	} {
		store := uitest.Board(t)
		state := uitest.State(store)
		s := uitest.OpenScreen(New(nil), state, 80, 20)
		selectIDs(s, "tokens", "yado")
		d := uitest.Open(uitest.Sent[screen.Show](t, s.Press(name).Sent).Dialog, state, 80, 24).Press(c.keys...)
		store.Do(uitest.Sent[screen.Commit](t, d.Sent).Edit(store))
		for _, id := range []string{"tokens", "yado"} {
			if !c.want(store.Dependency(id)) {
				t.Errorf("%s did not reach %s: %+v", name, id, store.Dependency(id))
			}
		}
	}
}

func TestNoneOfTheMarkedSaysWhy(t *testing.T) {
	s := open(t, 80, 20)
	selectIDs(s, "accounts", "export")
	said := uitest.Sent[screen.Say](t, s.Press("deliver").Sent)
	if !strings.HasPrefix(said.Text, "none of the 2 marked: ") || said.Tone != screen.Warn {
		t.Errorf("it says %+v", said)
	}
}

func TestMarksAreOfRecordsNotOfRows(t *testing.T) {
	store := uitest.Board(t)
	s := uitest.OpenScreen(New(nil), uitest.State(store), 80, 20)
	selectIDs(s, "hooks")
	s.Press("view", "order")
	if got := marked(s); got != "hooks" {
		t.Errorf("in another order %v is marked, want hooks", got)
	}
	s.Give(uitest.Filtered(t, uitest.State(store), "to:ident"))
	if got := marked(s); got != "" {
		t.Errorf("what the filter hides would be acted on: %v", got)
	}
}

func TestEveryOfferedKeyOnMarksDoesSomething(t *testing.T) {
	fresh := func() *uitest.Screen {
		s := open(t, 80, 24)
		selectIDs(s, "tokens", "fares", "split")
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

func TestTheListIsCopiedAsItStands(t *testing.T) {
	store := uitest.Board(t)
	store.Set(model.KindDependency, "tokens", "title", "a | b `c` <i>d</i> *e* \\| f")
	s := uitest.OpenScreen(New(nil), uitest.State(store), 80, 20)
	headings, rows := uitest.ReadMarkdown(uitest.Sent[screen.Copy](t, s.Press("copy-list").Sent).Text)
	if got := strings.Join(headings, ", "); got != "Dependencies, Open, Closed" {
		t.Errorf("its headings are %s", got)
	}
	board := store.Board()
	for i, id := range ids(s) {
		d := board.Dependency(id)
		want := []string{
			d.State.String(), card.Pair(board, d), d.Title, d.NeedBy.String(), d.CommitBy.String(), goalTitle(board, d.Goal),
		}
		if i >= len(rows) || !slices.Equal(rows[i], want) {
			t.Errorf("row %d reads %q, want %q", i, rows[i], want)
		}
	}
}

func BenchmarkMarks(b *testing.B) {
	s := uitest.OpenScreen(New(nil), large(b, 100_000), 120, 36)
	for _, key := range []string{"mark-all", "down", "mark", "mark-range"} {
		b.Run(key, func(b *testing.B) {
			s.Press("first", "mark", "last")
			for b.Loop() {
				s.Press(key)
				s.View()
				s.Offers()
			}
		})
	}
}

func BenchmarkActOnAll(b *testing.B) {
	state := large(b, 100_000)
	s := uitest.OpenScreen(New(nil), state, 120, 36).Press("mark-all")
	for b.Loop() {
		sent := len(s.Sent)
		commit := uitest.Sent[screen.Commit](b, s.Press("start").Sent[sent:])
		if _, err := commit.Edit(state.Board); err != nil {
			b.Fatal(err)
		}
	}
}
