package report

import (
	"cmp"
	"fmt"
	"slices"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
)

// PlanInput is what a plan is made of, all of it of the same board and day.
type PlanInput struct {
	Board  *model.Board
	Agenda *agenda.Agenda
	Gaps   *align.Alignment
	Chance *chance.Record // of what goals wait for; nil to leave it out
	Today  model.Date
	// Include chooses the dependencies that are told of; nil for all.
	Include func(model.Record) bool
}

// Plan is the board as people read it outside the program: the outcomes with why and measure, the goals that serve
// them, what the forum has to talk about, and where things do not hang together. Of a long section twelve are named.
func Plan(in PlanInput) *Document {
	w := &planWriter{briefWriter{writer{board: in.Board, today: in.Today}, BriefInput{
		Board: in.Board, Agenda: in.Agenda, Gaps: in.Gaps, Chance: in.Chance, Today: in.Today, Include: in.Include,
	}}}
	w.add(Heading{1, oneLine(cmp.Or(in.Board.Settings().Name, "A board")) + ", " + fullDay(in.Today)})
	w.paragraph(w.when())
	w.outcomes()
	w.unserving()
	w.agenda()
	w.gaps()
	return &w.Document
}

type planWriter struct{ briefWriter }

// outcomes are those still pursued, by rank, then by title, each with the goals that serve it under it.
func (w *planWriter) outcomes() {
	var items []Item
	for _, s := range Standings(w.board) {
		outcome := s.Outcome
		item := Item{Words: Strong(w.titled(outcome)).And(spaced(sentences(
			outcome.Why, w.measure(outcome.Measure, outcome.By), s.Words(), owner(outcome))))}
		for _, goal := range s.Goals {
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

func owner(o *model.Outcome) string {
	if o.Owner == "" {
		return ""
	}
	return "Owner: " + o.Owner
}

func (w *writer) titled(r model.Record) string {
	return oneLine(model.Title(w.board, model.RefOf(r)))
}

// goal is "Payments: Guest checkout under 40 s. Health: at risk. Measure: checkout time, down from 71 s to 52 s, …"
func (w *planWriter) goal(g *model.Goal) Words {
	health := "No health yet"
	if g.Health != model.NoHealth {
		health = "Health: " + w.value(model.FieldNamed(model.KindGoal, "health"), g.Health.String())
	}
	team := "No team yet"
	if g.Team != "" {
		team = w.team(g.Team)
	}
	return Strong(team + ": " + w.titled(g)).And(spaced(sentences(health, w.measure(g.Measure, g.By), w.chance(g))))
}

// unserving are the goals that serve no outcome, or only deleted ones.
func (w *planWriter) unserving() {
	var items []Item
	for _, goal := range activeGoals(w.board, w.board.Goals()) {
		if !slices.ContainsFunc(goal.Outcomes, func(id string) bool { return w.board.Outcome(id) != nil }) {
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
			if w.in.Include == nil || w.in.Include(item.Dependency) {
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
