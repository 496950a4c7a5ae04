package tui

import (
	"context"
	"testing"

	"moot/model"
	"moot/store"
	"moot/store/storetest"
	"moot/ui/tui/screen"
)

func TestAFailedSaveIsToldAndCanBeTriedAgain(t *testing.T) {
	failing := storetest.NewFailing(smallStore(t))
	r := newRobot(t, failing, 112, 32)
	r.see("○ Payments")
	failing.FailAlways(storetest.ErrDiskFull)
	r.press("a").see("Not saved", "disk is full", "Waiting: agreed: token exchange")
	if board := load(t, failing); board.Dependency("dep1").State != model.Requested {
		t.Fatal("the board shows what is not saved")
	}
	r.press("esc").see("! not saved", "○ Payments")

	failing.Heal()
	r.press("ctrl+s").see("◆ Payments", "saved").unsee("not saved")
	if board := load(t, failing); board.Dependency("dep1").State != model.Committed {
		t.Fatal("what is shown as saved is not in the store")
	}
}

func TestAFailedSaveIsTriedAgainFromItsDialog(t *testing.T) {
	failing := storetest.NewFailing(smallStore(t))
	r := newRobot(t, failing, 112, 32)
	r.see("○ Payments")
	failing.FailNext(1, storetest.ErrDiskFull)
	r.press("a").see("Not saved").press("enter").see("◆ Payments").unsee("Not saved")
}

func TestWhatComesAfterAFailedSaveWaitsItsTurn(t *testing.T) {
	failing := storetest.NewFailing(smallStore(t))
	r := newRobot(t, failing, 112, 32)
	r.see("○ Payments")
	failing.FailAlways(storetest.ErrDiskFull)
	r.press("a").see("Not saved").press("esc").press("j", "a").see("waiting behind")
	failing.Heal()
	r.press("ctrl+s").see("◆ Payments", "◆ Search")
}

func TestAFailedSaveCanBeGivenUp(t *testing.T) {
	failing := storetest.NewFailing(smallStore(t))
	r := newRobot(t, failing, 112, 32)
	r.see("○ Payments")
	failing.FailNext(1, storetest.ErrDiskFull)
	r.press("a").see("Not saved").press("D").see("given up").unsee("! not saved")
}

func TestLeavingWithAnUnsavedChangeAsks(t *testing.T) {
	failing := storetest.NewFailing(smallStore(t))
	r := newRobot(t, failing, 112, 32)
	r.see("○ Payments")
	failing.FailAlways(storetest.ErrDiskFull)
	r.press("a").see("Not saved").press("esc", "q").see("Leave without saving?")
	if r.left {
		t.Fatal("it left without asking")
	}
}

func TestASlowStoreShowsThatItIsSaving(t *testing.T) {
	gate := make(chan struct{}, 1)
	gate <- struct{}{} // for the first load
	r := newRobot(t, &storetest.Slow{Store: smallStore(t), Gate: gate}, 112, 32)
	r.see("○ Payments").press("a").see("… saving")
	gate <- struct{}{}
	r.see("✓ saved", "◆ Payments")
}

func TestAKeyWhileTheBoardIsReadSaysThatItIsBeingRead(t *testing.T) {
	gate := make(chan struct{}, 1)
	r := newRobot(t, &storetest.Slow{Store: smallStore(t), Gate: gate}, 112, 32)
	r.press("2").see("still reading the board", "works in a moment")
	gate <- struct{}{}
	r.see("○ Payments")
}

func TestABoardOpenForReadingOnlySaysSo(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32, func(o *Options) { o.ReadOnly = true })
	r.see("read-only").press("a").see("open for reading only")
}

func load(t *testing.T, s store.Store) *model.Board {
	t.Helper()
	board, _, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return board
}

func TestAnEditThatCannotBeIsNotOfferedAgain(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments")
	r.update(screen.Commit{What: "moved", Edit: func(model.View) (model.Change, error) {
		edit := model.Edit{Field: model.FieldNamed(model.KindDependency, "need_by"), ID: "dep1", New: "one day"}
		return model.Change{Edits: []model.Edit{edit}}, nil
	}})
	r.see("one day").unsee("Not saved").see("✓ saved")
}

// commitTo makes a change on a board as another process would.
func commitTo(t *testing.T, s store.Store, edit func(model.View) (model.Change, error)) {
	t.Helper()
	_, _, err := s.Commit(context.Background(), func(view model.View) (model.Change, error) {
		change, err := edit(view)
		change.Author = "Ana"
		return change, err
	})
	if err != nil {
		t.Fatal(err)
	}
}
