package cli

import (
	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/lever"
	"moot/model/minutes"
	"moot/ui/report"
)

// briefJSON is a brief for scripts: all that it is about, without the limits of what people read.
func briefJSON(in report.BriefInput) object {
	reasons := report.Reasons(in.Board, in.Agenda)
	parked := []string{}
	for _, id := range in.Agenda.Parked {
		if in.Concerns(in.Board.Dependency(id)) {
			parked = append(parked, id)
		}
	}
	return object{
		{"on", dateJSON(in.Today)},
		{"last_forum", dateJSON(in.Agenda.LastForum)},
		{"next_forum", dateJSON(in.Board.Settings().NextForum)},
		{"needed", invitedJSON(in, in.Agenda.Needed, reasons)},
		{"may_skip", invitedJSON(in, in.Agenda.MaySkip, reasons)},
		{"parked", parked},
		{"decide", groupJSON(in, agenda.Decide)},
		{"at_risk", groupJSON(in, agenda.AtRisk)},
		{"since", sinceJSON(in)},
		{"actions", openActionsJSON(in)},
		{"reviews", reviewsJSON(in)},
		{"outcomes", outcomesJSON(in)},
		{"goals", focusJSON(in)},
		{"gaps", gapsJSON(concernedGaps(in))},
		{"silent", silentJSON(in)},
		{"inbox", inboxJSON(in)},
	}
}

func invitedJSON(in report.BriefInput, teams []string, reasons map[string][]string) []object {
	invited := []object{}
	for _, team := range teams {
		if in.Team == "" || in.Team == team {
			invited = append(invited, object{{"team", team}, {"reasons", list(reasons[team])}})
		}
	}
	return invited
}

func groupJSON(in report.BriefInput, group agenda.Group) []string {
	ids := []string{}
	for _, item := range in.Agenda.Of(group) {
		if in.Concerns(item.Dependency) {
			ids = append(ids, item.Dependency.ID)
		}
	}
	return ids
}

func sinceJSON(in report.BriefInput) []object {
	news := []object{}
	for _, e := range in.News.Entries {
		if in.Concerns(e.Dependency) {
			news = append(news, object{
				{"kind", e.Kind.String()}, {"id", e.Dependency.ID}, {"old", textJSON(e.Old)}, {"new", textJSON(e.New)},
			})
		}
	}
	return news
}

// openActionsJSON are the ids of the open actions; of a team those whose owner belongs to it.
func openActionsJSON(in report.BriefInput) []string {
	ids := []string{}
	for _, action := range report.OpenActions(in.Board) {
		owner := minutes.TeamOf(in.Board, action.Owner)
		if in.Team == "" || owner != nil && owner.ID == in.Team {
			ids = append(ids, action.ID)
		}
	}
	return ids
}

// reviewsJSON are the ids of the actions that it is time to look back on; of a team those whose owner belongs to it.
func reviewsJSON(in report.BriefInput) []string {
	ids := []string{}
	for _, action := range lever.DueForReview(in.Board, in.Today) {
		owner := minutes.TeamOf(in.Board, action.Owner)
		if in.Team == "" || owner != nil && owner.ID == in.Team {
			ids = append(ids, action.ID)
		}
	}
	return ids
}

func focusJSON(in report.BriefInput) []object {
	goals := []object{}
	for _, focus := range in.Focus {
		if in.Team == "" || focus.Goal.Team == in.Team {
			p, n := chanceJSON(in, focus.Goal)
			goals = append(goals, object{{"id", focus.Goal.ID}, {"why", list(focus.Why)}, {"chance", p}, {"closed", n}})
		}
	}
	return goals
}

// chanceJSON is the chance that all that a goal waits for comes on time, null where there is no figure, and how many closed
// dependencies it rests on.
func chanceJSON(in report.BriefInput, goal *model.Goal) (p *float64, n int) {
	of := in.Chance.OfGoal(goal.ID)
	return figureJSON(of.P()), of.N
}

// outcomesJSON are the outcomes that are pursued, and how many of their goals stand how.
func outcomesJSON(in report.BriefInput) []object {
	outcomes := []object{}
	for _, s := range report.Standings(in.Board) {
		if !in.ConcernsOutcome(s) {
			continue
		}
		progress, known := s.Outcome.Measure.Progress()
		outcomes = append(outcomes, object{
			{"id", s.Outcome.ID}, {"progress", figureJSON(progress, known)}, {"goals", len(s.Goals)}, {"teams", s.Teams},
			{"on_track", s.Healths.OnTrack}, {"at_risk", s.Healths.AtRisk}, {"off_track", s.Healths.OffTrack}, {"unsaid", s.Healths.Silent},
		})
	}
	return outcomes
}

// concernedGaps are the gaps that a brief is about, also those that are accepted for now.
func concernedGaps(in report.BriefInput) []align.Gap {
	var gaps []align.Gap
	for _, gap := range in.Gaps.Gaps {
		if in.ConcernsGap(gap) {
			gaps = append(gaps, gap)
		}
	}
	return gaps
}

func silentJSON(in report.BriefInput) []string {
	var silent []*model.Dependency
	for _, d := range in.Agenda.Silences() {
		if in.Concerns(d) {
			silent = append(silent, d)
		}
	}
	return dependencyIDs(silent)
}

// inboxJSON is the inbox of the team; null of everybody.
func inboxJSON(in report.BriefInput) any {
	if in.Inbox == nil {
		return nil
	}
	items := []object{}
	for _, item := range in.Inbox.Items {
		items = append(items, object{
			{"kind", item.Kind.String()}, {"id", item.Ref.ID}, {"due", dateJSON(item.Due)}, {"why", item.Why},
		})
	}
	return items
}
