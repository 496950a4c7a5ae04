package model_test

import (
	"errors"
	"slices"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

// refsOf are records of a board of two teams, a goal and three requests.
func refsOf(t testing.TB) (*modeltest.Store, []model.Ref) {
	t.Helper()
	s := modeltest.New(t)
	s.Add(model.KindTeam, "pay", "name", "Payments")
	s.Add(model.KindTeam, "ident", "name", "Identity")
	s.Add(model.KindGoal, "guest", "title", "Guest checkout", "team", "pay")
	s.Add(model.KindAction, "call", "text", "Call Ben", "owner", "Ana")
	var refs []model.Ref
	for _, id := range []string{"a", "b", "c"} {
		s.Add(model.KindDependency, id, "title", id, "consumer", "pay", "provider", "ident", "need_by", "2026-12-02", "goal", "guest")
		refs = append(refs, model.Ref{Kind: model.KindDependency, ID: id})
	}
	return s, refs
}

func TestManyLeavesOutWhatIsRefused(t *testing.T) {
	s, refs := refsOf(t)
	s.Do(model.Accept(s, "b", 0, s.Today()))
	change, done, refused := model.Many{Edit: func(v model.View, ref model.Ref) (model.Change, error) {
		return model.Accept(v, ref.ID, 0, s.Today())
	}}.Change(s, refs)
	if !slices.Equal(done, []model.Ref{refs[0], refs[2]}) || len(refused) != 1 || refused[0].Ref != refs[1] {
		t.Fatalf("done %v, refused %v", done, refused)
	}
	if why := refused[0].Why(s, model.StepAccept); why != "it is committed already: the provider starts it next" {
		t.Errorf("refused because %q", why)
	}
	s.Commit(change)
	for _, ref := range refs {
		if d := s.Dependency(ref.ID); d.State != model.Committed {
			t.Errorf("%s is %s", ref.ID, d.State)
		}
	}
}

// What only others of the many name can go with them, in whatever order they are named.
func TestManyTogetherGoWithWhatNamesThem(t *testing.T) {
	for _, together := range []bool{false, true} {
		s, refs := refsOf(t)
		goal := model.Ref{Kind: model.KindGoal, ID: "guest"}
		_, done, refused := model.Many{Together: together, Edit: model.Delete}.Change(s, append([]model.Ref{goal}, refs...))
		if len(refused) == 0 != together || slices.Contains(done, goal) != together {
			t.Errorf("together %v: done %v, refused %v", together, done, refused)
		}
	}
}

func TestTheReasonOfARefusalDoesNotNameItsRecordTwice(t *testing.T) {
	s, _ := refsOf(t)
	ref := model.Ref{Kind: model.KindDependency, ID: "tokens"}
	for text, want := range map[string]string{"tokens: it is late": "it is late", "it is late": "it is late", "other: it is late": "other: it is late"} {
		if got := (model.Refused{Ref: ref, Err: errors.New(text)}).Why(s, 0); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestDrop(t *testing.T) {
	s, refs := refsOf(t)
	goal, action := model.Ref{Kind: model.KindGoal, ID: "guest"}, model.Ref{Kind: model.KindAction, ID: "call"}
	s.Do(model.Drop(s, goal, "nobody asks for it", "Ana", "said", s.Today()))
	said := model.Named[*model.CheckIn](s, model.KindCheckIn, "said")
	if found := s.Board().Goal("guest"); found.Active() || said == nil || said.Note != "dropped: nobody asks for it" || said.Author != "Ana" {
		t.Errorf("the goal is %+v, said %+v", found, said)
	}
	s.Do(model.Drop(s, action, "he called", "", "", s.Today()))
	for _, ref := range []model.Ref{goal, action, refs[0], {Kind: model.KindGoal, ID: "nosuch"}} {
		if _, err := model.Drop(s, ref, "twice", "", "again", s.Today()); err == nil {
			t.Errorf("%s could be dropped", ref)
		}
	}
	if _, err := model.Done(s, action, s.Today()); err == nil {
		t.Error("what was dropped could be done")
	}
}

func TestAClashIsSettledOnlyAsItWasSeen(t *testing.T) {
	s, refs := refsOf(t)
	other := s.Fork(2)
	s.Set(model.KindDependency, "a", "need_by", "2026-12-04")
	other.Set(model.KindDependency, "a", "need_by", "2026-12-09")
	s.Merge(other.Changes())
	clashes := model.Clashes(s.Get(refs[0]))
	if len(clashes) != 1 {
		t.Fatalf("%d clashes", len(clashes))
	}
	if _, err := model.SettleNow(s, clashes[0], 2); err == nil {
		t.Error("it was settled by a value that nobody set")
	}
	s.Do(model.SettleNow(s, clashes[0], 1))
	if _, err := model.SettleNow(s, clashes[0], 0); err == nil || err.Error() != "it was settled meanwhile" {
		t.Errorf("it was settled twice: %v", err)
	}
	s.Do(model.Delete(s, refs[0]))
	if _, err := model.SettleNow(s, clashes[0], 0); err == nil || err.Error() != "it was deleted meanwhile" {
		t.Errorf("what is gone was settled: %v", err)
	}
}

func TestAKindHasItsArticle(t *testing.T) {
	for kind, want := range map[model.Kind]string{model.KindOutcome: "an outcome", model.KindGoal: "a goal", model.KindAction: "an action"} {
		if got := kind.WithArticle(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
