package plain

import (
	"cmp"
	"slices"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/ui/tui/widget"
)

// needs tell what a goal leans on, against its budget, and what leans on it.
func (v *view) needs(p *page, goal *model.Goal) {
	v.dependencyPart(p, "Needs", v.board.DependenciesOf(goal.ID))
	if leans := align.LeaningOf(v.board, goal); goal.Active() && leans.Open > 0 {
		which := ""
		if leans.Over() {
			which = "which are just in case?"
		}
		p.line(sentences("it leans on "+count(leans.Open, "open dependency", "open dependencies")+"; its budget is "+widget.Grouped(leans.Budget), which))
	}
	v.dependencyPart(p, "Leans on it", v.board.DependenciesOn(goal.ID))
}

// dependencyPart tells dependencies of a goal with their margin, what is open first, by need-by.
func (v *view) dependencyPart(p *page, title string, all []*model.Dependency) {
	if len(all) == 0 {
		return
	}
	all = slices.Clone(all)
	closed := func(d *model.Dependency) int {
		if d.Open() {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(all, func(a, b *model.Dependency) int {
		return cmp.Or(cmp.Compare(closed(a), closed(b)), byNeed(a, b))
	})
	p.part(title, len(all))
	for _, d := range all[:min(len(all), mostRelated)] {
		margin := ""
		if d.Open() {
			margin = agenda.MarginWords(d, v.agenda.Outlook(d.ID))
		}
		p.line(v.dependencyLine(d, v.signs(d), margin) + " (id " + v.board.Short(model.RefOf(d)) + ")")
	}
	if left := len(all) - mostRelated; left > 0 {
		p.line("And " + count(left, "more", "more") + ".")
	}
}

// guardrails tell the rules within which teams decide, kind by kind: they hold for every goal.
func (v *view) guardrails(p *page) {
	byKind := map[model.GuardrailKind][]string{}
	for _, one := range v.board.Guardrails() {
		byKind[one.Type] = append(byKind[one.Type], oneLine(one.Title))
	}
	if len(byKind) == 0 {
		return
	}
	p.part("Guardrails, which hold for every goal", 0)
	for _, kind := range []model.GuardrailKind{
		model.GuardrailArchitecture, model.GuardrailSecurity, model.GuardrailPlatform, model.GuardrailOther, model.GuardrailKindUnknown,
	} {
		titles := byKind[kind]
		if left := len(titles) - mostRelated; left > 0 {
			titles = append(titles[:mostRelated:mostRelated], count(left, "more", "more"))
		}
		p.fact(cmp.Or(kind.String(), "of no kind"), listed("; ", titles...))
	}
}
