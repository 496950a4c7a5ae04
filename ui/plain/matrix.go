package plain

import (
	"cmp"
	"slices"

	"moot/model"
)

// matrix is outcomes by teams in sentences: which teams serve which outcome, with how many goals and how they stand; then
// the white space that is worth talking about.
func (v *view) matrix() *page {
	t := newTree(v, newPage("Outcomes by team, "+v.boardName()))
	var alone []*model.Outcome
	t.each(func(outcome *model.Outcome, goals []*model.Goal) {
		t.page.apart()
		t.page.item(model.RefOf(outcome), sentences(outcome.Title, servingWords(len(goals))))
		t.byTeam(goals)
	})
	for _, outcome := range v.board.Outcomes() {
		if outcome.Active() && !slices.ContainsFunc(v.board.GoalsFor(outcome.ID), pursued) {
			alone = append(alone, outcome)
		}
	}
	if len(t.alone) > 0 {
		t.page.part("Serving no outcome", len(t.alone))
		t.byTeam(t.alone)
	}
	if t.told+len(t.alone) == 0 {
		t.page.part(t.none(), 0)
	}
	if v.query.Empty() {
		t.whiteSpace(alone)
	}
	return t.page
}

// pursued tells whether a team works on a goal.
func pursued(goal *model.Goal) bool { return goal.Active() && goal.Team != "" }

// byTeam tells goals team by team, by the name of the team.
func (t *tree) byTeam(goals []*model.Goal) {
	of := map[string][]*model.Goal{}
	for _, goal := range goals {
		of[goal.Team] = append(of[goal.Team], goal)
	}
	teams := t.byName(of)
	for _, team := range teams[:min(len(teams), mostOfPart)] {
		name := t.name(team)
		if team == "" {
			name = "without a team"
		}
		t.page.line(sentence(name + ": " + count(len(of[team]), "goal", "goals") + ", " + healthsOf(of[team])))
	}
	t.page.more(len(teams)-mostOfPart, "team", "teams")
}

// byName are the teams that have goals by their names, no team last.
func (t *tree) byName(of map[string][]*model.Goal) []string {
	var teams []string
	for team := range of {
		teams = append(teams, team)
	}
	slices.SortFunc(teams, func(a, b string) int {
		return cmp.Or(cmp.Compare(min(1, len(b)), min(1, len(a))), cmp.Compare(model.Fold(t.name(a)), model.Fold(t.name(b))), cmp.Compare(a, b))
	})
	return teams
}

// healthsOf says how goals stand: "at risk" of one, "1 on track, 2 off track" of several.
func healthsOf(goals []*model.Goal) string {
	if len(goals) == 1 {
		return healthWords(goals[0])
	}
	return model.HealthsOf(goals).Words()
}

// whiteSpace names the teams without a goal for any outcome, and the outcomes that no team pursues yet.
func (t *tree) whiteSpace(alone []*model.Outcome) {
	var idle []string
	for _, team := range t.board.Teams() {
		if !team.HasLeft(t.today) && !t.board.Pursues(team.ID) {
			idle = append(idle, team.ID)
		}
	}
	if len(idle)+len(alone) == 0 || t.board.Count(model.KindOutcome) == 0 {
		return
	}
	slices.SortFunc(idle, func(a, b string) int { return cmp.Compare(model.Fold(t.name(a)), model.Fold(t.name(b))) })
	slices.SortFunc(alone, model.ByRank)
	t.page.part("White space", 0)
	t.page.fact("no goal for any outcome", t.names(idle))
	var titles []string
	for _, outcome := range alone[:min(len(alone), mostOfPart)] {
		titles = append(titles, oneLine(outcome.Title))
	}
	if left := len(alone) - mostOfPart; left > 0 {
		titles = append(titles, count(left, "more", "more"))
	}
	t.page.fact("no team yet", listed("; ", titles...))
}
