package cli

import (
	"moot/model/align"
	"moot/model/chance"
)

func alignmentJSON(found alignment) object {
	goals := []object{}
	for _, of := range found.goals {
		goals = append(goals, object{
			{"id", of.goal.ID}, {"chance", figureJSON(of.chance.P())}, {"of", of.chance.N}, {"open", len(of.chance.Factors)},
		})
	}
	return object{{"gaps", gapsJSON(found.gaps)}, {"goals", goals}}
}

// gapJSON has "acknowledged" only where the gap is accepted for now.
func gapJSON(gap align.Gap) object {
	members := object{{"kind", gap.Kind}, {"record", gap.Record}, {"id", gap.ID}, {"title", gap.Title}, {"detail", gap.Detail}}
	if given := gap.Acknowledged; given != nil {
		members = append(members, member{"acknowledged", object{
			{"reason", given.Reason}, {"until", dateJSON(given.Until)}, {"author", textJSON(given.Author)},
		}})
	}
	return members
}

// gapsJSON are gaps, those that are accepted for now among them.
func gapsJSON(gaps []align.Gap) []object {
	told := []object{}
	for _, gap := range gaps {
		told = append(told, gapJSON(gap))
	}
	return told
}

func backTestJSON(t *chance.BackTest) object {
	return object{{"on", dateJSON(t.On)}, {"dependencies", replayJSON(t.Dependencies)}, {"goals", replayJSON(t.Goals)}}
}

func replayJSON(r chance.Replay) object {
	figure := func(figure float64) *float64 { return figureJSON(rounded(figure), r.N > 0) }
	skill, comparable := r.Skill()
	binned := []object{}
	for _, bin := range r.Bins {
		came, any := bin.Came()
		binned = append(binned, object{
			{"from", rounded(bin.From)}, {"to", rounded(bin.To)}, {"n", bin.N},
			{"said", figureJSON(rounded(bin.Said), any)}, {"came", figureJSON(rounded(came), any)},
		})
	}
	return object{
		{"verdict", r.Verdict()},
		{"n", r.N}, {"kept", r.Kept},
		{"brier", figure(r.Brier)}, {"brier_all_sizes", figure(r.AllSizes)}, {"brier_base_rate", figure(r.BaseBrier)},
		{"base_rate", figure(r.Share())}, {"skill", figureJSON(rounded(skill), comparable)},
		{"bins", binned},
		{"no_record", r.NoRecord}, {"undated", r.Undated}, {"hindsight", r.Hindsight}, {"pending", r.Pending},
	}
}
