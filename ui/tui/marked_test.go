package tui

import (
	"testing"

	"moot/model"
)

// TestTheAgendaWithMarksAtEverySize has rows of the inbox and of the agenda marked.
func TestTheAgendaWithMarksAtEverySize(t *testing.T) {
	h := newHall(t)
	r := h.open(func(o *Options) { o.Team = "identity" })
	r.see("Waits for Identity", "saved").press("space", "space", "j", "space", "G", "space").see("4 marked")
	atEverySize(t, r)
}

// TestTheInboxIsAnsweredInOneGo marks what is asked, agrees to all, looks at what could not, and takes it all back.
func TestTheInboxIsAnsweredInOneGo(t *testing.T) {
	h := newHall(t)
	r := h.open(func(o *Options) { o.Team = "identity" })
	asked := func() int {
		n := 0
		for _, d := range r.app.state.Board.Dependencies() {
			if d.State == model.Requested {
				n++
			}
		}
		return n
	}
	r.see("Waits for Identity", "saved")
	before := asked()
	r.press("A").see("marked", "esc unmark").press("a").see("not: ").settled()
	if asked() >= before {
		t.Fatalf("%d are asked for still", asked())
	}
	r.press("=").see("Why not these").press("esc").press("u").see("undone").settled()
	if asked() != before {
		t.Errorf("%d are asked for after the undo, want %d", asked(), before)
	}
	r.press("esc").unsee("marked")
}

// TestSpaceTicksInTheMeeting: there it says who is here, as ever, and what is marked on the agenda is left alone.
func TestSpaceTicksInTheMeeting(t *testing.T) {
	h := newHall(t)
	r := h.open()
	r.see("Decide", "saved").press("space").see("1 marked")
	r.press("F").see("Who facilitates").settled()
	present := len(r.app.running().Present)
	r.unsee("1 marked")
	for r.app.screen().Selected().Kind != model.KindTeam {
		r.press("j")
	}
	r.press("space").settled()
	if got := len(r.app.running().Present); got == present {
		t.Errorf("%d teams are here, as before", got)
	}
}
