package forum

import (
	"fmt"

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

// stacked tells whether the phases have room one below the other: on a lower screen only where no card stands below them.
func (s *Screen) stacked() bool {
	return s.pair.Wide() && (s.pair.Height() >= tallEnough || s.reads() && s.pair.Height() > len(meeting.Phases)+3)
}

// clockHeight is how many lines the clock takes, with the blank one below it.
func (s *Screen) clockHeight() int {
	switch {
	case s.stacked():
		return len(meeting.Phases) + 3
	case s.pair.Height() < 12:
		return 1
	case s.running().Item.ID != "":
		return 4
	}
	return 3
}

// clockLines are the phases with their times, and how long the item and the whole have taken: exactly clockHeight lines of
// at most width cells.
func (s *Screen) clockLines(width int) []string {
	width = max(1, width-cardMargin)
	clock := meeting.ClockOf(s.running(), s.now)
	plan := meeting.Plan(meeting.Minutes(s.state.Board.Settings()))
	phase := meeting.PhaseOf(s.running().Phase)
	var lines []string
	if s.stacked() {
		for _, one := range meeting.Phases {
			lines = append(lines, s.phaseLine(one, phase, clock, plan, width))
		}
		lines = append(lines, "", widget.FitBoth(s.itemTimer(clock), s.wholeTimer(clock, plan, width), width))
	} else {
		lines = s.flatLines(phase, clock, plan, width)
	}
	for len(lines) < s.clockHeight() {
		lines = append(lines, "")
	}
	return lines[:s.clockHeight()]
}

// flatLines are the phase that is held, which of how many it is, and the times.
func (s *Screen) flatLines(phase meeting.Phase, clock meeting.Clock, plan []int, width int) []string {
	inks := s.state.Theme
	title, place := inks.Tab.Paint(phase.Title()), fmt.Sprintf("%d of %d", int(phase)+1, len(meeting.Phases))
	if s.clockHeight() == 1 {
		title += inks.Muted.Paint(", " + place)
		return []string{s.titleAndTime(title, s.mode(), clock.Phases[phase], plan[phase], width)}
	}
	lines := []string{
		s.titleAndTime(title, s.mode(), clock.Phases[phase], plan[phase], width),
		widget.FitBoth(inks.Muted.Paint("phase "+place), s.wholeTimer(clock, plan, width), width),
	}
	if item := s.itemTimer(clock); item != "" {
		lines = append(lines, widget.FitBoth(item, "", width))
	}
	return lines
}

// titleAndTime is a phase and its time; what it should take goes where there is no room for it.
func (s *Screen) titleAndTime(title, mode string, seconds, of, width int) string {
	spent := s.spent(seconds, of) + mode
	if widget.Width(title)+1+widget.Width(spent) > width {
		spent = overrun(s.state.Theme, seconds, of).Paint(screen.ClockTime(seconds, s.state.Still)) + mode
	}
	return widget.FitBoth(title, spent, width)
}

// phaseLine is a phase, and what it took of what it should.
func (s *Screen) phaseLine(one, now meeting.Phase, clock meeting.Clock, plan []int, width int) string {
	inks, glyphs := s.state.Theme, s.state.Theme.Glyphs
	before, title := inks.Text.Paint("  "), inks.Muted.Paint(one.Title())
	switch {
	case one == now:
		before, title = inks.Accent.Paint(glyphs.Bar)+" ", inks.Tab.Paint(one.Title())
	case clock.Phases[one] > 0 || one < now:
		title = inks.Text.Paint(one.Title())
	default:
		return widget.FitBoth(before+title, inks.Muted.Paint(screen.ClockTime(plan[one], s.state.Still)), width)
	}
	if one < now {
		before = inks.Good.Paint(glyphs.Done) + " "
	}
	return s.titleAndTime(before+title, "", clock.Phases[one], plan[one], width)
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

// wholeTimer is the time of the whole forum.
func (s *Screen) wholeTimer(clock meeting.Clock, plan []int, width int) string {
	inks, of := s.state.Theme, meeting.Close.End(plan)
	spent := s.spent(clock.Elapsed, of)
	if width < roomForTimers {
		spent = overrun(inks, clock.Elapsed, of).Paint(screen.ClockTime(clock.Elapsed, s.state.Still))
	}
	if s.stacked() {
		spent += s.mode()
	}
	return inks.Muted.Paint("whole ") + spent
}

// itemTimer is the time of what is at hand; "" where nothing is.
func (s *Screen) itemTimer(clock meeting.Clock) string {
	inks, item := s.state.Theme, s.running().Item
	switch {
	case item.ID == "":
		return ""
	case item.Kind == model.KindDependency && clock.Share > 0:
		return inks.Muted.Paint("item ") + s.spent(clock.Item, clock.Share)
	}
	return inks.Muted.Paint("item ") + inks.Strong.Paint(screen.ClockTime(clock.Item, s.state.Still))
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
func (s *Screen) decidedLines(d *model.Dependency, width int) []string {
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
