package forum

import (
	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// tallEnough is the height from which the phases stand one below the other beside the list; on a lower screen the phase
// that is held is a line.
const tallEnough = 24

// cardMargin is what the card keeps free at its right, for the sign that it scrolls.
const cardMargin = 2

// stacked tells whether the phases have room one below the other.
func (s *Screen) stacked() bool { return s.pair.Wide() && s.pair.Height() >= tallEnough }

// clockHeight is how many lines the clock takes, with the blank one below it.
func (s *Screen) clockHeight() int {
	switch {
	case s.stacked():
		return len(meeting.Phases) + 3
	case s.pair.Height() < 12:
		return 1
	}
	return 3
}

// clockLines are the phases with their times, and how long the item and the whole have taken: exactly clockHeight lines of
// at most width cells.
func (s *Screen) clockLines(width int) []string {
	width = max(1, width-cardMargin)
	forum := s.running()
	clock := meeting.ClockOf(forum, s.now)
	plan := meeting.Plan(meeting.Minutes(s.state.Board.Settings()))
	phase := meeting.PhaseOf(forum.Phase)
	var lines []string
	if s.stacked() {
		for _, one := range meeting.Phases {
			lines = append(lines, s.phaseLine(one, phase, clock, plan, width))
		}
		lines = append(lines, "", s.timers(clock, plan, width))
	} else {
		title, spent := phase.Title(), s.spent(clock.Phases[phase], plan[phase])+s.mode()
		if widget.Width(title)+1+widget.Width(spent) > width {
			ink := overrun(s.state.Theme, clock.Phases[phase], plan[phase])
			spent = ink.Paint(screen.ClockTime(clock.Phases[phase], s.state.Still)) + s.mode()
		}
		lines = append(lines, widget.FitBoth(s.state.Theme.Tab.Paint(title), spent, width))
		if s.clockHeight() > 1 {
			lines = append(lines, s.timers(clock, plan, width))
		}
	}
	for len(lines) < s.clockHeight() {
		lines = append(lines, "")
	}
	return lines[:s.clockHeight()]
}

// phaseLine is a phase, and what it took of what it should.
func (s *Screen) phaseLine(one, now meeting.Phase, clock meeting.Clock, plan []int, width int) string {
	inks, glyphs := s.state.Theme, s.state.Theme.Glyphs
	before, title := inks.Text.Paint("  "), inks.Muted.Paint(one.Title())
	times := inks.Muted.Paint(screen.ClockTime(plan[one], s.state.Still))
	switch {
	case one == now:
		before, title = inks.Accent.Paint(glyphs.Bar)+" ", inks.Tab.Paint(one.Title())
		times = s.spent(clock.Phases[one], plan[one])
	case clock.Phases[one] > 0 || one < now:
		title = inks.Text.Paint(one.Title())
		times = s.spent(clock.Phases[one], plan[one])
	}
	if one < now {
		before = inks.Good.Paint(glyphs.Done) + " "
	}
	return widget.FitBoth(before+title, times, width)
}

// spent is a time against the time it should take, in reverse video once it is over.
func (s *Screen) spent(seconds, of int) string {
	inks := s.state.Theme
	return overrun(inks, seconds, of).Paint(screen.ClockTime(seconds, s.state.Still)) +
		inks.Muted.Paint(" of "+screen.ClockTime(of, s.state.Still))
}

func overrun(inks *theme.Theme, seconds, of int) theme.Ink {
	if seconds > of {
		return inks.Alert
	}
	return inks.Strong
}

// roomForTimers is the width from which the whole stands beside the item with what it should take.
const roomForTimers = 40

// timers are the item's time and that of the whole.
func (s *Screen) timers(clock meeting.Clock, plan []int, width int) string {
	inks := s.state.Theme
	whole := inks.Muted.Paint("whole ") + s.spent(clock.Elapsed, meeting.Close.End(plan))
	if width < roomForTimers {
		of := meeting.Close.End(plan)
		whole = inks.Muted.Paint("whole ") + overrun(inks, clock.Elapsed, of).Paint(screen.ClockTime(clock.Elapsed, s.state.Still))
	}
	if s.stacked() {
		whole += s.mode()
	}
	forum := s.running()
	if forum.Item.ID == "" {
		return widget.FitBoth("", whole, width)
	}
	item := inks.Muted.Paint("item ") + inks.Strong.Paint(screen.ClockTime(clock.Item, s.state.Still))
	if forum.Item.Kind == model.KindDependency && clock.Share > 0 {
		item = inks.Muted.Paint("item ") + s.spent(clock.Item, clock.Share)
	}
	return widget.FitBoth(item, whole, width)
}

// mode says what is unusual: that the clock stands, or that somebody else has it.
func (s *Screen) mode() string {
	inks := s.state.Theme
	switch {
	case s.room.follows:
		return inks.Accent.Paint("  following")
	case s.running().Paused:
		return inks.Warn.Paint("  paused")
	}
	return ""
}

// decidedLines stand above the card of a dependency that the forum has decided on.
func (s *Screen) decidedLines(width int) []string {
	d := s.dependency()
	if d == nil || meeting.PhaseOf(s.running().Phase) != meeting.Dependencies {
		return nil
	}
	inks := s.state.Theme
	var lines []string
	for i, words := range s.outcomeWords(d) {
		ink := inks.Text
		if i == 0 {
			words, ink = inks.Glyphs.Done+" "+words, inks.Good
		}
		for _, one := range widget.Wrap(words, max(10, width)) {
			lines = append(lines, ink.Paint(one))
		}
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}
