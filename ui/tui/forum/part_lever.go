package forum

import (
	"fmt"
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

// leverPart is the fifth phase: one capability or one pair of teams, and what is done so that nobody has to wait for it
// again, kept as an action with the figures of today.
type leverPart struct{}

func (leverPart) next(*Screen) string { return "flow and health" }

func (leverPart) rows(s *Screen) []row {
	all := s.room.known.levers
	if !s.room.known.leversFound {
		return []row{text("  " + s.pending("looking for what is waited for …"))}
	}
	if len(all) == 0 {
		return s.wrapped("No capability is asked for by two teams, and no pair of teams has two open dependencies."+s.goesOn("; t gives somebody an action"), s.state.Theme.Muted)
	}
	rows := []row{s.heading("Waited for longest", 0)}
	costliest := meeting.Costliest(all)
	for _, candidate := range costliest {
		rows = append(rows, s.candidateRow("first ", candidate))
	}
	if len(costliest) == 0 {
		rows = append(rows, text("  "+s.state.Theme.Muted.Paint("no data: none says when it was requested")))
	}
	rows = append(rows, blank())
	for i, candidate := range all[:min(len(all), mostListed)] {
		if i == 0 || (all[i-1].Capability == "") != (candidate.Capability == "") {
			if i > 0 {
				rows = append(rows, blank())
			}
			title := "Asked for by several teams: self-service?"
			if candidate.Capability == "" {
				title = "Between two teams: a boundary to rethink?"
			}
			rows = append(rows, s.heading(title, 0))
		}
		rows = append(rows, s.candidateRow("", candidate))
	}
	return append(rows, s.more(len(all))...)
}

func (s *Screen) candidateName(c meeting.Candidate) string {
	if c.Capability != "" {
		return c.Capability
	}
	return card.TeamName(s.state.Board, c.Consumer) + " " + s.state.Theme.Glyphs.Left + " " + card.TeamName(s.state.Board, c.Provider)
}

// figures of a candidate: "4 open for 3 teams, 132 days waited".
func figures(c meeting.Candidate) string {
	words := fmt.Sprintf("%d open", len(c.Dependencies))
	if c.Capability != "" {
		words += fmt.Sprintf(" for %d teams", c.Consumers)
	}
	if c.Unknown == len(c.Dependencies) {
		return words + ", wait: no data"
	}
	return words + ", " + widget.Grouped(c.Wait) + " days waited"
}

// briefly is figures in a few words: "5 open, 232 days".
func briefly(c meeting.Candidate) string {
	if c.Unknown == len(c.Dependencies) {
		return fmt.Sprintf("%d open", len(c.Dependencies))
	}
	return fmt.Sprintf("%d open, %s days", len(c.Dependencies), widget.Grouped(c.Wait))
}

func (s *Screen) candidateRow(before string, c meeting.Candidate) row {
	key := before + "pair " + c.Consumer + " " + c.Provider
	if c.Capability != "" {
		key = before + "capability " + c.Capability
	}
	return row{line: &line{key: key, about: c, draw: func(width int, selected bool) string {
		inks := s.state.Theme.Row(selected)
		name, told := s.candidateName(c), figures(c)
		if widget.Width(name)+widget.Width(told)+beside > width {
			told = briefly(c)
		}
		left := bar(inks, s.state.Theme.Glyphs, selected) + inks.Text.Paint(name)
		return inks.Text.Cover(widget.FitBoth(left, inks.Muted.Paint(told)+" ", width))
	}}}
}

// candidateLines are the dependencies of the selected candidate, beside the list.
func (s *Screen) candidateLines(width int) []string {
	c, is := s.candidate()
	if !is {
		return nil
	}
	inks := s.state.Theme
	lines := append(painted(s.candidateName(c), inks.Strong, width), painted(figures(c), inks.Muted, width)...)
	lines = append(lines, "")
	for _, d := range c.Dependencies[:min(len(c.Dependencies), s.pair.Height())] {
		left := card.StateInk(&inks.Inks, d.State).Paint(card.Sign(inks, d.State)) + " " + inks.Text.Paint(d.Title) +
			inks.Muted.Paint("  "+card.Pair(s.state.Board, d))
		lines = append(lines, widget.FitBoth(left, inks.Muted.Paint(d.Requested.Relative(s.state.Today)), width))
	}
	return lines
}

func (s *Screen) candidate() (meeting.Candidate, bool) {
	if line := s.row().line; line != nil {
		c, is := line.about.(meeting.Candidate)
		return c, is
	}
	return meeting.Candidate{}, false
}

func (leverPart) offers(s *Screen) []keys.Offer {
	if _, is := s.candidate(); !is {
		return nil
	}
	return []keys.Offer{keys.Named("open", "pull this lever").Briefly("pull it"), keys.Can("action")}
}

func (leverPart) press(s *Screen, name string) (tea.Cmd, bool) {
	c, is := s.candidate()
	if !is || name != "open" && name != "action" {
		return nil, false
	}
	return s.pull(c), true
}

// reviewAfter is after how many forums it is looked at what a lever brought.
const reviewAfter = 3

// pull opens the form of the action that pulls a lever, with the figures of today.
func (s *Screen) pull(c meeting.Candidate) tea.Cmd {
	words := "Make " + c.Capability + " self-service"
	if c.Capability == "" {
		words = "Rethink the boundary between " + card.TeamName(s.state.Board, c.Consumer) + " and " + card.TeamName(s.state.Board, c.Provider)
	}
	review := s.state.Today
	for range reviewAfter {
		review = s.forumAfter(review)
	}
	name := strings.ReplaceAll(s.candidateName(c), s.state.Theme.Glyphs.Left, "←") // the same whatever the terminal draws
	before := name + ": " + figures(c) + " on " + s.state.Today.String() + " (" + titles(c.Dependencies) + ")"
	return screen.Send(screen.Show{Dialog: form.Record(s.state, model.KindAction, nil, []model.Assignment{
		{Field: "forum", Value: s.running().ID}, {Field: "text", Value: words},
		{Field: "review", Value: review.String()}, {Field: "before", Value: before},
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
