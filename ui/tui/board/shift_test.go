package board

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// team opens the small board as a team sees it, with the cursor on a dependency.
func team(t *testing.T, store *modeltest.Store, team, id string) *uitest.Screen {
	t.Helper()
	state := uitest.State(store)
	state.Team = team
	return on(t, uitest.OpenScreen(quick(), state, 112, 28), id)
}

// quick is a screen where a hand rests at once.
func quick() *Screen {
	s := New(nil)
	s.rest = 0
	return s
}

// nudge presses a key that moves a date, again and again without rest, and gives the command of the last one.
func nudge(s *uitest.Screen, name string, times int) tea.Cmd {
	var last tea.Cmd
	for range times {
		last = s.Update(screen.Press{Name: name})
	}
	return last
}

// commits are the changes that a screen asked for.
func commits(s *uitest.Screen) []screen.Commit {
	var all []screen.Commit
	for _, msg := range s.Sent {
		if commit, is := msg.(screen.Commit); is {
			all = append(all, commit)
		}
	}
	return all
}

// save keeps a commit in the store.
func save(t *testing.T, store *modeltest.Store, commit screen.Commit) model.Change {
	t.Helper()
	return store.Do(commit.Edit(store))
}

func TestTheConsumerMovesTheNeedBy(t *testing.T) {
	store := uitest.Board(t)
	s := team(t, store, "pay", "tokens").Press("drag-later")
	commit := uitest.Sent[screen.Commit](t, s.Sent)
	change := save(t, store, commit)
	if got := store.Board().Dependency("tokens").NeedBy.String(); got != "2026-12-03" || change.Behalf != "" {
		t.Errorf("need-by %s on behalf of %q, want 2026-12-03 on nobody's", got, change.Behalf)
	}
	if want := "need-by Wed 2 Dec → Thu 3 Dec: Token exchange for guest checkout"; commit.What != want {
		t.Errorf("it says %q, want %q", commit.What, want)
	}
}

func TestAFacilitatorMovesTheNeedByOnBehalfOfTheConsumer(t *testing.T) {
	for _, who := range []string{"", "search"} {
		store := uitest.Board(t)
		s := team(t, store, who, "tokens").Press("drag-earlier")
		change := save(t, store, uitest.Sent[screen.Commit](t, s.Sent))
		if got := store.Board().Dependency("tokens").NeedBy.String(); got != "2026-12-01" || change.Behalf != "pay" {
			t.Errorf("as %q: need-by %s on behalf of %q, want 2026-12-01 on behalf of pay", who, got, change.Behalf)
		}
	}
}

func TestTheProviderMovesTheCommitBy(t *testing.T) {
	store := uitest.Board(t)
	s := team(t, store, "search", "hooks").Press("drag-later") // needed 8 Dec, promised 1 Dec
	save(t, store, uitest.Sent[screen.Commit](t, s.Sent))
	d := store.Board().Dependency("hooks")
	if d.CommitBy.String() != "2026-12-02" || d.State != model.Started || d.NeedBy.String() != "2026-12-08" {
		t.Errorf("commit-by %s, %s, need-by %s", d.CommitBy, d.State, d.NeedBy)
	}
}

func TestAPromiseLaterThanNeededBecomesACounter(t *testing.T) {
	store := uitest.Board(t)
	s := team(t, store, "search", "hooks")
	s.Run(nudge(s, "drag-later", 8))
	commit := uitest.Sent[screen.Commit](t, s.Sent)
	if !strings.Contains(commit.What, "offered Wed 9 Dec, later than needed, for Data to agree to") {
		t.Errorf("it says %q", commit.What)
	}
	for _, msg := range s.Sent {
		if commit, is := msg.(screen.Commit); is {
			save(t, store, commit)
		}
	}
	if d := store.Board().Dependency("hooks"); d.State != model.Countered || d.Proposed.String() != "2026-12-09" || d.CommitBy.Known() {
		t.Errorf("%s, proposed %s, commit-by %s", d.State, d.Proposed, d.CommitBy)
	}
}

func TestNudgesInARowAreOneChange(t *testing.T) {
	store := uitest.Board(t)
	s := team(t, store, "pay", "tokens")
	first := nudge(s, "drag-later", 1)
	last := nudge(s, "drag-later", 6)
	lineOf(t, s, "need-by Wed 2 Dec → Wed 9 Dec")
	if s.Run(first); len(commits(s)) != 0 {
		t.Fatal("it is saved while the hand moves")
	}
	s.Run(last)
	if all := commits(s); len(all) != 1 || all[0].What != "need-by Wed 2 Dec → Wed 9 Dec: Token exchange for guest checkout" {
		t.Fatalf("%d changes, want one: %v", len(all), all)
	}
	save(t, store, commits(s)[0])
	if got := store.Board().Dependency("tokens"); got.NeedBy.String() != "2026-12-09" {
		t.Errorf("need-by %s, want 2026-12-09", got.NeedBy)
	}
}

