package agenda

import (
	"cmp"
	"slices"

	"moot/model"
)

// invite sorts the teams: needed are those with an item to decide or at risk; those with items only in the other
// groups may skip; the rest, of the teams that have not left, are a count.
func (a *Agenda) invite(ranks []rank) {
	const absent = Coming + 1
	groups := make([]Group, len(a.dependencies))
	for i := range groups {
		groups[i] = absent
	}
	for _, r := range ranks {
		groups[r.position] = r.group
	}
	needed := map[string]bool{}           // false: may skip
	for position, group := range groups { // in the order in which records lie in memory, which is three times as fast
		if group != absent {
			d := a.dependencies[position]
			invite(needed, d.Consumer, group <= AtRisk)
			invite(needed, d.Provider, group <= AtRisk)
		}
	}
	for team, must := range needed {
		if must {
			a.Needed = append(a.Needed, team)
		} else {
			a.MaySkip = append(a.MaySkip, team)
		}
	}
	a.sortTeams(a.Needed)
	a.sortTeams(a.MaySkip)
	for _, team := range a.board.Teams() {
		left := team.HasLeft(a.On)
		if _, invited := needed[team.ID]; !invited && !left {
			a.Rest++
		}
	}
}

func invite(needed map[string]bool, team string, must bool) {
	if was, invited := needed[team]; team != "" && (!invited || must && !was) {
		needed[team] = must
	}
}

func (a *Agenda) sortTeams(ids []string) {
	slices.SortFunc(ids, func(x, y string) int {
		return cmp.Or(cmp.Compare(a.teamName(x), a.teamName(y)), cmp.Compare(x, y))
	})
}

func (a *Agenda) teamName(id string) string {
	if team := a.board.Team(id); team != nil {
		return model.Fold(team.Title())
	}
	return model.Fold(id)
}
