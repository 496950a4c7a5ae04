package exchange

import (
	"strings"

	ics "github.com/arran4/golang-ical"

	"moot/model"
)

// promises are the days of a dependency: when it is needed and when it is promised, each by who owns the date.
func promises(b *model.Board, d *model.Dependency, write func(occasion)) {
	if !d.Open() || !d.Crossing() || d.Standing() {
		return
	}
	o := occasion{
		description: dependencyLines(b, d), link: d.Link, status: ics.ObjectStatusConfirmed,
		changed: changedAt(d, teamOf(b, d.Consumer), teamOf(b, d.Provider), b.Get(model.Ref{Kind: model.KindGoal, ID: d.Goal})),
	}
	if d.Uncommitted() {
		o.status = ics.ObjectStatusTentative
	}
	what := teamName(b, d.Consumer) + " ← " + teamName(b, d.Provider) + ": " + d.Title
	needed, promised := o, o
	needed.uid, needed.category, needed.on, needed.summary = "need-by-"+safe(d.ID), "need-by", d.NeedBy, what+" needed"
	promised.uid, promised.category, promised.on, promised.summary = "commit-by-"+safe(d.ID), "commit-by", d.CommitBy, what+" promised"
	write(needed)
	write(promised)
}

func teamOf(b *model.Board, id string) model.Record {
	return b.Get(model.Ref{Kind: model.KindTeam, ID: id})
}

func teamName(b *model.Board, id string) string {
	return model.Title(b, model.Ref{Kind: model.KindTeam, ID: id})
}

func dependencyLines(b *model.Board, d *model.Dependency) []string {
	goal := ""
	if d.Goal != "" {
		goal = model.Title(b, model.Ref{Kind: model.KindGoal, ID: d.Goal})
	}
	return lines(
		"State", d.State.String(), "Need-by", d.NeedBy.String(), "Commit-by", d.CommitBy.String(), "Proposed", d.Proposed.String(),
		"Impact", d.Impact.String(), "Goal", goal, "Why", d.Why, "Reason", d.Reason, "Note", d.Note, "Link", d.Link)
}

// lines are labels and values in turn, those that are known.
func lines(pairs ...string) (known []string) {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			known = append(known, pairs[i]+": "+pairs[i+1])
		}
	}
	return known
}

func checkedIn(b *model.Board, c *model.CheckIn) occasion {
	summary := "Check-in: " + model.Title(b, c.Of)
	if c.Value.Known {
		summary += ", " + c.Value.In(model.UnitOf(b, c))
	}
	if c.Health != model.NoHealth {
		summary += ", " + strings.ReplaceAll(c.Health.String(), "-", " ")
	}
	return occasion{
		uid: "check-in-" + safe(c.ID), category: "check-in", on: c.On, summary: summary,
		description: lines("Note", c.Note, "By", c.Author), status: ics.ObjectStatusConfirmed, changed: changedAt(c, b.Get(c.Of)),
	}
}

// actions are the days of an action that is still to be done.
func actions(a *model.Action, write func(occasion)) {
	if !a.Open() {
		return
	}
	o := occasion{
		category: "action", description: lines("Owner", a.Owner, "State", a.State.String(), "Reason", a.Reason),
		status: ics.ObjectStatusConfirmed, changed: changedAt(a),
	}
	due, review := o, o
	due.uid, due.on, due.summary = "due-"+safe(a.ID), a.Due, "Due: "+a.Text
	review.uid, review.on, review.summary = "review-"+safe(a.ID), a.Review, "Review: "+a.Text
	write(due)
	write(review)
}
