package form

import (
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func pulledAction() *model.Action {
	return &model.Action{Entry: model.Entry{ID: "a"}, Text: "Share tokens", Before: "tokens: 5 open", State: model.ActionOpen}
}

func TestAReviewBeginsWithTheFiguresAndDone(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Review(state, pulledAction(), "tokens: 1 open now"), state, 80, 24)
	wantSeen(t, d.View(), "what came of it", "tokens: 1 open now", "done", "tokens: 5 open")
}

func TestWhatCameOfItIsNeeded(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Review(state, pulledAction(), ""), state, 80, 24).Press("ctrl+s")
	wantSeen(t, d.View(), "the answer is missing")
}

func TestAReviewSetsWhatCameOfItAndDone(t *testing.T) {
	board := uitest.Board(t)
	board.Add(model.KindAction, "a", "text", "Share tokens", "before", "tokens: 5 open", "state", "open")
	state := uitest.State(board)
	action := state.Board.Get(model.Ref{Kind: model.KindAction, ID: "a"}).(*model.Action)
	cmd, _, err := Review(state, action, "tokens: 1 open now").(*review).commit()
	if err != nil {
		t.Fatal(err)
	}
	change, err := cmd().(screen.Commit).Edit(state.Board)
	if err != nil {
		t.Fatal(err)
	}
	var set []string
	for _, edit := range change.Edits {
		set = append(set, edit.Field.Name+"="+edit.New)
	}
	if got := strings.Join(set, " "); got != "after=tokens: 1 open now state=done" {
		t.Errorf("it sets %s", got)
	}
}
