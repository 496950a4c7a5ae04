package board

import (
	"fmt"
	"testing"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// large is a state with n dependencies between 300 teams, for n/20 goals.
func large(t testing.TB, n int) screen.State {
	t.Helper()
	today := day(t, uitest.Today)
	var records []model.Record
	for i := range 300 {
		records = append(records, &model.Team{Entry: model.Entry{ID: fmt.Sprintf("t%03d", i)}, Name: fmt.Sprintf("Team %03d", i)})
	}
	for i := range n / 20 {
		records = append(records, &model.Goal{
			Entry: model.Entry{ID: fmt.Sprintf("g%05d", i)}, Title: fmt.Sprintf("Goal %d", i), Team: fmt.Sprintf("t%03d", i%300),
		})
	}
	for i := range n {
		d := &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprintf("d%06d", i)}, Title: fmt.Sprintf("Thing number %d", i*7919%n),
			Consumer: fmt.Sprintf("t%03d", i%300), Provider: fmt.Sprintf("t%03d", (i*31+i/300+1)%300),
			Goal: fmt.Sprintf("g%05d", i%(n/20)), State: model.States[i%6], Requested: today.Add(-i % 400),
			NeedBy: today.Add(i%300 - 100),
		}
		if d.State == model.Committed {
			d.CommitBy = d.NeedBy.Add(i % 40)
		}
		records = append(records, d)
	}
	return uitest.StateOf(model.NewBoard("large", records, nil), today)
}

func TestLargeBoardsScrollToTheirEnd(t *testing.T) {
	s := uitest.OpenScreen(New(nil), large(t, 20_000), 112, 28)
	for range 3 {
		s.Press("last")
		uitest.Fills(t, s.View(), 112, 28)
		if at := of(s).at.place; at != len(of(s).sight.rows)-1 {
			t.Errorf("G leads to row %d of %d", at, len(of(s).sight.rows))
		}
		s.Press("page-up", "up", "page-up", "zoom", "first", "down", "page-down", "view")
		uitest.Fills(t, s.View(), 112, 28)
	}
}

func TestScrollingWithTheWheelKeepsTheCursorInSight(t *testing.T) {
	s := uitest.OpenScreen(New(nil), large(t, 20_000), 112, 28)
	for _, lines := range []int{3, 3, 40, 400, -5, -30, -3000, 9} {
		s.Do(screen.Wheel{X: 5, Y: 8, Lines: lines})
		uitest.Fills(t, s.View(), 112, 28)
		if !of(s).cursorInSight() {
			t.Errorf("after %d lines the cursor is on row %d, drawn from %v", lines, of(s).at.place, of(s).top)
		}
	}
}

func BenchmarkKey(b *testing.B) {
	for _, by := range []timeline.By{timeline.ByProvider, timeline.ByGoal} {
		s := quick()
		s.by = by
		opened := uitest.OpenScreen(s, large(b, 100_000), 200, 56)
		for _, keys := range [][]string{{"down"}, {"right", "left"}, {"later-weeks", "earlier-weeks"}, {"zoom"}, {"last", "first"}, {"drag-later"}} {
			b.Run(byWords[by]+" "+keys[0], func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					opened.Press(keys[i%len(keys)])
					opened.View()
				}
			})
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	state := large(b, 100_000)
	for _, by := range []timeline.By{timeline.ByProvider, timeline.ByGoal} {
		b.Run(byWords[by], func(b *testing.B) {
			for b.Loop() {
				makeLayout(state, demand{by: by, asked: true})
			}
		})
	}
	b.Run("filtered", func(b *testing.B) {
		filtered := uitest.Filtered(b, state, "team:t007")
		for b.Loop() {
			makeLayout(filtered, demand{asked: true})
		}
	})
}
