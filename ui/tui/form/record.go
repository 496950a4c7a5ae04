package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

// record is the form of one record, new or known.
type record struct {
	sheet
	kind     model.Kind
	id       string
	existing model.Record // nil for a new one
}

// Record is the form to make a record of a kind, or to edit one that exists. preset fills fields in beforehand, as
// people would write them. It leaves as a screen.Commit with what was changed, and nothing else.
func Record(state screen.State, kind model.Kind, existing model.Record, preset []model.Assignment) screen.Dialog {
	r := &record{kind: kind, existing: existing}
	switch {
	case kind == model.KindBoard:
		r.id = model.BoardID
		if existing == nil {
			r.existing = state.Board.Settings()
		}
	case existing != nil:
		r.id = existing.Base().ID
	default:
		r.id = state.NewID()
	}
	r.state = state
	r.build(preset)
	r.save = r.commit
	return r
}

// build makes the fields, as the record has them.
func (r *record) build(preset []model.Assignment) {
	maker := &maker{state: r.state, kind: r.kind, names: map[model.Kind]*names{}, unit: r.valueOf("unit"), team: r.valueOf}
	titles, fields := pagesOf(r.kind)
	for i, page := range fields {
		var entries []entry
		for _, field := range page {
			entries = append(entries, maker.entry(field, r.text(field, preset)))
		}
		r.add(titles[i], entries)
	}
	r.remember()
	for _, value := range preset { // what was filled in beforehand is to be saved
		r.first[value.Field] = ""
		if field := model.FieldNamed(r.kind, value.Field); r.existing != nil && field != nil {
			r.first[value.Field] = field.Get(r.existing)
		}
	}
}

// text is what a field begins with.
func (r *record) text(field *model.Field, preset []model.Assignment) string {
	for _, value := range slices.Backward(preset) {
		if value.Field == field.Name {
			return value.Value
		}
	}
	if r.existing != nil {
		return field.Get(r.existing)
	}
	return ""
}

// valueOf is what a field holds by the time it is asked.
func (r *record) valueOf(name string) func() string {
	return func() string {
		if entry := r.entryNamed(name); entry != nil {
			return entry.value()
		}
		return ""
	}
}

// Title implements screen.Dialog.
func (r *record) Title() string {
	switch {
	case r.kind == model.KindBoard:
		return "Settings of the board"
	case r.existing != nil:
		return "Edit " + model.Title(r.state.Board, model.RefOf(r.existing))
	case r.kind == model.KindDependency:
		return "Ask another team"
	}
	return "New " + r.kind.String()
}

// commit is the intent to keep what was filled in; or what is missing, and in which field.
func (r *record) commit() (tea.Cmd, string, error) {
	for _, name := range required[r.kind] {
		if entry := r.entryNamed(name); entry.value() == "" {
			return nil, name, errMissing{model.FieldNamed(r.kind, name).Label()}
		}
	}
	values := r.changed()
	if len(values) == 0 && r.existing != nil {
		return nil, "", nil
	}
	ref, kind, today, known := model.Ref{Kind: r.kind, ID: r.id}, r.kind, r.state.Today, r.existing != nil
	edit := func(view model.View) (model.Change, error) {
		if known {
			return model.Set(view, ref, values, today)
		}
		return model.Add(view, kind, ref.ID, values, today)
	}
	if _, err := edit(r.state.Board); err != nil {
		return nil, "", sentence(err, ref.ID)
	}
	return screen.Send(screen.Commit{What: r.did(known), Edit: edit, Select: ref}), "", nil
}

func (r *record) did(known bool) string {
	title := ""
	for _, name := range []string{"title", "name", "text"} {
		if entry := r.entryNamed(name); entry != nil && title == "" {
			title = entry.value()
		}
	}
	switch {
	case r.kind == model.KindBoard:
		return "changed the settings of the board"
	case known:
		return "changed: " + title
	case r.kind == model.KindDependency:
		return "asked for: " + title
	}
	return "made the " + r.kind.String() + ": " + title
}

// errMissing says that a field must be filled in.
type errMissing struct{ label string }

func (e errMissing) Error() string { return "the " + e.label + " is missing" }

// sentenceError is a refusal without the id it begins with, which says nothing of a record that is only being made.
type sentenceError struct {
	words string
	err   error
}

func (e sentenceError) Error() string { return e.words }
func (e sentenceError) Unwrap() error { return e.err }

func sentence(err error, id string) error {
	return sentenceError{strings.TrimPrefix(err.Error(), id+": "), err}
}

// maker makes the field of a form for a field of a record.
type maker struct {
	state screen.State
	kind  model.Kind
	names map[model.Kind]*names
	unit  func() string
	team  func(field string) func() string
}

func (m *maker) entry(field *model.Field, text string) entry {
	t, label, example := m.state.Theme, field.Label(), examples[m.kind][field.Name]
	switch field.Type {
	case model.Word:
		return newWords(field.Name, label, text, t, field.Words, meanings[field.Name])
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

// pad makes lines exactly n.
func pad(lines []string, n int) []string {
	for len(lines) < n {
		lines = append(lines, "")
	}
	return lines[:n]
}
