package agenda

import (
	"slices"
	"sync"

	"moot/model"
	"moot/model/internal/waits"
)

// Agenda is what a forum on a day has to talk about. It is immutable and may be shared.
type Agenda struct {
	On model.Date
	// LastForum is the day of the newest closed forum before On; not known before the first one.
	LastForum model.Date
	// Horizon is how far ahead the board looks, in days.
	Horizon int
	// Items are in the order of the agenda: by group, then score, highest first, then need-by, then id.
	Items []Item
	// Needed are the ids of the teams with an item to decide or at risk, MaySkip those of the teams with other items
	// only; both sorted by the teams' names. Rest is how many teams have no item.
	Needed, MaySkip []string
	Rest            int

	board        *model.Board
	dependencies []*model.Dependency
	graph        *waits.Graph
	marks        []mark  // by position in dependencies
	items        []int32 // by position in dependencies: the place in Items plus one, 0 when not on the agenda
}

// Compute is the agenda of a board on a day.
//
// On it is every open crossing dependency, not standing, that is countered, declined, late or at risk; new or changed
// since the last forum; or not delivered, with its need-by inside the horizon.
func Compute(b *model.Board, today model.Date) *Agenda {
	a := &Agenda{
		On:           today,
		LastForum:    lastForum(b, today),
		Horizon:      b.Settings().HorizonDays(),
		board:        b,
		dependencies: b.Dependencies(),
	}
	together(
		a.read,
		func() { a.graph = waits.New(b, func(i int) bool { return a.dependencies[i].Open() }) },
	)
	a.mark()
	ranks := a.rank()
	together(
		func() { a.list(ranks) },
		func() { a.invite(ranks) },
	)
	return a
}

// together runs tasks that do not touch what the others write: on two cores a large board takes two thirds of the time.
func together(tasks ...func()) {
	var group sync.WaitGroup
	for _, task := range tasks[1:] {
		group.Go(task)
	}
	tasks[0]()
	group.Wait()
}

// lastForum is the day of the newest closed forum before today.
func lastForum(b *model.Board, today model.Date) model.Date {
	var last model.Date
	for _, forum := range b.Forums() {
		if forum.State == model.ForumClosed && forum.On < today {
			last = max(last, forum.On)
		}
	}
	return last
}

// Item is the agenda's item on a dependency; false when it is not on the agenda.
func (a *Agenda) Item(id string) (Item, bool) {
	position, known := a.Position(id)
	if !known || a.items[position] == 0 {
		return Item{}, false
	}
	return a.Items[a.items[position]-1], true
}

// Of are the items of one group, in order.
func (a *Agenda) Of(group Group) []Item {
	first, _ := slices.BinarySearchFunc(a.Items, group, func(item Item, g Group) int { return int(item.Group) - int(g) })
	end, _ := slices.BinarySearchFunc(a.Items, group+1, func(item Item, g Group) int { return int(item.Group) - int(g) })
	return a.Items[first:end:end]
}
