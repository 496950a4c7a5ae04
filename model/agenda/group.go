package agenda

// Group is a part of the agenda.
type Group uint8

// The groups, in the order of the agenda. A dependency is in the first that fits.
const (
	Decide  Group = iota // requested, countered or declined
	AtRisk               // late or at risk
	Changed              // new or changed since the last forum
	Coming               // its need-by lies inside the horizon
)

// Groups lists the groups in order.
var Groups = []Group{Decide, AtRisk, Changed, Coming}

// String is the group as JSON and commands spell it.
func (g Group) String() string { return [...]string{"decide", "at-risk", "changed", "coming"}[g] }

// Title is the group as a heading.
func (g Group) Title() string {
	return [...]string{"Decide", "At risk", "New or changed", "Coming up"}[g]
}
