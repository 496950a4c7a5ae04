package minutes_test

import (
	"testing"

	"moot/model"
)

func TestOnlyWhatLastedIsTold(t *testing.T) {
	for _, test := range []struct {
		name string
		do   func(h held)
		want string
	}{
		{"moved twice", func(h held) {
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-10"))
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-05"))
		}, "d1; need_by 2026-12-02→2026-12-05"},
		{"moved and moved back", func(h held) {
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-10"))
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-02"))
		}, ""},
		{"moved, and moved again later", func(h held) {
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-10"))
			h.Do(h.set(model.KindDependency, "d1", "need_by", "2026-12-20"))
		}, "d1; need_by 2026-12-02→2026-12-10"},
		{"moved by somebody who was not at the forum", func(h held) {
			h.Do(h.set(model.KindDependency, "d1", "need_by", "2026-12-10"))
		}, ""},
		{"in the order in which they were first changed", func(h held) {
			h.did(h.set(model.KindDependency, "d3", "size", "small"))
			h.did(h.set(model.KindDependency, "d1", "size", "small"))
			h.did(h.set(model.KindDependency, "d3", "why", "speed"))
		}, "d3; why →speed; size →small\nd1; size →small"},
		{"in the order of what was not undone", func(h held) {
			undone := h.did(h.set(model.KindDependency, "d3", "size", "small"))
			h.did(h.set(model.KindDependency, "d1", "size", "small"))
			h.did(h.set(model.KindDependency, "d3", "why", "speed"))
			h.Do(h.undo(undone.ID))
		}, "d1; size →small\nd3; why →speed"},
		{"made", func(h held) {
			h.did(model.Add(h, model.KindDependency, "d4", pairs("title", "New", "consumer", "apps", "provider", "ident"), today))
		}, "d4; title →New; consumer →apps; provider →ident; state →requested; requested →2026-11-22"},
		{"made and deleted", func(h held) {
			h.did(model.Add(h, model.KindDependency, "d4", pairs("title", "New", "consumer", "apps", "provider", "ident"), today))
			h.did(model.Delete(h, ref("dependency:d4")))
		}, ""},
		{"deleted", func(h held) { h.did(model.Delete(h, ref("dependency:d1"))) }, "d1"},
		{"deleted before, and edited by an import", func(h held) {
			h.Do(model.Delete(h, ref("dependency:d1")))
			d := h.Gone(ref("dependency:d1")).Clone().(*model.Dependency)
			d.Size = model.Small
			draft := model.NewDraft(h, today)
			draft.Put(d)
			h.did(draft.Change(), nil)
		}, "d1; size →small"},
	} {
		h := hold(t)
		test.do(h)
		check(t, test.name, tell(h.minutes().Changed), test.want)
	}
}

func TestMadeAndDeletedAreTold(t *testing.T) {
	h := hold(t)
	h.did(model.Add(h, model.KindDependency, "d4", pairs("title", "New", "consumer", "apps", "provider", "ident"), today))
	h.did(model.Delete(h, ref("dependency:d1")))
	changed := h.minutes().Changed
	if made := changed[0]; !made.Made || made.Deleted || made.Consumer != "apps" {
		t.Errorf("what was made is told as %+v", made)
	}
	if gone := changed[1]; gone.Made || !gone.Deleted || gone.Title != "deleted: Token d1" || gone.Provider != "ident" {
		t.Errorf("what was deleted is told as %+v", gone)
	}
}

func TestWhatOnlyTellsThePastIsNotOfTheForum(t *testing.T) {
	h := hold(t)
	field := model.FieldNamed(model.KindDependency, "need_by")
	h.did(model.Change{Edits: []model.Edit{{Field: field, ID: "d1", Old: "2026-11-01", New: "2026-11-20", Past: &model.Past{At: 1}}}}, nil)
	check(t, "changed", tell(h.minutes().Changed), "")
}

