package tui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/store/bolt"
	"moot/ui/tui/keys"
)

func TestAgreeIsSavedAndStaysAfterReopening(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("Decide", "token exchange", "saved").press("a").see("agreed: token exchange")
	r.until("saved", func() bool { return len(r.app.saves.queue) == 0 && !r.app.saves.running })

	again := newRobot(t, s, 112, 32)
	again.see("◆ Payments ← Identity").unsee("○ Payments")
	kept, _, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if d := kept.Dependency("dep1"); d.State != model.Committed || d.CommitBy != d.NeedBy {
		t.Fatalf("kept %v with commit-by %v; want committed by the need-by %v", d.State, d.CommitBy, d.NeedBy)
	}
}

func TestUndoAndRedoAcrossAScreen(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press("a").see("◆ Payments")
	r.press("u").see("undone", "○ Payments")
	r.press("U").see("done again", "◆ Payments")
}

func TestARuleSaysNoInASentence(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press("d").see("committed")
	if !strings.Contains(r.screen(), "○ Payments") {
		t.Fatal("the dependency moved though the rule said no")
	}
}

func TestAFilterShowsWhatMatchesAndEscClearsIt(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("token exchange", "fresh fares").press("/").write("fares").unsee("token exchange").see("fresh fares")
	r.press("enter").see("filter fares").press("esc").see("token exchange")
}

// TestFiltersOnEveryScreenComeAndGo narrows each screen to a few rows, to none, and back, from the last row.
func TestFiltersOnEveryScreenComeAndGo(t *testing.T) {
	for _, number := range []string{"1", "2", "3", "4", "5"} {
		r := newRobot(t, exampleStore(t), 80, 24)
		r.see("saved").press(number).rest()
		r.press("G", "/").write("token").rest()
		r.write(" nothing like it").rest()
		r.see("filter").press("esc").unsee("esc clears").rest()
		checkFrame(t, r.screen(), 80, 24)
	}
}

func TestAFilterThatCannotBeReadSaysSo(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("token exchange").press("/").write("state:requestet").see(`did you mean`, "requested")
}

func TestThePaletteDoesACommandByItsWords(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press(":").see("what do you want to do?").write("agree").press("enter").see("agreed: token exchange")
}

func TestHelpListsEveryKeyThatIsOffered(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 60)
	r.see("○ Payments").press("?").see("Keys")
	for _, offer := range r.app.offers() {
		if !strings.Contains(r.screen(), strings.Fields(offer.Show)[0]) {
			t.Errorf("help does not show %s (%s)", offer.Show, offer.Name)
		}
	}
}

func TestAnotherWritersChangeAppears(t *testing.T) {
	s, other := twoStores(t)
	r := newRobot(t, s, 112, 32)
	r.see("○ Payments")
	// "watching" starts in a command; what is written before it is noticed all the same.
	_, _, err := other.Commit(context.Background(), func(view model.View) (model.Change, error) {
		return model.Accept(view, "dep1", 0, testDay)
	})
	if err != nil {
		t.Fatal(err)
	}
	r.see("◆ Payments")
}

func TestKeysPressedFastAreAllSavedInOrder(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("○ Payments").press("a", "j", "a").see("◆ Payments", "◆ Search", "saved")
	board, _, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"dep1", "dep2"} {
		if d := board.Dependency(id); d.State != model.Committed {
			t.Errorf("%s is %v in the store", id, d.State)
		}
	}
}

func TestATooSmallTerminalSaysWhatItNeeds(t *testing.T) {
	r := newRobot(t, smallStore(t), 30, 10)
	r.see("moot needs 40×12")
}

func TestQuitLeavesOnceAllIsSaved(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press("a", "q")
	r.until("the end", func() bool { return r.left })
	if len(r.app.saves.queue) != 0 {
		t.Fatal("it left with a change unsaved")
	}
}

// TestEveryOfferedKeyDoesSomething presses each key that a screen offers and expects the screen to change, a dialog or
// a message: no key on the bottom line is dead.
func TestEveryOfferedKeyDoesSomething(t *testing.T) {
	for _, number := range []string{"1", "2", "3", "4", "5"} {
		for _, offer := range screenOffers(t, number) {
			t.Run(number+offer.Name, func(t *testing.T) {
				r := newRobot(t, smallStore(t), 112, 32)
				r.see("saved").press(number).rest()
				before := r.screen()
				r.press(offer.Key())
				r.until("an effect of "+offer.Show, func() bool { return r.left || r.screen() != before })
			})
		}
	}
}

func screenOffers(t *testing.T, number string) []keys.Offer {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("saved").press(number).rest()
	return slices.DeleteFunc(r.app.offers(), func(o keys.Offer) bool {
		// moving where there is nothing to move to, and keys for what is there already, change nothing
		return o.Name == "up" || o.Name == "first" || o.Name == "screen" || o.Name == "copy"
	})
}

func TestABoardThatCannotBeReadSaysWhy(t *testing.T) {
	r := newRobot(t, brokenStore{}, 112, 32)
	r.see("The board cannot be read", "looked for again every second", "q quit")
}

type brokenStore struct{ store.Store }

func (brokenStore) Load(context.Context) (*model.Board, store.Rev, error) {
	return nil, 0, errors.New("the disk is on fire")
}

// smallStore is a board with two dependencies to decide on.
func smallStore(t *testing.T) store.Store {
	t.Helper()
	s := emptyStore(t)
	fillSmall(t, s)
	return s
}

func fillSmall(t *testing.T, s store.Store) {
	t.Helper()
	var edits []model.Edit
	add := func(kind model.Kind, id string, pairs ...string) {
		for i := 0; i < len(pairs); i += 2 {
			edits = append(edits, model.Edit{Field: model.FieldNamed(kind, pairs[i]), ID: id, New: pairs[i+1]})
		}
	}
	add(model.KindBoard, model.BoardID, "name", "Small", "next_forum", "2026-11-26")
	for _, team := range []string{"Payments", "Identity", "Search", "Data"} {
		add(model.KindTeam, strings.ToLower(team), "name", team)
	}
	add(model.KindOutcome, "out1", "title", "More travellers finish booking", "measure", "finished", "unit", "%",
		"baseline", "58", "target", "75", "current", "66")
	add(model.KindGoal, "goal1", "title", "Guest checkout under 40 s", "team", "payments", "outcomes", "out1",
		"measure", "median", "unit", "s", "baseline", "71", "target", "40", "current", "52", "health", "at-risk")
	add(model.KindDependency, "dep1", "title", "token exchange", "consumer", "payments", "provider", "identity",
		"need_by", "2026-12-02", "requested", "2026-11-10", "goal", "goal1", "impact", "blocking", "size", "medium")
	add(model.KindDependency, "dep2", "title", "fresh fares", "consumer", "search", "provider", "data",
		"need_by", "2026-12-11", "requested", "2026-11-12", "impact", "slowing")
	_, _, err := s.Commit(context.Background(), func(model.View) (model.Change, error) {
		return model.Change{Header: model.Header{Author: "Ana"}, Edits: edits}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// twoStores are two handles on one file, as two processes have.
func twoStores(t *testing.T) (store.Store, store.Store) {
	t.Helper()
	dir := t.TempDir()
	path := dir + "/board.moot"
	options := bolt.Options{StateDir: dir, Now: testNow}
	first, err := bolt.Create(context.Background(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	fillSmall(t, first)
	second, err := bolt.Open(context.Background(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = first.Close(), second.Close() })
	return first, second
}

var _ tea.Model = (*app)(nil)
