package model

import "slices"

// ActionState is where an action stands.
type ActionState uint8

// The states of an action.
const (
	ActionStateUnknown ActionState = iota
	ActionOpen
	ActionDone
	ActionCarried
	ActionDropped
)

var actionStateWords = []string{"", "open", "done", "carried", "dropped"}

// String is the word of the state.
func (s ActionState) String() string { return actionStateWords[s] }

// Action is what somebody took on, mostly in a forum.
type Action struct {
	Entry
	Text   string
	Owner  string
	Due    Date
	Review Date
	Before string // the figures before, where the action pulls a lever
	After  string
	State  ActionState
	Forum  string
	Reason string
	// WhatIf are the steps of the trial that the action takes on, as whatif.Step writes them.
	WhatIf []string
}

var actionFields = []*Field{
	textField(1, "text", func(a *Action) *string { return &a.Text }),
	textField(2, "owner", func(a *Action) *string { return &a.Owner }),
	dayField(3, "due", func(a *Action) *Date { return &a.Due }),
	dayField(4, "review", func(a *Action) *Date { return &a.Review }),
	noteField(5, "before", func(a *Action) *string { return &a.Before }),
	noteField(6, "after", func(a *Action) *string { return &a.After }),
	wordField(7, "state", actionStateWords, func(a *Action) *ActionState { return &a.State }),
	referenceField(8, "forum", KindForum, func(a *Action) *string { return &a.Forum }),
	noteField(9, "reason", func(a *Action) *string { return &a.Reason }),
	textsField(10, "what_if", func(a *Action) *[]string { return &a.WhatIf }),
}

// Kind implements Record.
func (*Action) Kind() Kind { return KindAction }

// Clone implements Record.
func (a *Action) Clone() Record {
	c := *a
	c.Heads = slices.Clone(a.Heads)
	return &c
}

// Open tells whether somebody still has to do the action: also where it was carried on to another forum, or nobody says.
func (a *Action) Open() bool { return a.State != ActionDone && a.State != ActionDropped }
