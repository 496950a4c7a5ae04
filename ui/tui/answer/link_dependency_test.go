package answer

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// linking presses keys in the dialogs that linking a dependency opens, one after another, and gives what was sent last, and
// what the dialogs showed.
func linking(t *testing.T, store *modeltest.Store, id string, choices ...string) (sent []tea.Msg, seen string) {
	t.Helper()
	state := uitest.State(store)
	cmd, _ := PressRecord(state, "link", dependencyRef(id))
	sent = uitest.Messages(cmd)
	for _, choice := range choices {
		dialog := uitest.Open(uitest.Sent[screen.Show](t, sent).Dialog, state, 100, 30)
		seen += dialog.Title() + "\n" + uitest.Plain(dialog.View())
		sent = dialog.Press(choice).Sent
	}
	return sent, seen
}

func rotating(t *testing.T) *modeltest.Store {
	store := uitest.Board(t)
	store.Add(model.KindGoal, "rotate", "title", "Keys rotate by themselves", "team", "ident", "outcomes", "trust")
	store.Add(model.KindGoal, "old", "title", "Old sign-in", "team", "ident", "state", "dropped")
	return store
}

func TestALinkToTheProvidersGoalGivesItAStakeAndOneUndoTakesItBack(t *testing.T) {
	store := rotating(t)
	sent, seen := linking(t, store, "tokens", "p", "enter")
	for _, want := range []string{
		"Link Token exchange for guest checkout to which goal?", "the goal of Identity that delivers it",
		"gives Identity a stake: it serves More travellers finish booking too", "a new goal of Identity", "the goal of Payments that needs it",
		"Which goal of Identity delivers it?", "Keys rotate by themselves", "will serve More travellers finish booking too",
	} {
		if !strings.Contains(seen, want) {
			t.Errorf("want %q in\n%s", want, seen)
		}
	}
	if strings.Contains(seen, "Old sign-in") {
		t.Errorf("a goal that is not pursued is offered:\n%s", seen)
	}
	commit := uitest.Sent[screen.Commit](t, sent)
	change := store.Do(commit.Edit(store))
	if got := strings.Join(store.Board().Goal("rotate").Outcomes, ";"); got != "trust;finish" {
		t.Errorf("the goal serves %s, want trust;finish", got)
	}
	if _, offered := linking(t, store, "tokens", "p"); strings.Contains(offered, "a new goal") {
		t.Errorf("a stake is still missing in\n%s", offered)
	}
	undone, _, err := model.Undo(store, "Ana", change.ID)
	store.Do(undone, err)
	if goal, d := store.Board().Goal("rotate"), store.Board().Dependency("tokens"); len(goal.Outcomes) != 1 || d.ProviderGoal != "" {
		t.Errorf("undone, the goal serves %v and delivers %q", goal.Outcomes, d.ProviderGoal)
	}
}

func TestOfSeveralOutcomesOneIsChosen(t *testing.T) {
	store := rotating(t)
	store.Set(model.KindGoal, "guest", "outcomes", "finish;mobilefirst")
	sent, seen := linking(t, store, "tokens", "p", "enter", "b")
	if !strings.Contains(seen, "Which outcome does it serve too?") || !strings.Contains(seen, "it serves one of 2 outcomes too") {
		t.Errorf("the outcome is not asked for:\n%s", seen)
	}
	commit := uitest.Sent[screen.Commit](t, sent)
	store.Do(commit.Edit(store))
	if got := strings.Join(store.Board().Goal("rotate").Outcomes, ";"); got != "trust;mobilefirst" {
		t.Errorf("the goal serves %s, want trust;mobilefirst", got)
	}
}

func TestANewGoalOfTheProviderBeginsWithTheOutcome(t *testing.T) {
	store := uitest.Board(t)
	sent, seen := linking(t, store, "tokens", "n")
	if strings.Contains(seen, "that delivers it") {
		t.Errorf("Identity pursues no goal, and is offered one:\n%s", seen)
	}
	form := uitest.Open(uitest.Sent[screen.Show](t, sent).Dialog, uitest.State(store), 80, 24)
	text := strings.Join(strings.Fields(uitest.Plain(form.View())), " ")
	for _, want := range []string{"team Identity", "outcomes More travellers finish booking"} {
		if form.Title() != "New goal" || !strings.Contains(text, want) {
			t.Errorf("want %q in %s\n%s", want, form.Title(), text)
		}
	}
}

func TestTheConsumersGoalIsLinkedAsWell(t *testing.T) {
	store := rotating(t)
	sent, _ := linking(t, store, "tokens", "c", "enter")
	commit := uitest.Sent[screen.Commit](t, sent)
	store.Do(commit.Edit(store))
	if got, want := store.Board().Dependency("tokens").Goal, store.Board().Goals()[0].ID; got != want {
		t.Errorf("it is needed by %s, want %s", got, want)
	}
}

// TestWhereOnlyOneLinkMakesSenseItIsAskedForAtOnce: a provider that pursues nothing, asked for what serves no outcome.
func TestWhereOnlyOneLinkMakesSenseItIsAskedForAtOnce(t *testing.T) {
	_, seen := linking(t, uitest.Board(t), "calls", "esc")
	if !strings.HasPrefix(seen, "Link to which goal?") {
		t.Errorf("the goal is not asked for at once:\n%s", seen)
	}
}
