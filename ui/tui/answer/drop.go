package answer

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// drop gives a goal or an outcome up; the reason is kept as its last check-in.
func drop(state screen.State, ref model.Ref) tea.Cmd {
	id, today, title := state.NewID(), state.Today, model.Title(state.Board, ref)
	return show(form.Prompt(form.PromptOptions{
		Title: "Drop " + title + ": why?", Label: "reason", Placeholder: "what was learned, or what matters more",
		Submit: func(reason string) tea.Cmd {
			return screen.Send(screen.Commit{
				What: "dropped: " + title,
				Edit: func(view model.View) (model.Change, error) { return dropped(view, ref, id, reason, today) },
			})
		},
	}))
}

func dropped(view model.View, ref model.Ref, id, reason string, today model.Date) (model.Change, error) {
	change, err := model.Set(view, ref, []model.Assignment{{Field: "state", Value: "dropped"}}, today)
	if err != nil {
		return model.Change{}, err
	}
	said, err := model.CheckInOn(view, ref, model.Number{}, model.NoHealth, "dropped: "+reason, "", id, today)
	if err != nil {
		return model.Change{}, err
	}
	change.Edits = append(change.Edits, said.Edits...)
	return change, nil
}
