package agenda_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/agenda"
	"moot/model/internal/testboard"
)

func drawBoard(t *rapid.T) *model.Board {
	return testboard.Draw(func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") })
}

func TestAgendaIsWhatItsDefinitionSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		board := drawBoard(t)
		today := testboard.In(rapid.IntRange(-10, 10).Draw(t, "today"))
		got, want := agenda.Compute(board, today), newNaive(board, today)
		for _, d := range board.Dependencies() {
			checkOutlook(t, got, want, d)
			checkItem(t, got, want, d)
		}
		var order []string
		for _, item := range got.Items {
			order = append(order, item.Dependency.ID)
		}
		if naive := want.order(); !slices.Equal(order, naive) {
			t.Fatalf("order %v, want %v", order, naive)
		}
	})
}

func checkOutlook(t *rapid.T, got *agenda.Agenda, want *naive, d *model.Dependency) {
	var outlook agenda.Outlook
	if d.Open() {
		outlook = agenda.Outlook{
			Expected: want.expected(d), Latest: want.latest(d), Overdue: want.overdue(d), Late: want.late(d),
			AtRisk: want.atRisk(d), Blocked: want.blocked(d), InLoop: want.inLoop(d),
		}
		if days, known := want.margin(d); known {
			outlook.Margin = model.NumberOf(float64(days))
		}
		if outlook.Expected.Known() && outlook.Latest.Known() {
			outlook.Slack = model.NumberOf(float64(outlook.Latest.Sub(outlook.Expected)))
		}
	}
	alone := outlook.Late && outlook.InLoop
	if ahead := len(got.Facts(d.ID).LateAhead); (ahead > 0) != outlook.Blocked && !(ahead == 0 && alone) {
		t.Fatalf("%s: %d late ones ahead, blocked should be %v", d.ID, ahead, outlook.Blocked)
	}
	is := got.Outlook(d.ID)
	fresh := d.Open() && want.fresh(d)
	if (is.New || is.Moved) != fresh {
		t.Fatalf("%s new %v or moved %v, want %v", d.ID, is.New, is.Moved, fresh)
	}
	is.New, is.Moved = false, false
	if is != outlook {
		t.Fatalf("%s\n got %+v\nwant %+v", d.ID, is, outlook)
	}
}

func checkItem(t *rapid.T, got *agenda.Agenda, want *naive, d *model.Dependency) {
	item, on := got.Item(d.ID)
	group, should := want.group(d)
	if on != should || on && item.Group != group {
		t.Fatalf("%s on the agenda: %v in %v, want %v in %v", d.ID, on, item.Group, should, group)
	}
	if !on {
		return
	}
	parts := want.parts(d)
	for name, pair := range map[string][2]float64{
		"due": {item.Parts.Due, parts.Due}, "downstream": {item.Parts.Downstream, parts.Downstream},
		"uncommitted": {item.Parts.Uncommitted, parts.Uncommitted}, "negative": {item.Parts.Negative, parts.Negative},
		"changed": {item.Parts.Changed, parts.Changed}, "age": {item.Parts.Age, parts.Age},
		"score": {item.Score, want.score(d)},
	} {
		if math.Abs(pair[0]-pair[1]) > 1e-8 {
			t.Fatalf("%s: %s is %v, want %v", d.ID, name, pair[0], pair[1])
		}
	}
	if downstream := len(got.Facts(d.ID).Downstream); downstream != want.downstream(d) {
		t.Fatalf("%s: %d goals downstream, want %d", d.ID, downstream, want.downstream(d))
	}
}

func TestEveryTeamIsNeededOrMaySkipOrRests(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		board := drawBoard(t)
		a := agenda.Compute(board, testboard.Today)
		needed, skipping := map[string]bool{}, map[string]bool{}
		for _, item := range a.Items {
			for _, team := range []string{item.Dependency.Consumer, item.Dependency.Provider} {
				if item.Group == agenda.Decide || item.Group == agenda.AtRisk {
					needed[team] = true
				} else {
					skipping[team] = true
				}
			}
		}
		rest := 0
		for _, team := range board.Teams() {
			if !needed[team.ID] && !skipping[team.ID] {
				rest++
			}
		}
		if len(a.Needed) != len(needed) || !slices.IsSorted(a.Needed) || rest != a.Rest {
			t.Fatalf("needed %v, rest %d; want %v, %d", a.Needed, a.Rest, needed, rest)
		}
		for _, team := range a.MaySkip {
			if needed[team] || !skipping[team] {
				t.Fatalf("%s may skip: needed %v, other items %v", team, needed, skipping)
			}
		}
	})
}
