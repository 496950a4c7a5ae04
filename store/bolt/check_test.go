package bolt

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/store/storetest"
)

// seeded makes an empty board whose ids and times are the same in every run.
func seeded(t testing.TB, seed uint64) *Store {
	t.Helper()
	options := testOptions(t)
	options.Random = rand.NewChaCha8([32]byte{byte(seed)})
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	options.Now = func() time.Time { now = now.Add(time.Minute); return now }
	s, err := Create(t.Context(), filepath.Join(t.TempDir(), "board.moot"), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// lived makes a board with some of everything in it.
func lived(t testing.TB, seed uint64) *Store {
	t.Helper()
	s := seeded(t, seed)
	random := rand.New(rand.NewPCG(seed, 3))
	for i := range 40 {
		title := fmt.Sprintf("title %d, long enough to fill a page after a while, with more and more of it", i)
		commit(t, s, edits(model.KindDependency, fmt.Sprint("d", random.IntN(200)), "title", title, "why", title+title, "need_by", "2026-12-02")...)
		commit(t, s, edits(model.KindGoal, fmt.Sprint("g", random.IntN(20)), "title", title, "tags", "a;b")...)
	}
	var many []model.Edit
	for i := range 150 {
		many = append(many, edits(model.KindDependency, fmt.Sprintf("import-%04d", i), "title", fmt.Sprint("imported ", i), "note", fmt.Sprint("note ", i))...)
	}
	commit(t, s, many...)
	putSomeFacts(t, s)
	other := seeded(t, seed+100)
	commit(t, other, edits(model.KindDependency, "d1", "title", "from elsewhere", "need_by", "2027-01-01")...)
	mergeFrom(t, s, other)
	commit(t, s, edits(model.KindDependency, "import-0007", "deleted", "yes")...)
	return s
}

func putSomeFacts(t testing.TB, s *Store) {
	t.Helper()
	_, _, err := s.PutFacts(t.Context(), func(yield func(model.Fact, error) bool) {
		for i := range 60 {
			at := model.Instant((1_700_000_000_000+int64(i))<<11 | 1024)
			if !yield(model.Fact{Deployment: &model.Deployment{ID: fmt.Sprint("x", i), Service: "login", At: at}}, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

func mergeFrom(t testing.TB, s, other *Store) {
	t.Helper()
	_, err := s.Merge(t.Context(), func(yield func(model.Change, error) bool) {
		for kept, err := range other.Changes(t.Context(), 0) {
			if !yield(kept.Change, err) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkIsFine(t testing.TB, path string) Report {
	t.Helper()
	report, err := Check(t.Context(), path)
	if err != nil || !report.OK() {
		t.Fatalf("check: %v %v", report.Problems, err)
	}
	return report
}

func TestCheckPassesAndCounts(t *testing.T) {
	s := lived(t, 1)
	report := checkIsFine(t, s.path)
	if report.Changes != int(report.Revision) || report.Records["dependency"] < 150 || report.Facts["deployment"] != 60 || report.Edits < 300 {
		t.Errorf("report %+v", report)
	}
}

func TestCompactKeepsEverything(t *testing.T) {
	s := lived(t, 2)
	before, _ := storetest.Load(t, s)
	size := fileSize(t, s.path)
	for range 3 { // leave much behind
		fill(t, s, 2_000)
		var all []model.Edit
		for i := range 2_000 {
			all = append(all, edits(model.KindDependency, fmt.Sprintf("dep-%06d", i), "why", "", "note", "")...)
		}
		commit(t, s, all...)
	}
	grown, _ := storetest.Load(t, s)
	large := fileSize(t, s.path)
	if err := Compact(t.Context(), s.path); err != nil {
		t.Fatal(err)
	}
	after, _ := storetest.Load(t, s)
	storetest.SameBoard(t, "compacted", after, grown)
	if now := fileSize(t, s.path); now >= large || now < size || len(before.Clashes()) != len(after.Clashes()) {
		t.Errorf("%d bytes after, %d before", now, large)
	}
	commit(t, s, edits(model.KindTeam, "later", "name", "Later")...)
	checkIsFine(t, s.path)
}

func fileSize(t testing.TB, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// TestCheckComparesRecordsWithChanges plants a record that is whole, and is not what its changes say.
func TestCheckComparesRecordsWithChanges(t *testing.T) {
	s := lived(t, 8)
	plant := func(do func(l *ledger, v *view) error) Report {
		err := s.write(t.Context(), func(l *ledger) error { return do(l, newView(l.snap, l.head)) })
		if err != nil {
			t.Fatal(err)
		}
		report, err := Check(t.Context(), s.path)
		if err != nil {
			t.Fatal(err)
		}
		return report
	}
	ref := model.Ref{Kind: model.KindDependency, ID: "import-0042"}
	report := plant(func(l *ledger, v *view) error {
		e := v.entry(ref)
		e.record = e.record.Clone()
		e.record.(*model.Dependency).Title = "nobody wrote this"
		return l.putRecord(e, known{v, l})
	})
	if len(report.Problems) != 1 || !strings.Contains(report.Problems[0], ref.String()) {
		t.Errorf("another title: %q", report.Problems)
	}
	report = plant(func(l *ledger, _ *view) error { return l.remove(bucketOf(ref.Kind), []byte(ref.ID)) })
	if len(report.Problems) != 1 || !strings.Contains(report.Problems[0], "is missing") {
		t.Errorf("a missing record: %q", report.Problems)
	}
	report = plant(func(l *ledger, _ *view) error { return l.remove(bucketFactIDs, append([]byte{1}, "x7"...)) })
	if len(report.Problems) < 2 {
		t.Errorf("a fact without a place in the index: %q", report.Problems)
	}
}
