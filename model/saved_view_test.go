package model_test

import (
	"slices"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

func TestViewsAreSavedReplacedAndForgotten(t *testing.T) {
	store := modeltest.New(t)
	store.Add(model.KindBoard, model.BoardID, "name", "Northwind")
	save := func(name, query string) {
		t.Helper()
		store.Do(model.SaveView(store, name, query, store.Today()))
	}
	save(" late for us ", "team:payments is:late")
	save("asked", `to:"Identity: and more" is:open`)
	save("LATE for us", "is:late")
	want := []model.SavedView{{Name: "LATE for us", Query: "is:late"}, {Name: "asked", Query: `to:"Identity: and more" is:open`}}
	if got := store.Board().Settings().SavedViews(); !slices.Equal(got, want) {
		t.Errorf("saved %q, want %q", got, want)
	}
	if view, ok := store.Board().Settings().View("Asked"); !ok || view != want[1] {
		t.Errorf("found %q, %v", view, ok)
	}
	store.Do(model.ForgetView(store, "late FOR us", store.Today()))
	if got := store.Board().Settings().SavedViews(); !slices.Equal(got, want[1:]) {
		t.Errorf("left %q", got)
	}
	for _, bad := range [][2]string{{"", "is:late"}, {"a", " "}, {"a:b", "is:late"}, {"a;b", "is:late"}, {"a", "x;y"}} {
		if _, err := model.SaveView(store, bad[0], bad[1], store.Today()); err == nil {
			t.Errorf("a view %q of %q was saved", bad[0], bad[1])
		}
	}
	if _, err := model.ForgetView(store, "nothing", store.Today()); err == nil {
		t.Error("a view that is not there was forgotten")
	}
}

func TestTextsThatAreNoViewAreLeftOut(t *testing.T) {
	settings := &model.Settings{Views: []string{"no query", ": is:late", "name:", "good: is:late"}}
	if got := settings.SavedViews(); !slices.Equal(got, []model.SavedView{{Name: "good", Query: "is:late"}}) {
		t.Errorf("%q", got)
	}
}
