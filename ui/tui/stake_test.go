package tui

import (
	"slices"
	"testing"

	"moot/model"
	"moot/model/meeting"
)

// TestAStakeIsGivenInTheForum gives the provider of the item in hand a stake by its keys: what was done is the forum's, and
// one undo takes both links back.
func TestAStakeIsGivenInTheForum(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Dependencies)
	h.at("10:00", r)
	r.press("N").settled().see("Token exchange", "Identity has no goal for", "no stake yet")
	tokens := dependencyTitled(t, h, "Token exchange")
	before := load(t, h.store)
	r.press("l").see("the goal of Identity that delivers it").press("p").see("Which goal of Identity delivers it?").
		press("c").settled().see("linked: Token exchange").unsee("no stake yet")
	after := load(t, h.store)
	goal := after.Goal(after.Dependency(tokens).ProviderGoal)
	if goal == nil || goal.Title != "Company accounts in a day" || model.WithoutStake(after, after.Dependency(tokens)) != nil {
		t.Errorf("it is delivered by %+v, and its provider has no stake", goal)
	}
	if change := newest(h); change.Forum != h.forum().ID {
		t.Errorf("the link is not the forum's but of %q", change.Forum)
	}
	r.press("u").settled().see("no stake yet")
	again := load(t, h.store)
	if was, now := before.Goal(goal.ID), again.Goal(goal.ID); !slices.Equal(was.Outcomes, now.Outcomes) {
		t.Errorf("undone, the goal serves %v, want %v", now.Outcomes, was.Outcomes)
	}
	if was, now := before.Dependency(tokens).ProviderGoal, again.Dependency(tokens).ProviderGoal; was != now {
		t.Errorf("undone, it is delivered by %q, want %q", now, was)
	}
}

// dependencyTitled is the id of the dependency of a title.
func dependencyTitled(t *testing.T, h *hall, title string) string {
	t.Helper()
	all := load(t, h.store).Dependencies()
	at := slices.IndexFunc(all, func(d *model.Dependency) bool { return d.Title == title })
	if at < 0 {
		t.Fatalf("there is no dependency %q", title)
	}
	return all[at].ID
}
