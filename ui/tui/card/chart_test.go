package card_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

// check adds check-ins of a goal: a day and a value in turn.
func check(board *modeltest.Store, goal string, said ...string) {
	for i := 0; i < len(said); i += 2 {
		board.Add(model.KindCheckIn, fmt.Sprintf("%s%d", goal, i/2), "of", "goal:"+goal, "on", said[i], "value", said[i+1],
			"health", "on-track", "note", "as planned")
	}
}

// measured is the small board with check-ins: a goal whose measure falls, one beyond its target, one that goes away from
// it, and one in wide letters.
func measured(t *testing.T) *modeltest.Store {
	board := uitest.Board(t)
	check(board, "fresh", "2026-09-03", "22", "2026-09-24", "19", "2026-10-15", "15.5", "2026-11-05", "11", "2026-11-19", "9")
	check(board, "past", "2026-09-10", "7.5", "2026-10-08", "3", "2026-11-12", "0.5")
	check(board, "away", "2026-09-10", "72", "2026-10-08", "70", "2026-11-12", "80")
	check(board, "kyoto", "2026-10-05", "12", "2026-10-14", "11", "2026-10-28", "9.5", "2026-11-09", "9", "2026-11-20", "8")
	return board
}

func goalCard(state *modeltest.Store, id string, width int, look theme.Options) string {
	shown := uitest.State(state)
	shown.Theme = theme.New(look)
	lines := card.Of(shown, model.Ref{Kind: model.KindGoal, ID: id}, nil, width).Lines
	return ansi.Strip(shown.Theme.Final(strings.Join(lines, "\n")))
}

// checkIns is the part of a card that tells the check-ins.
func checkIns(text string) string {
	_, text, _ = strings.Cut(text, "Check-ins")
	text, _, _ = strings.Cut(text, "\nGuardrails")
	text, _, _ = strings.Cut(text, "\nNeeds")
	return "Check-ins" + text + "\n"
}

func TestTheChartOfAGoal(t *testing.T) {
	board := measured(t)
	for _, id := range []string{"fresh", "past", "away", "kyoto"} {
		for _, width := range []int{40, 80, 200} {
			for name, look := range map[string]theme.Options{"no colour": {NoColor: true}, "ascii": {NoColor: true, ASCII: true}} {
				t.Run(fmt.Sprintf("%s %d %s", id, width, name), func(t *testing.T) {
					golden.RequireEqual(t, []byte(checkIns(goalCard(board, id, width, look))))
				})
			}
		}
	}
}

// TestAChartNeedsTwoValuesAndRoom holds what stands in its place.
func TestAChartNeedsTwoValuesAndRoom(t *testing.T) {
	board := measured(t)
	check(board, "push", "2026-11-20", "3")
	for _, c := range []struct {
		name, goal string
		width      int
		want, not  string
	}{
		{"two values and room", "fresh", 34, "straight line", "▁"},
		{"too narrow: a line of blocks", "fresh", 33, "Check-ins  ▁", "┤"},
		{"one value", "push", 80, "20 Nov +", "┤"},
		{"a measure that was not checked", "guest", 80, "2 of 5", "at this pace"},
	} {
		text := checkIns(goalCard(board, c.goal, c.width, theme.Options{NoColor: true}))
		if !strings.Contains(text, c.want) || strings.Contains(text, c.not) {
			t.Errorf("%s: want %q and not %q in\n%s", c.name, c.want, c.not, text)
		}
	}
}

// TestAGoalThatIsOverHasAChartWithoutToday: it is compared with nothing any more.
func TestAGoalThatIsOverHasAChartWithoutToday(t *testing.T) {
	board := measured(t)
	board.Set(model.KindGoal, "fresh", "state", "met")
	text := checkIns(goalCard(board, "fresh", 80, theme.Options{NoColor: true}))
	if !strings.Contains(text, "target 5 min") || strings.Contains(text, "today") || strings.Contains(text, "pace") {
		t.Errorf("got\n%s", text)
	}
}

