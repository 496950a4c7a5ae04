package plain

import (
	"fmt"
	"slices"

	"moot/model"
	"moot/model/align"
	"moot/model/meeting"
	"moot/model/since"
	"moot/ui/tui/widget"
)

// meeting tells of the forum that is running: phase, time, and what the phase is about.
func (v *view) meeting(p *page) {
	forum := meeting.Running(v.board)
	if forum == nil {
		return
	}
	phase := meeting.PhaseOf(forum.Phase)
	p.part("The forum is running", 0)
	p.line(fmt.Sprintf("Phase %d of %d: %s.", int(phase)+1, len(meeting.Phases), phase.Title()))
	p.line(v.clockWords(forum, phase))
	p.fact("facilitator", forum.Facilitator)
	p.fact("here", v.names(forum.Present))
	if title := model.Title(v.board, forum.Item); forum.Item.ID != "" {
		p.line("At hand: " + sentence(title))
	}
	v.phase(p, forum, phase)
}

// phase tells what a phase is about.
func (v *view) phase(p *page, forum *model.Forum, phase meeting.Phase) {
	switch phase {
	case meeting.Here:
		p.fact("needed and not here", v.names(v.missing(forum)))
	case meeting.Since:
		v.actions(p)
		v.happened(p)
	case meeting.Goals:
		v.focus(p)
	case meeting.Dependencies:
		v.queue(p, forum)
	case meeting.Lever:
		v.levers(p)
	case meeting.Flow:
		v.loads(p, forum)
	case meeting.Close:
		if v.minutes != nil {
			p.document(v.minutes)
		}
	}
}

// clockWords say how long the forum has taken, and what is left of the phase.
func (v *view) clockWords(forum *model.Forum, phase meeting.Phase) string {
	const seconds = 60
	clock, all := meeting.ClockOf(forum, v.now), meeting.Minutes(v.board.Settings())
	left := phase.End(meeting.Plan(all)) - clock.Elapsed
	rest := "this phase has " + count(left/seconds, "minute", "minutes") + " left"
	if left < 0 {
		rest = "this phase is over its time by " + count(-left/seconds, "minute", "minutes")
	}
	stands := ""
	if forum.Paused {
		stands = "the clock stands still"
	}
	return sentences(fmt.Sprintf("%s of %d gone", count(clock.Elapsed/seconds, "minute", "minutes"), all), rest, stands)
}

// missing are the teams that are needed and not here.
func (v *view) missing(forum *model.Forum) []string {
	return slices.DeleteFunc(slices.Clone(forum.Needed), func(id string) bool { return slices.Contains(forum.Present, id) })
}

// actions are those that somebody still has to do.
func (v *view) actions(p *page) {
	var open []*model.Action
	for _, action := range v.board.Actions() {
		if action.Open() {
			open = append(open, action)
		}
	}
	if len(open) == 0 {
		return
	}
	p.part("Actions", len(open))
	for _, action := range open[:min(len(open), mostOfPart)] {
		due := ""
		if action.Due.Known() {
			due = "due " + v.when(action.Due)
		}
		p.item(model.RefOf(action), sentences(action.Text, action.Owner, due))
	}
}

// happened is what became of dependencies since the last forum.
func (v *view) happened(p *page) {
	if v.news == nil {
		p.line("There is no last forum to look back to.")
		return
	}
	for _, kind := range since.Kinds {
		entries := v.news.Of(kind)
		if len(entries) == 0 {
			continue
		}
		p.part(kind.Title(), len(entries))
		for _, entry := range entries[:min(len(entries), mostOfPart)] {
			p.item(model.RefOf(entry.Dependency), sentences(entry.Dependency.Title, v.pairWords(entry.Dependency), v.movedWords(entry)))
		}
	}
}

func (v *view) movedWords(entry since.Entry) string {
	words := func(text string) string {
		if day, err := model.ParseISO(text); err == nil {
			return day.InSentence(v.today)
		}
		return text
	}
	switch before, after := words(entry.Old), words(entry.New); {
	case before == "" || after == "":
		return before + after
	default:
		return "from " + before + " to " + after
	}
}

// focus are the goals that the forum looks at.
func (v *view) focus(p *page) {
	goals := v.goalsInFocus()
	p.part("Goals to look at", len(goals))
	for _, one := range goals {
		p.item(model.RefOf(one.Goal), v.goalLine(one.Goal)+" "+sentences(one.Why...))
	}
	if len(goals) == 0 {
		p.line("None is off track, silent, paused or without an outcome.")
	}
}

func (v *view) goalsInFocus() []meeting.Focus {
	return meeting.GoalsInFocus(v.board, v.agenda, align.Compute(v.board, v.today))
}

// steps are what the running forum goes through.
func (v *view) steps(forum *model.Forum) meeting.Steps {
	var goals []string
	for _, one := range v.goalsInFocus() {
		goals = append(goals, one.Goal.ID)
	}
	return meeting.StepsOf(meeting.Queue(v.board, v.agenda, forum), goals, meeting.Minutes(v.board.Settings()))
}

var placeTitles = map[meeting.Place]string{
	meeting.Now: "At hand now", meeting.Next: "Next", meeting.Parked: "Parked", meeting.Done: "Talked about",
}

// queue is what the forum takes up one after the other.
func (v *view) queue(p *page, forum *model.Forum) {
	entries := meeting.Queue(v.board, v.agenda, forum)
	for _, place := range []meeting.Place{meeting.Now, meeting.Next, meeting.Parked, meeting.Done} {
		var here []*model.Dependency
		for _, entry := range entries {
			if entry.Place == place {
				here = append(here, entry.Dependency)
			}
		}
		if len(here) == 0 {
			continue
		}
		p.part(placeTitles[place], len(here))
		for _, d := range here[:min(len(here), mostOfPart)] {
			p.item(model.RefOf(d), v.dependencyLine(d, v.signs(d)))
		}
	}
}

// loads are what waits, the board against its own past.
func (v *view) loads(p *page, forum *model.Forum) {
	loads, between := meeting.Loads(v.board, v.today)
	p.part("What waits, against its own past", 0)
	for _, load := range loads {
		took := "person-minutes: no data"
		switch {
		case load.On == v.today:
			took = ""
		case load.PersonMinutes.Known:
			took = "person-minutes: " + widget.Grouped(load.PersonMinutes.Int(0))
		}
		p.line(sentences(upperFirst(load.On.InSentence(v.today))+": "+widget.Grouped(load.Open)+" open, "+days(load.Wait)+" waited", took))
	}
	removed := 0
	for _, n := range between.Removed {
		removed += n
	}
	p.line(fmt.Sprintf("Since the last forum: %d asked for, %d accepted, %d removed.", between.Arrived, between.Accepted, removed))
	p.fact("note", forum.Note)
}
