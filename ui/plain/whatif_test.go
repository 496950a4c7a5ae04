package plain

import (
	"errors"
	"strings"
	"testing"

	"moot/model"
)

func TestTryALeverAndApplyIt(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "what if", "join:serch,data", "join:search,data", "step", "self-service:auth tokens", "back", "apply", "yes", "undo")
	see(t, said, "Which step? join:TEAM,TEAM, self-service:CAPABILITY, move:CAPABILITY:TEAM",
		`There is no team "serch"`, "If you join Search into Data:", "Open between teams: 8 now, 6 then, better.",
		"Chance of Fares no older than 5 min: 7 in 10 now, waits for nobody then, better.", "2 dependencies would be needed no more:",
		"Fresh fares. Search needs it from Data.", "If you join Search into Data, then make auth tokens self-service:",
		"This removes 2 dependencies; undo takes all of it back.", "Saved: joined Search into Data: 2 dependencies removed", "Saved: taken back")
	if d := load(t, s).Dependency("fares"); d.State != model.Countered {
		t.Errorf("after undo it is %s", d.State)
	}
}

func TestAdoptALever(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "what if join:search,data", "adopt", "", "Ben", "+8w")
	see(t, said, "What will be done (Enter keeps Join Search into Data)", "Enter keeps", "Saved: made the action Join Search into Data")
	action := load(t, s).Get(model.Ref{Kind: model.KindAction, ID: "new1"}).(*model.Action)
	if action.Owner != "Ben" || action.Review.String() != "2027-01-17" || strings.Join(action.WhatIf, " ") != "join:search,data" ||
		!strings.Contains(action.Before, "8 open between teams") {
		t.Errorf("the action is %+v", action)
	}
}

func TestATrialChangesNothing(t *testing.T) {
	s := smallStore(t)
	before := load(t, s)
	said, err := talked(s, "what if self-service:auth tokens", "step", "join:search,data", "back", "back", "what if join:pay,pay", "what if move:auth tokens:pay", "leave",
		"what if join:search,data", "apply", "no")
	if !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that one was refused", err)
	}
	see(t, said, "Both are Payments", "If you move auth tokens to Payments:")
	now := load(t, s)
	for record := range before.Records() {
		if again := now.Get(model.RefOf(record)); again == nil || len(model.Diff(record, again)) > 0 {
			t.Errorf("%s is another", model.RefOf(record))
		}
	}
}
