package tui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model/meeting"
)

// TestTheMeetingInEveryPhase compares each phase of the meeting, at each size, with the screen that was looked at and
// found good.
func TestTheMeetingInEveryPhase(t *testing.T) {
	for _, phase := range meeting.Phases {
		t.Run(phase.String(), func(t *testing.T) {
			h := newHall(t)
			r := h.open()
			begun(h, r, phase)
			h.at("5:00", r)
			atEverySize(t, r)
		})
	}
}

// TestTheInboxAtEverySize shows the Forum screen of somebody with a team.
func TestTheInboxAtEverySize(t *testing.T) {
	h := newHall(t)
	r := h.open(func(o *Options) { o.Team = "identity" })
	r.see("Waits for Identity", "saved")
	atEverySize(t, r)
}

// atEverySize compares what a terminal shows, at each size, with what was looked at.
func atEverySize(t *testing.T, r *robot) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			r.t = t
			r.update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			r.rest()
			checkFrame(t, r.screen(), size[0], size[1])
			r.golden()
		})
	}
}

func TestClocksStandStillWhereNothingIsToMove(t *testing.T) {
	h := newHall(t)
	r := h.open(func(o *Options) {
		o.Env = func(name string) string { return map[string]string{"MOOT_REDUCED_MOTION": "1"}[name] }
	})
	begun(h, r, meeting.Here)
	h.at("2:50", r)
	r.see("2 min of 30 min").unsee("2:50")
}
