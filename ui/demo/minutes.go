package demo

import (
	"fmt"

	"moot/model"
)

// minute notes what a forum decided, to be written down when the forum closes: only then are the changes that carried
// the decisions out known by their ids.
func (p *play) minute(e *event, change model.ChangeID) {
	if e.note == "" {
		return
	}
	noted := p.minutes[e.forum]
	id := idOf(model.Ref{Kind: model.KindDecision, ID: fmt.Sprintf("%s %d", e.forum, len(noted)+1)})
	decision := model.NewRecord(model.KindDecision, id).(*model.Decision)
	decision.Forum = p.ids[model.Ref{Kind: model.KindForum, ID: e.forum}]
	decision.Change, decision.Who, decision.Behalf = change.String(), e.author, e.behalf
	decision.Note, decision.Seconds = e.note, model.NumberOf(float64(e.seconds))
	switch about := e.block.ref; about.Kind {
	case model.KindDependency:
		decision.Dependency = p.ids[about]
	case model.KindGoal:
		decision.Goal = p.ids[about]
	}
	p.minutes[e.forum] = append(noted, decision)
}

// close ends a forum, with its minutes.
func (p *play) close(v model.View, e *event, forum model.Ref, today model.Date) (model.Change, error) {
	change, err := p.set(v, e, forum, today)
	if err != nil {
		return model.Change{}, err
	}
	draft := model.NewDraft(v, today)
	for _, decision := range p.minutes[e.block.ref.ID] {
		draft.Put(decision)
	}
	change.Edits = append(change.Edits, draft.Change().Edits...)
	return change, nil
}
