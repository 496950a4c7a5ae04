package query_test

import (
	"testing"

	"moot/model"
	"moot/model/internal/testboard"
)

func TestSilentIsWhatNobodyTouchedForTwoForums(t *testing.T) {
	ask := func(id string, made model.Date) *model.Dependency {
		d := &model.Dependency{Entry: testboard.ID(id), Consumer: "a", Provider: "b", State: model.Requested}
		d.Made = testboard.At(made)
		return d
	}
	b := testboard.Of(ask("old", in(-40)), ask("recent", in(-20)), testboard.Forum(in(-14)), testboard.Forum(in(-28)))
	c := newContext(b)
	for text, want := range map[string]string{"is:silent": "old", "-is:silent": "recent"} {
		if got := found(t, c, model.KindDependency, text); got != want {
			t.Errorf("%q finds %q, want %q", text, got, want)
		}
	}
	goal := &model.Goal{Entry: testboard.ID("quiet"), Created: in(-40)}
	c = newContext(testboard.Of(goal, testboard.Forum(in(-14)), testboard.Forum(in(-28))))
	if got := found(t, c, model.KindGoal, "is:silent"); got != "quiet" {
		t.Errorf("of goals it finds %q", got)
	}
	if got := found(t, c, model.KindForum, "is:silent"); got != "" {
		t.Errorf("a forum is silent: %q", got)
	}
}
