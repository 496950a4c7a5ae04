package demo

import (
	"fmt"
	"strings"

	"moot/model"
)

// play performs the story, one scene after the other.
type play struct {
	calendar calendar
	draft    *draft
	ids      map[model.Ref]string         // by kind and key
	minutes  map[string][]*model.Decision // what forums decided, by the forum's key
}

func newPlay(c calendar, blocks []*block) *play {
	p := &play{calendar: c, draft: newDraft(), ids: map[model.Ref]string{}, minutes: map[string][]*model.Decision{}}
	for _, b := range blocks {
		p.ids[b.ref] = idOf(b.ref)
	}
	return p
}

// perform makes one change of a scene.
func (p *play) perform(scene []*event) error {
	kept, err := p.draft.commit(func(v model.View) (model.Change, error) { return p.change(v, scene) })
	if err != nil {
		return err
	}
	if len(kept.Edits) == 0 {
		return fmt.Errorf("%s: %s changes nothing", scene[0].source, scene[0].verb)
	}
	for _, e := range scene {
		p.minute(e, kept.ID)
	}
	return nil
}

func (p *play) change(v model.View, scene []*event) (model.Change, error) {
	first := scene[0]
	change := model.Change{Header: model.Header{
		At: p.calendar.instant(first.when), Author: first.author, Behalf: first.behalf,
	}}
	if first.forum != "" {
		change.Forum = p.ids[model.Ref{Kind: model.KindForum, ID: first.forum}]
	}
	touched := map[model.Ref]bool{}
	for _, e := range scene {
		if touched[e.block.ref] {
			return model.Change{}, fmt.Errorf("%s: %s is changed twice at once", e.source, e.block.ref)
		}
		touched[e.block.ref] = true
		one, err := p.act(v, e)
		if err != nil {
			return model.Change{}, fmt.Errorf("%s: %w", e.source, err)
		}
		change.Edits = append(change.Edits, one.Edits...)
	}
	return change, nil
}

// assignments are fields of the story as the model reads them: its days as dates, its keys as ids.
func (p *play) assignments(kind model.Kind, fields []model.Assignment) ([]model.Assignment, error) {
	var values []model.Assignment
	for _, given := range fields {
		field := model.FieldNamed(kind, given.Field)
		if field == nil {
			return nil, fmt.Errorf("a %s has no field %q", kind, given.Field)
		}
		value, err := p.value(field, given.Value)
		if err != nil {
			return nil, err
		}
		values = append(values, model.Assignment{Field: given.Field, Value: value})
	}
	return values, nil
}

func (p *play) value(field *model.Field, text string) (string, error) {
	switch field.Type {
	case model.Day:
		on, err := readDay(text)
		return p.calendar.date(on).String(), err
	case model.Reference:
		return p.named(field.Of, text), nil
	case model.References:
		var ids []string
		for _, key := range model.SplitList(text) {
			ids = append(ids, p.named(field.Of, key))
		}
		return strings.Join(ids, ";"), nil
	case model.AnyReference:
		ref, ok := model.ParseRef(text)
		if !ok {
			return "", fmt.Errorf("%q is not a kind and a key", text)
		}
		return model.Ref{Kind: ref.Kind, ID: p.named(ref.Kind, ref.ID)}.String(), nil
	}
	return text, nil
}

// named is the id of the record with a key; the text itself where there is none, such as a team's name.
func (p *play) named(kind model.Kind, key string) string {
	if id, known := p.ids[model.Ref{Kind: kind, ID: key}]; known {
		return id
	}
	return key
}
