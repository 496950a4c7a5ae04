package model_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
)

func TestUndoRestoresTheBoardAndRedoTheEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := modeltest.New(t)
		for range rapid.IntRange(0, 3).Draw(t, "changes before") {
			change := randomChange(t)
			change.Author = "Bo"
			store.Commit(change)
		}
		boards := []map[string]string{shown(store.Board())}
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			if store.Commit(withoutPast(randomChange(t))).ID != 0 {
				boards = append(boards, shown(store.Board()))
			}
		}
		for range rapid.IntRange(1, 3).Draw(t, "rounds") {
			last := len(boards) - 1
			depth := rapid.IntRange(0, last).Draw(t, "depth")
			for i := range depth {
				store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
				checkShown(t, "undo", shown(store.Board()), boards[last-1-i])
			}
			for i := range depth {
				store.Do(unskipped(t)(model.Redo(store, "Ana")))
				checkShown(t, "redo", shown(store.Board()), boards[last-depth+1+i])
			}
		}
	})
}

// withoutPast leaves out what only tells the past: that is not undone.
func withoutPast(change model.Change) model.Change {
	change.Edits = slices.DeleteFunc(change.Edits, func(e model.Edit) bool { return e.Past != nil })
	return change
}

func checkShown(t modeltest.T, what string, got, want map[string]string) {
	t.Helper()
	if maps.Equal(got, want) {
		return
	}
	for key := range got {
		if got[key] != want[key] {
			t.Fatalf("after the %s %s is %q; want %q", what, key, got[key], want[key])
		}
	}
	for key := range want {
		if _, there := got[key]; !there {
			t.Fatalf("after the %s there is no %s", what, key)
		}
	}
}

func TestUndoLeavesAloneWhatChangedSince(t *testing.T) {
	store := organisation(t)
	store.Set(model.KindDependency, "d1", "title", "tokens", "note", "soon", "size", "small")
	bo, err := model.Set(store, ref("dependency:d1"), modeltest.Pairs("title", "tokens for guests"), today)
	bo.Author = "Bo"
	store.Do(bo, err)
	change, skipped, err := model.Undo(store, "Ana", 0)
	store.Do(change, err)
	d := store.Dependency("d1")
	if d.Title != "tokens for guests" || d.Note != "" || d.Size != model.SizeUnknown {
		t.Errorf("shows %+v", d)
	}
	if got := fmt.Sprint(skipped); got != "[title of dependency:d1, changed since by Bo]" {
		t.Errorf("skipped %s", got)
	}
}

func TestAGroupIsPutBackAsAWhole(t *testing.T) {
	store := organisation(t)
	store.Do(model.Decline(store, "d1", "no room", today))
	bo, err := model.Set(store, ref("dependency:d1"), modeltest.Pairs("reason", "no room before May"), today)
	bo.Author = "Bo"
	store.Do(bo, err)
	_, skipped, err := model.Undo(store, "Ana", 0)
	if err == nil || !strings.Contains(err.Error(), "changed since") {
		t.Errorf("got %v", err)
	}
	want := "[state of dependency:d1, changed since by Bo answered of dependency:d1, changed since by Bo reason of dependency:d1, changed since by Bo]"
	if got := fmt.Sprint(skipped); got != want {
		t.Errorf("skipped %s", got)
	}
	if d := store.Dependency("d1"); d.State != model.Declined {
		t.Errorf("it is %s", d.State)
	}
}

func TestUndoIsNotBoundByTheStateTable(t *testing.T) {
	store := withDependency(t, ready(model.Delivered))
	store.Do(model.Accept(store, "d1", 0, today))
	store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	if d := store.Dependency("d1"); d.State != model.Delivered || d.Closed != 0 || d.Delivered != day(10, 20) {
		t.Errorf("shows %+v", d)
	}
}

