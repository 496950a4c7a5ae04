package plain

import (
	"moot/model"
	"moot/model/chance"
	"moot/ui/tui/widget"
)

// chanceWords say how likely a goal comes on time, in a few words; nothing where it waits for nothing, or is closed.
func (v *view) chanceWords(goal *model.Goal) string {
	if !goal.Active() {
		return ""
	}
	found := v.chances.OfGoal(goal.ID)
	if p, known := found.P(); known {
		return "chance on time " + figureWords(p, found.N)
	}
	if len(found.Factors) > found.LeftOut() {
		return "chance on time: no record yet"
	}
	return ""
}

// figureWords are a chance with how many closed dependencies it rests on; a certain one rests on none.
func figureWords(p float64, n int) string {
	if n == 0 {
		return chance.Words(p)
	}
	return chance.Words(p) + ", n = " + widget.Grouped(n)
}

// chance tells on a goal's card how likely it comes on time, and what each thing that it waits for does to that.
func (v *view) chance(p *page, goal *model.Goal) {
	found := v.chances.OfGoal(goal.ID)
	if !goal.Active() || len(found.Factors) == 0 {
		return
	}
	p.part("Chance on time", 0)
	p.line(sentence(upperFirst(oneLine(found.Sentence(nil)))))
	for _, factor := range found.Factors[:min(len(found.Factors), mostRelated)] {
		p.line(v.factorWords(found, factor))
	}
	if left := len(found.Factors) - mostRelated; left > 0 {
		p.line("And " + count(left, "more", "more") + ".")
	}
}

// factorWords tell one thing that a goal waits for: its own chance, why, and what the goal's would be without it.
func (v *view) factorWords(found chance.Goal, factor chance.Factor) string {
	own, without := "", ""
	if factor.Known() {
		own, without = chance.Words(factor.P), withoutWords(found, factor.Dependency)
	}
	return sentences(oneLine(factor.Dependency.Title)+": "+listed("; ", own, factor.Why()), without)
}

// withoutWords say what a goal's chance would be if it did not wait for a dependency; nothing where that is not known.
func withoutWords(found chance.Goal, d *model.Dependency) string {
	p, known := found.Without(d.ID)
	switch {
	case len(found.Factors) == 1:
		return "without it nothing is waited for"
	case known:
		return "without " + oneLine(d.Title) + " " + chance.Words(p)
	}
	return ""
}

// ownChance tells on a dependency's card how likely it comes on time, and what it does to the goal that waits for it.
func (v *view) ownChance(p *page, d *model.Dependency) {
	factor := v.chances.Of(d)
	if factor.Basis == chance.NotAnswered {
		return
	}
	if !factor.Known() {
		p.fact("chance on time", factor.Why())
		return
	}
	p.fact("chance on time", figureWords(factor.P, factor.Class.Total)+"; "+factor.Why())
	v.goalChance(p, d)
}

// goalChance tells on a dependency's card how likely the goal that waits for it comes on time, with it and without.
func (v *view) goalChance(p *page, d *model.Dependency) {
	goal := v.board.Goal(d.Goal)
	if goal == nil || !goal.Active() || d.Impact != model.Blocking {
		return
	}
	found := v.chances.OfGoal(goal.ID)
	if with, known := found.P(); known {
		p.fact("chance of its goal", listed("; ", figureWords(with, found.N), withoutWords(found, d)))
	}
}

// behind tells what a chance rests on: each class that factors are compared with, and its closed dependencies.
func (v *view) behind(p *page, factors []chance.Factor) {
	told := map[chance.Class]bool{}
	for _, factor := range factors {
		class := factor.Class
		if factor.Basis != chance.OnRecord || told[class] {
			continue
		}
		told[class] = true
		p.part("Behind it: "+class.Sentence(), 0)
		closed := v.chances.Behind(class)
		for _, d := range closed[:min(len(closed), mostOfPart)] {
			p.line(v.closedLine(d))
		}
		if left := len(closed) - mostOfPart; left > 0 {
			p.line("And " + count(left, "earlier one", "earlier ones") + ".")
		}
	}
}

// closedLine tells whether a closed dependency kept its first need-by.
func (v *view) closedLine(d *model.Dependency) string {
	came := "in time"
	if !chance.Kept(d) {
		came = days(d.Delivered.Sub(d.FirstNeedBy)) + " late"
	}
	return sentences(d.Title, v.pairWords(d),
		"first needed by "+d.FirstNeedBy.InSentence(v.today), "delivered "+d.Delivered.InSentence(v.today)+", "+came) +
		" (id " + v.board.Short(model.RefOf(d)) + ")"
}
