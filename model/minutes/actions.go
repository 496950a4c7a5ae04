package minutes

import (
	"cmp"
	"slices"

	"moot/model"
	"moot/model/lever"
)

// Turn is what a forum did with an action.
type Turn uint8

// The turns, in the order in which they are listed.
const (
	TakenOn Turn = iota // it was agreed on in this forum
	Done
	Carried // its day was moved on
	Dropped
	OpenAgain
	Reviewed // it was said what came of it, of one that pulled a lever
)

// String is the turn as JSON spells it.
func (t Turn) String() string {
	return [...]string{"new", "done", "carried", "dropped", "open-again", "reviewed"}[t]
}

// Action is an action as the forum left it.
type Action struct {
	Action *model.Action // a copy, without what was written to it after the forum
	Turn   Turn
}

// Group is the actions of one team, or of one owner who belongs to none.
type Group struct {
	Team    string   // id; "" where the owner belongs to no team
	Name    string   // the team's, else the owner's; "" where nobody owns them: the last group
	Actions []Action // by turn, then due, then id
}

// actions are those that the forum agreed on, or ended or carried, by team.
func (w *writer) actions() []Group {
	groups := map[string]*Group{}
	for _, action := range w.board.Actions() {
		turned, of := w.turned(action)
		if !of {
			continue
		}
		group := Group{Name: turned.Action.Owner}
		if team := TeamOf(w.board, group.Name); team != nil {
			group = Group{Team: team.ID, Name: team.Title()}
		}
		key := group.Team + "\x00" + model.Fold(group.Name)
		if groups[key] == nil {
			groups[key] = &group
		}
		groups[key].Actions = append(groups[key].Actions, turned)
	}
	var sorted []Group
	for _, group := range groups {
		slices.SortFunc(group.Actions, func(x, y Action) int {
			return cmp.Or(cmp.Compare(x.Turn, y.Turn), cmp.Compare(x.Action.Due, y.Action.Due), cmp.Compare(x.Action.ID, y.Action.ID))
		})
		sorted = append(sorted, *group)
	}
	slices.SortFunc(sorted, func(x, y Group) int {
		if x.Name == "" || y.Name == "" {
			return -cmp.Compare(x.Name, y.Name)
		}
		return cmp.Or(cmp.Compare(model.Fold(x.Name), model.Fold(y.Name)), cmp.Compare(x.Team, y.Team))
	})
	return sorted
}

// turned is an action as the forum left it; false where the forum had nothing to do with it. One that was agreed on and
// ended in the same forum is told by its end.
func (w *writer) turned(action *model.Action) (Action, bool) {
	n := w.ledger.nets[model.RefOf(action)]
	isNew := action.Forum == w.forum.ID
	if n == nil || n.place < 0 {
		return Action{Action: action, Turn: TakenOn}, isNew
	}
	before, after := n.before(action).(*model.Action), n.after(action).(*model.Action)
	isNew = isNew || n.made
	turn, ended := turns[after.State]
	again := after.State == model.ActionCarried && after.Due != before.Due // it was carried before
	stays := !ended || after.State == before.State && !again
	switch {
	case stays && before.After == "" && after.After != "" && lever.Pulls(after):
		return Action{Action: after, Turn: Reviewed}, true
	case stays:
		return Action{Action: after, Turn: TakenOn}, isNew
	case turn == OpenAgain && isNew:
		turn = TakenOn
	}
	return Action{Action: after, Turn: turn}, true
}

var turns = map[model.ActionState]Turn{
	model.ActionOpen: OpenAgain, model.ActionDone: Done, model.ActionCarried: Carried, model.ActionDropped: Dropped,
}

// TeamOf is the team that an action's owner belongs to: the one of that name or alias, else the one with that lead, the
// first by name where a person leads several; nil for none.
func TeamOf(b *model.Board, owner string) *model.Team {
	folded := model.Fold(owner)
	if folded == "" {
		return nil
	}
	if named := b.TeamsNamed(owner); len(named) > 0 {
		return b.Team(named[0])
	}
	var led *model.Team
	for _, team := range b.Teams() {
		if model.Fold(team.Lead) == folded && (led == nil || model.Fold(team.Title()) < model.Fold(led.Title())) {
			led = team
		}
	}
	return led
}

// byName are the ids of teams in the order of their names.
func (w *writer) byName(ids []string) []string {
	name := func(id string) string {
		return model.Fold(model.Title(w.board, model.Ref{Kind: model.KindTeam, ID: id}))
	}
	sorted := slices.Clone(ids)
	slices.SortFunc(sorted, func(x, y string) int { return cmp.Or(cmp.Compare(name(x), name(y)), cmp.Compare(x, y)) })
	return slices.Compact(sorted)
}
