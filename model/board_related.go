package model

import "sync"

// related is what names a record, for those kinds that many records name. Each is made when it is first asked for.
type related struct {
	asked, given func() map[string][]*Dependency // by consumer, by provider
	needed, held func() map[string][]*Dependency // by the consumer's goal, by the provider's
	pursued      func() map[string][]*Goal       // by team
	serving      func() map[string][]*Goal       // by outcome
	parts        func() map[string][]*Outcome    // by parent
}

func relatedOf(b *Board) related {
	dependencies, goals, outcomes := b.Dependencies(), b.Goals(), b.Outcomes()
	return related{
		asked:   grouped(dependencies, func(d *Dependency) string { return d.Consumer }),
		given:   grouped(dependencies, func(d *Dependency) string { return d.Provider }),
		needed:  grouped(dependencies, func(d *Dependency) string { return d.Goal }),
		held:    grouped(dependencies, func(d *Dependency) string { return d.ProviderGoal }),
		pursued: grouped(goals, func(g *Goal) string { return g.Team }),
		parts:   grouped(outcomes, func(o *Outcome) string { return o.Parent }),
		serving: sync.OnceValue(func() map[string][]*Goal {
			byOutcome := map[string][]*Goal{}
			for _, goal := range goals {
				for _, outcome := range goal.Outcomes {
					byOutcome[outcome] = append(byOutcome[outcome], goal)
				}
			}
			return byOutcome
		}),
	}
}

// grouped gathers records under the id that each names, in the order they come.
func grouped[R Record](records []R, named func(R) string) func() map[string][]R {
	return sync.OnceValue(func() map[string][]R {
		byID := map[string][]R{}
		for _, record := range records {
			if id := named(record); id != "" {
				byID[id] = append(byID[id], record)
			}
		}
		return byID
	})
}

// Relate makes ready what the methods below look into. On a large board that takes a while: where nobody may wait for
// it, call this beforehand, from wherever time is.
func (b *Board) Relate() {
	for _, ready := range []func() map[string][]*Dependency{b.related.asked, b.related.given, b.related.needed, b.related.held} {
		ready()
	}
	b.related.pursued()
	b.related.serving()
	b.related.parts()
	b.said()
}

// DependenciesOf are the live dependencies that a goal needs, by id; the methods below are by id too.
func (b *Board) DependenciesOf(goal string) []*Dependency { return b.related.needed()[goal] }

// DependenciesOn are the live dependencies that a goal of the provider delivers.
func (b *Board) DependenciesOn(goal string) []*Dependency { return b.related.held()[goal] }

// NeedsOf are the live dependencies whose consumer is a team.
func (b *Board) NeedsOf(team string) []*Dependency { return b.related.asked()[team] }

// ProvidedBy are the live dependencies whose provider is a team.
func (b *Board) ProvidedBy(team string) []*Dependency { return b.related.given()[team] }

// GoalsOf are the live goals of a team.
func (b *Board) GoalsOf(team string) []*Goal { return b.related.pursued()[team] }

// GoalsFor are the live goals that serve an outcome.
func (b *Board) GoalsFor(outcome string) []*Goal { return b.related.serving()[outcome] }

// PartsOf are the live outcomes that are part of an outcome.
func (b *Board) PartsOf(outcome string) []*Outcome { return b.related.parts()[outcome] }
