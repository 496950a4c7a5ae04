package model_test

import (
	"testing"

	"moot/model"
)

// TestWhatSomebodySaysNamesThem signs what is made, and what is said anew, once; never what another has said, and no undo.
func TestWhatSomebodySaysNamesThem(t *testing.T) {
	a := newAcknowledging(t)
	sign := func(change model.Change, err error, author string) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		change = model.Sign(a, change, author)
		if !change.InOrder() {
			t.Errorf("out of order: %v", change.Edits)
		}
		a.Do(change, nil)
	}
	accept := func(author string) {
		change, err := model.Acknowledge(a, model.GoalSilent, ref("goal:guest"), "soon, says "+author, "", day(12, 1), "k1", today)
		sign(change, err, author)
		if given := model.Acknowledged(a, model.GoalSilent, ref("goal:guest")); given.Author != author {
			t.Errorf("accepted by %q, want %q", given.Author, author)
		}
	}
	accept("Ben")
	accept("Ben")
	accept("Cem")
	for id, named := range map[string]string{"c1": "", "c2": "Dana"} {
		change, err := model.CheckInOn(a, ref("goal:guest"), model.Number{}, model.AtRisk, "slow", named, id, today)
		sign(change, err, "Ben")
		want := named
		if want == "" {
			want = "Ben"
		}
		if got := model.Named[*model.CheckIn](a, model.KindCheckIn, id).Author; got != want {
			t.Errorf("%s is said by %q, want %q", id, got, want)
		}
	}
	said := a.Get(ref("checkin:c2")).Clone().(*model.CheckIn)
	said.Note = "slower"
	edits := model.Diff(a.Get(ref("checkin:c2")), said)
	if signed := model.Sign(a, model.Change{Edits: edits}, "Ben"); len(signed.Edits) != len(edits) {
		t.Errorf("what Dana said is signed by another: %v", signed.Edits)
	}
	change, _, err := model.Undo(a, "Ana", 0)
	if signed := model.Sign(a, change, "Ana"); err != nil || len(signed.Edits) != len(change.Edits) {
		t.Errorf("an undo is signed: %v, %v", signed.Edits, err)
	}
}

func TestAnAcknowledgementIsCalledByItsGapAndWhoseItIs(t *testing.T) {
	a := newAcknowledging(t)
	a.accept("soon", day(12, 1), "k1")
	if got, want := model.Title(a, ref("acknowledgement:k1")), "Goals without a check-in for two forums: Guest checkout under 40 s"; got != want {
		t.Errorf("it is called %q, want %q", got, want)
	}
}
