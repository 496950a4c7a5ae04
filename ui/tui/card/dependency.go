package card

import (
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/store"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Dependency is the card of a dependency, its lines of at most width cells. changes are those that edited it, newest
// first; nil while they are not read yet.
func Dependency(state screen.State, d *model.Dependency, changes []store.Kept, width int) Sheet {
	draw := newDrawing(state, width)
	draw.dependencyHead(d)
	draw.clashes(d)
	draw.dates(d, changes)
	draw.purpose(d)
	draw.chain(d)
	draw.ending(d)
	draw.gaps(model.RefOf(d), model.DependencyWithoutStake) // that one stands among its fields
	draw.history(changes)
	return draw.sheet()
}

func (c *drawing) dependencyHead(d *model.Dependency) {
	sign := []word{{text: Sign(c.theme, d.State) + " " + d.State.String(), ink: StateInk(&c.theme.Inks, d.State)}}
	if facts := c.facts(d); facts.Late {
		sign = append(sign, word{text: "  late", ink: c.theme.Bad})
	} else if facts.AtRisk {
		sign = append(sign, word{text: "  at risk", ink: c.theme.Warn})
	} else if d.Standing() {
		sign = append(sign, word{text: "  standing", ink: c.theme.Quiet})
	}
	c.head(d, sign...)
	c.sentence("", c.who(d)...)
	if d.Why != "" {
		c.few(d.Why, c.theme.Muted, mostWhy)
	}
	c.gap()
}

// who needs it, from whom, and how much that is.
func (c *drawing) who(d *model.Dependency) []word {
	words := []word{c.team(d.Consumer, c.theme.Text), c.plain(" needs it from "), c.team(d.Provider, c.theme.Text)}
	if !d.Crossing() {
		words = []word{c.team(d.Consumer, c.theme.Text), c.plain(" needs it of itself: its own work")}
	}
	for _, more := range []string{d.Impact.String(), d.Size.String()} {
		if more != "" {
			words = append(words, c.plain(", "+more))
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
		c.field("expected", c.theme.Text.Paint(facts.Expected.Words(today))+c.theme.Muted.Paint("   with what it waits for"))
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
		return c.theme.Text.Paint("none")
	}
	return c.theme.Text.Paint(Days(days))
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
	if goal := c.state.Board.Goal(d.Goal); goal != nil {
		c.goalField(goal)
		c.records("outcome", model.KindOutcome, goal.Outcomes...)
	} else {
		c.records("goal", model.KindGoal, d.Goal)
	}
	c.chance(d)
	c.records("their goal", model.KindGoal, d.ProviderGoal)
	c.stake(d)
	if d.Capability != "" {
		c.text("capability", d.Capability)
	}
	c.levers(model.RefOf(d))
	if d.Risk != model.RiskNotDiscussed {
		c.text("risk", strings.TrimSpace(d.Risk.String()+"  "+d.RiskNote))
	}
	if len(d.Tags) > 0 {
		c.text("tags", strings.Join(d.Tags, ", "))
	}
	if d.Link != "" {
		c.text("link", d.Link)
	}
	c.noted(d.Note)
}

// goalField is the goal that needs it, with its health: in words as far as there is room.
func (c *drawing) goalField(goal *model.Goal) {
	health := word{ink: HealthInk(&c.theme.Inks, goal.Health)}
	if goal.Health != model.NoHealth && goal.Health != model.HealthUnknown {
		health.text = HealthSign(c.theme, goal.Health)
		if c.width >= roomForHealth {
			health.text += " " + Health(goal.Health)
		}
	}
	title := c.named(model.KindGoal, goal.ID, c.theme.Text)
	if health.text != "" {
		health.text = "  " + health.text
		title.text = strings.TrimRight(widget.Fit(title.text, c.width-labelWidth-widget.Width(health.text)), " ")
	}
	c.row("goal", []word{title, health}, nil)
}

// roomForHealth is the width from which a goal's health stands beside it in words.
const roomForHealth = 45

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
