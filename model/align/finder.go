package align

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// finder is a board with what the gaps need of it, gathered in one pass.
type finder struct {
	board        *model.Board
	today        model.Date
	output       []string // folded words that a goal worded as output starts with
	silentBefore model.Date
	serving      map[string]int                 // active goals by outcome
	stakes       map[stake]bool                 // teams with an active goal for an outcome
	goals        map[string]*model.Goal         // by id, active or not
	pursued      map[string]int                 // active goals by team
	leans        map[string][]*model.Dependency // open dependencies by goal
	spoken       map[string]model.Date          // the last check-in of each goal
	accepted     map[acceptance]*model.Acknowledgement
	gaps         map[Kind][]Gap
	details      map[string]string // by provider; see noStake
}

type stake struct{ team, outcome string }

type acceptance struct {
	gap    string
	record model.Ref
}

func newFinder(b *model.Board, today model.Date) *finder {
	f := &finder{
		board:        b,
		today:        today,
		output:       outputWords(b.Settings()),
		silentBefore: forumBeforeLast(b, today),
		serving:      map[string]int{},
		stakes:       map[stake]bool{},
		goals:        map[string]*model.Goal{},
		pursued:      map[string]int{},
		leans:        map[string][]*model.Dependency{},
		spoken:       map[string]model.Date{},
		accepted:     map[acceptance]*model.Acknowledgement{},
		gaps:         map[Kind][]Gap{},
		details:      map[string]string{},
	}
	f.gather()
	return f
}

func (f *finder) gather() {
	for _, goal := range f.board.Goals() {
		f.goals[goal.ID] = goal
		if !goal.Active() {
			continue
		}
		f.pursued[goal.Team]++
		for _, outcome := range goal.Outcomes {
			f.serving[outcome]++
			f.stakes[stake{goal.Team, outcome}] = true
		}
	}
	for _, d := range f.board.Dependencies() {
		if d.Goal != "" && counts(d) {
			f.leans[d.Goal] = append(f.leans[d.Goal], d)
		}
	}
	for _, checkin := range f.board.CheckIns() {
		if checkin.Of.Kind == model.KindGoal && checkin.On <= f.today {
			f.spoken[checkin.Of.ID] = max(f.spoken[checkin.Of.ID], checkin.On)
		}
	}
	for _, a := range f.board.Acknowledgements() {
		if !a.Until.Known() || a.Until >= f.today {
			f.accepted[acceptance{a.Gap, a.Record}] = a
		}
	}
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

func (f *finder) add(kind Kind, r model.Record, title, detail string) {
	ref := model.RefOf(r)
	if title == "" {
		title = ref.ID
	}
	f.gaps[kind] = append(f.gaps[kind], Gap{
		Kind:         kind,
		Record:       ref.Kind.String(),
		ID:           ref.ID,
		Title:        title,
		Detail:       detail,
		Acknowledged: f.acceptedGap(kind, ref),
	})
}

func (f *finder) acceptedGap(kind Kind, ref model.Ref) *model.Acknowledgement {
	if len(f.accepted) == 0 {
		return nil
	}
	return f.accepted[acceptance{string(kind), ref}]
}

func (f *finder) outcome(o *model.Outcome) {
	if f.serving[o.ID] == 0 {
		f.add(OutcomeWithoutGoal, o, o.Title, "no active goal serves it")
	}
	if o.Measure.Name == "" {
		f.add(OutcomeWithoutMeasure, o, o.Title, "nothing says what it would move")
	}
}

func (f *finder) goal(g *model.Goal) {
	if !slices.ContainsFunc(g.Outcomes, func(id string) bool { return f.board.Outcome(id) != nil }) {
		f.add(GoalWithoutOutcome, g, g.Title, "it serves no outcome")
	}
	if g.Measure.Name == "" {
		f.add(GoalWithoutMeasure, g, g.Title, "nothing says what it would move")
	}
	if why := f.wordedAsOutput(g); why != "" {
		f.add(GoalWordedAsOutput, g, g.Title, why)
	}
	switch {
	case g.Team == "":
		f.add(GoalWithoutTeam, g, g.Title, "no team pursues it")
	case f.board.Team(g.Team) == nil:
		f.add(GoalWithoutTeam, g, g.Title, "its team is "+f.teamName(g.Team))
	}
	f.silent(g)
	f.leaning(g)
}

// silent: the last check-in is older than two forums; where there was none, the goal is.
func (f *finder) silent(g *model.Goal) {
	last, ever := f.spoken[g.ID]
	if !ever {
		if last = g.Created; !last.Known() {
			last = g.Made.Day()
		}
	}
	switch {
	case last >= f.silentBefore:
	case ever:
		f.add(GoalSilent, g, g.Title, "last check-in "+f.day(last)+", two forums ago or more")
	default:
		f.add(GoalSilent, g, g.Title, "no check-in yet, for two forums or more")
	}
}

// day is a date as the cards have it, without its weekday: "28 Oct", or "28 Oct 2025" in another year.
func (f *finder) day(date model.Date) string {
	_, words, _ := strings.Cut(date.InSentence(f.today), " ")
	return words
}

// leaning: on an uncommitted request, or on more dependencies than the budget.
func (f *finder) leaning(g *model.Goal) {
	leans := f.leans[g.ID]
	var uncommitted []string
	for _, d := range leans {
		if d.Uncommitted() {
			uncommitted = append(uncommitted, model.Title(f.board, model.RefOf(d))+" ("+d.State.String()+")")
		}
	}
	if uncommitted != nil {
		f.add(GoalOnUncommitted, g, g.Title, "no promise for "+strings.Join(uncommitted, ", "))
	}
	if budget := g.Budget.Int(f.board.Settings().GoalBudget()); len(leans) > budget {
		f.add(GoalOverBudget, g, g.Title, fmt.Sprintf("open dependencies: %d, the budget is %d", len(leans), budget))
	}
}

// stake: the provider has no active goal for any outcome of the goal that needs it. Where that goal serves none, or is
// not known, there is nothing to have a stake in.
func (f *finder) stake(d *model.Dependency) {
	goal := f.goals[d.Goal]
	if goal == nil || len(goal.Outcomes) == 0 {
		return
	}
	for _, outcome := range goal.Outcomes {
		if f.stakes[stake{d.Provider, outcome}] {
			return
		}
	}
	f.add(DependencyWithoutStake, d, d.Title, f.noStake(d.Provider))
}

// noStake is the detail of a gap that many dependencies on one provider have alike.
func (f *finder) noStake(provider string) string {
	detail, known := f.details[provider]
	if !known {
		detail = f.teamName(provider) + " has no active goal for that outcome"
		f.details[provider] = detail
	}
	return detail
}

func (f *finder) team(t *model.Team) {
	if n := f.pursued[t.ID]; n > manyGoals {
		f.add(TeamWithManyGoals, t, t.Title(), fmt.Sprintf("%d active goals", n))
	}
}

func (f *finder) teamName(id string) string {
	return model.Title(f.board, model.Ref{Kind: model.KindTeam, ID: id})
}
