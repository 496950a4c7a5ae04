package bolt

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"moot/model"
	"moot/store"
)

// TestHistoryOfARecordAfterCompacting: a compacted file counts its own transactions from one again, below the revisions
// that its records name.
func TestHistoryOfARecordAfterCompacting(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	path := filepath.Join(dir, "board.moot")
	s, err := Create(ctx, path, Options{StateDir: dir, Now: func() time.Time { return time.Unix(1_800_000_000, 0) }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	const times = 20
	for i := range times {
		_, _, err := s.Commit(ctx, func(model.View) (model.Change, error) {
			name := model.Edit{Field: model.FieldNamed(model.KindTeam, "name"), ID: "t", New: fmt.Sprint("Team ", i)}
			return model.Change{Edits: []model.Edit{name}}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := Compact(ctx, path); err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, err := range s.History(ctx, store.Query{Record: model.Ref{Kind: model.KindTeam, ID: "t"}}) {
		if err != nil {
			t.Fatal(err)
		}
		found++
	}
	if found != times {
		t.Fatalf("%d changes of the record; want %d", found, times)
	}
}
