package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
)

// PlanInput is what a plan is made of, all of it of the same board and day.
type PlanInput struct {
	Board  *model.Board
	Agenda *agenda.Agenda
	Gaps   *align.Alignment
	Today  model.Date
	// Include chooses the dependencies that are told of; nil for all.
	Include func(model.Record) bool
}

// Plan is the board as people read it outside the program: the outcomes with why and measure, the goals that serve
// them, what the forum has to talk about, and where things do not hang together. Of a long section twelve are named.
func Plan(in PlanInput) *Document {
	w := &planWriter{briefWriter{writer{board: in.Board, today: in.Today}, BriefInput{Board: in.Board, Agenda: in.Agenda, Today: in.Today}}, in}
	w.add(Heading{1, oneLine(cmp.Or(in.Board.Settings().Name, "A board")) + ", " + fullDay(in.Today)})
	w.paragraph(w.when())
	w.outcomes()
	w.unserving()
	w.agenda()
	w.gaps()
	return &w.Document
}

type planWriter struct {
	briefWriter
	of PlanInput
}

// outcomes are those still pursued, by title, each with the goals that serve it under it.
func (w *planWriter) outcomes() {
	serving := map[string][]*model.Goal{}
	for _, goal := range w.goalsByTeam() {
		for _, outcome := range goal.Outcomes {
			serving[outcome] = append(serving[outcome], goal)
		}
	}
	outcomes := slices.DeleteFunc(slices.Clone(w.board.Outcomes()), func(o *model.Outcome) bool { return !o.Active() })
	slices.SortFunc(outcomes, func(x, y *model.Outcome) int { return cmp.Or(cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID)) })
	var items []Item
	for _, outcome := range outcomes {
		item := Item{Words: Strong(w.titled(outcome)).And(spaced(sentences(outcome.Why, w.measure(outcome.Measure, outcome.By), owner(outcome))))}
		for _, goal := range serving[outcome.ID] {
			item.Under = append(item.Under, w.goal(goal))
		}
		items = append(items, item)
	}
	w.add(Heading{2, "Outcomes and the goals that serve them"})
	if len(items) == 0 {
		w.paragraph("There is no outcome yet: the what and why that goals serve. moot add outcome title=… adds one.")
		return
	}
	w.add(List{items})
}

// goalsByTeam are the goals still pursued, by the names of their teams, then by title.
func (w *planWriter) goalsByTeam() []*model.Goal {
	goals := slices.DeleteFunc(slices.Clone(w.board.Goals()), func(g *model.Goal) bool { return !g.Active() })
	slices.SortFunc(goals, func(x, y *model.Goal) int {
		return cmp.Or(cmp.Compare(w.team(x.Team), w.team(y.Team)), cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID))
	})
	return goals
}

func owner(o *model.Outcome) string {
	if o.Owner == "" {
		return ""
	}
	return "Owner: " + o.Owner
}

func (w *planWriter) titled(r model.Record) string {
	return oneLine(model.Title(w.board, model.RefOf(r)))
}

// goal is "Payments: Guest checkout under 40 s. Health: at risk. Measure: checkout time, now 52 s, from 71 to 40 by …"
func (w *planWriter) goal(g *model.Goal) Words {
	health := "No health yet"
	if g.Health != model.NoHealth {
		health = "Health: " + w.value(model.FieldNamed(model.KindGoal, "health"), g.Health.String())
	}
	team := "No team yet"
	if g.Team != "" {
		team = w.team(g.Team)
	}
	return Strong(team + ": " + w.titled(g)).And(spaced(sentences(health, w.measure(g.Measure, g.By))))
}

// measure is "Measure: checkout time, now 52 s, from 71 to 40 by 29 Jan 2027, 61 % of the way". What is not known is left
// out, or said to be so.
func (w *planWriter) measure(m model.Measure, by model.Date) string {
	if m.Name == "" && !m.Target.Known {
		if by.Known() {
			return "No measure yet, by " + w.weekday(by)
		}
		return "No measure yet"
	}
	now, done := "no data yet", ""
	if m.Current.Known {
		now = "now " + spacedUnit(m.Current.String(), m.Unit)
	}
	if progress, known := m.Progress(); known {
		done = fmt.Sprintf("%d %% of the way", rounded(100*progress))
	}
	return "Measure: " + listed(oneLine(m.Name), now, w.span(m, by), done)
}

// span is "from 71 to 40 by Fri 29 Jan 2027".
func (w *planWriter) span(m model.Measure, by model.Date) string {
	var parts []string
	if m.Baseline.Known {
		parts = append(parts, "from "+m.Baseline.String())
	}
	if m.Target.Known {
		parts = append(parts, "to "+m.Target.String())
	}
	if by.Known() {
		parts = append(parts, "by "+w.weekday(by))
	}
	return strings.Join(parts, " ")
}

// unserving are the goals that serve no outcome.
func (w *planWriter) unserving() {
	var items []Item
	for _, goal := range w.goalsByTeam() {
		if len(goal.Outcomes) == 0 {
			items = append(items, Item{Words: w.goal(goal)})
		}
	}
	w.section("Goals that serve no outcome", items)
}

// agenda is what the next forum has to talk about, in its order, group by group.
func (w *planWriter) agenda() {
	before := len(w.Blocks)
	for _, group := range agenda.Groups {
		var items []Item
		for _, item := range w.in.Agenda.Of(group) {
			if w.of.Include == nil || w.of.Include(item.Dependency) {
				items = append(items, w.item(item))
			}
		}
		w.short(group.Title(), items, agendaLists)
	}
	if len(w.Blocks) == before {
		w.add(Heading{2, "The next forum"})
		w.paragraph(fmt.Sprintf("Nothing is on its agenda: dependencies come up %d days before they are needed.", w.in.Agenda.Horizon))
	}
}

// gaps are where outcomes, goals and promises do not hang together, by kind.
func (w *planWriter) gaps() {
	var groups []group
	for _, kind := range align.Kinds {
		g := group{title: kind.Title()}
		for _, gap := range w.of.Gaps.Of(kind) {
			if gap.Acknowledged == nil && w.tells(gap) {
				g.lines = append(g.lines, Plain(oneLine(gap.Title)+": "+oneLine(gap.Detail)))
			}
		}
		groups = append(groups, g)
	}
	w.section("Gaps", grouped(groups, "the Goals screen lists them"))
}

// tells leaves out the gaps of dependencies that are not told of.
func (w *planWriter) tells(gap align.Gap) bool {
	d := w.board.Dependency(gap.ID)
	return w.of.Include == nil || gap.Ref().Kind != model.KindDependency || d == nil || w.of.Include(d)
}
