package model

import "slices"

// State is where a dependency stands; see transitions.go for who moves it where.
type State uint8

// The states of a dependency.
const (
	StateUnknown State = iota
	Requested
	Countered
	Declined
	Committed
	Started
	Delivered
	Accepted
	Removed
)

var stateWords = []string{"", "requested", "countered", "declined", "committed", "started", "delivered", "accepted", "removed"}

// String is the word of the state.
func (s State) String() string { return stateWords[s] }

// States lists the states in the order of a dependency's life.
var States = []State{Requested, Countered, Declined, Committed, Started, Delivered, Accepted, Removed}

// Impact is what waiting does to the consumer.
type Impact uint8

// The impacts of a dependency.
const (
	ImpactUnknown Impact = iota
	Blocking
	Slowing
)

var impactWords = []string{"", "blocking", "slowing"}

// String is the word of the impact; "" when unknown.
func (i Impact) String() string { return impactWords[i] }

// Size is how much is asked.
type Size uint8

// The sizes of an ask.
const (
	SizeUnknown Size = iota
	Small
	Medium
	Large
)

var sizeWords = []string{"", "small", "medium", "large"}

// String is the word of the size; "" when unknown.
func (s Size) String() string { return sizeWords[s] }

// Lever is what removed a dependency.
type Lever uint8

// The levers.
const (
	NoLever    Lever = iota
	Boundary         // work or a capability moved to the team that needs it
	Platformed       // it is self-service now
	Stub             // the consumer goes on against a contract or a fake
	Resequence       // no longer needed by then
	Descope          // not needed
)

var leverWords = []string{"", "boundary", "platform", "stub", "resequence", "descope"}

// String is the word of the lever; "" when none is known.
func (l Lever) String() string { return leverWords[l] }

// Levers lists the levers.
var Levers = []Lever{Boundary, Platformed, Stub, Resequence, Descope}

// Risk is what was made of a dependency's risk once it was discussed.
type Risk uint8

// The ends of a discussed risk.
const (
	RiskNotDiscussed Risk = iota
	RiskResolved
	RiskOwned
	RiskAccepted
	RiskMitigated
)

var riskWords = []string{"", "resolved", "owned", "accepted", "mitigated"}

// String is the word of the risk; "" when it was not discussed.
func (r Risk) String() string { return riskWords[r] }

// Dependency is a contract between two teams: the consumer needs something from the provider.
type Dependency struct {
	Entry
	Title        string
	Why          string
	Consumer     string // team id
	Provider     string // team id
	Goal         string // the consumer's goal that needs it
	ProviderGoal string // the provider's goal that delivers it
	Capability   string
	Impact       Impact
	Size         Size
	State        State
	Requested    Date
	NeedBy       Date
	FirstNeedBy  Date
	Proposed     Date // a later date the provider offers
	CommitBy     Date
	Answered     Date
	Started      Date
	Delivered    Date
	Closed       Date
	Lever        Lever
	Risk         Risk
	RiskNote     string
	Reason       string
	Note         string
	Link         string
	Tags         []string
}

const numberState = 10

var dependencyFields = []*Field{
	textField(1, "title", func(d *Dependency) *string { return &d.Title }),
	noteField(2, "why", func(d *Dependency) *string { return &d.Why }),
	referenceField(3, "consumer", KindTeam, func(d *Dependency) *string { return &d.Consumer }),
	referenceField(4, "provider", KindTeam, func(d *Dependency) *string { return &d.Provider }).agenda(),
	referenceField(5, "goal", KindGoal, func(d *Dependency) *string { return &d.Goal }).agenda(),
	referenceField(6, "provider_goal", KindGoal, func(d *Dependency) *string { return &d.ProviderGoal }),
	textField(7, "capability", func(d *Dependency) *string { return &d.Capability }),
	wordField(8, "impact", impactWords, func(d *Dependency) *Impact { return &d.Impact }).agenda(),
	wordField(9, "size", sizeWords, func(d *Dependency) *Size { return &d.Size }),
	wordField(numberState, "state", stateWords, func(d *Dependency) *State { return &d.State }).settled(numberState).agenda(),
	dayField(11, "requested", func(d *Dependency) *Date { return &d.Requested }).settled(numberState),
	dayField(12, "need_by", func(d *Dependency) *Date { return &d.NeedBy }).settled(12).agenda(),
	dayField(13, "first_need_by", func(d *Dependency) *Date { return &d.FirstNeedBy }),
	dayField(14, "proposed", func(d *Dependency) *Date { return &d.Proposed }).settled(numberState).agenda(),
	dayField(15, "commit_by", func(d *Dependency) *Date { return &d.CommitBy }).settled(15).agenda(),
	dayField(16, "answered", func(d *Dependency) *Date { return &d.Answered }).settled(numberState),
	dayField(17, "started", func(d *Dependency) *Date { return &d.Started }).settled(numberState),
	dayField(18, "delivered", func(d *Dependency) *Date { return &d.Delivered }).settled(numberState),
	dayField(19, "closed", func(d *Dependency) *Date { return &d.Closed }).settled(numberState),
	wordField(20, "lever", leverWords, func(d *Dependency) *Lever { return &d.Lever }).settled(numberState),
	wordField(21, "risk", riskWords, func(d *Dependency) *Risk { return &d.Risk }),
	noteField(22, "risk_note", func(d *Dependency) *string { return &d.RiskNote }),
	noteField(23, "reason", func(d *Dependency) *string { return &d.Reason }).settled(numberState),
	noteField(24, "note", func(d *Dependency) *string { return &d.Note }),
	textField(25, "link", func(d *Dependency) *string { return &d.Link }),
	textsField(26, "tags", func(d *Dependency) *[]string { return &d.Tags }),
}

// Kind implements Record.
func (*Dependency) Kind() Kind { return KindDependency }

// Clone implements Record.
func (d *Dependency) Clone() Record {
	c := *d
	c.Heads = slices.Clone(d.Heads)
	return &c
}

// Open is neither accepted nor removed.
func (d *Dependency) Open() bool { return d.State != Accepted && d.State != Removed }

// Crossing dependencies stand between two teams; all others are internal.
func (d *Dependency) Crossing() bool { return d.Consumer != d.Provider }

// Standing is a need that simply goes on: started, without a need-by.
func (d *Dependency) Standing() bool { return d.State == Started && !d.NeedBy.Known() }

// LacksDay tells whether it is a request without a day to come that a promise could be for: who agrees says one.
func (d *Dependency) LacksDay(today Date) bool {
	return d.State == Requested && (!d.NeedBy.Known() || d.NeedBy < today)
}

// ToMove is the side whose turn it is, by the table of states: the consumer's for an offer, a refusal or a delivery, the
// provider's for a request or a promise; neither's once it is closed.
func (d *Dependency) ToMove() Side {
	switch d.State {
	case Countered, Declined, Delivered:
		return SideConsumer
	case Accepted, Removed:
		return 0
	}
	return SideProvider
}

// Uncommitted is requested, countered or declined: no promise stands.
func (d *Dependency) Uncommitted() bool {
	return d.State == Requested || d.State == Countered || d.State == Declined
}
