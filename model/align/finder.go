package align

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// manyGoals is how many active goals one team may have before that is a gap.
const manyGoals = 3

// Finder finds the gaps of single records, for a card of one, at a cost that depends on what names that record and not on
// how large the board is. It never changes.
type Finder struct {
	board        *model.Board
	today        model.Date
	output       []string // folded words that a goal worded as output begins with
	silentBefore model.Date
	accepted     map[acceptance]*model.Acknowledgement
}

type acceptance struct {
	gap    string
	record model.Ref
}

// NewFinder looks at a board on a day.
func NewFinder(b *model.Board, today model.Date) *Finder {
	f := &Finder{
		board: b, today: today, output: outputWords(b.Settings()), silentBefore: forumBeforeLast(b, today),
		accepted: map[acceptance]*model.Acknowledgement{},
	}
	for _, given := range b.Acknowledgements() {
		gap := acceptance{given.Gap, given.Record}
		if other := f.accepted[gap]; given.Holds(today) && (other == nil || given.HoldsLonger(other)) {
			f.accepted[gap] = given
		}
	}
	return f
}

// Of are the gaps of one record, in the order of model.GapKinds; none of a record that is not on the board.
func (f *Finder) Of(ref model.Ref) []Gap {
	var gaps []Gap
	add := func(gap Gap) { gaps = append(gaps, gap) }
	switch r := f.board.Get(ref).(type) {
	case *model.Outcome:
		f.outcome(r, add)
	case *model.Goal:
		f.goal(r, add)
	case *model.Dependency:
		f.dependency(r, add)
	case *model.Team:
		f.team(r, add)
	}
	return gaps
}

// forumBeforeLast is the day of the last but one closed forum before today: what was said before it is older than two
// forums. Not known where there were fewer than two.
func forumBeforeLast(b *model.Board, today model.Date) model.Date {
	var days []model.Date
	for _, forum := range b.Forums() {
		if forum.State == model.ForumClosed && forum.On.Known() && forum.On < today {
			days = append(days, forum.On)
		}
	}
	if len(days) < 2 {
		return 0
	}
	slices.Sort(days)
	return days[len(days)-2]
}

func (f *Finder) gap(kind model.GapKind, r model.Record, detail string) Gap {
	ref := model.RefOf(r)
	return Gap{
		Kind: kind, Record: ref.Kind.String(), ID: ref.ID, Title: model.Title(f.board, ref), Detail: detail,
		Acknowledged: f.accepted[acceptance{string(kind), ref}],
	}
}

func (f *Finder) outcome(o *model.Outcome, add func(Gap)) {
	if !o.Active() {
		return
	}
	if !slices.ContainsFunc(f.board.GoalsFor(o.ID), (*model.Goal).Active) {
		add(f.gap(model.OutcomeWithoutGoal, o, "no active goal serves it"))
	}
	if o.Measure.Name == "" {
		add(f.gap(model.OutcomeWithoutMeasure, o, "nothing says what it would move"))
	}
	f.deleted(o, add, name{"the outcome it is part of", model.Ref{Kind: model.KindOutcome, ID: o.Parent}})
}

func (f *Finder) goal(g *model.Goal, add func(Gap)) {
	if !g.Active() {
		return
	}
	if !slices.ContainsFunc(g.Outcomes, func(id string) bool { return f.board.Outcome(id) != nil }) {
		add(f.gap(model.GoalWithoutOutcome, g, "it serves no outcome"))
	}
	if g.Measure.Name == "" {
		add(f.gap(model.GoalWithoutMeasure, g, "nothing says what it would move"))
	}
	if why := f.wordedAsOutput(g); why != "" {
		add(f.gap(model.GoalWordedAsOutput, g, why))
	}
	switch {
	case g.Team == "":
		add(f.gap(model.GoalWithoutTeam, g, "no team pursues it"))
	case f.board.Team(g.Team) == nil:
		add(f.gap(model.GoalWithoutTeam, g, "its team is "+f.titled(model.KindTeam, g.Team)))
	}
	f.silent(g, add)
	f.leaning(g, add)
	var served []name
	for _, id := range g.Outcomes {
		served = append(served, name{"an outcome it serves", model.Ref{Kind: model.KindOutcome, ID: id}})
	}
	f.deleted(g, add, served...)
}

// silent: the last check-in is older than two forums; where there was none, the goal is.
func (f *Finder) silent(g *model.Goal, add func(Gap)) {
	if !f.silentBefore.Known() {
		return
	}
	last, ever := model.Date(0), false
	if said := f.board.LastCheckIn(model.RefOf(g), f.today); said != nil {
		last, ever = said.On, said.On.Known()
	}
	if !ever {
		if last = g.Created; !last.Known() {
			last = g.Made.Day()
		}
	}
	switch {
	case last >= f.silentBefore:
	case ever:
		add(f.gap(model.GoalSilent, g, "last check-in "+f.day(last)+", two forums ago or more"))
	default:
		add(f.gap(model.GoalSilent, g, "no check-in yet, for two forums or more"))
	}
}

// day is a date as the cards have it, without its weekday: "28 Oct", or "28 Oct 2025" in another year.
func (f *Finder) day(date model.Date) string {
	_, words, _ := strings.Cut(date.InSentence(f.today), " ")
	return words
}

// leaning: on an uncommitted request, or on more dependencies than the budget.
func (f *Finder) leaning(g *model.Goal, add func(Gap)) {
	var uncommitted []string
	for _, d := range f.board.DependenciesOf(g.ID) {
		if Counts(d) && d.Uncommitted() {
			uncommitted = append(uncommitted, model.Title(f.board, model.RefOf(d))+" ("+d.State.String()+")")
		}
	}
	if uncommitted != nil {
		add(f.gap(model.GoalOnUncommitted, g, "no promise for "+strings.Join(uncommitted, ", ")))
	}
	if leaning := LeaningOf(f.board, g); leaning.Over() {
		add(f.gap(model.GoalOverBudget, g, leaning.Words()))
	}
}

func (f *Finder) team(t *model.Team, add func(Gap)) {
	n := 0
	for _, goal := range f.board.GoalsOf(t.ID) {
		if goal.Active() {
			n++
		}
	}
	if n > manyGoals {
		add(f.gap(model.TeamWithManyGoals, t, fmt.Sprintf("%d active goals", n)))
	}
}

func (f *Finder) titled(kind model.Kind, id string) string {
	return model.Title(f.board, model.Ref{Kind: kind, ID: id})
}
