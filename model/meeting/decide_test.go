package meeting_test

import (
	"errors"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
)

// standing is a dependency as it is in a state.
func standing(state model.State) *model.Dependency {
	day := func(month time.Month, day int) model.Date { return model.NewDate(2026, month, day) }
	d := &model.Dependency{
		Entry: id("d"), Title: "ask", Consumer: "pay", Provider: "idy", State: state,
		Requested: day(10, 1), NeedBy: day(12, 2), FirstNeedBy: day(12, 2),
	}
	switch state {
	case model.Countered:
		d.Proposed = day(12, 9)
	case model.Declined:
		d.Reason = "no room"
	case model.Committed, model.Started, model.Delivered, model.Accepted:
		d.CommitBy = day(12, 1)
	case model.Removed:
		d.Lever = model.Stub
	}
	return d
}

// edits are those that a person makes with one key.
func edits(h *hall) map[model.Step]meeting.Edit {
	on := func(edit func(v model.View, id string, today model.Date) (model.Change, error)) meeting.Edit {
		return func(v model.View) (model.Change, error) { return edit(v, "d", h.day) }
	}
	return map[model.Step]meeting.Edit{
		model.StepAccept:  func(v model.View) (model.Change, error) { return model.Accept(v, "d", 0, h.day) },
		model.StepPropose: func(v model.View) (model.Change, error) { return model.Propose(v, "d", h.day.Add(30), h.day) },
		model.StepDecline: func(v model.View) (model.Change, error) { return model.Decline(v, "d", "no", h.day) },
		model.StepStart:   on(model.Start),
		model.StepDeliver: on(model.Deliver),
		model.StepRemove: func(v model.View) (model.Change, error) {
			return model.Remove(v, "d", model.Boundary, "moved", h.day)
		},
		model.StepReopen: on(model.Reopen),
		model.StepRisk:   func(v model.View) (model.Change, error) { return model.SetRisk(v, "d", model.RiskOwned, "Bo") },
	}
}

// behalf is the team whose step it is, by step and state: the consumer's is what is asked for and the last word, the
// provider's what is promised and done.
var behalf = map[model.Step]map[model.State]string{
	model.StepAccept:  {model.StateUnknown: "idy", model.Requested: "idy", model.Countered: "pay", model.Delivered: "pay"},
	model.StepPropose: {model.StateUnknown: "idy", model.Requested: "idy", model.Countered: "pay", model.Committed: "idy", model.Started: "idy"},
	model.StepDecline: {model.StateUnknown: "idy", model.Requested: "idy"},
	model.StepStart:   {model.Committed: "idy", model.Delivered: "pay"},
	model.StepDeliver: {model.Started: "idy"},
	model.StepRemove: {
		model.StateUnknown: "pay", model.Requested: "pay", model.Countered: "pay", model.Declined: "pay",
		model.Committed: "pay", model.Started: "pay", model.Delivered: "pay",
	},
	model.StepReopen: {model.Declined: "pay", model.Accepted: "pay", model.Removed: "pay"},
	model.StepRisk: {
		model.StateUnknown: "", model.Requested: "", model.Countered: "", model.Declined: "", model.Committed: "",
		model.Started: "", model.Delivered: "", model.Accepted: "", model.Removed: "",
	},
}

