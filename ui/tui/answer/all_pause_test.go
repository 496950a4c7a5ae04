package answer_test

import (
	"fmt"
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// silenced is the small board three forums after anybody said a word of it.
func silenced(t *testing.T) (*modeltest.Store, screen.State) {
	store := uitest.Board(t)
	for i := range 3 {
		on := store.Today().Add(4 + 14*i)
		store.Add(model.KindForum, fmt.Sprint("past", i), "on", on.String(), "state", "closed")
	}
	return store, uitest.StateOf(store.Board(), store.Today().Add(40))
}

// TestAGoalGoesOnOnlyWhileItIsPaused presses a on a goal that was paused, after somebody else did something.
func TestAGoalGoesOnOnlyWhileItIsPaused(t *testing.T) {
	for _, c := range []struct {
		what      string
		meanwhile func(*modeltest.Store)
		says      string
	}{
		{"nothing", func(*modeltest.Store) {}, "done: 1 goal"},
		{"a check-in", func(s *modeltest.Store) {
			s.Add(model.KindCheckIn, "c9", "of", "goal:guest", "on", s.Today().Add(35).String(), "note", "goes on")
		}, "it is confirmed already"},
		{"a check-in on another", func(s *modeltest.Store) {
			s.Add(model.KindCheckIn, "c9", "of", "goal:fresh", "on", s.Today().Add(35).String(), "note", "goes on")
		}, "done: 1 goal"},
		{"it was dropped", func(s *modeltest.Store) { s.Set(model.KindGoal, "guest", "state", "dropped") }, "it is not paused"},
		{"what it needs was withdrawn", func(s *modeltest.Store) {
			for _, d := range s.Board().DependenciesOf("guest") {
				s.Do(model.Delete(s, model.RefOf(d)))
			}
		}, "it is not paused"},
	} {
		store, state := silenced(t)
		if len(state.Agenda.Paused("guest")) == 0 {
			t.Fatal("the goal is not paused: the test shows nothing")
		}
		marks := markOf(store, "goal:guest")
		sent := press(t, state, marks, "agree")
		c.meanwhile(store)
		if says := keep(t, store, marks, sent); !strings.HasPrefix(says, c.says) {
			t.Errorf("%s meanwhile: it says %q, want %q", c.what, says, c.says)
		}
	}
}
