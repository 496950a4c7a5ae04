package model

// onDependency makes the change of an edit of one dependency. step is checked first; 0 is none.
func onDependency(v View, id string, step Step, edit func(*Dependency) (*Dependency, error)) (Change, error) {
	d := Named[*Dependency](v, KindDependency, id)
	if d == nil {
		return Change{}, unknownRecord(v, Ref{KindDependency, id})
	}
	if why := CanDo(d, step); step != 0 && why != "" {
		return Change{}, refuseStep(d, step, why)
	}
	after, err := edit(d)
	if err != nil {
		return Change{}, err
	}
	return Change{Edits: Diff(d, after)}, nil
}

// Accept is the natural yes. It commits to what is requested (by is the date; 0: the need-by; a later one becomes a
// counter), agrees to a proposed date, and accepts what was delivered.
func Accept(v View, id string, by Date, today Date) (Change, error) {
	return onDependency(v, id, StepAccept, func(d *Dependency) (*Dependency, error) {
		switch d.State {
		case Countered:
			return agree(d, by, today)
		case Delivered:
			if by.Known() {
				return nil, refuse(RefOf(d), "it is delivered, so accepting it takes no date")
			}
			return Move(d, Accepted, today)
		}
		return promise(d, knownOr(by, knownOr(d.NeedBy, d.CommitBy)), today)
	})
}

// agree is the consumer's yes to a proposed date, and to no other.
func agree(d *Dependency, by, today Date) (*Dependency, error) {
	switch {
	case !d.Proposed.Known() && !by.Known():
		return nil, refuse(RefOf(d), "no date was proposed; say by when, or ask for a new need-by")
	case d.Proposed.Known() && by.Known() && by != d.Proposed:
		return nil, refuse(RefOf(d), "%s is proposed, not %s: agree to that, or propose %s as the new need-by", d.Proposed, by, by)
	}
	after := d.Clone().(*Dependency)
	after.CommitBy, after.Proposed = 0, knownOr(d.Proposed, by)
	return Move(after, Committed, today)
}

// Propose is a date. The provider's: committed within the need-by or where there is none, else countered. On a counter it
// is the consumer's: the new need-by, which asks again.
func Propose(v View, id string, by Date, today Date) (Change, error) {
	return onDependency(v, id, StepPropose, func(d *Dependency) (*Dependency, error) {
		if !by.Known() {
			return nil, refuse(RefOf(d), "proposing needs a date")
		}
		if d.State == Countered {
			if by == d.NeedBy {
				return nil, refuse(RefOf(d), "%s is the need-by already; propose another, or accept %s", by, d.Proposed)
			}
			return need(d, by, today)
		}
		return promise(d, by, today)
	})
}

// MoveNeedBy sets the consumer's date; 0 clears it. On a counter it asks again. The provider's promise is left as it is.
func MoveNeedBy(v View, id string, to Date, today Date) (Change, error) {
	return onDependency(v, id, 0, func(d *Dependency) (*Dependency, error) {
		if !d.Open() {
			return nil, refuse(RefOf(d), "it is %s: reopen it before moving its need-by", d.State)
		}
		return need(d, to, today)
	})
}

// Decline is the provider's no.
func Decline(v View, id, reason string, today Date) (Change, error) {
	return onDependency(v, id, StepDecline, func(d *Dependency) (*Dependency, error) {
		after := d.Clone().(*Dependency)
		after.Reason, _ = CleanNote(reason)
		return Move(after, Declined, today)
	})
}

// Start is the provider beginning, or the consumer saying that what was delivered is not right yet.
func Start(v View, id string, today Date) (Change, error) {
	return step(v, id, StepStart, Started, today)
}

// Deliver is the provider being done; the consumer accepts it next.
func Deliver(v View, id string, today Date) (Change, error) {
	return step(v, id, StepDeliver, Delivered, today)
}

// Reopen asks again for what was declined, accepted or removed.
func Reopen(v View, id string, today Date) (Change, error) {
	return step(v, id, StepReopen, Requested, today)
}

func step(v View, id string, step Step, to State, today Date) (Change, error) {
	return onDependency(v, id, step, func(d *Dependency) (*Dependency, error) { return Move(d, to, today) })
}

// Remove ends a dependency by the lever that made it moot. The reason may be empty.
func Remove(v View, id string, lever Lever, reason string, today Date) (Change, error) {
	return onDependency(v, id, StepRemove, func(d *Dependency) (*Dependency, error) {
		after := d.Clone().(*Dependency)
		after.Lever = lever
		if reason, _ = CleanNote(reason); reason != "" {
			after.Reason = reason
		}
		return Move(after, Removed, today)
	})
}

// SetRisk keeps what was made of a dependency's risk once it was discussed, with a note.
func SetRisk(v View, id string, risk Risk, note string) (Change, error) {
	return onDependency(v, id, StepRisk, func(d *Dependency) (*Dependency, error) {
		after := d.Clone().(*Dependency)
		after.Risk, after.RiskNote = risk, note
		return after, nil
	})
}
