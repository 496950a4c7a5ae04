package network

import (
	"cmp"
	"maps"
	"slices"

	"moot/model"
)

// Wanted is a capability that several teams ask for: the case for self-service.
type Wanted struct {
	Capability string   // as the first of Dependencies spells it
	Consumers  []string // team ids, sorted
	Providers  []string
	// Dependencies are those in scope, standing ones among them, by id.
	Dependencies []*model.Dependency
	Standing     int
	Wait         int // dependency-days so far, of those open and not standing
	Unknown      int // open, not standing and without a day of request
}

// LeastConsumers is from how many consumers on a capability is the case for self-service.
const LeastConsumers = 3

// WantedCapabilities are the capabilities that at least so many teams ask for, the costliest first: by days waited, then
// number of dependencies, then name. Spellings that differ in case alone are one.
func WantedCapabilities(b *model.Board, scope Scope, today model.Date, least int) []Wanted {
	wishes := map[string]*wish{}
	spelled := map[string]*wish{} // by the text as it is: most are spelled the same, and folding takes long
	for _, d := range b.Dependencies() {
		if d.Capability == "" || !scope.Includes(d) {
			continue
		}
		w := spelled[d.Capability]
		if w == nil {
			w = wishOf(wishes, model.Fold(d.Capability))
			spelled[d.Capability] = w
		}
		w.add(d, today)
	}
	var wanted []Wanted
	for _, name := range slices.Sorted(maps.Keys(wishes)) {
		if w := wishes[name]; len(w.consumers) >= least {
			wanted = append(wanted, w.wanted())
		}
	}
	slices.SortStableFunc(wanted, func(x, y Wanted) int {
		return cmp.Or(cmp.Compare(y.Wait, x.Wait), cmp.Compare(len(y.Dependencies), len(x.Dependencies)))
	})
	return wanted
}

// wish gathers what is asked of one capability.
type wish struct {
	tally
	dependencies         []*model.Dependency
	consumers, providers map[string]bool
}

func wishOf(wishes map[string]*wish, name string) *wish {
	if wishes[name] == nil {
		wishes[name] = &wish{consumers: map[string]bool{}, providers: map[string]bool{}}
	}
	return wishes[name]
}

func (w *wish) add(d *model.Dependency, today model.Date) {
	w.tally.add(tallyOf(d, today))
	w.dependencies = append(w.dependencies, d)
	w.consumers[d.Consumer], w.providers[d.Provider] = true, true
}

func (w *wish) wanted() Wanted {
	return Wanted{
		Capability: w.dependencies[0].Capability,
		Consumers:  slices.Sorted(maps.Keys(w.consumers)), Providers: slices.Sorted(maps.Keys(w.providers)),
		Dependencies: w.dependencies, Standing: int(w.standing), Wait: w.wait, Unknown: int(w.unknown),
	}
}
