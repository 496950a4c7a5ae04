package model

// Record is one record of a board: a *Team, *Goal, *Dependency …. Records that a Board or a View hands out are
// shared and must not be altered: Clone first.
type Record interface {
	Kind() Kind
	// Base is what the record has whatever its kind.
	Base() *Entry
	// Clone is a copy that may be altered.
	Clone() Record
}

// Entry is what every record has whatever its kind: its id, and where its values came from.
type Entry struct {
	ID string
	// Deleted records are kept, so that what still names them can be told apart from a slip of the pen.
	Deleted bool
	// Made is when the record was first known (the earliest `at` of its creation).
	Made Instant
	// Moved is the newest `at` of an edit that the forum counts as a change (see Field.Agenda): not of a first value.
	Moved Instant
	// Origin is the change behind every field that Heads does not name.
	Origin *Header
	// Heads are the edits nobody is over yet, by register, then stamp; of one register the last is what shows.
	Heads []Head
}

// Base implements Record for every kind that embeds Entry.
func (e *Entry) Base() *Entry { return e }

// Head is a newest edit of a register (a field, or a group of fields settled together).
type Head struct {
	Register uint8
	By       *Header
	// Values are what this head says of each field of the register. Empty on the head that shows: the record has them.
	Values []Value
}

// Value is what a field was set to, as canonical text.
type Value struct {
	Field *Field
	Text  string
}

// RefOf names a record.
func RefOf(r Record) Ref { return Ref{r.Kind(), r.Base().ID} }

// NewRecord is an empty record of a kind, or nil for a kind that is none.
func NewRecord(kind Kind, id string) Record {
	var record Record
	switch kind {
	case KindBoard:
		record = &Settings{}
	case KindTeam:
		record = &Team{}
	case KindOutcome:
		record = &Outcome{}
	case KindGuardrail:
		record = &Guardrail{}
	case KindGoal:
		record = &Goal{}
	case KindCheckIn:
		record = &CheckIn{}
	case KindDependency:
		record = &Dependency{}
	case KindForum:
		record = &Forum{}
	case KindDecision:
		record = &Decision{}
	case KindAction:
		record = &Action{}
	case KindAcknowledgement:
		record = &Acknowledgement{}
	default:
		return nil
	}
	record.Base().ID = id
	return record
}

// By is the change that set what a field shows now; nil when the record was never kept.
func By(r Record, field *Field) *Header {
	entry := r.Base()
	for i := len(entry.Heads) - 1; i >= 0; i-- {
		if entry.Heads[i].Register == field.Register {
			return entry.Heads[i].By
		}
	}
	return entry.Origin
}
