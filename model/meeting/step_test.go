package meeting_test

import (
	"slices"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
)

func TestAForumGoesThroughItsItemsAndPhases(t *testing.T) {
	h := held(t)
	for _, want := range []string{
		"since", "goals ga", "goals gb", "goals gc", "dependencies a", "dependencies b", "dependencies c", "lever", "flow", "close",
	} {
		h.wait(10 * time.Second)
		h.advance()
		h.isAt(want)
	}
	_, err := meeting.Advance(h, forum, h.steps(), h.day, h.now)
	refuses(t, err, "this is the last phase: close the forum")
	if got, want := h.clock().Phases, []int{10, 10, 30, 30, 10, 10, 0}; !slices.Equal(got, want) {
		t.Errorf("the phases took %v; want %v", got, want)
	}
	f := h.forum()
	if !slices.Equal(f.Discussed, []string{"a", "b", "c"}) || !slices.Equal(f.DiscussedSeconds, []string{"10", "10", "10"}) {
		t.Errorf("talked about %v for %v", f.Discussed, f.DiscussedSeconds)
	}
}

func TestAPhaseWithoutItemsIsOneStep(t *testing.T) {
	h := held(t)
	nothing := meeting.Steps{Minutes: 30}
	for _, want := range []string{"since", "goals", "dependencies", "lever"} {
		h.Do(meeting.Advance(h, forum, nothing, h.day, h.now))
		h.isAt(want)
	}
}

func TestWhatComesUpLaterIsTakenUp(t *testing.T) {
	h := held(t)
	h.Do(meeting.GoTo(h, forum, meeting.Dependencies, meeting.Steps{Minutes: 30}, h.day, h.now))
	h.isAt("dependencies")
	h.advance()
	h.isAt("dependencies a")
}

func TestTwoFastStepsGoTwoSteps(t *testing.T) {
	h := inDependencies(t)
	steps := h.steps()
	for _, want := range []string{"dependencies b", "dependencies c", "lever"} {
		h.Do(meeting.Advance(h, forum, steps, h.day, h.now))
		h.isAt(want)
	}
}

func TestGoingToAPhaseTwiceGoesThereOnce(t *testing.T) {
	h := inDependencies(t)
	steps := h.steps()
	for range 2 {
		h.Do(meeting.GoTo(h, forum, meeting.Dependencies, steps, h.day, h.now))
		h.isAt("dependencies a")
	}
	for _, phase := range []meeting.Phase{meeting.Here - 1, meeting.Close + 1} {
		_, err := meeting.GoTo(h, forum, phase, steps, h.day, h.now)
		refuses(t, err, "there is no phase beyond this one")
	}
}

func TestStepsThatAreOldPassOverWhatIsDone(t *testing.T) {
	for _, test := range []struct {
		name string
		do   func(h *hall)
		want string
	}{
		{"parked", func(h *hall) { h.park("b", true) }, "dependencies c"},
		{"deleted", func(h *hall) {
			draft := model.NewDraft(h, h.day)
			draft.Delete(model.Ref{Kind: model.KindDependency, ID: "b"})
			h.Commit(draft.Change())
		}, "dependencies c"},
		{"talked about, and another at hand", func(h *hall) { h.takeUp("b"); h.takeUp("c") }, "lever"},
		{"the last one taken up first", func(h *hall) { h.takeUp("c") }, "dependencies b"},
	} {
		h := inDependencies(t)
		steps := h.steps()
		test.do(h)
		h.Do(meeting.Advance(h, forum, steps, h.day, h.now))
		if got := h.where(); got != test.want {
			t.Errorf("%s: the forum is at %s; want %s", test.name, got, test.want)
		}
	}
}

func TestAPhaseThatIsGoneBackToBeginsWithWhatIsLeft(t *testing.T) {
	h := inDependencies(t)
	steps := h.steps()
	h.advance()
	h.goTo(meeting.Goals)
	h.isAt("goals ga")
	h.Do(meeting.GoTo(h, forum, meeting.Dependencies, steps, h.day, h.now))
	h.isAt("dependencies c")
}

func TestAGoalThatWasPutRightDoesNotLeadBackToTheFirst(t *testing.T) {
	for _, test := range []struct {
		name, want string
		left       []string
		edit       func(h *hall)
	}{
		{"it left the list", "goals gc", []string{"ga", "gc"}, nil},
		{"it was the last", "dependencies a", []string{"ga"}, nil},
		{"it was deleted", "goals gc", []string{"ga", "gc"}, func(h *hall) {
			draft := model.NewDraft(h, h.day)
			draft.Delete(model.Ref{Kind: model.KindGoal, ID: "gb"})
			h.Commit(draft.Change())
		}},
		{"all others left too", "dependencies a", nil, nil},
	} {
		h := held(t)
		h.goTo(meeting.Goals)
		h.advance()
		h.isAt("goals gb")
		if test.edit != nil {
			test.edit(h)
		}
		steps := h.steps()
		steps.Goals = test.left
		h.Do(meeting.Advance(h, forum, steps, h.day, h.now))
		if got := h.where(); got != test.want {
			t.Errorf("%s: the forum is at %s; want %s", test.name, got, test.want)
		}
	}
}

