package model

import "slices"

// TeamKind is one of the team kinds of domain.md.
type TeamKind uint8

// The kinds of team. A component team is drawn along a technical layer and makes dependencies by design.
const (
	TeamKindUnknown TeamKind = iota
	StreamAligned
	Platform
	Enabling
	ComplicatedSubsystem
	Component
)

var teamKindWords = []string{"", "stream-aligned", "platform", "enabling", "complicated-subsystem", "component"}

// String is the word of the kind; "" when unknown.
func (k TeamKind) String() string { return teamKindWords[k] }

// Team is a team of the organisation.
type Team struct {
	Entry
	Name    string
	Aliases []string // other spellings that refer to the team
	Type    TeamKind
	Owns    string // the capability the team owns
	Lead    string
	Joined  Date
	Left    Date
	Tags    []string
}

var teamFields = []*Field{
	textField(1, "name", func(t *Team) *string { return &t.Name }),
	textsField(2, "aliases", func(t *Team) *[]string { return &t.Aliases }),
	wordField(3, "kind", teamKindWords, func(t *Team) *TeamKind { return &t.Type }),
	textField(4, "owns", func(t *Team) *string { return &t.Owns }),
	textField(5, "lead", func(t *Team) *string { return &t.Lead }),
	dayField(6, "joined", func(t *Team) *Date { return &t.Joined }),
	dayField(7, "left", func(t *Team) *Date { return &t.Left }),
	textsField(8, "tags", func(t *Team) *[]string { return &t.Tags }),
}

// Kind implements Record.
func (*Team) Kind() Kind { return KindTeam }

// Clone implements Record.
func (t *Team) Clone() Record {
	c := *t
	c.Heads = slices.Clone(t.Heads)
	return &c
}

// Title is the team's name, or its id where it has none.
func (t *Team) Title() string {
	if t.Name == "" {
		return t.ID
	}
	return t.Name
}

// HasLeft tells whether the team is no part of the organisation any more on a day.
func (t *Team) HasLeft(today Date) bool { return t.Left.Known() && t.Left <= today }

// names are all that the team is called, its id left out.
func (t *Team) names() []string {
	if t.Name == "" {
		return t.Aliases
	}
	return append([]string{t.Name}, t.Aliases...)
}
