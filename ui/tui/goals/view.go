package goals

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/widget"
)

// View implements screen.Screen.
func (s *Screen) View() string {
	if s.state.Board == nil || s.height <= 0 {
		return strings.Join(widget.Block("", s.width, s.height), "\n")
	}
	if len(s.tree.nodes) == 0 && s.tree.asked {
		return strings.Join(widget.Block(s.empty(), s.width, s.height), "\n")
	}
	switch {
	case s.wide():
		rule := " " + s.state.Theme.Faint.Paint(s.state.Theme.Glyphs.Down) + " "
		return widget.Join(s.listView(), s.card.View(), s.listWidth(), s.cardWidth(), s.height, rule)
	case s.onCard:
		return widget.Join("", s.card.View(), 1, s.cardWidth()+1, s.height, "")
	}
	return strings.Join(widget.Block(s.listView(), s.width, s.height), "\n")
}

func (s *Screen) listView() string {
	width := s.listWidth()
	lines := append([]string{s.countLine(width)}, s.list.Lines()...)
	if s.gapLines() > 0 {
		lines = append(lines, "", s.gapLine(width))
	}
	return strings.Join(lines, "\n")
}

// countLine says how many there are, and whether some are hidden.
func (s *Screen) countLine(width int) string {
	inks, t := s.state.Theme, s.tree
	if !t.asked {
		return widget.Fit("  "+inks.Muted.Paint("looking …"), width)
	}
	left := count(t.goals, "goal") + ", " + count(t.outcomes, "outcome")
	if t.query != "" {
		left += " match"
	}
	right := ""
	switch {
	case t.demand != s.wanted:
		right = "looking …"
	case s.closed:
		right = "closed ones too"
	case t.hidden > 0:
		right = fmt.Sprintf("%d closed: v shows them", t.hidden)
	}
	return widget.FitBoth("  "+inks.Text.Paint(left), inks.Muted.Paint(right)+" ", width)
}

// gapLines are the lines that tell of gaps, and the empty one above them.
func (s *Screen) gapLines() int {
	if s.gapWords() == "" || s.height < 10 {
		return 0
	}
	return 2
}

// gapTexts say how many there are of each kind of gap: of one, of several.
var gapTexts = []struct {
	kind      align.Kind
	one, many string
}{
	{align.GoalWithoutOutcome, "1 goal serves no outcome", "%d goals serve no outcome"},
	{align.OutcomeWithoutGoal, "1 outcome has no goal", "%d outcomes have no goal"},
	{align.GoalWordedAsOutput, "1 goal is worded as output", "%d goals are worded as output"},
	{align.GoalWithoutMeasure, "1 goal has no measure", "%d goals have no measure"},
	{align.OutcomeWithoutMeasure, "1 outcome has no measure", "%d outcomes have no measure"},
	{align.GoalWithoutTeam, "1 goal has no team", "%d goals have no team"},
	{align.GoalOnUncommitted, "1 leans on an open request", "%d lean on open requests"},
	{align.DependencyWithoutStake, "1 request lacks a stake", "%d requests lack a stake"},
	{align.GoalSilent, "1 goal is silent", "%d goals are silent"},
	{align.GoalOverBudget, "1 goal is over budget", "%d goals are over budget"},
	{align.TeamWithManyGoals, "1 team has over three goals", "%d teams have over three goals"},
}

func (s *Screen) gapWords() string {
	if s.tree.gaps == nil || s.tree.query != "" {
		return ""
	}
	counts := map[align.Kind]int{}
	for _, gap := range s.tree.gaps.Gaps {
		if gap.Acknowledged == nil {
			counts[gap.Kind]++
		}
	}
	var texts []string
	for _, text := range gapTexts {
		switch n := counts[text.kind]; n {
		case 0:
		case 1:
			texts = append(texts, text.one)
		default:
			texts = append(texts, fmt.Sprintf(text.many, n))
		}
	}
	return strings.Join(texts, " · ")
}

func (s *Screen) gapLine(width int) string {
	inks := s.state.Theme
	return widget.Fit("  "+inks.Warn.Paint("Gaps")+"  "+inks.Text.Paint(s.gapWords()), width-1)
}

// empty says what belongs here, and which key adds it.
func (s *Screen) empty() string {
	inks, board := s.state.Theme, s.state.Board
	if board.Count(model.KindGoal)+board.Count(model.KindOutcome) > 0 {
		why := "No goal and no outcome matches the filter."
		what := "esc clears it, / changes it."
		if s.state.Query.Empty() {
			why, what = "Every goal and outcome is closed.", "v shows them, c sets a new one."
		}
		return "\n  " + inks.Strong.Paint(why) + "\n\n  " + inks.Muted.Paint(what)
	}
	return strings.Join([]string{
		"", inks.Strong.Paint("No outcomes and no goals yet."), "",
		"An outcome says what will be better, for whom, and why.",
		"A goal is what one team sets out to reach for it, with a measure:",
		inks.Muted.Paint("Guest checkout under 40 s      71 → 40 s, by 29 Jan"), "",
		"Press " + inks.Tab.Paint("c") + " to set one.",
	}, "\n  ")
}
