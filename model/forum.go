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

// Forum is one meeting of the forum. What its clock shows is computed from Elapsed and Since: see package meeting.
type Forum struct {
	Entry
	On               Date
	Facilitator      string
	Present          []string // team ids
	State            ForumState
	Phase            string
	Item             Ref
	Elapsed          Number // seconds that the clock had shown by Since
	Paused           bool
	Order            []string // dependency ids, where a person changed the order
	PhaseSeconds     []string // seconds spent per phase, by Since
	PersonMinutes    Number
	Parked           []string // dependency ids
	Since            string   // the moment from which the clock runs on, as RFC 3339; "" while it stands still
	ItemFrom         Number   // what the clock showed, in seconds, when the item was taken up
	ItemShare        Number   // seconds the item was given
	Needed           []string // team ids: who was needed when it began
	Discussed        []string // dependency ids, in the order in which they were talked about
	DiscussedSeconds []string // seconds on each of them
	Note             string   // on flow and health; why it was skipped
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
	textField(13, "since", func(f *Forum) *string { return &f.Since }),
	quantityField(14, "item_from", func(f *Forum) *Number { return &f.ItemFrom }),
	quantityField(15, "item_share", func(f *Forum) *Number { return &f.ItemShare }),
	referencesField(16, "needed", KindTeam, func(f *Forum) *[]string { return &f.Needed }),
	referencesField(17, "discussed", KindDependency, func(f *Forum) *[]string { return &f.Discussed }),
	textsField(18, "discussed_seconds", func(f *Forum) *[]string { return &f.DiscussedSeconds }),
	noteField(19, "note", func(f *Forum) *string { return &f.Note }),
}

// Kind implements Record.
func (*Forum) Kind() Kind { return KindForum }

// Clone implements Record.
func (f *Forum) Clone() Record {
	c := *f
	c.Heads = slices.Clone(f.Heads)
	return &c
}
