package goals

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/card"
	"moot/ui/tui/widget"
)

// View implements screen.Screen.
func (s *Screen) View() string {
	if s.state.Board == nil || s.pair.Height() <= 0 {
		return s.pair.Blank("")
	}
	list := s.listView
	if len(s.tree.nodes) == 0 && s.tree.asked {
		if list = s.empty; !s.pair.Away() {
			return s.pair.Blank(s.empty())
		}
	}
	return s.pair.View(s.state.Theme, list, s.pair.CardView)
}

func (s *Screen) listView() string {
	width := s.pair.ListWidth()
	lines := []string{s.countLine(width)}
	if s.headLines() > 1 {
		lines = append(lines, s.headLine(width))
	}
	lines = append(lines, s.list.Lines()...)
	if gaps := s.gapBlock(width); len(gaps) > 0 {
		lines = append(append(lines, ""), gaps...)
	}
	return strings.Join(lines, "\n")
}

// countLine says how many there are, and whether some are hidden.
func (s *Screen) countLine(width int) string {
	inks, t := s.state.Theme, s.tree
	if !t.asked {
		return widget.Fit("  "+inks.Muted.Paint("looking …"), width)
	}
	left := card.Count(t.goals, "goal") + ", " + card.Count(t.outcomes, "outcome")
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
	ink := inks.Text
	if marked := s.marks.Words(); marked != "" {
		left, ink = marked, inks.Tab
	}
	return widget.FitBoth("  "+ink.Paint(left), inks.Muted.Paint(right)+" ", width)
}

// gapLines are the lines that tell of gaps, and the empty one above them.
func (s *Screen) gapLines() int {
	if lines := len(s.gapBlock(s.pair.ListWidth())); lines > 0 {
		return lines + 1
	}
	return 0
}

// gapTexts say how many there are of each kind of gap: of one, of several.
var gapTexts = []struct {
	kind      align.Kind
	one, many string
}{
	{align.GoalWithoutOutcome, "1 goal serves no outcome", "%d goals serve no outcome"},
	{align.OutcomeWithoutGoal, "1 outcome has no goal", "%d outcomes have no goal"},
	{align.GoalWordedAsOutput, "1 worded as output", "%d worded as output"},
	{align.GoalWithoutMeasure, "1 without measure", "%d without measure"},
	{align.OutcomeWithoutMeasure, "1 outcome without measure", "%d outcomes without measure"},
	{align.GoalWithoutTeam, "1 without team", "%d without team"},
	{align.GoalOnUncommitted, "1 leans on an open request", "%d lean on open requests"},
	{align.DependencyWithoutStake, "1 request lacks a stake", "%d requests lack a stake"},
	{align.GoalSilent, "1 silent", "%d silent"},
	{align.GoalOverBudget, "1 over budget", "%d over budget"},
	{align.TeamWithManyGoals, "1 team with over three goals", "%d teams with over three goals"},
}

// gapWords counts the gaps that nobody has acknowledged, in words.
func gapWords(gaps *align.Alignment) string {
	counts := map[align.Kind]int{}
	for _, gap := range gaps.Gaps {
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

// gapBlock tells of the gaps: in one line, or two where there is room.
func (s *Screen) gapBlock(width int) []string {
	words := s.tree.gapWords
	if words == "" || s.tree.query != "" || s.pair.Height() < 10 {
		return nil
	}
	inks, label, most := s.state.Theme, "  Gaps  ", 2
	if s.pair.Height() < 18 {
		most = 1
	}
	lines := gapText(words, max(10, width-len(label)-1), most)
	for i, line := range lines {
		head := inks.Warn.Paint(label)
		if i > 0 {
			head = widget.Blank(len(label))
		}
		lines[i] = widget.Fit(head+inks.Text.Paint(line), width-1)
	}
	return lines
}

// gapText breaks the counts into lines, at most so many, and ends with the key that tells which gaps a row has. Counts
// that have no room are left out whole, and counted.
func gapText(words string, width, most int) []string {
	counts := strings.Split(words, " · ")
	for shown := len(counts); ; shown-- {
		end := "enter on a row tells its own"
		if left := len(counts) - shown; left > 0 {
			end = fmt.Sprintf("%d more; ", left) + end
		}
		lines := widget.Wrap(strings.Join(append(counts[:shown:shown], end), " · "), width)
		if len(lines) <= most || shown <= 1 {
			return lines[:min(most, len(lines))]
		}
	}
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
	first := "Press " + inks.Tab.Paint("c") + " to set one."
	if s.state.ReadOnly {
		first = inks.Muted.Paint("It is open for reading only: moot without --readonly adds one.")
	}
	return strings.Join([]string{
		"", inks.Strong.Paint("No outcomes and no goals yet."), "",
		"An outcome says what will be better, for whom, and why.",
		"A goal is what one team sets out to reach for it, with a measure:",
		inks.Muted.Paint("Guest checkout under 40 s      71 → 40 s, by 29 Jan"), "",
		first,
	}, "\n  ")
}
