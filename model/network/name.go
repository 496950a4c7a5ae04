package network

import "moot/model"

// byName orders teams by name, whatever its case; of the same name by id.
func byName(b *model.Board) func(x, y string) int {
	folded := map[string]string{}
	name := func(team string) string {
		text, known := folded[team]
		if !known {
			text = model.Fold(model.Title(b, model.Ref{Kind: model.KindTeam, ID: team}))
			folded[team] = text
		}
		return text
	}
	return func(x, y string) int { return compare(name(x), name(y), x, y) }
}
