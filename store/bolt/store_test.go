package bolt

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"moot/model"
)

// newStore makes an empty board.
func newBoard(t testing.TB) *Store {
	t.Helper()
	s, err := Create(t.Context(), filepath.Join(t.TempDir(), "board.moot"), testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func testOptions(t testing.TB) Options {
	return Options{StateDir: t.TempDir(), Author: "Ada", Backup: BackupNever}
}

func edits(kind model.Kind, id string, values ...string) []model.Edit {
	var all []model.Edit
	for i := 0; i < len(values); i += 2 {
		all = append(all, model.Edit{Field: model.FieldNamed(kind, values[i]), ID: id, New: values[i+1]})
	}
	return all
}

func commit(t testing.TB, s *Store, edits ...model.Edit) model.Change {
	t.Helper()
	change, _, err := s.Commit(t.Context(), func(model.View) (model.Change, error) {
		return model.Change{Edits: edits}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return change
}

// fill commits n dependencies between 100 teams in one change, as an import does.
func fill(t testing.TB, s *Store, n int) {
	t.Helper()
	commit(t, s, importEdits(n)...)
}

func importEdits(n int) []model.Edit {
	var all []model.Edit
	for i := range 100 {
		all = append(all, edits(model.KindTeam, fmt.Sprintf("team-%02d", i), "name", fmt.Sprintf("Team %02d", i), "kind", "platform")...)
	}
	for i := range n {
		all = append(all, edits(model.KindDependency, fmt.Sprintf("dep-%06d", i),
			"title", fmt.Sprintf("Dependency number %d of many", i), "why", "because the other team has what we need",
			"consumer", fmt.Sprintf("team-%02d", i%100), "provider", fmt.Sprintf("team-%02d", (i/7)%100),
			"goal", fmt.Sprintf("goal-%04d", i%1000), "capability", fmt.Sprintf("capability %d", i%50),
			"impact", "blocking", "size", "small", "state", "committed", "requested", "2026-09-01",
			"need_by", "2026-12-01", "commit_by", "2026-11-20", "note", "as agreed in the forum")...)
	}
	return all
}

func TestCommitThenLoad(t *testing.T) {
	s := newBoard(t)
	made := commit(t, s, append(edits(model.KindTeam, "identity", "name", "Identity", "aliases", "ID;Login"),
		edits(model.KindDependency, "d1", "title", "token exchange", "provider", "identity", "need_by", "2026-12-02")...)...)
	commit(t, s, edits(model.KindDependency, "d1", "need_by", "2026-12-09")...)
	board, rev, err := s.Load(t.Context())
	if err != nil || rev != 2 {
		t.Fatalf("rev %d, %v", rev, err)
	}
	d := board.Dependency("d1")
	if d.Title != "token exchange" || d.NeedBy.String() != "2026-12-09" || d.FirstNeedBy.String() != "2026-12-02" {
		t.Errorf("dependency %+v", d)
	}
	if d.Origin.ID != made.ID || d.Origin.Author != "Ada" || len(d.Heads) != 1 {
		t.Errorf("origin %+v, heads %+v", d.Origin, d.Heads)
	}
	if team := board.Team("identity"); len(team.Aliases) != 2 {
		t.Errorf("team %+v", team)
	}
}

func TestNothingToChangeIsNothingKept(t *testing.T) {
	s := newBoard(t)
	commit(t, s, edits(model.KindTeam, "a", "name", "A")...)
	change, rev, err := s.Commit(t.Context(), func(model.View) (model.Change, error) {
		return model.Change{Edits: edits(model.KindTeam, "a", "name", "A")}, nil
	})
	if err != nil || rev != 1 || change.ID != 0 {
		t.Fatalf("change %v at %d, %v", change.ID, rev, err)
	}
}

// TestPanicInAnEdit: it is the edit's own, the board is not called damaged, and nothing stays locked.
func TestPanicInAnEdit(t *testing.T) {
	s := newBoard(t)
	func() {
		defer func() {
			if reason := recover(); reason == nil || !strings.Contains(fmt.Sprint(reason), "what is this") {
				t.Errorf("recovered %v", reason)
			}
		}()
		_, _, err := s.Commit(t.Context(), func(model.View) (model.Change, error) { panic("what is this") })
		t.Errorf("no panic: %v", err)
	}()
	commit(t, s, edits(model.KindTeam, "a", "name", "A")...)
}
