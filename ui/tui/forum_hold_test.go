package tui

import (
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
	"moot/store/storetest"
	"moot/ui/tui/preference"
	"moot/ui/tui/screen"
)

// begun is a forum that was started from a terminal and has gone on to a phase.
func begun(h *hall, r *robot, phase meeting.Phase) {
	h.t.Helper()
	r.see("F start the forum").press("F").see("Who facilitates").settled()
	for range int(phase) {
		r.press("right").settled()
	}
}

// TestAForumThatWasCutOffGoesOnWhereItStood ends the terminal without a word in every phase, and opens another later: the
// phase, the item and the clock are as they were, whatever time has passed.
func TestAForumThatWasCutOffGoesOnWhereItStood(t *testing.T) {
	for _, phase := range meeting.Phases {
		t.Run(phase.String(), func(t *testing.T) {
			h := newHall(t)
			r := h.open()
			begun(h, r, phase)
			h.at("4:20", r)
			r.rest()
			before := h.forum()
			h.kill(r)

			h.clock.set(h.clock.Now().Add(37 * time.Minute))
			again := h.open()
			again.see("4:20 of 30:00").settled()
			after := h.forum()
			if after.Phase != before.Phase || after.Item != before.Item || after.State != model.ForumRunning {
				t.Errorf("it is %s at %v in %s, want %s in %s", after.State, after.Item, after.Phase, before.Item, before.Phase)
			}
			if got := meeting.ClockOf(after, h.clock.Now()).Elapsed; got < 259 || got > 261 {
				t.Errorf("its clock shows %d seconds, want 260", got)
			}
			again.see("▌ " + phase.Title())
		})
	}
}

func TestAForumThatIsPausedStaysPausedOverACut(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Since)
	h.at("3:00", r)
	r.press("P").settled().see("paused")
	h.kill(r)
	h.clock.set(h.clock.Now().Add(time.Hour))
	again := h.open()
	again.see("paused", "3:00 of 30:00").press("P").settled().see("3:00 of 30:00").unsee("paused")
}

func TestTheClockStandsStillWhileTheMachineSleeps(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Here)
	h.at("1:00", r)
	h.clock.set(h.clock.Now().Add(2 * time.Hour))
	r.passes()
	r.settled().see("1:00 of 30:00")
}

// TestAnotherTerminalFollows looks on from a second machine: it sees each step, its cursor goes along, and it can take over.
func TestAnotherTerminalFollows(t *testing.T) {
	h := newHall(t)
	one := h.open()
	two := h.open(func(o *Options) { o.Memory, o.Author = elsewhere(), func() string { return "Ana Ruiz" } })
	two.see("F start the forum")
	begun(h, one, meeting.Dependencies)
	two.see("The forum is being held: dependencies", "f follows it").press("f").see("following", "At hand", "f stop following")
	if got := two.app.screen().Selected(); got != h.forum().Item {
		t.Errorf("it looks at %v, the forum at %v", got, h.forum().Item)
	}
	two.press("a", "r", "N").rest()
	if got := h.forum().Item; len(two.app.saves.queue) > 0 || got != one.app.screen().Selected() {
		t.Errorf("a follower's keys did something: the forum is at %v", got)
	}
	before := h.forum().Item
	one.press("N").settled()
	two.until("the next item", func() bool { return two.app.screen().Selected() == h.forum().Item })
	if before == h.forum().Item {
		t.Fatal("the forum did not go on")
	}
	two.press("F").see("N next").press("N").settled()
	one.until("what the other did", func() bool { return one.app.screen().Selected() == h.forum().Item })
	two.press("f").see("following").press("f").see("Decide", "The forum is being held")
}

func TestALeadAnswersWhileTheForumIsHeld(t *testing.T) {
	h := newHall(t)
	one := h.open()
	begun(h, one, meeting.Dependencies)
	two := h.open(func(o *Options) { o.Memory, o.Team = elsewhere(), "identity" })
	two.see("Waits for Identity", "Device tokens").press("j", "a").see("agreed: Device tokens")
	one.unsee("○ Mobile   ← Identity  Device tokens") // answered: it needs no decision any more
	if change := newest(h); change.Forum != "" {
		t.Error("an answer from elsewhere is taken for the forum's")
	}
}

