package tui

import (
	"context"
	"fmt"
	"testing"

	"moot/model"
	"moot/store"
)

// These are the stories of somebody who sees moot for the first time, on a terminal of 80×24: no key is pressed that is not
// on the screen at that moment.

func TestFirstTimeABoardWithThreeTeams(t *testing.T) {
	made := emptyStore(t)
	r := firstRun(t, 80, 24, func(o *Options) {
		o.Create = func(ctx context.Context, name string, names []string) (store.Store, error) {
			_, _, err := made.Commit(ctx, func(view model.View) (model.Change, error) {
				change, err := model.Set(view, model.Ref{Kind: model.KindBoard, ID: model.BoardID}, []model.Assignment{{Field: "name", Value: name}}, testDay)
				for i, team := range names {
					added, _ := model.Add(view, model.KindTeam, fmt.Sprint("t", i), []model.Assignment{{Field: "name", Value: team}}, testDay)
					change.Edits = append(change.Edits, added.Edits...)
				}
				return change, err
			})
			return made, err
		}
	})
	r.see("Start a board").take("enter").see("What is the board called?").say("Harbour").take("enter")
	r.see("Which teams come to Harbour?").say("Quay, Cranes, Tugs").take("enter").see("No dependencies yet").rest()
	board := load(t, made)
	for i, name := range []string{"Quay", "Cranes", "Tugs"} {
		if team := board.Team(fmt.Sprint("t", i)); team == nil || team.Name != name {
			t.Errorf("team %d is %+v", i, team)
		}
	}
}

func TestFirstTimeAskingAnotherTeam(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 80, 24)
	r.see("Decide").take("c").see("Ask another team").say("Refund webhook").take("tab").say("search").take("tab").say("payments").
		take("tab").say("11 dec").take("ctrl+s").see("asked for: Refund webhook").rest()
	for _, d := range load(t, s).Dependencies() {
		if d.Title == "Refund webhook" {
			if d.Consumer != "search" || d.Provider != "payments" || d.NeedBy.String() != "2026-12-11" || d.State != model.Requested {
				t.Errorf("asked %+v", d)
			}
			return
		}
	}
	t.Error("nothing was asked")
}

func TestFirstTimeAnsweringThreeRequests(t *testing.T) {
	s := smallStore(t)
	add := func(id, title string) {
		commitTo(t, s, func(view model.View) (model.Change, error) {
			return model.Add(view, model.KindDependency, id, []model.Assignment{
				{Field: "title", Value: title}, {Field: "consumer", Value: "search"}, {Field: "provider", Value: "identity"},
				{Field: "need_by", Value: "2026-12-08"},
			}, testDay)
		})
	}
	add("ask2", "session length")
	add("ask3", "group sign-in")
	r := newRobot(t, s, 80, 24, func(o *Options) { o.Team = "Identity" })
	r.see("Waits for Identity", "Asked of you")
	selected := func() string { return r.app.screen().Selected().ID }
	answers := map[string]func(){
		"dep1": func() { r.take("a").see("agreed") },
		"ask2": func() { r.take("p").see("Propose a date").say("+30d").take("enter").see("proposed") },
		"ask3": func() { r.take("n").see("why?").say("we have no groups").take("enter").see("declined") },
	}
	for range 3 {
		r.whileAgo()
		answers[selected()]()
	}
	board := load(t, s)
	for id, want := range map[string]model.State{"dep1": model.Committed, "ask2": model.Countered, "ask3": model.Declined} {
		if got := board.Dependency(id).State; got != want {
			t.Errorf("%s is %v, want %v", id, got, want)
		}
	}
}

func TestFirstTimeFindingAllThatIsLateForAnOutcome(t *testing.T) {
	s := exampleStore(t)
	r := newRobot(t, s, 80, 24)
	r.see("Decide").take("4").rest()
	r.take("/").see("outcome:").say("outc").take("tab").say("trips").take("tab")
	r.say(" is:").see("late").say("la").take("tab").take("enter").see("filter outcome:").rest()
	found := 0
	for _, d := range r.app.state.Board.Dependencies() {
		late := r.app.state.Agenda.Facts(d.ID).Late
		serves := false
		if goal := r.app.state.Board.Goal(d.Goal); goal != nil {
			for _, id := range goal.Outcomes {
				serves = serves || r.app.state.Board.Outcome(id).Title == "Trips change without a call"
			}
		}
		if late && serves {
			found++
			r.see(d.Title)
		}
	}
	r.see(fmt.Sprintf("%d of", found))
}

func TestFirstTimeUndoingAMistakeMadeTenChangesAgo(t *testing.T) {
	s := smallStore(t)
	commitTo(t, s, func(view model.View) (model.Change, error) {
		return model.Decline(view, "dep1", "a slip of the finger", testDay)
	})
	for i := range 10 {
		commitTo(t, s, func(view model.View) (model.Change, error) {
			return model.Add(view, model.KindTeam, fmt.Sprint("later", i), []model.Assignment{{Field: "name", Value: fmt.Sprint("Later ", i)}}, testDay)
		})
	}
	r := newRobot(t, s, 80, 24)
	r.see("⊘ Payments").take(":").say("undo").see("Undo an earlier change").take("down", "enter").see("Undo which change?")
	r.say("declined").take("enter").see("undone", "○ Payments").rest()
	board := load(t, s)
	if d := board.Dependency("dep1"); d.State != model.Requested || d.Reason != "" {
		t.Errorf("it is %v, %q", d.State, d.Reason)
	}
	for i := range 10 {
		if board.Team(fmt.Sprint("later", i)) == nil {
			t.Errorf("team %d is gone", i)
		}
	}
}
