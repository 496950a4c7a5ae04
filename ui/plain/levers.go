package plain

import (
	"errors"

	"moot/model"
	"moot/model/lever"
	"moot/model/meeting"
)

// levers are what came of levers that were pulled earlier, where one would do away with several dependencies, and those
// that were taken on in the running forum.
func (v *view) levers(p *page) {
	v.pulled(p, "Pulled earlier: what came of it?", lever.DueForReview(v.board, v.today))
	candidates := lever.Candidates(v.board, v.today)
	p.part("Where a lever could be pulled", len(candidates))
	for _, one := range candidates[:min(len(candidates), mostOfPart)] {
		p.line(upperFirst(oneLine(one.Question(v.board))))
	}
	var taken []*model.Action
	for _, action := range v.board.Actions() {
		if running := meeting.Running(v.board); running != nil && action.Forum == running.ID && lever.Pulls(action) {
			taken = append(taken, action)
		}
	}
	v.pulled(p, "Taken on today", taken)
}

// pulled lists actions that pull a lever, with what became of what they were to do away with.
func (v *view) pulled(p *page, title string, actions []*model.Action) {
	if len(actions) == 0 {
		return
	}
	p.part(title, len(actions))
	for _, action := range actions[:min(len(actions), mostOfPart)] {
		review := ""
		if action.Review.Known() {
			review = "review " + v.when(action.Review)
		}
		p.item(model.RefOf(action), sentences(append([]string{action.Text, action.Owner, review}, v.sinceThen(action)...)...))
	}
	p.more(len(actions)-mostOfPart, "action", "actions")
}

// sinceThen are the figures of an action's steps, when it was taken on and now.
func (v *view) sinceThen(a *model.Action) []string {
	var told []string
	for _, look := range v.finder.LookBack(a) {
		told = append(told, look.Words(v.board, v.today))
	}
	return told
}

// pulling tells which levers would make a dependency unnecessary, what several teams ask of a team, and what came of an
// action that pulled a lever.
func (v *view) pulling(p *page, known model.Record) {
	if action, is := known.(*model.Action); is {
		for _, told := range v.sinceThen(action) {
			p.line(sentences(told))
		}
		if lever.IsDue(action, v.today) {
			p.line("Its review date has come: review says what came of it.")
		}
		return
	}
	if known.Kind() == model.KindGoal {
		return // its dependencies tell theirs
	}
	for _, one := range v.finder.Of(model.RefOf(known)) {
		if known.Kind() == model.KindDependency || one.Capability != "" {
			p.line(upperFirst(oneLine(one.Question(v.board))))
		}
	}
}

// review asks what came of an action that pulled a lever; it begins with the figures then and now. One that was still open
// is done then.
func (s *session) review(typed string) error {
	found, rest, err := s.named(typed, model.KindAction)
	if err != nil {
		return err
	}
	action, is := found.(*model.Action)
	if !is || !lever.Pulls(action) {
		return errors.New("it pulled no lever: done says that it is done")
	}
	if action.Before != "" {
		s.say("Before: " + sentence(oneLine(action.Before)))
	}
	after, err := s.ask(question{title: "What came of it", value: s.view.finder.CameOf(action)}, rest)
	if err != nil {
		return err
	}
	values := []model.Assignment{{Field: "after", Value: after}}
	if action.Open() {
		values = append(values, model.Assignment{Field: "state", Value: model.ActionDone.String()})
	}
	return s.set("said what came of: "+s.titleOf(action), model.RefOf(action), values...)
}
