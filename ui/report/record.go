package report

import (
	"fmt"
	"strings"

	"moot/model"
)

// Figure is what is computed of a record, with what it is called: {"margin", "3 days late"}.
type Figure struct{ Label, Value string }

// Record is a record as a Markdown list item with its fields below, and figures below those, for pasting into an issue or
// a message; "" where there is none.
func Record(board *model.Board, ref model.Ref, figures ...Figure) string {
	record := board.Get(ref)
	if record == nil {
		return ""
	}
	var text strings.Builder
	heading := model.Title(board, ref)
	if d, ok := record.(*model.Dependency); ok {
		w := &writer{board: board}
		heading = w.named(d.Consumer, d.Provider, d.Title) + " (" + d.State.String() + ")"
	}
	fmt.Fprintf(&text, "- **%s** `%s`\n", Escape(heading), ref.ID)
	for _, field := range model.Fields(ref.Kind) {
		if field.Name == "title" || field.Name == "name" {
			continue
		}
		if value := readable(board, record, field); value != "" {
			fmt.Fprintf(&text, "  - %s: %s\n", field.Label(), Escape(strings.ReplaceAll(value, "\n", " ")))
		}
	}
	for _, figure := range figures {
		if figure.Value != "" {
			fmt.Fprintf(&text, "  - %s: %s\n", figure.Label, Escape(figure.Value))
		}
	}
	return text.String()
}

// onBehalf is the field of a decision that says for which team: an id where the meeting wrote it, any words where a file
// brought it. The title of a team that there is not is its id.
const onBehalf = "behalf"

// readable is a field's value with records by their titles.
func readable(board *model.Board, record model.Record, field *model.Field) string {
	value := field.Get(record)
	if field.Name == onBehalf && value != "" {
		return model.Title(board, model.Ref{Kind: model.KindTeam, ID: value})
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
