package model_test

import (
	"fmt"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

func ref(text string) model.Ref {
	parsed, _ := model.ParseRef(text)
	return parsed
}

func TestDeletingIsRefusedWhileOpenRecordsNameIt(t *testing.T) {
	store := organisation(t)
	store.Add(model.KindCheckIn, "c1", "of", "goal:guest", "value", "3")
	for text, want := range map[string]string{
		"team:pay":     `pay: "Payments" is still named by goal:guest (Guest checkout under 40 s), dependency:d1 (token exchange), dependency:guest (guest tokens); change or close what names it first`,
		"goal:guest":   `guest: "Guest checkout under 40 s" is still named by dependency:d1 (token exchange); change or close what names it first`,
		"outcome:more": `more: "More travellers finish booking" is still named by goal:guest (Guest checkout under 40 s); change or close what names it first`,
		"checkin:c1":   "c1: check-ins are only added; say what is right in a new one, or undo it",
		"board:board":  `there is no board "board"`,
		"team:nobody":  `there is no team "nobody"`,
	} {
		if _, err := model.Delete(store, ref(text)); err == nil || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", text, err, want)
		}
	}
	store.Set(model.KindBoard, model.BoardID, "name", "Northwind")
	if _, err := model.Delete(store, ref("board:board")); err == nil || err.Error() != "board: the board's own record cannot be deleted; change its fields instead" {
		t.Errorf("got %v", err)
	}
}

func TestARefusalCountsWhatItDoesNotList(t *testing.T) {
	store := organisation(t)
	for i := range 7 {
		store.Add(model.KindGoal, fmt.Sprintf("g%d", i), "title", fmt.Sprintf("Goal %d", i), "team", "data")
	}
	_, err := model.Delete(store, ref("team:data"))
	want := `data: "Data" is still named by goal:g0 (Goal 0), goal:g1 (Goal 1), goal:g2 (Goal 2), goal:g3 (Goal 3), goal:g4 (Goal 4) and 2 more; change or close what names it first`
	if err == nil || err.Error() != want {
		t.Errorf("\n got %v\nwant %s", err, want)
	}
}

func TestARefusalNamesRecordsByTheirTitles(t *testing.T) {
	store := organisation(t)
	store.Add(model.KindGoal, "gggg234567", "title", "Fewer tickets", "team", "data")
	_, err := model.Delete(store, ref("team:data"))
	if want := `data: "Data" is still named by goal "Fewer tickets"; change or close what names it first`; err == nil || err.Error() != want {
		t.Errorf("\n got %v\nwant %s", err, want)
	}
}

func TestWhatOnlyClosedRecordsNameCanGo(t *testing.T) {
	store := organisation(t)
	store.Do(model.Remove(store, "d1", model.Stub, "", today))
	store.Do(model.Delete(store, ref("goal:guest")))
	if store.Get(ref("goal:guest")) != nil || store.Gone(ref("goal:guest")) == nil {
		t.Error("the goal is not marked deleted")
	}
	if got := model.Title(store, ref("goal:guest")); got != "deleted: Guest checkout under 40 s" {
		t.Errorf("it is called %q", got)
	}
}

func TestJoiningTwoTeams(t *testing.T) {
	store := organisation(t)
	store.Set(model.KindTeam, "pay", "owns", "money")
	store.Add(model.KindForum, "f1", "on", "2026-11-12", "present", "pay;ident;data")
	store.Add(model.KindAcknowledgement, "k1", "record", "team:pay", "gap", "team-with-many-goals")
	store.Do(model.Remove(store, "guest", model.Stub, "", today))
	before := len(store.Changes())
	kept := store.Do(model.Join(store, "pay", "ident"))
	if len(store.Changes()) != before+1 || kept.ID == 0 {
		t.Error("a join is one change")
	}
	board := store.Board()
	team := board.Team("ident")
	if board.Team("pay") != nil || team.Owns != "money" || fmt.Sprint(team.Aliases) != "[Payments pay Pay Team Paiements]" {
		t.Errorf("got %+v", team)
	}
	for _, id := range []string{"d1", "guest"} {
		if d := board.Dependency(id); d.Consumer != "ident" || d.Crossing() {
			t.Errorf("%s is from %s to %s", id, d.Consumer, d.Provider)
		}
	}
	if goal := board.Goal("guest"); goal.Team != "ident" {
		t.Errorf("the goal is of %s", goal.Team)
	}
	if forum := board.Forums()[0]; fmt.Sprint(forum.Present) != "[ident data]" {
		t.Errorf("present were %v", forum.Present)
	}
	if record := board.Acknowledgements()[0].Record; record != ref("team:ident") {
		t.Errorf("acknowledged is %v", record)
	}
	for range store.Naming(ref("team:pay")) {
		t.Error("something still names the team")
	}
	if found, err := model.Find(store, model.KindTeam, "payments"); err != nil || found.ID != "ident" {
		t.Errorf("Payments is %v, %v", found, err)
	}
	store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
	if d := store.Dependency("d1"); store.Board().Team("pay") == nil || d.Consumer != "pay" {
		t.Error("a join is undone as one")
	}
}

// unskipped drops what an undo skipped, which must be nothing.
func unskipped(t modeltest.T) func(model.Change, []model.Skipped, error) (model.Change, error) {
	return func(change model.Change, skipped []model.Skipped, err error) (model.Change, error) {
		t.Helper()
		if len(skipped) > 0 {
			t.Fatalf("skipped %v", skipped)
		}
		return change, err
	}
}

func TestRefusedJoins(t *testing.T) {
	store := organisation(t)
	for _, test := range []struct{ team, into, want string }{
		{"pay", "pay", "pay: a team cannot be joined with itself; name two"},
		{"pya", "pay", `there is no team "pya"; did you mean "pay"?`},
		{"pay", "idnet", `there is no team "idnet"; did you mean "ident"?`},
	} {
		if _, err := model.Join(store, test.team, test.into); err == nil || err.Error() != test.want {
			t.Errorf("%s into %s: got %v; want %s", test.team, test.into, err, test.want)
		}
	}
}