func TestNudgesGoOnBeforeTheFirstAreSaved(t *testing.T) {
	store := uitest.Board(t)
	s := team(t, store, "pay", "tokens")
	s.Run(nudge(s, "drag-later", 2))
	s.Run(nudge(s, "drag-later", 1))
	all := commits(s)
	if len(all) != 2 {
		t.Fatalf("%d changes, want 2", len(all))
	}
	for _, commit := range all {
		save(t, store, commit)
		s.Do(commit.Kept)
	}
	if got := store.Board().Dependency("tokens").NeedBy.String(); got != "2026-12-05" {
		t.Errorf("need-by %s, want 2026-12-05", got)
	}
	s.Give(uitest.State(store))
	if of(s).shift.active() {
		t.Error("once all is saved the date is still on its way")
	}
	lineOf(t, s, "need-by Sat 5 Dec, in")
}

func TestAnythingElseSavesTheNudgedDateFirst(t *testing.T) {
	for _, msg := range []tea.Msg{
		screen.Press{Name: "down"}, screen.Press{Name: "open"}, screen.Press{Name: "view"}, screen.Press{Name: "decline"},
		screen.Select{Ref: ref("hooks")}, screen.Open{Ref: ref("hooks")}, screen.Click{X: 1, Y: 9}, screen.Leave{},
	} {
		s := team(t, uitest.Board(t), "pay", "tokens")
		nudge(s, "drag-later", 3)
		s.Do(msg)
		if all := commits(s); len(all) != 1 || !strings.Contains(all[0].What, "→ Sat 5 Dec") {
			t.Errorf("%#v: %d changes, want one: %v", msg, len(all), all)
		}
	}
}

func TestANudgedDateIsSavedThoughItsCardIsFilteredAway(t *testing.T) {
	store := uitest.Board(t)
	s := team(t, store, "pay", "tokens")
	nudge(s, "drag-later", 3)
	s.Give(uitest.Filtered(t, of(s).state, "to:data"))
	if all := commits(s); len(all) != 1 || !strings.Contains(all[0].What, "→ Sat 5 Dec") {
		t.Errorf("%d changes, want one: %v", len(all), all)
	}
}

func TestEscLeavesADateThatMovesAsItWas(t *testing.T) {
	s := team(t, uitest.Board(t), "pay", "tokens")
	last := nudge(s, "drag-later", 3)
	if offer, _ := keys.Find(s.Offers(), "esc"); offer.Verb != "leave the date as it was" {
		t.Errorf("esc is offered as %q", offer.Verb)
	}
	s.Press("back").Run(last)
	lineOf(t, s, "need-by Wed 2 Dec, in")

	x, y := placeOf(t, s, "○ Token")
	s.Do(screen.Click{X: x, Y: y}).Do(screen.Drag{X: x + 20, Y: y})
	if offer, _ := keys.Find(s.Offers(), "esc"); offer.Verb != "leave the date as it was" {
		t.Errorf("esc is offered as %q", offer.Verb)
	}
	s.Press("back")
	lineOf(t, s, "need-by Wed 2 Dec, in")
	s.Do(screen.Drag{X: x + 30, Y: y}).Do(screen.Release{})
	if !noCommit(s.Sent) || of(s).shift.active() {
		t.Error("the date was moved all the same")
	}
}

func TestBackWhereItWasIsNoChange(t *testing.T) {
	s := team(t, uitest.Board(t), "pay", "tokens")
	nudge(s, "drag-later", 1)
	s.Run(nudge(s, "drag-earlier", 1))
	if !noCommit(s.Sent) || of(s).shift.active() {
		t.Error("a change of nothing is saved")
	}
}

func TestTheNeighbourOfACardThatIsGoneIsNotMoved(t *testing.T) {
	store := uitest.Board(t)
	s := team(t, store, "", "tokens")
	store.Set(model.KindDependency, "tokens", "state", "removed", "lever", "platform", "closed", uitest.Today)
	s.Give(uitest.State(store))
	s.Press("drag-later")
	if got := uitest.Sent[screen.Say](t, s.Sent).Text; !strings.Contains(got, "Token exchange for guest checkout is not on the board any more") {
		t.Errorf("it says %q", got)
	}
	if !noCommit(s.Sent) {
		t.Fatal("the neighbour was moved")
	}
	s.Press("up", "down")
	for d := of(s).dependency(); d == nil || d.State == model.Countered; d = of(s).dependency() {
		s.Press("down")
	}
	if s.Press("drag-later"); noCommit(s.Sent) {
		t.Error("the next key moves nothing")
	}
}

