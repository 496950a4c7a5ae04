package model_test

import (
	"testing"

	"moot/model"
)

func TestABoardWithOnlySomeDependencies(t *testing.T) {
	board := model.NewBoard("board", []model.Record{
		&model.Settings{Entry: model.Entry{ID: "board"}, Name: "Northwind"},
		&model.Team{Entry: model.Entry{ID: "a"}, Name: "A"},
		&model.Team{Entry: model.Entry{ID: "old", Deleted: true}, Name: "Old"},
		&model.Dependency{Entry: model.Entry{ID: "one"}, Consumer: "a", Provider: "b"},
		&model.Dependency{Entry: model.Entry{ID: "two"}, Consumer: "b", Provider: "a"},
	}, nil)
	only := board.Only(func(d *model.Dependency) bool { return d.Consumer == "a" })
	if only.Dependency("one") == nil || only.Dependency("two") != nil || len(only.NeedsOf("b")) != 0 {
		t.Errorf("kept %d dependencies, want the one of a", only.Count(model.KindDependency))
	}
	gone := model.Ref{Kind: model.KindTeam, ID: "old"}
	if only.ID() != board.ID() || only.Settings().Name != "Northwind" || only.Team("a") == nil || only.Gone(gone) == nil {
		t.Error("another record was lost")
	}
	if board.Count(model.KindDependency) != 2 {
		t.Error("the board itself was altered")
	}
}
