package form

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/screen"
)

// decision is the form of what a forum said of a dependency.
type decision struct {
	sheet
	title string
}

// Decision is the form in which a forum writes down what was said of a dependency, who decided, and on whose behalf. It
// begins with the words that are there; submit gets what was written.
func Decision(state screen.State, d *model.Dependency, words meeting.Words, submit func(meeting.Words) tea.Cmd) screen.Dialog {
	f := &decision{title: "Said of " + d.Title}
	f.state, f.small = state, true
	maker := &maker{state: state, kind: model.KindDecision, names: map[model.Kind]*names{}}
	teams := namesOf(state.Board, model.KindTeam)
	t := state.Theme
	who := newLine("who", "decided by", words.Who, "a name", t, textReader{model.FieldNamed(model.KindDecision, "who"), maker.leads()})
	behalf := newLine("behalf", "on behalf of", teams.name(words.Behalf), "a team", t, referenceReader{names: teams})
	f.add("", []entry{newNote("note", "note", words.Note, t), who, behalf})
	f.remember()
	f.save = func() (tea.Cmd, string, error) {
		if len(f.changed()) == 0 && words.Note != "" {
			return nil, "", nil
		}
		text := func(name string) string { return f.entryNamed(name).value() }
		return submit(meeting.Words{Note: text("note"), Who: text("who"), Behalf: text("behalf")}), "", nil
	}
	return f
}

// leads gives the names of those who lead teams.
func (m *maker) leads() func() []string {
	return func() []string { return distinct(m.state.Board, model.FieldNamed(model.KindTeam, "lead")) }
}

// Title implements screen.Dialog.
func (f *decision) Title() string { return f.title }
