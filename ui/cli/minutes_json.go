package cli

import (
	"moot/model"
	"moot/model/minutes"
)

// minutesJSON are the minutes of a forum for scripts.
func minutesJSON(board *model.Board, m *minutes.Minutes) object {
	return object{
		{"forum", m.Forum.ID},
		{"on", dateJSON(m.Forum.On)},
		{"state", textJSON(m.Forum.State.String())},
		{"facilitator", textJSON(m.Forum.Facilitator)},
		{"present", list(m.Present)},
		{"needed", list(m.Needed)},
		{"absent", list(m.Absent())},
		{"people", m.People},
		{"minutes", inMinutes(m.Elapsed)},
		{"person_minutes", numberJSON(m.PersonMinutes)},
		{"phases", phasesJSON(m.Phases)},
		{"decisions", topicsJSON(board, m.Decisions)},
		{"changed", topicsJSON(board, m.Changed)},
		{"goals", topicsJSON(board, m.Goals)},
		{"removed", removedJSON(m.Removed)},
		{"actions", actionsJSON(m.Actions)},
		{"parked", topicIDs(m.Parked)},
		{"discussed", topicIDs(m.Discussed)},
		{"wait", object{{"days", m.Wait.Days}, {"dependencies", m.Wait.Counted}, {"undated", m.Wait.Undated}}},
		{"note", textJSON(m.Forum.Note)},
	}
}

func inMinutes(seconds model.Number) *float64 {
	if !seconds.Known {
		return nil
	}
	minutes := rounded(seconds.Value / 60)
	return &minutes
}

func phasesJSON(phases []minutes.Phase) []object {
	all := []object{}
	for _, phase := range phases {
		all = append(all, object{
			{"phase", phase.Phase.String()}, {"seconds", numberJSON(phase.Seconds)}, {"planned", phase.Plan},
		})
	}
	return all
}

// topicsJSON are topics, one object a decision: what a record became of stands with the first of them.
func topicsJSON(board *model.Board, topics []minutes.Topic) []object {
	all := []object{}
	for _, topic := range topics {
		if len(topic.Said) == 0 {
			all = append(all, topicJSON(board, topic, minutes.Said{Decision: &model.Decision{}}))
		}
		for i, said := range topic.Said {
			if i > 0 {
				topic.Effects, topic.CheckIns, topic.Seconds = nil, nil, said.Decision.Seconds
			}
			all = append(all, topicJSON(board, topic, said))
		}
	}
	return all
}

func topicJSON(board *model.Board, topic minutes.Topic, said minutes.Said) object {
	changes := []object{}
	for _, effect := range topic.Effects {
		changes = append(changes, object{
			{"field", effect.Field.Name}, {"old", textJSON(effect.Old)}, {"new", textJSON(effect.New)},
		})
	}
	checkIns := []object{}
	for _, said := range topic.CheckIns {
		checkIns = append(checkIns, object{
			{"value", numberJSON(said.Value)}, {"health", textJSON(said.Health.String())}, {"note", textJSON(said.Note)},
		})
	}
	return object{
		{"kind", topic.Ref.Kind.String()},
		{"id", topic.Ref.ID},
		{"title", topic.Title},
		{"consumer", textJSON(topic.Consumer)},
		{"provider", textJSON(topic.Provider)},
		{"team", textJSON(topic.Team)},
		{"who", textJSON(said.Who)},
		{"behalf", textJSON(teamID(board, said.Behalf))},
		{"note", textJSON(said.Decision.Note)},
		{"seconds", numberJSON(topic.Seconds)},
		{"undone", said.Undone},
		{"made", topic.Made},
		{"deleted", topic.Deleted},
		{"changes", changes},
		{"check_ins", checkIns},
	}
}

// teamID is a team's id: older records name teams by their names. What is neither stays as it is.
func teamID(board *model.Board, text string) string {
	if named := board.TeamsNamed(text); board.Team(text) == nil && len(named) > 0 {
		return named[0]
	}
	return text
}

func removedJSON(removed []minutes.Removal) []object {
	all := []object{}
	for _, removal := range removed {
		all = append(all, object{{"lever", textJSON(removal.Lever.String())}, {"ids", topicIDs(removal.Topics)}})
	}
	return all
}

func actionsJSON(groups []minutes.Group) []object {
	all := []object{}
	for _, group := range groups {
		actions := []object{}
		for _, one := range group.Actions {
			a := one.Action
			actions = append(actions, object{
				{"id", a.ID}, {"text", a.Text}, {"owner", textJSON(a.Owner)}, {"due", dateJSON(a.Due)},
				{"what", one.Turn.String()}, {"reason", textJSON(a.Reason)},
				{"review", dateJSON(a.Review)}, {"what_if", list(a.WhatIf)}, {"after", textJSON(a.After)},
			})
		}
		all = append(all, object{{"team", textJSON(group.Team)}, {"name", textJSON(group.Name)}, {"actions", actions}})
	}
	return all
}

func topicIDs(topics []minutes.Topic) []string {
	ids := []string{}
	for _, topic := range topics {
		ids = append(ids, topic.Ref.ID)
	}
	return ids
}
