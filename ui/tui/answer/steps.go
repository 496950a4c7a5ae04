package answer

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// agree is the natural yes. A request without a day to agree to asks for one.
func agree(state screen.State, d *model.Dependency) tea.Cmd {
	today := state.Today
	if d.State == model.Requested && (!d.NeedBy.Known() || d.NeedBy < today) {
		title := "By when? It has no need-by"
		if d.NeedBy.Known() {
			title = "By when? The need-by has passed"
		}
		return coming(title, "commit-by", today, func(by model.Date) tea.Cmd { return accept(state, d, by) })
	}
	return accept(state, d, 0)
}

// coming asks for a day that has not passed: nobody can promise, or need, something by yesterday.
func coming(title, label string, today model.Date, submit func(model.Date) tea.Cmd) tea.Cmd {
	return screen.Send(screen.Show{Dialog: form.Date(title, label, today, today, submit)})
}

func accept(state screen.State, d *model.Dependency, by model.Date) tea.Cmd {
	today := state.Today
	words := map[model.State]string{model.Delivered: "accepted", model.Countered: "agreed to the date"}[d.State]
	if words == "" {
		words = "agreed"
	}
	return commit(state, model.StepAccept, words, d, func(view model.View) (model.Change, error) {
		return model.Accept(view, d.ID, by, today)
	})
}

func propose(state screen.State, d *model.Dependency) tea.Cmd {
	today := state.Today
	label := "commit-by"
	if d.State == model.Countered {
		label = "need-by"
	}
	return coming("Propose a date", label, today, func(by model.Date) tea.Cmd {
		words := "proposed "
		if d.State != model.Countered && (!d.NeedBy.Known() || by <= d.NeedBy) {
			words = "committed to "
		}
		return commit(state, model.StepPropose, words+by.Words(today), d, func(view model.View) (model.Change, error) {
			return model.Propose(view, d.ID, by, today)
		})
	})
}

func decline(state screen.State, d *model.Dependency) tea.Cmd {
	today := state.Today
	return screen.Send(screen.Show{Dialog: form.Prompt(form.PromptOptions{
		Title: "Decline: why?", Label: "reason", Placeholder: "a sentence the other team can act on",
		Submit: func(reason string) tea.Cmd {
			return commit(state, model.StepDecline, "declined", d, func(view model.View) (model.Change, error) {
				return model.Decline(view, d.ID, reason, today)
			})
		},
	})})
}

func start(state screen.State, d *model.Dependency) tea.Cmd {
	words, today := "started", state.Today
	if d.State == model.Delivered {
		words = "not yet right, back to started"
	}
	return commit(state, model.StepStart, words, d, func(view model.View) (model.Change, error) {
		return model.Start(view, d.ID, today)
	})
}

func deliver(state screen.State, d *model.Dependency) tea.Cmd {
	today := state.Today
	return commit(state, model.StepDeliver, "delivered", d, func(view model.View) (model.Change, error) {
		return model.Deliver(view, d.ID, today)
	})
}

func reopen(state screen.State, d *model.Dependency) tea.Cmd {
	today := state.Today
	return commit(state, model.StepReopen, "reopened", d, func(view model.View) (model.Change, error) {
		return model.Reopen(view, d.ID, today)
	})
}

// leverLabels are levers whose word alone says too little.
var leverLabels = map[string]string{"boundary": "team boundary", "platform": "platform self-service"}

// choicesOf are the words of a field of dependencies to choose from, with what they mean.
func choicesOf(name string, labels map[string]string) []form.Choice {
	field := model.FieldNamed(model.KindDependency, name)
	var choices []form.Choice
	for _, word := range field.Words[1:] {
		choices = append(choices, form.Choice{Key: word, Label: cmp.Or(labels[word], word), Help: field.Meaning(word)})
	}
	return choices
}

func remove(state screen.State, d *model.Dependency) tea.Cmd {
	today := state.Today
	return screen.Send(screen.Show{Dialog: chooseLever("Remove by which lever?", func(lever model.Lever, words string) tea.Cmd {
		return commit(state, model.StepRemove, "removed by "+words, d, func(view model.View) (model.Change, error) {
			return model.Remove(view, d.ID, lever, "", today)
		})
	})})
}

// chooseLever asks for the lever that removes something; submit gets it, and in words.
func chooseLever(title string, submit func(lever model.Lever, words string) tea.Cmd) screen.Dialog {
	return form.Choose(title, choicesOf("lever", leverLabels), func(chosen form.Choice) tea.Cmd {
		return submit(leverOf(chosen.Key), chosen.Label)
	})
}

func leverOf(word string) model.Lever {
	for _, lever := range model.Levers {
		if lever.String() == word {
			return lever
		}
	}
	return model.NoLever
}

// chooseRisk asks what was made of a risk.
func chooseRisk(title string, submit func(form.Choice) tea.Cmd) screen.Dialog {
	return form.Choose(title, choicesOf("risk", nil), submit)
}

// risk writes down what was made of a risk, and in a line how.
func risk(state screen.State, d *model.Dependency) tea.Cmd {
	return screen.Send(screen.Show{Dialog: chooseRisk("The risk was …", func(chosen form.Choice) tea.Cmd {
		return screen.Send(screen.Show{Dialog: form.Prompt(form.PromptOptions{
			Title: "Risk " + chosen.Label, Label: "note", Value: d.RiskNote, Optional: true,
			Submit: func(note string) tea.Cmd {
				return commit(state, model.StepRisk, "risk "+chosen.Label, d, func(view model.View) (model.Change, error) {
					return model.SetRisk(view, d.ID, riskOf(chosen.Key), note)
				})
			},
		})})
	})})
}

func riskOf(word string) model.Risk {
	for risk := model.RiskResolved; risk <= model.RiskMitigated; risk++ {
		if risk.String() == word {
			return risk
		}
	}
	return model.RiskNotDiscussed
}
