package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"moot/model"
	"moot/model/network"
)

// mostPairs is how many of the busiest pairs are printed before the rest is a count.
const mostPairs = 12

// networkText prints the network in words. Pairs are in the order of their figure, teams never are.
func (s *session) networkText(board *model.Board, n *network.Network) {
	what := "open dependencies"
	if n.Scope == network.All {
		what = "dependencies, open and closed"
	}
	s.printf("%d %s between %d of %d teams, in %s\n", n.Dependencies, what, n.ActiveTeams, n.Teams,
		plural(len(n.Pairs), "pair", "pairs"))
	if n.Density != nil {
		s.printf("density %.1f %%: so much of all possible pairs\n", *n.Density*100)
	}
	s.loops(board, n)
	s.chain(board, n)
	s.pairs(board, n)
	s.teamGroups(board, n)
}

func (s *session) loops(board *model.Board, n *network.Network) {
	if len(n.Loops) == 0 {
		s.printf("\nNo loops: no team waits for itself through others.\n")
		return
	}
	s.printf("\n%s: teams that wait for each other\n", plural(len(n.Loops), "loop", "loops"))
	for _, loop := range n.Loops {
		s.paragraph(teamNames(board, loop))
	}
}

func (s *session) chain(board *model.Board, n *network.Network) {
	if len(n.LongestChain) < 2 {
		return
	}
	steps := make([]string, len(n.LongestChain))
	for i, teams := range n.LongestChain {
		steps[i] = strings.Join(teamNames(board, teams), " + ")
		if len(teams) > 3 {
			steps[i] = fmt.Sprintf("a loop of %d", len(teams))
		}
	}
	s.printf("\nLongest chain, %d steps\n", len(n.LongestChain))
	for _, line := range wrapped(steps, " ←", s.width(defaultWidth)-2) {
		s.println("  " + line)
	}
}

func (s *session) pairs(board *model.Board, n *network.Network) {
	if len(n.Pairs) == 0 {
		return
	}
	s.printf("\nBusiest pairs\n")
	rows := newTable(column{right: true}, column{most: 40}, column{}, column{most: 40})
	for _, pair := range n.Busiest(mostPairs) {
		rows.add(strconv.Itoa(pair.Dependencies), teamName(board, pair.Consumer), "←", teamName(board, pair.Provider))
	}
	for _, line := range rows.lines(s.width(defaultWidth) - 2) {
		s.println("  " + line)
	}
	if more := len(n.Pairs) - mostPairs; more > 0 {
		s.printf("  and %d more\n", more)
	}
}

func (s *session) teamGroups(board *model.Board, n *network.Network) {
	if len(n.Groups) == 0 || n.Modularity == nil {
		return
	}
	s.printf("\nTeams that mostly need each other (modularity %.2f)\n", *n.Modularity)
	for _, group := range n.Groups {
		s.paragraph(teamNames(board, group))
	}
}

// paragraph prints names, separated by commas, indented and wrapped.
func (s *session) paragraph(names []string) {
	for i, line := range wrapped(names, ",", s.width(defaultWidth)-4) {
		if i == 0 {
			s.println("  " + line)
			continue
		}
		s.println("    " + line)
	}
}

// teamNames are the names of teams, in the order of names.
func teamNames(board *model.Board, ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = teamName(board, id)
	}
	slices.Sort(names)
	return names
}