// newest is the header of the newest change.
func newest(h *hall) *model.Header {
	for header := range load(h.t, h.store).Log() {
		return header
	}
	return nil
}

// TestWhatIsDecidedIsTheForums ties whatever is done from the terminal that holds the forum, on every screen.
func TestWhatIsDecidedIsTheForums(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Dependencies)
	r.press("4").see("Dependencies").press("c").see("Ask another team").write("Fare rules").press("tab").write("search").press("tab").
		write("data").press("ctrl+s").see("asked for: Fare rules").settled()
	if change := newest(h); change.Forum != h.forum().ID {
		t.Errorf("what was asked for in the forum is of %q", change.Forum)
	}
	r.press("1").see("At hand").press("esc").see("Decide", "F back to the forum").press("F").see("At hand")
}

func TestUndoInTheForumTakesADecisionBackWhole(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Dependencies)
	h.at("10:00", r)
	r.press("N").settled().see("Token exchange").press("a").settled().see("◆ Payments", "decided here for Identity")
	decisions := len(load(t, h.store).Decisions())
	r.press("u").settled().see("undone", "○ Payments").unsee("decided here")
	if got := len(load(t, h.store).Decisions()); got != decisions-1 {
		t.Errorf("there are %d decisions, want %d", got, decisions-1)
	}
	r.press("U").settled().see("◆ Payments", "decided here for Identity")
}

func TestAStepThatIsNotSavedIsToldAndNotLost(t *testing.T) {
	h := newHall(t)
	failing := storetest.NewFailing(h.store)
	r := newRobot(t, failing, 112, 32, func(o *Options) {
		o.Now, o.Today, o.Memory = h.clock.Now, func() model.Date { return forumDay }, &seat{book: h.book}
	})
	begun(h, r, meeting.Since)
	h.at("3:00", r)
	failing.FailAlways(storetest.ErrDiskFull)
	r.press("right").see("Not saved", "Waiting: goals").press("esc").see("! not saved", "▌ since last time")
	for range 12 {
		h.clock.set(h.clock.Now().Add(heartbeat))
		r.passes()
	}
	failing.Heal()
	r.press("ctrl+s").settled().see("▌ goals", "3:00 of 4:00", "2:00 of 4:00", "5:00 of 30:00")
}

func TestAForumIsMovedOrLeftOut(t *testing.T) {
	h := newHall(t)
	r := h.open(func(o *Options) { o.Today = func() model.Date { return forumDay.Add(-1) } })
	r.see("forum Thu 26 Nov, tomorrow").press("F").see("The forum is on Thu 26 Nov, tomorrow").press("m").see("Move the next forum").
		write("27 nov").press("enter").settled().see("forum Fri 27 Nov")
	r.press("F").see("The forum is on").press("l").see("why?").write("half of the teams are away").press("enter").settled().
		see("forum Thu 10 Dec")
	var skipped []*model.Forum
	for _, forum := range load(t, h.store).Forums() {
		if forum.State == model.ForumSkipped {
			skipped = append(skipped, forum)
		}
	}
	if len(skipped) != 1 || skipped[0].On != forumDay.Add(1) || skipped[0].Note != "half of the teams are away" {
		t.Errorf("left out is %v", skipped)
	}
}

func TestOneForumAtATime(t *testing.T) {
	h := newHall(t)
	one, two := h.open(), h.open(func(o *Options) { o.Memory = elsewhere() })
	one.see("F start the forum")
	two.see("F start the forum").settled()
	one.press("F")
	two.press("F")
	one.until("the forum here", func() bool { return one.app.state.Board != nil && one.app.running() != nil })
	two.until("the forum there", func() bool { return two.app.running() != nil })
	one.settled()
	two.settled()
	running := 0
	for _, forum := range load(t, h.store).Forums() {
		if forum.State == model.ForumRunning {
			running++
		}
	}
	if running != 1 {
		t.Errorf("%d forums are running", running)
	}
}

