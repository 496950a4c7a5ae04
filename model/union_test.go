package model_test

import (
	"testing"

	"moot/model"
)

// part is what a change at a time says of the team "a".
func part(id model.ChangeID, wall int64, at string, edits ...model.Edit) model.Part {
	instant, _ := model.ParseInstant(at)
	return model.Part{By: &model.Header{ID: id, Stamp: model.Stamp{Wall: wall}, At: instant}, Edits: edits}
}

func over(edit model.Edit, ids ...model.ChangeID) model.Edit {
	edit.Over = ids
	return edit
}

var made = model.Edit{Field: model.DeletedField(model.KindTeam), ID: "a", New: "no"}

func union(t *testing.T, parts ...model.Part) *model.Team {
	t.Helper()
	record, err := model.Union(ref("team:a"), parts)
	if err != nil {
		t.Fatal(err)
	}
	team, _ := record.(*model.Team)
	return team
}

func TestUnionOfNothingIsNoRecord(t *testing.T) {
	if team := union(t); team != nil {
		t.Errorf("got %+v", team)
	}
}

func TestTheLaterStampShowsWhateverTheOrder(t *testing.T) {
	first := part(1, 10, "2026-01-01", editOf("team.name", "a", "One"), made)
	ana := part(2, 30, "2026-01-03", over(editOf("team.name", "a", "Two"), 1))
	bo := part(3, 20, "2026-01-02", over(editOf("team.name", "a", "Three"), 1))
	for _, parts := range [][]model.Part{{first, ana, bo}, {bo, ana, first}, {ana, first, bo, ana}} {
		team := union(t, parts...)
		if team.Name != "Two" || len(team.Heads) != 2 || team.Heads[0].By.ID != 3 || team.Heads[1].By.ID != 2 {
			t.Errorf("got %s", tell(team))
		}
		if values := team.Heads[0].Values; len(values) != 1 || values[0].Text != "Three" {
			t.Errorf("the other head says %v", values)
		}
		if len(model.Clashes(team)) != 0 {
			t.Error("names clash")
		}
	}
}

func TestEqualStampsGoByTheChange(t *testing.T) {
	a := part(7, 10, "2026-01-01", editOf("team.name", "a", "Seven"), made)
	b := part(9, 10, "2026-01-01", editOf("team.name", "a", "Nine"), made)
	if team := union(t, b, a); team.Name != "Nine" || team.Origin.ID != 7 {
		t.Errorf("got %s", tell(team))
	}
}

func TestARecordMadeTwiceIsAsOldAsTheEarlier(t *testing.T) {
	a := part(1, 10, "2026-03-01", editOf("team.name", "a", "One"), made)
	b := part(2, 20, "2026-02-01", editOf("team.name", "a", "One"), made)
	for _, parts := range [][]model.Part{{a, b}, {b, a}} {
		team := union(t, parts...)
		if team.Made != b.By.At || team.Origin.ID != 1 || team.Deleted {
			t.Errorf("got %s", tell(team))
		}
	}
}

func TestEditsWithoutTheirCreationShow(t *testing.T) {
	edit := part(5, 50, "2026-05-01", over(editOf("team.name", "a", "Late"), 1))
	team := union(t, edit)
	if team.Name != "Late" || team.Origin.ID != 5 || team.Made != edit.By.At {
		t.Errorf("got %s", tell(team))
	}
}

func TestADeletionStaysBesideAnEdit(t *testing.T) {
	first := part(1, 10, "2026-01-01", editOf("team.name", "a", "One"), made)
	gone := part(2, 20, "2026-01-02", over(editOf("team.deleted", "a", "yes"), 1))
	edit := part(3, 30, "2026-01-03", over(editOf("team.name", "a", "Two"), 1))
	if team := union(t, edit, gone, first); !team.Deleted || team.Name != "Two" {
		t.Errorf("got %s", tell(team))
	}
}

func TestAFaultyValueIsToldOf(t *testing.T) {
	if _, err := model.Union(ref("team:a"), []model.Part{part(1, 10, "2026-01-01", editOf("team.joined", "a", "soon"), made)}); err == nil {
		t.Error("taken")
	}
}

// Only a crafted file says so; a value must not vanish for that.
func TestNothingReplacesWhatIsYetToCome(t *testing.T) {
	first := part(1, 10, "2026-01-01", editOf("team.name", "a", "One"), made)
	early := part(2, 20, "2026-01-02", over(editOf("team.name", "a", "Two"), 1, 3))
	late := part(3, 30, "2026-01-03", over(editOf("team.name", "a", "Three"), 2))
	alone := part(4, 40, "2026-01-04", over(editOf("team.name", "a", "Four"), 4))
	for want, parts := range map[string][]model.Part{
		"Three": {late, first, early}, "Two": {first, early}, "Four": {alone, first},
	} {
		if team := union(t, parts...); team.Name != want {
			t.Errorf("%s; want %s", tell(team), want)
		}
	}
}
