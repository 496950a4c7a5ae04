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
	// Parked are the ids of the items that the last forum put off until this one, in the order in which it did. They are
	// taken up first. On the day of a forum that is closed they are what that one parked. ParkedOn is its day.
	Parked   []string
	ParkedOn model.Date

	board        *model.Board
	dependencies []*model.Dependency
	graph        *waits.Graph
	marks        []mark       // by position in dependencies
	items        []int32      // by position in dependencies: the place in Items plus one, 0 when not on the agenda
	forums       []model.Date // the days of the closed forums before On, oldest first
	silence      func() silence
}

// Compute is the agenda of a board on a day.
//
// On it is every open crossing dependency, not standing, that is countered, declined, late or at risk; new or changed
// since the last forum; or not delivered, with its need-by inside the horizon.
func Compute(b *model.Board, today model.Date) *Agenda {
	forums := heldForums(b, today)
	a := &Agenda{
		On:           today,
		Horizon:      b.Settings().HorizonDays(),
		board:        b,
		dependencies: b.Dependencies(),
		forums:       forums,
	}
	if len(forums) > 0 {
		a.LastForum = forums[len(forums)-1]
	}
	a.prepareSilence()
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
	a.carry()
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

// heldForums are the days of the closed forums before today, oldest first.
func heldForums(b *model.Board, today model.Date) []model.Date {
	var days []model.Date
	for _, forum := range b.Forums() {
		if forum.State == model.ForumClosed && forum.On.Known() && forum.On < today {
			days = append(days, forum.On)
		}
	}
	slices.Sort(days)
	return days
}

// carry keeps of what the last forum parked what still is on the agenda.
func (a *Agenda) carry() {
	var parked []string
	for _, forum := range a.board.Forums() {
		switch on := forum.On; {
		case forum.State != model.ForumClosed || !on.Known() || on > a.On:
		case on > a.ParkedOn:
			a.ParkedOn, parked = on, forum.Parked
		case on == a.ParkedOn:
			parked = slices.Concat(parked, forum.Parked)
		}
	}
	for _, id := range parked {
		if _, on := a.Item(id); on && !slices.Contains(a.Parked, id) {
			a.Parked = append(a.Parked, id)
		}
	}
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
