package query

import (
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
)

func containsText(text, part string) bool { return strings.Contains(text, part) }

// stateTest: the state of a dependency, goal, outcome, forum or action.
func stateTest(_ *Context, t Term) test { return wordOf(t, "state") }

// fieldTest: the field that the key is named after.
func fieldTest(_ *Context, t Term) test { return wordOf(t, t.Key) }

// wordOf matches a field that has one of a few words, in every kind that has it.
func wordOf(t Term, name string) test {
	var fields [model.KindAcknowledgement + 1]*model.Field
	var wanted [model.KindAcknowledgement + 1][]bool
	for _, kind := range model.Kinds {
		field := model.FieldNamed(kind, name)
		if field == nil || field.Type != model.Word {
			continue
		}
		fields[kind], wanted[kind] = field, make([]bool, len(field.Words))
		for i, word := range field.Words {
			wanted[kind][i] = slices.Contains(t.Values, word)
		}
	}
	return func(r row) bool {
		kind := r.record.Kind()
		return fields[kind] != nil && wanted[kind][fields[kind].Index(r.record)]
	}
}

// needTest compares the need-by of a dependency, the day by which a goal, outcome or action is due, or that of a forum.
func needTest(c *Context, t Term) test {
	day, known := dayOf(t.Values[0], c.today)
	return func(r row) bool {
		by := dueOf(r.record)
		return known && by.Known() && compares(int(by), t.Op, int(day))
	}
}

func dueOf(r model.Record) model.Date {
	switch r := r.(type) {
	case *model.Dependency:
		return r.NeedBy
	case *model.Goal:
		return r.By
	case *model.Outcome:
		return r.By
	case *model.Action:
		return r.Due
	case *model.Forum:
		return r.On
	}
	return 0
}

func compares(a int, op string, b int) bool {
	switch op {
	case "<":
		return a < b
	case "<=":
		return a <= b
	case ">":
		return a > b
	default:
		return a >= b
	}
}

// outlook is what the agenda knows of a dependency; empty for other kinds.
func (c *Context) outlook(r row) agenda.Outlook {
	switch {
	case r.record.Kind() != model.KindDependency:
		return agenda.Outlook{}
	case r.position < 0:
		return c.agenda().Outlook(r.record.Base().ID)
	}
	return c.agenda().OutlookAt(r.position)
}

// marginTest compares the margin of an open dependency in days.
func marginTest(c *Context, t Term) test {
	days, _ := daysOf(t.Values[0])
	return func(r row) bool {
		margin := c.outlook(r).Margin
		return margin.Known && compares(int(margin.Value), t.Op, days)
	}
}

// sinceTest: new or changed since the last forum.
func sinceTest(c *Context, _ Term) test {
	last := c.agenda().LastForum
	return func(r row) bool {
		if d, is := r.record.(*model.Dependency); is {
			return c.agenda().Fresh(d)
		}
		return last.Known() && newest(r.record.Base()).Day() > last
	}
}

// newest is when a record was made or last edited.
func newest(entry *model.Entry) model.Instant {
	at := entry.Made
	for _, head := range entry.Heads {
		at = max(at, head.By.At)
	}
	return at
}
