package model

import "slices"

// ruled are the fields of a dependency that the rules move; all others are set as they are.
var ruled = []string{"state", "need_by", "commit_by", "proposed"}

func split(set []assigned) (plain []assigned) {
	return slices.DeleteFunc(slices.Clone(set), func(a assigned) bool { return slices.Contains(ruled, a.field.Name) })
}

// wish is what an edit wants of the fields that the rules move. A date that was not named has its pointer nil.
type wish struct {
	state                    State
	needBy, commitBy, offers *Date
}

func wishOf(set []assigned) wish {
	var w wish
	asked := NewRecord(KindDependency, "").(*Dependency)
	apply(asked, set)
	w.state = asked.State
	for name, date := range map[string]struct {
		to   **Date
		from *Date
	}{
		"need_by":   {&w.needBy, &asked.NeedBy},
		"commit_by": {&w.commitBy, &asked.CommitBy},
		"proposed":  {&w.offers, &asked.Proposed},
	} {
		if _, given := lookUp(set, name); given {
			*date.to = date.from
		}
	}
	return w
}

// addDependency makes a dependency. One that begins in a later state enters it at once; a promise is answered by the
// rules all the same.
func addDependency(d *Dependency, set []assigned, today Date) (*Dependency, error) {
	apply(d, split(set))
	want := wishOf(set)
	d.State, d.Requested = Requested, knownOr(d.Requested, today)
	if want.needBy != nil {
		d.NeedBy = *want.needBy
	}
	d.FirstNeedBy = knownOr(d.FirstNeedBy, d.NeedBy)
	if want.state > Requested {
		want.put(d)
		after, err := enter(d, want.state, today)
		return restate(after, set), err
	}
	if by := want.promised(); by.Known() {
		after, err := promise(d, by, today)
		return restate(after, set), err
	}
	return d, nil
}

// setDependency edits a dependency that is the caller's own.
func setDependency(before *Dependency, set []assigned, today Date) (*Dependency, error) {
	want := wishOf(set)
	d := before.Clone().(*Dependency)
	apply(d, split(set))
	after, err := want.move(before, d, set, today)
	if err != nil {
		return nil, err
	}
	after = restate(after, set)
	return after, checkDependency(before, after)
}

// move does what the rules do with a wish.
func (w wish) move(before, d *Dependency, set []assigned, today Date) (*Dependency, error) {
	if w.state != StateUnknown && (w.state != d.State || w.state == Committed && w.promised().Known()) {
		return w.moveTo(before, d, set, today)
	}
	var err error
	if w.needBy != nil {
		if d, err = need(d, *w.needBy, today); err != nil {
			return nil, err
		}
	}
	return w.movePromise(d, today)
}

func (w wish) moveTo(before, d *Dependency, set []assigned, today Date) (*Dependency, error) {
	if reason, given := lookUp(set, "reason"); w.state == Declined && (!given || reason == "") {
		d.Reason = ""
	}
	if lever, given := lookUp(set, "lever"); w.state == Removed && (!given || lever == "") {
		d.Lever = NoLever
	}
	w.put(d)
	if before.State == Countered && w.state == Requested && d.NeedBy == before.NeedBy {
		return nil, refuse(RefOf(d), "asking again after a counter needs a new need_by; or go to committed to accept %s", d.Proposed)
	}
	return Move(d, w.state, today)
}

// movePromise is a commit_by or proposed date without a state.
func (w wish) movePromise(d *Dependency, today Date) (*Dependency, error) {
	if by := w.promised(); by.Known() {
		return promise(d, by, today)
	}
	after := d.Clone().(*Dependency)
	if w.commitBy != nil {
		after.CommitBy = 0
	}
	if w.offers != nil {
		after.Proposed = 0
	}
	return after, nil
}

// put sets the dates of a wish as they are.
func (w wish) put(d *Dependency) {
	for _, pair := range [...]struct{ to, from *Date }{{&d.NeedBy, w.needBy}, {&d.CommitBy, w.commitBy}, {&d.Proposed, w.offers}} {
		if pair.from != nil {
			*pair.to = *pair.from
		}
	}
	if w.state == Countered && w.offers == nil && w.commitBy != nil {
		d.Proposed = *w.commitBy
	}
}

// promised is the date that the provider names.
func (w wish) promised() Date {
	switch {
	case w.commitBy != nil && w.commitBy.Known():
		return *w.commitBy
	case w.offers != nil:
		return *w.offers
	}
	return 0
}

// restate puts back the dates of entry, lever and reason that were given: a given one is not set on entry, nor cleared.
func restate(d *Dependency, set []assigned) *Dependency {
	if d != nil {
		apply(d, split(set))
	}
	return d
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
		return refuse(ref, "what is declined needs a reason")
	case after.State == Removed && before.Lever != NoLever && after.Lever == NoLever:
		return refuse(ref, "what is removed needs the lever that removed it: %s", leverList())
	case after.State != Removed && after.Lever != NoLever && after.Lever != before.Lever:
		return refuse(ref, "a lever is what removed a dependency: set state=removed too")
	}
	return nil
}
