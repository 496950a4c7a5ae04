package exchange

import (
	"fmt"
	"maps"
	"slices"

	"moot/model"
)

// A JSON file with history tells of one board twice: its records, and the changes that made them. It is the changes that
// are stored, and the records that people read, so both must say the same.

// checkRetold compares the records of a file with what its changes make of them. The board has no say in that, so what was
// good once stays good.
func (p *planner) checkRetold() {
	if !p.history || p.retold {
		return
	}
	problems := p.problems.Total
	defer func() { p.retold = p.problems.Total == problems && !p.problems.fatal }()
	told := p.partsOfChanges()
	for kind := range p.works {
		for i := range p.works[kind].list {
			w := &p.works[kind].list[i]
			ref := model.Ref{Kind: model.Kind(kind), ID: w.row.id}
			if ref.Kind == model.KindBoard {
				ref.ID = model.BoardID
			}
			parts := told[ref]
			delete(told, ref)
			switch {
			case w.is(rowFaulty): // its changes cannot be left out with it
				p.problems.fatal = true
			case !w.is(rowNamed):
				p.checkRow(w, ref, parts)
			}
		}
	}
	p.checkUntold(told)
}

func (p *planner) partsOfChanges() map[model.Ref][]model.Part {
	told := map[model.Ref][]model.Part{}
	for i := range p.changes {
		change := &p.changes[i]
		for ref, edits := range model.ByRecord(change.Edits) {
			told[ref] = append(told[ref], model.Part{By: &change.Header, Edits: edits})
		}
	}
	return told
}

// checkRow compares one record, field by field.
func (p *planner) checkRow(w *work, ref model.Ref, parts []model.Part) {
	record, err := model.Union(ref, parts)
	switch {
	case err != nil:
		p.differs(w, 0, nil, "its changes cannot be read: "+err.Error())
		return
	case record == nil || record.Base().Deleted:
		p.differs(w, 0, nil, "the changes in the file make no "+ref.String())
		return
	}
	for _, c := range sheetOf(ref.Kind).columns {
		if c.field == nil {
			continue
		}
		made, at := c.field.Get(record), uint32(0)
		if cell := w.row.cell(c); cell != nil {
			at = cell.at
		}
		if listed := w.row.text(c); listed != made && !(c.field.Type == model.YesNo && listed == "" && made == "no") {
			p.differs(w, at, c, fmt.Sprintf("%s of %s is %.60q here, and %.60q after the changes in the file", c.name, ref, listed, made))
			return
		}
	}
}

func (p *planner) differs(w *work, at uint32, c *column, message string) {
	p.fault(w, at, c, "%s", message)
	p.problems.fatal = true
}

// checkUntold looks for records that the changes make, and that the file does not list.
func (p *planner) checkUntold(told map[model.Ref][]model.Part) {
	for _, ref := range slices.SortedFunc(maps.Keys(told), model.Ref.Compare) {
		record, err := model.Union(ref, told[ref])
		if err != nil || record == nil || record.Base().Deleted {
			continue
		}
		p.problems.fatal = true
		p.problems.add(Problem{File: p.origins[0].name, Message: "the changes in the file make " + ref.String() + ", which it does not list"})
	}
}
