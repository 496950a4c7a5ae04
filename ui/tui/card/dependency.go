package card

import (
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/store"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Dependency is the card of a dependency: lines of at most width cells. changes are those that edited it, newest
// first; nil while they are not read yet.
func Dependency(state screen.State, d *model.Dependency, changes []store.Kept, width int) []string {
	draw := newDrawing(state, width)
	draw.dependencyHead(d)
	draw.clashes(d)
	draw.dates(d, changes)
	draw.purpose(d)
	draw.chain(d)
	draw.ending(d)
	draw.history(changes)
	return draw.lines
}

func (c *drawing) dependencyHead(d *model.Dependency) {
	ref := model.RefOf(d)
	sign := StateInk(&c.theme.Inks, d.State).Paint(Sign(c.theme, d.State) + " " + d.State.String())
	if facts := c.facts(d); facts.Late {
		sign += c.theme.Bad.Paint("  late")
	} else if facts.AtRisk {
		sign += c.theme.Warn.Paint("  at risk")
	} else if d.Standing() {
		sign += c.theme.Quiet.Paint("  standing")
	}
	c.add(widget.FitBoth(sign, c.theme.Muted.Paint(c.atMostAThird(c.state.Board.Short(ref))), c.width))
	c.few(d.Title, c.theme.Strong, mostTitle)
	c.wrapped(c.who(d), c.theme.Text)
	if d.Why != "" {
		c.few(d.Why, c.theme.Muted, mostWhy)
	}
	c.gap()
}

func (c *drawing) who(d *model.Dependency) string {
	words := TeamName(c.state.Board, d.Consumer) + " needs it from " + TeamName(c.state.Board, d.Provider)
	if !d.Crossing() {
		words = TeamName(c.state.Board, d.Consumer) + " needs it of itself: its own work"
	}
	for _, more := range []string{d.Impact.String(), d.Size.String()} {
		if more != "" {
			words += ", " + more
		}
	}
	return words
}

func (c *drawing) facts(d *model.Dependency) agenda.Facts {
	if c.state.Agenda == nil {
		return agenda.Facts{}
	}
	return c.state.Agenda.Facts(d.ID)
}

func (c *drawing) dates(d *model.Dependency, changes []store.Kept) {
	today := c.state.Today
	c.field("need-by", c.date(d.NeedBy, "none", moved(changes, "need_by")))
	asked := ""
	if d.Open() && d.Requested.Known() && d.Uncommitted() {
		asked = "asked " + d.Requested.Relative(today)
	}
	if d.CommitBy.Known() {
		c.field("commit-by", c.date(d.CommitBy, "", moved(changes, "commit_by")))
	} else {
		none := "none"
		if d.Uncommitted() {
			none = "none yet"
		}
		c.field("commit-by", c.beside(none, asked))
	}
	if d.Proposed.Known() {
		c.field("proposed", c.date(d.Proposed, "", 0))
	}
	facts := c.facts(d)
	if d.Delivered.Known() {
		c.field("delivered", c.date(d.Delivered, "", 0))
	} else if facts.Expected.Known() && facts.Expected != d.CommitBy && d.Open() {
		c.field("expected", facts.Expected.Words(today)+c.theme.Muted.Paint("   with what it waits for"))
	}
	if facts.Margin.Known && d.Open() {
		c.field("margin", c.margin(int(facts.Margin.Value)))
	}
	if facts.Overdue > 0 {
		c.field("", c.theme.Bad.Paint("overdue "+Days(facts.Overdue)))
	}
}

func (c *drawing) margin(days int) string {
	switch {
	case days < 0:
		return c.theme.Bad.Paint(Days(-days) + " too late")
	case days == 0:
		return "none"
	}
	return Days(days)
}

func (c *drawing) date(day model.Date, none string, moves int) string {
	if !day.Known() {
		return c.theme.Text.Paint(none)
	}
	words := day.Relative(c.state.Today)
	if moves > 0 {
		words += ", moved " + Times(moves)
	}
	written := day.Words(c.state.Today)
	if labelWidth+len(written)+len(words)+3 > c.width {
		written = strings.TrimSpace(written[4:]) // without the weekday
	}
	return c.beside(written, words)
}

// moved counts how often a date was moved from one known day to another.
func moved(changes []store.Kept, field string) int {
	moves := 0
	for _, change := range changes {
		for _, edit := range change.Edits {
			if edit.Field.Name == field && edit.Old != "" && edit.New != "" && edit.Old != edit.New {
				moves++
			}
		}
	}
	return moves
}

func (c *drawing) purpose(d *model.Dependency) {
	board := c.state.Board
	if goal := board.Goal(d.Goal); goal != nil {
		health := ""
		if word := Health(goal.Health); word != "" && goal.Health != model.HealthUnknown {
			if c.width < 45 {
				word = ""
			}
			health = HealthInk(&c.theme.Inks, goal.Health).Paint(strings.TrimRight("  "+HealthSign(c.theme, goal.Health)+" "+word, " "))
		}
		room := c.width - labelWidth - widget.Width(health)
		c.field("goal", c.theme.Text.Paint(strings.TrimRight(widget.Fit(goal.Title, room), " "))+health)
		for _, id := range goal.Outcomes {
			c.text("outcome", model.Title(board, model.Ref{Kind: model.KindOutcome, ID: id}))
		}
	} else if d.Goal != "" {
		c.text("goal", model.Title(board, model.Ref{Kind: model.KindGoal, ID: d.Goal}))
	}
	if d.ProviderGoal != "" {
		c.text("their goal", model.Title(board, model.Ref{Kind: model.KindGoal, ID: d.ProviderGoal}))
	}
	if d.Capability != "" {
		c.text("capability", d.Capability)
	}
	if d.Risk != model.RiskNotDiscussed {
		c.text("risk", strings.TrimSpace(d.Risk.String()+"  "+d.RiskNote))
	}
	if len(d.Tags) > 0 {
		c.text("tags", strings.Join(d.Tags, ", "))
	}
	if d.Link != "" {
		c.text("link", d.Link)
	}
	if d.Note != "" {
		c.gap()
		c.wrapped(d.Note, c.theme.Text)
	}
}

func (c *drawing) ending(d *model.Dependency) {
	if d.Reason != "" {
		c.gap()
		c.text("reason", d.Reason)
	}
	if d.State == model.Removed {
		lever := d.Lever.String()
		if lever == "" {
			lever = "not known"
		}
		c.text("lever", lever)
	}
}