func TestUndoTakesTheAuthorsOwnOrANamedOne(t *testing.T) {
	store := organisation(t)
	store.Set(model.KindTeam, "pay", "lead", "Ana")
	bo, err := model.Set(store, ref("team:ident"), modeltest.Pairs("lead", "Bo"), today)
	bo.Author = "Bo"
	bo = store.Do(bo, err)
	undo := store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	if team := store.Board().Team("pay"); team.Lead != "" || undo.Author != "Ana" {
		t.Errorf("%s leads after the undo of %s", team.Lead, undo.Author)
	}
	named := store.Do(unskipped(t)(model.Undo(store, "Ana", bo.ID)))
	if team := store.Board().Team("ident"); team.Lead != "" || named.Undoes != bo.ID {
		t.Errorf("%s leads after the undo of %s", team.Lead, named.Undoes)
	}
	for id, want := range map[model.ChangeID]string{
		bo.ID: "the change " + bo.ID.String() + " was undone already, by Ana",
		77:    "there is no change 000000000000004d on this board; moot log lists those there are",
	} {
		if _, _, err := model.Undo(store, "Cem", id); err == nil || err.Error() != want {
			t.Errorf("got %v; want %s", err, want)
		}
	}
	if _, _, err := model.Undo(store, "Bo", 0); err == nil || err.Error() != "there is nothing of yours left to undo; moot log lists every change" {
		t.Errorf("got %v", err)
	}
}

func TestRedoEndsWhereTheAuthorWentOn(t *testing.T) {
	store := organisation(t)
	nothing := "there is nothing to redo: no undo of yours is newer than your last change; undo something first"
	if _, _, err := model.Redo(store, "Ana"); err == nil || err.Error() != nothing {
		t.Errorf("got %v", err)
	}
	store.Set(model.KindTeam, "pay", "lead", "Ana")
	store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	bo := model.Change{Header: model.Header{Author: "Bo"}, Edits: []model.Edit{{Field: model.FieldNamed(model.KindTeam, "owns"), ID: "pay", New: "money"}}}
	store.Commit(bo)
	store.Do(unskipped(t)(model.Redo(store, "Ana")))
	if team := store.Board().Team("pay"); team.Lead != "Ana" || team.Owns != "money" {
		t.Errorf("another author's change ends no redo: %+v", team)
	}
	if _, _, err := model.Redo(store, "Ana"); err == nil {
		t.Error("a redo is redone")
	}
	store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	store.Set(model.KindTeam, "pay", "name", "Pay")
	if _, _, err := model.Redo(store, "Ana"); err == nil || err.Error() != nothing {
		t.Errorf("got %v", err)
	}
}

func TestWhatWasRedoneCanBeUndoneByName(t *testing.T) {
	store := organisation(t)
	store.Set(model.KindTeam, "pay", "lead", "Ana")
	changes := store.Changes()
	set := changes[len(changes)-1].ID
	store.Do(unskipped(t)(model.Undo(store, "Ana", set)))
	store.Do(unskipped(t)(model.Redo(store, "Ana")))
	store.Do(unskipped(t)(model.Undo(store, "Bo", set)))
	if team := store.Board().Team("pay"); team.Lead != "" {
		t.Errorf("%s leads", team.Lead)
	}
}

func TestUndoLeavesAClashToPeople(t *testing.T) {
	base := organisation(t)
	left, right := base.Fork(2), base.Fork(3)
	left.Do(model.MoveNeedBy(left, "d1", day(12, 5), today))
	later, err := model.Set(right, ref("dependency:d1"), modeltest.Pairs("need_by", "6 dec", "note", "later"), today)
	later.Author = "Bo"
	later = right.Do(later, err)
	left.Merge(right.Changes())
	undo, skipped, err := model.Undo(left, "Bo", 0)
	left.Do(undo, err)
	if got := fmt.Sprint(skipped); got != "[need-by of dependency:d1, changed since by Ana]" {
		t.Errorf("skipped %s", got)
	}
	d := left.Dependency("d1")
	if d.Note != "" || d.NeedBy != day(12, 6) || len(model.Clashes(d)) != 1 {
		t.Errorf("shows %s, %q with %d clashes", d.NeedBy, d.Note, len(model.Clashes(d)))
	}
}

