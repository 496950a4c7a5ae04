package model

import (
	"slices"
)

var transitions = [...][]State{
	StateUnknown: {Committed, Countered, Declined, Removed},
	Requested:    {Committed, Countered, Declined, Removed},
	Countered:    {Committed, Requested, Removed},
	Declined:     {Requested, Removed},
	Committed:    {Started, Countered, Committed, Removed},
	Started:      {Delivered, Countered, Removed},
	Delivered:    {Accepted, Started, Removed},
	Accepted:     {Requested},
	Removed:      {Requested},
}

// Transitions are the states that a dependency in state s may go to, the likeliest first. One whose state is not known
// (only an import leaves such) is treated as requested. The slice must not be altered.
func Transitions(s State) []State { return transitions[s] }

// Move takes a dependency to another state by the table of domain.md, and sets and clears what goes with it. d is left
// alone; what the new state needs is read from it, so set it on a clone first:
//
//   - committed: CommitBy, else what was proposed (from countered) or the need-by. One later than the need-by becomes
//     countered, but for the proposed date, which the consumer agrees to. It goes back to started where it had started.
//   - countered: Proposed, later than the need-by.
//   - declined: Reason. removed: Lever.
//
// today is the date of entry: answered (the first answer after the last request), started (the first time), delivered
// and closed (the last time), requested. Back to requested clears what came of the last request. Any other step is a
// *RuleError that names the allowed ones.
func Move(d *Dependency, to State, today Date) (*Dependency, error) {
	if !slices.Contains(Transitions(d.State), to) {
		return nil, refuseMove(d, to)
	}
	return enter(d, to, today)
}

// enter is Move without the table: also for a dependency that is made in a state.
func enter(d *Dependency, to State, today Date) (*Dependency, error) {
	after := d.Clone().(*Dependency)
	var err error
	switch to {
	case Requested:
		after.request(today)
	case Committed:
		err = after.commit(today)
	case Countered:
		err = after.counter(today)
	case Declined:
		if after.Reason == "" {
			err = refuse(RefOf(d), "declining needs a reason, so that the consumer knows what to do instead")
		}
		after.answer(Declined, today)
	case Started:
		after.Started, after.Delivered = knownOr(after.Started, today), 0
	case Delivered:
		after.Delivered = today
	case Accepted:
		after.Closed = today
	case Removed:
		if after.Lever == NoLever {
			err = refuse(RefOf(d), "removing needs the lever that removed it: %s", leverList())
		}
		after.Closed = today
	}
	if err != nil {
		return nil, err
	}
	if to != Committed && to != Countered {
		after.State = to
	}
	return after, nil
}

// request is asking, for the first time or again.
func (d *Dependency) request(today Date) {
	d.Requested = today
	d.Answered, d.Started, d.Delivered, d.Closed = 0, 0, 0, 0
	d.CommitBy, d.Proposed, d.Lever = 0, 0, NoLever
}

// commit takes a promise: the consumer's consent to the proposed date, or a date of the provider's.
func (d *Dependency) commit(today Date) error {
	by := d.CommitBy
	switch {
	case d.State == Countered && !by.Known():
		by = d.Proposed
	case !by.Known():
		by = d.NeedBy
	}
	if !by.Known() {
		return refuse(RefOf(d), "committing needs a date, as it has no need-by: say by when")
	}
	if consent := d.State == Countered && by == d.Proposed; !consent && d.tooLate(by) {
		d.Proposed = by
		return d.counter(today)
	}
	d.CommitBy, d.Proposed = by, 0
	if d.State == Countered && d.Started.Known() {
		d.State = Started
		return nil
	}
	d.answer(Committed, today)
	return nil
}

// counter keeps a date later than the need-by as an offer.
func (d *Dependency) counter(today Date) error {
	switch {
	case !d.NeedBy.Known():
		return refuse(RefOf(d), "it has no need-by, so there is nothing to counter: any date can be committed")
	case !d.Proposed.Known():
		return refuse(RefOf(d), "countering needs the date that is proposed instead of %s", d.NeedBy)
	case !d.tooLate(d.Proposed):
		return refuse(RefOf(d), "%s is not later than the need-by, %s: commit to it instead", d.Proposed, d.NeedBy)
	}
	d.CommitBy = 0
	d.answer(Countered, today)
	return nil
}

// answer goes to a state that answers the consumer's request.
func (d *Dependency) answer(state State, today Date) {
	if d.State == Requested || d.State == StateUnknown {
		d.Answered = knownOr(d.Answered, today)
	}
	d.State = state
}

func (d *Dependency) tooLate(by Date) bool { return d.NeedBy.Known() && by > d.NeedBy }

// knownOr is the first known of two dates.
func knownOr(date, otherwise Date) Date {
	if date.Known() {
		return date
	}
	return otherwise
}

// stepWords say in a refusal what a transition needs.
var stepWords = map[State]string{
	Requested: "requested",
	Countered: "countered (with a date later than the need-by)",
	Declined:  "declined (with a reason)",
	Committed: "committed (with a date)",
	Started:   "started",
	Delivered: "delivered",
	Accepted:  "accepted",
	Removed:   "removed (with a lever)",
}

func transitionWords(from, to State) string {
	switch {
	case from == Countered && to == Committed:
		return "committed (accepting the proposed date)"
	case from == Countered && to == Requested:
		return "requested (with a new need-by)"
	case from == Committed && to == Committed:
		return "committed (to another date within the need-by)"
	case from == Delivered && to == Started:
		return "started (it is not right yet)"
	case to == Requested:
		return "requested (asked again)"
	}
	return stepWords[to]
}

// allowedWords lists where a dependency in a state may go.
func allowedWords(from State) string {
	var words []string
	for _, to := range Transitions(from) {
		words = append(words, transitionWords(from, to))
	}
	return orList(words)
}

func refuseMove(d *Dependency, to State) *RuleError {
	err := refuse(RefOf(d), "%s cannot become %s; it can become %s", stateName(d.State), to, allowedWords(d.State))
	if d.State == to {
		err = refuse(RefOf(d), "it is %s already; it can become %s", to, allowedWords(to))
	}
	err.Allowed = Transitions(d.State)
	return err
}

func stateName(s State) string {
	if s == StateUnknown {
		return "a dependency without a state"
	}
	return "what is " + s.String()
}

func leverList() string {
	var words []string
	for _, lever := range Levers {
		words = append(words, lever.String())
	}
	return orList(words)
}
