package minutes_test

import (
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
)

func TestADecisionIsToldWithWhatItChanged(t *testing.T) {
	h := hold(t)
	h.Do(meeting.Presence(h, "f", []string{"ident"}, true, today))
	h.Do(meeting.TakeUp(h, "f", model.Ref{Kind: model.KindDependency, ID: "d1"}, meeting.Steps{Minutes: 30}, today, ten.Add(20*time.Second)))
	h.decided("x", "d1", model.StepAccept, agrees("d1"))
	m := h.minutes()
	check(t, "decisions", tell(m.Decisions), "d1"+committed)
	topic := m.Decisions[0]
	if topic.Title != "Token d1" || topic.Consumer != "pay" || topic.Provider != "ident" || topic.Made || topic.Deleted {
		t.Errorf("the topic is %+v", topic)
	}
	if topic.Seconds != model.NumberOf(40) || len(topic.Said) != 1 {
		t.Fatalf("it took %v, with %d decisions", topic.Seconds, len(topic.Said))
	}
	if said := topic.Said[0]; said.Who != "Ines" || said.Behalf != "ident" || said.Undone || said.Decision.ID != "x" {
		t.Errorf("said %+v", said)
	}
	if _, moved := topic.Effect("need_by"); moved {
		t.Error("the need-by is said to have moved")
	}
	if effect, moved := topic.Effect("commit_by"); !moved || effect.New != "2026-12-02" {
		t.Errorf("commit-by %+v", effect)
	}
	if m.Changed != nil || m.Goals != nil || m.Discussed != nil {
		t.Errorf("it is told twice: %v, %v, %v", m.Changed, m.Goals, m.Discussed)
	}
}

func TestWhatTheForumsRecordSaysOfTheTimeComesFirst(t *testing.T) {
	for _, test := range []struct {
		name      string
		discussed []string
		seconds   []string
		want      model.Number
	}{
		{"the record knows", []string{"d1"}, []string{"95"}, model.NumberOf(95)},
		{"the record knows that it took no time", []string{"d1"}, []string{"0"}, model.NumberOf(0)},
		{"it was not talked about", []string{"d2"}, []string{"95"}, model.NumberOf(70)},
		{"the record has no seconds", []string{"d2", "d1"}, []string{"95"}, model.NumberOf(70)},
		{"the record's seconds are none", []string{"d1"}, []string{"long"}, model.NumberOf(70)},
		{"the record's seconds are less than none", []string{"d1"}, []string{"-5"}, model.NumberOf(70)},
	} {
		h := hold(t)
		for id, seconds := range map[string]float64{"x": 70, "y": 30} {
			h.Put(&model.Decision{Entry: model.Entry{ID: id}, Forum: "f", Dependency: "d1", Seconds: model.NumberOf(seconds)})
		}
		h.Put(&model.Decision{Entry: model.Entry{ID: "z"}, Forum: "f", Dependency: "d3"})
		h.record(func(f *model.Forum) { f.Discussed, f.DiscussedSeconds = test.discussed, test.seconds })
		decisions := h.minutes().Decisions
		if got := decisions[0].Seconds; got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
		if got := decisions[1].Seconds; got.Known {
			t.Errorf("%s: nobody knows of d3, got %v", test.name, got)
		}
	}
}

func TestADecisionMayNameTheChangeThatCarriedItOut(t *testing.T) {
	h := hold(t)
	made, err := agrees("d2")(h)
	made.Author, made.Behalf = "Ines", "ident"
	second := h.did(made, err)
	made, err = agrees("d1")(h)
	made.Author = "Bo"
	first := h.did(made, err)
	// They are written down when the forum closes, by another person and in another order.
	for id, change := range map[string]model.Change{"a": first, "b": second} {
		h.Put(&model.Decision{Entry: model.Entry{ID: id}, Forum: "f", Dependency: change.Edits[0].ID, Change: change.ID.String()})
	}
	m := h.minutes()
	check(t, "decisions", tell(m.Decisions), "d2"+committed+"\nd1"+committed)
	if said := m.Decisions[0].Said[0]; said.Who != "Ines" || said.Behalf != "ident" || said.Undone {
		t.Errorf("of d2 it is said %+v", said)
	}
	if said := m.Decisions[1].Said[0]; said.Who != "Bo" || said.Behalf != "" {
		t.Errorf("of d1 it is said %+v", said)
	}
	h.Do(h.undo(second.ID))
	m = h.minutes()
	check(t, "decisions after the undo", tell(m.Decisions), "d2\nd1"+committed)
	if !m.Decisions[0].Said[0].Undone || m.Decisions[1].Said[0].Undone {
		t.Error("that d2 was undone is not told, or told of d1")
	}
}

