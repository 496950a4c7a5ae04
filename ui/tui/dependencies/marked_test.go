package dependencies

import (
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func selectIDs(s *uitest.Screen, ids ...string) {
	for _, id := range ids {
		s.Do(screen.Select{Ref: model.Ref{Kind: model.KindDependency, ID: id}}).Press("mark")
	}
}

func TestMarkedLook(t *testing.T) {
	s := open(t, 80, 20)
	selectIDs(s, "split", "fares")
	s.Press("mark-range")
	see(t, s, 80, 20)
	s.Press("back")
	if got := s.Screen.(*Screen).list.MarkCount(); got != 0 {
		t.Errorf("esc left %d marks", got)
	}
}

func TestAKeyActsOnAllMarkedAsOneChange(t *testing.T) {
	store := uitest.Board(t)
	s := uitest.OpenScreen(New(nil), uitest.State(store), 80, 20)
	selectIDs(s, "tokens", "yado", "accounts")
	changes := len(store.Changes())
	commit := uitest.Sent[screen.Commit](t, s.Press("agree").Sent)
	if want := "agreed to 2 of 3: the rules keep the others"; commit.What != want {
		t.Errorf("it says %q, want %q", commit.What, want)
	}
	store.Do(commit.Edit(store))
	if got := len(store.Changes()); got != changes+1 {
		t.Errorf("%d changes, want one", got-changes)
	}
	for id, want := range map[string]model.State{"tokens": model.Committed, "yado": model.Committed, "accounts": model.Accepted} {
		if got := store.Dependency(id).State; got != want {
			t.Errorf("%s is %v, want %v", id, got, want)
		}
	}
	if got := s.Screen.(*Screen).list.MarkCount(); got != 0 {
		t.Errorf("%d marks are left", got)
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
	if !strings.HasPrefix(said.Text, "none of the marked: ") || said.Tone != screen.Warn {
		t.Errorf("it says %+v", said)
	}
}

func TestMarksAreOfRecordsNotOfRows(t *testing.T) {
	store := uitest.Board(t)
	s := uitest.OpenScreen(New(nil), uitest.State(store), 80, 20)
	selectIDs(s, "hooks")
	s.Press("view", "order")
	if got := s.Screen.(*Screen).marked(); len(got) != 1 || got[0] != "hooks" {
		t.Errorf("in another order %v are marked, want hooks", got)
	}
	s.Give(uitest.Filtered(t, uitest.State(store), "to:ident"))
	if got := s.Screen.(*Screen).marked(); len(got) != 0 {
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
