package model

import "cmp"

// ByRank orders outcomes as every list shows them: those pursued first, by rank, those without one last, then by title.
func ByRank(a, b *Outcome) int {
	return cmp.Or(
		TrueFirst(a.Active(), b.Active()), TrueFirst(a.Rank.Known, b.Rank.Known), cmp.Compare(a.Rank.Value, b.Rank.Value),
		cmp.Compare(Fold(a.Title), Fold(b.Title)), cmp.Compare(a.ID, b.ID),
	)
}

// ByTeam orders goals as every list shows them: those pursued first, by the name of their team, those without one last, then
// by title. Never by how they stand: nobody is to be first or last by a figure. What it gives keeps names: it is for one use.
func ByTeam(v View) func(a, b *Goal) int {
	names := map[string]string{}
	name := func(g *Goal) string {
		known, found := names[g.Team]
		if !found {
			known = Fold(Title(v, Ref{KindTeam, g.Team}))
			names[g.Team] = known
		}
		return known
	}
	return func(a, b *Goal) int {
		return cmp.Or(
			TrueFirst(a.Active(), b.Active()), TrueFirst(a.Team != "", b.Team != ""), cmp.Compare(name(a), name(b)),
			cmp.Compare(Fold(a.Title), Fold(b.Title)), cmp.Compare(a.ID, b.ID),
		)
	}
}

// TrueFirst orders what is so before what is not.
func TrueFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
