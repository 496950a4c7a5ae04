package cli

import (
	"strings"

	"moot/model"
	"moot/store"
)

// mostEdits is how many edits of one change the log lists before it only counts the records.
const mostEdits = 24

// mostRead is how many edits of one change are read to count its records. Of a larger one, an import, the fields are told.
const mostRead = 20_000

// logLines prints one change: who and when, then a line per field. of is the record that the log is of, if any.
func (s *session) logLines(board *model.Board, kept store.Kept, of model.Ref) {
	s.println(strings.Join(s.logHead(board, kept), "  "))
	visible := 0
	for _, edit := range kept.Edits {
		if edit.Past == nil && (edit.Visible() || edit.Creates()) {
			visible++
		}
	}
	if visible > mostEdits || len(kept.Edits) == 0 {
		s.println("    " + size(kept))
		return
	}
	for ref, edits := range model.ByRecord(kept.Edits) {
		words := s.editWords(board, edits)
		if ref == of {
			s.indented("    ", words)
			continue
		}
		name := "    " + ref.Kind.String() + " " + board.Short(ref) + "  " + model.Title(board, ref)
		if len(words) == 1 {
			s.println(name + "  " + words[0])
			continue
		}
		s.println(name)
		s.indented("        ", words)
	}
}

func (s *session) indented(by string, lines []string) {
	for _, line := range lines {
		s.println(by + line)
	}
}

func (s *session) logHead(board *model.Board, kept store.Kept) []string {
	at := kept.At.Time().Local()
	head := []string{kept.ID.String(), model.DateOf(at).Words(s.today) + at.Format(" 15:04"), kept.Author}
	if kept.Behalf != "" {
		head = append(head, "for "+teamName(board, kept.Behalf))
	}
	if kept.Forum != "" {
		head = append(head, model.Title(board, model.Ref{Kind: model.KindForum, ID: kept.Forum}))
	}
	if kept.Undoes != 0 {
		head = append(head, "undoes "+kept.Undoes.String())
	}
	if kept.About != "" {
		head = append(head, kept.About)
	}
	return head
}

// editWords says what became of the fields of one record: "need-by  Fri 20 Nov → Wed 2 Dec".
func (s *session) editWords(board *model.Board, edits []model.Edit) []string {
	created := false
	for _, edit := range edits {
		created = created || edit.Creates()
	}
	if created {
		return []string{"added"}
	}
	var words []string
	for _, edit := range edits {
		switch {
		case edit.Past != nil || !edit.Visible():
		case edit.Field == model.DeletedField(edit.Field.Kind):
			words = append(words, deletedWords(edit.New))
		default:
			words = append(words, edit.Field.Label()+"  "+s.became(board, edit))
		}
	}
	return words
}

func deletedWords(now string) string {
	if now == "yes" {
		return "deleted"
	}
	return "brought back"
}

func (s *session) became(board *model.Board, edit model.Edit) string {
	before := firstLine(s.valueWords(board, edit.Field, edit.Old))
	after := firstLine(s.valueWords(board, edit.Field, edit.New))
	switch {
	case before == "":
		return after
	case after == "":
		return before + " → nothing"
	}
	return before + " → " + after
}

// firstLine is the first line of a note, marked where there are more.
func firstLine(text string) string {
	line, _, more := strings.Cut(text, "\n")
	if more {
		return line + " …"
	}
	return line
}

// size is how much a change changed: its records by kind, or its fields where they were too many to be read.
func size(kept store.Kept) string {
	if len(kept.Edits) == 0 {
		return plural(kept.Header.Edits, "field", "fields")
	}
	return countRecords(kept.Edits)
}

// countRecords counts the records of a large change by kind: "20 teams, 1,204 dependencies".
func countRecords(edits []model.Edit) string {
	counts := map[model.Kind]int{}
	for ref := range model.ByRecord(edits) {
		counts[ref.Kind]++
	}
	var parts []string
	for _, kind := range model.Kinds {
		if n := counts[kind]; n > 0 {
			parts = append(parts, plural(n, kind.String(), kind.Plural()))
		}
	}
	return strings.Join(parts, ", ")
}
