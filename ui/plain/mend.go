package plain

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"moot/model"
	"moot/model/align"
)

// way is one answer that mends a gap.
type way struct {
	word, means string
	take        func(*session, align.Gap) error
}

// ways are the answers that mend each kind of gap, the likeliest first.
var ways = map[model.GapKind][]way{
	model.OutcomeWithoutGoal:     {{"goal", "make a goal for it", (*session).goalFor}, {"drop", "drop the outcome", (*session).dropIt}},
	model.OutcomeWithoutMeasure:  {{"measure", "say what will show it", (*session).measureIt}},
	model.GoalWithoutOutcome:     {{"link", "link it to an outcome", fills("outcomes")}, {"drop", "drop the goal", (*session).dropIt}},
	model.GoalWithoutMeasure:     {{"measure", "say what will show it", (*session).measureIt}},
	model.GoalWordedAsOutput:     {{"reword", "say what will be different", fills("title")}, {"measure", "say what will show it", (*session).measureIt}},
	model.GoalWithoutTeam:        {{"team", "say which team pursues it", fills("team")}, {"drop", "drop the goal", (*session).dropIt}},
	model.GoalSilent:             {{"check-in", "check in on it", (*session).checkInOn}},
	model.GoalOnUncommitted:      {{"answer", "answer a request", (*session).answerRequest}},
	model.GoalOverBudget:         {{"remove", "remove a dependency that is just in case", (*session).removeOne}, {"budget", "give it another budget", (*session).budgetIt}},
	model.DependencyWithoutStake: {{"link", "link a goal of its provider", (*session).linkStake}, {"goal", "make a goal of its provider for the outcome", (*session).goalFor}},
	model.TeamWithManyGoals:      {{"drop", "drop one of its goals", (*session).dropGoal}},
	model.NamesDeleted:           {{"edit", "name another", (*session).editIt}},
}

// mendWords say what mends a gap; nothing of one that is accepted.
func mendWords(gap align.Gap) string {
	if gap.Accepted() {
		return ""
	}
	var words []string
	for _, way := range ways[gap.Kind] {
		words = append(words, way.means)
	}
	return "mend: " + strings.Join(words, ", or ")
}

// mend offers what mends a gap, and does what is chosen.
func (s *session) mend(typed string) error {
	gap, rest, err := s.gapNamed(typed, nil)
	if err != nil {
		return err
	}
	if rest == "" {
		s.say(sentences(gap.Kind.Title()+": "+gap.Title, gapWords(gap), s.view.acceptedWords(gap)))
	}
	offered := slices.Concat(ways[gap.Kind], []way{settled(gap), {"show", "all there is of it", (*session).showIt}})
	choices := make([]choice, len(offered))
	for i, one := range offered {
		choices[i] = choice{one.word, one.means}
	}
	word, err := s.choose(question{title: "What will you do? (number or word)", optional: true}, choices, rest)
	if err != nil {
		return err
	}
	for _, one := range offered {
		if one.word == word {
			return one.take(s, gap)
		}
	}
	return nil
}

// settled is how a gap is accepted for now, or how that is taken back.
func settled(gap align.Gap) way {
	if gap.Accepted() {
		return way{"take-back", "accept it no more", (*session).takeBackGap}
	}
	return way{"acknowledge", "accept it for now, with a reason and a day", func(s *session, gap align.Gap) error {
		return s.acknowledgeGap(gap, "")
	}}
}

// gapNamed is the gap that a command is about, and what was typed behind it: that of a number on the page of gaps, else one
// of those that a record has, which is asked for where there are several. fits says which are meant; nil takes all.
func (s *session) gapNamed(typed string, fits func(align.Gap) bool) (align.Gap, string, error) {
	ref, rest, err := s.target(typed)
	if err != nil {
		return align.Gap{}, "", err
	}
	s.it = ref
	kind, numbered := s.gapNumbered(typed)
	var gaps []align.Gap
	for _, gap := range s.view.gaps.Of(ref) {
		if (!numbered || gap.Kind == kind) && (fits == nil || fits(gap)) {
			gaps = append(gaps, gap)
		}
	}
	gap, err := s.oneGap(ref, gaps)
	return gap, rest, err
}

// gapNumbered is the kind of gap whose number was typed, where numbers stand for gaps.
func (s *session) gapNumbered(typed string) (model.GapKind, bool) {
	first, _, _ := strings.Cut(typed, " ")
	number, err := strconv.Atoi(first)
	if err != nil || number < 1 || number > len(s.gaps) {
		return "", false
	}
	return s.gaps[number-1].Kind, true
}

// oneGap asks which gap of a record is meant, where there are several.
func (s *session) oneGap(ref model.Ref, gaps []align.Gap) (align.Gap, error) {
	switch len(gaps) {
	case 0:
		return align.Gap{}, errors.New(s.view.titleOf(ref) + ": it has no such gap, or has it no more")
	case 1:
		return gaps[0], nil
	}
	choices := make([]choice, len(gaps))
	for i, gap := range gaps {
		choices[i] = choice{string(gap.Kind), gapWords(gap)}
	}
	word, err := s.choose(question{title: "Which gap? (number or word)"}, choices, "")
	for _, gap := range gaps {
		if err == nil && string(gap.Kind) == word {
			return gap, nil
		}
	}
	return align.Gap{}, err
}
