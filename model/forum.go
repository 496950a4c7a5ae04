package model

import "slices"

// ForumState is where a meeting of the forum stands.
type ForumState uint8

// The states of a forum.
const (
	ForumStateUnknown ForumState = iota
	ForumPlanned
	ForumRunning
	ForumClosed
	ForumSkipped
)

var forumStateWords = []string{"", "planned", "running", "closed", "skipped"}

// String is the word of the state.
func (s ForumState) String() string { return forumStateWords[s] }

// Forum is one meeting of the forum.
type Forum struct {
	Entry
	On            Date
	Facilitator   string
	Present       []string // team ids
	State         ForumState
	Phase         string
	Item          Ref
	Elapsed       Number // seconds
	Paused        bool
	Order         []string // dependency ids, where a person changed the order
	PhaseSeconds  []string // seconds spent per phase
	PersonMinutes Number
	Parked        []string // dependency ids
}

var forumFields = []*Field{
	dayField(1, "on", func(f *Forum) *Date { return &f.On }),
	textField(2, "facilitator", func(f *Forum) *string { return &f.Facilitator }),
	referencesField(3, "present", KindTeam, func(f *Forum) *[]string { return &f.Present }),
	wordField(4, "state", forumStateWords, func(f *Forum) *ForumState { return &f.State }),
	textField(5, "phase", func(f *Forum) *string { return &f.Phase }),
	anyReferenceField(6, "item", func(f *Forum) *Ref { return &f.Item }),
	quantityField(7, "elapsed", func(f *Forum) *Number { return &f.Elapsed }),
	yesNoField(8, "paused", func(f *Forum) *bool { return &f.Paused }),
	referencesField(9, "order", KindDependency, func(f *Forum) *[]string { return &f.Order }),
	textsField(10, "phase_seconds", func(f *Forum) *[]string { return &f.PhaseSeconds }),
	quantityField(11, "person_minutes", func(f *Forum) *Number { return &f.PersonMinutes }),
	referencesField(12, "parked", KindDependency, func(f *Forum) *[]string { return &f.Parked }),
}

// Kind implements Record.
func (*Forum) Kind() Kind { return KindForum }

// Clone implements Record.
func (f *Forum) Clone() Record {
	c := *f
	c.Heads = slices.Clone(f.Heads)
	return &c
}
