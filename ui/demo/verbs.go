package demo

import (
	"fmt"
	"strings"

	"moot/model"
)

// act is the change that an event makes.
func (p *play) act(v model.View, e *event) (model.Change, error) {
	today, id := p.calendar.date(e.when.day), p.ids[e.block.ref]
	ref := model.Ref{Kind: e.block.ref.Kind, ID: id}
	switch e.verb {
	case "asks", "makes":
		return p.make(v, e, ref, today)
	case "sets":
		return p.set(v, e, ref, today)
	case "checks":
		return p.check(v, e, ref, today)
	case "closes":
		return p.close(v, e, ref, today)
	}
	if ref.Kind != model.KindDependency {
		return model.Change{}, fmt.Errorf("%q is nothing that happens to a %s", e.verb, ref.Kind)
	}
	return p.answer(v, e, id, today)
}

// answer is a step of a dependency's life.
func (p *play) answer(v model.View, e *event, id string, today model.Date) (model.Change, error) {
	switch e.verb {
	case "declines":
		return model.Decline(v, id, e.text(), today)
	case "starts":
		return model.Start(v, id, today)
	case "delivers":
		return model.Deliver(v, id, today)
	case "reopens":
		return model.Reopen(v, id, today)
	case "removes":
		lever, err := word(model.KindDependency, "lever", e.word)
		if err != nil {
			return model.Change{}, err
		}
		return model.Remove(v, id, model.Lever(lever), e.text(), today)
	case "risks":
		risk, err := word(model.KindDependency, "risk", e.word)
		if err != nil {
			return model.Change{}, err
		}
		return model.SetRisk(v, id, model.Risk(risk), e.text())
	}
	return p.promise(v, e, id, today)
}

// promise is a step with a date.
func (p *play) promise(v model.View, e *event, id string, today model.Date) (model.Change, error) {
	var by model.Date
	if e.word != "" {
		on, err := readDay(e.word)
		if err != nil {
			return model.Change{}, err
		}
		by = p.calendar.date(on)
	}
	switch e.verb {
	case "accepts":
		return model.Accept(v, id, by, today)
	case "proposes":
		return model.Propose(v, id, by, today)
	case "moves":
		return model.MoveNeedBy(v, id, by, today)
	}
	return model.Change{}, fmt.Errorf("%q is nothing that happens to a dependency", e.verb)
}

func (p *play) make(v model.View, e *event, ref model.Ref, today model.Date) (model.Change, error) {
	values, err := p.assignments(ref.Kind, e.block.fields)
	if err != nil {
		return model.Change{}, err
	}
	if ref.Kind == model.KindBoard {
		return model.Set(v, ref, values, today)
	}
	return model.Add(v, ref.Kind, ref.ID, values, today)
}

func (p *play) set(v model.View, e *event, ref model.Ref, today model.Date) (model.Change, error) {
	var given block
	if err := given.readFields(append([]string{e.word}, e.texts...)); err != nil {
		return model.Change{}, err
	}
	values, err := p.assignments(ref.Kind, given.fields)
	if err != nil {
		return model.Change{}, err
	}
	return model.Set(v, ref, values, today)
}

// check is a check-in: `checks 52 at-risk  note`, `checks 52`, `checks off-track  note`.
func (p *play) check(v model.View, e *event, of model.Ref, today model.Date) (model.Change, error) {
	var value model.Number
	var health uint8
	for _, one := range strings.Fields(e.word) {
		number, err := model.ParseNumber(one)
		if err == nil {
			value = number
			continue
		}
		if health, err = word(model.KindGoal, "health", one); err != nil {
			return model.Change{}, err
		}
	}
	key := fmt.Sprintf("%s at %d", e.block.ref, e.when.day)
	id := idOf(model.Ref{Kind: model.KindCheckIn, ID: key})
	return model.CheckInOn(v, of, value, model.Health(health), e.text(), e.author, id, today)
}

// word is the place of a word among those of a field.
func word(kind model.Kind, field, text string) (uint8, error) {
	f, r := model.FieldNamed(kind, field), model.NewRecord(kind, "word")
	if err := f.Set(r, text); err != nil {
		return 0, err
	}
	return f.Index(r), nil
}
