package since

import "moot/model"

// Kind is what happened to a dependency.
type Kind uint8

// The kinds, in the order in which a forum looks at them.
const (
	New       Kind = iota // requested
	NeedBy                // the consumer's date moved
	CommitBy              // the provider's date moved: made, moved or taken back
	State                 // answered, started …: any other move of the state
	Delivered             // waits for its consumer to accept it
	Accepted
	Removed // by a lever
)

// Kinds lists the kinds in order.
var Kinds = []Kind{New, NeedBy, CommitBy, State, Delivered, Accepted, Removed}

// String is the kind as JSON spells it.
func (k Kind) String() string {
	return [...]string{"new", "need-by", "commit-by", "state", "delivered", "accepted", "removed"}[k]
}

// Title is the kind as a heading.
func (k Kind) Title() string {
	return [...]string{
		"New", "Need-by moved", "Commit-by moved", "State moved", "Delivered", "Accepted", "Removed by a lever",
	}[k]
}

// Entry is one thing that happened to a dependency.
type Entry struct {
	Dependency *model.Dependency
	Kind       Kind
	// Old and New are the canonical texts of what moved (a date, a state), before and after all of its moves; empty where
	// nothing moved (New) or nothing is known. Of Removed, New is the lever.
	Old, New string
}

// News is what happened after one day and until another, that day included.
type News struct {
	After, On model.Date
	Entries   []Entry // by kind, then need-by, then id
}

// Of are the entries of a kind.
func (n *News) Of(kind Kind) []Entry {
	var found []Entry
	for _, entry := range n.Entries {
		if entry.Kind == kind {
			found = append(found, entry)
		}
	}
	return found
}
