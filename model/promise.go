package model

// promise is the provider naming the date of delivery. Within the need-by, or without one, it is committed (what is
// started stays so); later, it is countered until the consumer agrees. d is left alone.
func promise(d *Dependency, by, today Date) (*Dependency, error) {
	if d.CommitBy == by && by.Known() && (d.State == Committed || d.State == Started) {
		return d, nil
	}
	after := d.Clone().(*Dependency)
	switch late := d.tooLate(by); d.State {
	case Requested, StateUnknown, Committed:
		after.CommitBy = by
		return Move(after, Committed, today)
	case Started:
		if late {
			after.Proposed = by
			return Move(after, Countered, today)
		}
		after.CommitBy = by
		return after, nil
	case Countered:
		if late {
			after.Proposed = by
			return after, nil
		}
		after.CommitBy = by
		return Move(after, Committed, today)
	}
	err := refuse(RefOf(d), "it is %s, so there is no date to promise; it can become %s", d.State, allowedWords(d.State))
	err.Allowed = Transitions(d.State)
	return nil, err
}

// need is the consumer naming the date it is needed by. On a counter that is asking again. d is left alone.
func need(d *Dependency, by, today Date) (*Dependency, error) {
	after := d.Clone().(*Dependency)
	if by == d.NeedBy {
		return after, nil
	}
	after.NeedBy = by
	if d.State == Countered {
		return Move(after, Requested, today)
	}
	return after, nil
}
