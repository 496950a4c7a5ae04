package tui

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/store"
	screens "moot/ui/tui/screen"
)

// These benchmarks measure a key's own work, Update and View, on boards of every size; beside it stands the floor: the
// same number of cells put together anew. `go test -bench . ./ui/tui` prints them in one run.

// largeBoard is a board of n dependencies between 200 teams for n/10 goals, with dates around the test day.
func largeBoard(n int) *model.Board {
	var records []model.Record
	at := func(kind model.Kind, id string, values ...string) {
		record := model.NewRecord(kind, id)
		for i := 0; i < len(values); i += 2 {
			if err := model.FieldNamed(kind, values[i]).Set(record, values[i+1]); err != nil {
				panic(err)
			}
		}
		records = append(records, record)
	}
	for i := range 200 {
		at(model.KindTeam, fmt.Sprintf("T%04d", i), "name", fmt.Sprintf("Team %d", i))
	}
	for _, ago := range []int{7, 21} {
		on := testDay.Add(-ago)
		at(model.KindForum, on.String(), "on", on.String(), "state", "closed")
	}
	for i := range n / 10 {
		at(model.KindGoal, fmt.Sprintf("G%06d", i), "title", fmt.Sprintf("Goal %d", i), "team", fmt.Sprintf("T%04d", i%200))
	}
	for i := range n {
		at(model.KindDependency, fmt.Sprintf("D%07d", i), "title", fmt.Sprintf("what is asked for the %d. time", i),
			"consumer", fmt.Sprintf("T%04d", i%200), "provider", fmt.Sprintf("T%04d", (i*7+1)%200),
			"goal", fmt.Sprintf("G%06d", i%(n/10)), "state", model.States[i%len(model.States)].String(),
			"need_by", testDay.Add(i%180-60).String(), "requested", testDay.Add(-i%90).String())
	}
	return model.NewBoard("bench", records, nil)
}

func benchApp(b *testing.B, size int, screen string) *app {
	b.Helper()
	a := newApp(context.Background(), Options{
		Store: brokenStore{}, Now: testNow, Today: func() model.Date { return testDay }, NewID: counter(),
	})
	a.Update(tea.WindowSizeMsg{Width: 112, Height: 32})
	drain(a, a.boardRead(compute(largeBoard(size), 1, testDay, "")))
	drain(a, a.press(keyPress(screen)))
	return a
}

// drain runs a command and all that follows from it; nothing that waits is among them.
func drain(a *app, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil, watchBegan, marked: // a forum that is held here is marked every second, without end
	case tea.BatchMsg:
		for _, next := range msg {
			drain(a, next)
		}
	default:
		_, next := a.Update(msg)
		drain(a, next)
	}
}

func (brokenStore) History(context.Context, store.Query) iter.Seq2[store.Kept, error] {
	return func(func(store.Kept, error) bool) {}
}

func (brokenStore) Watch(context.Context, store.Rev) (<-chan store.Rev, error) { return nil, nil }

func BenchmarkKey(b *testing.B) {
	b.Run("floor", func(b *testing.B) {
		for b.Loop() {
			_ = strings.Repeat(strings.Repeat("x", 112)+"\n", 32)
		}
	})
	for _, size := range []int{1_000, 100_000} {
		for _, screen := range []string{"1", "2", "3", "4", "5"} {
			b.Run(fmt.Sprintf("screen %s, %d", screen, size), func(b *testing.B) {
				a := benchApp(b, size, screen)
				keys, i := []tea.KeyPressMsg{keyPress("down"), keyPress("up")}, 0
				for b.Loop() {
					a.Update(keys[i%2])
					_ = a.View()
					i++
				}
			})
		}
	}
}

