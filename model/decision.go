package model

import "slices"

// Decision is what a forum decided on a dependency or goal.
type Decision struct {
	Entry
	Forum      string
	Dependency string
	Goal       string
	Change     string // id of the change that carried it out
	Who        string
	Behalf     string // the team on whose behalf
	Note       string
	Seconds    Number
}

var decisionFields = []*Field{
	referenceField(1, "forum", KindForum, func(d *Decision) *string { return &d.Forum }),
	referenceField(2, "dependency", KindDependency, func(d *Decision) *string { return &d.Dependency }),
	referenceField(3, "goal", KindGoal, func(d *Decision) *string { return &d.Goal }),
	textField(4, "change", func(d *Decision) *string { return &d.Change }),
	textField(5, "who", func(d *Decision) *string { return &d.Who }),
	textField(6, "behalf", func(d *Decision) *string { return &d.Behalf }),
	noteField(7, "note", func(d *Decision) *string { return &d.Note }),
	quantityField(8, "seconds", func(d *Decision) *Number { return &d.Seconds }),
}

// Kind implements Record.
func (*Decision) Kind() Kind { return KindDecision }

// Clone implements Record.
func (d *Decision) Clone() Record {
	c := *d
	c.Heads = slices.Clone(d.Heads)
	return &c
}
