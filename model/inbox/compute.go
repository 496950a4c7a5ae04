package inbox

import (
	"cmp"
	"maps"
	"slices"

	"moot/model"
	"moot/model/agenda"
	"moot/model/lever"
)

// promiseDays is how many days before its date a promise comes to the inbox.
const promiseDays = 14

// goalDays is after how many days without a check-in a goal is due one, before the first forum.
const goalDays = 14

// Compute is the inbox of a team on the agenda's day. Only crossing dependencies are in it:
//
//   - Request: the team is the provider of what is requested, or in a state that is not known.
//   - Counter, Declined, Delivery: it is the consumer of what is countered, declined, delivered.
//   - Promise: it is the provider of what is committed or started, not standing, whose commit-by (else need-by) is today or
//     past; or at most 14 days away, and nobody has edited it since the newest closed forum (before the first: for 14
//     days); or that is silent for two forums (agenda.AsksForHand). So one word on it is an answer.
//   - Goal: its active goals without a check-in on the day of the newest closed forum or later, but for those made since
//     then. Before the first forum: without one for 14 days, and made at least that long ago. Where a silent item has
//     paused the goal (agenda.Paused), it comes first.
//   - Review: an action that pulled a lever, whose review date has come with nothing said of what came of it (lever.IsDue),
//     and whose owner is the team by name, by an alias, or its lead. Where the owner is no team's, all teams are asked that
//     its steps name (lever.Finder.Concerned).
//   - Action: open or carried, of such an owner, and not there as a Review: saying what came of it can end it too.
//
// A team that there is not has nothing in its inbox.
func Compute(b *model.Board, a *agenda.Agenda, team string) *Inbox {
	in := &Inbox{Team: team}
	known := b.Team(team)
	if known == nil {
		return in
	}
	c := collector{board: b, agenda: a, team: known}
	for position, d := range b.Dependencies() {
		if (d.Provider == team || d.Consumer == team) && d.Crossing() {
			c.dependency(position, d)
		}
	}
	for _, goal := range b.Goals() {
		if goal.Team == team && goal.Active() {
			c.goal(goal)
		}
	}
	c.actions()
	slices.SortFunc(c.found, entry.compare)
	for _, e := range c.found {
		in.Items = append(in.Items, e.Item)
	}
	return in
}

// collector gathers what waits for a team.
type collector struct {
	board  *model.Board
	agenda *agenda.Agenda
	team   *model.Team
	found  []entry
	owners map[string]bool // of any team, folded; nil until it is asked
}

// entry is an item with what puts it before others of its kind.
type entry struct {
	Item
	first bool
}

func (e entry) compare(other entry) int {
	return cmp.Or(
		cmp.Compare(e.Kind, other.Kind),
		model.TrueFirst(e.first, other.first),
		cmp.Compare(uint32(e.Due-1), uint32(other.Due-1)), // not known comes last
		cmp.Compare(e.Ref.ID, other.Ref.ID),
	)
}

func (c *collector) add(kind Kind, r model.Record, due model.Date, why string) *entry {
	c.found = append(c.found, entry{Item: Item{Kind: kind, Ref: model.RefOf(r), Due: due, Why: why}})
	return &c.found[len(c.found)-1]
}

// dependency adds a crossing dependency that the team is a side of, if it is the team's turn.
func (c *collector) dependency(position int, d *model.Dependency) {
	provides := d.Provider == c.team.ID
	switch d.State {
	case model.Requested, model.StateUnknown:
		if provides {
			c.add(Request, d, d.NeedBy, c.requestWords(d))
		}
	case model.Committed, model.Started:
		if provides && !d.Standing() {
			c.promise(position, d)
		}
	case model.Countered:
		if !provides {
			c.add(Counter, d, d.Proposed, c.counterWords(d))
		}
	case model.Declined:
		if !provides {
			c.add(Declined, d, d.NeedBy, c.declinedWords(d))
		}
	case model.Delivered:
		if !provides {
			c.add(Delivery, d, d.NeedBy, c.deliveryWords(d))
		}
	}
}

func (c *collector) promise(position int, d *model.Dependency) {
	due := cmp.Or(d.CommitBy, d.NeedBy)
	days := due.Sub(c.agenda.On)
	near := due.Known() && (days <= 0 || days <= promiseDays && c.agenda.HeardAt(position) <= c.lastTime())
	silent := c.agenda.SilentAt(position)
	if near || silent >= agenda.SilentAsksForHand {
		c.add(Promise, d, due, c.promiseWords(d, near, silent))
	}
}

// lastTime is the day after which a word on a promise is an answer: the newest closed forum's, before the first two weeks
// ago.
func (c *collector) lastTime() model.Date {
	if forum := c.agenda.LastForum; forum.Known() {
		return forum
	}
	return c.agenda.On.Add(-promiseDays)
}

// goal adds an active goal of the team's, if it is due a check-in.
func (c *collector) goal(g *model.Goal) {
	last := lastSaid(c.board, g, c.agenda.On)
	paused := c.agenda.Paused(g.ID)
	if len(paused) > 0 || c.due(g, last) {
		c.add(Goal, g, g.By, c.goalWords(last, paused)).first = len(paused) > 0
	}
}

func (c *collector) due(g *model.Goal, last model.Date) bool {
	if forum := c.agenda.LastForum; forum.Known() {
		return last < forum && g.Created <= forum
	}
	ago := c.agenda.On.Add(-goalDays)
	return last <= ago && cmp.Or(g.Created, g.Made.Day()) <= ago
}

// lastSaid is the day of the newest check-in on a goal up to today; not known where there was none.
func lastSaid(b *model.Board, g *model.Goal, today model.Date) model.Date {
	if said := b.LastCheckIn(model.RefOf(g), today); said != nil {
		return said.On
	}
	return 0
}

// actions adds the actions that the team took on, and those that it is to look back on.
func (c *collector) actions() {
	own := owners(c.team)
	levers := lever.NewFinder(c.board, c.agenda.On)
	for _, action := range c.board.Actions() {
		due := lever.IsDue(action, c.agenda.On)
		switch owner := model.Fold(action.Owner); {
		case own[owner] && due:
			c.add(Review, action, action.Review, c.reviewWords(action, levers.LookBack(action)))
		case own[owner] && action.Open():
			c.add(Action, action, action.Due, c.actionWords(action))
		case due && !c.knows(owner) && slices.Contains(levers.Concerned(action), c.team.ID):
			c.add(Review, action, action.Review, whose(action)+": "+c.reviewWords(action, levers.LookBack(action)))
		}
	}
}

// owners are the names by which a team takes actions on, folded.
func owners(team *model.Team) map[string]bool {
	names := map[string]bool{}
	for _, name := range append([]string{team.Name, team.Lead}, team.Aliases...) {
		names[model.Fold(name)] = true
	}
	delete(names, "")
	return names
}

// knows tells whether an owner is any team's.
func (c *collector) knows(owner string) bool {
	if c.owners == nil {
		c.owners = map[string]bool{}
		for _, team := range c.board.Teams() {
			maps.Copy(c.owners, owners(team))
		}
	}
	return c.owners[owner]
}
