package card

import (
	"cmp"
	"strings"

	"moot/model"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// pursues lists the goals of a team, by title.
func (c *drawing) pursues(t *model.Team) {
	all := c.state.Board.GoalsOf(t.ID)
	c.goalsHead("Pursues", all)
	c.goals(all, byTitle, false, c.filterBy("team", model.RefOf(t)))
}

// serving lists the goals that serve an outcome, by team, and says above them how they stand.
func (c *drawing) serving(o *model.Outcome) {
	all := c.state.Board.GoalsFor(o.ID)
	c.goalsHead("Goals that serve it", all)
	if said := c.healths(all); len(said) > 0 {
		c.sentence("", said...)
	}
	c.goals(all, c.byTeam(), true, c.filterBy("outcome", model.RefOf(o)))
}

func (c *drawing) goalsHead(title string, all []*model.Goal) {
	if len(all) == 0 {
		return
	}
	active := 0
	for _, goal := range all {
		if goal.Active() {
			active++
		}
	}
	c.heading(title, activeOf(active, len(all)))
}

// goals lists goals, what is pursued first, in an order that is never how they stand. team says whose each is.
func (c *drawing) goals(all []*model.Goal, order func(a, b *model.Goal) int, team bool, filter string) {
	t := table{}
	for _, goal := range firstOf(all, mostRelated, order) {
		t.add(c.goalCells(goal, team)...)
	}
	width := t.widest(0)
	t.columns = []widget.Column{
		{Width: width, Min: max(1, min(leastTitle, width))}, {Width: t.widest(1), Priority: 1},
		{Width: t.widest(2)}, {Width: t.widest(3), Right: true},
	}
	c.rows(&t)
	c.others(len(all)-len(t.rows), filter)
}

// goalCells are a goal's title, team, how it stands and how far it is.
func (c *drawing) goalCells(goal *model.Goal, team bool) [][]word {
	sign, stands := " ", word{text: GoalState(goal.State), ink: c.theme.Quiet}
	if goal.Active() {
		sign, stands = HealthSign(c.theme, goal.Health), word{text: Health(goal.Health), ink: HealthInk(&c.theme.Inks, goal.Health)}
	}
	title := []word{{text: sign + " ", ink: stands.ink}, c.named(model.KindGoal, goal.ID, c.theme.Text)}
	var whose []word
	if team && goal.Team != "" {
		whose = []word{c.team(goal.Team, c.theme.Muted)}
	}
	progress, known := goal.Measure.Progress()
	return [][]word{title, whose, {stands}, {c.muted(Percent(progress, known))}}
}

func byTitle(a, b *model.Goal) int {
	return cmp.Or(cmp.Compare(ended(a), ended(b)), compareTitles(a.Title, b.Title), strings.Compare(a.ID, b.ID))
}

// byTeam orders goals by their teams' names, then by title; those without a team last. Each name is looked up once: an
// outcome may have thousands of goals.
func (c *drawing) byTeam() func(a, b *model.Goal) int {
	names := map[string]string{}
	name := func(team string) string {
		found, known := names[team]
		if !known {
			found = TeamName(c.state.Board, team)
			names[team] = found
		}
		return found
	}
	return func(a, b *model.Goal) int {
		if by := cmp.Compare(ended(a), ended(b)); by != 0 || a.Team == b.Team {
			return cmp.Or(by, byTitle(a, b))
		}
		if a.Team == "" || b.Team == "" {
			return strings.Compare(b.Team, a.Team)
		}
		return cmp.Or(compareTitles(name(a.Team), name(b.Team)), strings.Compare(a.Team, b.Team))
	}
}

// healths says how the active goals of an outcome stand: "3 on track, 2 at risk, 1 has said nothing".
func (c *drawing) healths(all []*model.Goal) []word {
	h, t := model.HealthsOf(all), &c.theme.Inks
	var said []word
	for _, part := range []struct {
		of  model.Healths
		ink theme.Ink
	}{
		{model.Healths{OnTrack: h.OnTrack}, HealthInk(t, model.OnTrack)}, {model.Healths{AtRisk: h.AtRisk}, HealthInk(t, model.AtRisk)},
		{model.Healths{OffTrack: h.OffTrack}, HealthInk(t, model.OffTrack)}, {model.Healths{Silent: h.Silent}, c.theme.Muted},
	} {
		if words := part.of.Words(); words != "" {
			said = append(said, word{text: words, ink: part.ink})
		}
	}
	return joined(said, ", ", c.theme.Muted)
}
