package lever

import (
	"slices"

	"moot/model"
	"moot/model/whatif"
)

// Concerned are the teams that the steps of an action name, once each: both that are joined, the one that a capability
// moves to, and of self-service those that own or provided the capability, or else those that asked for it.
func (f *Finder) Concerned(a *model.Action) []string {
	var teams []string
	for _, step := range whatif.Resolve(f.board, f.steps(a)) {
		if step.Kind == whatif.SelfService {
			teams = append(teams, f.serving(step.Capability)...)
			continue
		}
		teams = append(teams, step.Team, step.Into)
	}
	slices.Sort(teams)
	return slices.DeleteFunc(slices.Compact(teams), func(id string) bool { return f.board.Team(id) == nil })
}

// serving are the teams that own a capability, or were ever asked for it; where there are none, those that asked.
func (f *Finder) serving(capability string) []string {
	var serving, asking []string
	name := model.Fold(capability)
	for _, team := range f.board.Teams() {
		if model.Fold(team.Owns) == name {
			serving = append(serving, team.ID)
		}
	}
	for _, d := range f.everAsked()[name] {
		asking = append(asking, d.Consumer)
		if d.Provider != "" {
			serving = append(serving, d.Provider)
		}
	}
	if len(serving) > 0 {
		return serving
	}
	return asking
}
