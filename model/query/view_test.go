package query_test

import (
	"errors"
	"slices"
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/query"
)

// viewed is a board with saved views on it, good ones and bad ones.
func viewed(t *testing.T) *query.Context {
	store := modeltest.New(t)
	store.Add(model.KindBoard, model.BoardID, "name", "Northwind", "views",
		`asked of us: to:Payments state:requested;tokens: token;broken: state:lost;round: view:round;gone: team:Nobody`)
	for _, name := range []string{"Payments", "Search", "Identity"} {
		store.Add(model.KindTeam, name, "name", name)
	}
	store.Add(model.KindDependency, "d1", "title", "token exchange", "consumer", "Search", "provider", "Payments")
	store.Add(model.KindDependency, "d2", "title", "refunds", "consumer", "Search", "provider", "Payments")
	store.Add(model.KindDependency, "d3", "title", "sign-in tokens", "consumer", "Search", "provider", "Identity")
	return query.NewContext(store.Board(), nil, store.Today())
}

func TestAViewMatchesWhatItsQueryMatches(t *testing.T) {
	c := viewed(t)
	for text, want := range map[string][]string{
		`view:"asked of us"`:              {"d1", "d2"},
		`view:"ASKED of us",tokens`:       {"d1", "d2", "d3"},
		`-view:tokens`:                    {"d2"},
		`view:tokens to:Payments`:         {"d1"},
		`view:broken`:                     nil,
		`view:round`:                      nil,
		`view:nothing`:                    nil,
		`view:"asked of us" -view:tokens`: {"d2"},
	} {
		q, err := query.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, r := range q.Select(c, model.KindDependency) {
			ids = append(ids, r.Base().ID)
		}
		if !slices.Equal(ids, want) {
			t.Errorf("%s matches %v, want %v", text, ids, want)
		}
	}
}

func TestCheckSaysWhichViewCannotBeRead(t *testing.T) {
	c := viewed(t)
	for text, want := range map[string]string{
		"view:broken": `the saved view "broken" cannot be read: `,
		"view:round":  `the saved view "round" cannot be read: it asks for another saved view`,
		"view:gone":   `the saved view "gone" cannot be read: team: "Nobody" is not on this board`,
		"view:token":  "",
		"view:tokems": `view: "tokems" is not on this board; did you mean tokens?`,
	} {
		q, err := query.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		err = q.Check(c)
		var problem *query.Error
		switch {
		case want == "" && err != nil:
			t.Errorf("%s: %v", text, err)
		case want != "" && (!errors.As(err, &problem) || len(problem.Error()) < len(want) || problem.Error()[:len(want)] != want):
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
