package model

import "slices"

// wish is what an edit wants of a dependency.
type wish struct {
	Dependency // the values asked for
	set        []assigned
	today      Date
}

func wishOf(set []assigned, today Date) wish {
	w := wish{set: set, today: today}
	apply(&w.Dependency, set)
	return w
}

func (w wish) names(field string) bool {
	return slices.ContainsFunc(w.set, func(a assigned) bool { return a.field.Name == field })
}

// promised is the date that the provider names.
func (w wish) promised() Date { return knownOr(w.CommitBy, w.Proposed) }

// plain is what the rules do not move.
func (w wish) plain() []assigned {
	return slices.DeleteFunc(slices.Clone(w.set), func(a assigned) bool {
		return slices.Contains([]string{"state", "need_by", "commit_by", "proposed"}, a.field.Name)
	})
}

// restate puts back what was given beside a step: a date that is given is not set on entry, nor cleared.
func (w wish) restate(d *Dependency) {
	apply(d, slices.DeleteFunc(w.plain(), func(a assigned) bool { return a.text == "" }))
}

// addDependency makes a dependency. One that begins in a later state enters it at once, with the date that is promised
// as it is; a promise on a request is answered by the rules.
func addDependency(d *Dependency, set []assigned, today Date) (*Dependency, error) {
	w := wishOf(set, today)
	apply(d, w.plain())
	d.State, d.NeedBy = Requested, w.NeedBy
	d.Requested, d.FirstNeedBy = knownOr(d.Requested, today), knownOr(d.FirstNeedBy, d.NeedBy)
	after, err := d, error(nil)
	switch by := w.promised(); {
	case w.State == Countered:
		d.Proposed = by
		after, err = enter(d, Countered, today)
	case w.State > Requested:
		d.CommitBy = by
		after, err = enter(d, w.State, today)
	case by.Known():
		after, err = promise(d, by, today)
	}
	if err != nil {
		return nil, err
	}
	w.restate(after)
	return after, checkDependency(&Dependency{}, after)
}

// setDependency edits a dependency, which is left alone.
func setDependency(before *Dependency, set []assigned, today Date) (*Dependency, error) {
	w := wishOf(set, today)
	d := before.Clone().(*Dependency)
	apply(d, w.plain())
	after, err := w.move(before, d)
	if err != nil {
		return nil, err
	}
	w.restate(after)
	return after, checkDependency(before, after)
}

// move does what the rules do with a wish. d is before with all that the rules do not move.
func (w wish) move(before, d *Dependency) (*Dependency, error) {
	if w.State != StateUnknown && (w.State != d.State || w.State == Committed && w.promised().Known()) {
		return w.moveTo(before, d)
	}
	var err error
	if w.names("need_by") {
		if d, err = need(d, w.NeedBy, w.today); err != nil {
			return nil, err
		}
	}
	return w.movePromise(d)
}

// moveTo goes to a state by the table. A date of the provider's is part of the step where the state needs one; before
// any other step it is a promise of its own.
func (w wish) moveTo(before, d *Dependency) (*Dependency, error) {
	if !slices.Contains(Transitions(before.State), w.State) {
		return nil, refuseMove(before, w.State)
	}
	if w.names("need_by") {
		d.NeedBy = w.NeedBy
	}
	by := w.promised()
	switch w.State {
	case Requested:
		if before.State == Countered && d.NeedBy == before.NeedBy {
			return nil, refuse(RefOf(d), "asking again after a counter needs a new need_by; or go to committed to accept %s", d.Proposed)
		}
	case Committed:
		if by.Known() || d.State == Countered {
			d.CommitBy = by
		}
		return Move(d, Committed, w.today)
	case Countered:
		d.Proposed = knownOr(by, d.Proposed)
		return Move(d, Countered, w.today)
	case Declined:
		d.Reason = w.Reason
	case Removed:
		d.Lever = w.Lever
	}
	if by.Known() {
		var err error
		if d, err = w.promiseBefore(d, by); err != nil {
			return nil, err
		}
	}
	return Move(d, w.State, w.today)
}

// promiseBefore moves the promise before another step.
func (w wish) promiseBefore(d *Dependency, by Date) (*Dependency, error) {
	if w.State == Requested || w.State == Declined {
		return nil, refuse(RefOf(d), "what is %s has no date of the provider's: leave %s out", w.State, by)
	}
	if d.tooLate(by) {
		return nil, refuse(RefOf(d), "%s is later than the need-by, %s: the consumer agrees to it before anything else", by, d.NeedBy)
	}
	return promise(d, by, w.today)
}

// movePromise is a commit_by or proposed date without a state.
func (w wish) movePromise(d *Dependency) (*Dependency, error) {
	if by := w.promised(); by.Known() {
		return promise(d, by, w.today)
	}
	after := d.Clone().(*Dependency)
	if w.names("commit_by") {
		after.CommitBy = 0
	}
	if w.names("proposed") {
		after.Proposed = 0
	}
	return after, nil
}

// checkDependency refuses what no state may be without, where the edit took it away.
func checkDependency(before, after *Dependency) error {
	ref := RefOf(after)
	switch {
	case after.State == Committed && before.CommitBy.Known() && !after.CommitBy.Known():
		return refuse(ref, "what is committed needs a commit_by; it can become %s", allowedWords(Committed))
	case after.State == Countered && before.Proposed.Known() && !after.Proposed.Known():
		return refuse(ref, "what is countered needs a proposed date; it can become %s", allowedWords(Countered))
	case after.State == Declined && before.Reason != "" && after.Reason == "":
		return refuse(ref, "what is declined needs a reason: set reason too")
	case after.State == Removed && before.Lever != NoLever && after.Lever == NoLever:
		return refuse(ref, "what is removed needs the lever that removed it: %s", leverList())
	case after.State != Removed && after.Lever != NoLever && (after.Lever != before.Lever || before.State == Removed):
		return refuse(ref, "a lever is what removed a dependency: set state=removed too")
	case after.Open() && after.Closed.Known() && (after.Closed != before.Closed || !before.Open()):
		return refuse(ref, "what is %s is not closed: set state=accepted or state=removed too", after.State)
	}
	return nil
}
