package goals

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/widget"
)

// View implements screen.Screen.
func (s *Screen) View() string {
	if s.state.Board == nil || s.pair.Height() <= 0 {
		return s.pair.Blank("")
	}
	list := s.listView
	if s.isEmpty() {
		if list = s.empty; !s.pair.Away() {
			return s.pair.Blank(s.empty())
		}
	}
	return s.pair.View(s.state.Theme, list, s.pair.CardView)
}

// isEmpty tells that the face has nothing to show.
func (s *Screen) isEmpty() bool {
	if s.face == onGaps {
		return len(s.gaps.rows) == 0 && s.gaps.asked
	}
	return len(s.tree.nodes) == 0 && s.tree.asked
}

// shortest is the height from which the columns have their headings.
const shortest = 10

// roomyHeight is the height from which an empty line may stand where it helps the eye.
const roomyHeight = 18

// headLines are the lines above the rows: how many there are, and the columns. Where every line counts, and but a sign and
// a figure stand beside a title, the columns speak for themselves.
func (s *Screen) headLines() int {
	switch {
	case s.face == onMatrix:
		return 1 + s.grid.look.levels
	case s.pair.Height() < shortest, s.face == onGaps && s.pair.Height() < roomyHeight:
		return 1
	}
	return 2
}

// footLines are the lines below the rows.
func (s *Screen) footLines() int { return len(s.foot(s.pair.ListWidth())) }

// foot tells below the tree of gaps, and below the matrix what is under the cursor.
func (s *Screen) foot(width int) []string {
	switch {
	case s.face == onGaps:
		return nil
	case s.face == onMatrix && s.pair.Height() < shortest:
		return nil
	case s.face == onMatrix:
		return s.matrixFoot(width)
	}
	if gaps := s.gapBlock(width); len(gaps) > 0 {
		return append([]string{""}, gaps...)
	}
	return nil
}

func (s *Screen) listView() string {
	width := s.pair.ListWidth()
	lines := []string{s.countLine(width)}
	switch {
	case s.face == onMatrix && s.grid.matrix != nil:
		lines = append(lines, s.matrixHead(width)...)
	case s.face == onTree && s.headLines() > 1:
		lines = append(lines, s.headLine(width))
	case s.headLines() > 1:
		lines = append(lines, "")
	}
	lines = append(lines, s.rowsHere().Lines()...)
	return strings.Join(append(lines, s.foot(width)...), "\n")
}

// countLine says how many there are, whether some are hidden, and which face this is.
func (s *Screen) countLine(width int) string {
	inks := s.state.Theme
	left, right, found := s.counted()
	if !found {
		return widget.Fit("  "+inks.Muted.Paint("looking …"), width)
	}
	ink := inks.Text
	if marked := s.marks.Words(); marked != "" && s.face != onMatrix {
		left, ink = marked, inks.Tab
	}
	end := s.turned(width - widget.Width(left) - 5)
	if right != "" && widget.Width(left)+widget.Width(right)+widget.Width(end)+8 <= width {
		end = right + "   " + end
	}
	return widget.FitBoth("  "+ink.Paint(left), inks.Muted.Paint(end)+" ", width)
}

// counted is how many there are, what else there is to say of them, and whether that is known yet.
func (s *Screen) counted() (left, right string, found bool) {
	if s.face == onGaps {
		if s.gaps.gapDemand != s.gapsWanted {
			right = "looking …"
		}
		return s.gapCount(), right, s.gaps.asked
	}
	t := s.tree
	left = card.Count(t.goals, "goal") + ", " + card.Count(t.outcomes, "outcome")
	if t.query != "" {
		left += " match"
	}
	switch {
	case t.demand != s.wanted:
		right = "looking …"
	case s.face == onMatrix && s.marks.Count() > 0:
		right = widget.Grouped(s.marks.Count()) + " marked in the tree"
	case s.face == onMatrix && s.matrixCount() != "":
		right = s.matrixCount()
	case s.closed:
		right = "closed ones too"
	case t.hidden > 0:
		right = fmt.Sprintf("%d closed: 0 shows them", t.hidden)
	}
	return left, right, t.asked
}

// gapBlock tells of the gaps: in one line, or two where there is room.
func (s *Screen) gapBlock(width int) []string {
	words := s.gaps.words
	if words == "" || s.tree.query != "" || s.pair.Height() < shortest {
		return nil
	}
	inks, label, most := s.state.Theme, "  Gaps  ", 2
	if s.pair.Height() < roomyHeight {
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
		end := "v twice lists them"
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
	if s.face == onGaps && board.Count(model.KindGoal)+board.Count(model.KindOutcome)+board.Count(model.KindDependency) > 0 {
		return s.noGaps()
	}
	if board.Count(model.KindGoal)+board.Count(model.KindOutcome) > 0 {
		why := "No goal and no outcome matches the filter."
		what := "esc clears it, / changes it."
		if s.state.Query.Empty() {
			why, what = "Every goal and outcome is closed.", "0 shows them, c sets a new one."
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
