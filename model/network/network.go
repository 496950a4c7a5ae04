package network

import (
	"context"
	"slices"

	"moot/model"
)

// Scope is which dependencies count.
type Scope string

// The scopes.
const (
	Open Scope = "open" // neither accepted nor removed
	All  Scope = "all"
)

// Includes tells whether a dependency counts: it crosses, and is in scope.
func (s Scope) Includes(d *model.Dependency) bool { return d.Crossing() && (s == All || d.Open()) }

// Network is who needs whom: an edge goes from consumer to provider, weighted by dependencies. Teams are ids.
// The fields are those of `moot network --json`, in its order.
type Network struct {
	Scope Scope `json:"scope"`
	// Teams is how many teams the board has, ActiveTeams how many are a side of a dependency in scope.
	Teams        int `json:"teams"`
	ActiveTeams  int `json:"active_teams"`
	Dependencies int `json:"dependencies"`
	// Pairs are the distinct ordered pairs, the busiest first, then by consumer and provider.
	Pairs []Pair `json:"pairs"`
	// Density is pairs / (n(n − 1)), n the active teams; nil where there are fewer than two.
	Density *float64 `json:"density"`
	// Loops are the strongly connected components of two teams or more: the largest first, then by id.
	Loops [][]string `json:"loops"`
	// LongestChain is a longest path with each loop drawn together into one step. Of several as long it is the first
	// by id.
	LongestChain [][]string `json:"longest_chain"`
	// Degrees are those of the active teams, by id.
	Degrees []Degree `json:"degrees"`
	// Groups are teams that mostly need each other: the largest first, then by id. See FindGroups.
	Groups [][]string `json:"groups"`
	// Modularity is Newman's Q of Groups and all teams in none, directed; nil where there is no dependency.
	Modularity *float64 `json:"modularity"`
}

// Pair is how many dependencies one team has on another.
type Pair struct {
	Consumer     string `json:"consumer"`
	Provider     string `json:"provider"`
	Dependencies int    `json:"dependencies"`
}

// Degree is how many teams, and dependencies, one team has on either side.
type Degree struct {
	Team          string `json:"team"`
	NeedsTeams    int    `json:"needs_teams"`    // distinct teams that it needs
	ProvidesTeams int    `json:"provides_teams"` // distinct teams that need it
	Needs         int    `json:"needs"`          // dependencies where it is the consumer
	Provides      int    `json:"provides"`       // dependencies where it is the provider
}

// Compute is the network of a board, with the best groups of so many Starts.
func Compute(b *model.Board, scope Scope) *Network {
	w := newWeb(b.Dependencies(), scope.Includes, 0)
	n := w.network(b, scope)
	if found, err := w.bestGroups(context.Background(), Starts, nil); err == nil {
		n.Groups, n.Modularity = found.Groups, found.Modularity
	}
	return n
}

// Shape is the network of a board without groups and modularity, which take the longest to find.
func Shape(b *model.Board, scope Scope) *Network { return Without(b, scope, nil) }

// Without is Shape as it would be without some dependencies: those that skip says yes to. Teams that are left without any
// are not active.
func Without(b *model.Board, scope Scope, skip func(*model.Dependency) bool) *Network {
	include := scope.Includes
	if skip != nil {
		include = func(d *model.Dependency) bool { return scope.Includes(d) && !skip(d) }
	}
	return newWeb(b.Dependencies(), include, 0).network(b, scope)
}

func (w *web) network(b *model.Board, scope Scope) *Network {
	n := &Network{
		Scope:        scope,
		Teams:        len(b.Teams()),
		ActiveTeams:  len(w.teams),
		Dependencies: w.dependencies,
		Pairs:        w.pairs(),
		Degrees:      w.degrees(),
		Groups:       [][]string{},
	}
	if k := float64(len(w.teams)); k > 1 {
		density := float64(len(n.Pairs)) / (k * (k - 1))
		n.Density = &density
	}
	components := w.components()
	n.Loops = w.loops(components)
	n.LongestChain = w.longestChain(components)
	return n
}

// Degree is that of a team; all zero where it is a side of no dependency.
func (n *Network) Degree(team string) Degree {
	at, found := slices.BinarySearchFunc(n.Degrees, team, func(d Degree, team string) int { return compare(d.Team, team) })
	if !found {
		return Degree{Team: team}
	}
	return n.Degrees[at]
}

// MutualPair is two teams that need each other, A before B by id.
type MutualPair struct {
	A, B    string
	ANeedsB int
	BNeedsA int
}

// Mutual are the pairs of teams that need each other, by id.
func (n *Network) Mutual() []MutualPair {
	counts := make(map[[2]string]int, len(n.Pairs))
	for _, pair := range n.Pairs {
		counts[[2]string{pair.Consumer, pair.Provider}] = pair.Dependencies
	}
	var mutual []MutualPair
	for _, pair := range n.Pairs {
		back := counts[[2]string{pair.Provider, pair.Consumer}]
		if back > 0 && pair.Consumer < pair.Provider {
			mutual = append(mutual, MutualPair{pair.Consumer, pair.Provider, pair.Dependencies, back})
		}
	}
	slices.SortFunc(mutual, func(x, y MutualPair) int { return compare(x.A, y.A, x.B, y.B) })
	return mutual
}

// Busiest are the first most pairs.
func (n *Network) Busiest(most int) []Pair { return n.Pairs[:min(most, len(n.Pairs))] }
