package meeting

import (
	"cmp"
	"slices"
	"strings"

	"moot/model"
)

// Candidate is where a lever could be pulled: a capability that several teams ask for (self-service), or a pair of teams
// with several open dependencies (a boundary to rethink).
type Candidate struct {
	Capability         string // "" for a pair
	Consumer, Provider string // team ids, of a pair
	// Dependencies are the open crossing ones, not standing, by id.
	Dependencies []*model.Dependency
	// Consumers is how many teams ask for the capability.
	Consumers int
	// Wait is the sum of days since each was requested: dependency-days so far. Unknown is how many say no such day, and
	// are left out of it.
	Wait, Unknown int
}

// A candidate has at least so many consumers of a capability, or dependencies between a pair.
const (
	leastConsumers = 2
	leastOfPair    = 2
)

// Candidates are the capabilities by name, then the pairs by the names of their teams. Never by a figure.
func Candidates(b *model.Board, today model.Date) []Candidate {
	capabilities, pairs := map[string]*Candidate{}, map[[2]string]*Candidate{}
	for _, d := range b.Dependencies() {
		if !d.Open() || !d.Crossing() || d.Standing() {
			continue
		}
		if d.Capability != "" {
			add(capabilities, model.Fold(d.Capability), Candidate{Capability: d.Capability}, d, today)
		}
		add(pairs, [2]string{d.Consumer, d.Provider}, Candidate{Consumer: d.Consumer, Provider: d.Provider}, d, today)
	}
	var found []Candidate
	for _, c := range capabilities {
		if c.Consumers = consumers(c.Dependencies); c.Consumers >= leastConsumers {
			found = append(found, *c)
		}
	}
	for _, c := range pairs {
		if c.Consumers = 1; len(c.Dependencies) >= leastOfPair {
			found = append(found, *c)
		}
	}
	slices.SortFunc(found, func(x, y Candidate) int {
		return cmp.Or(
			cmp.Compare(min(1, len(y.Capability)), min(1, len(x.Capability))),
			strings.Compare(model.Fold(x.Capability), model.Fold(y.Capability)),
			strings.Compare(teamName(b, x.Consumer), teamName(b, y.Consumer)),
			strings.Compare(teamName(b, x.Provider), teamName(b, y.Provider)),
			strings.Compare(x.Consumer+" "+x.Provider, y.Consumer+" "+y.Provider),
		)
	})
	return found
}

func add[K comparable](to map[K]*Candidate, key K, made Candidate, d *model.Dependency, today model.Date) {
	c := to[key]
	if c == nil {
		c = &made
		to[key] = c
	}
	c.Dependencies = append(c.Dependencies, d)
	if d.Requested.Known() {
		c.Wait += max(0, today.Sub(d.Requested))
	} else {
		c.Unknown++
	}
}

func consumers(dependencies []*model.Dependency) int {
	teams := map[string]bool{}
	for _, d := range dependencies {
		teams[d.Consumer] = true
	}
	return len(teams)
}

// Costliest are the capability and the pair that were waited for longest, as far as there are any: where a lever would
// save most.
func Costliest(all []Candidate) []Candidate {
	var capability, pair *Candidate
	for i := range all {
		best := &pair
		if all[i].Capability != "" {
			best = &capability
		}
		if *best == nil || all[i].Wait > (*best).Wait {
			*best = &all[i]
		}
	}
	var found []Candidate
	for _, c := range []*Candidate{capability, pair} {
		if c != nil && c.Wait > 0 {
			found = append(found, *c)
		}
	}
	return found
}
