package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"moot/model"
	"moot/store"
)

func testEmpty(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	board, rev := Load(t, s)
	if rev != 0 || board.ID() == "" || len(slices.Collect(board.Records())) != 0 {
		t.Errorf("board %q at revision %d with records", board.ID(), rev)
	}
	if got := Collect(t, s.Changes(t.Context(), 0)); len(got) != 0 {
		t.Errorf("changes %v", got)
	}
}

func testCommitLoad(t *testing.T, place func(testing.TB) Place) {
	p := place(t)
	s := p.Open(t)
	first, rev := Commit(t, s, "Ada", append(Edits(model.KindTeam, "identity", "name", "Identity"),
		Edits(model.KindDependency, "d1", "title", "token exchange", "provider", "identity", "need_by", "2026-12-02")...)...)
	if rev != 1 || first.ID == 0 || first.Stamp.Wall == 0 || !first.At.Known() {
		t.Fatalf("revision %d, change %+v", rev, first.Header)
	}
	second, rev := Commit(t, s, "Bo", Edits(model.KindDependency, "d1", "need_by", "2026-12-09")...)
	if rev != 2 || second.Compare(&first.Header) <= 0 {
		t.Fatalf("revision %d, stamp %+v after %+v", rev, second.Stamp, first.Stamp)
	}
	board, rev := Load(t, p.Open(t))
	d := board.Dependency("d1")
	if rev != 2 || d == nil || d.Title != "token exchange" || d.NeedBy.String() != "2026-12-09" {
		t.Fatalf("revision %d, dependency %+v", rev, d)
	}
	if by := model.By(d, model.FieldNamed(model.KindDependency, "need_by")); by.ID != second.ID || by.Author != "Bo" {
		t.Errorf("need-by is by %+v", by)
	}
	if by := model.By(d, model.FieldNamed(model.KindDependency, "title")); by.ID != first.ID {
		t.Errorf("title is by %+v", by)
	}
}

// testEveryField keeps one record of each kind with a value in every field.
func testEveryField(t *testing.T, place func(testing.TB) Place) {
	p := place(t)
	s := p.Open(t)
	for _, kind := range model.Kinds {
		var pairs []string
		for i, field := range model.Fields(kind) {
			pairs = append(pairs, field.Name, valueOf(field, i))
		}
		id := "x " + kind.String()
		Commit(t, s, "Ada", Edits(kind, id, pairs...)...)
		board, _ := Load(t, p.Open(t))
		record := board.Get(model.Ref{Kind: kind, ID: id})
		if record == nil {
			t.Fatalf("%s is missing", kind)
		}
		for i, field := range model.Fields(kind) {
			if got := field.Get(record); got != valueOf(field, i) {
				t.Errorf("%s.%s = %q, want %q", kind, field.Name, got, valueOf(field, i))
			}
		}
	}
}

// valueOf is some canonical value of a field.
func valueOf(field *model.Field, i int) string {
	switch field.Type {
	case model.Day:
		return model.NewDate(2026, 1, 1+i).String()
	case model.Word:
		return field.Words[len(field.Words)-1]
	case model.Quantity:
		return fmt.Sprintf("-%d.25", i)
	case model.Texts, model.References:
		return fmt.Sprintf("one %d;zwei;三", i)
	case model.AnyReference:
		return "goal:g1"
	case model.YesNo:
		return "yes"
	case model.Note:
		return "two\nlines of ünïcode"
	}
	return fmt.Sprintf("text %d – ✂", i)
}

func testEditError(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	refused := errors.New("not by these rules")
	_, _, err := s.Commit(t.Context(), func(model.View) (model.Change, error) { return model.Change{}, refused })
	if err != refused { //nolint:errorlint // it must be the very same
		t.Errorf("error %v, want %v", err, refused)
	}
	_, _, err = s.Commit(t.Context(), func(model.View) (model.Change, error) {
		return model.Change{Edits: Edits(model.KindDependency, "d1", "need_by", "soon")}, nil
	})
	if err == nil {
		t.Error("a date that is none was kept")
	}
	if _, rev := Load(t, s); rev != 0 {
		t.Errorf("revision %d after refused edits", rev)
	}
}

func testNothing(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	Commit(t, s, "Ada", Edits(model.KindTeam, "a", "name", "A")...)
	change, rev := Commit(t, s, "Ada", Edits(model.KindTeam, "a", "name", "A")...)
	if rev != 1 || change.ID != 0 {
		t.Errorf("change %s at revision %d, want none at 1", change.ID, rev)
	}
}

// testView asks the view inside Commit and the loaded board the same questions.
func testView(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	for i := range 30 {
		Commit(t, s, "Ada", Edits(model.KindGoal, fmt.Sprintf("g%02d", i), "title", "Goal", "team", fmt.Sprint("t", i%3))...)
	}
	Commit(t, s, "Ada", Edits(model.KindGoal, "g07", "deleted", "yes")...)
	board, _ := Load(t, s)
	ask := func(v model.View) string {
		gone, alive := model.Ref{Kind: model.KindGoal, ID: "g07"}, model.Ref{Kind: model.KindGoal, ID: "g08"}
		text := fmt.Sprint(v.Get(gone) == nil, v.Gone(gone) != nil, v.Get(alive) != nil, v.Gone(alive) == nil, v.Get(model.Ref{}) == nil)
		text += fmt.Sprint(slices.Collect(v.IDs(model.KindGoal, "g0")), slices.Collect(v.IDs(model.KindGoal, "g1")), slices.Collect(v.IDs(model.KindTeam, "")))
		for record := range v.Naming(model.Ref{Kind: model.KindTeam, ID: "t1"}) {
			text += " " + record.Base().ID
		}
		for header := range v.Log() {
			text += " " + header.ID.String()
		}
		return text
	}
	var inside string
	_, _, err := s.Commit(t.Context(), func(v model.View) (model.Change, error) {
		inside = ask(v)
		for header := range v.Log() {
			if change, ok := v.Change(header.ID); !ok || len(change.Edits) != header.Edits || change.ID != header.ID {
				return model.Change{}, fmt.Errorf("change %s is %+v", header.ID, change)
			}
		}
		if _, ok := v.Change(12345); ok {
			return model.Change{}, errors.New("a change that nobody made")
		}
		return model.Change{}, nil
	})
	if err != nil || inside != ask(board) {
		t.Errorf("%v\nwithin: %s\nloaded: %s", err, inside, ask(board))
	}
}

func testCancelled(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	Commit(t, s, "Ada", Edits(model.KindTeam, "a", "name", "A")...)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, _, err := s.Load(ctx)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Load: %v", err)
	}
	_, _, err = s.Commit(ctx, func(model.View) (model.Change, error) {
		return model.Change{Edits: Edits(model.KindTeam, "b", "name", "B")}, nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Commit: %v", err)
	}
	if _, rev := Load(t, s); rev != 1 {
		t.Errorf("revision %d", rev)
	}
}

func testClosed(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, _, loading := s.Load(t.Context())
	_, _, committing := s.Commit(t.Context(), func(model.View) (model.Change, error) { return model.Change{}, nil })
	_, watching := s.Watch(t.Context(), 0)
	for _, err := range []error{loading, committing, watching} {
		if !errors.Is(err, store.ErrClosed) {
			t.Errorf("error %v, want ErrClosed", err)
		}
	}
	for _, err := range s.Changes(t.Context(), 0) {
		if !errors.Is(err, store.ErrClosed) {
			t.Errorf("Changes: %v, want ErrClosed", err)
		}
	}
}
