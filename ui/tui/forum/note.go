package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// noteDecision asks what was said of a dependency, and who decided on whose behalf: of what the forum decided on it last,
// or, where it decided nothing, of the talk; then nobody is named unasked.
func (s *Screen) noteDecision(d *model.Dependency) tea.Cmd {
	id, words := s.state.NewID(), meeting.Words{}
	if known := s.decision(d); known != nil {
		id, words = known.ID, meeting.Words{Note: known.Note, Who: known.Who, Behalf: known.Behalf}
	}
	forum, today, now := s.running(), s.state.Today, s.state.Clock()
	return screen.Send(screen.Show{Dialog: form.Decision(s.state, d, words, func(said meeting.Words) tea.Cmd {
		return screen.Send(screen.Commit{What: "noted: " + d.Title, Select: model.RefOf(d), Edit: func(view model.View) (model.Change, error) {
			return meeting.Note(view, forum.ID, id, d.ID, said, today, now)
		}})
	})})
}
