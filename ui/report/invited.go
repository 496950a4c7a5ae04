package report

import (
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
)

// Reasons are why each team is needed by the next forum, or may skip it, in words that name the items, by the team's id.
// A team without an item has none.
func Reasons(b *model.Board, a *agenda.Agenda) map[string][]string {
	w := &writer{board: b, today: a.On}
	needed := map[string]bool{}
	for _, team := range a.Needed {
		needed[team] = true
	}
	named := map[string]map[string][]string{} // by team, then what precedes the names
	for _, item := range a.Items {
		for _, team := range []string{item.Dependency.Consumer, item.Dependency.Provider} {
			if team == "" || needed[team] && item.Group > agenda.AtRisk {
				continue
			}
			if named[team] == nil {
				named[team] = map[string][]string{}
			}
			part := itsPart(item, team)
			named[team][part] = append(named[team][part], w.fromOther(item.Dependency, team))
		}
	}
	reasons := map[string][]string{}
	for team, parts := range named {
		for _, part := range invitedParts {
			if names := parts[part]; len(names) > 0 {
				reasons[team] = append(reasons[team], part+" "+namesOf(names))
			}
		}
	}
	return reasons
}

// What precedes the names of items in a reason, in the order of reasons.
const (
	itsTurn     = "has the next step in"
	waitsFor    = "waits for"
	waitsAnswer = "waits to hear on"
	isNews      = "new or changed:"
	comesUp     = "coming up:"
)

var invitedParts = []string{itsTurn, waitsFor, waitsAnswer, isNews, comesUp}

func itsPart(item agenda.Item, team string) string {
	switch {
	case item.Group == agenda.Changed:
		return isNews
	case item.Group == agenda.Coming:
		return comesUp
	case mover(item.Dependency) == team:
		return itsTurn
	case item.Dependency.Consumer == team:
		return waitsFor
	}
	return waitsAnswer
}

// fromOther is an item as one of its teams sees it: "Token exchange (from Identity)".
func (w *writer) fromOther(d *model.Dependency, team string) string {
	title := oneLine(model.Title(w.board, model.RefOf(d)))
	if d.Consumer == team {
		return title + " (from " + w.team(d.Provider) + ")"
	}
	return title + " (for " + w.team(d.Consumer) + ")"
}

func namesOf(names []string) string {
	if len(names) > mostItems {
		return strings.Join(names[:mostItems], ", ") + " and others: " + agendaLists
	}
	return strings.Join(names, ", ")
}

// invited are the teams that are needed and those that may skip, by name, each with its reasons.
func (w *briefWriter) invited() {
	reasons := Reasons(w.board, w.in.Agenda)
	for _, group := range []struct {
		title, also string
		teams       []string
	}{
		{"Who is needed", "and also ", w.in.Agenda.Needed},
		{"Who may skip: nothing of theirs is to decide or at risk", "and also ", w.in.Agenda.MaySkip},
	} {
		var items []Item
		for i, team := range group.teams {
			if i == mostItems { // nobody is left out
				items = append(items, Item{Words: Plain(group.also + w.teams(group.teams[i:]))})
				break
			}
			items = append(items, Item{Words: Strong(w.team(team)).And(" " + sentence(strings.Join(reasons[team], "; ")))})
		}
		w.section(group.title, items)
	}
	if w.in.Agenda.Rest > 0 {
		w.paragraph("Teams that are not named have nothing on the agenda.")
	}
}

// forTeam begins the brief of one team: whether it is needed.
func (w *briefWriter) forTeam() {
	a, team := w.in.Agenda, w.in.Team
	reasons := strings.Join(Reasons(w.board, a)[team], "; ")
	switch {
	case slices.Contains(a.Needed, team):
		w.add(Paragraph{Strong("You are needed:").And(" " + sentence(w.team(team)+" "+reasons))})
	case slices.Contains(a.MaySkip, team):
		w.add(Paragraph{Strong("You may skip:").And(" " + sentence("nothing of "+w.team(team)+" is to decide or at risk; "+reasons))})
	default:
		w.add(Paragraph{Strong("Nothing of yours is on the agenda.")})
	}
}
