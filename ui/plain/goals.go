package plain

import (
	"slices"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/widget"
)

// goals is the Goals screen: outcomes with the goals that serve them, goals that serve none, and how many gaps there are.
func (v *view) goals() *page {
	t := newTree(v, newPage("Goals, "+v.boardName()))
	t.each(t.outcome)
	t.servingNone()
	t.end()
	return t.page
}

// outcome tells an outcome and its goals.
func (t *tree) outcome(outcome *model.Outcome, goals []*model.Goal) {
	t.page.apart()
	t.page.item(model.RefOf(outcome), t.outcomeLine(outcome, len(goals)))
	t.list(goals)
}

func (t *tree) outcomeLine(outcome *model.Outcome, goals int) string {
	part, closed := "", ""
	if outcome.Parent != "" {
		part = "part of " + t.title(model.KindOutcome, outcome.Parent)
	}
	if !outcome.Active() {
		closed = outcome.State.String()
	}
	return sentences("Outcome: "+outcome.Title, closed, part, inShort(outcome.Why), measureWords(outcome.Measure), t.due(outcome.By), servingWords(goals))
}

func servingWords(goals int) string {
	if goals == 0 {
		return "no goal yet"
	}
	return count(goals, "goal serves it", "goals serve it")
}

// mostShort is how many cells of a text are told where others stand around it.
const mostShort = 120

// inShort is a text, or as many of its sentences as are told beside others; of a longer first one as many of its words.
func inShort(text string) string {
	text = oneLine(text)
	if widget.Width(text) <= mostShort {
		return text
	}
	cut := strings.TrimRight(widget.Fit(text, mostShort), " …")
	if at := strings.LastIndex(cut, ". "); at > 0 {
		return cut[:at+1]
	}
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return cut + " …"
}

func (v *view) due(by model.Date) string {
	if !by.Known() {
		return ""
	}
	return "by " + v.when(by)
}

// list tells goals by the name of their team, then their title: never by a figure.
func (t *tree) list(goals []*model.Goal) {
	slices.SortFunc(goals, model.ByTeam(t.board))
	for _, goal := range goals[:min(len(goals), mostOfPart)] {
		line := sentences(t.goalLine(goal), t.chanceWords(goal))
		if _, told := t.page.numbers[model.RefOf(goal)]; told {
			line = sentences("It serves this outcome too: " + goal.Title)
		}
		t.page.item(model.RefOf(goal), line)
	}
	t.page.more(len(goals)-mostOfPart, "goal", "goals")
}

// goalLine tells a goal in sentences.
func (v *view) goalLine(goal *model.Goal) string {
	team := "Goal of " + v.name(goal.Team)
	if goal.Team == "" {
		team = "Goal without a team"
	}
	paused := ""
	if goal.Active() && len(v.agenda.Paused(goal.ID)) > 0 {
		paused = "paused until a check-in confirms it"
	}
	return sentences(team+": "+goal.Title, measureWords(goal.Measure), healthWords(goal), paused, v.due(goal.By))
}

// healthWords say how a goal stands, or how it ended.
func healthWords(goal *model.Goal) string {
	switch {
	case !goal.Active():
		return spaced(goal.State.String())
	case goal.Health == model.NoHealth || goal.Health == model.HealthUnknown:
		return "no health said"
	}
	return spaced(goal.Health.String())
}

func (t *tree) servingNone() {
	if len(t.alone) > 0 {
		t.page.part("Serving no outcome", len(t.alone))
		t.list(t.alone)
	}
}

// end says what is not listed, and how much is missing.
func (t *tree) end() {
	if len(t.page.items) == 0 {
		t.page.part(t.none(), 0)
	}
	if t.hidden > 0 && t.query.Empty() {
		t.page.part(count(t.hidden, "closed goal or outcome is", "closed goals and outcomes are")+" not listed.", 0)
	}
	if t.query.Empty() {
		t.countGaps()
	}
}

// countGaps says how many gaps there are of each kind, but for what is accepted for now.
func (t *tree) countGaps() {
	gaps := align.Compute(t.board, t.today).Gaps
	open, accepted := align.ByKind(gaps)
	all := len(gaps) - len(accepted)
	if all == 0 {
		return
	}
	t.page.part("Gaps", all)
	for _, kind := range model.GapKinds {
		if n := len(open[kind]); n > 0 {
			t.page.fact(kind.Title(), widget.Grouped(n))
		}
	}
	t.page.line("The command gaps lists them, each with what mends it.")
}
