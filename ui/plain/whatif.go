package plain

import (
	"slices"
	"strings"

	"moot/model"
	"moot/model/lever"
	"moot/model/meeting"
	"moot/model/network"
	"moot/model/whatif"
)

// whatIf tries levers on a copy of the board, step by step, and tells before and after. Nothing is changed until it is adopted
// as an action, or applied.
func (s *session) whatIf(typed string) error {
	if typed == "" {
		s.say(strings.Join(s.view.leverLines(), "\n"))
	}
	first, err := s.askStep(typed)
	if err != nil {
		return err
	}
	steps := []whatif.Step{first}
	for {
		trial, err := whatif.Try(s.view.board, steps, s.view.today)
		if err != nil && len(steps) == 1 {
			return err
		}
		if err != nil {
			s.say("That cannot be tried: " + refusal(err))
			steps = steps[:len(steps)-1]
			continue
		}
		s.say(strings.Join(s.view.trialLines(trial), "\n"))
		if steps, err = s.goOn(trial, steps); err != nil || len(steps) == 0 {
			return err
		}
	}
}

// leverLines are levers to begin with: where one would save most, and what three teams or more ask for, each with the figures
// that support it.
func (v *view) leverLines() []string {
	all := lever.Candidates(v.board, v.today)
	told := map[string]bool{}
	var lines []string
	for _, c := range append(lever.Costliest(all), slices.DeleteFunc(all, func(c lever.Candidate) bool { return c.Consumers < network.LeastConsumers })...) {
		if name := c.Name(v.board); !told[name] {
			told[name] = true
			lines = append(lines, upperFirst(c.Question(v.board)))
		}
	}
	if len(lines) == 0 {
		return []string{"No lever stands out: no capability is asked for by several teams, and no team asks another for several things."}
	}
	return append([]string{"Where a lever might save waiting:"}, lines...)
}

// askStep asks for a step.
func (s *session) askStep(given string) (whatif.Step, error) {
	var step whatif.Step
	var ways []string
	for _, kind := range whatif.Kinds {
		ways = append(ways, kind.Form())
	}
	_, err := s.ask(question{title: "Which step? " + strings.Join(ways, ", "), read: func(answer string) (string, error) {
		var err error
		step, err = whatif.Parse(s.view.board, answer)
		return answer, err
	}}, given)
	return step, err
}

// trialLines tell before and after: each figure, the goals that are touched, and what would be needed no more.
func (v *view) trialLines(t *whatif.Trial) []string {
	lines := []string{"If you " + strings.ToLower(t.Words()[:1]) + t.Words()[1:] + ":"}
	for _, row := range whatif.Rows(t.Before, t.After) {
		lines = append(lines, sentence(upperFirst(row.Name)+": "+changeWords(row.Before, row.After, row.Turn)))
	}
	for _, row := range t.GoalRows() {
		lines = append(lines, sentence("Chance of "+oneLine(row.Name)+": "+changeWords(row.Before, row.After, row.Turn)))
	}
	if len(t.Vanish) == 0 {
		return append(lines, "No open dependency would be needed no more.")
	}
	lines = append(lines, count(len(t.Vanish), "dependency", "dependencies")+" would be needed no more:")
	for _, d := range t.Vanish[:min(len(t.Vanish), mostOfPart)] {
		lines = append(lines, sentences(d.Title, v.name(d.Consumer)+" needs it from "+v.name(d.Provider)))
	}
	if left := len(t.Vanish) - mostOfPart; left > 0 {
		lines = append(lines, "And "+count(left, "more", "more")+".")
	}
	return lines
}

// changeWords are a figure before and after: "24 now, 19 then, better"; "12, as now" where it stays.
func changeWords(before, after string, turn whatif.Turn) string {
	if before == after {
		return before + ", as now"
	}
	words := before + " now, " + after + " then"
	switch turn {
	case whatif.Better:
		words += ", better"
	case whatif.Worse:
		words += ", worse"
	}
	return words
}

// goOn asks what becomes of a trial, and gives the steps to try next; none where it is done.
func (s *session) goOn(trial *whatif.Trial, steps []whatif.Step) ([]whatif.Step, error) {
	choices := []choice{
		{"adopt", "take it on as an action, with a day to look what came of it"},
		{"apply", "do it on the board, now"},
		{"step", "try another step on top"},
		{"back", "take the last step back"},
		{"leave", "nothing is changed"},
	}
	word, err := s.choose(question{title: "What will you do? (number or word)"}, choices, "")
	if err != nil {
		return nil, err
	}
	switch word {
	case "adopt":
		return nil, s.adopt(trial)
	case "apply":
		return nil, s.apply(trial)
	case "back":
		return steps[:len(steps)-1], nil
	case "step":
		next, err := s.askStep("")
		return append(slices.Clip(steps), next), err
	}
	return nil, nil
}

// adoption is what is asked of an action that pulls a lever.
var adoption = []wanted{
	{"text", "What will be done", true}, {"owner", "Who does it", false},
	{"review", "On which day is it looked at what came of it", true},
}

// adopt makes an action of a trial, with the figures of today; of the forum that is held, where one is.
func (s *session) adopt(trial *whatif.Trial) error {
	if s.ReadOnly {
		return errReadOnly
	}
	answers := map[string]string{"review": meeting.ReviewDay(s.view.board.Settings(), s.view.today).String()}
	var kept []model.Assignment
	for _, value := range trial.Adopt() {
		if answers[value.Field] = value.Value; value.Field != "text" {
			kept = append(kept, value)
		}
	}
	values, err := s.answered(model.KindAction, adoption, answers)
	if err != nil {
		return err
	}
	if forum := meeting.Running(s.view.board); forum != nil {
		kept = append(kept, model.Assignment{Field: "forum", Value: forum.ID})
	}
	return s.keepNew(model.KindAction, s.NewID(), append(values, kept...))
}

// apply takes the steps on the board itself, after a question.
func (s *session) apply(trial *whatif.Trial) error {
	if s.ReadOnly {
		return errReadOnly
	}
	removes := "No dependency is removed by it"
	if n := len(trial.Vanish); n > 0 {
		removes = "This removes " + count(n, "dependency", "dependencies")
	}
	sure, err := s.yes(removes + "; undo takes all of it back. Apply it? (yes or no)")
	if err != nil {
		return err
	}
	if !sure {
		s.say("Nothing is changed.")
		return nil
	}
	return s.save(trial.Done(), trial.Edit)
}
