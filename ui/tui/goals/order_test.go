package goals

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// TestNothingIsOrderedByAFigure gives the goals of a board other progress, health, days and chances, and looks whether the
// tree, the matrix, the list of gaps and what is copied of them keep their order: teams and goals are never ranked.
func TestNothingIsOrderedByAFigure(t *testing.T) {
	first := ordersOf(t, figured(nil))
	rapid.Check(t, func(t *rapid.T) {
		draw := func(low, high int) int { return rapid.IntRange(low, high).Draw(t, "figure") }
		if got := ordersOf(t, figured(draw)); got != first {
			t.Fatalf("figures changed the order from\n%s\nto\n%s", first, got)
		}
	})
}

// figured is a board of eight goals of four teams for two outcomes, each with every gap that a goal has by its words, and
// with a request that it waits for; the figures are drawn.
func figured(draw func(low, high int) int) screen.State {
	if draw == nil {
		draw = func(low, _ int) int { return low }
	}
	const today = model.Date(20_000)
	var records []model.Record
	for _, name := range []string{"Delta", "Alpha", "Charly", "Bravo", "Provider"} {
		records = append(records, &model.Team{Entry: model.Entry{ID: strings.ToLower(name)}, Name: name})
	}
	measure := func() model.Measure {
		return model.Measure{Name: "m", Baseline: model.NumberOf(0), Target: model.NumberOf(100), Current: model.NumberOf(float64(draw(-20, 120)))}
	}
	for _, id := range []string{"o1", "o2"} {
		records = append(records, &model.Outcome{Entry: model.Entry{ID: id}, Title: "Outcome " + id, Measure: measure()})
	}
	for i, team := range []string{"delta", "alpha", "charly", "bravo", "delta", "alpha", "charly", "bravo"} {
		id := fmt.Sprint("g", i)
		goal := &model.Goal{
			Entry: model.Entry{ID: id}, Title: fmt.Sprint("Deliver ", 9-i), Team: team, Measure: measure(),
			Health: model.Health(draw(1, 3)), By: today.Add(draw(1, 300)),
		}
		if i < 6 {
			goal.Outcomes = []string{[]string{"o1", "o2"}[i%2]}
		}
		asked := &model.Dependency{
			Entry: model.Entry{ID: "d" + id}, Title: "Need of " + id, Consumer: team, Provider: "provider", Goal: id, Impact: model.Blocking,
			Size: model.Size(draw(1, 3)), State: model.Requested, FirstNeedBy: today.Add(draw(-30, 60)),
		}
		records = append(records, goal, asked)
	}
	for i := range 9 { // the record that chances rest on
		need := today.Add(-20)
		records = append(records, &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprint("past", i)}, Title: "Past", Consumer: "alpha", Provider: "provider", State: model.Accepted,
			Size: model.Size(draw(1, 3)), FirstNeedBy: need, Delivered: need.Add(draw(-5, 5)), Closed: need,
		})
	}
	return uitest.StateOf(model.NewBoard("figures", records, nil), today)
}

// ordersOf are the rows, columns and copied lines of every face by what they are called, without a figure.
func ordersOf(t interface {
	Helper()
	Fatalf(string, ...any)
}, state screen.State) string {
	t.Helper()
	s := uitest.OpenScreen(New(nil), state, 112, 28)
	var order []string
	note := func(face string, names ...string) { order = append(order, face+": "+strings.Join(names, " ")) }
	for range faces {
		own, names := of(s), []string(nil)
		for row := range own.rowsHere().Count() {
			switch own.face {
			case onTree:
				names = append(names, own.node(row).key())
			case onMatrix:
				names = append(names, own.grid.matrix.rows[row].key())
			case onGaps:
				names = append(names, own.gaps.rows[row].key())
			}
		}
		note(own.face.String(), names...)
		for _, team := range own.grid.teams() {
			note("column", team.name)
		}
		s.Sent = nil
		s.Press("copy-list")
		copied, is := s.Sent[0].(screen.Copy)
		if !is {
			t.Fatalf("nothing is copied: %v", s.Sent)
		}
		note("copied", firstCells(copied.Text)...)
		s.Press("view")
	}
	return strings.Join(order, "\n")
}

// firstCells are the headings of a copied list, the teams above the matrix, and of each row of a table what it is called: of
// a goal its team and its title.
func firstCells(text string) []string {
	var names []string
	named := 1 // how many cells of a row name it
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		switch {
		case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "| outcome"):
			names = append(names, strings.TrimSpace(line))
		case strings.HasPrefix(line, "| team"):
			named = 2
		case len(cells) > 2:
			names = append(names, strings.TrimSpace(strings.Join(cells[1:1+named], ",")))
		}
	}
	return names
}
