package goals

import (
	"strings"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// cell draws one cell of a row.
func (s *Screen) cell(inks *theme.Inks, n *node, c column, width int) string {
	measure, by := n.measure()
	progress, known := measure.Progress()
	switch c {
	case inTitle:
		return s.titleCell(inks, n, width)
	case inCurrent:
		return currentCell(inks, measure, width)
	case inBaseline:
		return inks.Muted.Paint(widget.FitRight(card.Compact(measure.Baseline), width))
	case inBar:
		if !known {
			return inks.Text.Paint(widget.Blank(width))
		}
		return widget.ThinBar(s.state.Theme, barInk(inks, progress), inks.Faint, width, progress)
	case inTarget:
		return inks.Muted.Paint(widget.Fit(card.Compact(measure.Target), width))
	case inSign:
		return healthInk(inks, n).Paint(widget.Fit(s.sign(n), width))
	case inWord:
		return healthInk(inks, n).Paint(widget.Fit(word(n), width))
	case inProgress:
		return inks.Text.Paint(widget.FitRight(card.Percent(progress, known), width-1) + " ")
	case inBy:
		return s.byCell(inks, by, n, width)
	case inChance:
		ink := inks.Text
		if n.chance == noRecord {
			ink = inks.Muted
		}
		return ink.Paint(widget.Fit(" "+n.chance, width))
	}
	return ""
}

// titleCell is the branch and title of an outcome with what serves it, or the team and title of a goal.
func (s *Screen) titleCell(inks *theme.Inks, n *node, width int) string {
	indent := widget.Blank(min(2*n.depth, width/3))
	if n.goal != nil {
		return inks.Text.Paint(indent) + s.goalTitle(inks, n.goal, width-len(indent))
	}
	glyph := s.state.Theme.Glyphs.Open
	switch {
	case s.folded[n.key()]:
		glyph = s.state.Theme.Glyphs.Closed
	case n.goals == 0 && n.end > 0 && !s.hasChildren(n):
		glyph = " "
	}
	room := width - len(indent) - 2
	title, serving := n.outcome.Title, serving(n)
	if widget.Width(title)+2+widget.Width(serving) > room {
		serving = ""
	}
	ink := inks.Strong
	if !n.outcome.Active() {
		ink, serving = inks.Muted, n.outcome.State.String()
	}
	line := ink.Paint(title) + inks.Text.Paint("  ") + inks.Muted.Paint(serving)
	return inks.Muted.Paint(indent+glyph+" ") + inks.Text.Cover(widget.Fit(line, room))
}

func (s *Screen) hasChildren(n *node) bool { return s.tree.nodes[n.end-1].key() != n.key() }

// serving says how many goals of how many teams an outcome has.
func serving(n *node) string {
	if n.goals == 0 {
		return "no goal yet"
	}
	return card.Count(n.goals, "goal") + ", " + card.Count(n.teams, "team")
}

func (s *Screen) goalTitle(inks *theme.Inks, goal *model.Goal, width int) string {
	team, ink := card.TeamName(s.tree.board, goal.Team), inks.Text
	if goal.Team == "" {
		team = "no team"
	}
	title := goal.Title
	if !goal.Active() {
		ink = inks.Muted
		title += "  " + card.GoalState(goal.State)
	}
	room := width - s.look.team - 2
	return inks.Muted.Paint(widget.Fit(team, s.look.team)+"  ") + ink.Paint(widget.Fit(title, room))
}

// currentCell is where a measure stands, with its unit; what is not known says so. Of what has no room the unit is cut,
// never the number: a part of it would read as another one.
func currentCell(inks *theme.Inks, measure model.Measure, width int) string {
	ink, text := inks.Text, currentText(measure)
	if !measure.Current.Known {
		return inks.Muted.Paint(widget.FitRight(text, width))
	}
	digits := measure.Current.Text()
	if widget.Width(text) > width && !(strings.HasPrefix(text, digits) && widget.Width(digits)+leastUnit <= width) {
		text = card.Compact(measure.Current)
		if with := text + " " + measure.Unit; widget.Width(with) <= width {
			text = with
		}
	}
	return ink.Paint(widget.FitRight(text, width))
}

// leastUnit is what a cut unit takes with the space before it.
const leastUnit = 3

func currentText(measure model.Measure) string {
	if !measure.Current.Known && measure.Name == "" {
		return "no measure"
	}
	return card.Quantity(measure.Current, measure.Unit)
}

func barInk(inks *theme.Inks, progress float64) theme.Ink {
	switch {
	case progress < 0:
		return inks.Bad
	case progress >= 1:
		return inks.Good
	}
	return inks.Quiet
}

func (s *Screen) byCell(inks *theme.Inks, by model.Date, n *node, width int) string {
	text := by.Words(s.state.Today)
	if len(text) > 4 && width < s.tree.cells.by {
		text = text[4:]
	}
	ink := inks.Text
	if by.Known() && by < s.state.Today && n.active() {
		ink = inks.Bad
	}
	return ink.Paint(widget.Fit(text, width))
}

func (n *node) active() bool {
	if n.goal != nil {
		return n.goal.Active()
	}
	return n.outcome != nil && n.outcome.Active()
}

func (n *node) measure() (model.Measure, model.Date) {
	if n.goal != nil {
		return n.goal.Measure, n.goal.By
	}
	return n.outcome.Measure, n.outcome.By
}

func (s *Screen) sign(n *node) string {
	if n.goal == nil {
		return ""
	}
	return card.HealthSign(s.state.Theme, n.goal.Health)
}

func word(n *node) string {
	if n.goal == nil {
		return ""
	}
	if n.paused {
		return "paused"
	}
	return card.Health(n.goal.Health)
}

func healthInk(inks *theme.Inks, n *node) theme.Ink {
	if n.goal == nil {
		return inks.Muted
	}
	if n.paused {
		return inks.Warn
	}
	return card.HealthInk(inks, n.goal.Health)
}
