package inbox_test

import (
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/inbox"
	"moot/model/internal/testboard"
	"moot/model/since"
)

// BenchmarkForum is all that the forum's screen computes of 100,000 dependencies and 10,000 goals: the agenda, what is
// silent, the news of 2,000 changes, and the inbox of one team. To stay below 100 ms.
func BenchmarkForum(b *testing.B) {
	board, today := testboard.Hundred(), testboard.Today
	changes := moves(board, 2_000)
	a := agenda.Compute(board, today)
	b.Run("agenda", func(b *testing.B) {
		for b.Loop() {
			agenda.Compute(board, today)
		}
	})
	b.Run("silences", func(b *testing.B) {
		for b.Loop() {
			agenda.Compute(board, today).Silences()
		}
	})
	b.Run("since", func(b *testing.B) {
		for b.Loop() {
			since.Compute(board, a.LastForum, today, changes)
		}
	})
	b.Run("inbox", func(b *testing.B) {
		for b.Loop() {
			if len(inbox.Compute(board, a, "T000").Items) == 0 {
				b.Fatal("nothing waits for a team that is asked for much")
			}
		}
	})
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			a := agenda.Compute(board, today)
			a.Silences()
			since.Compute(board, a.LastForum, today, changes)
			inbox.Compute(board, a, "T000")
		}
	})
}

// moves are changes that move the need-by of n dependencies since the last forum.
func moves(board *model.Board, n int) []model.Change {
	field := model.FieldNamed(model.KindDependency, "need_by")
	var changes []model.Change
	for i, d := range board.Dependencies()[:n] {
		change := model.Change{Header: model.Header{ID: model.ChangeID(i + 1), At: testboard.At(testboard.In(-3)), Edits: 1}}
		change.Edits = []model.Edit{{Field: field, ID: d.ID, Old: d.NeedBy.Add(-7).String(), New: d.NeedBy.String()}}
		changes = append(changes, change)
	}
	return changes
}
