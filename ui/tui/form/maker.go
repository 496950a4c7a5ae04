package form

import (
	"slices"
	"strings"

	"moot/model"
	"moot/ui/tui/screen"
)

// maker makes the field of a form for a field of a record.
type maker struct {
	state screen.State
	kind  model.Kind
	names map[model.Kind]*names
	unit  func() string
	team  func(field string) func() string
}

func (m *maker) entry(field *model.Field, text string) entry {
	entry := m.plainEntry(field, text)
	if line, ok := entry.(*line); ok {
		line.about, line.needed = field.About(), slices.Contains(required[m.kind], field.Name)
	}
	return entry
}

func (m *maker) plainEntry(field *model.Field, text string) entry {
	t, label, example := m.state.Theme, field.Label(), examples[m.kind][field.Name]
	switch field.Type {
	case model.Word:
		return newWords(field.Name, label, text, t, field.Words, field.Meaning)
	case model.YesNo:
		return newWords(field.Name, label, text, t, []string{"no", "yes"}, nil)
	case model.Note:
		return newNote(field.Name, label, text, t)
	case model.Day:
		day, err := model.ParseDate(text, m.state.Today)
		if err == nil {
			text = shortDay(day, m.state.Today)
		}
		line := newLine(field.Name, label, text, example, t, dayReader{m.state.Today})
		line.short = true
		return line
	case model.Quantity:
		line := newLine(field.Name, label, text, example, t, numberReader{m.unitOf(field)})
		line.short = true
		return line
	case model.Reference, model.References:
		return m.reference(field, text, example)
	}
	return newLine(field.Name, label, text, example, t, textReader{field, m.known(field)})
}

// unitOf is the unit of a measure's numbers; others say theirs themselves.
func (m *maker) unitOf(field *model.Field) func() string {
	switch field.Name {
	case "baseline", "target", "current":
		return m.unit
	case "horizon":
		return func() string { return "days" }
	case "budget":
		return func() string { return "dependencies" }
	}
	return nil
}

func (m *maker) reference(field *model.Field, text, example string) entry {
	all := m.names[field.Of]
	if all == nil {
		all = namesOf(m.state.Board, field.Of)
		m.names[field.Of] = all
	}
	var shown []string
	for _, part := range model.SplitList(text) {
		id, err := all.find(part)
		if err != nil {
			id = part
			all.keep(id)
		}
		shown = append(shown, all.name(id))
	}
	reader := referenceReader{names: all, several: field.Type == model.References}
	switch field.Name {
	case "goal":
		reader.first = m.team("consumer")
	case "provider_goal":
		reader.first = m.team("provider")
	}
	return newLine(field.Name, field.Label(), strings.Join(shown, "; "), example, m.state.Theme, reader)
}

// known gives the texts that the board's records have in a field, where people use the same ones again and again.
func (m *maker) known(field *model.Field) func() []string {
	switch field.Name {
	case "capability", "owner", "lead", "unit", "owns", "facilitators":
	default:
		return nil
	}
	var texts []string
	asked := false
	return func() []string {
		if !asked {
			asked, texts = true, distinct(m.state.Board, field)
		}
		return texts
	}
}

// distinct are the values of a field on the board, in order.
func distinct(board *model.Board, field *model.Field) []string {
	seen := map[string]bool{}
	var texts []string
	for i := range board.Count(field.Kind) {
		if text := field.Get(board.At(field.Kind, i)); text != "" && !seen[text] {
			seen[text] = true
			texts = append(texts, text)
		}
	}
	slices.SortFunc(texts, func(a, b string) int { return strings.Compare(model.Fold(a), model.Fold(b)) })
	return texts
}
