package plain

import (
	"strings"

	"moot/model"
	"moot/model/agenda"
)

// mostOfPart is how many items of a part are listed before the rest is counted.
const mostOfPart = 50

// dependencyLine tells a dependency in sentences: what, who needs it from whom, how it stands, by when, and what more is
// to be said of it.
func (v *view) dependencyLine(d *model.Dependency, more ...string) string {
	needed := ""
	if d.NeedBy.Known() && d.Open() {
		needed = "needed by " + v.when(d.NeedBy)
	}
	return sentences(append([]string{d.Title, v.pairWords(d), v.stateWords(d), needed}, more...)...)
}

// pairWords say who needs it from whom.
func (v *view) pairWords(d *model.Dependency) string {
	if !d.Crossing() {
		return v.name(d.Consumer) + " needs it of itself"
	}
	return v.name(d.Consumer) + " needs it from " + v.name(d.Provider)
}

// stateWords say how a dependency stands, and whose turn it is to do what.
func (v *view) stateWords(d *model.Dependency) string {
	consumer, provider := v.name(d.Consumer), v.name(d.Provider)
	switch d.State {
	case model.Requested:
		return "requested; " + provider + " is to answer"
	case model.Countered:
		offer := "countered"
		if d.Proposed.Known() {
			offer += "; " + provider + " offers " + v.when(d.Proposed)
		}
		return offer + "; " + consumer + " is to agree or to name another day"
	case model.Declined:
		return "declined; " + consumer + " is to ask again or to remove it"
	case model.Committed:
		return v.promised("committed", d) + "; " + provider + " is to start it"
	case model.Started:
		if d.Standing() {
			return "started; it simply goes on"
		}
		return v.promised("started, committed", d) + "; " + provider + " is to deliver it"
	case model.Delivered:
		return listed(" ", "delivered", v.when(d.Delivered)) + "; " + consumer + " is to accept it"
	case model.Accepted:
		return listed(" ", "accepted", v.when(d.Closed))
	case model.Removed:
		return listed(" ", "removed", leverWords(d.Lever), v.when(d.Closed))
	}
	return "its state is not known; " + provider + " is to answer"
}

func (v *view) promised(word string, d *model.Dependency) string {
	if !d.CommitBy.Known() {
		return strings.TrimSuffix(word, ", committed") + ", no day promised"
	}
	return word + " to " + v.when(d.CommitBy)
}

// leverWords say what removed a dependency.
func leverWords(lever model.Lever) string {
	if lever == model.NoLever {
		return "by a lever that nobody named"
	}
	return "by " + lever.String() + " (" + model.FieldNamed(model.KindDependency, "lever").Meaning(lever.String()) + ")"
}

// pressing are the reasons why a dependency is on the agenda that its state and its need-by do not say already.
func pressing(item agenda.Item) []string {
	var reasons []string
	for _, why := range item.Why() {
		for _, says := range []string{"late", "expected", "overdue", "waits", "silent", "new", "changed"} {
			if strings.HasPrefix(why, says) {
				reasons = append(reasons, why)
			}
		}
	}
	return reasons
}
