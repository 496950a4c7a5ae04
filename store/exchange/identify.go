package exchange

import (
	"fmt"

	"moot/model"
)

// keyFields are the fields that an id is made of where the file gives none.
var keyFields = map[model.Kind][]string{
	model.KindOutcome:         {"title"},
	model.KindGuardrail:       {"title"},
	model.KindGoal:            {"title", "team"},
	model.KindCheckIn:         {"of", "on", "value", "health", "note", "author"},
	model.KindDependency:      {"consumer", "provider", "title", "goal"},
	model.KindForum:           {"on"},
	model.KindDecision:        {"forum", "dependency", "goal", "change", "who", "behalf", "note"},
	model.KindAction:          {"text", "owner", "forum"},
	model.KindAcknowledgement: {"gap", "record"},
}

// prepareWorks makes a work of every row of a kind that is more than a name.
func (p *planner) prepareWorks(kind model.Kind) *works {
	rows := p.tables[sheetOf(kind).place].rows
	all := &p.works[kind]
	all.list = make([]work, len(rows))
	all.byID = make(map[string]int, len(rows))
	for i := range rows {
		all.list[i] = work{row: &rows[i], status: rows[i].status}
	}
	return all
}

// enter puts a work into the index by id. A second one of the same id is a problem that names both lines.
func (p *planner) enter(all *works, i int, s *sheet) bool {
	w := &all.list[i]
	first, taken := all.byID[w.id]
	if !taken {
		all.byID[w.id] = i
		return true
	}
	other := all.list[first].row
	if p.options.Map.of(s).once {
		p.repeat(w, other, s)
		return false
	}
	where := p.whereIs(other, w.row)
	if w.row.id == "" {
		p.fault(w, packPlace(0, 0), nil, "the same is on %s; give the rows ids where they are two", where)
	} else {
		second := fmt.Sprintf(" and on line %d", w.row.line)
		if other.origin == w.row.origin {
			second = andOn(other.line, w.row.line)
		}
		p.fault(w, packPlace(0, int(w.row.column)), nil, "id %q is on %s%s", w.id, where, second)
	}
	return false
}

// whereIs is the place of a row, seen from another.
func (p *planner) whereIs(other, from *row) string {
	where := fmt.Sprintf("line %d", other.line)
	if other.origin != from.origin {
		where += " of " + p.origins[other.origin].name
	}
	return where
}

// repeat passes over a row that says again what an earlier one says. Where the two differ it is a problem that names both.
func (p *planner) repeat(w *work, first *row, s *sheet) {
	w.status |= rowRepeated
	for _, c := range s.columns {
		now, before := w.row.text(c), first.text(c)
		if sameTitle := c.name == "title" && model.Fold(now) == model.Fold(before); sameTitle {
			continue
		}
		if now != before && w.row.has(c) && first.has(c) && !w.is(rowFaulty) {
			p.fault(w, p.cellPlace(w.row, c), c, "%s is %s here and %s on %s; rows that are one %s say the same",
				c.name, orNothing(quotedText(now)), orNothing(quotedText(before)), p.whereIs(first, w.row), s.noun())
		}
	}
}

func quotedText(text string) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf("%q", text)
}

// identify gives every row of a kind its id, and checks what it refers to and what it needs.
func (p *planner) identify(kind model.Kind) {
	s := sheetOf(kind)
	clear(p.resolved) // what was no record may be one now
	all := p.prepareWorks(kind)
	spelled := map[string]string{}
	for i := range all.list {
		w := &all.list[i]
		if kind == model.KindBoard {
			w.id = model.BoardID
		} else if w.id = w.row.id; w.id == "" {
			w.id = p.makeID(w, s)
			p.joinSpellings(w, s, spelled)
		}
		if w.id != "" {
			p.enter(all, i, s)
		}
	}
	for i := range all.list {
		p.check(&all.list[i], s)
	}
	for again := kind == model.KindOutcome; again; {
		again = p.spreadFaults(all, s)
	}
}

// joinSpellings gives a row that may be read once the id of an earlier one whose title differs only in case and outer space.
func (p *planner) joinSpellings(w *work, s *sheet, spelled map[string]string) {
	title := s.byName["title"]
	if w.id == "" || title == nil || !p.options.Map.of(s).once {
		return
	}
	key := ""
	for _, name := range keyFields[s.kind] {
		key += model.Fold(w.row.text(s.byName[name])) + "\x00"
	}
	if first, known := spelled[key]; known {
		w.id = first
		return
	}
	spelled[key] = w.id
}

