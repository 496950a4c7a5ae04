package answer

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// goOn confirms a goal that was shown as paused when the key was pressed, unless that has changed by the time it is kept.
// said are the goals that somebody checked in since the last forum, by the newest records.
func goOn(state screen.State, view model.View, said map[model.Ref]bool, ref model.Ref, id func() string) (model.Change, error) {
	switch {
	case state.Agenda == nil || !needsStill(view, ref, state.Agenda.Paused(ref.ID)):
		return model.Change{}, errors.New("it is not paused: nothing asks whether it goes on")
	case said[ref]:
		return model.Change{}, errors.New("it is confirmed already: somebody checked in")
	}
	return model.CheckInOn(view, ref, model.Number{}, model.NoHealth, ConfirmedNote, "", id(), state.Today)
}

// needsStill tells whether a goal is pursued and waits for one of some dependencies, by the newest records.
func needsStill(view model.View, ref model.Ref, silent []*model.Dependency) bool {
	goal := model.Named[*model.Goal](view, ref.Kind, ref.ID)
	return goal != nil && goal.Active() && slices.ContainsFunc(silent, func(d *model.Dependency) bool {
		now := model.Named[*model.Dependency](view, model.KindDependency, d.ID)
		return now != nil && now.Open() && now.Goal == goal.ID
	})
}

// saidSince are the goals and outcomes with a check-in of a day or later: found in one walk, as many may be marked.
func saidSince(view model.View, day model.Date) map[model.Ref]bool {
	said := map[model.Ref]bool{}
	for id := range view.IDs(model.KindCheckIn, "") {
		if one := model.Named[*model.CheckIn](view, model.KindCheckIn, id); one != nil && one.On >= day {
			said[one.Of] = true
		}
	}
	return said
}

// ConfirmedNote is what a goal's check-in says that was paused and is confirmed.
const ConfirmedNote = "confirmed: it goes on"

// editAll asks for a field, then for its value, and gives it to all that is marked.
func editAll(state screen.State, marks *mark.Marks) tea.Cmd {
	taken := marks.Taken()
	title := "Edit which field of " + countSet(&taken) + "?"
	return show(form.Choose(title, fieldChoices(&taken), func(chosen form.Choice) tea.Cmd {
		field := fieldOf(&taken, chosen.Key)
		return show(form.Field(state, field, upperLabel(field)+" of "+countSet(&taken), func(value string) tea.Cmd {
			return setAll(state, marks, field, value)
		}))
	}))
}

// alone are the fields that tell a record from others: they are not set for many.
var alone = []string{"title", "name", "text"}

// fieldChoices are the fields of the marked kinds, with what some of them are missing.
func fieldChoices(taken *mark.Set) []form.Choice {
	var choices []form.Choice
	seen := map[string]bool{}
	for _, kind := range every {
		if taken.Of(kind) == 0 {
			continue
		}
		for _, field := range form.Fields(kind) {
			if !seen[field.Name] && !slices.Contains(alone, field.Name) {
				seen[field.Name] = true
				choices = append(choices, form.Choice{Key: field.Name, Label: field.Label(), Help: onlyIn(taken, field.Name)})
			}
		}
	}
	return choices
}

// onlyIn says of which of the marked kinds a field is, where not all have it.
func onlyIn(taken *mark.Set, name string) string {
	var have []model.Kind
	all := true
	for _, kind := range every {
		switch {
		case taken.Of(kind) == 0:
		case model.FieldNamed(kind, name) != nil:
			have = append(have, kind)
		default:
			all = false
		}
	}
	if all {
		return ""
	}
	return plurals(have) + " only"
}

// fieldOf is the field of that name, of the first marked kind that has it.
func fieldOf(taken *mark.Set, name string) *model.Field {
	for _, kind := range every {
		if field := model.FieldNamed(kind, name); field != nil && taken.Of(kind) > 0 {
			return field
		}
	}
	return nil
}

func upperLabel(field *model.Field) string {
	label := field.Label()
	return strings.ToUpper(label[:1]) + label[1:]
}

// setAll sets a field of each marked record that has it.
func setAll(state screen.State, marks *mark.Marks, field *model.Field, value string) tea.Cmd {
	today := state.Today
	return commitAll(state, marks, act{key: "edit", did: "changed the " + field.Label() + " of",
		edit: func(view model.View, ref model.Ref, _ func() string) (model.Change, error) {
			if model.FieldNamed(ref.Kind, field.Name) == nil {
				return model.Change{}, fmt.Errorf("%s has no %s", ref.Kind.WithArticle(), field.Label())
			}
			return model.Set(view, ref, []model.Assignment{{Field: field.Name, Value: value}}, today)
		}})
}

