package minutes_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/meeting"
	"moot/model/minutes"
)

// random is something that a person does, by a verb, by setting fields, or by taking back what was done.
func (h held) random(t *rapid.T, id string) (model.Change, error) {
	dependency := rapid.SampledFrom([]string{"d1", "d2", "d3", "new"}).Draw(t, "dependency")
	by := rapid.SampledFrom([]model.Date{0, today.Add(5), today.Add(10), today.Add(30)}).Draw(t, "by")
	verbs := map[string]func(model.View) (model.Change, error){
		"accept":  func(v model.View) (model.Change, error) { return model.Accept(v, dependency, by, today) },
		"propose": func(v model.View) (model.Change, error) { return model.Propose(v, dependency, by, today) },
		"need":    func(v model.View) (model.Change, error) { return model.MoveNeedBy(v, dependency, by, today) },
		"decline": func(v model.View) (model.Change, error) { return model.Decline(v, dependency, "no room", today) },
		"start":   func(v model.View) (model.Change, error) { return model.Start(v, dependency, today) },
		"deliver": func(v model.View) (model.Change, error) { return model.Deliver(v, dependency, today) },
		"remove":  func(v model.View) (model.Change, error) { return model.Remove(v, dependency, model.Stub, "", today) },
		"reopen":  func(v model.View) (model.Change, error) { return model.Reopen(v, dependency, today) },
		"delete": func(v model.View) (model.Change, error) {
			draft := model.NewDraft(v, today)
			draft.Delete(model.Ref{Kind: model.KindDependency, ID: dependency})
			return draft.Change(), nil
		},
		"add": func(v model.View) (model.Change, error) {
			return model.Add(v, model.KindDependency, "new", pairs("title", "New", "consumer", "apps", "provider", "ident"), today)
		},
		"set": func(v model.View) (model.Change, error) {
			values := pairs("size", rapid.SampledFrom([]string{"", "small", "large"}).Draw(t, "size"),
				"need_by", rapid.SampledFrom([]string{"", "2026-12-02", "2026-12-24"}).Draw(t, "need-by"))
			return model.Set(v, model.Ref{Kind: model.KindDependency, ID: dependency}, values, today)
		},
		"check in": func(v model.View) (model.Change, error) {
			return model.CheckInOn(v, ref("goal:carts"), model.Number{}, rapid.SampledFrom([]model.Health{model.OnTrack, model.AtRisk}).Draw(t, "health"), "", "Ada", "c"+id, today)
		},
		"agree": func(v model.View) (model.Change, error) {
			return model.Add(v, model.KindAction, "a"+id, pairs("text", "do", "state", "open", "forum", "f"), today)
		},
	}
	names := []string{"accept", "accept", "propose", "need", "decline", "start", "deliver", "remove", "reopen", "delete", "add", "set", "set", "check in", "agree", "decide", "undo", "undo", "redo"}
	switch name := rapid.SampledFrom(names).Draw(t, "verb"); name {
	case "decide":
		return meeting.Decide(h, "f", "x"+id, dependency, model.StepAccept, verbs["accept"], today, ten)
	case "undo":
		return h.undo(h.randomChange(t))
	case "redo":
		return h.redo()
	default:
		return verbs[name](h)
	}
}

// randomChange is one that was made since the forum began; one that is not known where there is none.
func (h held) randomChange(t *rapid.T) model.ChangeID {
	since := h.Changes()[begun:]
	if len(since) == 0 {
		return 1
	}
	return since[rapid.IntRange(0, len(since)-1).Draw(t, "change")].ID
}

// begun is how many changes there are when the forum has begun.
const begun = 9

// values are those of a record, deleted or not; all empty where there is none.
func values(b *model.Board, ref model.Ref) map[string]string {
	r := b.Get(ref)
	if r == nil {
		r = b.Gone(ref)
	}
	all := map[string]string{}
	for _, field := range model.Fields(ref.Kind) {
		if all[field.Name] = ""; r != nil {
			all[field.Name] = field.Get(r)
		}
	}
	return all
}

func TestMinutesAreTheDifferenceBetweenBeforeAndAfterTheForum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := hold(t)
		if len(h.Changes()) != begun {
			t.Fatalf("the forum begins after %d changes", len(h.Changes()))
		}
		before := h.Board()
		step := func(in string) {
			change, err := h.random(t, rapid.StringMatching("[a-z]{8}").Draw(t, "id"))
			change.Forum = in
			_, _ = h.Try(change, err)
		}
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			step("f")
		}
		after := h.Board()
		for range rapid.IntRange(0, 3).Draw(t, "steps after the forum") { // whatever is done then that does not undo
			_, _ = h.Try(h.set(model.KindDependency, "d1", "size", "medium", "title", "Key", "state", "removed", "lever", "descope"))
			_, _ = h.Try(model.Accept(h, "d2", 0, today))
		}
		m := h.minutes()
		checkTold(t, m, before, after)
		checkCounted(t, m, before, after)
	})
}

