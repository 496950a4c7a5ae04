package minutes_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/meeting"
	"moot/model/minutes"
)

// tellActions is one line per group: its team, its name, and what became of each action.
func tellActions(groups []minutes.Group) string {
	var lines []string
	for _, group := range groups {
		line := group.Team + "/" + group.Name
		for _, a := range group.Actions {
			line += " " + a.Action.ID + ":" + a.Turn.String()
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func only(t *testing.T, h held) minutes.Action {
	t.Helper()
	groups := h.minutes().Actions
	if len(groups) != 1 || len(groups[0].Actions) != 1 {
		t.Fatalf("the actions are %s", tellActions(groups))
	}
	return groups[0].Actions[0]
}

// agreed is an action of the forum, ready one of an earlier forum.
func (h held) agreed(id string, values ...string) {
	h.did(model.Add(h, model.KindAction, id, pairs(append([]string{"text", "act " + id, "state", "open", "forum", "f"}, values...)...), today))
}

func (h held) ready(id string, values ...string) {
	h.Do(model.Add(h, model.KindAction, id, pairs(append([]string{"text", "act " + id, "state", "open", "due", "2026-11-20"}, values...)...), today))
}

func TestWhatBecameOfAnActionIsTold(t *testing.T) {
	change := func(h held, values ...string) { h.did(h.set(model.KindAction, "a", values...)) }
	for _, test := range []struct {
		name string
		do   func(h held)
		want string
	}{
		{"agreed on", func(h held) { h.agreed("a") }, "new"},
		{"agreed on without a state", func(h held) { h.agreed("a", "state", "") }, "new"},
		{"made in the forum, and not said to be of it", func(h held) { h.agreed("a", "forum", "") }, "new"},
		{"agreed on and done at once", func(h held) { h.agreed("a"); change(h, "state", "done") }, "done"},
		{"agreed on and done after the forum", func(h held) { h.agreed("a"); h.Set(model.KindAction, "a", "state", "done") }, "new"},
		{"done", func(h held) { h.ready("a"); change(h, "state", "done") }, "done"},
		{"carried", func(h held) { h.ready("a"); change(h, "state", "carried", "due", "2026-12-06") }, "carried"},
		{"carried again", func(h held) { h.ready("a", "state", "carried"); change(h, "state", "carried", "due", "2026-12-06") }, "carried"},
		{"dropped", func(h held) { h.ready("a"); change(h, "state", "dropped", "reason", "no need") }, "dropped"},
		{"opened again", func(h held) { h.ready("a", "state", "done"); change(h, "state", "open") }, "open-again"},
		{"done and opened again in the forum", func(h held) { h.ready("a"); change(h, "state", "done"); change(h, "state", "open") }, ""},
		{"done, and that undone later", func(h held) { h.ready("a"); change(h, "state", "done"); h.Do(h.undo(0)) }, ""},
		{"agreed on, and that undone", func(h held) { h.agreed("a"); h.did(h.undo(0)) }, ""},
		{"only its text changed", func(h held) { h.ready("a"); change(h, "text", "better") }, ""},
		{"done by somebody who was not at the forum", func(h held) { h.ready("a"); h.Set(model.KindAction, "a", "state", "done") }, ""},
		{"imported as one of the forum's", func(h held) { h.ready("a", "forum", "f") }, "new"},
		{"imported, and done in the forum", func(h held) { h.ready("a", "forum", "f"); change(h, "state", "done") }, "done"},
		{"imported, worded in the forum, done later", func(h held) {
			h.ready("a", "forum", "f")
			change(h, "text", "better")
			h.Set(model.KindAction, "a", "state", "done")
		}, "new"},
	} {
		h := hold(t)
		test.do(h)
		want := ""
		if test.want != "" {
			want = "/ a:" + test.want
		}
		check(t, test.name, tellActions(h.minutes().Actions), want)
	}
}

func TestAnActionIsToldAsTheForumLeftIt(t *testing.T) {
	h := hold(t)
	h.agreed("a", "owner", "Zoe", "due", "2026-12-01")
	h.Set(model.KindAction, "a", "text", "something else", "state", "dropped", "due", "2026-12-24", "reason", "no need")
	if a := only(t, h); a.Turn != minutes.TakenOn || a.Action.Reason != "" || a.Action.Text != "act a" || a.Action.Due.String() != "2026-12-01" || a.Action.State != model.ActionOpen {
		t.Errorf("what was agreed on is told as %+v", a)
	}
	h = hold(t)
	h.ready("a", "owner", "Zoe")
	h.did(h.set(model.KindAction, "a", "state", "carried", "due", "2026-12-06"))
	h.Set(model.KindAction, "a", "state", "done", "due", "2026-12-24")
	if a := only(t, h); a.Turn != minutes.Carried || a.Action.Due.String() != "2026-12-06" || a.Action.Owner != "Zoe" || a.Action.State != model.ActionCarried {
		t.Errorf("what was carried is told as %+v", a)
	}
	h = hold(t)
	h.ready("a")
	h.did(h.set(model.KindAction, "a", "state", "dropped", "reason", "no need"))
	h.Set(model.KindAction, "a", "reason", "who knows")
	if a := only(t, h); a.Turn != minutes.Dropped || a.Action.Reason != "no need" {
		t.Errorf("what was dropped is told as %+v", a)
	}
}

func TestWhatCameOfALeverIsTold(t *testing.T) {
	h := hold(t)
	h.ready("pulled", "owner", "Mia", "before", "5 open", "state", "done")
	h.ready("both", "owner", "Mia", "what_if", "self-service:tokens")
	h.ready("plain", "owner", "Mia", "state", "done")
	h.did(h.set(model.KindAction, "pulled", "after", "1 open"))
	h.did(h.set(model.KindAction, "both", "after", "1 open", "state", "done"))
	h.did(h.set(model.KindAction, "plain", "after", "much"))
	check(t, "actions", tellActions(h.minutes().Actions), "/Mia both:done pulled:reviewed")
}

func TestActionsAreGroupedByTeamThenByOwner(t *testing.T) {
	h := hold(t)
	h.agreed("nobody")
	h.agreed("late", "owner", "payments", "due", "2026-12-09") // by name
	h.agreed("soon", "owner", "ADA", "due", "2026-12-01")      // by lead
	h.agreed("then", "owner", "Checkout", "due", "2026-12-05") // by alias
	h.agreed("b", "owner", "mia", "due", "2026-12-01")         // of no team
	h.agreed("a", "owner", "Mia", "due", "2026-12-01")
	h.agreed("zed", "owner", "Zoe")
	h.ready("old", "owner", "Ada")
	h.did(h.set(model.KindAction, "old", "state", "done"))
	check(t, "actions", tellActions(h.minutes().Actions), strings.Join([]string{
		"apps/Apps zed:new", "/Mia a:new b:new", "pay/Payments soon:new then:new late:new old:done", "/ nobody:new",
	}, "\n"))
}

func TestATeamIsFoundByNameBeforeItsLead(t *testing.T) {
	h := hold(t)
	h.Add(model.KindTeam, "zoe", "name", "Zoe")
	h.Add(model.KindTeam, "z", "name", "Cards", "lead", "Ada")
	h.Add(model.KindTeam, "first", "name", "accounts", "lead", "Ines")
	for owner, want := range map[string]string{"zoe": "zoe", "Ada": "z", "ines": "first", "IDENTITY": "ident", "checkout": "pay", "Mia": "", "": "", " ": ""} {
		got := ""
		if team := minutes.TeamOf(h.Board(), owner); team != nil {
			got = team.ID
		}
		if got != want {
			t.Errorf("%q belongs to %q, want %q", owner, got, want)
		}
	}
}

func TestAnActionAdoptedFromALeverIsOneOfTheForums(t *testing.T) {
	h := hold(t)
	made := func(v model.View) (model.Change, error) {
		return model.Add(v, model.KindAction, "a", pairs("text", "share tokens", "owner", "Ines", "before", "3 a week", "review", "2027-01-10", "state", "open"), today)
	}
	h.Do(meeting.Tied("f", made)(h))
	if a := only(t, h); a.Action.Before != "3 a week" || a.Action.Review.String() != "2027-01-10" {
		t.Errorf("it is told as %+v", a.Action)
	}
}
