package card

import (
	"moot/model"
	"moot/ui/report"
	"moot/ui/tui/screen"
)

// Markdown is a record as a Markdown list item with its fields below, for pasting into an issue or a message.
func Markdown(state screen.State, ref model.Ref) string { return report.Record(state.Board, ref) }
