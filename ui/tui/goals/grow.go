package goals

import (
	"slices"

	"moot/model"
	"moot/model/chance"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// grower makes a tree.
type grower struct {
	*tree
	byTeam   func(a, b *model.Goal) int
	state    screen.State
	serving  map[string][]*model.Goal    // active or asked-for goals by outcome id
	children map[string][]*model.Outcome // by parent id
	fits     map[model.Ref]bool          // what the query shows; nil shows everything
	seen     map[string]bool
}

func grow(state screen.State, want demand) *tree {
	g := &grower{
		tree: &tree{demand: want, board: state.Board, cells: cells{team: leastTeam, by: len("Wed  2 Dec")}}, state: state,
		byTeam: model.ByTeam(state.Board), serving: map[string][]*model.Goal{}, children: map[string][]*model.Outcome{}, seen: map[string]bool{},
	}
	g.filter()
	alone := g.gather()
	for _, outcome := range g.children[""] {
		g.plant(outcome, 0)
	}
	for _, outcome := range state.Board.Outcomes() { // parents in a circle, as merges can make them
		if !g.seen[outcome.ID] && g.showsOutcome(outcome) {
			g.plant(outcome, 0)
		}
	}
	g.plantAlone(alone)
	for i := range g.nodes {
		g.nodes[i].place, _ = g.board.Place(g.nodes[i].ref)
	}
	g.measure()
	g.matrix = spread(g.tree)
	return g.tree
}

// mostCurrent is what a value with its unit takes at most.
const mostCurrent = 12

// measure finds how wide the values are, so that columns take no more.
func (g *grower) measure() {
	for i := range g.nodes {
		node := &g.nodes[i]
		if node.goal == nil && node.outcome == nil {
			continue
		}
		m, by := node.measure()
		progress, known := m.Progress()
		c := &g.cells
		c.current = min(mostCurrent, max(c.current, widget.Width(currentText(m))))
		c.baseline = max(c.baseline, widget.Width(card.Compact(m.Baseline)))
		c.target = max(c.target, widget.Width(card.Compact(m.Target)))
		c.word = max(c.word, widget.Width(word(node)))
		c.progress = max(c.progress, widget.Width(card.Percent(progress, known)))
		c.by = max(c.by, len(by.Words(g.state.Today)))
		c.chance = max(c.chance, widget.Width(node.chance))
	}
}

// filter finds what the query shows.
func (g *grower) filter() {
	if g.state.Query.Empty() {
		return
	}
	g.fits = map[model.Ref]bool{}
	for _, kind := range []model.Kind{model.KindGoal, model.KindOutcome} {
		for _, at := range g.state.Query.Positions(g.state.Matcher, kind) {
			g.fits[model.RefOf(g.board.At(kind, int(at)))] = true
		}
	}
}

func (g *grower) shows(active bool) bool { return active || g.closed }

// showsOutcome tells whether an outcome is shown: also a closed one that goals still serve.
func (g *grower) showsOutcome(outcome *model.Outcome) bool {
	return g.shows(outcome.Active()) || len(g.serving[outcome.ID]) > 0
}

// gather puts goals to their outcomes and outcomes to their parents, and gives the goals that serve none.
func (g *grower) gather() (alone []*model.Goal) {
	for _, goal := range g.board.Goals() {
		if !g.shows(goal.Active()) {
			g.hidden++
			continue
		}
		if g.fits != nil && !g.fits[model.RefOf(goal)] {
			continue
		}
		g.goals++
		g.cells.team = min(mostTeam, max(g.cells.team, widget.Width(card.TeamName(g.board, goal.Team))))
		serves := false
		for _, id := range goal.Outcomes {
			if g.board.Outcome(id) != nil {
				g.serving[id] = append(g.serving[id], goal)
				serves = true
			}
		}
		if !serves {
			alone = append(alone, goal)
		}
	}
	for _, outcome := range g.board.Outcomes() {
		if !g.showsOutcome(outcome) {
			g.hidden++
			continue
		}
		parent := outcome.Parent
		if o := g.board.Outcome(parent); o == nil || !g.showsOutcome(o) {
			parent = ""
		}
		g.children[parent] = append(g.children[parent], outcome)
	}
	for _, siblings := range g.children {
		slices.SortFunc(siblings, model.ByRank)
	}
	return alone
}

// plant adds an outcome, its goals, and the outcomes that are part of it. One that has nothing the query shows is left
// out again.
func (g *grower) plant(outcome *model.Outcome, depth int) {
	if g.seen[outcome.ID] {
		return
	}
	g.seen[outcome.ID] = true
	at := len(g.nodes)
	g.nodes = append(g.nodes, node{ref: model.RefOf(outcome), depth: depth, outcome: outcome})
	goals := g.serving[outcome.ID]
	slices.SortFunc(goals, g.byTeam)
	teams := map[string]bool{}
	for _, goal := range goals {
		g.nodes = append(g.nodes, g.leaf(goal, depth+1, outcome.ID))
		if goal.Team != "" {
			teams[goal.Team] = true
		}
	}
	for _, child := range g.children[outcome.ID] {
		g.plant(child, depth+1)
	}
	if len(g.nodes) == at+1 && g.fits != nil && !g.fits[model.RefOf(outcome)] {
		g.nodes = g.nodes[:at]
		return
	}
	g.outcomes++
	g.nodes[at].end, g.nodes[at].goals, g.nodes[at].teams = len(g.nodes), len(goals), len(teams)
}

// leaf is the row of a goal, under an outcome or none.
func (g *grower) leaf(goal *model.Goal, depth int, under string) node {
	return node{
		ref: model.RefOf(goal), depth: depth, goal: goal, paused: g.paused(goal), chance: g.chance(goal), under: under,
		end: len(g.nodes) + 1,
	}
}

// noRecord stands where a goal waits for something and nothing was closed yet to compare that with.
const noRecord = "no record"

// chance is how likely all that a goal waits for comes in time, in words; "" where it waits for nothing that has a date.
func (g *grower) chance(goal *model.Goal) string {
	if g.state.Chance == nil || !goal.Active() {
		return ""
	}
	of := g.state.Chance.OfGoal(goal.ID)
	if p, known := of.P(); known {
		return chance.Words(p)
	}
	if slices.ContainsFunc(of.Factors, func(f chance.Factor) bool { return f.Basis == chance.NoRecord }) {
		return noRecord
	}
	return ""
}

// paused tells whether a goal is shown as paused: something it needs is silent for three forums.
func (g *grower) paused(goal *model.Goal) bool {
	return g.state.Agenda != nil && len(g.state.Agenda.Paused(goal.ID)) > 0
}

// plantAlone adds the goals that serve no outcome under a heading of their own.
func (g *grower) plantAlone(goals []*model.Goal) {
	if len(goals) == 0 {
		return
	}
	slices.SortFunc(goals, g.byTeam)
	if len(g.nodes) > 0 {
		g.nodes = append(g.nodes, node{end: len(g.nodes) + 1})
	}
	g.nodes = append(g.nodes, node{title: "Serving no outcome", end: len(g.nodes) + 1, goals: len(goals)})
	for _, goal := range goals {
		g.nodes = append(g.nodes, g.leaf(goal, 1, ""))
	}
}
