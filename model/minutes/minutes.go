package minutes

import (
	"slices"
	"strconv"

	"moot/model"
	"moot/model/meeting"
)

// Minutes are what a forum did.
type Minutes struct {
	Forum *model.Forum
	// SoFar tells that the forum is still running: more may come.
	SoFar bool
	// Present and Needed are the ids of the teams that were there and that its agenda needed, by name. Needed is empty
	// where nobody wrote it down.
	Present, Needed []string
	Phases          []Phase      // all of them, in order
	Elapsed         model.Number // seconds in all
	// People is how many were there, PersonMinutes the time that it took of them: what the record says, else
	// meeting.PersonMinutes; not known where nobody knows how long it took.
	People        int
	PersonMinutes model.Number
	Decisions     []Topic   // in the order in which they were made
	Changed       []Topic   // dependencies that the forum changed without writing down a decision, in that order
	Goals         []Topic   // goals and outcomes, the same
	Removed       []Removal // by lever, in the order of model.Levers; those without a lever last
	Actions       []Group   // by name
	Parked        []Topic   // put off until the next forum, in the order in which they were
	Discussed     []Topic   // dependencies talked about, with nothing decided, changed or parked, in that order; also what was noted of them
	Wait          Wait
}

// Phase is how long a part of the meeting took, beside how long it should.
type Phase struct {
	Phase   meeting.Phase
	Seconds model.Number // not known where the record does not say
	Plan    int          // seconds
}

// Absent are the ids of the teams that were needed and not there, by name.
func (m *Minutes) Absent() []string {
	return slices.DeleteFunc(slices.Clone(m.Needed), func(id string) bool { return slices.Contains(m.Present, id) })
}

// Of are the minutes of a forum. changes are those made in it (Header.Forum), in whatever order a copy kept them; the
// board is as it stands now, so that its log tells which of them were undone since.
func Of(b *model.Board, f *model.Forum, changes []model.Change) *Minutes {
	w := newWriter(b, f, changes)
	m := &Minutes{
		Forum:   f,
		SoFar:   f.State == model.ForumRunning,
		Present: w.byName(f.Present),
		Needed:  w.byName(f.Needed),
		Phases:  phases(b, f),
		Elapsed: f.Elapsed,
		People:  meeting.People(f),
	}
	if m.PersonMinutes = f.PersonMinutes; !m.PersonMinutes.Known && f.Elapsed.Known {
		m.PersonMinutes = model.NumberOf(float64(meeting.PersonMinutes(f)))
	}
	m.Decisions = w.decisions()
	m.Changed = w.undecided(model.KindDependency)
	m.Goals = append(w.undecided(model.KindGoal), w.undecided(model.KindOutcome)...)
	m.Removed = w.removed()
	m.Actions = w.actions()
	m.Parked = w.topics(f.Parked, func(string) bool { return true })
	m.Discussed = w.topics(w.talkedAbout(), w.onlyDiscussed)
	m.Wait = w.wait()
	return m
}

func phases(b *model.Board, f *model.Forum) []Phase {
	plan := meeting.Plan(meeting.Minutes(b.Settings()))
	all := make([]Phase, len(meeting.Phases))
	for i, phase := range meeting.Phases {
		all[i] = Phase{Phase: phase, Seconds: secondsAt(f.PhaseSeconds, i), Plan: plan[i]}
	}
	return all
}

// secondsAt is the i-th of numbers of seconds kept as text; not known where there is none, or something else.
func secondsAt(texts []string, i int) model.Number {
	if i >= len(texts) {
		return model.Number{}
	}
	seconds, err := strconv.Atoi(texts[i])
	if err != nil || seconds < 0 {
		return model.Number{}
	}
	return model.NumberOf(float64(seconds))
}
