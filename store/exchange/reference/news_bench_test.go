package reference_test

import (
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/inbox"
	"moot/model/since"
	"moot/store"
)

// BenchmarkNews is what the forum's screen asks of a board of 100,000 dependencies that is in its file: the changes since
// the last forum, 1,000 edits, and all that is computed of them. To stay below 100 ms. The import came before the forum,
// or after it.
func BenchmarkNews(b *testing.B) {
	for name, imported := range map[string]string{"import before": "2026-11-01", "import after": "2026-11-20"} {
		b.Run(name, func(b *testing.B) {
			kept := generated(b, "100000", imported)
			kept.forum("2026-11-05")
			kept.forum("2026-11-19")
			moveMany(kept, 1_000)
			board, today := kept.board(), dayOf(b, "2026-12-02")
			b.Run("recent", func(b *testing.B) {
				for b.Loop() {
					if changes, err := store.Recent(b.Context(), kept, board, dayOf(b, "2026-11-19")); err != nil || len(changes) < 1_000 {
						b.Fatal(len(changes), err)
					}
				}
			})
			b.Run("all", func(b *testing.B) {
				for b.Loop() {
					a := agenda.Compute(board, today)
					changes, err := store.Recent(b.Context(), kept, board, a.LastForum)
					if err != nil {
						b.Fatal(err)
					}
					if news := since.Compute(board, a.LastForum, today, changes); len(news.Of(since.NeedBy)) < 900 {
						b.Fatal(len(news.Entries))
					}
					a.Silences()
					inbox.Compute(board, a, "T0001")
				}
			})
		})
	}
}

// moveMany moves the need-by of n open dependencies, ten a change, a few days after the forum.
func moveMany(kept *held, n int) {
	kept.at("2026-11-24")
	board := kept.board()
	all := board.Dependencies()
	for i := 0; n > 0; i++ {
		d := all[i*7%len(all)]
		if !d.Open() {
			continue
		}
		kept.do(func(v model.View, today model.Date) (model.Change, error) {
			after := model.Named[*model.Dependency](v, model.KindDependency, d.ID).Clone().(*model.Dependency)
			after.NeedBy = after.NeedBy.Add(5)
			draft := model.NewDraft(v, today)
			draft.Put(after)
			return draft.Change(), nil
		})
		n--
	}
}
