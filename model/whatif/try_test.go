package whatif_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
	"moot/model/whatif"
)

func TestWhatStepsWouldChange(t *testing.T) {
	for name, of := range map[string]struct {
		steps  []string
		vanish string
		sides  string // consumer, provider, state and lever of d1 to d6
	}{
		"joined": {
			[]string{"join:search,data"}, "d1 d2 ",
			"data←data removed boundary|data←data removed boundary|pay←data committed |pay←data requested |data←pay accepted |data←pay started ",
		},
		"self-service takes what simply goes on too": {
			[]string{"self-service:auth tokens"}, "d1 d3 d6 ",
			"search←data removed platform|data←search committed |pay←search removed platform|pay←data requested |data←pay accepted |search←pay removed platform",
		},
		"moved: others ask the team": {
			[]string{"move:fare cache:pay"}, "d4 ",
			"search←data requested |data←pay committed |pay←search committed |pay←data removed boundary|data←pay accepted |search←pay started ",
		},
	} {
		t.Run(name, func(t *testing.T) {
			trial := try(t, shop(), of.steps...)
			if got := ids(trial.Vanish); got != of.vanish {
				t.Errorf("%s vanish, want %s", got, of.vanish)
			}
			var sides []string
			for _, d := range trial.Board.Dependencies() {
				sides = append(sides, fmt.Sprintf("%s←%s %s %s", d.Consumer, d.Provider, d.State, d.Lever))
				if d.State == model.Removed && d.Closed != testboard.Today {
					t.Errorf("%s is closed on %s", d.ID, d.Closed)
				}
			}
			if got := strings.Join(sides, "|"); got != of.sides {
				t.Errorf("the dependencies are\n%s\nwant\n%s", got, of.sides)
			}
		})
	}
}

func TestACapabilityThatMovesChangesItsOwner(t *testing.T) {
	trial := try(t, shop(), "move:FARE CACHE:pay")
	if owns := trial.Board.Team("search").Owns; owns != "" {
		t.Errorf("search still owns %q", owns)
	}
	if owns := trial.Board.Team("pay").Owns; owns != "Fare cache" {
		t.Errorf("pay owns %q", owns)
	}
	back := try(t, trial.Board, "move:reports:search").Board.Team("search").Owns
	if back != "reports" {
		t.Errorf("search owns %q", back)
	}
}

func TestAPromiseMovesWithTheWork(t *testing.T) {
	d := try(t, shop(), "move:fare cache:pay").Board.Dependency("d2")
	if d.Provider != "pay" || d.CommitBy != testboard.In(18) || d.State != model.Committed {
		t.Errorf("it is %s by %s, of %s", d.State, d.CommitBy, d.Provider)
	}
}

func TestStepsAreTakenOnWhatTheOnesBeforeLeft(t *testing.T) {
	trial := try(t, shop(), "join:search,data", "move:auth tokens:search", "join:search,pay")
	if got := ids(trial.Vanish); got != "d1 d2 d3 d4 d6 " || trial.After.Dependencies != 0 {
		t.Errorf("%s vanish, %d stay", got, trial.After.Dependencies)
	}
	if teams := len(trial.Board.Teams()); teams != 1 {
		t.Errorf("%d teams are left", teams)
	}
	if words := trial.Words(); words != "Join Search into Data, then move auth tokens to Data (was Search), then join Data (was Search) into Payments" {
		t.Errorf("it is called %q", words)
	}
}

func TestAStepGoesOnWithTheTeamThatAnotherWasJoinedInto(t *testing.T) {
	store := shopStore(t)
	step := whatif.Step{Kind: whatif.Join, Team: "search", Into: "pay"}
	store.Do(model.Join(store, "search", "data"))
	b := store.Board()
	if words := step.Words(b); words != "join Data (was Search) into Payments" || step.Senseless(b) {
		t.Errorf("it is called %q", words)
	}
	trial := try(t, b, "join:search,pay")
	if got := trial.Adopt()[1].Value; got != "join:data,pay" {
		t.Errorf("the action keeps %s", got)
	}
	if diff := cmp.Diff([]string{"Data is a part of Payments from then on"}, trial.Outcomes); diff != "" {
		t.Error(diff)
	}
	store.Do(model.Join(store, "data", "pay"))
	if b = store.Board(); !step.Senseless(b) || step.Words(b) != "join Search into Payments" {
		t.Errorf("once both are one it is called %q", step.Words(b))
	}
	if recalled, err := whatif.Recall(b, "join:search,pay"); err != nil || recalled != step {
		t.Errorf("recalled as %v, %v", recalled, err)
	}
	if _, err := whatif.Parse(b, "join:search,pay"); err == nil || !strings.Contains(err.Error(), "both are Payments") {
		t.Errorf("got %v", err)
	}
}

