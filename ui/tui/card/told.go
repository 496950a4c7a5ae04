package card

import (
	"strings"

	"moot/model"
)

// Told says in a line what a change did: "Token exchange: requested → committed", "Payments: made, and 3 more records".
// What is kept beside people's own edits, as a forum's record is, is told only where there is nothing else.
func Told(board *model.Board, change model.Change) string {
	var lines []string
	for ref, edits := range model.ByRecord(change.Edits) {
		if words := Accepting(board, edits); words != "" {
			lines = append([]string{words}, lines...)
			continue
		}
		one := change
		one.Edits = edits
		var parts []string
		for _, event := range events(board, one) {
			parts = append(parts, event.what)
		}
		if len(parts) == 0 {
			if parts = deletion(edits); len(parts) == 0 {
				continue
			}
		}
		line := model.Title(board, ref) + ": " + strings.Join(parts, ", ")
		if ref.Kind == model.KindForum || ref.Kind == model.KindDecision {
			lines = append(lines, line)
		} else {
			lines = append([]string{line}, lines...)
		}
	}
	switch len(lines) {
	case 0:
		return ""
	case 1:
		return lines[0]
	}
	return lines[0] + ", and " + Count(len(lines)-1, "more record")
}

// Accepting says of the edits of one record that they accept a gap, or take that back: "the gap of Guest checkout (goals
// without a team) is accepted for now". "" where they are no such edits.
func Accepting(board *model.Board, edits []model.Edit) string {
	if len(edits) == 0 || edits[0].Field.Kind != model.KindAcknowledgement {
		return ""
	}
	ref := edits[0].Ref()
	given, is := board.Get(ref).(*model.Acknowledgement)
	if !is {
		if given, is = board.Gone(ref).(*model.Acknowledgement); !is {
			return ""
		}
	}
	end := "is accepted for now"
	for _, edit := range edits {
		if edit.Field == model.DeletedField(ref.Kind) && edit.New == "yes" {
			end = "is shown again"
		}
	}
	return "the gap of " + model.Title(board, given.Record) + " (" + lowerFirst(model.GapKind(given.Gap).Title()) + ") " + end
}

// lowerFirst makes a heading part of a sentence.
func lowerFirst(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToLower(text[:1]) + text[1:]
}

// deletion says that a record was deleted, or came back.
func deletion(edits []model.Edit) []string {
	for _, edit := range edits {
		if edit.Field == model.DeletedField(edit.Field.Kind) && edit.Visible() {
			if edit.New == "yes" {
				return []string{"deleted"}
			}
			return []string{"brought back"}
		}
	}
	return nil
}
