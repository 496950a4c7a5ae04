package card

import (
	"strings"

	"moot/model"
	"moot/store"
	"moot/ui/tui/screen"
)

// Of is the card of any record. changes are as for Dependency.
func Of(state screen.State, ref model.Ref, changes []store.Kept, width int) Sheet {
	switch r := state.Board.Get(ref).(type) {
	case nil:
		return Sheet{Lines: []string{state.Theme.Muted.Paint("It is not on the board any more.")}}
	case *model.Dependency:
		return Dependency(state, r, changes, width)
	case *model.Goal:
		return Goal(state, r, changes, width)
	case *model.Outcome:
		return Outcome(state, r, changes, width)
	case *model.Team:
		return Team(state, r, changes, width)
	case *model.Forum:
		return Forum(state, r, changes, width)
	case *model.Decision:
		return decision(state, r, changes, width)
	case *model.Action:
		return action(state, r, changes, width)
	case *model.Guardrail:
		return guardrail(state, r, changes, width)
	default:
		return anyRecord(state, r, changes, width)
	}
}

// Title is what a record is called on a card and wherever one is named: a forum by its day, all others as model.Title
// has it.
func Title(state screen.State, ref model.Ref) string {
	if forum, is := state.Board.Get(ref).(*model.Forum); is && forum.On.Known() {
		return "Forum of " + forum.On.InSentence(state.Today)
	}
	return model.Title(state.Board, ref)
}

func guardrail(state screen.State, g *model.Guardrail, changes []store.Kept, width int) Sheet {
	draw := newDrawing(state, width)
	draw.head(g, draw.muted(strings.TrimRight("guardrail, "+g.Type.String(), ", ")))
	draw.wrapped("Within it every team decides for itself", draw.theme.Text)
	draw.gap()
	draw.clashes(g)
	draw.text("link", g.Link)
	draw.noted(g.Text)
	draw.history(changes)
	return draw.sheet()
}

func action(state screen.State, a *model.Action, changes []store.Kept, width int) Sheet {
	draw := newDrawing(state, width)
	sign := draw.muted("action")
	if a.State != model.ActionStateUnknown {
		sign = draw.muted("action, " + a.State.String())
	}
	draw.head(a, sign)
	draw.whoActs(a)
	draw.gap()
	draw.clashes(a)
	draw.dated("due", a.Due)
	draw.dated("review", a.Review)
	draw.text("reason", a.Reason)
	draw.text("before", a.Before)
	draw.text("after", a.After)
	draw.pulled(a)
	draw.history(changes)
	return draw.sheet()
}

func (c *drawing) whoActs(a *model.Action) {
	who := a.Owner
	if who == "" {
		who = "Nobody yet"
	}
	does := map[model.ActionState]string{model.ActionDone: " did it", model.ActionDropped: " was to do it"}[a.State]
	if does == "" {
		does = " does it"
	}
	words := []word{c.plain(who + does)}
	if a.Forum != "" {
		words = append(words, c.plain(", from the "), c.forumNamed(a.Forum))
	}
	c.sentence("", words...)
}

// forumNamed is a forum within a sentence, as a link.
func (c *drawing) forumNamed(id string) word {
	forum := c.named(model.KindForum, id, c.theme.Text)
	forum.text = strings.Replace(forum.text, "Forum of", "forum of", 1)
	return forum
}

// decision is the card of what a forum decided: on what, for whom, and what was said.
func decision(state screen.State, d *model.Decision, changes []store.Kept, width int) Sheet {
	draw := newDrawing(state, width)
	draw.head(d, draw.muted("decision"))
	if d.Who != "" || d.Behalf != "" {
		words := []word{draw.plain(strings.TrimSpace(d.Who + " decided"))}
		if d.Behalf != "" {
			words = append(words, draw.plain(" for "), draw.behalf(d.Behalf))
		}
		draw.sentence("", words...)
	}
	draw.gap()
	draw.clashes(d)
	draw.records("on", model.KindDependency, d.Dependency)
	if needed := state.Board.Dependency(d.Dependency); needed != nil {
		draw.sentence(noLabel, draw.pair(needed, draw.theme.Muted)...)
	}
	draw.records("goal", model.KindGoal, d.Goal)
	draw.records("forum", model.KindForum, d.Forum)
	if d.Seconds.Known {
		draw.text("took", screen.ClockTime(d.Seconds.Int(0), false))
	}
	draw.noted(d.Note)
	draw.history(changes)
	return draw.sheet()
}

// behalf is for whom something was decided: a team where the meeting wrote its id, any words where a file brought them.
func (c *drawing) behalf(text string) word {
	if c.state.Board.Team(text) != nil {
		return c.team(text, c.theme.Text)
	}
	return c.plain(TeamName(c.state.Board, text))
}

// anyRecord is the card of what has none of its own: its title and every field that is known.
func anyRecord(state screen.State, record model.Record, changes []store.Kept, width int) Sheet {
	draw, kind := newDrawing(state, width), record.Kind()
	draw.head(record, draw.muted(kind.String()))
	draw.gap()
	draw.clashes(record)
	for _, field := range model.Fields(kind) {
		if field.Name != "title" && field.Name != "name" {
			draw.any(record, field)
		}
	}
	draw.history(changes)
	return draw.sheet()
}

// any adds a field of any type, references as links, days in words.
func (c *drawing) any(record model.Record, field *model.Field) {
	text := field.Get(record)
	if text == "" || field.Type == model.YesNo && text == "no" {
		return
	}
	switch field.Type {
	case model.Day:
		if day, err := model.ParseISO(text); err == nil {
			c.dated(field.Label(), day)
		}
	case model.Reference, model.References:
		c.records(field.Label(), field.Of, model.SplitList(text)...)
	case model.AnyReference:
		if ref, is := model.ParseRef(text); is {
			c.records(field.Label(), ref.Kind, ref.ID)
		}
	case model.Texts:
		c.text(field.Label(), strings.ReplaceAll(text, ";", ", "))
	default:
		c.text(field.Label(), text)
	}
}
