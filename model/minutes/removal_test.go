package minutes_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/minutes"
)

func tellRemoved(removals []minutes.Removal) string {
	var words []string
	for _, removal := range removals {
		line := removal.Lever.String() + ":"
		for _, topic := range removal.Topics {
			line += " " + topic.Ref.ID
		}
		words = append(words, line)
	}
	return strings.Join(words, ", ")
}

func TestRemovalsAreToldByLever(t *testing.T) {
	remove := func(h held, id string, lever model.Lever) (model.Change, error) {
		return model.Remove(h, id, lever, "", today)
	}
	reopen := func(h held) (model.Change, error) { return model.Reopen(h, "d1", today) }
	for _, test := range []struct {
		name string
		do   func(h held)
		want string
	}{
		{"in the order of levers, then of removal", func(h held) {
			h.did(remove(h, "d2", model.Stub))
			h.did(remove(h, "d3", model.Boundary))
			h.did(remove(h, "d1", model.Stub))
		}, "boundary: d3, stub: d2 d1"},
		{"without a lever", func(h held) {
			d := h.Dependency("d1").Clone().(*model.Dependency)
			d.State = model.Removed
			draft := model.NewDraft(h, today)
			draft.Put(d)
			h.did(draft.Change(), nil)
			h.did(remove(h, "d2", model.Descope))
		}, "descope: d2, : d1"},
		{"removed and reopened in the forum", func(h held) { h.did(remove(h, "d1", model.Stub)); h.did(reopen(h)) }, ""},
		{"removed, reopened after the forum", func(h held) { h.did(remove(h, "d1", model.Stub)); h.Do(reopen(h)) }, "stub: d1"},
		{"removed, reopened and removed otherwise later", func(h held) {
			h.did(remove(h, "d1", model.Stub))
			h.Do(reopen(h))
			h.Do(remove(h, "d1", model.Descope))
		}, "stub: d1"},
		{"removed and undone after the forum", func(h held) { h.did(remove(h, "d1", model.Stub)); h.Do(h.undo(0)) }, ""},
		{"removed by somebody who was not at the forum", func(h held) { h.Do(remove(h, "d1", model.Stub)) }, ""},
		{"removed and undone in the forum, removed again later", func(h held) {
			h.did(h.set(model.KindDependency, "d1", "size", "small"))
			h.did(remove(h, "d1", model.Stub))
			h.did(h.undo(0))
			h.Do(remove(h, "d1", model.Stub))
		}, ""},
		{"removed and undone later, then removed again", func(h held) {
			h.did(h.set(model.KindDependency, "d1", "size", "small"))
			h.did(remove(h, "d1", model.Stub))
			h.Do(h.undo(0))
			h.Do(remove(h, "d1", model.Stub))
		}, ""},
		{"another lever for what had been removed", func(h held) {
			h.Do(remove(h, "d1", model.Stub))
			h.did(h.set(model.KindDependency, "d1", "lever", "platform"))
		}, ""},
		{"made and removed in the forum", func(h held) {
			h.did(model.Add(h, model.KindDependency, "d4", pairs("title", "New", "consumer", "apps", "provider", "ident"), today))
			h.did(remove(h, "d4", model.Stub))
		}, ""},
	} {
		h := hold(t)
		test.do(h)
		check(t, test.name, tellRemoved(h.minutes().Removed), test.want)
	}
}
