package model

import (
	"slices"
	"strings"
)

// Join makes one team of two, in one change: all that names team names into afterwards, into also bears team's names
// and id as aliases, so that files which still say team are understood, and team is deleted.
func Join(v View, team, into string) (Change, error) {
	from, to := Named[*Team](v, KindTeam, team), Named[*Team](v, KindTeam, into)
	switch {
	case from == nil:
		return Change{}, unknownRecord(v, Ref{KindTeam, team})
	case to == nil:
		return Change{}, unknownRecord(v, Ref{KindTeam, into})
	case team == into:
		return Change{}, refuse(RefOf(from), "a team cannot be joined with itself; name two")
	}
	draft := NewDraft(v, 0)
	draft.Put(withNamesOf(to, from))
	for record := range v.Naming(RefOf(from)) {
		after := record.Clone()
		rename(after, RefOf(from), into)
		draft.Put(after)
	}
	draft.Delete(RefOf(from))
	return draft.Change(), nil
}

// withNamesOf is a team that answers to another's names too, and owns its capability where it owned none.
func withNamesOf(team, other *Team) *Team {
	after := team.Clone().(*Team)
	after.Aliases = slices.Clone(team.Aliases)
	for _, name := range append([]string{other.Name, other.ID}, other.Aliases...) {
		name = strings.ReplaceAll(name, ";", ",") // which would make two aliases of it
		known := func(alias string) bool { return Fold(alias) == Fold(name) }
		if name != "" && !known(team.Name) && !slices.ContainsFunc(after.Aliases, known) {
			after.Aliases = append(after.Aliases, name)
		}
	}
	if after.Owns == "" {
		after.Owns = other.Owns
	}
	return after
}

// rename makes a record of one's own name another record wherever it names ref.
func rename(record Record, ref Ref, id string) {
	for _, field := range AllFields(record.Kind()) {
		switch field.Type {
		case Reference:
			if at := field.at(record).(*string); field.Of == ref.Kind && *at == ref.ID {
				*at = id
			}
		case References:
			if at := field.at(record).(*[]string); field.Of == ref.Kind && slices.Contains(*at, ref.ID) {
				*at = renameIn(*at, ref.ID, id)
			}
		case AnyReference:
			if at := field.at(record).(*Ref); *at == ref {
				at.ID = id
			}
		}
	}
}

func renameIn(ids []string, from, to string) []string {
	var renamed []string
	for _, id := range ids {
		if id == from {
			id = to
		}
		if !slices.Contains(renamed, id) {
			renamed = append(renamed, id)
		}
	}
	return renamed
}
