package tui

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"moot/model"
)

// mostKeysAMinute is what a person presses in a minute who reads what stands on the screen: a key a second.
const mostKeysAMinute = 60

// TestATeamLeadUpdatesThreeGoalsInUnderAMinute checks in on three goals from the inbox, with a value, a health and a line
// each, by keys that stand on the screen. It fails where that takes more keys than people press in a minute.
func TestATeamLeadUpdatesThreeGoalsInUnderAMinute(t *testing.T) {
	s := smallStore(t)
	for i, title := range []string{"Fewer cards declined", "Refunds in three days"} {
		commitTo(t, s, func(view model.View) (model.Change, error) {
			return model.Add(view, model.KindGoal, fmt.Sprint("more", i), []model.Assignment{
				{Field: "title", Value: title}, {Field: "team", Value: "payments"}, {Field: "outcomes", Value: "out1"}, {Field: "measure", Value: "share"},
				{Field: "baseline", Value: "9"}, {Field: "target", Value: "2"}, {Field: "current", Value: "6"}, {Field: "created", Value: "2026-09-01"},
			}, testDay)
		})
	}
	commitTo(t, s, func(view model.View) (model.Change, error) {
		return model.Set(view, model.Ref{Kind: model.KindGoal, ID: "goal1"}, []model.Assignment{{Field: "created", Value: "2026-09-01"}}, testDay)
	})
	r := newRobot(t, s, 80, 24, func(o *Options) { o.Team = "Payments" })
	r.see("Waits for Payments", "Refunds in three days", "Guest checkout").rest()
	pressed, timesO := 0, map[string]int{"goal1": 1} // that one is at risk, and o goes to off track first
	said := map[string]string{}
	press := func(key string) { r.take(key); pressed++ }
	say := func(text string) { r.say(text); pressed += utf8.RuneCountInString(text) }
	for i := range 3 {
		r.whileAgo() // whoever is quick waits for no message; the keys must stand there again
		for r.app.screen().Selected().Kind != model.KindGoal {
			press("down")
		}
		goal, value := r.app.screen().Selected().ID, fmt.Sprint(3+i)
		said[goal] = value
		press("i")
		r.see("Check in")
		say(value)
		press("tab")
		for range timesO[goal] + 1 { // on track: the field shows its words
			r.press("o")
			pressed++
		}
		press("tab")
		say("went well")
		press("ctrl+s")
		r.see("checked in").rest()
	}
	board := load(t, s)
	for goal, value := range said {
		if got := board.Goal(goal); got.Measure.Current.String() != value || got.Health != model.OnTrack || len(board.CheckInsOf(model.RefOf(got))) != 1 {
			t.Errorf("%s shows %v, %v", goal, got.Measure.Current, got.Health)
		}
	}
	if len(said) != 3 {
		t.Errorf("%d goals are updated, want 3", len(said))
	}
	t.Logf("three goals took %d keys", pressed)
	if pressed > mostKeysAMinute {
		t.Errorf("three goals take %d keys, more than the %d of a minute", pressed, mostKeysAMinute)
	}
}
