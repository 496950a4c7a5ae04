package model_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

// staked is a board on which Identity is asked for tokens by a goal for an outcome, and has a goal for another one.
func staked(t *testing.T) *modeltest.Store {
	store := modeltest.New(t)
	store.Add(model.KindTeam, "pay", "name", "Payments")
	store.Add(model.KindTeam, "ident", "name", "Identity")
	store.Add(model.KindOutcome, "finish", "title", "More bookings are finished")
	store.Add(model.KindOutcome, "trust", "title", "Trust in the price")
	store.Add(model.KindOutcome, "calls", "title", "Fewer calls")
	store.Add(model.KindGoal, "guest", "title", "Guest checkout", "team", "pay", "outcomes", "finish;trust")
	store.Add(model.KindGoal, "rotate", "title", "Keys rotate by themselves", "team", "ident", "outcomes", "calls")
	store.Add(model.KindGoal, "sign", "title", "Signing in is quick", "team", "ident", "outcomes", "trust")
	store.Add(model.KindGoal, "old", "title", "Old sign-in", "team", "ident", "state", "dropped")
	store.Add(model.KindDependency, "tokens", "title", "Tokens", "consumer", "pay", "provider", "ident", "goal", "guest")
	return store
}

func TestAGoalOfTheProviderGivesItAStake(t *testing.T) {
	for _, test := range []struct {
		name, goal, outcome string
		serves              string // what the goal serves afterwards
	}{
		{"one that serves none of the outcomes serves it too", "rotate", "finish", "calls;finish"},
		{"one that serves another of them stays as it is", "sign", "finish", "trust"},
		{"without an outcome nothing is added", "rotate", "", "calls"},
	} {
		t.Run(test.name, func(t *testing.T) {
			store := staked(t)
			before := store.Board().Goal(test.goal).Outcomes
			change := store.Do(model.LinkProviderGoal(store, "tokens", test.goal, test.outcome, store.Today()))
			if got := store.Board().Dependency("tokens").ProviderGoal; got != test.goal {
				t.Errorf("it is delivered by %q, want %q", got, test.goal)
			}
			if got := strings.Join(store.Board().Goal(test.goal).Outcomes, ";"); got != test.serves {
				t.Errorf("the goal serves %s, want %s", got, test.serves)
			}
			undone, _, err := model.Undo(store, "Ana", change.ID)
			store.Do(undone, err)
			if got := store.Board().Goal(test.goal).Outcomes; store.Board().Dependency("tokens").ProviderGoal != "" || strings.Join(got, ";") != strings.Join(before, ";") {
				t.Errorf("one undo leaves the goal serving %v, want %v, and the link %q", got, before, store.Board().Dependency("tokens").ProviderGoal)
			}
		})
	}
}

func TestAStakeIsRefusedWhereItIsNone(t *testing.T) {
	store := staked(t)
	for _, test := range []struct{ name, dependency, goal, outcome, want string }{
		{"no such dependency", "never", "rotate", "finish", "never"},
		{"no such goal", "tokens", "never", "finish", "never"},
		{"a goal of another team", "tokens", "guest", "finish", "no goal of the provider"},
		{"a closed goal", "tokens", "old", "finish", "it is closed"},
		{"no such outcome", "tokens", "rotate", "never", "never"},
	} {
		_, err := model.LinkProviderGoal(store, test.dependency, test.goal, test.outcome, store.Today())
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
	}
}