// makeID makes an id from the key fields. What cannot be resolved goes in as written: check will say so.
func (p *planner) makeID(w *work, s *sheet) string {
	parts := []string{s.kind.String()}
	some := false
	for _, name := range keyFields[s.kind] {
		c := s.byName[name]
		text := w.row.text(c)
		some = some || text != ""
		if value, why := p.value(c, text); why == "" {
			text = value
		}
		parts = append(parts, text)
	}
	if !some {
		return ""
	}
	return model.ContentID(parts...)
}

// check looks at what a row refers to, and whether it has what it needs.
func (p *planner) check(w *work, s *sheet) {
	if w.is(rowNamed | rowRepeated) {
		return
	}
	for i := range w.row.cells {
		cell := &w.row.cells[i]
		c := s.columns[cell.column]
		if c.measured && s.kind == model.KindCheckIn {
			if _, err := p.quantity(w, cell.text); err != nil {
				p.fault(w, cell.at, c, "%s: %v", c.name, err)
			}
		}
		if c.shape != shapeReference && c.shape != shapeReferences && c.shape != shapeAnyReference {
			continue
		}
		if _, why := p.value(c, cell.text); why != "" && !p.unchanged(w, c, cell.text) {
			p.fault(w, cell.at, c, "%s %s", c.name, why)
		}
	}
	if !w.is(rowFaulty) {
		p.checkNeeded(w, s)
	}
	if !w.is(rowFaulty) && s.kind == model.KindAcknowledgement {
		p.checkGap(w, s)
	}
	if !w.is(rowFaulty) && w.id == "" {
		p.fault(w, packPlace(0, 0), nil, "the row says nothing to know it by; give it an id")
	}
}

// checkGap refuses an acknowledgement of a kind of gap that there is not, or that its record cannot have.
func (p *planner) checkGap(w *work, s *sheet) {
	gap, record := s.byName["gap"], s.byName["record"]
	text, named := w.row.text(gap), w.row.text(record)
	if text == "" || p.unchanged(w, gap, text) && p.unchanged(w, record, named) {
		return
	}
	named, _ = p.value(record, named)
	ref, _ := model.ParseRef(named)
	if err := model.CheckGap(text, ref.Kind); err != nil {
		p.fault(w, p.cellPlace(w.row, gap), gap, "%s", err)
	}
}

// unchanged tells whether the board's record names what the row names. That may stay, even where it was deleted.
func (p *planner) unchanged(w *work, c *column, text string) bool {
	record := p.view.Get(model.Ref{Kind: c.field.Kind, ID: w.id})
	return record != nil && c.field.Get(record) == text
}

func (p *planner) checkNeeded(w *work, s *sheet) {
	known := w.id != "" && p.view.Get(model.Ref{Kind: s.kind, ID: w.id}) != nil
	for _, c := range s.columns {
		switch {
		case c.help == "" || c.rowID || w.row.text(c) != "" || known && !w.row.has(c):
		case c.help == "needed":
			p.fault(w, p.cellPlace(w.row, c), c, "%s is empty; %s needs one", c.name, article(s.noun()))
		case w.row.id == "":
			p.fault(w, p.cellPlace(w.row, c), c, "%s needs a %s or an id", article(s.noun()), c.name)
		}
	}
}

// cellPlace is where a cell stands; 0 where the file has no such column.
func (p *planner) cellPlace(r *row, c *column) uint32 {
	if cell := r.cell(c); cell != nil {
		return cell.at
	}
	return 0
}

// spreadFaults makes outcomes faulty whose parent turned out to be; true while there are more to look at.
func (p *planner) spreadFaults(all *works, s *sheet) bool {
	clear(p.resolved)
	parent := s.byName["parent"]
	spread := false
	for i := range all.list {
		w := &all.list[i]
		text := w.row.text(parent)
		if text == "" || w.is(rowFaulty|rowRepeated) {
			continue
		}
		if _, why := p.value(parent, text); why != "" && !p.unchanged(w, parent, text) {
			p.fault(w, p.cellPlace(w.row, parent), parent, "parent %s", why)
			spread = true
		}
	}
	return spread
}