func TestUndoneByHandIsNotSkipped(t *testing.T) {
	store := organisation(t)
	store.Set(model.KindTeam, "pay", "lead", "Ana", "owns", "money")
	store.Commit(model.Change{Header: model.Header{Author: "Bo"}, Edits: []model.Edit{editOf("team.lead", "pay", "")}})
	store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	if team := store.Board().Team("pay"); team.Lead != "" || team.Owns != "" {
		t.Errorf("shows %q, %q", team.Lead, team.Owns)
	}
}

func TestUndoOfWhatWasSettledStandsForWhatShowed(t *testing.T) {
	base := organisation(t)
	left, right := base.Fork(2), base.Fork(3)
	needBy := func(store *modeltest.Store, author, value string) {
		change := model.Change{Header: model.Header{Author: author}, Edits: []model.Edit{editOf("dependency.need_by", "d1", value)}}
		store.Commit(change)
	}
	needBy(left, "Ana", "2026-12-05")
	needBy(right, "Bo", "2026-12-06")
	left.Merge(right.Changes())
	needBy(left, "Cem", "2026-12-07")
	left.Do(unskipped(t)(model.Undo(left, "Cem", 0)))
	if d := left.Dependency("d1"); d.NeedBy != day(12, 6) {
		t.Fatalf("shows %s; want what showed before it was settled", d.NeedBy)
	}
	left.Do(unskipped(t)(model.Undo(left, "Bo", 0)))
	if d := left.Dependency("d1"); d.NeedBy != day(12, 2) {
		t.Errorf("shows %s; want what Bo found", d.NeedBy)
	}
}

func TestWhatOnlyTellsThePastIsNotUndone(t *testing.T) {
	store := organisation(t)
	past := model.Edit{Field: model.FieldNamed(model.KindDependency, "need_by"), ID: "d1", New: "2026-09-01", Past: &model.Past{At: 1}}
	store.Commit(model.Change{Edits: []model.Edit{past}})
	_, _, err := model.Undo(store, "Ana", 0)
	if err == nil || !strings.HasSuffix(err.Error(), "shows nowhere, so there is nothing to take back") {
		t.Errorf("got %v", err)
	}
}

func TestUndoOfMakingAndDeleting(t *testing.T) {
	store := organisation(t)
	store.Add(model.KindTeam, "ops", "name", "Operations", "owns", "pagers")
	store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	if store.Board().Team("ops") != nil || store.Gone(ref("team:ops")) == nil {
		t.Error("the team is not marked deleted")
	}
	store.Do(unskipped(t)(model.Redo(store, "Ana")))
	if team := store.Board().Team("ops"); team == nil || team.Owns != "pagers" {
		t.Errorf("redone as %+v", team)
	}
	store.Do(model.Delete(store, ref("team:ops")))
	store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	if team := store.Board().Team("ops"); team == nil || team.Name != "Operations" {
		t.Errorf("brought back as %+v", team)
	}
}

func TestTheMakingOfTheBoardIsNotUndone(t *testing.T) {
	store := modeltest.New(t)
	store.Add(model.KindBoard, model.BoardID, "name", "Travel")
	founding := store.Changes()[0].ID
	store.Add(model.KindTeam, "pay", "name", "Payments")
	store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	for id, want := range map[model.ChangeID]string{
		0:        "there is nothing of yours left to undo; moot log lists every change",
		founding: fmt.Sprintf("the change %s made the board, so it stays", founding),
	} {
		if _, _, err := model.Undo(store, "Ana", id); err == nil || err.Error() != want {
			t.Errorf("got %v\nwant %s", err, want)
		}
	}
	if name := store.Board().Settings().Name; name != "Travel" {
		t.Errorf("the board is called %q", name)
	}
}