// TestATerminalBesideTheHolderLeavesItAlone opens another terminal on the same machine while a forum is held, running or
// paused: it only looks on, and when the holder is cut off later, the forum goes on where it stood.
func TestATerminalBesideTheHolderLeavesItAlone(t *testing.T) {
	for _, still := range []bool{false, true} {
		for _, paused := range []bool{false, true} {
			h := newHall(t)
			env := func(o *Options) {
				o.Env = func(name string) string {
					return map[bool]string{true: "1"}[still && name == preference.MotionVariable]
				}
			}
			one := h.open(env)
			begun(h, one, meeting.Since)
			h.at("1:00", one)
			if paused {
				one.press("P").settled()
			}
			two := h.open(env)
			two.see("The forum is being held").settled()
			if two.app.state.Holds != "" {
				t.Errorf("still %v, paused %v: the other terminal holds it too", still, paused)
			}
			if paused {
				one.press("P").settled()
			}
			h.at("2:30", one, two)
			h.kill(one)
			h.clock.set(h.clock.Now().Add(37 * time.Minute))
			again := h.open(env)
			again.see("▌ since last time").settled()
			if got := meeting.ClockOf(h.forum(), h.clock.Now()).Elapsed; got < 149 || got > 151 {
				t.Errorf("still %v, paused %v: the clock shows %d s after the cut, want 150", still, paused, got)
			}
		}
	}
}

func TestAForumIsTakenUpAgainAtOnce(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Goals)
	h.at("1:00", r)
	h.kill(r)
	again := h.open()
	again.see("▌ goals").settled()
	if again.app.state.Holds != h.forum().ID {
		t.Error("it is looked at, but not held")
	}
}

func TestACutRightAfterAPauseCountsNothing(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Goals)
	h.at("3:00", r)
	r.press("P").settled().see("paused")
	h.at("9:00", r)
	r.press("P").settled().unsee("paused")
	h.kill(r)
	h.clock.set(h.clock.Now().Add(37 * time.Minute))
	again := h.open()
	again.see("▌ goals").settled()
	if got := meeting.ClockOf(h.forum(), h.clock.Now()).Elapsed; got < 179 || got > 181 {
		t.Errorf("the clock shows %d s, want 180", got)
	}
}

// TestAForumOutlivesItsBoardBeingAway lets the clock tick while the board cannot be read.
func TestAForumOutlivesItsBoardBeingAway(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Since)
	r.update(watchEnded{})
	r.passes()
	r.update(screen.Team{ID: "identity"})
	r.settled().see("▌ since last time")
	if r.app.state.Holds != h.forum().ID {
		t.Error("it is not held any more")
	}
}

func TestAnUndoneEndGoesOnWhereItEnded(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Close)
	h.at("3:00", r)
	r.press("N").see("Close the forum?").press("y").settled().see("Minutes").press("esc").see("forum Thu 10 Dec")
	for range 30 {
		h.clock.set(h.clock.Now().Add(heartbeat))
		r.passes()
	}
	r.press("u").settled().see("undone: the closing of the forum").press("F").see("▌ read back and close", "3:00 of 30:00")
	if r.app.state.Holds != h.forum().ID {
		t.Error("it is not held")
	}
}

func TestAnUndoneStartShowsNoMinutes(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Here)
	r.press("u").settled().see("undone", "Decide", "F start the forum").unsee("Minutes")
}

func TestMovesInTheOrderAreNotLost(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Dependencies)
	r.press("j", "J", "J").settled()
	var next []string
	for _, entry := range meeting.Queue(r.app.state.Board, r.app.state.Agenda, h.forum()) {
		if entry.Place == meeting.Next {
			next = append(next, entry.Dependency.Title)
		}
	}
	if len(next) < 3 || next[2] != "Token exchange" {
		t.Errorf("the order is %q", next)
	}
	r.press("=").see("chosen by hand, by Priya Nair")
}
