package meeting

import (
	"moot/model"
)

// Move puts the next forum on another day. The rhythm goes on from there.
func Move(v model.View, to, today model.Date) (model.Change, error) {
	board := settings(v)
	if !to.Known() || to < today {
		return model.Change{}, &model.RuleError{Ref: model.RefOf(board), Sentence: "a forum is moved to today or a later day"}
	}
	draft := model.NewDraft(v, today)
	forum := planned(v)
	if held := anyRunning(v); held != nil { // then it is the one after that, which somebody may have been named for
		forum = plannedOn(v, Following(v, held))
	}
	if forum != nil {
		forum.On = to
		draft.Put(forum)
	}
	board.NextForum = to
	draft.Put(board)
	return draft.Change(), nil
}

// Skip leaves the next forum out, with the reason, and sets the one after it by the cadence, today or later; whose turn it
// was facilitates that one, unless somebody else is named. While a forum is held it is refused: the next one is not set
// yet. id and next are those of the records of the forum that is skipped and the one after it, new ones.
func Skip(v model.View, id, next, reason string, today model.Date) (model.Change, error) {
	board := settings(v)
	if !board.NextForum.Known() {
		return model.Change{}, &model.RuleError{Ref: model.RefOf(board), Sentence: "there is no next forum to skip: set one in the board's settings"}
	}
	if held := anyRunning(v); held != nil {
		return model.Change{}, refuse(held, "a forum is running: close it before leaving the next one out")
	}
	forum := planned(v)
	if forum == nil {
		forum = &model.Forum{Entry: model.Entry{ID: id}, On: board.NextForum}
	}
	forum.State = model.ForumSkipped
	forum.Note, _ = model.CleanNote(reason)
	draft := model.NewDraft(v, today)
	draft.Put(forum)
	last := forum.Clone().(*model.Forum)
	for cadence, known := board.ParsedCadence(); known && cadence.Next(last.On) < today; {
		last.On = cadence.Next(last.On) // one that was forgotten for a while does not come back one by one
	}
	if upcoming := schedule(v, board, last, forum.Facilitator, next); upcoming != nil {
		draft.Put(upcoming)
	}
	draft.Put(board)
	return draft.Change(), nil
}

// NameNext names who facilitates the next forum. id is that of its record, where there is none: a new one.
func NameNext(v model.View, id, name string, on, today model.Date) (model.Change, error) {
	if !on.Known() {
		return model.Change{}, &model.RuleError{Sentence: "nobody knows when the next forum is: set how often it meets in the board's settings"}
	}
	forum := plannedOn(v, on)
	if forum == nil {
		forum = &model.Forum{Entry: model.Entry{ID: id}, On: on, State: model.ForumPlanned}
	}
	forum.Facilitator, _ = model.Clean(name)
	draft := model.NewDraft(v, today)
	draft.Put(forum)
	return draft.Change(), nil
}
