package exchange

import (
	"cmp"
	"fmt"
	"slices"

	"moot/model"
)

// earlier is what a field was set to at an earlier time: a row of the history.
type earlier struct {
	ref    model.Ref
	field  *model.Field
	at     model.Instant
	value  string
	author string
}

func (e earlier) compare(other earlier) int {
	return cmp.Or(e.ref.Compare(other.ref), cmp.Compare(e.field.Number, other.field.Number), cmp.Compare(e.at, other.at))
}

// pastIndex is the history of the files, by record, field and time; news tells which of it the board does not have.
type pastIndex struct {
	rows  []earlier
	news  []bool
	spans map[model.Ref][2]int
	began map[model.Ref]model.Instant // the earliest need-by that the board has been told of
}

func (p *pastIndex) of(ref model.Ref) (rows []earlier, news []bool) {
	span := p.spans[ref]
	return p.rows[span[0]:span[1]], p.news[span[0]:span[1]]
}

// firstNeedBy is the earliest need-by that the history tells of; fresh tells whether that is news.
func (p *pastIndex) firstNeedBy(ref model.Ref) (value string, fresh bool) {
	rows, news := p.of(ref)
	for i, row := range rows {
		if row.field.Name == "need_by" && row.value != "" {
			began, told := p.began[ref]
			return row.value, news[i] && (!told || row.at < began)
		}
	}
	return "", false
}

// readPast checks the rows of the history, and finds out which of them the board knows already.
func (p *planner) readPast() {
	clear(p.resolved)
	rows := p.table(sheetHistory).rows
	count := &p.counts[sheetHistory.place]
	past := &p.past
	for i := range rows {
		w := work{row: &rows[i], status: rows[i].status}
		e, ok := p.earlier(&w)
		switch {
		case w.is(rowFaulty):
			count.Faulty++
		case ok:
			past.rows = append(past.rows, e)
		}
	}
	past.index()
	known := p.knownPast()
	past.news = make([]bool, len(past.rows))
	for i, row := range past.rows {
		if past.news[i] = !known[row]; past.news[i] {
			count.Added++
		} else {
			count.Unchanged++
		}
	}
}

// index sorts the rows and finds those of each record.
func (p *pastIndex) index() {
	slices.SortStableFunc(p.rows, earlier.compare)
	p.rows = slices.Compact(p.rows)
	p.spans = map[model.Ref][2]int{}
	for start := 0; start < len(p.rows); {
		end := start + 1
		for end < len(p.rows) && p.rows[end].ref == p.rows[start].ref {
			end++
		}
		p.spans[p.rows[start].ref] = [2]int{start, end}
		start = end
	}
}

// knownPast is what the board's changes tell of the records that the files' history is about: earlier values that
// were imported, and edits made here. A row that repeats one of them (record, field, moment, value, author) adds
// nothing.
func (p *planner) knownPast() map[earlier]bool {
	if len(p.past.rows) == 0 {
		return nil
	}
	known := map[earlier]bool{}
	p.past.began = map[model.Ref]model.Instant{}
	for change := range allChanges(p.view) {
		for _, edit := range change.Edits {
			if _, told := p.past.spans[edit.Ref()]; !told {
				continue
			}
			e := earlier{edit.Ref(), edit.Field, change.At, edit.New, change.Author}
			if edit.Past != nil {
				e.at, e.author = edit.Past.At, edit.Past.Author
				p.past.noteBeginning(e)
			}
			known[e] = true
		}
	}
	return known
}

func (p *pastIndex) noteBeginning(e earlier) {
	if began, told := p.began[e.ref]; e.field.Name == "need_by" && e.value != "" && (!told || e.at < began) {
		p.began[e.ref] = e.at
	}
}

// earlier reads a row of the history; false when it is faulty, or about a row that was left out on purpose.
func (p *planner) earlier(w *work) (earlier, bool) {
	s := sheetHistory
	for _, c := range s.columns {
		if c.help == "needed" && w.row.text(c) == "" && !w.is(rowFaulty) {
			p.fault(w, p.cellPlace(w.row, c), c, "%s is empty; the history needs one", c.name)
		}
	}
	if w.is(rowFaulty) {
		return earlier{}, false
	}
	column := p.pastColumn(w)
	if column == nil {
		return earlier{}, false
	}
	e := earlier{field: column.field, author: w.row.text(s.byName["author"])}
	e.at, _ = model.ParseInstant(w.row.text(s.byName["at"])) // it was checked when it was read
	var ok bool
	if e.ref, ok = p.pastRecord(w, column.field.Kind); !ok {
		return e, false
	}
	e.value, ok = p.pastValue(w, column)
	return e, ok
}

// pastColumn is the field that a row of the history is about.
func (p *planner) pastColumn(w *work) *column {
	kindColumn, fieldColumn := sheetHistory.byName["kind"], sheetHistory.byName["field"]
	kind, ok := model.ParseKind(w.row.text(kindColumn))
	if !ok {
		var names []string
		for _, kind := range model.Kinds {
			names = append(names, kind.String())
		}
		p.fault(w, p.cellPlace(w.row, kindColumn), kindColumn, "kind: there is %s", unknownName("kind", w.row.text(kindColumn), names))
		return nil
	}
	column := sheetOf(kind).column(w.row.text(fieldColumn))
	if column == nil || column.field == nil {
		p.fault(w, p.cellPlace(w.row, fieldColumn), fieldColumn, "field: %s have %s", kind.Plural(),
			unknownName("field", w.row.text(fieldColumn), sheetOf(kind).names()))
		return nil
	}
	return column
}

// pastRecord is the record that a row of the history is about. What the map leaves out has no past either.
func (p *planner) pastRecord(w *work, kind model.Kind) (model.Ref, bool) {
	c := sheetHistory.byName[nameID]
	id := w.row.text(c)
	var found resolution
	switch {
	case kind == model.KindBoard:
		return model.Ref{Kind: kind, ID: model.BoardID}, true
	case p.tables[sheetOf(kind).place].leftOut[id]:
		return model.Ref{}, false
	case kind == model.KindTeam:
		found = p.resolve(kind, id)
	default:
		found = p.recordByID(kind, id)
		if found.why != "" && found.ref.ID == "" {
			found = p.resolveRecord(kind, id)
		}
	}
	if found.why != "" {
		p.fault(w, p.cellPlace(w.row, c), c, "id %s", found.why)
		return found.ref, false
	}
	if i, filed := p.works[kind].byID[found.ref.ID]; filed && p.works[kind].list[i].is(rowNamed) {
		return found.ref, false
	}
	return found.ref, true
}

func (p *planner) pastValue(w *work, column *column) (string, bool) {
	c := sheetHistory.byName["value"]
	cell := w.row.cell(c)
	if cell == nil || cell.text == "" {
		return "", true // not known then
	}
	text, _, err := column.read(cell.text)
	if err != nil {
		p.fault(w, cell.at, c, "value: %v", err)
		return "", false
	}
	value, why := p.value(column, text)
	if why != "" {
		p.fault(w, cell.at, c, "value: %s", fmt.Sprintf("%s %s", column.name, why))
		return "", false
	}
	return value, true
}
