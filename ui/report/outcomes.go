package report

import (
	"slices"

	"moot/model"
)

// Standing is an outcome that is still pursued: the goals that serve it, and how many of them stand how.
type Standing struct {
	Outcome *model.Outcome
	Goals   []*model.Goal // those still pursued, by the name of their team, then by title
	Teams   int           // whose goals they are
	Healths model.Healths
}

// Standings are the outcomes still pursued by rank, those without one last, then by title: never by how they stand.
func Standings(b *model.Board) []Standing {
	var all []Standing
	for _, outcome := range b.Outcomes() {
		if outcome.Active() {
			all = append(all, standing(outcome, activeGoals(b, b.GoalsFor(outcome.ID))))
		}
	}
	slices.SortFunc(all, func(x, y Standing) int { return model.ByRank(x.Outcome, y.Outcome) })
	return all
}

// activeGoals are those of some goals that are still pursued, by the names of their teams, then by title.
func activeGoals(b *model.Board, of []*model.Goal) []*model.Goal {
	goals := slices.DeleteFunc(slices.Clone(of), func(g *model.Goal) bool { return !g.Active() })
	slices.SortFunc(goals, model.ByTeam(b))
	return goals
}

func standing(outcome *model.Outcome, goals []*model.Goal) Standing {
	s := Standing{Outcome: outcome, Goals: goals, Healths: model.HealthsOf(goals)}
	teams := map[string]bool{"": true}
	for _, goal := range goals {
		if !teams[goal.Team] {
			teams[goal.Team] = true
			s.Teams++
		}
	}
	return s
}

// Words is "5 goals of 4 teams serve it: 2 on track, 1 at risk, 2 have said nothing".
func (s Standing) Words() string {
	if len(s.Goals) == 0 {
		return "No goal serves it yet"
	}
	serve, by := " serve it", ""
	if len(s.Goals) == 1 {
		serve = " serves it"
	}
	if s.Teams > 0 {
		by = " of " + count(s.Teams, "team", "teams")
	}
	return count(len(s.Goals), "goal", "goals") + by + serve + ": " + s.Healths.Words()
}

// outcomes are a few lines on each outcome: where its measure stands, and how the goals that serve it do. Of a team they
// are those that it owns or that its goals serve.
func (w *briefWriter) outcomes() {
	var items []Item
	for _, s := range Standings(w.board) {
		if w.in.ConcernsOutcome(s) {
			items = append(items, Item{Words: Strong(w.titled(s.Outcome)).And(spaced(sentences(
				w.measure(s.Outcome.Measure, s.Outcome.By), s.Words())))})
		}
	}
	w.short("Outcomes", items, "moot list outcomes lists them")
}
