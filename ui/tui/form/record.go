package form

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/alike"
	"moot/ui/tui/screen"
)

// record is the form of one record, new or known.
type record struct {
	sheet
	alikes
	kind     model.Kind
	id       string
	existing model.Record    // nil for a new one
	told     map[string]bool // fields whose change by others was told
	unit     string          // in which the values of the measure were understood
}

// Record is the form to make a record of a kind, or to edit one that exists. preset fills fields in beforehand, as
// people would write them. It leaves as a screen.Commit with what was changed, and nothing else.
func Record(state screen.State, kind model.Kind, existing model.Record, preset []model.Assignment) screen.Dialog {
	r := &record{kind: kind, existing: existing, told: map[string]bool{}}
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
	r.aside = func() []alike.Notice { return r.notices }
	return r
}

// Init implements screen.Dialog.
func (r *record) Init() tea.Cmd { return tea.Batch(r.sheet.Init(), r.seek()) }

// Update implements screen.Dialog. What is on the board already is told as soon as it is found.
func (r *record) Update(msg tea.Msg) (bool, tea.Cmd) {
	if r.take(msg) {
		r.fit() // the notice takes lines
		return false, nil
	}
	done, cmd := r.sheet.Update(msg)
	r.measure()
	if done {
		return true, cmd
	}
	return false, tea.Batch(cmd, r.seek())
}

// measure understands the values of the measure anew where another unit was typed: 2 min are 120 in s.
func (r *record) measure() {
	unit := r.valueOf("unit")()
	if unit == r.unit {
		return
	}
	r.unit = unit
	for _, name := range []string{"baseline", "target", "current"} {
		if line, ok := r.entryNamed(name).(*line); ok {
			line.look()
		}
	}
}

// seek looks for what the board has already of what is filled in; where a record is edited, only once that was changed.
func (r *record) seek() tea.Cmd {
	wanted := sought{kind: r.kind, ask: alike.Ask{Except: r.id}}
	switch {
	case r.kind == model.KindTeam && r.isNew("name"):
		wanted.name = r.valueOf("name")()
	case r.kind == model.KindDependency && r.isNew("provider", "title", "capability"):
		wanted.ask.Provider, wanted.ask.Title, wanted.ask.Capability = r.valueOf("provider")(), r.valueOf("title")(), r.valueOf("capability")()
	}
	return r.look(r.state, wanted)
}

// isNew tells whether the record is new, or one of these fields was changed.
func (r *record) isNew(names ...string) bool {
	return r.existing == nil || slices.ContainsFunc(names, func(name string) bool { return r.valueOf(name)() != r.first[name] })
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
	r.measure()
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
	if name, err := r.overtaken(values); err != nil {
		return nil, name, err
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

// overtaken tells, once for each field, that somebody else changed it while the form was open: saving again is meant.
func (r *record) overtaken(values []model.Assignment) (string, error) {
	if r.existing == nil {
		return "", nil
	}
	now := r.state.Board.Get(model.RefOf(r.existing))
	for _, value := range values {
		field := model.FieldNamed(r.kind, value.Field)
		if now == nil || field == nil || r.told[value.Field] || field.Get(now) == field.Get(r.existing) {
			continue
		}
		r.told[value.Field] = true
		who := ""
		if by := model.By(now, field); by != nil && by.Author != "" {
			who = by.Author + " "
		}
		return value.Field, fmt.Errorf("%sset it to %q meanwhile: save again to overwrite that, esc to leave it", who, field.Get(now))
	}
	return "", nil
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
	}
	return madeWords(r.kind, title)
}

// madeWords say that a record was made.
func madeWords(kind model.Kind, title string) string {
	if kind == model.KindDependency {
		return "asked for: " + title
	}
	return "made the " + kind.String() + ": " + title
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
