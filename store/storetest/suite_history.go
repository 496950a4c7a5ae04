package storetest

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"moot/model"
	"moot/store"
)

// randomEdits are edits of a few records, as scripts and people might make them: new ones, changes, deletions.
func randomEdits(random *rand.Rand) []model.Edit {
	var edits []model.Edit
	for range 1 + random.IntN(4) {
		kind := []model.Kind{model.KindTeam, model.KindGoal, model.KindDependency, model.KindBoard}[random.IntN(4)]
		id := fmt.Sprint("r", random.IntN(6))
		if kind == model.KindBoard {
			id = model.BoardID
		}
		fields := model.AllFields(kind)
		for range 1 + random.IntN(4) {
			field := fields[random.IntN(len(fields))]
			value := valueOf(field, random.IntN(20))
			if random.IntN(4) == 0 {
				value = ""
			}
			edits = append(edits, model.Edit{Field: field, ID: id, New: value})
		}
	}
	return edits
}

func testLoadEqualsApply(t *testing.T, place func(testing.TB) Place) {
	for seed := range uint64(5) {
		random := rand.New(rand.NewPCG(seed, 1))
		s := place(t).Open(t)
		board, _ := Load(t, s)
		for range 40 {
			change, _ := Commit(t, s, "Ada", randomEdits(random)...)
			if change.ID == 0 {
				continue
			}
			next, err := board.Apply(change)
			if err != nil {
				t.Fatal(err)
			}
			board = next
		}
		loaded, _ := Load(t, s)
		SameBoard(t, fmt.Sprintf("seed %d: loaded", seed), loaded, board)
	}
}

func testChanges(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	var made []model.Change
	for i := range 1_100 {
		change, _ := Commit(t, s, "Ada", Edits(model.KindTeam, fmt.Sprint("t", i%10), "name", fmt.Sprint("Name ", i))...)
		made = append(made, change)
	}
	for _, after := range []store.Rev{0, 1, 50, 1_099, 1_100} {
		got := Collect(t, s.Changes(t.Context(), after))
		if len(got) != len(made)-int(after) {
			t.Fatalf("after %d: %d changes", after, len(got))
		}
		for i, kept := range got {
			want := made[int(after)+i]
			if kept.Rev != after+store.Rev(i)+1 || kept.ID != want.ID || kept.Merged || fmt.Sprint(kept.Edits) != fmt.Sprint(want.Edits) {
				t.Fatalf("after %d: number %d is %+v, want %+v", after, i, kept, want)
			}
		}
	}
}

// testIteratorsHoldNothing writes, with another handle, from within every loop.
func testIteratorsHoldNothing(t *testing.T, place func(testing.TB) Place) {
	p := place(t)
	reader, writer := p.Open(t), p.Open(t)
	for i := range 5 {
		Commit(t, writer, "Ada", Edits(model.KindTeam, fmt.Sprint("t", i), "name", "x")...)
	}
	seen := 0
	for _, err := range reader.Changes(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if seen++; seen <= 5 {
			Commit(t, writer, "Bo", Edits(model.KindTeam, "t0", "name", fmt.Sprint("within ", seen))...)
		}
	}
	if seen != 10 {
		t.Errorf("%d changes seen, want 10: those made meanwhile too", seen)
	}
	for _, err := range reader.History(t.Context(), store.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		seen++
		Commit(t, writer, "Bo", Edits(model.KindTeam, "t1", "name", fmt.Sprint("within ", seen))...)
	}
	for range reader.Changes(t.Context(), 0) {
		break // leaving early holds nothing either
	}
	Commit(t, writer, "Bo", Edits(model.KindTeam, "t2", "name", "after")...)
}

func testHistory(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	for i := range 1_200 {
		author := []string{"Ada", "Bo", "Cy"}[i%3]
		id := fmt.Sprint("t", i%40)
		_, _, err := s.Commit(t.Context(), func(model.View) (model.Change, error) {
			return model.Change{
				Header: model.Header{Author: author, Forum: fmt.Sprint("f", i%7)},
				Edits:  append(Edits(model.KindTeam, id, "name", fmt.Sprint(i)), Edits(model.KindTeam, "all", "name", fmt.Sprint(i))...),
			}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		query store.Query
		want  int
	}{
		{store.Query{}, 1_200},
		{store.Query{Author: "Bo"}, 400},
		{store.Query{Forum: "f3"}, 171},
		{store.Query{Author: "Bo", Before: 31}, 10},
		{store.Query{Record: model.Ref{Kind: model.KindTeam, ID: "t7"}}, 30},
		{store.Query{Record: model.Ref{Kind: model.KindTeam, ID: "t7"}, Author: "Cy"}, 10},
		{store.Query{Record: model.Ref{Kind: model.KindTeam, ID: "all"}, Before: 1_101}, 1_100},
		{store.Query{Record: model.Ref{Kind: model.KindTeam, ID: "nobody"}}, 0},
	} {
		checkHistory(t, test.query, test.want, Collect(t, s.History(t.Context(), test.query)))
	}
	all := model.Ref{Kind: model.KindTeam, ID: "all"}
	newest := func(query store.Query) store.Kept { return Collect(t, s.History(t.Context(), query))[0] }
	whole := len(newest(store.Query{}).Edits)
	for query, want := range map[store.Query]int{
		{MostEdits: whole}: whole, {MostEdits: whole - 1}: 0, {MostEdits: whole - 1, Record: all}: 1,
	} {
		if got := newest(query); len(got.Edits) != want || got.Header.Edits != whole || got.Author != "Cy" {
			t.Errorf("%+v: %d edits of %d by %s, want %d of %d", query, len(got.Edits), got.Header.Edits, got.Author, want, whole)
		}
	}
}

func checkHistory(t *testing.T, query store.Query, want int, got []store.Kept) {
	t.Helper()
	if len(got) != want {
		t.Errorf("%+v: %d changes, want %d", query, len(got), want)
	}
	for i, kept := range got {
		if i > 0 && kept.Rev >= got[i-1].Rev || query.Before != 0 && kept.Rev >= query.Before {
			t.Fatalf("%+v: revision %d in place %d", query, kept.Rev, i)
		}
		if query.Author != "" && kept.Author != query.Author {
			t.Fatalf("%+v: a change by %s", query, kept.Author)
		}
		for _, edit := range kept.Edits {
			if query.Record != (model.Ref{}) && edit.Ref() != query.Record {
				t.Fatalf("%+v: an edit of %s", query, edit.Ref())
			}
		}
	}
}

func testUndo(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	Commit(t, s, "Ada", Edits(model.KindTeam, "a", "name", "Before")...)
	Commit(t, s, "Ada", Edits(model.KindTeam, "a", "name", "After")...)
	Commit(t, s, "Bo", Edits(model.KindTeam, "b", "name", "Bo's")...)
	for _, step := range []struct {
		back func(model.View) (model.Change, []model.Skipped, error)
		want string
	}{
		{func(v model.View) (model.Change, []model.Skipped, error) { return model.Undo(v, "Ada", 0) }, "Before"},
		{func(v model.View) (model.Change, []model.Skipped, error) { return model.Redo(v, "Ada") }, "After"},
	} {
		_, _, err := s.Commit(t.Context(), func(v model.View) (model.Change, error) {
			change, _, err := step.back(v)
			return change, err
		})
		if err != nil {
			t.Fatal(err)
		}
		board, _ := Load(t, s)
		if name := board.Team("a").Name; name != step.want {
			t.Errorf("name %q, want %q", name, step.want)
		}
	}
}
