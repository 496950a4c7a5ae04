package card

import (
	"moot/model"
	"moot/model/meeting"
	"moot/store"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Forum is the card of a meeting of the forum: who was there, what it talked about and decided, and the actions that came
// of it. changes are as for Dependency.
func Forum(state screen.State, f *model.Forum, changes []store.Kept, width int) Sheet {
	draw := newDrawing(state, width)
	sign := draw.muted("forum")
	if f.State != model.ForumStateUnknown {
		sign = draw.muted("forum, " + f.State.String())
	}
	draw.head(f, sign)
	if f.Facilitator != "" {
		draw.wrapped(f.Facilitator+" "+facilitates(f), draw.theme.Text)
	}
	draw.gap()
	draw.clashes(f)
	draw.dated("on", f.On)
	if f.Elapsed.Known {
		draw.text("took", screen.ClockTime(f.Elapsed.Int(0), false))
	}
	draw.records("needed", model.KindTeam, f.Needed...)
	draw.records("here", model.KindTeam, f.Present...)
	draw.noted(f.Note)
	draw.discussed(f)
	draw.decisions(f)
	draw.actions(f)
	draw.history(changes)
	return draw.sheet()
}

func facilitates(f *model.Forum) string {
	switch f.State {
	case model.ForumClosed:
		return "facilitated it"
	case model.ForumSkipped:
		return "was to facilitate it"
	}
	return "facilitates it"
}

// discussed are the dependencies that were talked about, each with the time it took, and those that were parked.
func (c *drawing) discussed(f *model.Forum) {
	if len(f.Discussed) > 0 {
		c.heading("Talked about", widget.Grouped(len(f.Discussed)))
	}
	for i, id := range f.Discussed[:min(len(f.Discussed), mostRelated)] {
		took := screen.ClockTime(meeting.SecondsOn(f, i), false)
		c.row("", c.signedID(id), []word{c.muted(took)})
	}
	c.others(len(f.Discussed)-mostRelated, "")
	if len(f.Parked) > 0 {
		c.heading("Parked", widget.Grouped(len(f.Parked)))
	}
	for _, id := range f.Parked[:min(len(f.Parked), mostRelated)] {
		c.row("", c.signedID(id), nil)
	}
	c.others(len(f.Parked)-mostRelated, "")
}

// signedID is signed of an id, which may be that of a dependency that is gone.
func (c *drawing) signedID(id string) []word {
	if d := c.state.Board.Dependency(id); d != nil {
		return c.signed(d, c.theme.Text)
	}
	return []word{c.named(model.KindDependency, id, c.theme.Muted)}
}

func (c *drawing) decisions(f *model.Forum) {
	all := ofForum(c.state.Board.Decisions(), func(d *model.Decision) string { return d.Forum }, f.ID)
	if len(all) > 0 {
		c.heading("Decided", widget.Grouped(len(all)))
	}
	for _, one := range all[:min(len(all), mostRelated)] {
		c.row("", []word{c.named(model.KindDecision, one.ID, c.theme.Text)}, []word{c.muted(c.atMostAThird(one.Who))})
	}
	c.others(len(all)-mostRelated, "")
}

func (c *drawing) actions(f *model.Forum) {
	all := ofForum(c.state.Board.Actions(), func(a *model.Action) string { return a.Forum }, f.ID)
	if len(all) > 0 {
		c.heading("Actions", widget.Grouped(len(all)))
	}
	for _, one := range all[:min(len(all), mostRelated)] {
		right := one.Owner
		if !one.Open() {
			right = one.State.String()
		}
		c.row("", []word{c.named(model.KindAction, one.ID, c.theme.Text)}, []word{c.muted(c.atMostAThird(right))})
	}
	c.others(len(all)-mostRelated, "")
}

// ofForum are the records that came of a forum. There are few on a board: hundreds after years.
func ofForum[R any](all []R, forum func(R) string, id string) []R {
	var found []R
	for _, one := range all {
		if forum(one) == id {
			found = append(found, one)
		}
	}
	return found
}