func TestTakingUpGoesToThePhaseOfTheItem(t *testing.T) {
	h := held(t)
	h.takeUp("b")
	h.isAt("dependencies b")
	h.wait(20 * time.Second)
	h.Do(meeting.TakeUp(h, forum, model.Ref{Kind: model.KindGoal, ID: "gc"}, h.steps(), h.day, h.now))
	h.isAt("goals gc")
	h.wait(5 * time.Second)
	h.takeUp("b")
	h.wait(3 * time.Second)
	h.advance()
	h.isAt("dependencies a")
	if f := h.forum(); meeting.SecondsOn(f, 0) != 23 || h.clock().Phases[meeting.Dependencies] != 23 || h.clock().Phases[meeting.Goals] != 5 {
		t.Errorf("talked about %v for %v; phases %v", f.Discussed, f.DiscussedSeconds, h.clock().Phases)
	}
}

func TestTakingUpWhatIsAtHandChangesNothing(t *testing.T) {
	h := inDependencies(t)
	kept := h.Do(meeting.TakeUp(h, forum, model.Ref{Kind: model.KindDependency, ID: "a"}, h.steps(), h.day, h.now))
	if kept.ID != 0 {
		t.Errorf("changed %v", kept.Edits)
	}
}

func TestAStepOfAForumThatIsOver(t *testing.T) {
	h := inDependencies(t)
	steps := h.steps()
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	item := model.Ref{Kind: model.KindDependency, ID: "b"}
	for name, edit := range map[string]func(id string) (model.Change, error){
		"advance":    func(id string) (model.Change, error) { return meeting.Advance(h, id, steps, h.day, h.now) },
		"go to":      func(id string) (model.Change, error) { return meeting.GoTo(h, id, meeting.Flow, steps, h.day, h.now) },
		"take up":    func(id string) (model.Change, error) { return meeting.TakeUp(h, id, item, steps, h.day, h.now) },
		"park":       func(id string) (model.Change, error) { return meeting.Park(h, id, "b", true, steps, h.day, h.now) },
		"pause":      func(id string) (model.Change, error) { return meeting.Pause(h, id, true, h.day, h.now) },
		"go on":      func(id string) (model.Change, error) { return meeting.GoOn(h, id, start, h.day, h.now) },
		"presence":   func(id string) (model.Change, error) { return meeting.Presence(h, id, []string{"pay"}, true, h.day) },
		"facilitate": func(id string) (model.Change, error) { return meeting.Facilitate(h, id, "Bo", h.day) },
		"reorder": func(id string) (model.Change, error) {
			return meeting.Reorder(h, id, "b", 1, []string{"b", "c"}, h.day)
		},
		"remark": func(id string) (model.Change, error) { return meeting.Remark(h, id, "calm", h.day) },
		"finish": func(id string) (model.Change, error) { return meeting.Finish(h, id, "next", h.day, h.now) },
		"note": func(id string) (model.Change, error) {
			return meeting.Note(h, id, "n1", "b", meeting.Words{}, h.day, h.now)
		},
	} {
		for id, sentence := range map[string]string{
			forum: "the forum was closed meanwhile", later: "the forum is not running", "nowhere": "the forum is not on the board any more",
		} {
			t.Run(name+" "+id, func(t *testing.T) {
				_, err := edit(id)
				refuses(t, err, sentence)
			})
		}
	}
}

func TestEveryStepIsTheForumsOwn(t *testing.T) {
	h := inDependencies(t)
	h.wait(time.Minute)
	h.pause(true)
	h.Do(meeting.Presence(h, forum, []string{"idy", "pay"}, true, h.day))
	h.Do(meeting.Presence(h, forum, []string{"pay"}, false, h.day))
	h.Do(meeting.Facilitate(h, forum, "  Bo \n", h.day))
	h.Do(meeting.Remark(h, forum, "fewer loops\nthan last time ", h.day))
	h.Do(h.reordered("c", -1))
	f := h.forum()
	if !slices.Equal(f.Present, []string{"idy"}) || f.Facilitator != "Bo" || f.Note != "fewer loops\nthan last time" || !slices.Equal(f.Order, []string{"c", "b"}) {
		t.Errorf("the record is %+v", f)
	}
	for _, change := range h.Changes() {
		onForum := slices.ContainsFunc(change.Edits, func(e model.Edit) bool { return e.Field.Kind == model.KindForum })
		if onForum && change.Forum != forum {
			t.Errorf("a change of the forum is tied to %q: %v", change.Forum, change.Edits)
		}
	}
}
