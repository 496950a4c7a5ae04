package goals

import (
	"cmp"
	"slices"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// grower makes a tree.
type grower struct {
	*tree
	state    screen.State
	serving  map[string][]*model.Goal    // active or asked-for goals by outcome id
	children map[string][]*model.Outcome // by parent id
	fits     map[model.Ref]bool          // what the query shows; nil shows everything
	seen     map[string]bool
}

func grow(state screen.State, want demand) *tree {
	g := &grower{
		tree: &tree{demand: want, board: state.Board, cells: cells{team: leastTeam, by: len("Wed  2 Dec")}}, state: state,
		serving: map[string][]*model.Goal{}, children: map[string][]*model.Outcome{}, seen: map[string]bool{},
	}
	gaps := align.Compute(state.Board, state.Today)
	g.gaps, g.gapWords = gapsByRecord(gaps), gapWords(gaps)
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
	return g.tree
}

// gapsByRecord are the gaps that each record has: a card is drawn with every key, and a large board has thousands.
func gapsByRecord(gaps *align.Alignment) map[model.Ref][]align.Gap {
	of := map[model.Ref][]align.Gap{}
	for _, gap := range gaps.Gaps {
		of[gap.Ref()] = append(of[gap.Ref()], gap)
	}
	return of
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
		slices.SortFunc(siblings, beforeOutcome)
	}
	return alone
}

// beforeOutcome orders outcomes by what is pursued, then their rank, then their title.
func beforeOutcome(a, b *model.Outcome) int {
	return cmp.Or(
		last(a.Active(), b.Active()), last(a.Rank.Known, b.Rank.Known), cmp.Compare(a.Rank.Value, b.Rank.Value),
		cmp.Compare(model.Fold(a.Title), model.Fold(b.Title)), cmp.Compare(a.ID, b.ID),
	)
}

// last orders what is not so behind what is.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
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
	g.sortGoals(goals)
	teams := map[string]bool{}
	for _, goal := range goals {
		g.nodes = append(g.nodes, node{ref: model.RefOf(goal), depth: depth + 1, goal: goal, paused: g.paused(goal), under: outcome.ID, end: len(g.nodes) + 1})
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

// paused tells whether a goal is shown as paused: something it needs is silent for three forums.
func (g *grower) paused(goal *model.Goal) bool {
	return g.state.Agenda != nil && len(g.state.Agenda.Paused(goal.ID)) > 0
}

// sortGoals orders goals by what is pursued, then their team's name, then their title.
func (g *grower) sortGoals(goals []*model.Goal) {
	slices.SortFunc(goals, func(a, b *model.Goal) int {
		return cmp.Or(
			last(a.Active(), b.Active()), last(a.Team != "", b.Team != ""),
			cmp.Compare(model.Fold(card.TeamName(g.board, a.Team)), model.Fold(card.TeamName(g.board, b.Team))),
			cmp.Compare(model.Fold(a.Title), model.Fold(b.Title)), cmp.Compare(a.ID, b.ID),
		)
	})
}

// plantAlone adds the goals that serve no outcome under a heading of their own.
func (g *grower) plantAlone(goals []*model.Goal) {
	if len(goals) == 0 {
		return
	}
	g.sortGoals(goals)
	if len(g.nodes) > 0 {
		g.nodes = append(g.nodes, node{end: len(g.nodes) + 1})
	}
	g.nodes = append(g.nodes, node{title: "Serving no outcome", end: len(g.nodes) + 1, goals: len(goals)})
	for _, goal := range goals {
		g.nodes = append(g.nodes, node{ref: model.RefOf(goal), depth: 1, goal: goal, paused: g.paused(goal), end: len(g.nodes) + 1})
	}
}
