package card

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/report"
	"moot/ui/tui/screen"
)

// Markdown is a record as a Markdown list item with its fields below, for pasting into an issue or a message.
func Markdown(state screen.State, ref model.Ref) string {
	record := state.Board.Get(ref)
	if record == nil {
		return ""
	}
	var text strings.Builder
	heading := model.Title(state.Board, ref)
	if d, ok := record.(*model.Dependency); ok {
		heading = Pair(state.Board, d) + ": " + heading + " (" + d.State.String() + ")"
	}
	fmt.Fprintf(&text, "- **%s** `%s`\n", report.Escape(heading), ref.ID)
	for _, field := range model.Fields(ref.Kind) {
		if field.Name == "title" || field.Name == "name" {
			continue
		}
		if value := readable(state.Board, record, field); value != "" {
			fmt.Fprintf(&text, "  - %s: %s\n", field.Label(), report.Escape(strings.ReplaceAll(value, "\n", " ")))
		}
	}
	return text.String()
}

// readable is a field's value with records by their titles.
func readable(board *model.Board, record model.Record, field *model.Field) string {
	value := field.Get(record)
	if field.Name == onBehalf && value != "" {
		return TeamName(board, value)
	}
	switch field.Type {
	case model.Reference, model.References:
		var titles []string
		for _, id := range model.SplitList(value) {
			titles = append(titles, model.Title(board, model.Ref{Kind: field.Of, ID: id}))
		}
		return strings.Join(titles, ", ")
	case model.YesNo:
		if value == "no" {
			return ""
		}
	}
	return value
}
