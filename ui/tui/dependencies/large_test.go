package dependencies

import (
	"fmt"
	"testing"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// large is a state with n dependencies between a hundred teams.
func large(t testing.TB, n int) screen.State {
	t.Helper()
	today, err := model.ParseISO(uitest.Today)
	if err != nil {
		t.Fatal(err)
	}
	var records []model.Record
	for i := range 100 {
		records = append(records, &model.Team{Entry: model.Entry{ID: fmt.Sprintf("t%02d", i)}, Name: fmt.Sprintf("Team %02d", i)})
	}
	for i := range n {
		records = append(records, &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprintf("d%06d", i)}, Title: fmt.Sprintf("Thing number %d", i*7919%n),
			Consumer: fmt.Sprintf("t%02d", i%100), Provider: fmt.Sprintf("t%02d", i*31%100),
			State: model.States[i%len(model.States)], Requested: today.Add(-i % 400), NeedBy: today.Add(i%300 - 100),
		})
	}
	return uitest.StateOf(model.NewBoard("large", records, nil), today)
}

func TestLargeTablesScrollToTheirEnd(t *testing.T) {
	s := uitest.OpenScreen(New(nil), large(t, 20_000), 112, 28).Press("view", "view", "last")
	uitest.Fills(t, s.View(), 112, 28)
	if got := len(ids(s)); got != 20_000 {
		t.Errorf("%d rows, want 20000", got)
	}
	s.Press("page-up", "up", "first", "down")
	uitest.Fills(t, s.View(), 112, 28)
}

func BenchmarkKey(b *testing.B) {
	s := uitest.OpenScreen(New(nil), large(b, 100_000), 120, 36)
	for b.Loop() {
		s.Press("down")
		s.View()
	}
}

func BenchmarkTable(b *testing.B) {
	state := large(b, 100_000)
	for _, by := range []order{byNeedBy, byTitle, byMargin} {
		b.Run(by.String(), func(b *testing.B) {
			for b.Loop() {
				makeTable(state, demand{view: view{order: by}, asked: true}, nil)
			}
		})
	}
}

func BenchmarkFilter(b *testing.B) {
	state := large(b, 100_000)
	known := makeTable(state, demand{asked: true}, nil).ground
	for _, text := range []string{"", "team:t07", "number"} {
		filtered := uitest.Filtered(b, state, text)
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				makeTable(filtered, demand{query: text, asked: true}, known)
			}
		})
	}
}

func BenchmarkState(b *testing.B) {
	state := large(b, 100_000)
	s := uitest.OpenScreen(New(nil), state, 120, 36)
	for b.Loop() {
		state.Revision++
		s.Give(state)
		s.View()
	}
}
