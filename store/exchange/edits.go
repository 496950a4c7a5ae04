package exchange

import (
	"slices"
	"strings"

	"moot/model"
)

// writer makes the edits of an import, sorted by kind, record and field, as a change has them.
type writer struct {
	*planner
	edits []model.Edit
}

// edits are all edits of the import, and count what becomes of the rows.
func (p *planner) edits() []model.Edit {
	w := &writer{planner: p, edits: make([]model.Edit, 0, p.mostEdits())}
	for _, kind := range model.Kinds {
		w.kind(kind)
	}
	return w.edits
}

// mostEdits is how many edits there are on an empty board, or nearly: one for each cell, and a state for rows without.
func (p *planner) mostEdits() int {
	n := len(p.past.rows) + len(p.extra)*2 + len(p.teams.created)*2
	for kind := range p.works {
		for i := range p.works[kind].list {
			n += max(1, len(p.works[kind].list[i].row.cells))
		}
	}
	return n
}

// item is a record to write: one of a row, or one that only follows from others.
type item struct {
	id   string
	work *work // nil: no row
}

func (w *writer) kind(kind model.Kind) {
	for _, item := range w.items(kind) {
		w.write(model.Ref{Kind: kind, ID: item.id}, item.work)
	}
}

// items are the records of a kind to write, by id.
func (w *writer) items(kind model.Kind) []item {
	all := &w.works[kind]
	items := make([]item, 0, len(all.list))
	for i := range all.list {
		row := &all.list[i]
		switch {
		case row.is(rowFaulty):
			w.count(kind).Faulty++
		case row.same != nil:
			w.count(kind).Joined++
		case !row.is(rowNamed | rowRepeated):
			items = append(items, item{row.id, row})
		}
	}
	return sortedItems(w.rowless(kind, items))
}

// rowless appends the records that no row is about, but that have a past to tell, follow from others, or are made.
func (w *writer) rowless(kind model.Kind, items []item) []item {
	add := func(ref model.Ref) {
		if _, filed := w.works[kind].byID[ref.ID]; ref.Kind == kind && !filed {
			items = append(items, item{id: ref.ID})
		}
	}
	for ref := range w.past.spans {
		add(ref)
	}
	for ref := range w.extra {
		add(ref)
	}
	for _, created := range w.teams.created {
		add(model.Ref{Kind: model.KindTeam, ID: created.id})
	}
	return items
}

// sortedItems are the items by id, each once.
func sortedItems(items []item) []item {
	byID := func(a, b item) int { return strings.Compare(a.id, b.id) }
	if !slices.IsSortedFunc(items, byID) {
		slices.SortFunc(items, byID)
	}
	return slices.CompactFunc(items, func(a, b item) bool { return a.id == b.id })
}

// write makes the edits of one record.
func (w *writer) write(ref model.Ref, row *work) {
	before := w.view.Get(ref)
	gone := before == nil
	if gone {
		before = w.view.Gone(ref)
	}
	start := len(w.edits)
	w.fields(ref, row, before)
	made := gone && (row != nil || before == nil || w.teams.makes(ref))
	if made && (before != nil || len(w.edits) == start) { // else the store marks what is new
		w.edits = append(w.edits, model.Edit{Field: model.DeletedField(ref.Kind), ID: ref.ID, New: "no"})
	}
	if row != nil {
		w.tally(ref, row, before, gone, len(w.edits) > start)
	} else if made {
		w.count(ref.Kind).Added++
	}
}

// fields makes the edits of a record's fields: row is nil where only its past, or what follows from others, is told.
func (w *writer) fields(ref model.Ref, row *work, before model.Record) {
	next := 0
	pasts, news := w.past.of(ref)
	extra := w.extra[ref]
	for _, c := range sheetOf(ref.Kind).columns {
		if c.field == nil {
			continue
		}
		next = w.pastOf(c.field, pasts, news, next)
		text, said := w.today(ref, c, row, before)
		if follows, ok := extra[c.field]; ok {
			text, said = follows, true
		}
		switch {
		case !said:
		case before == nil && text == "", before != nil && c.field.Get(before) == text:
		default:
			w.edits = append(w.edits, model.Edit{Field: c.field, ID: ref.ID, New: text})
		}
	}
}