// noteAll adds lines to the note of each.
func noteAll(state screen.State, marks *mark.Marks) tea.Cmd {
	taken, today := marks.Taken(), state.Today
	return show(form.Write(state, "Add to the notes of "+countSet(&taken), "note", "", func(text string) tea.Cmd {
		return commitAll(state, marks, act{key: "note", did: "noted on",
			edit: func(view model.View, ref model.Ref, _ func() string) (model.Change, error) {
				field, record := model.FieldNamed(ref.Kind, "note"), view.Get(ref)
				own := text
				if record != nil && field.Get(record) != "" {
					own = field.Get(record) + "\n" + text
				}
				return model.Set(view, ref, []model.Assignment{{Field: "note", Value: own}}, today)
			}})
	}))
}

// linkAll asks for one record to link to: a goal for dependencies, else an outcome for goals and outcomes.
func linkAll(state screen.State, marks *mark.Marks) tea.Cmd {
	taken, to := marks.Taken(), model.KindOutcome
	if taken.Of(model.KindDependency) > 0 {
		to = model.KindGoal
	}
	title := "Link " + countSet(&taken) + " to which " + to.String() + "?"
	return chooseOf(state, to, title, active, func(chosen form.Choice) tea.Cmd {
		return commitAll(state, marks, act{key: "link", did: "linked", edit: linkEach(model.Ref{Kind: to, ID: chosen.Key}, state.Today)})
	})
}

// linkEach links to a goal or an outcome; a goal keeps the outcomes that it serves already.
func linkEach(to model.Ref, today model.Date) each {
	return func(view model.View, ref model.Ref, _ func() string) (model.Change, error) {
		field, value := linkField(ref.Kind), to.String()
		switch {
		case field.Of != to.Kind:
			return model.Change{}, fmt.Errorf("%s is linked to %s: mark those alone", ref.Kind.WithArticle(), field.Of.WithArticle())
		case ref == to:
			return model.Change{}, errors.New("it is what the others are linked to")
		}
		if goal := model.Named[*model.Goal](view, model.KindGoal, ref.ID); ref.Kind == model.KindGoal && goal != nil {
			if slices.Contains(goal.Outcomes, to.ID) {
				return model.Change{}, errors.New("it is linked to it already")
			}
			value = strings.Join(append(slices.Clone(goal.Outcomes), to.ID), ";")
		}
		return model.Set(view, ref, []model.Assignment{{Field: field.Name, Value: value}}, today)
	}
}

// An action on many names so many records at most, in so many cells: its form shows them and what is typed behind them.
const (
	mostNamed      = 3
	mostNamedCells = 40
)

// actionOn opens the form of one action that names what is marked: somebody looks after all of it.
func actionOn(state screen.State, marks *mark.Marks) tea.Cmd {
	text, named := "", 0
	for _, ref := range marks.InOrder(mostNamed) {
		longer := text + "; " + model.Title(state.Board, ref)
		switch {
		case marks.Listed() == 1:
			text, named = model.Title(state.Board, ref), 1
			continue
		case named == 0:
			longer = strings.TrimRight(widget.Fit(model.Title(state.Board, ref), mostNamedCells), " ")
		}
		if widget.Width(longer) > mostNamedCells {
			break
		}
		text, named = longer, named+1
	}
	if more := marks.Listed() - named; more > 0 {
		text += " and " + widget.Grouped(more) + " more"
	}
	preset := []model.Assignment{{Field: "text", Value: text + ": "}}
	return show(form.Record(state, model.KindAction, nil, preset))
}

// deleteAll asks before all that is marked is deleted. What only other marked records name goes with them.
func deleteAll(state screen.State, marks *mark.Marks) tea.Cmd {
	taken := marks.Taken()
	text := "They go from every screen; undo (u) brings them back."
	if taken.Of(model.KindDependency) > 0 {
		text += " What was a real dependency is better removed with its lever (r): that is counted."
	}
	them := "them"
	if taken.Count() == 1 {
		them = "it"
	}
	question := form.YesNo{Title: "Delete " + countSet(&taken) + "?", Text: text, Yes: "delete " + them, No: "keep " + them, Careful: taken.Count() > 1}
	question.Submit = func() tea.Cmd {
		return commitAll(state, marks, act{key: "delete", did: "deleted", together: true,
			edit: func(view model.View, ref model.Ref, _ func() string) (model.Change, error) {
				return model.Delete(view, ref)
			}})
	}
	return show(question.Dialog())
}

// mostCopied is how many records or rows are copied: more is no text that anybody pastes.
const mostCopied = 1000

// copyAll copies what is marked as Markdown, in the order of the rows.
func copyAll(state screen.State, marks *mark.Marks) tea.Cmd {
	refs, all := marks.InOrder(mostCopied), marks.Listed()
	return func() tea.Msg {
		var text strings.Builder
		for _, ref := range refs {
			text.WriteString(card.Markdown(state, ref))
		}
		return screen.Copy{Text: text.String(), What: copied(len(refs), all, countKinds(refs)) + " as Markdown"}
	}
}

// copied is how much of a list was copied: "3 dependencies", "1,000 of 100,000 rows".
func copied(n, all int, words string) string {
	if n < all {
		return fmt.Sprintf("%s of %s rows", widget.Grouped(n), widget.Grouped(all))
	}
	return words
}
