package meeting

import (
	"time"

	"moot/model"
)

// Opening is what a forum begins with.
type Opening struct {
	ID          string   // of the forum's record, where none was planned: a new one
	Facilitator string   // who facilitates, where nobody was named beforehand
	Needed      []string // team ids: who is needed by the agenda of the day
}

// Start begins the forum of today: the one that was planned, or a new one. It is refused while another is running.
func Start(v model.View, opening Opening, today model.Date, now time.Time) (model.Change, error) {
	if held := anyRunning(v); held != nil {
		return model.Change{}, refuse(held, "a forum is running already: take part in it, or close it first")
	}
	forum := planned(v)
	if forum == nil {
		ref := model.Ref{Kind: model.KindForum, ID: opening.ID}
		if v.Get(ref) != nil || v.Gone(ref) != nil {
			return model.Change{}, refuse(&model.Forum{Entry: model.Entry{ID: opening.ID}}, "there is a forum with this id already")
		}
		forum = &model.Forum{Entry: model.Entry{ID: opening.ID}}
	}
	if forum.Facilitator == "" {
		forum.Facilitator = opening.Facilitator
	}
	forum.On, forum.State, forum.Paused = today, model.ForumRunning, false
	forum.Phase, forum.Item = Here.String(), model.Ref{}
	forum.Needed, forum.Since = opening.Needed, model.InstantOf(now).String()
	settle(forum, now)
	return change(v, today, forum)
}

// change is the edit that puts a forum's record as it should be, tied to that forum.
func change(v model.View, today model.Date, forum *model.Forum, others ...model.Record) (model.Change, error) {
	draft := model.NewDraft(v, today)
	draft.Put(forum)
	for _, other := range others {
		draft.Put(other)
	}
	made := draft.Change()
	made.Forum = forum.ID
	return made, nil
}

// planned is a copy of the record of the next forum; nil where none is written down.
func planned(v model.View) *model.Forum {
	next := settings(v).NextForum
	if !next.Known() {
		return nil
	}
	return plannedOn(v, next)
}

func settings(v model.View) *model.Settings {
	if known := model.Named[*model.Settings](v, model.KindBoard, model.BoardID); known != nil {
		return known.Clone().(*model.Settings)
	}
	return &model.Settings{Entry: model.Entry{ID: model.BoardID}}
}

// find is a copy of the newest forum that a condition holds of; of two on one day the last by id. There are some dozens of them in a year.
func find(v model.View, is func(*model.Forum) bool) *model.Forum {
	var found *model.Forum
	for id := range v.IDs(model.KindForum, "") {
		if forum := model.Named[*model.Forum](v, model.KindForum, id); forum != nil && is(forum) && (found == nil || forum.On >= found.On) {
			found = forum.Clone().(*model.Forum)
		}
	}
	return found
}

// anyRunning is a copy of the forum that is being held, whichever it is; nil when none is.
func anyRunning(v model.View) *model.Forum {
	return find(v, func(f *model.Forum) bool { return f.State == model.ForumRunning })
}

// running is a copy of a forum that is being held.
func running(v model.View, id string) (*model.Forum, error) {
	forum := model.Named[*model.Forum](v, model.KindForum, id)
	switch {
	case forum == nil:
		return nil, refuse(&model.Forum{Entry: model.Entry{ID: id}}, "the forum is not on the board any more")
	case forum.State == model.ForumClosed:
		return nil, refuse(forum, "the forum was closed meanwhile")
	case forum.State != model.ForumRunning:
		return nil, refuse(forum, "the forum is not running")
	}
	return forum.Clone().(*model.Forum), nil
}

func refuse(forum *model.Forum, sentence string) error {
	return &model.RuleError{Ref: model.RefOf(forum), Sentence: sentence}
}
