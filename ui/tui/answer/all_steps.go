package answer

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
)

// onDependency is an edit of each dependency by its id.
func onDependency(edit func(view model.View, id string) (model.Change, error)) each {
	return func(view model.View, ref model.Ref, _ func() string) (model.Change, error) { return edit(view, ref.ID) }
}

// stepAll takes a step that asks for nothing on all that is marked.
func stepAll(key, did string, step func(model.View, string, model.Date) (model.Change, error)) func(screen.State, *mark.Marks) tea.Cmd {
	return func(state screen.State, marks *mark.Marks) tea.Cmd {
		today := state.Today
		return commitAll(state, marks, act{key: key, did: did, step: allNamed(key).step,
			edit: onDependency(func(view model.View, id string) (model.Change, error) { return step(view, id, today) })})
	}
}

// agreeAll is the natural yes to all. Requests without a day to agree to share one that is asked for.
func agreeAll(state screen.State, marks *mark.Marks) tea.Cmd {
	taken, today := marks.Taken(), state.Today
	return func() tea.Msg {
		dateless := 0
		for _, ref := range taken.Refs() {
			if d := state.Board.Dependency(ref.ID); ref.Kind == model.KindDependency && d != nil && d.LacksDay(today) {
				dateless++
			}
		}
		if dateless == 0 {
			return acceptAll(state, marks, 0)()
		}
		title := "By when? " + countKind(dateless, model.KindDependency) + " without a need-by to come"
		return screen.Show{Dialog: form.Date(title, "commit-by", today, today, func(by model.Date) tea.Cmd {
			return acceptAll(state, marks, by)
		})}
	}
}

// acceptAll agrees to each dependency, by a day where it lacks one; ends actions as done, and lets goals go on that were
// shown as paused.
func acceptAll(state screen.State, marks *mark.Marks, by model.Date) tea.Cmd {
	did, taken := "agreed to", marks.Taken()
	if taken.Of(model.KindDependency) == 0 {
		did = "done:"
	}
	return commitAll(state, marks, act{key: "agree", did: did, step: model.StepAccept, begin: func(view model.View) each {
		var said map[model.Ref]bool
		if taken.Of(model.KindGoal) > 0 && state.Agenda != nil {
			said = saidSince(view, state.Agenda.LastForum)
		}
		return acceptEach(state, by, said)
	}})
}

func acceptEach(state screen.State, by model.Date, said map[model.Ref]bool) each {
	return func(view model.View, ref model.Ref, id func() string) (model.Change, error) {
		switch ref.Kind {
		case model.KindAction:
			return model.Done(view, ref, state.Today)
		case model.KindGoal:
			return goOn(state, view, said, ref, id)
		}
		day := model.Date(0)
		if d := model.Named[*model.Dependency](view, ref.Kind, ref.ID); d != nil && d.LacksDay(state.Today) {
			day = by
		}
		return model.Accept(view, ref.ID, day, state.Today)
	}
}

func proposeAll(state screen.State, marks *mark.Marks) tea.Cmd {
	today, taken := state.Today, marks.Taken()
	return coming("One date for "+countKind(taken.Of(model.KindDependency), model.KindDependency), "by", today, func(by model.Date) tea.Cmd {
		return commitAll(state, marks, act{key: "propose", did: "proposed a date for", step: model.StepPropose,
			edit: onDependency(func(view model.View, id string) (model.Change, error) { return model.Propose(view, id, by, today) })})
	})
}

// declineAll says no to dependencies, and drops goals, outcomes and actions, all for one reason.
func declineAll(state screen.State, marks *mark.Marks) tea.Cmd {
	taken := marks.Taken()
	verb, did, hint := "Decline ", "declined", "a sentence the other teams can act on"
	if taken.Of(model.KindDependency) == 0 {
		verb, did, hint = "Drop ", "dropped", "what was learned, or what matters more"
	}
	return show(form.Prompt(form.PromptOptions{
		Title: verb + countSet(&taken) + ": why?", Label: "reason", Placeholder: hint,
		Submit: func(reason string) tea.Cmd {
			return commitAll(state, marks, act{key: "decline", did: did, step: model.StepDecline, edit: declineEach(reason, state.Today)})
		},
	}))
}

