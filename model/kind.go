package model

import "strings"

// Kind is a kind of record. The numbers are written to disk and never reused.
type Kind uint8

// The kinds of record a change can edit. Deployments and incidents are facts, not records: see Fact.
const (
	KindBoard Kind = iota + 1
	KindTeam
	KindOutcome
	KindGuardrail
	KindGoal
	KindCheckIn
	KindDependency
	KindForum
	KindDecision
	KindAction
	KindAcknowledgement
)

// Kinds lists every kind, in the order in which files are read: what is named comes before what names it.
var Kinds = []Kind{
	KindBoard, KindTeam, KindOutcome, KindGuardrail, KindGoal, KindCheckIn,
	KindDependency, KindForum, KindDecision, KindAction, KindAcknowledgement,
}

var kindNames = [...][2]string{
	KindBoard:           {"board", "board"},
	KindTeam:            {"team", "teams"},
	KindOutcome:         {"outcome", "outcomes"},
	KindGuardrail:       {"guardrail", "guardrails"},
	KindGoal:            {"goal", "goals"},
	KindCheckIn:         {"checkin", "checkins"},
	KindDependency:      {"dependency", "dependencies"},
	KindForum:           {"forum", "forums"},
	KindDecision:        {"decision", "decisions"},
	KindAction:          {"action", "actions"},
	KindAcknowledgement: {"acknowledgement", "acknowledgements"},
}

// String is the kind in the singular, as it stands before the colon of `kind:id`.
func (k Kind) String() string {
	if k == 0 || int(k) >= len(kindNames) {
		return "record"
	}
	return kindNames[k][0]
}

// WithArticle is "a team", "an outcome".
func (k Kind) WithArticle() string {
	if k == KindOutcome || k == KindAction || k == KindAcknowledgement {
		return "an " + k.String()
	}
	return "a " + k.String()
}

// Plural is the name of the kind's file and list: "dependencies".
func (k Kind) Plural() string {
	if k == 0 || int(k) >= len(kindNames) {
		return "records"
	}
	return kindNames[k][1]
}

// Valid tells whether k is one of the kinds.
func (k Kind) Valid() bool { return k > 0 && int(k) < len(kindNames) }

// ParseKind reads a kind's name, singular or plural; false when there is none of that name.
func ParseKind(name string) (Kind, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, kind := range Kinds {
		if name == kind.String() || name == kind.Plural() {
			return kind, true
		}
	}
	return 0, false
}

// Ref names one record.
type Ref struct {
	Kind Kind
	ID   string
}

// String is `kind:id`, or "" for no record.
func (r Ref) String() string {
	if r.ID == "" {
		return ""
	}
	return r.Kind.String() + ":" + r.ID
}

// Compare orders refs by kind, then id.
func (r Ref) Compare(other Ref) int {
	if r.Kind != other.Kind {
		return int(r.Kind) - int(other.Kind)
	}
	return strings.Compare(r.ID, other.ID)
}

// ParseRef reads `kind:id`; false when there is no kind before the first colon.
func ParseRef(text string) (Ref, bool) {
	name, id, found := strings.Cut(text, ":")
	if !found || id == "" {
		return Ref{}, false
	}
	kind, known := ParseKind(name)
	return Ref{kind, id}, known
}