// BenchmarkKeyInTheForum is a key while a forum is held, in the phases that list most.
func BenchmarkKeyInTheForum(b *testing.B) {
	for _, phase := range []meeting.Phase{meeting.Here, meeting.Goals, meeting.Dependencies, meeting.Lever} {
		b.Run(fmt.Sprintf("%s, 100000", phase), func(b *testing.B) {
			a := benchApp(b, 100_000, "1")
			board := a.state.Board
			forum := &model.Forum{
				Entry: model.Entry{ID: "f"}, On: testDay, State: model.ForumRunning, Phase: phase.String(), Paused: true,
			}
			next, err := board.Apply(model.Change{Edits: model.Diff(nil, forum)})
			if err != nil {
				b.Fatal(err)
			}
			drain(a, a.boardRead(compute(next, 2, testDay, "T0001")))
			drain(a, a.press(keyPress("F")))
			keys, i := []tea.KeyPressMsg{keyPress("down"), keyPress("up")}, 0
			for b.Loop() {
				a.Update(keys[i%2])
				_ = a.View()
				i++
			}
		})
	}
}

// BenchmarkNewBoard is what the screen does with a board that came, on the loop, beside a key's work.
func BenchmarkNewBoard(b *testing.B) {
	a := benchApp(b, 100_000, "1")
	read := compute(a.state.Board, 2, testDay, "T0001")
	for b.Loop() {
		a.boardRead(read)
		_ = a.View()
	}
}

// BenchmarkKeyOnATeamsCard is a key on the card of a team that takes part in a thousand dependencies.
func BenchmarkKeyOnATeamsCard(b *testing.B) {
	for _, screen := range []string{"1", "2", "3", "4", "5"} {
		b.Run("screen "+screen+", 100000", func(b *testing.B) {
			a := benchApp(b, 100_000, screen)
			drain(a, a.openCard(screens.Open{Ref: model.Ref{Kind: model.KindTeam, ID: "T0001"}}))
			keys, i := []tea.KeyPressMsg{keyPress("tab"), keyPress("enter"), keyPress("esc")}, 0
			for b.Loop() {
				_, cmd := a.Update(keys[i%3])
				_, _ = cmd, a.View()
				i++
			}
		})
	}
}

func BenchmarkFilterKeystroke(b *testing.B) {
	for _, size := range []int{1_000, 100_000} {
		for _, screen := range []string{"1", "2", "4", "5"} {
			b.Run(fmt.Sprintf("screen %s, %d", screen, size), func(b *testing.B) {
				a := benchApp(b, size, screen)
				a.press(keyPress("/"))
				letters := "asked for the 7"
				for i := 0; b.Loop(); i++ {
					if i%len(letters) == 0 {
						a.filter.input.SetValue("")
					}
					_, cmd := a.Update(keyPress(string(letters[i%len(letters)])))
					drain(a, cmd)
					_ = a.View()
				}
			})
		}
	}
}

// BenchmarkPalette opens the palette, and types a letter behind a command that asks for one of many.
func BenchmarkPalette(b *testing.B) {
	for _, size := range []int{1_000, 100_000} {
		a := benchApp(b, size, "4")
		b.Run(fmt.Sprintf("open, %d", size), func(b *testing.B) {
			for b.Loop() {
				a.press(keyPress(":"))
				_ = a.View()
				a.press(keyPress("esc"))
			}
		})
		b.Run(fmt.Sprintf("letter, %d", size), func(b *testing.B) {
			a.press(keyPress(":"))
			letters := "team 17 "
			for i := 0; b.Loop(); i++ {
				if i%len(letters) == 0 {
					a.dialogs[0].(*palette).input.SetValue("")
				}
				a.press(keyPress(string(letters[i%len(letters)])))
				_ = a.View()
			}
			a.press(keyPress("esc"))
		})
	}
}

// BenchmarkRelate makes ready what cards look into, which happens off the loop whenever a board came.
func BenchmarkRelate(b *testing.B) {
	board := largeBoard(100_000)
	change := model.Change{Edits: model.Diff(board.Dependency("D0000001"), &model.Dependency{Entry: model.Entry{ID: "D0000001"}, Title: "another"})}
	b.ReportAllocs()
	for b.Loop() {
		next, err := board.Apply(change)
		if err != nil {
			b.Fatal(err)
		}
		next.Relate()
	}
}
