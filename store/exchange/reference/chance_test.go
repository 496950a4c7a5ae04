package reference_test

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"moot/model"
	"moot/model/chance"
)

// TestTheChanceOnTheReferenceBoards prints how the chance would have done on every board there is, and holds the figures
// against the words, worked out anew.
func TestTheChanceOnTheReferenceBoards(t *testing.T) {
	today := dayOf(t, "2026-12-02")
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(sets, name)
			if _, err := os.Stat(folder); err != nil {
				t.Skip("the reference boards are not here")
			}
			compareBackTest(t, imported(t, folder, "map.yaml"), today)
		})
	}
	t.Run("generated", func(t *testing.T) { compareBackTest(t, generated(t, "1000", "2026-12-02").board(), today) })
}

func compareBackTest(t *testing.T, b *model.Board, today model.Date) {
	t.Helper()
	test := chance.NewBackTest(b, today)
	got, want := test.Dependencies, judgedAnew(b, today)
	if got.N != len(want) {
		t.Errorf("%d judged, want %d", got.N, len(want))
	}
	var brier, blind, share float64
	kept := 0
	for _, one := range want {
		brier += math.Pow(one.p-one.came, 2) / float64(len(want))
		blind += math.Pow(one.all-one.came, 2) / float64(len(want))
		kept += int(one.came)
	}
	for _, one := range want {
		share += math.Pow(float64(kept)/float64(len(want))-one.came, 2) / float64(len(want))
	}
	for figure, pair := range map[string][2]float64{
		"Brier": {got.Brier, brier}, "all sizes": {got.AllSizes, blind}, "base rate": {got.BaseBrier, share}, "kept": {float64(got.Kept), float64(kept)},
	} {
		if math.Abs(pair[0]-pair[1]) > 1e-9 {
			t.Errorf("%s: %v, want %v", figure, pair[0], pair[1])
		}
	}
	tell(t, "dependencies", test.Dependencies)
	tell(t, "goals", test.Goals)
	t.Logf("closed: %+v", chance.NewRecord(b, today).All())
}

func tell(t *testing.T, what string, r chance.Replay) {
	t.Helper()
	skill, _ := r.Skill()
	t.Logf("%s: n %d, kept %d; Brier %.4f, without sizes %.4f, base rate %.4f, skill %.3f; %s", what, r.N, r.Kept, r.Brier, r.AllSizes,
		r.BaseBrier, skill, r.Sentence())
	t.Logf("not judged: %d without a record, %d undated, %d in hindsight, %d pending", r.NoRecord, r.Undated, r.Hindsight, r.Pending)
	for _, bin := range r.Bins {
		if came, any := bin.Came(); any {
			t.Logf("said %.1f to %.1f: n %d, on average %.3f, came true %.3f", bin.From, bin.To, bin.N, bin.Said, came)
		}
	}
}

// judged is one dependency with what was said on the day it was asked, by its size and by all, and what came.
type judged struct{ p, all, came float64 }

// judgedAnew follows the words of the design's page on the domain for each day of asking.
func judgedAnew(b *model.Board, today model.Date) []judged {
	var found []judged
	for _, d := range b.Dependencies() {
		arrived := d.State == model.Accepted || d.State == model.Delivered
		standing := d.State == model.Started && d.NeedBy == 0
		switch {
		case d.Consumer == d.Provider, d.State == model.Removed, standing, d.FirstNeedBy == 0, d.Requested == 0,
			arrived && d.Delivered == 0, d.FirstNeedBy < d.Requested, arrived && d.Delivered <= d.Requested:
			continue
		case !(arrived && d.Delivered <= today) && d.FirstNeedBy >= today:
			continue
		}
		one := judged{}
		if arrived && d.Delivered <= d.FirstNeedBy && d.Delivered <= today {
			one.came = 1
		}
		kept, total := closedBy(b, d.Requested, 0)
		if total == 0 {
			continue
		}
		one.all = (kept + 1) / (total + 2)
		if of, n := closedBy(b, d.Requested, d.Size); d.Size != 0 && n >= 5 {
			kept, total = of, n
		}
		one.p = (kept + 1) / (total + 2)
		found = append(found, one)
	}
	return found
}

// closedBy counts what was accepted by a day, of a size or, of 0, of all.
func closedBy(b *model.Board, day model.Date, size model.Size) (kept, total float64) {
	for _, d := range b.Dependencies() {
		if d.State != model.Accepted || d.Consumer == d.Provider || d.FirstNeedBy == 0 || d.Delivered == 0 || size != 0 && d.Size != size ||
			d.Delivered > day || d.Closed > day {
			continue
		}
		total++
		if d.Delivered <= d.FirstNeedBy {
			kept++
		}
	}
	return kept, total
}
