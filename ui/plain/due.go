package plain

import (
	"moot/model"
	"moot/model/inbox"
)

// duePage lists the goals of my team that are due a check-in. A number alone checks in on one.
func (v *view) duePage() *page {
	p := newPage("Goals due a check-in, " + v.boardName())
	if v.inbox == nil {
		p.line("No team is yours: my team and its name chooses it.")
		return p
	}
	for _, item := range v.inbox.Items {
		if goal := v.board.Goal(item.Ref.ID); goal != nil && item.Kind == inbox.Goal {
			p.item(model.RefOf(goal), sentences(v.goalLine(goal), item.Why))
		}
	}
	if len(p.items) == 0 {
		p.line("All said: no goal of " + v.name(v.team) + " is due one.")
		return p
	}
	p.line("A number alone checks in: the value, the health, a line.")
	return p
}
