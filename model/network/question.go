package network

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// mostNames is how many teams, and mostOutcomes how many outcomes, a question names before the rest is a number.
const (
	mostNames    = 4
	mostOutcomes = 2
)

// Question says in a sentence, as a question, what a boundary asks the forum to talk about, with its evidence; name gives
// the name of a team or an outcome.
func (g Boundary) Question(name func(model.Ref) string) string {
	evidence := g.needs(name)
	if g.In > 0 {
		evidence += ", others need them " + times(g.In)
	}
	return evidence + ", and " + g.serves(name) + ": " + g.ask()
}

// needs is how much the teams need each other, and others.
func (g Boundary) needs(name func(model.Ref) string) string {
	if len(g.Teams) == 2 && len(g.Needing) == 1 {
		return g.needsOther(name)
	}
	text := list(namesOf(model.KindTeam, g.Teams, name), mostNames, "more") + " need each other " + times(g.Inside)
	if g.Out == 0 {
		return text + " and no other team"
	}
	return text + " and others " + times(g.Out)
}

// needsOther is needs of two teams of which one provides and needs nothing of the other.
func (g Boundary) needsOther(name func(model.Ref) string) string {
	consumer, provider := g.Needing[0], g.Teams[0]
	if consumer == provider {
		provider = g.Teams[1]
	}
	team := func(id string) string { return name(model.Ref{Kind: model.KindTeam, ID: id}) }
	text := team(consumer) + " needs " + team(provider) + " " + times(g.Inside)
	if g.Out == 0 {
		return text + ", they need no other team"
	}
	return text + ", they need others " + times(g.Out)
}

// serves is what the teams serve today, together or apart.
func (g Boundary) serves(name func(model.Ref) string) string {
	who := "two or more of them serve "
	if len(g.Teams) == 2 {
		who = "both serve "
	}
	switch {
	case len(g.Outcomes) > 0:
		return who + list(namesOf(model.KindOutcome, g.Outcomes, name), mostOutcomes, "more outcomes")
	case g.Serving > 1:
		return "they serve no outcome together"
	case g.Serving == 1:
		return "only one of them serves an outcome"
	}
	return "none of their goals serves an outcome"
}

func (g Boundary) ask() string {
	if len(g.Teams) == 2 {
		return "is the boundary between them in the right place?"
	}
	return "are the boundaries between them in the right places?"
}

func namesOf(kind model.Kind, ids []string, name func(model.Ref) string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = name(model.Ref{Kind: kind, ID: id})
	}
	slices.SortFunc(names, func(x, y string) int { return compare(model.Fold(x), model.Fold(y), x, y) })
	return names
}

// list is "a, b and c", or the first few "and 3 more". One that is left over is named all the same.
func list(names []string, most int, more string) string {
	if len(names) > most+1 {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d %s", len(names)-most, more)
	}
	if len(names) == 1 {
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
