package model

import (
	"cmp"
	"slices"
)

// CheckIn is what was said of a goal or outcome on a day. Check-ins are only added; the newest sets what the goal or
// outcome shows as current and health.
type CheckIn struct {
	Entry
	Of     Ref // a goal or an outcome
	On     Date
	Value  Number
	Health Health
	Note   string
	Author string
}

var checkInFields = []*Field{
	anyReferenceField(1, "of", func(c *CheckIn) *Ref { return &c.Of }),
	dayField(2, "on", func(c *CheckIn) *Date { return &c.On }),
	quantityField(3, "value", func(c *CheckIn) *Number { return &c.Value }).measured(),
	wordField(4, "health", healthWords, func(c *CheckIn) *Health { return &c.Health }),
	noteField(5, "note", func(c *CheckIn) *string { return &c.Note }),
	textField(6, "author", func(c *CheckIn) *string { return &c.Author }),
}

// Kind implements Record.
func (*CheckIn) Kind() Kind { return KindCheckIn }

// Clone implements Record.
func (c *CheckIn) Clone() Record {
	clone := *c
	clone.Heads = slices.Clone(c.Heads)
	return &clone
}

// later orders check-ins by day, and those of one day as they were said.
func (c *CheckIn) later(other *CheckIn) int {
	return cmp.Or(cmp.Compare(c.On, other.On), c.said().Compare(other.said()), cmp.Compare(c.Made, other.Made), cmp.Compare(c.ID, other.ID))
}

func (c *CheckIn) said() Stamp {
	if c.Origin == nil {
		return Stamp{}
	}
	return c.Origin.Stamp
}
