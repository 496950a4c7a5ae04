package form

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

// one asks for the value of one field.
type one struct {
	sheet
	title string
}

// Field asks for a value of one field, as the form of a record does. submit gets it as the model reads it; it is empty
// where nothing is to stand there.
func Field(state screen.State, field *model.Field, title string, submit func(value string) tea.Cmd) screen.Dialog {
	o := &one{title: title}
	o.state, o.small = state, field.Type != model.Reference && field.Type != model.References
	none := func() string { return "" }
	maker := &maker{
		state: state, kind: field.Kind, names: map[model.Kind]*names{},
		unit: none, team: func(string) func() string { return none },
	}
	o.add("", []entry{maker.entry(field, "")})
	o.remember()
	o.save = func() (tea.Cmd, string, error) { return submit(o.entryNamed(field.Name).value()), "", nil }
	return o
}

// Title implements screen.Dialog.
func (o *one) Title() string { return o.title }

// Hints implements screen.Dialog.
func (o *one) Hints() []screen.Hint {
	return []screen.Hint{{Key: "enter", Verb: "set it for all"}, {Key: "esc", Verb: "leave it"}}
}

// Fields are the fields of a kind in the order of its form.
func Fields(kind model.Kind) []*model.Field {
	var all []*model.Field
	_, pages := pagesOf(kind)
	for _, page := range pages {
		all = append(all, page...)
	}
	return all
}
