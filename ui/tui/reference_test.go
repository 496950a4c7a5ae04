package tui

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/whatif"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// hinted opens one dialog of the program, and says under which heading of the reference its keys stand.
type hinted struct {
	name, section string
	open          func(*robot)
}

func shows(dialog func(screen.State) screen.Dialog) func(*robot) {
	return func(r *robot) { r.run(r.app.show(dialog(r.app.state))) }
}

func done[T any](T) tea.Cmd { return nil }

// hintedDialogs are the dialogs of the program, in each state in which they name other keys.
func hintedDialogs() []hinted {
	views := func(r *robot) {
		r.press("/").write("token").press("enter", "'")
		r.app.dialogs[len(r.app.dialogs)-1].(*views).views = make([]model.SavedView, 3)
	}
	long := func(_ screen.State, _ int) []string { return slices.Repeat([]string{"one line"}, 90) }
	return []hinted{
		{"palette", "Among the commands, after :", func(r *robot) { r.press(":").write("my team").see("tab choose what") }},
		{"views", "Among the saved views, after '", views},
		{"quick", "In one line, after C", func(r *robot) { r.press("C") }},
		{"help", "In a text to read", func(r *robot) { r.press("?") }},
		{"every key", "In a text to read", func(r *robot) { r.press("?", "?") }},
		{"a form", "In a form", func(r *robot) { r.press("e") }},
		{"a form that is left", "In a form", func(r *robot) { r.press("e").see("The ask").write("x").press("esc").see("y throw it away") }},
		{"a check-in", "In a form", shows(func(s screen.State) screen.Dialog {
			return form.CheckIn(s, model.Ref{Kind: model.KindGoal, ID: "goal1"})
		})},
		{"settings", "In a form", func(r *robot) { r.run(r.app.ownSettings()) }},
		{"whose settings", "In a list to choose from", func(r *robot) { r.press(",") }},
		{"one field", "In a question", shows(func(s screen.State) screen.Dialog {
			return form.Field(s, model.FieldNamed(model.KindDependency, "size"), "Size", done)
		})},
		{"prompt", "In a question", shows(func(screen.State) screen.Dialog {
			return form.Prompt(form.PromptOptions{Title: "Q", Suggest: func(string) []string { return nil }, Submit: done[string]})
		})},
		{"confirm", "In a list to choose from", func(r *robot) { r.press("D") }},
		{"choose", "In a list to choose from", func(r *robot) { r.press("r") }},
		{"tell", "In a text to read", shows(func(screen.State) screen.Dialog { return form.Tell("T", long) })},
		{"unsaved", "Where a change is not saved", shows(func(screen.State) screen.Dialog { return &unsaved{} })},
		{"what if", "In a what-if, after w", func(r *robot) { r.press("w") }},
		{"a step of a what-if", "In a what-if, after w", func(r *robot) {
			r.run(r.app.tryLevers(screen.WhatIf{Steps: []whatif.Step{{Kind: whatif.Join, Team: "payments", Into: "identity"}}}))
		}},
		{"notice", "In a text to read", shows(func(screen.State) screen.Dialog { return &notice{} })},
	}
}

// TestTheReferenceHasEveryKeyOfEveryDialog: what the bottom line of a dialog names stands in the reference too.
func TestTheReferenceHasEveryKeyOfEveryDialog(t *testing.T) {
	for _, dialog := range hintedDialogs() {
		t.Run(dialog.name, func(t *testing.T) {
			r := newRobot(t, smallStore(t), 80, 24)
			r.see("saved")
			dialog.open(r)
			r.until("a dialog", func() bool { return len(r.app.dialogs) > 0 })
			stand(t, dialog.section, r.app.dialogs[len(r.app.dialogs)-1].Hints())
		})
	}
	t.Run("filter", func(t *testing.T) {
		r := newRobot(t, smallStore(t), 80, 24)
		r.see("saved").press("/").write("token").press("enter", "/")
		stand(t, "In the filter, after /", r.app.filter.hints())
	})
}

// stand holds that keys stand in a section of the reference.
func stand(t *testing.T, title string, hints []screen.Hint) {
	t.Helper()
	at := slices.IndexFunc(keys.Sections(), func(section keys.Section) bool { return section.Title == title })
	if at < 0 {
		t.Fatalf("the reference has no section %q", title)
	}
	var listed []string
	for _, row := range keys.Sections()[at].Rows {
		listed = append(listed, strings.Fields(row.Key)...)
		listed = append(listed, strings.Fields(row.Text)...)
	}
	for _, hint := range hints {
		key := strings.ReplaceAll(regexp.MustCompile(`^1…\d$`).ReplaceAllString(hint.Key, "1…9"), "pgdown", "pgdn")
		if !slices.Contains(listed, key) {
			t.Errorf("%s: %s (%s) is missing", title, hint.Key, hint.Verb)
		}
	}
	if len(hints) == 0 {
		t.Errorf("%s: nothing is named", title)
	}
}
