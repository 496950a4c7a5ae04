package meeting

import (
	"slices"
	"time"

	"moot/model"
)

// Finish closes a forum: its clock stops, the time it took of people is added up, and the next one is due by the
// board's cadence, with whoever's turn it is. next is the id of the next forum's record, a new one.
func Finish(v model.View, id, next string, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	leave(forum, now)
	if !forum.On.Known() { // an import may leave it out
		forum.On = today
	}
	forum.Parked = append(slices.Clone(forum.Parked), left(v, forum)...)
	forum.Elapsed = model.NumberOf(float64(whole(forum.Elapsed, 0)))
	forum.State, forum.Paused, forum.Since = model.ForumClosed, false, ""
	forum.Item, forum.ItemFrom, forum.ItemShare = model.Ref{}, model.Number{}, model.Number{}
	forum.PersonMinutes = model.NumberOf(float64(PersonMinutes(forum)))
	board := settings(v)
	upcoming := schedule(v, board, forum, NextFacilitator(board.Facilitators, forum.Facilitator), next)
	if upcoming == nil {
		return change(v, today, forum, board)
	}
	return change(v, today, forum, board, upcoming)
}

// left is what the forum before parked and this one did not come to, as far as it is open: it is put off once more, lest
// it lose its place.
func left(v model.View, forum *model.Forum) []string {
	before := find(v, func(f *model.Forum) bool { return f.State == model.ForumClosed && f.ID != forum.ID && f.On <= forum.On })
	if before == nil {
		return nil
	}
	var ids []string
	for _, id := range before.Parked {
		d := model.Named[*model.Dependency](v, model.KindDependency, id)
		if d != nil && d.Open() && waits(forum, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// PersonMinutes is the time a forum took of people: its minutes, for one person of each team that was there and the
// facilitator.
func PersonMinutes(f *model.Forum) int {
	return (whole(f.Elapsed, 0)*People(f) + secondsPerMinute/2) / secondsPerMinute
}

// People is how many were at a forum: one of each team that was there, and the facilitator.
func People(f *model.Forum) int { return len(f.Present) + 1 }

// schedule sets the board's next forum after one that was held or skipped, and gives the record of it, with whose turn it
// is where nobody is named; nil where nobody knows when it is. id is that of a new record.
func schedule(v model.View, board *model.Settings, after *model.Forum, turn, id string) *model.Forum {
	if board.NextForum = following(board, after); !board.NextForum.Known() {
		return nil
	}
	upcoming := plannedOn(v, board.NextForum)
	if upcoming == nil {
		upcoming = &model.Forum{Entry: model.Entry{ID: id}, On: board.NextForum, State: model.ForumPlanned}
	}
	if upcoming.Facilitator == "" {
		upcoming.Facilitator = turn
	}
	return upcoming
}

// Following is the day of the forum after one: what somebody set for it, else what the cadence says; not known without
// either.
func Following(v model.View, after *model.Forum) model.Date { return following(settings(v), after) }

func following(board *model.Settings, after *model.Forum) model.Date {
	if board.NextForum > after.On && isLater(board, after) {
		return board.NextForum
	}
	if cadence, known := board.ParsedCadence(); known {
		return cadence.Next(after.On)
	}
	return 0
}

// isLater tells whether the next forum, on a day after one that was held, is another than that one held early: no cadence
// says when it is, it lies beyond the next turn, or the day was set since.
func isLater(board *model.Settings, held *model.Forum) bool {
	cadence, known := board.ParsedCadence()
	if !known || board.NextForum > cadence.Next(held.On) {
		return true
	}
	set := model.By(board, model.FieldNamed(model.KindBoard, "next_forum"))
	begun := model.By(held, model.FieldNamed(model.KindForum, "state"))
	return set != nil && begun != nil && set.Compare(begun) > 0
}

// plannedOn is a copy of the record of a forum that is planned for a day; nil where none is.
func plannedOn(v model.View, day model.Date) *model.Forum {
	return find(v, func(f *model.Forum) bool { return f.State == model.ForumPlanned && f.On == day })
}
