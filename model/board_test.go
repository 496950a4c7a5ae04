package model_test

import (
	"slices"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

func TestABoardLooksRecordsUp(t *testing.T) {
	board := organisation(t).Board()
	if got := slices.Collect(board.IDs(model.KindGoal, "bcdf")); !slices.Equal(got, []string{"bcdf234567", "bcdf999999"}) {
		t.Errorf("ids are %v", got)
	}
	if got := slices.Collect(board.IDs(model.KindForum, "")); got != nil {
		t.Errorf("ids of forums are %v", got)
	}
	var naming []string
	for record := range board.Naming(ref("team:pay")) {
		naming = append(naming, model.RefOf(record).String())
	}
	if want := []string{"goal:guest", "dependency:d1", "dependency:guest"}; !slices.Equal(naming, want) {
		t.Errorf("named by %v; want %v", naming, want)
	}
	for text, want := range map[string]string{"goal:bcdf234567": "bcdf2", "goal:bcdf999999": "bcdf9", "team:pay": "pay", "forum:x": "x"} {
		if got := board.Short(ref(text)); got != want {
			t.Errorf("%s is shown as %s; want %s", text, got, want)
		}
	}
	if got := board.TeamsNamed(" PAIEMENTS"); !slices.Equal(got, []string{"pay"}) {
		t.Errorf("Paiements is %v", got)
	}
	if _, known := board.Change(1); known {
		t.Error("a board knows no edits")
	}
}

func TestABoardKnowsWhoSetAField(t *testing.T) {
	store := organisation(t)
	change := model.Change{Header: model.Header{Author: "Bo"}, Edits: []model.Edit{editOf("team.lead", "pay", "Bo")}}
	store.Commit(change)
	team := store.Board().Team("pay")
	for name, want := range map[string]string{"lead": "Bo", "name": "Ana", "owns": "Ana"} {
		if by := model.By(team, model.FieldNamed(model.KindTeam, name)); by.Author != want {
			t.Errorf("%s was set by %s; want %s", name, by.Author, want)
		}
	}
}

func TestTheLogIsNewestFirst(t *testing.T) {
	store := organisation(t)
	var stamps []model.Stamp
	for header := range store.Board().Log() {
		stamps = append(stamps, header.Stamp)
	}
	if len(stamps) != len(store.Changes()) || !slices.IsSortedFunc(stamps, func(a, b model.Stamp) int { return b.Compare(a) }) {
		t.Errorf("%d of %d, in order %v", len(stamps), len(store.Changes()), stamps)
	}
}

func TestMovedIsTheNewestMoveThatTheForumCounts(t *testing.T) {
	store := organisation(t)
	if d := store.Dependency("d1"); d.Moved.Known() || !d.Made.Known() {
		t.Errorf("first values are no move: made %v, moved %v", d.Made, d.Moved)
	}
	store.Set(model.KindDependency, "d1", "note", "soon")
	if d := store.Dependency("d1"); d.Moved.Known() {
		t.Errorf("a note is no move: %v", d.Moved)
	}
	kept := store.Do(model.MoveNeedBy(store, "d1", day(12, 9), today))
	if d := store.Dependency("d1"); d.Moved != kept.At {
		t.Errorf("moved %v; want %v", d.Moved, kept.At)
	}
	early, _ := model.ParseInstant("2026-03-01")
	imported := model.Change{Header: model.Header{At: early}, Edits: []model.Edit{editOf("dependency.impact", "d1", "blocking")}}
	store.Commit(imported)
	if d := store.Dependency("d1"); d.Moved != kept.At {
		t.Errorf("an import of what was earlier moved it to %v", d.Moved)
	}
}

func TestStampsGoOnWhateverTheClockSays(t *testing.T) {
	first := model.Stamp{}.Next(1000, 7)
	for _, test := range []struct {
		now  int64
		want model.Stamp
	}{
		{1001, model.Stamp{Wall: 1001, Replica: 9}},
		{1000, model.Stamp{Wall: 1000, Counter: 1, Replica: 9}},
		{0, model.Stamp{Wall: 1000, Counter: 1, Replica: 9}},
	} {
		got := first.Next(test.now, 9)
		if got != test.want || got.Compare(first) <= 0 {
			t.Errorf("after %v at %d comes %v; want %v", first, test.now, got, test.want)
		}
	}
}

func TestChangeIDsReadBack(t *testing.T) {
	for _, id := range []model.ChangeID{1, 0xfedcba9876543210} {
		if again, err := model.ParseChangeID(id.String()); err != nil || again != id {
			t.Errorf("%s reads back as %s, %v", id, again, err)
		}
	}
	for _, text := range []string{"", "1", "00000000000000zz", "+000000000000001"} {
		if _, err := model.ParseChangeID(text); err == nil {
			t.Errorf("%q is taken for a change", text)
		}
	}
	if model.ChangeID(0).String() != "" {
		t.Error("no change has an id")
	}
}

func TestABoardOfRecordsIsTheBoardOfItsChanges(t *testing.T) {
	store := organisation(t)
	store.Do(model.Delete(store, ref("team:data")))
	var records []model.Record
	for record := range store.Board().Records() {
		records = append(records, record)
	}
	slices.Reverse(records)
	records = append(records, store.Gone(ref("team:data")))
	board := model.NewBoard("test-board", records, nil)
	checkShown(t, "loading", shown(board), shown(store.Board()))
	if board.Gone(ref("team:data")) == nil || board.ID() != modeltest.New(t).Board().ID() {
		t.Error("the deleted team or the id is missing")
	}
}
