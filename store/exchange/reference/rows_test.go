package reference_test

import (
	"maps"
	"slices"
	"strings"

	"moot/model"
	"moot/model/network"
	"moot/model/whatif"
)

// row is a dependency as a list of them would have it: what steps are, and what a network is, is worked out here from such
// lists alone.
type row struct {
	id, consumer, provider, capability string
	open                               bool
	vanished                           bool
}

func rowsOf(b *model.Board) []row {
	var rows []row
	for _, d := range b.Dependencies() {
		state := d.State.String()
		rows = append(rows, row{
			id: d.ID, consumer: d.Consumer, provider: d.Provider, capability: strings.ToLower(strings.TrimSpace(d.Capability)),
			open: state != "accepted" && state != "removed",
		})
	}
	return rows
}

// crosses tells whether a row counts between two teams.
func (r row) crosses() bool { return r.consumer != r.provider && !r.vanished }

// taken are the rows after a step, by the words of the domain.
func taken(rows []row, s whatif.Step) []row {
	after := slices.Clone(rows)
	capability := strings.ToLower(strings.TrimSpace(s.Capability))
	for i := range after {
		r := &after[i]
		switch asked := r.open && r.crosses() && r.capability == capability && capability != ""; {
		case s.Kind == whatif.Join:
			if r.open && r.crosses() && (r.consumer == s.Team && r.provider == s.Into || r.consumer == s.Into && r.provider == s.Team) {
				r.vanished = true
			}
			if r.consumer == s.Team {
				r.consumer = s.Into
			}
			if r.provider == s.Team {
				r.provider = s.Into
			}
		case s.Kind == whatif.SelfService && asked, s.Kind == whatif.Move && asked && r.consumer == s.Team:
			r.vanished = true
		case s.Kind == whatif.Move && asked:
			r.provider = s.Team
		}
	}
	return after
}

// shape is what is compared of a network.
type shape struct {
	Dependencies int            `json:"dependencies"`
	Active       int            `json:"active_teams"`
	Pairs        []network.Pair `json:"pairs"`
	Density      *float64       `json:"density"`
	Loops        [][]string     `json:"loops"`
	Chain        [][]string     `json:"longest_chain"`
	chain        int
	needs        map[string]map[string]int
}

// shapeOf works a network out from a list: who reaches whom by Floyd and Warshall, loops as those who reach each other, the
// longest chain by trying the lengths over what the loops leave.
func shapeOf(rows []row, all bool) shape {
	s := shape{needs: map[string]map[string]int{}}
	teams := map[string]bool{}
	for _, r := range rows {
		if !r.crosses() || !all && !r.open {
			continue
		}
		if s.needs[r.consumer] == nil {
			s.needs[r.consumer] = map[string]int{}
		}
		s.needs[r.consumer][r.provider]++
		teams[r.consumer], teams[r.provider] = true, true
		s.Dependencies++
	}
	s.Active = len(teams)
	for consumer, providers := range s.needs {
		for provider, n := range providers {
			s.Pairs = append(s.Pairs, network.Pair{Consumer: consumer, Provider: provider, Dependencies: n})
		}
	}
	slices.SortFunc(s.Pairs, func(x, y network.Pair) int {
		if x.Dependencies != y.Dependencies {
			return y.Dependencies - x.Dependencies
		}
		return strings.Compare(x.Consumer+"\x00"+x.Provider, y.Consumer+"\x00"+y.Provider)
	})
	if n := float64(s.Active); n > 1 {
		density := float64(len(s.Pairs)) / n / (n - 1)
		s.Density = &density
	}
	s.knot(slices.Sorted(maps.Keys(teams)))
	return s
}

func (s *shape) knot(teams []string) {
	reach := map[string]map[string]bool{}
	for _, from := range teams {
		reach[from] = map[string]bool{}
		for to := range s.needs[from] {
			reach[from][to] = true
		}
	}
	for _, over := range teams {
		for _, from := range teams {
			if reach[from][over] {
				for to := range reach[over] {
					reach[from][to] = true
				}
			}
		}
	}
	knot := map[string]string{} // of each team the first of its loop
	s.Loops = [][]string{}
	for _, team := range teams {
		loop := []string{team}
		for _, other := range teams {
			if other != team && reach[team][other] && reach[other][team] {
				loop = append(loop, other)
			}
		}
		slices.Sort(loop)
		knot[team] = loop[0]
		if len(loop) > 1 && loop[0] == team {
			s.Loops = append(s.Loops, loop)
		}
	}
	slices.SortFunc(s.Loops, func(x, y []string) int {
		if len(x) != len(y) {
			return len(y) - len(x)
		}
		return slices.Compare(x, y)
	})
	s.chain = longest(teams, s.needs, knot)
}

// longest lengthens chains until none grows any more: a team stands one step above the highest that its loop needs.
func longest(teams []string, needs map[string]map[string]int, knot map[string]string) int {
	height := map[string]int{}
	for _, team := range teams {
		height[knot[team]] = 1
	}
	for grew := true; grew; {
		grew = false
		for consumer, providers := range needs {
			for provider := range providers {
				from, to := knot[consumer], knot[provider]
				if from != to && height[from] < height[to]+1 {
					height[from], grew = height[to]+1, true
				}
			}
		}
	}
	most := 0
	for _, h := range height {
		most = max(most, h)
	}
	return most
}

// stepsFor are steps of each kind that make a difference, as a person would write them: the busiest pair, the commonest
// capability, and the team that asks for it most.
func stepsFor(rows []row) map[string][]string {
	pairs, capabilities := map[string]int{}, map[string]map[string]int{}
	for _, r := range rows {
		if !r.open || !r.crosses() {
			continue
		}
		pairs[r.consumer+","+r.provider]++
		if r.capability != "" {
			if capabilities[r.capability] == nil {
				capabilities[r.capability] = map[string]int{}
			}
			capabilities[r.capability][r.consumer]++
		}
	}
	steps := map[string][]string{}
	if pair := most(pairs); pair != "" {
		steps["join"] = []string{"join:" + pair}
	}
	asked := map[string]int{}
	for capability, consumers := range capabilities {
		for _, n := range consumers {
			asked[capability] += n
		}
	}
	if capability := most(asked); capability != "" {
		move := "move:" + capability + ":" + most(capabilities[capability])
		steps["self-service"] = []string{"self-service:" + capability}
		steps["move"] = []string{move}
		steps["one after another"] = []string{steps["join"][0], move, "self-service:" + capability}
	}
	return steps
}

// most is the key with the highest count, the first of several.
func most(counts map[string]int) string {
	best := ""
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		if best == "" || counts[key] > counts[best] {
			best = key
		}
	}
	return best
}
