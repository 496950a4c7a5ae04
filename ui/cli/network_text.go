package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

const (
	// mostListed is how many pairs, capabilities and the like are printed before the rest is a count.
	mostListed = 12
	// pastWeeks is how many weeks of its past stand beside a pair.
	pastWeeks = 12
)

func (s *session) networkSummary(n *network.Network) {
	what := "open dependencies"
	switch {
	case n.Scope == network.All:
		what = "dependencies, open and closed"
	case n.Dependencies == 1:
		what = "open dependency"
	}
	s.printf("%s %s between %d of %d teams, in %s\n", widget.Grouped(n.Dependencies), what, n.ActiveTeams, n.Teams,
		plural(len(n.Pairs), "pair", "pairs"))
	if n.Density != nil {
		s.printf("density %s: so much of all possible pairs\n", network.DensityWords(*n.Density))
	}
}

func (s *session) loops(board *model.Board, n *network.Network) {
	if len(n.Loops) == 0 {
		s.printf("\nNo loops: no team waits for itself through others.\n")
		return
	}
	s.printf("\n%s: teams that wait for each other\n", plural(len(n.Loops), "loop", "loops"))
	for _, loop := range n.Loops {
		s.sentence(loopWords(teamNames(board, loop), n.ActiveTeams))
	}
}

// mostInLoop is how many teams of a loop are named before the rest is a number.
const mostInLoop = 8

// loopWords are the teams of a loop: "Data, Search", "all 300 teams", or the first few "and 292 more".
func loopWords(names []string, active int) string {
	switch left := len(names) - mostInLoop; {
	case left <= 1:
		return strings.Join(names, ", ")
	case len(names) == active:
		return fmt.Sprintf("all %d teams", active)
	default:
		return strings.Join(names[:mostInLoop], ", ") + fmt.Sprintf(" and %d more", left)
	}
}

// pairs are the busiest ones. Those of open dependencies stand beside their own past, which closed ones are part of anyway.
func (s *session) pairs(board *model.Board, n *network.Network) {
	if len(n.Pairs) == 0 {
		return
	}
	rows := newTable(column{right: true}, column{most: 40, flexible: true, least: 8}, column{}, column{most: 40, flexible: true, least: 8}, column{missed: 1})
	if n.Scope == network.Open {
		s.printf("\nBusiest pairs, and how many were open in each of the last %d weeks\n", pastWeeks)
		for _, pair := range network.BusiestPairs(board, s.today, mostListed, pastWeeks) {
			addPair(rows, board, pair.Pair, pastWords(pair.Weeks))
		}
	} else {
		s.printf("\nBusiest pairs\n")
		for _, pair := range n.Busiest(mostListed) {
			addPair(rows, board, pair, "")
		}
	}
	s.inset(rows)
	s.listedOf(len(n.Pairs))
}

// listedOf counts what a list of so many leaves out.
func (s *session) listedOf(all int) {
	if all > mostListed {
		s.printf("  and %s more\n", widget.Grouped(all-mostListed))
	}
}

func addPair(rows *table, board *model.Board, pair network.Pair, past string) {
	rows.add(strconv.Itoa(pair.Dependencies), teamName(board, pair.Consumer), "←", teamName(board, pair.Provider), past)
}

// pastWords draws how many were open in each week, with the first figure and the last; "" where none ever was.
func pastWords(weeks []int) string {
	values := make([]float64, len(weeks))
	for i, n := range weeks {
		values[i] = float64(n)
	}
	if len(weeks) == 0 || slices.Max(weeks) == 0 {
		return "no data: none says when it was requested"
	}
	return fmt.Sprintf("%d %s %d", weeks[0], widget.Sparkline(theme.New(theme.Options{}), values, len(values)), weeks[len(weeks)-1])
}

// sentence prints a sentence, indented and wrapped.
func (s *session) sentence(text string) {
	s.hanging(wrapped(strings.Fields(text), "", s.width(defaultWidth)-4))
}

func (s *session) hanging(lines []string) {
	for i, line := range lines {
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
