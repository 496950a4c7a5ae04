package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/preference"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// preferences is the form of a person's own settings.
type preferences struct {
	sheet
	shown preference.Values
	try   func(preference.Values) tea.Cmd
}

// Preferences is the form of a person's own settings, as they are now. try shows what is chosen while it is chosen, and
// is given no values at all once it is over; keep gets what was changed.
func Preferences(
	state screen.State, now preference.Values, try func(preference.Values) tea.Cmd, keep func([]model.Assignment) tea.Cmd,
) screen.Dialog {
	p := &preferences{try: try}
	p.state = state
	var entries []entry
	for _, setting := range preference.All() {
		entries = append(entries, preferenceEntry(setting, setting.Effective(now), state))
	}
	p.add("", entries)
	p.remember()
	p.shown = p.values()
	p.save = func() (tea.Cmd, string, error) {
		if changed := p.changed(); len(changed) > 0 {
			return keep(changed), "", nil
		}
		return nil, "", nil
	}
	return p
}

func preferenceEntry(setting *preference.Setting, value string, state screen.State) entry {
	if setting.Words != nil {
		return newWords(setting.Name, preferenceLabels[setting.Name], value, state.Theme, setting.Words, setting.Meaning)
	}
	return newLine(setting.Name, preferenceLabels[setting.Name], value, "the name of a team", state.Theme, teamReader{state.Board})
}

// preferenceLabels are what the settings are called in the form.
var preferenceLabels = map[string]string{"theme": "theme", "team": "my team", "ascii": "ASCII", "motion": "motion"}

// values are the settings as the form holds them, but for the team, which is not looked at.
func (p *preferences) values() preference.Values {
	var values preference.Values
	for _, setting := range preference.All() {
		setting.Set(&values, p.entryNamed(setting.Name).value())
	}
	values.Team = ""
	return values
}

// Title implements screen.Dialog.
func (p *preferences) Title() string { return "Your settings" }

// Update implements screen.Dialog. What is chosen is seen at once; what is thrown away is unseen again.
func (p *preferences) Update(msg tea.Msg) (bool, tea.Cmd) {
	done, cmd := p.sheet.Update(msg)
	switch values := p.values(); {
	case done && cmd == nil: // it was left
		return true, p.try(preference.Values{})
	case !done && values != p.shown:
		p.shown = values
		return false, tea.Batch(cmd, p.try(values))
	}
	return done, cmd
}

// teamReader takes the name of a team, of this board or of others.
type teamReader struct{ board *model.Board }

func (r teamReader) read(text string) (string, string, error) {
	text, _ = model.Clean(text)
	switch {
	case text == "":
		return "", "on every board that has it, and where you chose no other", nil
	case len(r.board.TeamsNamed(text)) > 0:
	case len(r.suggest(text)) > 0:
		return text, "", nil // it may still become one of these
	default:
		return text, "this board has no team of that name; another may", model.CheckText(text)
	}
	return text, "on every board that has it, and where you chose no other", nil
}

// tidy is the name of the one team that was meant.
func (r teamReader) tidy(text string) string {
	if len(r.board.TeamsNamed(text)) > 0 || text == "" {
		return text
	}
	if ways := r.suggest(text); len(ways) == 1 && strings.HasPrefix(model.Fold(ways[0].Value), model.Fold(text)) {
		return ways[0].Value
	}
	return text
}

func (r teamReader) suggest(text string) []widget.Suggestion {
	var found []widget.Suggestion
	for _, team := range r.board.Teams() {
		if strings.Contains(model.Fold(team.Name), model.Fold(text)) && model.Fold(team.Name) != model.Fold(text) {
			found = append(found, widget.Suggestion{Value: team.Name, Note: team.Owns})
		}
	}
	slices.SortFunc(found, func(a, b widget.Suggestion) int { return strings.Compare(model.Fold(a.Value), model.Fold(b.Value)) })
	return found[:min(len(found), mostSuggested)]
}
