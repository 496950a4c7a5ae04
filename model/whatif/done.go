package whatif

import (
	"moot/model"
	"strings"
)

// done says what a step did, once it is taken: "joined Search into Data", "made auth tokens self-service", "moved fare cache to
// Search".
func done(kind Kind, words string) string {
	verb, rest, _ := strings.Cut(words, " ")
	past := map[Kind]string{Join: "joined", SelfService: "made", Move: "moved"}[kind]
	if past == "" {
		past = verb
	}
	return past + " " + rest
}

// Done says what applying the trial did: "joined Search into Data: 9 dependencies removed".
func (t *Trial) Done() string {
	words := StepWords(t.start, t.Steps)
	if more := len(words) - mostSaid; more > 0 {
		words = append(words[:mostSaid], "and "+model.Grouped(more)+" more")
	}
	for i := range words[:min(mostSaid, len(words))] {
		words[i] = done(t.Steps[i].Kind, words[i])
	}
	text := strings.Join(words, ", ")
	switch n := len(t.Vanish); n {
	case 0:
	case 1:
		text += ": 1 dependency removed"
	default:
		text += ": " + model.Grouped(n) + " dependencies removed"
	}
	return text
}

// GoalRows are the chances of the goals that the steps touch, before and after, as people read them. Goals that wait for
// nothing now have none, and are left out.
func (t *Trial) GoalRows() []Row {
	var rows []Row
	for _, goal := range t.Goals {
		if goal.WaitsBefore > 0 {
			rows = append(rows, goal.Row())
		}
	}
	return rows
}