func TestAnImportedDecisionNeedsNoChange(t *testing.T) {
	h := hold(t)
	for _, d := range []*model.Decision{
		{Entry: model.Entry{ID: "d"}, Who: "Zoe"},
		{Entry: model.Entry{ID: "c"}, Change: "0000000000000000"},
		{Entry: model.Entry{ID: "b"}, Change: "ffffffffffffffff"}, // nobody knows who made it
		{Entry: model.Entry{ID: "a"}, Change: "last week"},
	} {
		d.Forum, d.Goal = "f", "carts"
		h.Put(d)
	}
	h.Put(&model.Decision{Entry: model.Entry{ID: "e"}, Forum: "f", Note: "meet longer"})
	h.Put(&model.Decision{Entry: model.Entry{ID: "g"}, Forum: "other", Dependency: "d1"})
	m := h.minutes()
	check(t, "decisions", tell(m.Decisions), "carts\ne")
	who := ""
	for _, said := range m.Decisions[0].Said {
		who += said.Decision.ID + " " + said.Who + ","
	}
	check(t, "who", who, "d Zoe,c Ana,b ,a Ana,")
	if topic := m.Decisions[0]; topic.Team != "pay" || topic.Title != "Fewer lost carts" {
		t.Errorf("the goal is told as %+v", topic)
	}
	if topic := m.Decisions[1]; topic.Title != "e" || topic.Said[0].Decision.Note != "meet longer" {
		t.Errorf("a decision on nothing is told as %+v", topic)
	}
}

func TestTwoDecisionsOnOneDependencyAreOneTopic(t *testing.T) {
	h := hold(t)
	h.decided("z", "d1", model.StepDecline, func(v model.View) (model.Change, error) { return model.Decline(v, "d1", "no room", today) })
	h.decided("y", "d2", model.StepAccept, agrees("d2"))
	h.Do(meeting.Note(h, "f", "y", "d2", meeting.Words{Note: "by the new team", Who: "Zoe", Behalf: "apps"}, today, ten))
	h.decided("x", "d1", model.StepReopen, func(v model.View) (model.Change, error) { return model.Reopen(v, "d1", today) })
	h.decided("w", "d1", model.StepAccept, agrees("d1"))
	m := h.minutes()
	check(t, "decisions", tell(m.Decisions),
		"d1; state requested→committed; requested 2026-11-02→2026-11-22; commit_by →2026-12-02; answered →2026-11-22; reason →no room\nd2"+committed)
	ids := ""
	for _, said := range m.Decisions[0].Said {
		ids += said.Decision.ID + " " + said.Behalf + ","
	}
	check(t, "said of d1", ids, "z ident,x pay,w ident,")
	if said := m.Decisions[1].Said[0]; said.Who != "Zoe" || said.Behalf != "apps" || said.Decision.Note != "by the new team" {
		t.Errorf("said of d2: %+v", said)
	}
}

func TestADecisionThatWasUndoneIsNone(t *testing.T) {
	h := hold(t)
	change := h.decided("x", "d1", model.StepAccept, agrees("d1"))
	h.record(func(f *model.Forum) { f.Discussed, f.DiscussedSeconds = []string{"d1"}, []string{"60"} })
	h.Do(h.undo(change.ID))
	m := h.minutes()
	check(t, "decisions", tell(m.Decisions), "")
	check(t, "changed", tell(m.Changed), "")
	check(t, "discussed", tell(m.Discussed), "d1")
	h.Do(h.redo())
	m = h.minutes()
	check(t, "decisions done again", tell(m.Decisions), "d1"+committed)
	check(t, "discussed then", tell(m.Discussed), "")
}

func TestWhatWasOnlySaidIsNoDecisionUntilSomebodyIsNamed(t *testing.T) {
	h := hold(t)
	h.Do(meeting.Note(h, "f", "x", "d1", meeting.Words{Note: "ask again in May"}, today, ten))
	h.Do(meeting.Decide(h, "f", "y", "d2", model.StepPropose, func(v model.View) (model.Change, error) { return model.MoveNeedBy(v, "d2", today.Add(10), today) }, today, ten))
	m := h.minutes()
	check(t, "decisions", tell(m.Decisions), "") // the need-by of d2 is what it was
	check(t, "discussed", tell(m.Discussed), "d1")
	if said := m.Discussed[0].Said; len(said) != 1 || said[0].Who != "" || said[0].Decision.Note != "ask again in May" {
		t.Errorf("said: %+v", said)
	}
	h.record(func(f *model.Forum) { f.Parked = []string{"d1"} })
	if m := h.minutes(); len(m.Discussed) != 0 || len(m.Parked) != 1 || len(m.Parked[0].Said) != 1 {
		t.Errorf("parked: %+v, discussed: %+v", m.Parked, m.Discussed)
	}
	h.Do(meeting.Note(h, "f", "x", "d1", meeting.Words{Note: "ask again in May", Behalf: "apps"}, today, ten))
	check(t, "decided then", tell(h.minutes().Decisions), "d1")
}
