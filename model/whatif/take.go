package whatif

import (
	"fmt"
	"time"

	"moot/model"
)

// attempt is a board while steps are taken on it, one after another.
type attempt struct {
	start, board *model.Board
	today        model.Date
	joined       map[string]string // teams that are gone, and into which
	touched      map[model.Ref]bool
	step         saving   // what the step that is being taken does away with
	savings      []saving // of the steps before it
	outcomes     []string // what the steps so far change beside what they remove
}

// take takes one step on the board that the one before it left.
func (a *attempt) take(s Step) error {
	pull := map[Kind]func(Step) error{Join: a.join, SelfService: a.serve, Move: a.move}[s.Kind]
	a.step = saving{}
	if err := pull(s); err != nil {
		return err
	}
	a.savings = append(a.savings, a.step)
	return nil
}

// join removes what the two teams need of each other before it makes one of them: afterwards nobody could tell.
func (a *attempt) join(s Step) error {
	from, err := a.team(s.Team)
	if err != nil {
		return err
	}
	into, err := a.team(s.Into)
	if err != nil {
		return err
	}
	if from == into {
		return sameTeam(a.board, from)
	}
	draft := model.NewDraft(a.board, a.today)
	for _, d := range a.board.Dependencies() {
		if waited(d) && (d.Consumer == from && d.Provider == into || d.Consumer == into && d.Provider == from) {
			if err := a.remove(draft, d, s); err != nil {
				return err
			}
		}
	}
	if err := a.apply(draft.Change()); err != nil {
		return err
	}
	change, err := model.Join(a.board, from, into)
	if err != nil {
		return err
	}
	a.outcomes = append(a.outcomes, teamName(a.board, from)+" is a part of "+teamName(a.board, into)+" from then on")
	a.joined[from] = into
	return a.apply(change)
}

// serve removes all that is asked for of a capability, what simply goes on too: it is no longer asked for.
func (a *attempt) serve(s Step) error {
	draft := model.NewDraft(a.board, a.today)
	for _, d := range a.asking(s.Capability) {
		if err := a.remove(draft, d, s); err != nil {
			return err
		}
	}
	change := draft.Change()
	if len(change.Edits) == 0 {
		return nothing("no open dependency between teams asks for %q, so self-service would change nothing", s.Capability)
	}
	return a.apply(change)
}

// move gives a capability to a team. What the team itself asked of others is its own work then; all others ask the team.
// What was promised them stays: the work moves with its date, and the forum sees by the new provider that somebody else
// keeps it now.
func (a *attempt) move(s Step) error {
	team, err := a.team(s.Team)
	if err != nil {
		return err
	}
	draft, moved := model.NewDraft(a.board, a.today), 0
	for _, d := range a.asking(s.Capability) {
		switch {
		case d.Consumer == team:
			if err := a.remove(draft, d, s); err != nil {
				return err
			}
		case d.Provider != team:
			after := d.Clone().(*model.Dependency)
			after.Provider = team
			draft.Put(after)
			moved++
		}
	}
	a.own(draft, s.Capability, team)
	change := draft.Change()
	if len(change.Edits) == 0 {
		return nothing("%q is asked of nobody but %s, so moving it there would change nothing", s.Capability, teamName(a.board, team))
	}
	if err := a.apply(change); err != nil {
		return err
	}
	a.outcomes = append(a.outcomes, a.movedWords(s.Capability, a.board.Team(team), moved))
	return nil
}

// movedWords say what a capability that moved brought along.
func (a *attempt) movedWords(capability string, team *model.Team, moved int) string {
	switch {
	case moved == 1:
		return "1 open dependency on " + capability + " is provided by " + team.Title() + " from then on"
	case moved > 1:
		return model.Grouped(moved) + " open dependencies on " + capability + " are provided by " + team.Title() + " from then on"
	case model.Fold(team.Owns) == model.Fold(capability):
		return team.Title() + " owns " + capability + " from then on; nothing open moves to it"
	}
	return "nothing open on " + capability + " moves to " + team.Title()
}

// own gives a capability to the team that it moves to, and takes it from those that owned exactly it.
func (a *attempt) own(draft *model.Draft, capability, team string) {
	for _, t := range a.board.Teams() {
		after := t.Clone().(*model.Team)
		switch {
		case t.ID == team && t.Owns == "":
			after.Owns = capability
		case t.ID != team && model.Fold(t.Owns) == model.Fold(capability):
			after.Owns = ""
		default:
			continue
		}
		draft.Put(after)
	}
}

// waited tells whether one team waits for another: all that a step removes or moves is such.
func waited(d *model.Dependency) bool { return d.Open() && d.Crossing() }

// asking are the open dependencies between teams that ask for a capability.
func (a *attempt) asking(capability string) []*model.Dependency {
	var asking []*model.Dependency
	folded := model.Fold(capability)
	for _, d := range a.board.Dependencies() {
		if d.Capability != "" && waited(d) && model.Fold(d.Capability) == folded {
			asking = append(asking, d)
		}
	}
	return asking
}

func (a *attempt) remove(draft *model.Draft, d *model.Dependency, s Step) error {
	before := d.Clone().(*model.Dependency)
	before.Lever = s.Kind.Lever()
	after, err := model.Move(before, model.Removed, a.today)
	if err != nil {
		return err
	}
	draft.Put(after)
	a.step.add(d, a.today)
	return nil
}

// team is the team that an id means by now: the one that it was joined into, by a step before or by somebody long ago.
func (a *attempt) team(id string) (string, error) {
	for a.joined[id] != "" {
		id = a.joined[id]
	}
	ref, err := model.Find(a.board, model.KindTeam, id)
	return ref.ID, err
}

// apply puts a change into the copy, as of noon: no store ever sees it.
func (a *attempt) apply(change model.Change) error {
	change.At = model.InstantOf(a.today.Time().Add(12 * time.Hour))
	prepared, err := model.Prepare(a.board, change)
	if err != nil || len(prepared.Edits) == 0 {
		return err
	}
	next, err := a.board.Apply(prepared)
	if err != nil {
		return err
	}
	a.board = next
	for ref := range model.ByRecord(prepared.Edits) {
		a.touched[ref] = true
	}
	return nil
}

func sameTeam(b *model.Board, id string) error {
	return &model.RuleError{
		Ref:      model.Ref{Kind: model.KindTeam, ID: id},
		Sentence: fmt.Sprintf("both are %s: a team cannot be joined with itself; name two", teamName(b, id)),
	}
}

func nothing(format string, args ...any) error {
	return &model.RuleError{Sentence: fmt.Sprintf(format, args...)}
}