func TestWhatMovesIsSaid(t *testing.T) {
	moved := try(t, shop(), "move:fare cache:pay") // then search owns nothing
	for text, want := range map[string]string{
		"move:auth tokens:pay": "1 open dependency on auth tokens is provided by Payments from then on",
		"move:reports:search":  "Search owns reports from then on; nothing open moves to it",
	} {
		if got := strings.Join(try(t, moved.Board, text).Outcomes, ""); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	owning := try(t, moved.Board, "move:reports:search").Board
	if got := strings.Join(try(t, owning, "move:reports:pay").Outcomes, ""); got != "nothing open on reports moves to Payments" {
		t.Errorf("where it owns something else: %q", got)
	}
	if want := "1 open dependency on fare cache is provided by Payments from then on"; strings.Join(moved.Outcomes, "") != want {
		t.Errorf("%q, want %q", moved.Outcomes, want)
	}
}

func TestManyStepsAreCutInWhatAnActionSays(t *testing.T) {
	trial := try(t, shop(), "join:search,data", "move:auth tokens:data", "move:fare cache:pay", "join:data,pay")
	if got := trial.Adopt()[0].Value; !strings.HasSuffix(got, ", then move fare cache to Payments, and 1 more") {
		t.Errorf("the text is %q", got)
	}
	if got := strings.Count(trial.Adopt()[2].Value, "\n"); got != 4 {
		t.Errorf("the figures before are of %d steps", got)
	}
}

func TestStepsThatCannotBeTaken(t *testing.T) {
	for want, texts := range map[string][]string{
		`no open dependency between teams asks for "reports", so self-service would change nothing`: {"self-service:reports"},
		"step 2, join:data,search: both are Data: a team cannot be joined with itself":              {"join:search,data", "join:data,search"},
		`step 2, self-service:auth tokens: no open dependency between teams asks for "auth tokens"`: {"self-service:auth tokens", "self-service:auth tokens"},
		`"auth tokens" is asked of nobody but Payments, so moving it there would change nothing`:    {"move:auth tokens:pay", "move:auth tokens:pay"},
	} {
		b := shop()
		_, err := whatif.Try(b, parse(t, b, texts...), testboard.Today)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: got %v, want %s", texts, err, want)
		}
	}
	_, err := whatif.Try(shop(), []whatif.Step{{Kind: whatif.Join, Team: "search", Into: "dat"}}, testboard.Today)
	if err == nil || !strings.Contains(err.Error(), `there is no team "dat"`) {
		t.Errorf("got %v", err)
	}
}

func TestGoalsWhoseChanceChangesOrThatLoseADependency(t *testing.T) {
	for text, want := range map[string][]string{
		"self-service:auth tokens": {"Cheaper: 1 in 2, then 7 in 10, without d3 ", "Faster: 1 in 2, then 7 in 10, without d1 "},
		"join:search,data":         {"Faster: 1 in 2, then waits for nobody, without d1 d2 "},
		"join:data,pay":            {"Cheaper: 1 in 2, then 7 in 10, without d4 "},
		"move:fare cache:pay":      {"Cheaper: 1 in 2, then 7 in 10, without d4 "},
	} {
		var told []string
		for _, g := range try(t, shop(), text).Goals {
			row := g.Row()
			told = append(told, fmt.Sprintf("%s: %s, then %s, without %s", row.Name, row.Before, row.After, ids(g.Vanish)))
			if row.Turn != whatif.Better {
				t.Errorf("%s: a goal that waits for less is not better off", text)
			}
		}
		if diff := cmp.Diff(want, told); diff != "" {
			t.Errorf("%s: - wanted + told\n%s", text, diff)
		}
	}
}

func TestATrialNeverAltersTheBoard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawnStore(t).Board()
		before := values(b)
		drawnTrial(t, b)
		sameValues(t, "after a trial", values(b), before)
	})
}

func TestWhatVanishesIsWhatIsMissing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawnStore(t).Board()
		trial := drawnTrial(t, b)
		if trial.Before.Dependencies-len(trial.Vanish) != trial.After.Dependencies {
			t.Fatalf("of %d %d vanish, and %d stay", trial.Before.Dependencies, len(trial.Vanish), trial.After.Dependencies)
		}
		lost := 0
		for _, d := range trial.Vanish {
			if !d.Open() || !d.Crossing() || b.Dependency(d.ID) != d {
				t.Fatalf("%s vanishes as it is not now", d.ID)
			}
			if !d.Standing() && d.Requested.Known() {
				lost += max(0, testboard.Today.Sub(d.Requested))
			}
		}
		if trial.Before.Wait-lost != trial.After.Wait {
			t.Fatalf("of %d days waited %d are saved, and %d stay", trial.Before.Wait, lost, trial.After.Wait)
		}
	})
}

func TestWhereClosedOnesCountWhatVanishesIsLeftOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		trial := drawnTrial(t, drawnStore(t).Board())
		remaining, err := trial.Remaining()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(trial.NetworkAfter, network.Shape(remaining, network.Open)); diff != "" {
			t.Fatalf("what is open differs\n%s", diff)
		}
		vanish := map[string]bool{}
		for _, d := range trial.Vanish {
			vanish[d.ID] = true
		}
		want := network.Without(trial.Board, network.All, func(d *model.Dependency) bool { return vanish[d.ID] })
		if diff := cmp.Diff(want, network.Shape(remaining, network.All)); diff != "" {
			t.Fatalf("- wanted + computed\n%s", diff)
		}
	})
}

func BenchmarkTry(b *testing.B) {
	board := testboard.Hundred()
	for _, text := range []string{"join:T000,T001", "self-service:token", "move:token:T000"} {
		steps := parse(b, board, text)
		b.Run(steps[0].Kind.String(), func(b *testing.B) {
			for b.Loop() {
				if _, err := whatif.Try(board, steps, testboard.Today); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
