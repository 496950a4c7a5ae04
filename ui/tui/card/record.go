package card

import (
	"strings"

	"moot/model"
	"moot/store"
	"moot/ui/tui/screen"
)

// Of is the card of any record: the own one of a dependency, a goal or an outcome (without gaps: those take a look at
// the whole board), else its title and every field that is known.
func Of(state screen.State, ref model.Ref, changes []store.Kept, width int) []string {
	record := state.Board.Get(ref)
	if record == nil {
		return []string{state.Theme.Muted.Paint("It is not on the board any more.")}
	}
	switch r := record.(type) {
	case *model.Dependency:
		return Dependency(state, r, changes, width)
	case *model.Goal:
		return Goal(state, r, nil, changes, width)
	case *model.Outcome:
		return Outcome(state, r, nil, changes, width)
	}
	draw := newDrawing(state, width)
	draw.add(state.Theme.Muted.Paint(ref.Kind.String() + "  " + state.Board.Short(ref)))
	draw.few(model.Title(state.Board, ref), state.Theme.Strong, mostTitle)
	draw.gap()
	draw.clashes(record)
	for _, field := range model.Fields(ref.Kind) {
		if field.Name != "title" && field.Name != "name" && !(ref.Kind == model.KindAction && field.Name == "text") {
			draw.any(record, field)
		}
	}
	draw.history(changes)
	return draw.lines
}

// onBehalf is the field of a decision that says for which team: an id where the meeting wrote it, any words where a file
// brought it. TeamName reads both.
const onBehalf = "behalf"

// any adds a field of any type, references by their titles, days in words.
func (c *drawing) any(record model.Record, field *model.Field) {
	text := field.Get(record)
	if text == "" || field.Type == model.YesNo && text == "no" {
		return
	}
	if field.Name == onBehalf {
		text = TeamName(c.state.Board, text)
	}
	switch field.Type {
	case model.Day:
		if day, err := model.ParseISO(text); err == nil {
			c.field(field.Label(), c.date(day, "", 0))
		}
	case model.Reference:
		c.text(field.Label(), model.Title(c.state.Board, model.Ref{Kind: field.Of, ID: text}))
	case model.References:
		var titles []string
		for _, id := range model.SplitList(text) {
			titles = append(titles, model.Title(c.state.Board, model.Ref{Kind: field.Of, ID: id}))
		}
		c.text(field.Label(), strings.Join(titles, ", "))
	case model.Texts:
		c.text(field.Label(), strings.ReplaceAll(text, ";", ", "))
	default:
		c.text(field.Label(), text)
	}
}
