package tui

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/card"
)

// describe says shortly what a change edited: "state of Token exchange", "3 fields of 2 records". What a forum's record
// keeps beside a decision is not said; where that is all there is, the step of the meeting is.
func (a *app) describe(change model.Change) string {
	edits := slices.DeleteFunc(slices.Clone(change.Edits), func(edit model.Edit) bool { return !edit.Visible() })
	if about := slices.DeleteFunc(slices.Clone(edits), besides); len(about) > 0 {
		edits = about
	} else if words := a.stepWords(edits); words != "" {
		return words
	}
	if words := a.comingAndGoing(edits); words != "" {
		return words
	}
	records, last := 0, model.Ref{}
	var names []string
	for _, edit := range edits {
		if edit.Ref() != last {
			records, last = records+1, edit.Ref()
		}
		if len(names) < 3 && !card.Follows(edit.Field) {
			names = append(names, edit.Field.Label())
		}
	}
	switch {
	case records == 0:
		return "one record"
	case records == 1 && len(names) > 0 && len(edits) <= 6:
		return strings.Join(names, ", ") + " of " + model.Title(a.state.Board, last)
	case records == 1:
		return fmt.Sprintf("%d fields of %s", len(edits), model.Title(a.state.Board, last))
	}
	return fmt.Sprintf("%d fields of %d records", len(edits), records)
}

// comingAndGoing says of a change to one record that it was deleted, or is back; "" of any other change.
func (a *app) comingAndGoing(edits []model.Edit) string {
	gone := ""
	for _, edit := range edits {
		if edit.Ref() != edits[0].Ref() {
			return ""
		}
		if edit.Field == model.DeletedField(edit.Field.Kind) {
			gone = edit.New
		}
	}
	if words := card.Accepting(a.state.Board, edits); words != "" {
		return words
	}
	switch gone {
	case "yes":
		return a.titleOf(edits[0].Ref()) + ", which is deleted"
	case "no":
		return a.titleOf(edits[0].Ref()) + ", which is back"
	}
	return ""
}

// titleOf is a record's title, also of one that is deleted.
func (a *app) titleOf(ref model.Ref) string {
	return strings.TrimPrefix(model.Title(a.state.Board, ref), "deleted: ")
}

// besides tells of an edit that it is of what is kept beside what people change.
func besides(edit model.Edit) bool {
	switch edit.Field.Kind {
	case model.KindForum, model.KindDecision, model.KindBoard:
		return true
	}
	return false
}

// steps are the fields of a forum that say what a change of it did, the weightiest first, and the words for it.
var steps = []struct {
	field string
	words func(a *app, edit model.Edit) string
}{
	{"state", func(_ *app, edit model.Edit) string {
		running := model.ForumRunning.String()
		switch {
		case edit.Old == running && edit.New == model.ForumClosed.String():
			return "the closing of the forum"
		case edit.New == running && edit.Old == model.ForumClosed.String():
			return "the closing of the forum, which goes on"
		case edit.Old == running || edit.New == running:
			return "the start of the forum"
		}
		return ""
	}},
	{"phase", func(_ *app, edit model.Edit) string {
		return "the forum is at “" + meeting.PhaseOf(edit.New).Title() + "”"
	}},
	{"parked", saying("what is parked")},
	{"order", saying("the order of what comes next")},
	{"present", saying("who is here")},
	{"facilitator", saying("who facilitates")},
	{"note", saying("the note on flow and health")},
	{"item", func(a *app, edit model.Edit) string {
		if ref, known := model.ParseRef(edit.New); known {
			return "the forum has at hand: " + model.Title(a.state.Board, ref)
		}
		return "nothing is at hand"
	}},
	{"paused", saying("the pause")},
}

func saying(words string) func(*app, model.Edit) string {
	return func(*app, model.Edit) string { return words }
}

// stepWords say what a step of the meeting did; "" where the edits are none of one.
func (a *app) stepWords(edits []model.Edit) string {
	for _, step := range steps {
		for _, edit := range edits {
			if edit.Field.Kind == model.KindForum && edit.Field.Name == step.field {
				return step.words(a, edit)
			}
		}
	}
	return ""
}
