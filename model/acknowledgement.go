package model

import "slices"

// Acknowledgement says that a gap is known and accepted until a day.
type Acknowledgement struct {
	Entry
	Gap    string // the kind of gap, as in `moot align --json`
	Record Ref
	Reason string
	Until  Date
	Author string
}

var acknowledgementFields = []*Field{
	textField(1, "gap", func(a *Acknowledgement) *string { return &a.Gap }),
	anyReferenceField(2, "record", func(a *Acknowledgement) *Ref { return &a.Record }),
	noteField(3, "reason", func(a *Acknowledgement) *string { return &a.Reason }),
	dayField(4, "until", func(a *Acknowledgement) *Date { return &a.Until }),
	textField(5, "author", func(a *Acknowledgement) *string { return &a.Author }),
}

// Kind implements Record.
func (*Acknowledgement) Kind() Kind { return KindAcknowledgement }

// Clone implements Record.
func (a *Acknowledgement) Clone() Record {
	c := *a
	c.Heads = slices.Clone(a.Heads)
	return &c
}
