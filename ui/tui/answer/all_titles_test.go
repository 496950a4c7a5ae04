package answer_test

import (
	"strings"
	"testing"

	"moot/ui/tui/answer"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// TestAnActOnManyAsksWithTheirNumber tells what stands above the question of a key on three.
func TestAnActOnManyAsksWithTheirNumber(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	for key, title := range map[string]string{
		"remove": "Remove 3 dependencies by which lever?", "risk": "The risk of 3 dependencies was …", "delete": "Delete 3 dependencies?",
	} {
		cmd, _ := answer.PressAll(state, key, markOf(store, "dependency:tokens", "dependency:yado", "dependency:fares"))
		if got := uitest.Sent[screen.Show](t, uitest.Messages(cmd)).Dialog.Title(); got != title {
			t.Errorf("%s asks %q, want %q", key, got, title)
		}
	}
}

func TestDeletingSeveralBeginsOnTheNo(t *testing.T) {
	store := uitest.Board(t)
	for refs, deletes := range map[string]bool{"dependency:tokens dependency:yado": false, "dependency:tokens": true} {
		cmd, _ := answer.PressAll(uitest.State(store), "delete", markOf(store, strings.Fields(refs)...))
		d := uitest.Open(uitest.Sent[screen.Show](t, uitest.Messages(cmd)).Dialog, uitest.State(store), 80, 24).Press("enter")
		if got := len(d.Sent) > 0; got != deletes || !d.Done {
			t.Errorf("enter at once on %s deletes: %v, want %v", refs, got, deletes)
		}
	}
}

// TestAnActionOnManyBeginsInSight: the text that names them fits into its field at 80 cells, and one types behind it.
func TestAnActionOnManyBeginsInSight(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	marks := markOf(store, "dependency:tokens", "dependency:yado", "dependency:fares", "dependency:split", "dependency:calls")
	cmd, _ := answer.PressAll(state, "action", marks)
	d := uitest.Open(uitest.Sent[screen.Show](t, uitest.Messages(cmd)).Dialog, state, 80, 24)
	view := uitest.Plain(d.View())
	if !strings.Contains(view, "text     Token exchange") || !strings.Contains(view, " more:") {
		t.Errorf("the text does not begin in sight:\n%s", view)
	}
}
