package store_test

import (
	"errors"
	"testing"

	"moot/model"
	"moot/store"
	"moot/store/storetest"
)

func TestAttemptTellsWhatIsRefusedFromWhatFailed(t *testing.T) {
	c := newCopy(t)
	no := errors.New("the rules say no")
	edits := storetest.Edits(model.KindDependency, "d", fresh...)
	for name, test := range map[string]struct {
		fails, refused bool
		edit           func(model.View) (model.Change, error)
	}{
		"refused by the edit": {false, true, func(model.View) (model.Change, error) { return model.Change{}, no }},
		"held by no record": {false, true, func(model.View) (model.Change, error) {
			return model.Change{Edits: storetest.Edits(model.KindDependency, "d", "need_by", "soon")}, nil
		}},
		"not kept": {true, false, func(model.View) (model.Change, error) { return model.Change{Edits: edits}, nil }},
	} {
		failing := storetest.NewFailing(c)
		if test.fails {
			failing.FailAlways(storetest.ErrDiskFull)
		}
		_, _, err := store.Attempt(t.Context(), failing, "Ana", test.edit)
		var refused *store.RefusedError
		if err == nil || errors.As(err, &refused) != test.refused || test.fails && !errors.Is(err, storetest.ErrDiskFull) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAttemptKeepsAnAuthorThatIsNamed(t *testing.T) {
	c := newCopy(t)
	for want, named := range map[string]string{"Ana": "", "Ben": "Ben"} {
		change, _, err := store.Attempt(t.Context(), c, "Ana", func(model.View) (model.Change, error) {
			change := model.Change{Edits: storetest.Edits(model.KindDependency, "of"+want, fresh...)}
			change.Author = named
			return change, nil
		})
		if err != nil || change.Author != want {
			t.Errorf("by %q: %v, want %s", change.Author, err, want)
		}
	}
}

func TestAttemptNamesTheAuthorInWhatIsSaid(t *testing.T) {
	c := newCopy(t)
	of := model.Ref{Kind: model.KindOutcome, ID: "more"}
	day, _ := model.ParseISO("2026-11-22")
	for _, edit := range []func(model.View) (model.Change, error){
		func(model.View) (model.Change, error) {
			return model.Change{Edits: storetest.Edits(model.KindOutcome, "more", "title", "More finish")}, nil
		},
		func(view model.View) (model.Change, error) {
			return model.CheckInOn(view, of, model.Number{}, model.NoHealth, "no progress", "", "c", day)
		},
		func(view model.View) (model.Change, error) {
			return model.Acknowledge(view, model.OutcomeWithoutGoal, of, "soon", "", day, "k", day)
		},
	} {
		if _, _, err := store.Attempt(t.Context(), c, "Ana", edit); err != nil {
			t.Fatal(err)
		}
	}
	board, _, err := c.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if said, accepted := board.CheckInsOf(of)[0].Author, model.Acknowledged(board, model.OutcomeWithoutGoal, of).Author; said != "Ana" || accepted != "Ana" {
		t.Errorf("said by %q, accepted by %q", said, accepted)
	}
}
