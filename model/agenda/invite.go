package agenda

import (
	"cmp"
	"slices"

	"moot/model"
)

// invite sorts the teams: needed are those with an item to decide or at risk; those with items only in the other
// groups may skip; the rest, of the teams that have not left, are a count.
func (a *Agenda) invite() {
	needed := map[string]bool{} // false: may skip
	for i := range a.Items {
		item := &a.Items[i]
		must := item.Group == Decide || item.Group == AtRisk
		for _, team := range []string{item.Dependency.Consumer, item.Dependency.Provider} {
			if team != "" {
				needed[team] = needed[team] || must
			}
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
		left := team.Left.Known() && team.Left <= a.On
		if _, invited := needed[team.ID]; !invited && !left {
			a.Rest++
		}
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
