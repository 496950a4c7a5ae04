// Package inbox computes what waits for one team's answer on a day: two minutes, one key each. It is a pure function of a
// board and its agenda.
package inbox

import "moot/model"

// Kind is what is asked of the team.
type Kind uint8

// The kinds, in the order in which they are listed.
const (
	Request  Kind = iota // a request to answer
	Counter              // a later date to agree to
	Declined             // a no to make something of: ask again, or remove it
	Delivery             // something delivered to accept
	Promise              // a promise that comes due, is overdue, or is silent
	Goal                 // a goal due a check-in
	Review               // an action that pulled a lever, to look back on
	Action               // an action of the team's
)

// Kinds lists the kinds in order.
var Kinds = []Kind{Request, Counter, Declined, Delivery, Promise, Goal, Review, Action}

// String is the kind as JSON spells it.
func (k Kind) String() string {
	return [...]string{"request", "counter", "declined", "delivery", "promise", "goal", "review", "action"}[k]
}

// Title is the kind as a heading.
func (k Kind) Title() string {
	return [...]string{
		"Asked of you", "Another date offered", "Declined", "Delivered to you", "Your promises", "Goals to check in on",
		"Levers to look back on", "Actions",
	}[k]
}

// Item is one thing that waits for the team.
type Item struct {
	Kind Kind
	Ref  model.Ref  // a dependency, a goal or an action
	Due  model.Date // the day that matters: need-by, proposed date, commit-by, due, review; not known where there is none
	Why  string     // in a few words: "asked 12 days ago", "overdue by 3 days", "no check-in since 29 Oct"
}

// Inbox is all that waits for a team.
type Inbox struct {
	Team  string // id
	Items []Item // by kind, then due, then id
}
