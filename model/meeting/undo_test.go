package meeting_test

import (
	"reflect"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
)

func TestUndoingAStepGoesBackWithoutTouchingTheTime(t *testing.T) {
	for _, test := range []struct {
		name string
		do   func(h *hall)
	}{
		{"advance", func(h *hall) { h.advance() }},
		{"go to", func(h *hall) { h.goTo(meeting.Flow) }},
		{"take up", func(h *hall) { h.takeUp("c") }},
		{"park", func(h *hall) { h.park("b", true) }},
		{"park another", func(h *hall) { h.park("c", true) }},
		{"pause", func(h *hall) { h.pause(true) }},
		{"finish", func(h *hall) { h.Do(meeting.Finish(h, forum, later, h.day, h.now)) }},
		{"reorder", func(h *hall) { h.Do(h.reordered("c", 0)) }},
		{"presence", func(h *hall) { h.Do(meeting.Presence(h, forum, []string{"pay"}, true, h.day)) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			h := inDependencies(t)
			h.wait(7300 * time.Millisecond)
			h.advance()
			h.wait(20_400 * time.Millisecond)
			before := tell(h.forum())
			test.do(h)
			if tell(h.forum()) == before {
				t.Fatal("the step changed nothing")
			}
			h.wait(10 * time.Second)
			change, skipped, err := model.Undo(h, "Ana", 0)
			h.Do(change, err)
			if after := tell(h.forum()); len(skipped) > 0 || after != before {
				t.Fatalf("the record is\n%s\nwant\n%s\nskipped %v", after, before, skipped)
			}
			if c := h.clock(); c.Elapsed != 37 || c.Item != 30 || c.Phases[meeting.Dependencies] != 37 || !c.Running {
				t.Errorf("the clock shows %+v", c)
			}
		})
	}
}

func TestUndoingAStepBehindSomebodysPauseKeepsTheClock(t *testing.T) {
	h := inDependencies(t)
	h.wait(10 * time.Second)
	h.advance()
	h.wait(5 * time.Second)
	paused, err := meeting.Pause(h, forum, true, h.day, h.now)
	paused.Author = "Bo"
	h.Do(paused, err)
	want := h.clock()
	change, _, err := model.Undo(h, "Ana", 0)
	h.Do(change, err)
	h.isAt("dependencies a")
	if got := h.clock(); got.Elapsed != want.Elapsed || got.Running || got.Item != 15 || !reflect.DeepEqual(got.Phases, want.Phases) {
		t.Errorf("the clock shows %+v; want %+v", got, want)
	}
}

// tell is what a record says, field by field.
func tell(r model.Record) string {
	text := ""
	for _, field := range model.AllFields(r.Kind()) {
		text += field.Name + "=" + field.Get(r) + "\n"
	}
	return text
}
