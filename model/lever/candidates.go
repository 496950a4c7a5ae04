package lever

import (
	"cmp"
	"slices"
	"strings"

	"moot/model"
	"moot/model/whatif"
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

// Step is the what-if of the candidate: a capability that becomes self-service, or the consumer that joins its provider.
func (c Candidate) Step() whatif.Step {
	if c.Capability != "" {
		return whatif.Step{Kind: whatif.SelfService, Capability: c.Capability}
	}
	return whatif.Step{Kind: whatif.Join, Team: c.Consumer, Into: c.Provider}
}

// A candidate has at least so many consumers of a capability, or dependencies between a pair.
const (
	leastConsumers = 2
	leastOfPair    = 2
)

// Candidates are the capabilities by name, then the pairs by the names of their teams. Never by a figure.
func Candidates(b *model.Board, today model.Date) []Candidate {
	capabilities, pairs := newCapabilities(today), newPairs[[2]string](today)
	for _, d := range b.Dependencies() {
		if counts(d) {
			capabilities.add(d)
			pairs.add(pairKey(d), d)
		}
	}
	return sorted(b, append(capabilities.candidates(), pairs.candidates()...))
}

// counts tells whether a dependency waits, so that a lever would save something.
func counts(d *model.Dependency) bool { return d.Open() && d.Crossing() && !d.Standing() }

func pairKey(d *model.Dependency) [2]string { return [2]string{d.Consumer, d.Provider} }

func (c *Candidate) add(d *model.Dependency, today model.Date) {
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

// sorted puts candidates in their order.
func sorted(b *model.Board, found []Candidate) []Candidate {
	titles, places := map[string]string{}, make([]string, len(found))
	title := func(team string) string {
		if _, known := titles[team]; !known {
			titles[team] = model.Fold(titleOf(b, team))
		}
		return titles[team]
	}
	order, inOrder := make([]int, len(found)), make([]Candidate, len(found))
	for i, c := range found {
		order[i] = i
		if places[i] = "1 " + model.Fold(c.Capability); c.Capability == "" {
			places[i] = strings.Join([]string{"2 " + title(c.Consumer), title(c.Provider), c.Consumer, c.Provider}, "\x00")
		}
	}
	slices.SortFunc(order, func(x, y int) int { return strings.Compare(places[x], places[y]) })
	for i, from := range order {
		inOrder[i] = found[from]
	}
	return inOrder
}

// Costliest are the capability and the pair that were waited for longest, as far as there are any, longest first: where a
// lever would save most.
func Costliest(all []Candidate) []Candidate {
	var found []Candidate
	var capability, pair bool
	for _, c := range ByWait(all) {
		met := &pair
		if c.Capability != "" {
			met = &capability
		}
		if !*met && c.Wait > 0 {
			found = append(found, c)
		}
		*met = true
	}
	return found
}

// ByWait are the same candidates, what was waited for longest first, then in the order that they have.
func ByWait(all []Candidate) []Candidate {
	return slices.SortedStableFunc(slices.Values(all), func(x, y Candidate) int { return cmp.Compare(y.Wait, x.Wait) })
}
