package query

import "moot/model"

// sides are the names in the dependencies of a board as small numbers: of consumer, provider and goal.
type sides struct {
	ids                map[string]int32 // of teams and goals alike
	consumer, provider []int32          // by position of the dependency
	goal               []int32
}

func newSides(b *model.Board) *sides {
	all := b.Dependencies()
	s := &sides{
		ids:      map[string]int32{},
		consumer: make([]int32, len(all)),
		provider: make([]int32, len(all)),
		goal:     make([]int32, len(all)),
	}
	for i, d := range all {
		s.consumer[i], s.provider[i], s.goal[i] = s.number(d.Consumer), s.number(d.Provider), s.number(d.Goal)
	}
	return s
}

func (s *sides) number(id string) int32 {
	n, known := s.ids[id]
	if !known {
		n = int32(len(s.ids))
		s.ids[id] = n
	}
	return n
}

// set is some ids of one kind, such as the teams that a value means.
type set struct {
	ids   map[string]bool
	sides func() *sides
	has   []bool // by number in sides, once there are any
}

func (c *Context) newSet(ids map[string]bool) *set {
	s := &set{ids: ids}
	if len(ids) == 0 {
		return s
	}
	numbers := c.sides()
	s.has = make([]bool, len(numbers.ids))
	for id := range ids {
		if n, named := numbers.ids[id]; named {
			s.has[n] = true
		}
	}
	return s
}

func (s *set) contains(id string) bool { return id != "" && s.ids[id] }

// column picks one of the names of dependencies.
type column func(*sides) []int32

func consumers(s *sides) []int32 { return s.consumer }
func providers(s *sides) []int32 { return s.provider }
func goals(s *sides) []int32     { return s.goal }

// in tells whether the name in a column of a dependency is in the set; id is that name.
func (s *set) in(c *Context, r row, of column, id string) bool {
	if len(s.ids) == 0 {
		return false
	}
	if r.position < 0 {
		return s.contains(id)
	}
	return s.has[of(c.sides())[r.position]]
}

// either tells whether a record belongs to one of the teams of the set: a dependency to two.
func (s *set) either(c *Context, r row) bool {
	if len(s.ids) == 0 {
		return false
	}
	switch record := r.record.(type) {
	case *model.Dependency:
		return s.in(c, r, consumers, record.Consumer) || s.in(c, r, providers, record.Provider)
	case *model.Goal:
		return s.contains(record.Team)
	case *model.Team:
		return s.contains(record.ID)
	}
	return false
}
