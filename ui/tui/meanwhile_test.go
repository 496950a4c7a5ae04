package tui

import (
	"context"
	"testing"

	"moot/model"
)

// TestAFormTellsWhatOthersChangedMeanwhile has one person edit a need-by that another moves while the form is open.
func TestAFormTellsWhatOthersChangedMeanwhile(t *testing.T) {
	mine, theirs := twoStores(t)
	r := newRobot(t, mine, 112, 32)
	r.see("○ Payments").press("e").see("Edit token exchange")
	_, _, err := theirs.Commit(context.Background(), func(view model.View) (model.Change, error) {
		change, err := model.MoveNeedBy(view, "dep1", testDay.Add(30), testDay)
		change.Author = "Ana"
		return change, err
	})
	if err != nil {
		t.Fatal(err)
	}
	r.until("their change", func() bool { return r.app.state.Board.Dependency("dep1").NeedBy == testDay.Add(30) })
	r.press("tab", "tab", "tab").write("x").press("backspace")
	for range 12 {
		r.press("backspace")
	}
	r.write("9 dec").press("ctrl+s").see("Ana set it to", "meanwhile")
	r.press("ctrl+s").see("changed: token exchange")
	if got := load(t, mine).Dependency("dep1").NeedBy.String(); got != "2026-12-09" {
		t.Errorf("the need-by is %s", got)
	}
}
