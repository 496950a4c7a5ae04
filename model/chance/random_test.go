package chance_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/chance"
	"moot/model/internal/testboard"
)

// drawn is a board by chance with all that the chance looks at: sizes, impacts, first need-bys that were moved, more closed
// ones, and dates in any order.
func drawn(t *rapid.T) *model.Board {
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
	b := testboard.Draw(pick)
	day := func() model.Date {
		if pick(5) == 0 {
			return 0
		}
		return in(pick(60) - 40)
	}
	var records []model.Record
	for r := range b.Records() {
		if r.Kind() != model.KindDependency {
			records = append(records, r)
		}
	}
	for _, d := range b.Dependencies() {
		for range 1 + pick(3) {
			d := d.Clone().(*model.Dependency)
			d.ID = model.Fold(d.ID) + string(rune('a'+len(records)%26)) + string(rune('a'+len(records)/26))
			d.Impact, d.Size = model.Impact(pick(3)), model.Size(pick(4))
			d.Requested, d.FirstNeedBy, d.Delivered, d.Closed = day(), day(), day(), day()
			if pick(2) == 0 {
				d.State = model.Accepted
			}
			records = append(records, d)
		}
	}
	return testboard.Of(records...)
}

// The chance as the design's page on the domain words it, worked out anew.

func naiveRecord(b *model.Board, size model.Size) (kept, total int) {
	for _, d := range b.Dependencies() {
		if d.State == model.Accepted && d.Consumer != d.Provider && d.FirstNeedBy != 0 && d.Delivered != 0 && (size == 0 || d.Size == size) {
			total++
			if d.Delivered <= d.FirstNeedBy {
				kept++
			}
		}
	}
	return kept, total
}

func naiveP(b *model.Board, d *model.Dependency, today model.Date) (p float64, known bool) {
	if d.State == model.Delivered {
		if d.Delivered <= d.FirstNeedBy {
			p = 1
		}
		return p, d.Delivered != 0
	}
	if d.FirstNeedBy < today {
		return 0, true
	}
	kept, total := naiveRecord(b, d.Size)
	if d.Size == 0 || total < 5 {
		kept, total = naiveRecord(b, 0)
	}
	return (float64(kept) + 1) / (float64(total) + 2), total > 0
}

// naiveGoal is NaN where there is no figure.
func naiveGoal(b *model.Board, goal, without string, today model.Date) (p float64, left int) {
	p, figures, missing := 1, 0, false
	for _, d := range b.Dependencies() {
		standing := d.State == model.Started && d.NeedBy == 0
		if d.Goal != goal || d.ID == without || standing || d.Consumer == d.Provider || d.Impact != model.Blocking ||
			d.State == model.Accepted || d.State == model.Removed {
			continue
		}
		if d.FirstNeedBy == 0 || d.State == model.Delivered && d.Delivered == 0 {
			left++
			continue
		}
		one, known := naiveP(b, d, today)
		if !known {
			missing = true
			continue
		}
		figures++
		p *= one
	}
	if figures == 0 || missing && p > 0 {
		p = math.NaN()
	}
	return p, left
}

func TestTheChanceIsWhatTheWordsSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawn(t)
		r := chance.NewRecord(b, testboard.Today)
		for _, id := range []string{"G0", "G1", "G2", "G3", "G9"} {
			g := r.OfGoal(id)
			want, left := naiveGoal(b, id, "", testboard.Today)
			if p, known := g.P(); known == math.IsNaN(want) || known && !near(p, want) || g.LeftOut() != left {
				t.Fatalf("%s: %v %v, left out %d; want %v, %d", id, p, known, g.LeftOut(), want, left)
			}
			checkWithout(t, b, g, id)
			checkBehind(t, r, g)
		}
	})
}

func checkWithout(t *rapid.T, b *model.Board, g chance.Goal, id string) {
	best, _ := g.P()
	for _, f := range g.Factors {
		want, _ := naiveGoal(b, id, f.Dependency.ID, testboard.Today)
		if len(g.Factors) == 1 {
			want = 1
		}
		p, known := g.Without(f.Dependency.ID)
		if known == math.IsNaN(want) || known && !near(p, want) {
			t.Fatalf("%s without %s: %v %v, want %v", id, f.Dependency.ID, p, known, want)
		}
		if _, is := g.P(); is && known {
			best = max(best, p)
		}
	}
	p, known := g.P()
	if _, without, found := g.Helps(); known && found != (best > p+1e-12) || found && !near(without, best) {
		t.Fatalf("%s: helps %v %v, best %v of %v", id, without, found, best, p)
	}
}

// checkBehind holds N against the set of all that is listed behind the figures.
func checkBehind(t *rapid.T, r *chance.Record, g chance.Goal) {
	listed := map[string]bool{}
	for _, f := range g.Factors {
		if f.Basis == chance.OnRecord {
			behind := r.Behind(f.Class)
			if len(behind) != f.Class.Total {
				t.Fatalf("%d listed of %+v", len(behind), f.Class)
			}
			for _, d := range behind {
				listed[d.ID] = true
			}
		}
	}
	if len(listed) != g.N {
		t.Fatalf("n = %d, and %d are listed", g.N, len(listed))
	}
	if !slices.IsSortedFunc(g.Factors, func(x, y chance.Factor) int {
		if x.Dependency.ID < y.Dependency.ID {
			return -1
		}
		return 1
	}) {
		t.Fatal("factors are not by id")
	}
}