// pastOf writes the earlier values of a field; next is where its rows begin.
func (w *writer) pastOf(field *model.Field, rows []earlier, news []bool, next int) int {
	old := ""
	for ; next < len(rows) && rows[next].field == field; next++ {
		row := rows[next]
		if news[next] {
			past := &model.Past{At: row.at, Author: row.author}
			w.edits = append(w.edits, model.Edit{Field: field, ID: row.ref.ID, Old: old, New: row.value, Past: past})
		}
		old = row.value
	}
	return next
}

// today is what a row says that a field is today; false where it says nothing.
func (w *writer) today(ref model.Ref, c *column, row *work, before model.Record) (text string, said bool) {
	if row != nil && row.row.has(c) {
		text, _ = w.value(c, row.row.text(c))
		if c.measured && ref.Kind == model.KindCheckIn {
			text, _ = w.quantity(row, text)
		}
		said = true
	}
	switch {
	case ref.Kind == model.KindTeam && row == nil && before == nil && c.name == "name":
		return w.teams.byID[ref.ID].name, true
	case c.name == "state" && text == "" && (said || before == nil) && !(row != nil && row.is(rowExact)):
		return firstStates[ref.Kind], said || firstStates[ref.Kind] != ""
	case ref.Kind != model.KindDependency:
	case c.name == "first_need_by" && text == "":
		return w.firstNeedBy(ref, before)
	}
	return text, said
}

// firstStates are the states of records whose file says none. What JSON leaves out is meant to be left out.
var firstStates = map[model.Kind]string{
	model.KindOutcome:    model.OutcomeActive.String(),
	model.KindGoal:       model.GoalActive.String(),
	model.KindDependency: model.Requested.String(),
	model.KindAction:     model.ActionOpen.String(),
}

// firstNeedBy is the first need-by where no file says it: the earliest of the history, else today's.
func (w *writer) firstNeedBy(ref model.Ref, before model.Record) (string, bool) {
	first, fresh := w.past.firstNeedBy(ref)
	switch {
	case before == nil:
		return first, true // "": the store takes today's need-by
	}
	return first, fresh && first != ""
}

// tally counts what became of a row.
func (w *writer) tally(ref model.Ref, row *work, before model.Record, gone, edited bool) {
	count := w.count(ref.Kind)
	if ref.Kind == model.KindDependency {
		dates := w.dates(row, before)
		if w.internal(row, before) {
			count.Internal++
			return
		}
		w.order += outOfOrder(dates)
	}
	switch {
	case gone:
		count.Added++
	case edited:
		count.Updated++
	default:
		count.Unchanged++
	}
}

func (w *writer) internal(row *work, before model.Record) bool {
	side := func(name string) string {
		c := sheetOf(model.KindDependency).byName[name]
		if text, said := w.today(model.Ref{Kind: model.KindDependency, ID: row.id}, c, row, before); said || before == nil {
			return text
		}
		return c.field.Get(before)
	}
	return side("consumer") == side("provider")
}

// lifeDates are the dates of a dependency in the order in which they should come.
var lifeDates = []string{"requested", "answered", "started", "delivered", "closed"}

func (w *writer) dates(row *work, before model.Record) []model.Date {
	dates := make([]model.Date, 0, len(lifeDates))
	for _, name := range lifeDates {
		c := sheetOf(model.KindDependency).byName[name]
		text := row.row.text(c)
		if !row.row.has(c) && before != nil {
			text = c.field.Get(before)
		}
		if text == "" {
			continue
		}
		if day, err := model.ParseISO(text); err == nil {
			dates = append(dates, day)
		}
	}
	return dates
}

// outOfOrder is how many dates come before one that should come before them.
func outOfOrder(dates []model.Date) int {
	n, latest := 0, model.Date(0)
	for _, day := range dates {
		if day < latest {
			n++
		}
		latest = max(latest, day)
	}
	return n
}
