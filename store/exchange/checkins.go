package exchange

import (
	"moot/model"
)

// said is what the newest check-in says of one field of a goal or outcome.
type said struct {
	on    model.Date
	value string
	fresh bool // it is news to the board
}

// later tells whether a check-in comes after what is known: on one day the file's last one counts.
func (s said) later(on model.Date) bool { return on >= s.on }

// applyCheckIns makes the newest check-ins set current and health where the files do not say them: of a goal whose row
// leaves them empty, and of one whose file has no such column, when the check-in is news.
func (p *planner) applyCheckIns() {
	rows := p.works[model.KindCheckIn].list
	if len(rows) == 0 {
		return
	}
	current, health := map[model.Ref]said{}, map[model.Ref]said{}
	touched := p.checkedIn(rows)
	for id := range p.view.IDs(model.KindCheckIn, "") {
		checkIn := model.Named[*model.CheckIn](p.view, model.KindCheckIn, id)
		if _, filed := p.works[model.KindCheckIn].byID[id]; filed || checkIn == nil || !touched[checkIn.Of] {
			continue
		}
		note(current, checkIn.Of, checkIn.On, checkIn.Value.String(), false)
		note(health, checkIn.Of, checkIn.On, checkIn.Health.String(), false)
	}
	for i := range rows {
		p.noteCheckIn(&rows[i], current, health)
	}
	for ref := range touched {
		p.followCheckIn(ref, "current", current[ref])
		p.followCheckIn(ref, "health", health[ref])
	}
}

// checkedIn are the goals and outcomes that the files have check-ins of.
func (p *planner) checkedIn(rows []work) map[model.Ref]bool {
	touched := map[model.Ref]bool{}
	of := sheetOf(model.KindCheckIn).byName["of"]
	for i := range rows {
		if text := rows[i].row.text(of); text != "" && !rows[i].is(rowFaulty|rowNamed|rowRepeated) {
			touched[p.resolve(goalOrOutcome, text).ref] = true
		}
	}
	return touched
}

func note(into map[model.Ref]said, of model.Ref, on model.Date, value string, fresh bool) {
	if value != "" && into[of].later(on) {
		into[of] = said{on, value, fresh}
	}
}

func (p *planner) noteCheckIn(w *work, current, health map[model.Ref]said) {
	s := sheetOf(model.KindCheckIn)
	if w.is(rowFaulty | rowNamed | rowRepeated) {
		return
	}
	text := w.row.text(s.byName["of"])
	if text == "" {
		return
	}
	of := p.resolve(goalOrOutcome, text).ref
	on, _ := model.ParseISO(w.row.text(s.byName["on"]))
	value, _ := p.quantity(w, w.row.text(s.byName["value"]))
	word := w.row.text(s.byName["health"])
	known := model.Named[*model.CheckIn](p.view, model.KindCheckIn, w.id)
	note(current, of, on, value, known == nil || known.On != on || known.Value.String() != value)
	note(health, of, on, word, known == nil || known.On != on || known.Health.String() != word)
}

func (p *planner) followCheckIn(ref model.Ref, name string, newest said) {
	field := model.FieldNamed(ref.Kind, name)
	if field == nil || newest.value == "" {
		return
	}
	column := sheetOf(ref.Kind).byName[name]
	if i, filed := p.works[ref.Kind].byID[ref.ID]; filed && p.works[ref.Kind].list[i].row.has(column) {
		w := &p.works[ref.Kind].list[i]
		if w.row.text(column) == "" && !w.is(rowExact|rowFaulty) {
			p.follow(ref, field, newest.value)
		}
		return
	}
	if newest.fresh {
		p.follow(ref, field, newest.value)
	}
}
