package minutes_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
	"moot/model/minutes"
	"moot/model/modeltest"
)

const day = 24 * time.Hour

// today is the day of the forum, ten the moment at which it begins.
var (
	today = modeltest.Today
	ten   = today.Time().Add(10 * time.Hour)
)

// held is a board on which the forum f is held.
type held struct {
	*modeltest.Store
}

// hold is a board of three teams, a goal and three dependencies of Payments on Identity that were requested twenty days
// ago and are needed on 2 December; and the forum that begins.
func hold(t modeltest.T) held {
	s := modeltest.New(t)
	s.Wait(-20 * day)
	s.Add(model.KindTeam, "pay", "name", "Payments", "lead", "Ada", "aliases", "Checkout")
	s.Add(model.KindTeam, "ident", "name", "Identity", "lead", "Ines")
	s.Add(model.KindTeam, "apps", "name", "Apps", "lead", "Zoe")
	s.Add(model.KindOutcome, "trust", "title", "People trust us")
	s.Add(model.KindGoal, "carts", "title", "Fewer lost carts", "team", "pay")
	for _, id := range []string{"d1", "d2", "d3"} {
		s.Add(model.KindDependency, id, "title", "Token "+id, "consumer", "pay", "provider", "ident", "need_by", "2026-12-02")
	}
	s.Wait(20 * day)
	s.Do(meeting.Start(s, meeting.Opening{ID: "f", Facilitator: "Fay", Needed: []string{"pay", "ident"}}, today, ten))
	return held{s}
}

// did keeps a change that the forum made.
func (h held) did(change model.Change, err error) model.Change {
	change.Forum = "f"
	return h.Do(change, err)
}

// decided keeps an edit of a dependency as a decision of the forum, with its id; a minute after it began.
func (h held) decided(id, dependency string, step model.Step, edit meeting.Edit) model.Change {
	return h.Do(meeting.Decide(h, "f", id, dependency, step, edit, today, ten.Add(time.Minute)))
}

// agrees is the natural yes to a dependency.
func agrees(dependency string) meeting.Edit {
	return func(v model.View) (model.Change, error) { return model.Accept(v, dependency, 0, today) }
}

// set is an edit of one record by pairs of field names and values.
func (h held) set(kind model.Kind, id string, values ...string) (model.Change, error) {
	return model.Set(h, model.Ref{Kind: kind, ID: id}, modeltest.Pairs(values...), today)
}

// undo takes a change back, the newest one where id is 0. It is none of the forum's yet.
func (h held) undo(id model.ChangeID) (model.Change, error) {
	change, _, err := model.Undo(h, "Ana", id)
	return change, err
}

func (h held) redo() (model.Change, error) {
	change, _, err := model.Redo(h, "Ana")
	return change, err
}

func (h held) forum() *model.Forum { return model.Named[*model.Forum](h, model.KindForum, "f") }

// record writes to the forum's record as an import does.
func (h held) record(edit func(*model.Forum)) {
	forum := h.forum().Clone().(*model.Forum)
	edit(forum)
	h.Put(forum)
}

// changes are those of the forum, oldest first.
func (h held) changes() []model.Change {
	return slices.DeleteFunc(slices.Clone(h.Changes()), func(c model.Change) bool { return c.Forum != "f" })
}

func (h held) minutes() *minutes.Minutes { return minutes.Of(h.Board(), h.forum(), h.changes()) }

// tell is one line per topic: its id and what lasted.
func tell(topics []minutes.Topic) string {
	var lines []string
	for _, topic := range topics {
		words := []string{topic.Ref.ID}
		for _, effect := range topic.Effects {
			words = append(words, effect.Field.Name+" "+effect.Old+"→"+effect.New)
		}
		lines = append(lines, strings.Join(words, "; "))
	}
	return strings.Join(lines, "\n")
}

// tellGoals is tell with the ids of check-ins.
func tellGoals(topics []minutes.Topic) string {
	var lines []string
	for _, topic := range topics {
		line := tell([]minutes.Topic{topic})
		var ids []string
		for _, checkIn := range topic.CheckIns {
			ids = append(ids, checkIn.ID)
		}
		if ids != nil {
			line += " (" + strings.Join(ids, " ") + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func check(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
	}
}

const committed = "; state requested→committed; commit_by →2026-12-02; answered →2026-11-22"

var pairs = modeltest.Pairs

func ref(text string) model.Ref {
	ref, _ := model.ParseRef(text)
	return ref
}

func minutesOf(h held, forum *model.Forum, changes ...model.Change) *minutes.Minutes {
	return minutes.Of(h.Board(), forum, changes)
}
