package plain

import (
	"errors"
	"slices"

	"moot/model"
	"moot/model/align"
)

// goalFor makes a goal for an outcome that has none, or one of a provider without a stake.
func (s *session) goalFor(gap align.Gap) error {
	answers := map[string]string{"outcomes": gap.ID}
	if d := s.view.board.Dependency(gap.ID); d != nil && gap.Kind == model.DependencyWithoutStake {
		answers = map[string]string{"team": d.Provider, "outcomes": model.WithoutStake(s.view.board, d)[0]}
	}
	return s.makeFrom(model.KindGoal, answers)
}

// linkStake asks which goal of the provider delivers a dependency: it then serves the outcome too, which is the stake.
func (s *session) linkStake(gap align.Gap) error {
	board, id := s.view.board, gap.ID
	d := board.Dependency(id)
	var goals []model.Ref
	for _, goal := range board.GoalsOf(d.Provider) {
		if goal.Active() {
			goals = append(goals, model.RefOf(goal))
		}
	}
	if len(goals) == 0 {
		return errors.New("its provider has no goal yet: make one for the outcome")
	}
	goal, err := s.oneOf("Which goal delivers it? It serves the outcome from then on. (number or id)", goals)
	if err != nil {
		return err
	}
	outcome, today := model.WithoutStake(board, d)[0], s.view.today
	return s.save("linked "+oneLine(gap.Title), func(view model.View) (model.Change, error) {
		return model.LinkProviderGoal(view, id, goal.ID, outcome, today)
	})
}

// measured are the fields of a measure.
var measured = []string{"measure", "unit", "baseline", "target", "current"}

// measureIt asks what will show it, where that stood, stands and should be.
func (s *session) measureIt(gap align.Gap) error {
	ref, answers := gap.Ref(), map[string]string{}
	var questions []wanted
	for _, want := range forms[ref.Kind] {
		if slices.Contains(measured, want.field) {
			want.needed = want.field == "measure"
			questions = append(questions, want)
			answers[want.field] = model.FieldNamed(ref.Kind, want.field).Get(s.view.board.Get(ref))
		}
	}
	values, err := s.answered(ref.Kind, questions, answers)
	if err != nil {
		return err
	}
	return s.set("said what will show "+oneLine(gap.Title), ref, values...)
}

// fills asks for one field of the record that has the gap, as when it is made.
func fills(name string) func(*session, align.Gap) error {
	return func(s *session, gap align.Gap) error {
		ref := gap.Ref()
		at := slices.IndexFunc(forms[ref.Kind], func(want wanted) bool { return want.field == name })
		want := forms[ref.Kind][at]
		want.needed = true
		values, err := s.answered(ref.Kind, []wanted{want}, map[string]string{})
		if err != nil {
			return err
		}
		return s.set("changed "+oneLine(gap.Title), ref, values...)
	}
}

func (s *session) budgetIt(gap align.Gap) error {
	question := wanted{"budget", "How many dependencies may it lean on", true}
	values, err := s.answered(model.KindGoal, []wanted{question}, map[string]string{})
	if err != nil {
		return err
	}
	return s.set("changed the budget of "+oneLine(gap.Title), gap.Ref(), values...)
}

func (s *session) checkInOn(gap align.Gap) error { return s.checkIn(gap.Ref().String()) }

func (s *session) dropIt(gap align.Gap) error { return s.drop(gap.Ref().String()) }

func (s *session) showIt(gap align.Gap) error { return s.card(gap.Ref().String()) }

func (s *session) editIt(gap align.Gap) error { return s.edit(gap.Ref().String()) }

// dropGoal asks which of a team's goals is given up.
func (s *session) dropGoal(gap align.Gap) error {
	var goals []model.Ref
	for _, goal := range s.view.board.GoalsOf(gap.ID) {
		if goal.Active() {
			goals = append(goals, model.RefOf(goal))
		}
	}
	goal, err := s.oneOf("Which goal? (number or id)", goals)
	if err != nil {
		return err
	}
	return s.drop(goal.String())
}

// removeOne asks which of the dependencies that count against a budget nobody has to wait for.
func (s *session) removeOne(gap align.Gap) error {
	d, err := s.oneOf("Which dependency? (number or id)", s.leaning(gap.ID, align.Counts))
	if err != nil {
		return err
	}
	return s.remove(d.String())
}

// answerRequest asks which request without a promise is answered, and how.
func (s *session) answerRequest(gap align.Gap) error {
	ref, err := s.oneOf("Which request? (number or id)", s.leaning(gap.ID, func(d *model.Dependency) bool {
		return align.Counts(d) && d.Uncommitted()
	}))
	if err != nil {
		return err
	}
	d := s.view.board.Dependency(ref.ID)
	s.say(s.view.dependencyLine(d, s.view.signs(d)))
	var steps []choice
	for _, step := range model.Steps {
		if step != model.StepRisk && model.CanDo(d, step) == "" {
			steps = append(steps, choice{word: step.String()})
		}
	}
	word, err := s.choose(question{title: "What is the answer? (number or word)"}, steps, "")
	if err != nil {
		return err
	}
	found, _, _ := commandOf(word) // every step is one
	return found.run(s, ref.String())
}

// leaning are the dependencies of a goal that are meant.
func (s *session) leaning(goal string, meant func(*model.Dependency) bool) []model.Ref {
	var refs []model.Ref
	for _, d := range s.view.board.DependenciesOf(goal) {
		if meant(d) {
			refs = append(refs, model.RefOf(d))
		}
	}
	return refs
}

// oneOf asks which of some records of one kind is meant, where there are several.
func (s *session) oneOf(title string, refs []model.Ref) (model.Ref, error) {
	if len(refs) == 0 {
		return model.Ref{}, errors.New("it has that gap no more")
	}
	if len(refs) == 1 {
		return refs[0], nil
	}
	choices := make([]choice, len(refs))
	for i, ref := range refs {
		choices[i] = choice{s.view.board.Short(ref), s.view.titleOf(ref)}
	}
	id, err := s.choose(question{title: title}, choices, "")
	at := slices.IndexFunc(choices, func(one choice) bool { return one.word == id })
	if err != nil || at < 0 {
		return model.Ref{}, err
	}
	return refs[at], nil
}
