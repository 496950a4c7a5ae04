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
				Edit: func(view model.View) (model.Change, error) { return model.Drop(view, ref, reason, "", id, today) },
			})
		},
	}))
}
