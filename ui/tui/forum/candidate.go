package forum

import (
	"fmt"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/lever"
	"moot/model/meeting"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// candidateName is what a lever would be pulled on, drawn as the terminal can.
func (s *Screen) candidateName(c lever.Candidate) string {
	return strings.ReplaceAll(c.Name(s.state.Board), "←", s.state.Theme.Glyphs.Left)
}

func candidateKey(c lever.Candidate) string {
	if c.Capability != "" {
		return "capability " + c.Capability
	}
	return "pair " + c.Consumer + " " + c.Provider
}

// sameForm gives the figures of candidates: in few words for all of them where there is no room for the words of one.
func (s *Screen) sameForm(all []lever.Candidate) func(lever.Candidate, int) string {
	widest := sync.OnceValue(func() int {
		widest := 0
		for _, c := range all {
			widest = max(widest, widget.Width(s.candidateName(c))+widget.Width(c.Words())+beside)
		}
		return widest
	})
	return func(c lever.Candidate, width int) string {
		if widest() > width {
			return c.Briefly()
		}
		return c.Words()
	}
}

func (s *Screen) candidateRow(c lever.Candidate, form func(lever.Candidate, int) string) row {
	return row{line: &line{key: candidateKey(c), about: c, draw: func(width int, selected bool) string {
		inks := s.state.Theme.Row(selected)
		left := bar(inks, s.state.Theme.Glyphs, selected) + inks.Text.Paint(s.candidateName(c))
		return inks.Text.Cover(widget.FitBoth(left, inks.Muted.Paint(form(c, width))+" ", width))
	}}}
}

// candidateLines are the dependencies of the selected candidate, beside the list.
func (s *Screen) candidateLines(c lever.Candidate, width int) []string {
	inks := s.state.Theme
	lines := append(painted(s.candidateName(c), inks.Strong, width), painted(c.Words(), inks.Muted, width)...)
	lines = append(lines, "")
	for _, d := range c.Dependencies[:min(len(c.Dependencies), s.pair.Height())] {
		left := card.StateInk(&inks.Inks, d.State).Paint(card.Sign(inks, d.State)) + " " + inks.Text.Paint(d.Title) +
			inks.Muted.Paint("  "+card.Pair(s.state.Board, d))
		asked := ""
		if d.Requested.Known() {
			asked = "asked " + d.Requested.Relative(s.state.Today)
		}
		lines = append(lines, widget.FitBoth(left, inks.Muted.Paint(asked), width))
	}
	return lines
}

func (s *Screen) candidate() (lever.Candidate, bool) {
	if line := s.row().line; line != nil {
		c, is := line.about.(lever.Candidate)
		return c, is
	}
	return lever.Candidate{}, false
}

// whyCandidate is the dialog that adds up a candidate's wait: each dependency with its days.
func whyCandidate(c lever.Candidate) screen.Dialog {
	return form.Tell("Why this figure", func(state screen.State, width int) []string {
		inks := state.Theme
		rule := "Days since each was requested, over what is open between two teams; standing ones do not count."
		lines := append(painted(c.Name(state.Board)+": "+c.Words(), inks.Strong, width), painted(rule, inks.Muted, width)...)
		lines = append(lines, "")
		for _, d := range c.Dependencies {
			waited := "no day of request: left out"
			if d.Requested.Known() {
				waited = card.Days(max(0, state.Today.Sub(d.Requested)))
			}
			left := inks.Text.Paint(d.Title) + inks.Muted.Paint("  "+card.Pair(state.Board, d))
			lines = append(lines, widget.FitBoth(left, inks.Muted.Paint(waited), width))
		}
		sum := widget.Grouped(c.Wait) + " days"
		if c.Wait == 1 {
			sum = "1 day"
		}
		return append(lines, widget.FitBoth(inks.Text.Paint("in all"), inks.Strong.Paint(sum), width))
	})
}

// pull opens the form of the action that pulls a lever, with the step that it takes and the figures of today.
func (s *Screen) pull(c lever.Candidate) tea.Cmd {
	words := "Make " + c.Capability + " self-service"
	if c.Capability == "" {
		words = "Rethink the boundary between " + card.TeamName(s.state.Board, c.Consumer) + " and " + card.TeamName(s.state.Board, c.Provider)
	}
	review := meeting.ReviewDay(s.state.Board.Settings(), s.state.Today)
	before := s.state.Levers.Before(c.Step()) + "\n" + c.Name(s.state.Board) + " on " + s.state.Today.String() + ": " + titles(c.Dependencies)
	return screen.Send(screen.Show{Dialog: form.Record(s.state, model.KindAction, nil, []model.Assignment{
		{Field: "forum", Value: s.running().ID}, {Field: "text", Value: words},
		{Field: "review", Value: review.String()}, {Field: "before", Value: before}, {Field: "what_if", Value: c.Step().String()},
	})})
}

// mostTitles is how many dependencies the figures of a lever name.
const mostTitles = 8

func titles(dependencies []*model.Dependency) string {
	var names []string
	for i, d := range dependencies {
		if i == mostTitles {
			names = append(names, fmt.Sprintf("and %d more", len(dependencies)-i))
			break
		}
		names = append(names, d.Title)
	}
	return strings.Join(names, ", ")
}
