package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/agenda"
)

// anyBoard draws a board of a few teams and goals with dependencies of every kind between them.
func anyBoard(t *rapid.T, today model.Date) *model.Board {
	var records []model.Record
	for i := range 5 {
		team := &model.Team{Entry: model.Entry{ID: fmt.Sprint("t", i)}, Name: rapid.SampledFrom([]string{"a", "B", "c", "C"}).Draw(t, "name")}
		records = append(records, team)
	}
	records = append(records, &model.Goal{Entry: model.Entry{ID: "g"}, Title: "goal", Team: "t1"})
	for i := range rapid.IntRange(0, 40).Draw(t, "count") {
		d := &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprint("d", i)}, Title: "thing", State: rapid.SampledFrom(model.States).Draw(t, "state"),
			Consumer: fmt.Sprint("t", rapid.IntRange(0, 4).Draw(t, "consumer")),
			Provider: fmt.Sprint("t", rapid.IntRange(0, 4).Draw(t, "provider")),
			Goal:     rapid.SampledFrom([]string{"", "g"}).Draw(t, "goal"),
		}
		if rapid.Bool().Draw(t, "dated") {
			d.NeedBy = today.Add(rapid.IntRange(-90, 90).Draw(t, "need"))
		}
		if rapid.Bool().Draw(t, "promised") {
			d.CommitBy = today.Add(rapid.IntRange(-90, 90).Draw(t, "commit"))
		}
		records = append(records, d)
	}
	return model.NewBoard("b", records, nil)
}

func TestEveryCrossingOpenDependencyStandsInExactlyOneRow(t *testing.T) {
	today := model.NewDate(2026, 11, 24)
	rapid.Check(t, func(t *rapid.T) {
		board := anyBoard(t, today)
		by := By(rapid.IntRange(0, 2).Draw(t, "by"))
		line := Compute(board, agenda.Compute(board, today), by, nil)
		seen, undated := map[string]int{}, 0
		for _, row := range line.Rows {
			if len(row.Items) == 0 {
				t.Errorf("row %q is empty", row.Name)
			}
			for i, item := range row.Items {
				seen[item.Dependency.ID]++
				if by.Of(item.Dependency) != row.ID {
					t.Errorf("%s stands in row %q", item.Dependency.ID, row.ID)
				}
				if got := row.Find(item.NeedBy, item.Dependency.ID); got != i {
					t.Errorf("%s is found at %d, stands at %d", item.Dependency.ID, got, i)
				}
				if (i < row.Dated()) != item.NeedBy.Known() {
					t.Errorf("%s stands at %d, %d are dated", item.Dependency.ID, i, row.Dated())
				}
				if !item.NeedBy.Known() {
					undated++
				}
			}
		}
		want := 0
		for _, d := range board.Dependencies() {
			belongs := d.Open() && d.Consumer != d.Provider && !(d.State == model.Started && !d.NeedBy.Known())
			if belongs {
				want++
			}
			if (seen[d.ID] == 1) != belongs || seen[d.ID] > 1 {
				t.Errorf("%s stands in %d rows, belongs: %v", d.ID, seen[d.ID], belongs)
			}
		}
		if line.Count != want || line.Undated != undated {
			t.Errorf("it counts %d and %d without a day, want %d and %d", line.Count, line.Undated, want, undated)
		}
	})
}

func TestRowsCountByDay(t *testing.T) {
	today := model.NewDate(2026, 11, 24)
	rapid.Check(t, func(t *rapid.T) {
		board := anyBoard(t, today)
		day := today.Add(rapid.IntRange(-100, 100).Draw(t, "day"))
		for _, row := range Compute(board, agenda.Compute(board, today), ByProvider, nil).Rows {
			before, missed := 0, 0
			for _, item := range row.Items {
				if item.NeedBy.Known() && item.NeedBy < day {
					before++
					if item.Missed {
						missed++
					}
				}
			}
			if got := row.Before(day); got != before || row.Missed(got) != missed {
				t.Errorf("%d before, %d missed; want %d and %d", got, row.Missed(got), before, missed)
			}
		}
	})
}