func TestAnOfferIsNotThrownAway(t *testing.T) {
	const want = "Data offers Fri 11 Dec: a agrees to it, p sets another need-by"
	for _, who := range []string{"search", "", "pay"} {
		s := team(t, uitest.Board(t), who, "fares").Press("drag-later")
		if got := uitest.Sent[screen.Say](t, s.Sent).Text; got != want || !noCommit(s.Sent) {
			t.Errorf("as %q it says %q", who, got)
		}
		x, y := placeOf(t, s, "◐ Fresh")
		s.Do(screen.Click{X: x, Y: y}).Do(screen.Drag{X: x + 20, Y: y}).Do(screen.Release{})
		if got := uitest.Sent[screen.Say](t, s.Sent).Text; got != want || !noCommit(s.Sent) {
			t.Errorf("as %q the mouse says %q", who, got)
		}
	}
	if s := team(t, uitest.Board(t), "data", "fares").Press("drag-earlier"); noCommit(s.Sent) {
		t.Error("the provider cannot move its offer")
	}
}

func TestWhatIsRefusedGoesBack(t *testing.T) {
	s := team(t, uitest.Board(t), "pay", "tokens").Press("drag-later")
	s.Do(uitest.Sent[screen.Commit](t, s.Sent).Failed)
	lineOf(t, s, "need-by Wed 2 Dec, in")
}

func TestWhatCannotBeMovedSaysWhy(t *testing.T) {
	for _, c := range []struct{ team, id, want string }{
		{"mobile", "gateway", "it is declined: there is no date to promise"},
		{"pay", "ledger", "it is delivered: there is no date to promise"},
	} {
		s := team(t, uitest.Board(t), c.team, c.id).Press("drag-later")
		if got := uitest.Sent[screen.Say](t, s.Sent).Text; got != c.want {
			t.Errorf("%s: %q, want %q", c.id, got, c.want)
		}
		if offer, _ := keys.Find(s.Offers(), "L"); offer.Why != c.want {
			t.Errorf("%s: L is offered with %q", c.id, offer.Why)
		}
	}
}

func TestNothingIsDraggedIntoThePast(t *testing.T) {
	store := uitest.Board(t)
	store.Set(model.KindDependency, "tokens", "need_by", uitest.Today)
	s := team(t, store, "pay", "tokens").Press("drag-earlier")
	if got := uitest.Sent[screen.Say](t, s.Sent).Text; !strings.Contains(got, "has passed") {
		t.Errorf("it says %q", got)
	}
}

func TestAReadOnlyBoardMovesNothing(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	state.ReadOnly = true
	s := on(t, uitest.OpenScreen(New(nil), state, 112, 28), "tokens").Press("drag-later")
	if got := uitest.Sent[screen.Say](t, s.Sent).Text; got != screen.ReadOnly {
		t.Errorf("it says %q", got)
	}
	x, y := placeOf(t, s, "○ Token")
	s.Do(screen.Click{X: x, Y: y}).Do(screen.Drag{X: x + 20, Y: y}).Do(screen.Release{})
	if noCommit(s.Sent) == false {
		t.Error("the mouse moved it")
	}
}

func noCommit(sent []tea.Msg) bool {
	for _, msg := range sent {
		if _, is := msg.(screen.Commit); is {
			return false
		}
	}
	return true
}

// placeOf is where a text stands in the view.
func placeOf(t *testing.T, s *uitest.Screen, text string) (x, y int) {
	t.Helper()
	for y, line := range strings.Split(uitest.Plain(s.View()), "\n") {
		if at := strings.Index(line, text); at >= 0 {
			return len([]rune(line[:at])), y
		}
	}
	t.Fatalf("%q is not there:\n%s", text, uitest.Plain(s.View()))
	return 0, 0
}

func TestTheMouseMovesADateByTheDaysOfTheColumns(t *testing.T) {
	store := uitest.Board(t)
	s := team(t, store, "pay", "hooks")
	x, y := placeOf(t, s, "○ Token")
	s.Do(screen.Click{X: x, Y: y})
	if got := s.Selected().ID; got != "tokens" {
		t.Fatalf("the click selects %q, want tokens", got)
	}
	from, to := of(s).grid.span(1)
	s.Do(screen.Drag{X: x + to - from, Y: y})
	lineOf(t, s, "need-by Wed 2 Dec → Wed 9 Dec")
	if !noCommit(s.Sent) {
		t.Fatal("it is saved before the mouse lets go")
	}
	s.Do(screen.Release{})
	save(t, store, uitest.Sent[screen.Commit](t, s.Sent))
	if got := store.Board().Dependency("tokens").NeedBy.String(); got != "2026-12-09" {
		t.Errorf("need-by %s, want 2026-12-09", got)
	}
}

func TestAClickAloneMovesNothing(t *testing.T) {
	s := team(t, uitest.Board(t), "pay", "hooks")
	x, y := placeOf(t, s, "○ Token")
	s.Do(screen.Click{X: x, Y: y}).Do(screen.Drag{X: x + 9, Y: y}).Do(screen.Drag{X: x, Y: y}).Do(screen.Release{})
	if !noCommit(s.Sent) || of(s).shift.active() {
		t.Error("the card moved")
	}
}
