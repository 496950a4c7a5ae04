package minutes_test

import (
	"testing"

	"moot/model"
	"moot/model/minutes"
)

func TestTheWaitThatAForumSettled(t *testing.T) {
	edit := func(h held, values ...string) { h.did(h.set(model.KindDependency, "d1", values...)) }
	imported := func(h held, edit func(*model.Dependency)) {
		d := h.Dependency("d1").Clone().(*model.Dependency)
		edit(d)
		h.Put(d)
	}
	accept := func(h held) { h.did(agrees("d1")(h)) }
	for _, test := range []struct {
		name string
		do   func(h held)
		want minutes.Wait
	}{
		{"nothing", func(held) {}, minutes.Wait{}},
		{"promised", accept, minutes.Wait{Days: 20, Counted: 1}},
		{"promised and started counts once", func(h held) {
			accept(h)
			h.did(model.Start(h, "d1", today))
		}, minutes.Wait{Days: 20, Counted: 1}},
		{"a counter", func(h held) { h.did(model.Propose(h, "d1", today.Add(30), today)) }, minutes.Wait{}},
		{"a counter that is agreed to", func(h held) {
			h.did(model.Propose(h, "d1", today.Add(30), today))
			accept(h)
		}, minutes.Wait{Days: 20, Counted: 1}},
		{"promised, then countered", func(h held) {
			accept(h)
			h.did(model.Propose(h, "d1", today.Add(30), today))
		}, minutes.Wait{}},
		{"declined", func(h held) { h.did(model.Decline(h, "d1", "no room", today)) }, minutes.Wait{}},
		{"declined before, asked again and promised", func(h held) {
			h.Do(model.Decline(h, "d1", "no room", today))
			h.did(model.Reopen(h, "d1", today)) // its requested day is today now; it waited from the one before
			accept(h)
		}, minutes.Wait{Days: 20, Counted: 1}},
		{"removed", func(h held) { h.did(model.Remove(h, "d1", model.Stub, "", today)) }, minutes.Wait{Days: 20, Counted: 1}},
		{"accepted", func(h held) {
			imported(h, func(d *model.Dependency) { d.State = model.Delivered })
			accept(h)
		}, minutes.Wait{Days: 20, Counted: 1}},
		{"moved on with a promise it had", func(h held) {
			imported(h, func(d *model.Dependency) { d.State, d.CommitBy = model.Committed, today })
			h.did(model.Start(h, "d1", today))
		}, minutes.Wait{}},
		{"reopened", func(h held) {
			imported(h, func(d *model.Dependency) { d.State = model.Accepted })
			h.did(model.Reopen(h, "d1", today))
		}, minutes.Wait{}},
		{"promised, undone, and promised after the forum", func(h held) {
			edit(h, "size", "small")
			accept(h)
			h.did(h.undo(0))
			h.Do(agrees("d1")(h))
		}, minutes.Wait{}},
		{"promised, undone after the forum, and promised again", func(h held) {
			edit(h, "size", "small")
			accept(h)
			h.Do(h.undo(0))
			h.Do(agrees("d1")(h))
		}, minutes.Wait{}},
		{"promised, and asked again after the forum", func(h held) {
			accept(h)
			h.Do(h.set(model.KindDependency, "d1", "need_by", "2026-12-01", "state", "countered", "proposed", "2026-12-20"))
			h.Do(h.set(model.KindDependency, "d1", "state", "requested", "need_by", "2026-12-10"))
		}, minutes.Wait{Days: 20, Counted: 1}},
		{"internal", func(h held) {
			imported(h, func(d *model.Dependency) { d.Provider = d.Consumer })
			accept(h)
		}, minutes.Wait{}},
		{"made in the forum", func(h held) {
			h.did(model.Add(h, model.KindDependency, "d4", pairs("title", "New", "consumer", "apps", "provider", "ident", "need_by", "2026-12-24", "requested", "2026-11-01"), today))
			h.did(agrees("d4")(h))
		}, minutes.Wait{}},
		{"requested nobody knows when", func(h held) {
			imported(h, func(d *model.Dependency) { d.Requested = 0 })
			accept(h)
		}, minutes.Wait{Undated: 1}},
		{"requested nobody knows when, and again after the forum", func(h held) {
			imported(h, func(d *model.Dependency) { d.Requested = 0 })
			h.did(model.Remove(h, "d1", model.Stub, "", today))
			h.Do(model.Reopen(h, "d1", today))
		}, minutes.Wait{Undated: 1}},
		{"requested after the forum", func(h held) {
			imported(h, func(d *model.Dependency) { d.Requested = today.Add(1) })
			accept(h)
		}, minutes.Wait{Undated: 1}},
		{"requested on the day", func(h held) {
			imported(h, func(d *model.Dependency) { d.Requested = today })
			accept(h)
		}, minutes.Wait{Counted: 1}},
		{"a forum on no day", func(h held) {
			accept(h)
			h.record(func(f *model.Forum) { f.On = 0 })
		}, minutes.Wait{Undated: 1}},
		{"imported without a state", func(h held) {
			imported(h, func(d *model.Dependency) { d.State = model.StateUnknown })
			accept(h)
		}, minutes.Wait{Days: 20, Counted: 1}},
		{"a sum", func(h held) {
			imported(h, func(d *model.Dependency) { d.Requested = today.Add(-7) })
			accept(h)
			h.did(agrees("d2")(h))
			h.did(model.Remove(h, "d3", model.Stub, "", today))
		}, minutes.Wait{Days: 47, Counted: 3}},
	} {
		h := hold(t)
		test.do(h)
		if got := h.minutes().Wait; got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}
