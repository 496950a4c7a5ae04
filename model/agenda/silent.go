package agenda

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"moot/model"
)

// How many forums pass over an item without a word before something happens. Who has nothing to say says so in one key;
// nobody is asked for a report.
const (
	// SilentAsksForHand: the item asks for a hand.
	SilentAsksForHand = 2
	// SilentPauses: the goal that needs it is shown as paused until somebody confirms it.
	SilentPauses = 3
)

// silence is what is silent on a board. It is worked out when it is first asked for: it takes a look at every record.
type silence struct {
	items  []*model.Dependency            // those that ask for a hand, by need-by, then id
	apart  []*model.Dependency            // those of them that are not on the agenda
	paused map[string][]*model.Dependency // by goal, in the same order
}

// Silent is for how many forums an item has been silent: the closed forums before today that were held after the day of
// its last edit by anyone. An item is silent when it is open, crossing, not standing, and its provider is to move:
// requested (or in a state that is not known, which counts as that), committed or started. 0 for all others.
func (a *Agenda) Silent(id string) int {
	if position, known := a.Position(id); known {
		return a.SilentAt(position)
	}
	return 0
}

// SilentAt is Silent by the position in the board's Dependencies, for those who look at all of them.
func (a *Agenda) SilentAt(position int) int {
	m := &a.marks[position]
	if !m.signs.has(crossing) || m.signs.has(standing|delivered|refused) {
		return 0
	}
	last := lastEdit(a.dependencies[position].Base()).Day()
	passed, _ := slices.BinarySearch(a.forums, last+1)
	return len(a.forums) - passed
}

// AsksForHand tells whether an item was silent for two forums or more.
func (a *Agenda) AsksForHand(id string) bool { return a.Silent(id) >= SilentAsksForHand }

// Silences are the items that ask for a hand, on the agenda or not, by need-by (not known comes last), then id.
func (a *Agenda) Silences() []*model.Dependency { return a.silence().items }

// SilentApart are those of Silences that are on no part of the agenda.
func (a *Agenda) SilentApart() []*model.Dependency { return a.silence().apart }

// Paused are the items, silent for three forums, because of which an active goal is shown as paused; none when it is
// not. A check-in on the goal, on the day of the newest closed forum or later, confirms it until the next forum closes.
func (a *Agenda) Paused(goal string) []*model.Dependency { return a.silence().paused[goal] }

// HeardAt is the day of the newest edit of a dependency by anyone, by its position in the board's Dependencies.
func (a *Agenda) HeardAt(position int) model.Date {
	return lastEdit(&a.dependencies[position].Entry).Day()
}

// lastEdit is when somebody last edited a record, by the changes that show in it; when it was made, where none does.
func lastEdit(entry *model.Entry) model.Instant {
	at := entry.Made
	if entry.Origin != nil {
		at = entry.Origin.At
	}
	for _, head := range entry.Heads {
		at = max(at, head.By.At)
	}
	return at
}

func (a *Agenda) prepareSilence() { a.silence = sync.OnceValue(a.findSilence) }

func (a *Agenda) findSilence() silence {
	found := silence{paused: map[string][]*model.Dependency{}}
	quiet := a.quiet()
	found.items = make([]*model.Dependency, len(quiet))
	for i, q := range quiet {
		d := a.dependencies[q.position]
		found.items[i] = d
		if a.items[q.position] == 0 {
			found.apart = append(found.apart, d)
		}
		if q.forums >= SilentPauses && d.Goal != "" {
			found.paused[d.Goal] = append(found.paused[d.Goal], d)
		}
	}
	for id := range found.paused {
		if goal := a.board.Goal(id); goal == nil || !goal.Active() || a.confirmed(goal) {
			delete(found.paused, id)
		}
	}
	return found
}

// quiet is an item that asks for a hand, small enough to sort many.
type quiet struct {
	needBy           model.Date
	position, forums int32
}

// quiet are the items that ask for a hand, by need-by, then id.
func (a *Agenda) quiet() []quiet {
	if len(a.forums) < SilentAsksForHand {
		return nil
	}
	var all []quiet
	for i := range a.marks {
		if n := a.SilentAt(i); n >= SilentAsksForHand {
			all = append(all, quiet{a.marks[i].needBy, int32(i), int32(n)})
		}
	}
	slices.SortFunc(all, func(x, y quiet) int {
		return cmp.Or(
			cmp.Compare(uint32(x.needBy-1), uint32(y.needBy-1)), // not known comes last
			cmp.Compare(x.position, y.position),                 // which is the order of ids
		)
	})
	return all
}

// confirmed tells whether something was said of a goal since the newest closed forum, that day included.
func (a *Agenda) confirmed(goal *model.Goal) bool {
	said := a.board.LastCheckIn(model.RefOf(goal), a.On)
	return said != nil && said.On >= a.LastForum
}

// silentWords is "silent for two forums: asks for a hand", "silent for 5 forums"; "" where it is not silent enough.
func (item Item) silentWords() string {
	switch n := item.agenda.SilentAt(int(item.position)); {
	case n < SilentAsksForHand:
		return ""
	case n == SilentAsksForHand:
		return "silent for two forums: asks for a hand"
	default:
		return fmt.Sprintf("silent for %d forums", n)
	}
}
