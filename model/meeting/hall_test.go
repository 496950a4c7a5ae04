package meeting_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/model/agenda"
	"moot/model/meeting"
	"moot/model/modeltest"
)

// hall is a forum that is held on a board, by a clock of its own.
type hall struct {
	*modeltest.Store
	t   modeltest.T
	now time.Time
	day model.Date
}

const (
	forum = "forum-1"
	later = "forum-2"
)

// start is half past nine on the day of the forum, with a fraction of a second: clocks seldom stand on a full one.
var start = modeltest.Today.Time().Add(9*time.Hour + 30*time.Minute + 370*time.Millisecond)

// board has two teams that wait for each other's work: Payments needs a, b and c from Identity, by need-by; and three goals
// of Payments that are off track.
func board(t modeltest.T) *hall {
	h := &hall{Store: modeltest.New(t), t: t, now: start, day: modeltest.Today}
	h.Add(model.KindBoard, model.BoardID, "name", "Board", "cadence", "2w sun 30m", "next_forum", h.day.String(), "facilitators", "Ana;Bo;Cy")
	h.Put(
		&model.Team{Entry: id("pay"), Name: "Payments", Lead: "Pia"},
		&model.Team{Entry: id("idy"), Name: "Identity", Lead: "Ian"},
		&model.Outcome{Entry: id("book"), Title: "More bookings", State: model.OutcomeActive},
	)
	for i, name := range []string{"a", "b", "c"} {
		h.Put(
			&model.Dependency{
				Entry: id(name), Title: "ask " + name, Consumer: "pay", Provider: "idy", State: model.Requested,
				Requested: h.day.Add(-9), NeedBy: h.day.Add(7 * (i + 1)), FirstNeedBy: h.day.Add(7 * (i + 1)),
			},
			&model.Goal{
				Entry: id("g" + name), Title: "Goal " + name, Team: "pay", Outcomes: []string{"book"},
				State: model.GoalActive, Health: model.OffTrack,
			},
		)
	}
	return h
}

func id(id string) model.Entry { return model.Entry{ID: id} }

// held is a board with a forum that began at start.
func held(t modeltest.T) *hall {
	h := board(t)
	h.begin()
	return h
}

func (h *hall) begin() {
	h.t.Helper()
	h.Do(meeting.Start(h, meeting.Opening{ID: forum, Facilitator: "Ana", Needed: []string{"idy", "pay"}}, h.day, h.now))
}

// inDependencies is a forum that stands at its first dependency.
func inDependencies(t modeltest.T) *hall {
	h := held(t)
	h.goTo(meeting.Dependencies)
	return h
}

func (h *hall) wait(d time.Duration) { h.now = h.now.Add(d) }

// forum is the record as a program would read it that opens the board now.
func (h *hall) forum() *model.Forum {
	h.t.Helper()
	return h.reopened(forum)
}

// reopened is a record made anew from all changes, as nothing but what was kept tells it.
func (h *hall) reopened(id string) *model.Forum {
	h.t.Helper()
	b, err := modeltest.Union(h.Changes())
	if err != nil {
		h.t.Fatalf("cannot open the board again: %v", err)
	}
	record, _ := b.Get(model.Ref{Kind: model.KindForum, ID: id}).(*model.Forum)
	return record
}

func (h *hall) clock() meeting.Clock { return meeting.ClockOf(h.forum(), h.now) }

func (h *hall) agenda() *agenda.Agenda { return agenda.Compute(h.Board(), h.day) }

func (h *hall) queue() []meeting.Entry { return meeting.Queue(h.Board(), h.agenda(), h.forum()) }

func (h *hall) steps() meeting.Steps {
	return meeting.StepsOf(h.queue(), []string{"ga", "gb", "gc"}, 30)
}

func (h *hall) advance() {
	h.t.Helper()
	h.Do(meeting.Advance(h, forum, h.steps(), h.day, h.now))
}

func (h *hall) goTo(phase meeting.Phase) {
	h.t.Helper()
	h.Do(meeting.GoTo(h, forum, phase, h.steps(), h.day, h.now))
}

func (h *hall) takeUp(id string) {
	h.t.Helper()
	h.Do(meeting.TakeUp(h, forum, model.Ref{Kind: model.KindDependency, ID: id}, h.steps(), h.day, h.now))
}

func (h *hall) park(id string, park bool) {
	h.t.Helper()
	h.Do(meeting.Park(h, forum, id, park, h.steps(), h.day, h.now))
}

// reordered moves a dependency among those that wait for their turn.
func (h *hall) reordered(id string, by int) (model.Change, error) {
	var waiting []string
	for _, entry := range h.queue() {
		if entry.Place == meeting.Next {
			waiting = append(waiting, entry.Dependency.ID)
		}
	}
	return meeting.Reorder(h, forum, id, by, waiting, h.day)
}

func (h *hall) pause(pause bool) {
	h.t.Helper()
	h.Do(meeting.Pause(h, forum, pause, h.day, h.now))
}

// where is the phase and the item at hand: "dependencies a".
func (h *hall) where() string {
	f := h.forum()
	return strings.TrimSpace(f.Phase + " " + f.Item.ID)
}

func (h *hall) isAt(want string) {
	h.t.Helper()
	if got := h.where(); got != want {
		h.t.Fatalf("the forum is at %q; want %q", got, want)
	}
}

// shown is the queue in a line: "done:a now:b next:c parked:".
func (h *hall) shown() string {
	places := [4][]string{}
	for _, entry := range h.queue() {
		name := entry.Dependency.ID
		if entry.Carried {
			name += "!"
		}
		places[entry.Place] = append(places[entry.Place], name)
	}
	line := func(place meeting.Place) string { return strings.Join(places[place], ",") }
	return fmt.Sprintf("done:%s now:%s next:%s parked:%s", line(meeting.Done), line(meeting.Now), line(meeting.Next), line(meeting.Parked))
}

func (h *hall) shows(want string) {
	h.t.Helper()
	if got := h.shown(); got != want {
		h.t.Fatalf("the queue is %s; want %s", got, want)
	}
}

// refuses fails unless an edit is refused with a sentence.
func refuses(t *testing.T, err error, sentence string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), sentence) {
		t.Errorf("got %v; want a refusal: %s", err, sentence)
	}
}
