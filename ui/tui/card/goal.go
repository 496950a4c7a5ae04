package card

import (
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/store"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Goal is the card of a goal: how it stands, what it is for, what it needs, what was said, what is missing. gaps are
// those that the goal has, as align.Alignment.About gives them; nil shows none. changes are as for Dependency.
func Goal(state screen.State, g *model.Goal, gaps []align.Gap, changes []store.Kept, width int) []string {
	draw := newDrawing(state, width)
	draw.goalHead(g)
	draw.measure(g.Measure)
	draw.day("by", g.By)
	for _, id := range g.Outcomes {
		draw.text("outcome", model.Title(state.Board, model.Ref{Kind: model.KindOutcome, ID: id}))
	}
	draw.day("closed", g.Closed)
	draw.text("tags", strings.Join(g.Tags, ", "))
	draw.text("link", g.Link)
	if g.Note != "" {
		draw.gap()
		draw.wrapped(g.Note, state.Theme.Text)
	}
	draw.needs(state.Board.DependenciesOf(g.ID))
	draw.said(g)
	draw.gaps(gaps)
	draw.history(changes)
	return draw.lines
}

// Outcome is the card of an outcome: why, its measure, who minds it, what was said, what is missing. gaps and changes
// are as for Goal.
func Outcome(state screen.State, o *model.Outcome, gaps []align.Gap, changes []store.Kept, width int) []string {
	draw := newDrawing(state, width)
	sign := draw.theme.Muted.Paint("outcome")
	if !o.Active() {
		sign = draw.theme.Quiet.Paint("outcome, " + o.State.String())
	}
	draw.head(o, sign)
	draw.wrapped(o.Why, draw.theme.Muted)
	draw.gap()
	draw.clashes(o)
	draw.measure(o.Measure)
	draw.day("by", o.By)
	draw.text("owner", o.Owner)
	if o.Parent != "" {
		draw.text("part of", model.Title(state.Board, model.Ref{Kind: model.KindOutcome, ID: o.Parent}))
	}
	draw.said(o)
	draw.gaps(gaps)
	draw.history(changes)
	return draw.lines
}

// head is the line above the title, health or state and the id, and the title.
func (c *drawing) head(record model.Record, sign string) {
	ref := model.RefOf(record)
	c.add(widget.FitBoth(sign, c.theme.Muted.Paint(c.atMostAThird(c.state.Board.Short(ref))), c.width))
	c.wrapped(model.Title(c.state.Board, ref), c.theme.Strong)
}

func (c *drawing) goalHead(g *model.Goal) {
	c.head(g, goalSign(c.theme, g))
	if g.Team != "" {
		c.wrapped(TeamName(c.state.Board, g.Team)+" pursues it", c.theme.Text)
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
	c.wrapped("Paused until confirmed: nobody has said a word of “"+model.Title(c.state.Board, model.RefOf(silent[0]))+
		"” for "+Count(c.state.Agenda.Silent(silent[0].ID), "forum")+". A check-in confirms that it goes on.", c.theme.Warn)
	c.gap()
}

// goalSign is how a goal stands: its health, or how it ended.
func goalSign(t *theme.Theme, g *model.Goal) string {
	switch {
	case !g.Active():
		return t.Quiet.Paint(strings.ReplaceAll(g.State.String(), "-", " "))
	case g.Health == model.NoHealth || g.Health == model.HealthUnknown:
		return t.Muted.Paint("goal, no health said")
	}
	return HealthInk(&t.Inks, g.Health).Paint(HealthSign(t, g.Health) + " " + Health(g.Health))
}

func (c *drawing) day(label string, day model.Date) {
	if day.Known() {
		c.text(label, day.Words(c.state.Today)+"   "+day.Relative(c.state.Today))
	}
}
