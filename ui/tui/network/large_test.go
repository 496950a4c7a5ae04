package network

import (
	"fmt"
	"testing"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// large is a state with n dependencies between 300 teams: each needs some that come after it, and a few go back.
func large(t testing.TB, n int) screen.State {
	t.Helper()
	today, err := model.ParseISO(uitest.Today)
	if err != nil {
		t.Fatal(err)
	}
	const teams = 300
	var records []model.Record
	for i := range teams {
		records = append(records, &model.Team{Entry: model.Entry{ID: fmt.Sprintf("t%03d", i)}, Name: fmt.Sprintf("Team %03d", i), Type: model.TeamKind(i % 6)})
	}
	for i := range n {
		records = append(records, &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprintf("d%06d", i)}, Title: fmt.Sprintf("Need %d", i), Capability: fmt.Sprintf("thing %d", i%500),
			Consumer: fmt.Sprintf("t%03d", i%teams), Provider: fmt.Sprintf("t%03d", (i%teams+1+i*31%41)%teams), State: model.States[i%8],
			Requested: today.Add(-i % 400), NeedBy: today.Add(i%300 - 100),
		})
	}
	board := model.NewBoard("large", records, nil)
	board.Relate()
	return uitest.StateOf(board, today)
}

func TestLargeMapsScrollBothWays(t *testing.T) {
	s := uitest.OpenScreen(New(nil), large(t, 20_000), 112, 28).Press("last", "page-up", "up")
	for range 40 {
		s.Press("right")
	}
	uitest.Fills(t, s.View(), 112, 28)
	if g := &of(s).grid; g.column != 40 || g.left == 0 || g.top == 0 {
		t.Errorf("the cursor is on column %d of a window from %d, %d", g.column, g.left, g.top)
	}
	for range faces {
		uitest.Fills(t, s.Press("view", "last", "page-up", "left", "open").View(), 112, 28)
		s.Press("back")
	}
}

// BenchmarkKey is a key of each face, Update and View, with 300 teams and 100,000 dependencies.
func BenchmarkKey(b *testing.B) {
	state := large(b, 100_000)
	s := uitest.OpenScreen(New(nil), state, 200, 56)
	for f := range faces {
		for _, key := range []string{"down", "right", "up"} {
			b.Run(f.String()+" "+key, func(b *testing.B) {
				turn(s, f)
				for b.Loop() {
					s.Press(key)
					s.View()
				}
			})
		}
	}
}

// BenchmarkOpen is the commands that find what the faces show.
func BenchmarkOpen(b *testing.B) {
	state := large(b, 100_000)
	want := demand{revision: 1, today: state.Today, scope: network.Open, asked: true}
	b.Run("matrix", func(b *testing.B) {
		for b.Loop() {
			makeSurvey(state, want, nil)
		}
	})
	b.Run("filtered", func(b *testing.B) {
		filtered := uitest.Filtered(b, state, "need")
		for b.Loop() {
			makeSurvey(filtered, want, nil)
		}
	})
	survey := makeSurvey(state, want, nil)
	b.Run("around", func(b *testing.B) {
		for b.Loop() {
			drawFrom(0, network.Around(survey.board, network.Open, "t100", 0), namesOf(state, survey), 200, 50)
		}
	})
	b.Run("resized", func(b *testing.B) {
		s := uitest.OpenScreen(New(nil), state, 200, 56)
		turn(s, onAround)
		width := 200
		for b.Loop() {
			width = 380 - width
			s.SetSize(width, 56)
		}
	})
}