func declineEach(reason string, today model.Date) each {
	return func(view model.View, ref model.Ref, id func() string) (model.Change, error) {
		if ref.Kind == model.KindDependency {
			return model.Decline(view, ref.ID, reason, today)
		}
		return model.Drop(view, ref, reason, "", id(), today)
	}
}

func removeAll(state screen.State, marks *mark.Marks) tea.Cmd {
	taken, today := marks.Taken(), state.Today
	return show(chooseLever("Remove "+countKind(taken.Of(model.KindDependency), model.KindDependency)+" by which lever?", func(lever model.Lever, words string) tea.Cmd {
		return commitAll(state, marks, act{key: "remove", did: "removed by " + words + ":", step: model.StepRemove,
			edit: onDependency(func(view model.View, id string) (model.Change, error) {
				return model.Remove(view, id, lever, "", today)
			})})
	}))
}

func riskAll(state screen.State, marks *mark.Marks) tea.Cmd {
	taken := marks.Taken()
	of := "of " + countKind(taken.Of(model.KindDependency), model.KindDependency)
	return show(chooseRisk("The risk "+of+" was …", func(chosen form.Choice) tea.Cmd {
		return show(form.Prompt(form.PromptOptions{
			Title: "Risk " + of + ": " + chosen.Label, Label: "note", Optional: true, Placeholder: "empty keeps the note that each has",
			Submit: func(note string) tea.Cmd {
				return commitAll(state, marks, act{key: "risk", did: "risk " + chosen.Label + ":", step: model.StepRisk, edit: riskEach(riskOf(chosen.Key), note)})
			},
		}))
	}))
}

func riskEach(risk model.Risk, note string) each {
	return onDependency(func(view model.View, id string) (model.Change, error) {
		own := note
		if d := model.Named[*model.Dependency](view, model.KindDependency, id); d != nil && note == "" {
			own = d.RiskNote
		}
		return model.SetRisk(view, id, risk, own)
	})
}

// reopenAll asks again for dependencies, and takes goals and outcomes up again.
func reopenAll(state screen.State, marks *mark.Marks) tea.Cmd {
	today := state.Today
	return commitAll(state, marks, act{key: "reopen", did: "reopened", step: model.StepReopen,
		edit: func(view model.View, ref model.Ref, _ func() string) (model.Change, error) {
			if ref.Kind == model.KindDependency {
				return model.Reopen(view, ref.ID, today)
			}
			if record := view.Get(ref); record != nil && active(record) {
				return model.Change{}, errors.New("it is not closed")
			}
			return model.Set(view, ref, []model.Assignment{{Field: "state", Value: "active"}}, today)
		}})
}

// healthAll is a check-in of every marked goal: how it stands, and a line that all share.
func healthAll(key string) func(screen.State, *mark.Marks) tea.Cmd {
	health := healths[key]
	return func(state screen.State, marks *mark.Marks) tea.Cmd {
		today, taken := state.Today, marks.Taken()
		return show(form.Prompt(form.PromptOptions{
			Title: countKind(taken.Of(model.KindGoal), model.KindGoal) + ": " + card.Health(health), Label: "a line",
			Placeholder: "why, if it helps; enter alone will do", Optional: true,
			Submit: func(note string) tea.Cmd {
				return commitAll(state, marks, act{key: key, did: card.Health(health) + ":",
					edit: func(view model.View, ref model.Ref, id func() string) (model.Change, error) {
						return model.CheckInOn(view, ref, model.Number{}, health, note, "", id(), today)
					}})
			},
		}))
	}
}
