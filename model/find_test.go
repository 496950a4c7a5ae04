package model_test

import (
	"errors"
	"slices"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

// organisation is a small board with records of several kinds.
func organisation(t modeltest.T) *modeltest.Store {
	t.Helper()
	store := modeltest.New(t)
	store.Add(model.KindTeam, "pay", "name", "Payments", "aliases", "Pay Team; Paiements")
	store.Add(model.KindTeam, "ident", "name", "Identity")
	store.Add(model.KindTeam, "data", "name", "Data")
	store.Add(model.KindOutcome, "more", "title", "More travellers finish booking")
	store.Add(model.KindGoal, "guest", "title", "Guest checkout under 40 s", "team", "pay", "outcomes", "more")
	store.Add(model.KindGoal, "bcdf234567", "title", "Sign in once", "team", "ident")
	store.Add(model.KindGoal, "bcdf999999", "title", "One account", "team", "ident")
	store.Add(model.KindDependency, "d1", "title", "token exchange", "consumer", "pay", "provider", "ident", "goal", "guest", "need_by", "2026-12-02")
	store.Add(model.KindDependency, "guest", "title", "guest tokens", "consumer", "pay", "provider", "ident")
	return store
}

func TestFind(t *testing.T) {
	store := organisation(t)
	tests := []struct {
		kind model.Kind
		text string
		want string // a ref, or the sentence
	}{
		{model.KindTeam, "pay", "team:pay"},
		{model.KindTeam, "team:pay", "team:pay"},
		{model.KindTeam, "  PAYMENTS ", "team:pay"},
		{model.KindTeam, "paiements", "team:pay"},
		{model.KindTeam, "teams:pay team", "team:pay"},
		{model.KindGoal, "bcdf2", "goal:bcdf234567"},
		{model.KindGoal, "goal:bcdf9", "goal:bcdf999999"},
		{model.KindGoal, "sign in once", "goal:bcdf234567"},
		{model.KindGoal, "bcdf", `"bcdf" can mean goal:bcdf234567 (Sign in once), goal:bcdf999999 (One account); write one of them`},
		{model.KindGoal, "bcd", `there is no goal "bcd"; of an id that begins so, write at least 4 characters`},
		{model.KindGoal, "bcx", `there is no goal "bcx"`},
		{model.KindTeam, "paymnets", `there is no team "paymnets"; did you mean "Payments"?`},
		{model.KindTeam, "idnet", `there is no team "idnet"; did you mean "ident"?`},
		{model.KindTeam, "goal:guest", `"goal:guest" is a goal; a team is wanted here`},
		{model.KindTeam, "", "which team? Give its id"},
	}
	for _, test := range tests {
		ref, err := model.Find(store, test.kind, test.text)
		checkFound(t, test.text, ref, err, test.want)
	}
}

func TestFindAny(t *testing.T) {
	store := organisation(t)
	for text, want := range map[string]string{
		"d1":         "dependency:d1",
		"goal:guest": "goal:guest",
		"guest":      `"guest" can mean goal:guest (Guest checkout under 40 s), dependency:guest (guest tokens); write one of them`,
		"identity":   "team:ident",
		"bcdf2":      "goal:bcdf234567",
		"bc":         `there is no record "bc"; of an id that begins so, write at least 4 characters`,
		"dependency": `there is no record "dependency"`,
	} {
		ref, err := model.FindAny(store, text)
		checkFound(t, text, ref, err, want)
	}
}

func checkFound(t *testing.T, text string, ref model.Ref, err error, want string) {
	t.Helper()
	got := ref.String()
	if err != nil {
		got = err.Error()
		var lookup *model.LookupError
		if !errors.As(err, &lookup) {
			t.Errorf("%q: %v is no *LookupError", text, err)
		}
	}
	if got != want {
		t.Errorf("%q:\n got %s\nwant %s", text, got, want)
	}
}

func TestAmbiguousTextListsCandidates(t *testing.T) {
	_, err := model.Find(organisation(t), model.KindGoal, "bcdf")
	var lookup *model.LookupError
	want := []model.Ref{{Kind: model.KindGoal, ID: "bcdf234567"}, {Kind: model.KindGoal, ID: "bcdf999999"}}
	if !errors.As(err, &lookup) || !slices.Equal(lookup.Candidates, want) {
		t.Errorf("got %+v", lookup)
	}
}

func TestANameBeatsAnAliasAndAnIDBeatsBoth(t *testing.T) {
	store := organisation(t)
	other := model.NewRecord(model.KindTeam, "other").(*model.Team)
	other.Name, other.Aliases = "Paiements", []string{"data"}
	store.Put(other)
	for text, want := range map[string]string{"Paiements": "team:other", "data": "team:data"} {
		ref, err := model.Find(store, model.KindTeam, text)
		checkFound(t, text, ref, err, want)
	}
}

func TestTheDeletedAreSaidToBe(t *testing.T) {
	store := organisation(t)
	store.Do(model.Delete(store, model.Ref{Kind: model.KindTeam, ID: "data"}))
	_, err := model.Find(store, model.KindTeam, "data")
	if want := `the team "data" was deleted`; err == nil || err.Error() != want {
		t.Errorf("got %v; want %s", err, want)
	}
}

func TestTitles(t *testing.T) {
	store := organisation(t)
	store.Do(model.Delete(store, model.Ref{Kind: model.KindTeam, ID: "data"}))
	store.Add(model.KindForum, "f1", "on", "2026-11-12")
	store.Add(model.KindDecision, "x1", "dependency", "d1", "forum", "f1")
	store.Add(model.KindAction, "a1", "text", "Ask twice")
	store.Add(model.KindCheckIn, "c1", "of", "goal:guest", "note", "no progress")
	for ref, want := range map[string]string{
		"team:pay": "Payments", "goal:guest": "Guest checkout under 40 s", "dependency:d1": "token exchange",
		"team:data": "deleted: Data", "team:nobody": "nobody", "forum:f1": "forum 2026-11-12", "decision:x1": "token exchange",
		"action:a1": "Ask twice", "checkin:c1": "check-in 2026-11-22 Guest checkout under 40 s", "outcome:more": "More travellers finish booking",
	} {
		parsed, _ := model.ParseRef(ref)
		if got := model.Title(store, parsed); got != want {
			t.Errorf("%s is called %q; want %q", ref, got, want)
		}
	}
}

func TestFieldOf(t *testing.T) {
	for name, want := range map[string]string{
		"need_by": "need_by", "need-by": "need_by", " Need By ": "need_by",
		"need":    `a dependency has no field "need"; did you mean "need_by"?`,
		"id":      "the id of a dependency never changes",
		"deleted": `a dependency has no field "deleted"; did you mean "delivered"?`,
	} {
		field, err := model.FieldOf(model.KindDependency, name)
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = field.Name
		}
		if got != want {
			t.Errorf("%q: got %s; want %s", name, got, want)
		}
	}
}
