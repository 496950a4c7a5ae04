package forum

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// herePart is the first phase: who facilitates today and next time, and which teams are here.
type herePart struct{}

// The keys of the two rows that name people.
const (
	rowToday = "facilitator today"
	rowNext  = "facilitator next"
)

func (herePart) next(*Screen) string { return "since last time" }

func (herePart) rows(s *Screen) []row {
	forum := s.running()
	rows := []row{s.heading("Who facilitates", 0), s.personRow(rowToday, "today", forum.Facilitator)}
	if day := meeting.Following(s.state.Board, forum); day.Known() {
		rows = append(rows, s.personRow(rowNext, shortly(day, s.state.Today), s.nextFacilitator(day)))
	}
	rows = append(rows, blank(), s.heading("Who is here", len(forum.Present)))
	for _, invited := range s.invited() {
		rows = append(rows, s.teamRow(invited))
	}
	return rows
}

// nextFacilitator is who was named for the next forum, else whose turn it is after today's.
func (s *Screen) nextFacilitator(day model.Date) string {
	for _, forum := range s.state.Board.Forums() {
		if forum.State == model.ForumPlanned && forum.On == day && forum.Facilitator != "" {
			return forum.Facilitator
		}
	}
	return meeting.NextFacilitator(s.state.Board.Settings().Facilitators, s.running().Facilitator)
}

func (s *Screen) personRow(key, label, name string) row {
	return row{line: &line{key: key, draw: func(width int, selected bool) string {
		inks := s.state.Theme.Row(selected)
		shown, ink := name, inks.Text
		if name == "" {
			shown, ink = "nobody named: enter names somebody", inks.Ghost
		}
		return inks.Text.Cover(widget.Fit(bar(inks, s.state.Theme.Glyphs, selected)+inks.Muted.Paint(widget.Fit(label, 12))+ink.Paint(shown), width))
	}}}
}

// invited is a team, and what it is here for.
type invited struct {
	team *model.Team
	why  string
	rank int
}

// invited are the teams: those that are needed, those that may skip, and the others, each by name.
func (s *Screen) invited() []invited {
	var all []invited
	for _, team := range s.state.Board.Teams() {
		if team.Left.Known() && team.Left <= s.state.Today {
			continue
		}
		one := invited{team: team, why: "has nothing here", rank: 2}
		switch {
		case slices.Contains(s.running().Needed, team.ID):
			one.why, one.rank = "needed", 0
		case slices.Contains(s.state.Agenda.MaySkip, team.ID), slices.Contains(s.state.Agenda.Needed, team.ID):
			one.why, one.rank = "may skip", 1
		}
		all = append(all, one)
	}
	slices.SortStableFunc(all, func(x, y invited) int {
		return cmp.Or(cmp.Compare(x.rank, y.rank), strings.Compare(model.Fold(x.team.Title()), model.Fold(y.team.Title())))
	})
	return all
}

func (s *Screen) teamRow(one invited) row {
	ref := model.RefOf(one.team)
	return row{line: &line{key: ref.ID, ref: ref, draw: func(width int, selected bool) string {
		inks, glyphs := s.state.Theme.Row(selected), s.state.Theme.Glyphs
		tick, ink := inks.Faint.Paint(glyphs.Dot), inks.Muted
		if slices.Contains(s.running().Present, ref.ID) {
			tick, ink = inks.Good.Paint(glyphs.Done), inks.Text
		}
		left := bar(inks, glyphs, selected) + tick + ink.Paint(" "+card.TeamName(s.state.Board, ref.ID))
		return inks.Text.Cover(widget.FitBoth(left, inks.Muted.Paint(one.why)+" ", width))
	}}}
}

func (herePart) offers(s *Screen) []keys.Offer {
	var offers []keys.Offer
	switch key := s.row().key(); {
	case key == rowToday || key == rowNext:
		offers = append(offers, keys.Named("open", "choose who"))
	case s.Selected().Kind == model.KindTeam && slices.Contains(s.running().Present, s.Selected().ID):
		offers = append(offers, keys.Named("mark", "not here"))
	case s.Selected().Kind == model.KindTeam:
		offers = append(offers, keys.Named("mark", "here"))
	}
	return append(offers, s.edits("agree", "all who are needed"))
}

func (herePart) press(s *Screen, name string) (tea.Cmd, bool) {
	forum, today := s.running(), s.state.Today
	switch key := s.row().key(); {
	case name == "agree" && len(forum.Needed) == 0:
		return screen.Send(screen.Say{Text: "no team is needed: nothing is to decide, or at risk", Tone: screen.Plain}), true
	case name == "agree":
		return s.quietly("all who are needed are here", func(view model.View) (model.Change, error) {
			return meeting.Presence(view, forum.ID, forum.Needed, true, today)
		}), true
	case name == "mark" && s.Selected().Kind == model.KindTeam:
		ticked := s.tick(s.Selected().ID)
		s.list.Move(1) // to tick one after the other
		return tea.Batch(s.showCard(), ticked), true
	case name == "open" && (key == rowToday || key == rowNext):
		return s.chooseFacilitator(key), true
	}
	return nil, false
}

// tick says that a team is here, or that it is not after all.
func (s *Screen) tick(team string) tea.Cmd {
	forum, today := s.running(), s.state.Today
	here := !slices.Contains(forum.Present, team)
	what := card.TeamName(s.state.Board, team) + " is here"
	if !here {
		what = card.TeamName(s.state.Board, team) + " is not here"
	}
	return s.quietly(what, func(view model.View) (model.Change, error) {
		return meeting.Presence(view, forum.ID, []string{team}, here, today)
	})
}

// chooseFacilitator asks who facilitates, today or next time.
func (s *Screen) chooseFacilitator(key string) tea.Cmd {
	forum, today, id := s.running(), s.state.Today, s.state.NewID()
	title, usual := "Who facilitates today?", s.state.Board.Settings().Facilitators
	if key == rowNext {
		title = "Who facilitates next time?"
	}
	on := meeting.Following(s.state.Board, forum)
	return screen.Send(screen.Show{Dialog: form.Prompt(form.PromptOptions{
		Title: title, Label: "name", Placeholder: strings.Join(usual, ", "),
		Suggest: func(typed string) []string {
			var names []string
			for _, name := range usual {
				if strings.Contains(model.Fold(name), model.Fold(typed)) && name != typed {
					names = append(names, name)
				}
			}
			return names
		},
		Submit: func(name string) tea.Cmd {
			return s.commit(name+" facilitates", func(view model.View) (model.Change, error) {
				if key == rowNext {
					return meeting.NameNext(view, id, name, on, today)
				}
				return meeting.Facilitate(view, forum.ID, name, today)
			})
		},
	})})
}