// TestTheAxisOfAChartCountsWeeksOrMonths by how long the history is.
func TestTheAxisOfAChartCountsWeeksOrMonths(t *testing.T) {
	for _, c := range []struct {
		created, by string
		want        string
	}{
		{"2026-11-02", "2026-12-31", "2 Nov"},
		{"2026-09-01", "2026-12-31", "Oct"},
		{"2025-09-01", "2026-12-31", "2026"},
		{"2011-01-01", "2028-12-31", "2020"},
	} {
		board := uitest.Board(t)
		board.Set(model.KindGoal, "fresh", "created", c.created, "by", c.by)
		check(board, "fresh", "2026-11-03", "22", "2026-11-20", "19")
		text := checkIns(goalCard(board, "fresh", 80, theme.Options{NoColor: true}))
		_, below, _ := strings.Cut(text, "└")
		if axis := strings.Split(below, "\n")[1]; !strings.Contains(axis, c.want) {
			t.Errorf("from %s to %s: want %q below the axis of\n%s", c.created, c.by, c.want, text)
		}
	}
}

// TestTheAxisNamesMonthsUpToItsEnd: on to today, though all that was said and the day by which are long past.
func TestTheAxisNamesMonthsUpToItsEnd(t *testing.T) {
	board := uitest.Board(t)
	board.Set(model.KindGoal, "fresh", "created", "2026-01-05", "by", "2026-05-01")
	check(board, "fresh", "2026-01-10", "22", "2026-04-20", "19")
	text := checkIns(goalCard(board, "fresh", 112, theme.Options{NoColor: true}))
	_, below, _ := strings.Cut(text, "└")
	if axis := strings.Split(below, "\n")[1]; !strings.Contains(axis, "Sep") || !strings.Contains(axis, "today") {
		t.Errorf("want September below the axis of\n%s", text)
	}
}

// TestTheDaysOfCheckInsAreWhole: those of another year are longer.
func TestTheDaysOfCheckInsAreWhole(t *testing.T) {
	board := uitest.Board(t)
	check(board, "fresh", "2025-08-05", "22", "2025-11-20", "19", "2026-11-20", "18")
	text := checkIns(goalCard(board, "fresh", 80, theme.Options{NoColor: true}))
	for _, want := range []string{"\n 5 Aug 2025 +", "\n20 Nov 2025 +", "\n20 Nov      +"} {
		if !strings.Contains(text, want) {
			t.Errorf("want %q in\n%s", want, text)
		}
	}
}

// TestTheHeadingOfAChart leaves out a unit that is the name, and has the legend where there is room.
func TestTheHeadingOfAChart(t *testing.T) {
	board := measured(t)
	board.Set(model.KindGoal, "fresh", "measure", "%", "unit", "%")
	for width, legend := range map[int]bool{40: false, 112: true} {
		text := checkIns(goalCard(board, "fresh", width, theme.Options{NoColor: true}))
		heading, below, _ := strings.Cut(text, "\n")
		if strings.Contains(heading, "(%)") || strings.Contains(heading, "straight line") != legend || strings.Contains(below, "at this pace") == legend {
			t.Errorf("at %d cells: %s", width, text)
		}
	}
}

func TestAnyMeasureFitsItsCard(t *testing.T) {
	board := measured(t)
	for _, unit := range []string{"", "%", "分", "a very long unit of measurement that nobody uses"} {
		board.Set(model.KindGoal, "kyoto", "unit", unit)
		for width := 24; width < 120; width += 7 {
			state := uitest.State(board)
			for _, line := range card.Of(state, model.Ref{Kind: model.KindGoal, ID: "kyoto"}, nil, width).Lines {
				if widget.Width(line) > width {
					t.Errorf("with the unit %q at %d: %d cells in %q", unit, width, widget.Width(line), ansi.Strip(line))
				}
			}
		}
	}
}

// BenchmarkCardWithManyCheckIns draws the card of a goal with two thousand check-ins.
func BenchmarkCardWithManyCheckIns(b *testing.B) {
	today := model.Date(739_000)
	g := &model.Goal{Entry: model.Entry{ID: "g"}, Title: "Faster", Created: today - 2000, By: today + 100,
		Measure: model.Measure{Name: "time", Unit: "s", Baseline: model.NumberOf(90), Target: model.NumberOf(10), Current: model.NumberOf(40)}}
	records := []model.Record{g}
	for i := range 2000 {
		records = append(records, &model.CheckIn{Entry: model.Entry{ID: fmt.Sprintf("c%04d", i)}, Of: model.RefOf(g),
			On: today - model.Date(i), Value: model.NumberOf(40 + float64(i*37%11) + float64(i)/50)})
	}
	state := uitest.StateOf(model.NewBoard("b", records, nil), today)
	state.Board.Relate()
	for b.Loop() {
		card.Of(state, model.RefOf(g), nil, 100)
	}
}