// checkTold fails unless each field that differs is told once, with what it was and what it became.
func checkTold(t *rapid.T, m *minutes.Minutes, before, after *model.Board) {
	t.Helper()
	told := map[model.Ref]minutes.Topic{}
	for _, topics := range [][]minutes.Topic{m.Decisions, m.Changed, m.Goals} {
		for _, topic := range topics {
			if _, twice := told[topic.Ref]; twice {
				t.Fatalf("%s is told twice", topic.Ref)
			}
			told[topic.Ref] = topic
		}
	}
	for _, text := range []string{"dependency:d1", "dependency:d2", "dependency:d3", "dependency:new", "goal:carts"} {
		ref := ref(text)
		topic := told[ref]
		if before.Get(ref) == nil && after.Get(ref) == nil {
			if _, is := told[ref]; is && len(topic.Said) == 0 { // a decision on it may still be written down
				t.Fatalf("%s was not there before nor after, and is told", ref)
			}
			continue
		}
		if gone := before.Get(ref) != nil && after.Get(ref) == nil; gone != topic.Deleted {
			t.Fatalf("%s: deleted %v, told %v", ref, gone, topic.Deleted)
		}
		old, now := values(before, ref), values(after, ref)
		for name := range old {
			effect, moved := topic.Effect(name)
			if moved != (old[name] != now[name]) || moved && (effect.Old != old[name] || effect.New != now[name]) {
				t.Fatalf("%s of %s went from %q to %q; told %v %+v", name, ref, old[name], now[name], moved, effect)
			}
		}
	}
}

// checkCounted works out the wait and the removals from the boards before and after.
func checkCounted(t *rapid.T, m *minutes.Minutes, before, after *model.Board) {
	t.Helper()
	var wait minutes.Wait
	removed := 0
	for _, was := range before.Dependencies() {
		is := after.Dependency(was.ID)
		if is == nil {
			continue
		}
		promised := is.State == model.Committed || is.State == model.Started || is.State == model.Delivered
		if was.Uncommitted() && promised || was.Open() && !is.Open() {
			wait.Counted++
			wait.Days += today.Sub(was.Requested)
		}
		if was.Open() && is.State == model.Removed {
			removed++
		}
	}
	if m.Wait != wait || wait.Days < 0 {
		t.Fatalf("the wait is %+v, told %+v", wait, m.Wait)
	}
	for _, removal := range m.Removed {
		removed -= len(removal.Topics)
	}
	if removed != 0 {
		t.Fatalf("%d removals are not told", removed)
	}
	checkIns := 0
	for _, topic := range append(m.Goals, m.Decisions...) {
		checkIns += len(topic.CheckIns)
	}
	if want := after.Count(model.KindCheckIn); checkIns != want {
		t.Fatalf("%d check-ins are told, want %d", checkIns, want)
	}
}

func TestMinutesHoldWhateverIsDoneOnTwoCopies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		copies := []held{hold(t)}
		copies = append(copies, copies[0].fork())
		for range rapid.IntRange(0, 14).Draw(t, "steps") {
			at := rapid.IntRange(0, 1).Draw(t, "copy")
			if h := copies[at]; rapid.IntRange(0, 4).Draw(t, "merge") == 0 {
				h.Merge(copies[1-at].Changes())
			} else {
				change, err := h.random(t, rapid.StringMatching("[a-z]{8}").Draw(t, "id"))
				change.Forum = rapid.SampledFrom([]string{"f", "f", ""}).Draw(t, "forum")
				_, _ = h.Try(change, err)
				h.Wait(time.Minute)
			}
		}
		theirs := copies[1].Changes()
		copies[1].Merge(copies[0].Changes())
		copies[0].Merge(theirs)
		here, there := copies[0].minutes(), copies[1].minutes()
		for _, pair := range [][2][]minutes.Topic{{here.Decisions, there.Decisions}, {here.Changed, there.Changed}, {here.Goals, there.Goals}} {
			if tellGoals(pair[0]) != tellGoals(pair[1]) {
				t.Fatalf("one copy tells\n%s\nthe other\n%s", tellGoals(pair[0]), tellGoals(pair[1]))
			}
			for _, topic := range pair[0] {
				for _, effect := range topic.Effects {
					if effect.Old == effect.New {
						t.Fatalf("%s of %s stayed %q, and is told", effect.Field.Name, topic.Ref, effect.Old)
					}
				}
			}
		}
		if here.Wait != there.Wait || here.Wait.Days < 0 || tellActions(here.Actions) != tellActions(there.Actions) || tellRemoved(here.Removed) != tellRemoved(there.Removed) {
			t.Fatalf("the copies differ: %+v and %+v", here.Wait, there.Wait)
		}
	})
}
