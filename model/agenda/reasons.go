package agenda

import (
	"fmt"
	"strconv"

	"moot/model"
)

// Reasons are the parts of the score in words, those that count at all, as `=` shows them:
// "need-by in 10 days of a horizon of 42: 12 × 0.76 = 9.1".
func (item Item) Reasons() []string {
	var reasons []string
	for _, r := range []struct {
		words  func() string
		weight float64
		part   float64
	}{
		{item.dueWords, weightDue, item.Parts.Due},
		{item.downstreamWords, weightDownstream, item.Parts.Downstream},
		{item.uncommittedWords, weightUncommitted, item.Parts.Uncommitted},
		{item.negativeWords, weightNegative, item.Parts.Negative},
		{item.changedWords, weightChanged, item.Parts.Changed},
		{item.ageWords, weightAge, item.Parts.Age},
	} {
		if r.part > 0 {
			reasons = append(reasons, fmt.Sprintf("%s: %.0f × %s = %.1f", r.words(), r.weight, figure(r.part), r.weight*r.part))
		}
	}
	return reasons
}

// figure is a part with two decimals, or without any when it is whole.
func figure(part float64) string {
	if part == 1 {
		return "1"
	}
	return strconv.FormatFloat(part, 'f', 2, 64)
}

func (item Item) dueWords() string {
	words := "need-by " + item.Dependency.NeedBy.Relative(item.agenda.On)
	if item.Dependency.NeedBy >= item.agenda.On {
		words += fmt.Sprintf(" of a horizon of %d", item.agenda.Horizon)
	}
	return words
}

func (item Item) downstreamWords() string {
	switch goals := len(item.agenda.downstream(int(item.position))); goals {
	case 1:
		return "1 active goal waits for it, of 3 that count"
	default:
		return fmt.Sprintf("%d active goals wait for it, of 3 that count", goals)
	}
}

func (item Item) uncommittedWords() string {
	return item.Dependency.State.String() + ": no promise yet"
}

func (item Item) negativeWords() string {
	m := &item.agenda.marks[item.position]
	if short := m.short(); short >= int(m.overdue) {
		return "expected " + days(short) + " after the need-by, of 14"
	}
	return "the promise is " + days(int(m.overdue)) + " overdue, of 14"
}

func (item Item) changedWords() string {
	what := "changed"
	if item.New {
		what = "new"
	}
	return what + " since the forum of " + item.agenda.LastForum.String()
}

func (item Item) ageWords() string {
	return "requested " + item.Dependency.Requested.Relative(item.agenda.On) + ", of 60"
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

// Why says in words what puts the dependency on the agenda: "late by 3 days", "waits for “Keys”, late by 1 day", ….
func (item Item) Why() []string {
	if item.agenda == nil {
		return nil
	}
	a, d := item.agenda, item.Dependency
	m := &a.marks[item.position]
	var why []string
	say := func(yes bool, words string) {
		if yes {
			why = append(why, words)
		}
	}
	say(m.signs.has(uncommitted), d.State.String())
	say(m.signs.has(late), "late by "+days(a.On.Sub(d.NeedBy)))
	say(!m.signs.has(delivered) && m.short() > 0, "expected "+days(m.short())+" after the need-by")
	say(m.overdue > 0, "overdue by "+days(int(m.overdue)))
	if m.signs.has(blocked) && !m.signs.has(delivered) {
		why = append(why, item.blockedWords())
	}
	say(item.New, "new since the last forum")
	say(item.Moved && !item.New, "changed since the last forum")
	say(!m.signs.has(late) && a.insideHorizon(m), "needed "+d.NeedBy.Relative(a.On))
	silent := item.silentWords()
	say(silent != "", silent)
	return why
}

func (item Item) blockedWords() string {
	ahead := item.agenda.lateAhead(int(item.position))
	switch len(ahead) {
	case 0:
		return "waits for itself, in a loop"
	case 1:
		return "waits for “" + model.Title(item.agenda.board, model.RefOf(ahead[0])) + "”, late by " +
			days(item.agenda.On.Sub(ahead[0].NeedBy))
	}
	return fmt.Sprintf("waits for %d others that are late, directly or along chains", len(ahead))
}