func TestADecisionIsOneChangeOnBehalfOfTheTeamWhoseStepItIs(t *testing.T) {
	for _, step := range model.Steps {
		for _, state := range append([]model.State{model.StateUnknown}, model.States...) {
			t.Run(step.String()+" "+state.String(), func(t *testing.T) {
				h := inDependencies(t)
				h.Put(standing(state))
				h.Do(meeting.Presence(h, forum, []string{"idy", "pay"}, true, h.day))
				h.takeUp("d")
				h.wait(42 * time.Second)
				before := tell(h.Dependency("d"))
				kept, err := h.Try(meeting.Decide(h, forum, "n", "d", step, edits(h)[step], h.day, h.now))
				team, possible := behalf[step][state]
				if !possible {
					if _, kept := decision(h, "n"); err == nil || kept || tell(h.Dependency("d")) != before {
						t.Errorf("it was decided: %v", err)
					}
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				checkDecision(t, h, kept, team)
				if tell(h.Dependency("d")) == before {
					t.Error("the dependency is as it was")
				}
				undo, skipped, err := model.Undo(h, "Ana", 0)
				h.Do(undo, err)
				if _, left := decision(h, "n"); left || tell(h.Dependency("d")) != before || len(skipped) > 0 || undo.Undoes != kept.ID {
					t.Errorf("after an undo: decided %v, skipped %v, %s", left, skipped, tell(h.Dependency("d")))
				}
			})
		}
	}
}

func checkDecision(t *testing.T, h *hall, kept model.Change, team string) {
	t.Helper()
	lead := map[string]string{"pay": "Pia", "idy": "Ian"}[team]
	d, known := decision(h, "n")
	if !known || d.Forum != forum || d.Dependency != "d" || d.Behalf != team || d.Who != lead || d.Seconds != model.NumberOf(42) {
		t.Errorf("decided as %+v; want on behalf of %q by %q", d, team, lead)
	}
	if kept.Forum != forum || kept.Behalf != team || kept.ID != h.Changes()[len(h.Changes())-1].ID {
		t.Errorf("the change is of forum %q on behalf of %q; want %q", kept.Forum, kept.Behalf, team)
	}
}

func decision(h *hall, id string) (*model.Decision, bool) {
	d, known := h.Get(model.Ref{Kind: model.KindDecision, ID: id}).(*model.Decision)
	return d, known
}

func TestADecisionOnWhatIsNotAtHandHasNoTime(t *testing.T) {
	h := inDependencies(t)
	h.Put(standing(model.Requested))
	h.wait(42 * time.Second)
	h.Do(meeting.Decide(h, forum, "n", "d", model.StepAccept, edits(h)[model.StepAccept], h.day, h.now))
	if d, _ := decision(h, "n"); d == nil || d.Seconds.Known {
		t.Errorf("decided as %+v", d)
	}
}

func TestAnEditThatChangesNothingDecidesNothing(t *testing.T) {
	h := inDependencies(t)
	d := standing(model.Requested)
	d.Risk, d.RiskNote = model.RiskOwned, "Bo"
	h.Put(d)
	for name, edit := range map[string]meeting.Edit{
		"the same again": func(v model.View) (model.Change, error) { return model.SetRisk(v, "d", model.RiskOwned, "Bo") },
		"but for blanks": func(v model.View) (model.Change, error) { return model.SetRisk(v, "d", model.RiskOwned, " Bo ") },
		"nothing at all": func(model.View) (model.Change, error) { return model.Change{}, nil },
	} {
		kept := h.Do(meeting.Decide(h, forum, "n", "d", model.StepRisk, edit, h.day, h.now))
		if _, decided := decision(h, "n"); decided || kept.ID != 0 {
			t.Errorf("%s: decided %v", name, kept.Edits)
		}
	}
	trouble := errors.New("no")
	_, err := meeting.Decide(h, forum, "n", "d", model.StepRisk, func(model.View) (model.Change, error) { return model.Change{}, trouble }, h.day, h.now)
	if !errors.Is(err, trouble) {
		t.Errorf("got %v; want the error of the edit", err)
	}
}

func TestNothingIsDecidedAfterTheForumWasClosed(t *testing.T) {
	h := inDependencies(t)
	h.Put(standing(model.Requested))
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	_, err := meeting.Decide(h, forum, "n", "d", model.StepAccept, edits(h)[model.StepAccept], h.day, h.now)
	refuses(t, err, "the forum was closed meanwhile")
}

func TestANoteIsWrittenToTheLastDecisionOrMakesOne(t *testing.T) {
	h := inDependencies(t)
	h.Put(standing(model.Requested))
	h.takeUp("d")
	h.wait(10 * time.Second)
	h.Do(meeting.Decide(h, forum, "n", "d", model.StepAccept, edits(h)[model.StepAccept], h.day, h.now))
	h.wait(10 * time.Second)
	words := meeting.Words{Note: " Ian\nsaid so ", Who: " Ida ", Behalf: "idy"}
	for id, seconds := range map[string]float64{"n": 10, "other": 20} {
		kept := h.Do(meeting.Note(h, forum, id, "d", words, h.day, h.now))
		d, known := decision(h, id)
		if !known || d.Note != "Ian\nsaid so" || d.Who != "Ida" || d.Behalf != "idy" || d.Forum != forum || d.Dependency != "d" || d.Seconds != model.NumberOf(seconds) {
			t.Errorf("%s is %+v", id, d)
		}
		if kept.Forum != forum {
			t.Errorf("the note is tied to %q", kept.Forum)
		}
	}
	if h.Dependency("d").State != model.Committed {
		t.Error("a note changed the dependency")
	}
	h.Do(meeting.Note(h, forum, "aside", "a", meeting.Words{Note: "later"}, h.day, h.now))
	if d, _ := decision(h, "aside"); d.Seconds.Known {
		t.Errorf("what is not at hand was talked about for %v", d.Seconds)
	}
}

func TestAnEditIsTiedToTheForumUnlessItIsAnothers(t *testing.T) {
	for _, test := range []struct{ of, want string }{{"", forum}, {"other", "other"}} {
		edit := meeting.Tied(forum, func(model.View) (model.Change, error) {
			return model.Change{Header: model.Header{Forum: test.of}}, nil
		})
		if made, err := edit(nil); err != nil || made.Forum != test.want {
			t.Errorf("an edit of %q is tied to %q: %v", test.of, made.Forum, err)
		}
	}
}
