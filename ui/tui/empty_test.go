package tui

import (
	"context"
	"strings"
	"testing"

	"moot/model"
	"moot/store"
)

// teamsStore is a board of these teams and nothing else.
func teamsStore(t *testing.T, teams ...string) store.Store {
	t.Helper()
	s := emptyStore(t)
	edits := []model.Edit{{Field: model.FieldNamed(model.KindBoard, "name"), ID: model.BoardID, New: "Small"}}
	for _, team := range teams {
		edits = append(edits, model.Edit{Field: model.FieldNamed(model.KindTeam, "name"), ID: strings.ToLower(team), New: team})
	}
	_, _, err := s.Commit(context.Background(), func(model.View) (model.Change, error) { return model.Change{Edits: edits}, nil })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestWhereThereIsNothing keeps what each screen says where it has nothing to show: what belongs there, and the key that adds it.
func TestWhereThereIsNothing(t *testing.T) {
	for _, c := range []struct {
		name, filter string
		readOnly     bool
		board        func(*testing.T) store.Store
	}{
		{name: "no team", board: func(t *testing.T) store.Store { return teamsStore(t) }},
		{name: "one team", board: func(t *testing.T) store.Store { return teamsStore(t, "Payments") }},
		{name: "two teams", board: func(t *testing.T) store.Store { return teamsStore(t, "Payments", "Identity") }},
		{name: "read only", readOnly: true, board: func(t *testing.T) store.Store { return teamsStore(t, "Payments", "Identity") }},
		{name: "filtered", filter: "zebra", board: smallStore},
	} {
		for number, name := range map[string]string{"1": "forum", "3": "goals", "4": "dependencies"} {
			t.Run(c.name+"/"+name, func(t *testing.T) {
				r := newRobot(t, c.board(t), 80, 24, func(o *Options) { o.ReadOnly = c.readOnly })
				r.see("Small").press(number).rest()
				if c.filter != "" {
					r.press("/").write(c.filter).press("enter").see("filter zebra")
				}
				checkFrame(t, r.screen(), 80, 24)
				r.golden()
			})
		}
	}
}
