package meeting

import (
	"slices"

	"moot/model"
	"moot/model/agenda"
)

// Place is where a dependency stands in the queue of a meeting.
type Place uint8

// The places.
const (
	Done   Place = iota // it was talked about
	Now                 // it is at hand
	Next                // it waits for its turn
	Parked              // it was put off until next time
)

// Entry is a dependency in the queue of a meeting.
type Entry struct {
	Dependency *model.Dependency
	Place      Place
	// Score is its score on the agenda, 0 for what has left it.
	Score float64
	// Carried: the last forum parked it, so it comes first.
	Carried bool
	// Seconds is how long it was talked about; not known before it was.
	Seconds model.Number
}

// Queue is what a forum takes up in its dependency phase: what was talked about, in that order, then what is at hand,
// then what is left, then what was parked. Left are the items that the last forum parked, then those to decide and those
// at risk in the order of the agenda, but for those that a person put into another order: they come first, in that order.
func Queue(b *model.Board, a *agenda.Agenda, f *model.Forum) []Entry {
	q := queue{board: b, agenda: a, forum: f, carried: carried(a), placed: map[string]bool{}}
	parked := slices.DeleteFunc(slices.Clone(f.Parked), func(id string) bool { return id == q.current() })
	for _, id := range parked {
		q.placed[id] = true // last of all
	}
	for i, id := range f.Discussed {
		if id != q.current() {
			q.add(id, Done, model.NumberOf(float64(SecondsOn(f, i))))
		}
	}
	q.add(q.current(), Now, model.Number{})
	q.left()
	for _, id := range parked {
		delete(q.placed, id)
	}
	for _, id := range parked {
		q.add(id, Parked, model.Number{})
	}
	return q.entries
}

type queue struct {
	board   *model.Board
	agenda  *agenda.Agenda
	forum   *model.Forum
	carried map[string]bool
	placed  map[string]bool // what has its place by a name: never tens of thousands
	entries []Entry
}

func (q *queue) current() string {
	if q.forum.Item.Kind == model.KindDependency {
		return q.forum.Item.ID
	}
	return ""
}

// add places what is named, once: an import may name one twice.
func (q *queue) add(id string, place Place, seconds model.Number) {
	d := q.board.Dependency(id)
	if d == nil || q.placed[id] {
		return
	}
	q.placed[id] = true
	item, _ := q.agenda.Item(id)
	q.entries = append(q.entries, Entry{Dependency: d, Place: place, Score: item.Score, Carried: q.carried[id], Seconds: seconds})
}

// left places what waits for its turn: what a person put into an order, what the last forum parked, then the agenda.
func (q *queue) left() {
	for _, id := range q.forum.Order {
		if _, on := q.agenda.Item(id); on {
			q.add(id, Next, model.Number{})
		}
	}
	for _, id := range q.agenda.Parked {
		q.add(id, Next, model.Number{})
	}
	for _, group := range []agenda.Group{agenda.Decide, agenda.AtRisk} {
		items := q.agenda.Of(group)
		q.entries = slices.Grow(q.entries, len(items))
		for i := range items {
			if d := items[i].Dependency; !q.placed[d.ID] {
				q.entries = append(q.entries, Entry{Dependency: d, Place: Next, Score: items[i].Score})
			}
		}
	}
}

func carried(a *agenda.Agenda) map[string]bool {
	from := map[string]bool{}
	for _, id := range a.Parked {
		from[id] = true
	}
	return from
}

// Share is how many seconds an item is given: what is left of the time, shared out by score among it and those that
// still wait. Where no score counts, each is given the same; where no time is left, none.
func Share(left int, score float64, waiting []float64) int {
	sum := score
	for _, other := range waiting {
		sum += other
	}
	if left <= 0 {
		return 0
	}
	if sum <= 0 {
		return left / (len(waiting) + 1)
	}
	return int(float64(left) * score / sum)
}
