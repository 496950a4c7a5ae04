package whatif

import (
	"slices"

	"moot/model"
)

// names tells which teams steps mean, one step after another: one that was joined into another, by somebody long ago or by
// a step before, is the other by now.
type names struct {
	board  *model.Board
	joined map[string]string // teams that are gone after the steps so far, and into which
}

func newNames(b *model.Board) names { return names{b, map[string]string{}} }

// Resolve are the steps with the teams that each means when it is taken, after those before it.
func Resolve(b *model.Board, steps []Step) []Step {
	n, resolved := newNames(b), slices.Clone(steps)
	for i, step := range steps {
		resolved[i] = n.resolve(step)
		n.take(step)
	}
	return resolved
}

// StepWords are the words of each step, with the teams that it means when it is taken.
func StepWords(b *model.Board, steps []Step) []string {
	n, words := newNames(b), make([]string, len(steps))
	for i, step := range steps {
		words[i] = n.words(step)
		n.take(step)
	}
	return words
}

// Senseless tells whether the two teams of a step are one already.
func (s Step) Senseless(b *model.Board) bool {
	now := newNames(b).resolve(s)
	return s.Kind == Join && now.Team == now.Into
}

func (n names) resolve(s Step) Step {
	s.Team, s.Into = n.now(s.Team), n.now(s.Into)
	return s
}

// take notes what a step makes of teams.
func (n names) take(s Step) {
	if now := n.resolve(s); s.Kind == Join && now.Team != now.Into {
		n.joined[now.Team] = now.Into
	}
}

// now is the team that an id means by now; the id itself where nobody knows.
func (n names) now(id string) string {
	if id == "" {
		return ""
	}
	if n.board.Team(id) == nil {
		if ref, err := model.Find(n.board, model.KindTeam, id); err == nil {
			id = ref.ID
		}
	}
	for n.joined[id] != "" {
		id = n.joined[id]
	}
	return id
}

func (n names) words(s Step) string {
	switch s.Kind {
	case Join:
		if now := n.resolve(s); now.Team == now.Into {
			return "join " + teamName(n.board, s.Team) + " into " + teamName(n.board, s.Into)
		}
		return "join " + n.name(s.Team) + " into " + n.name(s.Into)
	case SelfService:
		return "make " + s.Capability + " self-service"
	case Move:
		return "move " + s.Capability + " to " + n.name(s.Team)
	}
	return ""
}

// name is what the team of an id is called by now, and what it was called where that is another.
func (n names) name(id string) string {
	now, was := teamName(n.board, n.now(id)), teamName(n.board, id)
	if now == was {
		return now
	}
	return now + " (was " + was + ")"
}
