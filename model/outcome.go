package model

import "slices"

// OutcomeState is where an outcome stands.
type OutcomeState uint8

// The states of an outcome.
const (
	OutcomeStateUnknown OutcomeState = iota
	OutcomeActive
	OutcomeAchieved
	OutcomeDropped
)

var outcomeStateWords = []string{"", "active", "achieved", "dropped"}

// String is the word of the state.
func (s OutcomeState) String() string { return outcomeStateWords[s] }

// Outcome is the what and why that goals serve.
type Outcome struct {
	Entry
	Title   string
	Why     string
	Owner   string
	By      Date
	Rank    Number
	State   OutcomeState
	Parent  string // id of an outcome
	Measure Measure
}

var outcomeFields = slices.Concat([]*Field{
	textField(1, "title", func(o *Outcome) *string { return &o.Title }),
	noteField(2, "why", func(o *Outcome) *string { return &o.Why }),
	textField(3, "owner", func(o *Outcome) *string { return &o.Owner }),
	dayField(4, "by", func(o *Outcome) *Date { return &o.By }),
	quantityField(5, "rank", func(o *Outcome) *Number { return &o.Rank }),
	wordField(6, "state", outcomeStateWords, func(o *Outcome) *OutcomeState { return &o.State }),
	referenceField(7, "parent", KindOutcome, func(o *Outcome) *string { return &o.Parent }),
}, measureFields(8, func(o *Outcome) *Measure { return &o.Measure }))

// Kind implements Record.
func (*Outcome) Kind() Kind { return KindOutcome }

// Clone implements Record.
func (o *Outcome) Clone() Record {
	c := *o
	c.Heads = slices.Clone(o.Heads)
	return &c
}

// Active tells whether the outcome is still pursued. An outcome without a state is.
func (o *Outcome) Active() bool { return o.State == OutcomeActive || o.State == OutcomeStateUnknown }
