package plain

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/chance"
)

// why says what puts a dependency on the agenda, where its place comes from, and what its chance rests on; of a goal, what
// its chance rests on.
func (s *session) why(typed string) error {
	found, _, err := s.named(typed, model.KindDependency, model.KindGoal)
	if err != nil {
		return err
	}
	if goal, is := found.(*model.Goal); is {
		s.print(s.view.whyGoal(goal))
		return nil
	}
	s.print(s.view.whyDependency(found.(*model.Dependency)))
	return nil
}

// whyDependency tells of a dependency why it stands where it does, and what its chance rests on.
func (v *view) whyDependency(d *model.Dependency) *page {
	p := v.whyHere(d)
	factor := v.chances.Of(d)
	if factor.Basis == chance.NotAnswered {
		return p
	}
	p.part("Chance on time", 0)
	own := "no figure"
	if factor.Known() {
		own = figureWords(factor.P, factor.Class.Total)
	}
	p.line(sentence(own + "; " + factor.Why()))
	v.behind(p, []chance.Factor{factor})
	return p
}

// whyHere says what puts a dependency on the agenda.
func (v *view) whyHere(d *model.Dependency) *page {
	item, on := v.agenda.Item(d.ID)
	if !on {
		return newPage(sentence(oneLine(d.Title) + " is not on the agenda: nothing about it needs the forum"))
	}
	p := newPage(sentence("It is on the agenda: " + listed(", ", item.Why()...)))
	p.line(fmt.Sprintf("Its score is %.1f, made of:", item.Score))
	for _, reason := range item.Reasons() {
		p.line(sentence(strings.ReplaceAll(strings.ReplaceAll(reason, " × ", " times "), " = ", " is ")))
	}
	return p
}

// whyGoal tells what a goal's chance is made of, and the closed dependencies behind it.
func (v *view) whyGoal(goal *model.Goal) *page {
	p := newPage(upperFirst(v.titleOf(model.RefOf(goal))))
	found := v.chances.OfGoal(goal.ID)
	if !goal.Active() || len(found.Factors) == 0 {
		p.line("It waits for nothing that could keep it from coming on time: there is no figure.")
		return p
	}
	v.chance(p, goal)
	v.behind(p, found.Factors)
	return p
}
