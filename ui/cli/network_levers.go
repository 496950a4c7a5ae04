package cli

import (
	"fmt"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/widget"
)

// wantedByMany prints what three teams or more ask for, the costliest first: the case for self-service.
func (s *session) wantedByMany(board *model.Board, wanted []network.Wanted) {
	if len(wanted) == 0 {
		return
	}
	s.printf("\nAsked for by %d teams or more: self-service?\n", network.LeastConsumers)
	rows := newTable(column{most: 40, flexible: true, least: 12}, column{})
	for _, w := range wanted[:min(mostListed, len(wanted))] {
		rows.add(w.Capability, wantedWords(w))
	}
	s.inset(rows)
	s.listedOf(len(wanted))
}

// wantedWords is "6 for 4 teams, 232 days waited".
func wantedWords(w network.Wanted) string {
	words := fmt.Sprintf("%s for %d teams", widget.Grouped(len(w.Dependencies)), len(w.Consumers))
	switch {
	case w.Wait > 0:
		words += ", " + widget.Grouped(w.Wait) + " days waited"
	case w.Unknown > 0:
		words += ", wait: no data"
	}
	return words
}

// passages prints the component teams that ways lead through, by name.
func (s *session) passages(board *model.Board, passages []network.Passage) {
	if len(passages) == 0 {
		return
	}
	s.printf("\nComponent teams that ways between others lead through\n")
	rows := newTable(column{most: 40, flexible: true, least: 12}, column{})
	for _, p := range passages {
		rows.add(teamName(board, p.Team), fmt.Sprintf("%s of %s ways", widget.Grouped(p.Through), widget.Grouped(p.Of)))
	}
	s.inset(rows)
}

// boundaries prints the groups of teams that mostly need each other, each as a question with its evidence.
func (s *session) boundaries(board *model.Board, g *network.Grouping, scope network.Scope) {
	if len(g.Groups) == 0 || g.Modularity == nil {
		return
	}
	s.printf("\nBoundaries to talk about (modularity %.2f)\n", *g.Modularity)
	if g.Weak() {
		s.sentence("Below 0.3 groups are barely clearer than those that chance makes.")
	}
	name := func(ref model.Ref) string { return model.Title(board, ref) }
	all := g.Boundaries(board, scope)
	for _, boundary := range all[:min(mostListed, len(all))] {
		s.sentence(boundary.Question(name))
	}
	s.listedOf(len(all))
}
