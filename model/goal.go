package model

import "slices"

// GoalState is where a goal stands.
type GoalState uint8

// The states of a goal.
const (
	GoalStateUnknown GoalState = iota
	GoalActive
	GoalMet
	GoalMissed
	GoalCarriedOver
	GoalDropped
)

var goalStateWords = []string{"", "active", "met", "missed", "carried-over", "dropped"}

// String is the word of the state.
func (s GoalState) String() string { return goalStateWords[s] }

// Goal is what a team sets out to reach, for one outcome or more.
type Goal struct {
	Entry
	Title    string
	Team     string   // id; "" is a gap
	Outcomes []string // ids
	By       Date
	State    GoalState
	Health   Health
	Measure  Measure
	Budget   Number // dependencies it may lean on, where it differs from the board's
	Created  Date
	Closed   Date
	Note     string
	Link     string
	Tags     []string
}

var goalFields = slices.Concat([]*Field{
	textField(1, "title", func(g *Goal) *string { return &g.Title }),
	referenceField(2, "team", KindTeam, func(g *Goal) *string { return &g.Team }),
	referencesField(3, "outcomes", KindOutcome, func(g *Goal) *[]string { return &g.Outcomes }),
	dayField(4, "by", func(g *Goal) *Date { return &g.By }),
	wordField(5, "state", goalStateWords, func(g *Goal) *GoalState { return &g.State }),
	wordField(6, "health", healthWords, func(g *Goal) *Health { return &g.Health }),
}, measureFields(7, func(g *Goal) *Measure { return &g.Measure }), []*Field{
	quantityField(12, "budget", func(g *Goal) *Number { return &g.Budget }),
	dayField(13, "created", func(g *Goal) *Date { return &g.Created }),
	dayField(14, "closed", func(g *Goal) *Date { return &g.Closed }),
	noteField(15, "note", func(g *Goal) *string { return &g.Note }),
	textField(16, "link", func(g *Goal) *string { return &g.Link }),
	textsField(17, "tags", func(g *Goal) *[]string { return &g.Tags }),
})

// Kind implements Record.
func (*Goal) Kind() Kind { return KindGoal }

// Clone implements Record.
func (g *Goal) Clone() Record {
	c := *g
	c.Heads = slices.Clone(g.Heads)
	return &c
}

// Active tells whether the goal is still pursued. A goal without a state is.
func (g *Goal) Active() bool { return g.State == GoalActive || g.State == GoalStateUnknown }

// BudgetOn is how many dependencies the goal may lean on before it is warned about: its own budget, else the board's.
func (g *Goal) BudgetOn(b *Board) int { return max(0, g.Budget.Int(b.Settings().GoalBudget())) }
