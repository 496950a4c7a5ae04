package plain

import (
	"cmp"
	"slices"

	"moot/model"
)

// dependencies is the Dependencies screen: every dependency that the query shows, what is open first, by need-by.
func (v *view) dependencies() *page {
	places := v.query.Positions(v.matcher, model.KindDependency)
	title := "Dependencies, " + v.boardName()
	if len(places) > 0 {
		title += ", " + count(len(places), "item", "items")
	}
	p := newPage(title)
	v.filtered(p)
	all := v.board.Dependencies()
	var open, closed []*model.Dependency
	for _, at := range places {
		if d := all[at]; d.Open() {
			open = append(open, d)
		} else {
			closed = append(closed, d)
		}
	}
	if len(places) == 0 {
		p.part(v.noDependency(), 0)
	}
	v.standing(p, "Open", open)
	v.standing(p, "Closed", closed)
	return p
}

func (v *view) noDependency() string {
	if v.board.Count(model.KindDependency) == 0 {
		return "No dependencies yet: ask another team for something."
	}
	return "No dependency matches the filter."
}

func (v *view) standing(p *page, title string, all []*model.Dependency) {
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, byNeed)
	p.part(title, len(all))
	for _, d := range all[:min(len(all), mostOfPart)] {
		p.item(model.RefOf(d), v.dependencyLine(d, v.signs(d)))
	}
	p.more(len(all)-mostOfPart, "dependency", "dependencies")
}

// byNeed orders dependencies by the day of need; those without one come last.
func byNeed(a, b *model.Dependency) int {
	return cmp.Or(cmp.Compare(uint32(a.NeedBy-1), uint32(b.NeedBy-1)), cmp.Compare(a.ID, b.ID))
}

// signs say what presses about an open dependency.
func (v *view) signs(d *model.Dependency) string {
	outlook := v.agenda.Outlook(d.ID)
	var words []string
	say := func(holds bool, word string) {
		if holds {
			words = append(words, word)
		}
	}
	say(outlook.Late, "late by "+days(v.today.Sub(d.NeedBy)))
	say(outlook.AtRisk && !outlook.Late, "at risk")
	say(outlook.Overdue > 0, "overdue by "+days(outlook.Overdue))
	say(outlook.Blocked, "waits for something late")
	say(outlook.InLoop, "in a loop of dependencies that wait for each other")
	return listed(", ", words...)
}