func TestWhatWasUndoneIsLeftOut(t *testing.T) {
	move := func(h held) model.Change { return h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-10")) }
	const moved = "d1; need_by 2026-12-02→2026-12-10"
	for _, test := range []struct {
		name string
		do   func(h held)
		want string
	}{
		{"undone in the forum", func(h held) { move(h); h.did(h.undo(0)) }, ""},
		{"undone after the forum", func(h held) { move(h); h.Do(h.undo(0)) }, ""},
		{"undone and done again in the forum", func(h held) { move(h); h.did(h.undo(0)); h.did(h.redo()) }, moved},
		{"undone and done again after the forum", func(h held) { move(h); h.Do(h.undo(0)); h.Do(h.redo()) }, moved},
		{"undone in the forum, done again after it", func(h held) { move(h); h.did(h.undo(0)); h.Do(h.redo()) }, moved},
		{"undone after what was done again in the forum", func(h held) {
			id := move(h).ID
			h.did(h.undo(0))
			h.did(h.redo())
			h.Do(h.undo(id))
		}, ""},
		{"undone, and moved elsewhere", func(h held) {
			move(h)
			h.did(h.undo(0))
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-05"))
		}, "d1; need_by 2026-12-02→2026-12-05"},
		{"the second of two moves undone after the forum", func(h held) {
			move(h)
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-05"))
			h.Do(h.undo(0))
		}, moved},
		{"undone in part, for the rest had moved on", func(h held) {
			first := h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-10", "size", "small"))
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-05"))
			h.did(h.undo(first.ID))
		}, "d1; need_by 2026-12-02→2026-12-05"},
		{"undone in part, then what had moved on", func(h held) {
			first := h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-10", "size", "small"))
			h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-05"))
			h.did(h.undo(first.ID))
			h.did(h.undo(0))
		}, moved}, // that is what the board shows then
		{"the forum undid what was done before it", func(h held) {
			before := h.Do(h.set(model.KindDependency, "d1", "need_by", "2026-12-10"))
			h.did(h.undo(before.ID))
		}, "d1; need_by 2026-12-10→2026-12-02"},
		{"the forum undid it and did it again", func(h held) {
			before := h.Do(h.set(model.KindDependency, "d1", "need_by", "2026-12-10"))
			h.did(h.undo(before.ID))
			h.did(h.redo())
		}, ""},
		{"made and undone", func(h held) {
			h.did(model.Add(h, model.KindDependency, "d4", pairs("title", "New", "consumer", "apps", "provider", "ident"), today))
			h.did(h.undo(0))
		}, ""},
		{"made, undone after the forum", func(h held) {
			h.did(model.Add(h, model.KindDependency, "d4", pairs("title", "New", "consumer", "apps", "provider", "ident"), today))
			h.Do(h.undo(0))
		}, ""},
	} {
		h := hold(t)
		test.do(h)
		check(t, test.name, tell(h.minutes().Changed), test.want)
	}
}

func TestWhatAnotherForumUndidIsNewsOfThatOne(t *testing.T) {
	h := hold(t)
	change := h.did(h.set(model.KindDependency, "d1", "need_by", "2026-12-10"))
	h.Put(&model.Forum{Entry: model.Entry{ID: "next"}, On: today.Add(14), State: model.ForumRunning})
	undo, err := h.undo(change.ID)
	undo.Forum = "next"
	undo = h.Do(undo, err)
	check(t, "the first forum", tell(h.minutes().Changed), "")
	next := model.Named[*model.Forum](h, model.KindForum, "next")
	check(t, "the next forum", tell(minutesOf(h, next, undo).Changed), "d1; need_by 2026-12-10→2026-12-02")
}

func TestWhatWasBroughtBackForAWhileWasNotDeletedByTheForum(t *testing.T) {
	h := hold(t)
	deleted := h.Do(model.Delete(h, ref("dependency:d1")))
	back := h.did(h.undo(deleted.ID))
	h.did(h.set(model.KindDependency, "d1", "size", "small"))
	h.Do(h.undo(back.ID))
	changed := h.minutes().Changed
	check(t, "changed", tell(changed), "d1; size →small")
	if changed[0].Deleted {
		t.Error("it is told as deleted by the forum")
	}
}
