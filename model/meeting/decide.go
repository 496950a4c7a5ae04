package meeting

import (
	"slices"
	"time"

	"moot/model"
)

// Edit makes a change of the newest records, as the functions of package model do. It may be called more than once.
type Edit func(model.View) (model.Change, error)

// Decide makes an edit of a dependency a decision of a forum: the change is tied to it, made on behalf of the team whose
// step it is, and keeps a Decision with it: the two are one change, and are undone as one. decision is the id of that
// record, a new one. An edit that changes nothing decides nothing.
func Decide(v model.View, forum, decision, dependency string, step model.Step, edit Edit, today model.Date, now time.Time) (model.Change, error) {
	d := model.Named[*model.Dependency](v, model.KindDependency, dependency)
	made, err := edit(v)
	if err != nil || d == nil {
		return made, err
	}
	if left, err := model.Prepare(v, made); err != nil || len(left.Edits) == 0 {
		return model.Change{}, err
	}
	held, err := running(v, forum)
	if err != nil {
		return model.Change{}, err
	}
	team := ActsFor(d, step)
	record := &model.Decision{
		Entry: model.Entry{ID: decision}, Forum: forum, Dependency: dependency,
		Behalf: team,
	}
	if slices.Contains(held.Present, team) { // who is not there decides nothing
		record.Who = lead(v, team)
	}
	if c := ClockOf(held, now); held.Item == model.RefOf(d) {
		record.Seconds = model.NumberOf(float64(c.Item))
	}
	draft := model.NewDraft(v, today)
	draft.Put(record)
	made.Edits = append(made.Edits, draft.Change().Edits...)
	made.Forum, made.Behalf = forum, team
	return made, nil
}

// ActsFor is the team whose step it is: what a facilitator does is done on its behalf. "" where either side may.
func ActsFor(d *model.Dependency, step model.Step) string {
	switch {
	case step == model.StepRisk:
		return ""
	case model.MayStep(model.SideConsumer, step, d):
		return d.Consumer
	}
	return d.Provider
}

func lead(v model.View, team string) string {
	if known := model.Named[*model.Team](v, model.KindTeam, team); known != nil {
		return known.Lead
	}
	return ""
}

// Words is what is written down of a decision beside what it changed.
type Words struct {
	Note   string
	Who    string // decided
	Behalf string // id of the team on whose behalf
}

// Note writes words to a decision on a dependency, or makes one that changed nothing: it was talked about, and this is
// what was said. id is that of the decision, or a new one.
func Note(v model.View, forum, id, dependency string, words Words, today model.Date, now time.Time) (model.Change, error) {
	held, err := running(v, forum)
	if err != nil {
		return model.Change{}, err
	}
	record := &model.Decision{Entry: model.Entry{ID: id}, Forum: forum, Dependency: dependency}
	if known := model.Named[*model.Decision](v, model.KindDecision, id); known != nil {
		record = known.Clone().(*model.Decision)
	} else if held.Item == (model.Ref{Kind: model.KindDependency, ID: dependency}) {
		record.Seconds = model.NumberOf(float64(ClockOf(held, now).Item))
	}
	record.Note, _ = model.CleanNote(words.Note)
	record.Who, _ = model.Clean(words.Who)
	record.Behalf = words.Behalf
	draft := model.NewDraft(v, today)
	draft.Put(record)
	made := draft.Change()
	made.Forum = forum
	return made, nil
}

// Tied makes an edit one of a forum's, where it is no other's.
func Tied(forum string, edit Edit) Edit {
	return func(v model.View) (model.Change, error) {
		made, err := edit(v)
		if made.Forum == "" {
			made.Forum = forum
		}
		return made, err
	}
}
