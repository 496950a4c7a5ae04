package card

import (
	"strings"

	"moot/model"
	"moot/store"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
)

// Goal is the card of a goal: how it stands, what it is for, what it needs, what leans on it, what was said, what is
// missing. changes are as for Dependency.
func Goal(state screen.State, g *model.Goal, changes []store.Kept, width int) Sheet {
	draw := newDrawing(state, width)
	draw.goalHead(g)
	draw.measure(g.Measure)
	draw.dated("by", g.By)
	draw.served(g)
	draw.goalChance(g)
	draw.dated("closed", g.Closed)
	draw.text("tags", strings.Join(g.Tags, ", "))
	draw.text("link", g.Link)
	draw.noted(g.Note)
	draw.gaps(model.RefOf(g))
	draw.said(g)
	draw.dependencies(true,
		leaning{"Needs", state.Board.DependenciesOf(g.ID), draw.from, draw.filterBy("goal", model.RefOf(g)), draw.overBudget(g)},
		leaning{title: "Leans on it", all: state.Board.DependenciesOn(g.ID), about: draw.forWhom})
	draw.guardrails()
	draw.history(changes)
	return draw.sheet()
}

// head is the line above the title, how it stands and the id, and the title.
func (c *drawing) head(record model.Record, sign ...word) {
	ref := model.RefOf(record)
	c.row("", sign, []word{c.muted(c.atMostAThird(c.state.Board.Short(ref)))})
	c.few(Title(c.state, ref), c.theme.Strong, mostTitle)
}

// noted adds a note as its own paragraph; nothing where there is none.
func (c *drawing) noted(note string) {
	if note != "" {
		c.gap()
		c.wrapped(note, c.theme.Text)
	}
}

func (c *drawing) goalHead(g *model.Goal) {
	c.head(g, goalSign(c.theme, g))
	if g.Team != "" {
		c.sentence("", c.team(g.Team, c.theme.Text), c.plain(" pursues it"))
	}
	c.gap()
	c.clashes(g)
	c.paused(g)
}

// paused says why a goal is shown as paused, and what ends that.
func (c *drawing) paused(g *model.Goal) {
	if c.state.Agenda == nil {
		return
	}
	silent := c.state.Agenda.Paused(g.ID)
	if len(silent) == 0 {
		return
	}
	warn := c.theme.Warn
	c.sentence("", word{text: "Paused until confirmed: nobody has said a word of “", ink: warn}, c.named(model.KindDependency, silent[0].ID, warn),
		word{text: "” for " + Count(c.state.Agenda.Silent(silent[0].ID), "forum") + ". A check-in confirms that it goes on.", ink: warn})
	c.gap()
}

// goalSign is how a goal stands: its health, or how it ended.
func goalSign(t *theme.Theme, g *model.Goal) word {
	switch {
	case !g.Active():
		return word{text: GoalState(g.State), ink: t.Quiet}
	case g.Health == model.NoHealth || g.Health == model.HealthUnknown:
		return word{text: "goal, no health said", ink: t.Muted}
	}
	return word{text: HealthSign(t, g.Health) + " " + Health(g.Health), ink: HealthInk(&t.Inks, g.Health)}
}

// dated adds a label with a day, and how far away that is; nothing where it is not known.
func (c *drawing) dated(label string, day model.Date) {
	if day.Known() {
		c.field(label, c.date(day, "", 0))
	}
}
