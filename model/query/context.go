package query

import (
	"sync"
	"sync/atomic"

	"moot/model"
	"moot/model/agenda"
)

// Context is a board as queries see it: what they need to look at many records fast is worked out when it is first
// asked for, and kept. It may be shared.
type Context struct {
	board  *model.Board
	today  model.Date
	agenda func() *agenda.Agenda

	texts    [model.KindAcknowledgement + 1]func() *texts
	sides    func() *sides
	gaps     func() gapped
	last     [model.KindAcknowledgement + 1]atomic.Int64 // where the record asked about last stands
	compiled atomic.Pointer[compiled]

	named, shown sync.Map // by key: what its values may mean, and how they are shown
}

// NewContext is the context of a board on a day. Where the agenda is nil it is computed when it is needed.
func NewContext(b *model.Board, a *agenda.Agenda, today model.Date) *Context {
	c := &Context{board: b, today: today}
	c.agenda = sync.OnceValue(func() *agenda.Agenda {
		if a != nil {
			return a
		}
		return agenda.Compute(b, today)
	})
	for _, kind := range model.Kinds {
		c.texts[kind] = sync.OnceValue(func() *texts { return newTexts(b, kind) })
	}
	c.sides = sync.OnceValue(func() *sides { return newSides(b) })
	c.gaps = sync.OnceValue(func() gapped { return newGapped(b, today) })
	return c
}

// Warm works out what the first key of a filter over a kind would have to wait for.
func (c *Context) Warm(kind model.Kind) {
	c.agenda()
	c.sides()
	c.texts[kind]()
}

// row is a record that is being looked at.
type row struct {
	record   model.Record
	position int // among the board's records of the kind; -1 when it is not one of them
}

// test is one condition at work.
type test func(row) bool

// compiled is a query at work on a context.
type compiled struct {
	text  string
	tests []test
}

func (c *Context) compile(q Query) *compiled {
	if last := c.compiled.Load(); last != nil && last.text == q.text {
		return last
	}
	next := c.compiledOf(q)
	c.compiled.Store(next)
	return next
}

func (c *Context) compiledOf(q Query) *compiled {
	made := &compiled{text: q.text}
	for _, term := range q.terms {
		made.tests = append(made.tests, c.test(term))
	}
	return made
}

func (c *Context) test(term Term) test {
	build := wordTest
	if term.Key != "" {
		key, _ := keyNamed(term.Key)
		build = key.test
	}
	positive := build(c, term)
	if !term.Not {
		return positive
	}
	return func(r row) bool { return !positive(r) }
}

func (c *compiled) match(r row) bool {
	for _, test := range c.tests {
		if !test(r) {
			return false
		}
	}
	return true
}

// Match tells whether a record matches the query.
func (q Query) Match(c *Context, r model.Record) bool {
	return q.MatchAt(c, r, int(c.last[r.Kind()].Load())+1)
}

// MatchAt is Match for those who know where the record probably stands in the board's list of its kind.
func (q Query) MatchAt(c *Context, r model.Record, position int) bool {
	if q.Empty() {
		return true
	}
	return c.compile(q).match(row{r, c.position(r, position)})
}

// Select lists the records of a kind that match, by id.
func (q Query) Select(c *Context, kind model.Kind) []model.Record {
	query := c.compile(q)
	var found []model.Record
	for i := range c.board.Count(kind) {
		if r := c.board.At(kind, i); query.match(row{r, i}) {
			found = append(found, r)
		}
	}
	return found
}

// Positions is Select for those who keep places in the board's list of the kind instead of records.
func (q Query) Positions(c *Context, kind model.Kind) []int32 {
	query := c.compile(q)
	found := make([]int32, 0, 64)
	for i := range c.board.Count(kind) {
		if query.match(row{c.board.At(kind, i), i}) {
			found = append(found, int32(i))
		}
	}
	return found
}

// position is where a record stands among those of its kind, -1 when it is not one of them. Who asks about many mostly
// asks in order, so that the first guess is right.
func (c *Context) position(r model.Record, guess int) int {
	kind := r.Kind()
	if !c.stands(r, guess) {
		if guess = c.search(kind, r.Base().ID); !c.stands(r, guess) {
			return -1
		}
	}
	c.last[kind].Store(int64(guess))
	return guess
}

func (c *Context) stands(r model.Record, position int) bool {
	return position >= 0 && position < c.board.Count(r.Kind()) && c.board.At(r.Kind(), position) == r
}

// search is the first position of a kind whose id is not before id.
func (c *Context) search(kind model.Kind, id string) int {
	low, high := 0, c.board.Count(kind)
	for low < high {
		if middle := (low + high) / 2; c.board.At(kind, middle).Base().ID < id {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}