func TestEveryTeamOrGoalHasARow(t *testing.T) {
	today := model.NewDate(2026, 11, 24)
	rapid.Check(t, func(t *rapid.T) {
		board := anyBoard(t, today)
		by := By(rapid.IntRange(0, 2).Draw(t, "by"))
		line := Compute(board, agenda.Compute(board, today), by, nil)
		rows := line.Every(board, today)
		known := map[string]bool{}
		for _, row := range rows {
			known[row.ID] = true
		}
		for _, row := range line.Rows {
			if !known[row.ID] {
				t.Errorf("row %q is gone", row.ID)
			}
		}
		if by == ByGoal && !known["g"] || by != ByGoal && len(rows) < 5 || len(known) != len(rows) {
			t.Errorf("%d rows, of %v", len(rows), known)
		}
		if !slices.IsSortedFunc(rows, func(a, b Row) int {
			return cmp.Or(model.TrueFirst(a.ID != "", b.ID != ""), cmp.Compare(model.Fold(a.Name), model.Fold(b.Name)))
		}) {
			t.Error("rows are not by name")
		}
	})
}

func TestColumnsAndTheirDaysAreInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := model.NewDate(2000, 1, 1).Add(rapid.IntRange(0, 20_000).Draw(t, "day"))
		zoom := Zoom(rapid.IntRange(0, 1).Draw(t, "zoom"))
		window := NewWindow(day, rapid.IntRange(1, 20).Draw(t, "count"), zoom).Moved(rapid.IntRange(-30, 30).Draw(t, "moved"))
		for column := range window.Count {
			start, next := window.Start(column), window.Start(column+1)
			if window.Column(start) != column || window.Column(next.Add(-1)) != column || window.Days(column) != next.Sub(start) {
				t.Errorf("column %d from %s to %s: its days are in %d and %d", column, start, next, window.Column(start), window.Column(next.Add(-1)))
			}
			if zoom == Weeks && start != start.Monday() {
				t.Errorf("week %d begins on %s", column, start)
			}
			if _, _, first := start.Date(); zoom == Months && first != 1 {
				t.Errorf("month %d begins on %s", column, start)
			}
		}
		if got := window.Column(window.First.Add(-1)); got != -1 {
			t.Errorf("the day before is in column %d", got)
		}
		if got := window.Column(window.Start(window.Count)); got != window.Count {
			t.Errorf("the day behind is in column %d of %d", got, window.Count)
		}
		if back := window.Moved(3).Moved(-3); back != window {
			t.Errorf("there and back is %v, not %v", back, window)
		}
		if !NewWindow(day, 1, zoom).Has(day) {
			t.Errorf("%s is not in its own window", day)
		}
	})
}

func TestWindowsEndWithTheDays(t *testing.T) {
	last := NewWindow(model.NewDate(9999, 12, 1), 3, Weeks)
	if moved := last.Moved(5); moved != last {
		t.Errorf("it moves beyond all days, to %v", moved)
	}
}

func TestACounterTrailsToWhatIsOffered(t *testing.T) {
	need := model.NewDate(2026, 12, 4)
	item := Item{Dependency: &model.Dependency{State: model.Countered, Proposed: need.Add(7)}, NeedBy: need}
	if item.Until() != need.Add(7) || item.Behind() != 7 || !item.Late() {
		t.Errorf("until %s, %d days behind", item.Until(), item.Behind())
	}
	if early := (Item{Dependency: &model.Dependency{}, NeedBy: need, Expected: need.Add(-3)}); early.Late() || early.Behind() != 0 {
		t.Error("what is expected in time is late")
	}
}

func TestWithPutsAnItemInItsPlace(t *testing.T) {
	need := model.NewDate(2026, 12, 4)
	item := func(id string, day model.Date) Item {
		return Item{Dependency: &model.Dependency{Entry: model.Entry{ID: id}}, NeedBy: day}
	}
	row := newRow("r", "R", []Item{item("a", need), item("b", need.Add(1)), item("c", 0)})
	moved := row.With(0, item("a", need.Add(9)))
	if moved.Items[0].Dependency.ID != "b" || moved.Find(need.Add(9), "a") != 1 || row.Items[0].NeedBy != need {
		t.Errorf("it stands as %v", moved.Items)
	}
}
