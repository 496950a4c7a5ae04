package report

import (
	"moot/model/lever"
	"moot/model/minutes"
)

// actions are the forum's, by team.
func (w *minuteWriter) actions() []Item {
	var items []Item
	for _, group := range w.minutes.Actions {
		name := oneLine(group.Name)
		if name == "" {
			name = "Nobody yet"
		}
		item := Item{Words: Strong(name)}
		for _, action := range group.Actions {
			item.Under = append(item.Under, w.action(group, action))
		}
		items = append(items, item)
	}
	return items
}

// action is "new: Move the tables. Elif Demir, due 5 Nov", "dropped: Ask the airlines. Omar Haddad. Their group does it."
func (w *minuteWriter) action(group minutes.Group, one minutes.Action) Words {
	a := one.Action
	turn := map[minutes.Turn]string{
		minutes.TakenOn: "new", minutes.Done: "done", minutes.Carried: "carried",
		minutes.Dropped: "dropped", minutes.OpenAgain: "open again", minutes.Reviewed: "looked back on",
	}[one.Turn]
	if one.Turn == minutes.TakenOn && lever.Pulls(a) {
		turn = "lever pulled"
	}
	if one.Turn == minutes.Carried && a.Due.Known() {
		turn += " to " + w.day(a.Due)
	}
	owner := a.Owner
	if owner == group.Name {
		owner = "" // the line above says it
	}
	if a.Due.Known() && (one.Turn == minutes.TakenOn || one.Turn == minutes.OpenAgain) {
		due := "due " + w.day(a.Due)
		if owner = listed(owner, due); owner == due {
			owner = "Due " + w.day(a.Due)
		}
	}
	why := a.Reason
	if one.Turn == minutes.Done || one.Turn == minutes.Reviewed {
		why = a.After
	}
	review := ""
	if a.Review.Known() && one.Turn == minutes.TakenOn {
		review = "Review " + w.day(a.Review)
	}
	return Plain(turn + ": " + sentences(a.Text, owner, why, review))
}
