package lever

import (
	"cmp"
	"slices"

	"moot/model"
)

// Pulls tells whether an action pulls a lever: it takes on the steps of a what-if, or keeps the figures before.
func Pulls(a *model.Action) bool { return len(a.WhatIf) > 0 || a.Before != "" }

// IsDue tells whether it is time to say what came of an action that pulled a lever: its review date has come, it was not
// dropped, and nobody has said it yet.
func IsDue(a *model.Action, today model.Date) bool {
	return Pulls(a) && a.After == "" && a.State != model.ActionDropped && a.Review.Known() && a.Review <= today
}

// DueForReview are the actions that it is time to look back on, by review date, then id.
func DueForReview(b *model.Board, today model.Date) []*model.Action {
	var due []*model.Action
	for _, action := range b.Actions() {
		if IsDue(action, today) {
			due = append(due, action)
		}
	}
	slices.SortFunc(due, func(x, y *model.Action) int {
		return cmp.Or(cmp.Compare(x.Review, y.Review), cmp.Compare(x.ID, y.ID))
	})
	return due
}
