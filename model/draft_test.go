package model_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
)

// randomRecord is a record of any kind with every field drawn.
func randomRecord(t *rapid.T, kind model.Kind, id string) model.Record {
	record := model.NewRecord(kind, id)
	for _, field := range model.Fields(kind) {
		if err := field.Set(record, randomValue(t, field)); err != nil {
			t.Fatal(err)
		}
	}
	return record
}

// values are the values of a record, without where they came from.
func values(record model.Record) map[string]string {
	all := map[string]string{}
	for _, field := range model.AllFields(record.Kind()) {
		all[field.Name] = field.Get(record)
	}
	return all
}

func TestWhatIsPutIsThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := modeltest.New(t)
		kind := rapid.SampledFrom(model.Kinds).Draw(t, "kind")
		for range 3 {
			want := randomRecord(t, kind, "a")
			if d, ok := want.(*model.Dependency); ok {
				d.State = max(d.State, model.Requested) // a store makes one of what has no state
				if d.FirstNeedBy == 0 {
					d.NeedBy = 0 // and keeps where a need-by began
				}
			}
			store.Put(want)
			got := store.Get(model.Ref{Kind: kind, ID: "a"})
			if !reflect.DeepEqual(values(got), values(want)) {
				t.Fatalf("got %v\nwant %v", values(got), values(want))
			}
			if again := model.Diff(got, want); len(again) > 0 {
				t.Fatalf("a difference is left: %v", again)
			}
		}
	})
}

func TestADraftShowsWhatItWillDo(t *testing.T) {
	store := organisation(t)
	draft := model.NewDraft(store, today)
	team := model.NewRecord(model.KindTeam, "ops").(*model.Team)
	team.Name = "Operations"
	draft.Put(team)
	draft.Delete(ref("team:data"))
	draft.Delete(ref("team:nobody"))
	if draft.Get(ref("team:ops")) == nil || draft.Get(ref("team:data")) != nil || draft.Get(ref("team:pay")) == nil {
		t.Error("Get does not show the draft")
	}
	if store.Get(ref("team:ops")) != nil {
		t.Error("the view changed")
	}
	gone := model.NewRecord(model.KindTeam, "brief").(*model.Team)
	draft.Put(gone)
	draft.Delete(ref("team:brief"))
	store.Commit(draft.Change())
	board := store.Board()
	if board.Team("ops") == nil || board.Team("data") != nil || board.Team("brief") != nil || store.Gone(ref("team:brief")) != nil {
		t.Error("the change does something else")
	}
}

func TestARecordWithNothingInItCanBeMade(t *testing.T) {
	store := modeltest.New(t)
	store.Put(model.NewRecord(model.KindTeam, "ops"))
	if team := store.Board().Team("ops"); team == nil || team.Title() != "ops" {
		t.Errorf("got %+v", team)
	}
}

func TestADeletedRecordThatIsPutComesBack(t *testing.T) {
	store := organisation(t)
	team := store.Board().Team("data")
	store.Do(model.Delete(store, ref("team:data")))
	store.Put(team)
	if back := store.Board().Team("data"); back == nil || back.Name != "Data" || store.Gone(ref("team:data")) != nil {
		t.Errorf("got %+v", back)
	}
}

// Every field of every kind reads back what was set, through Add and through Set.
func TestEveryFieldReadsBackWhatWasSet(t *testing.T) {
	written := map[model.Type][2]string{
		model.Text: {"a title", "a title"}, model.Note: {"one\ntwo", "one\ntwo"}, model.Day: {"2 dec 2026", "2026-12-02"},
		model.Quantity: {"4.50", "4.5"}, model.Texts: {"x ; y", "x;y"}, model.YesNo: {"Yes", "yes"},
		model.AnyReference: {"goals:guest", "goal:guest"},
	}
	for _, kind := range model.Kinds {
		for _, field := range model.Fields(kind) {
			t.Run(kind.String()+" "+field.Name, func(t *testing.T) {
				store := organisation(t)
				store.Add(model.KindForum, "f1", "on", "2026-11-12")
				pair := written[field.Type]
				switch field.Type {
				case model.Word:
					pair = [2]string{field.Words[1], field.Words[1]}
				case model.Reference, model.References:
					id := map[model.Kind]string{model.KindTeam: "data", model.KindOutcome: "more", model.KindGoal: "guest", model.KindDependency: "d1", model.KindForum: "f1"}[field.Of]
					pair = [2]string{field.Of.String() + ":" + id, id}
				}
				if field.Name == "gap" {
					pair = [2]string{"goal-silent", "goal-silent"}
				}
				if field.Name == "budget" || field.Name == "horizon" { // they count
					pair = [2]string{"4.00", "4"}
				}
				if field.Name == "cadence" {
					pair = [2]string{"weekly tue", "1w tue 30m"}
				}
				needed := map[model.Kind][]string{
					model.KindBoard: {"name", "t"}, model.KindTeam: {"name", "t"},
					model.KindOutcome: {"title", "t"}, model.KindGuardrail: {"title", "t"}, model.KindGoal: {"title", "t"}, model.KindAction: {"text", "t"},
					model.KindDependency: {"title", "t", "consumer", "pay", "provider", "ident", "reason", "r"},
					model.KindCheckIn:    {"of", "goal:guest", "note", "n"},
				}[kind]
				id := "new"
				if kind == model.KindBoard {
					id = model.BoardID
				}
				if field.Name == "lever" {
					needed = append(needed, "state", "removed")
				}
				if field.Name == "closed" && kind == model.KindDependency {
					needed = append(needed, "state", "removed", "lever", "stub")
				}
				record := store.Add(kind, id, append(needed, field.Name, pair[0])...)
				check := func(how string) {
					t.Helper()
					if got := field.Get(record); got != pair[1] && field.Name != "commit_by" && field.Name != "proposed" {
						t.Errorf("%s: %q reads back as %q; want %q", how, pair[0], got, pair[1])
					}
				}
				check("Add")
				if kind == model.KindCheckIn {
					return
				}
				if field.Name == "commit_by" || field.Name == "proposed" {
					if d := record.(*model.Dependency); d.CommitBy != day(12, 2) || d.State != model.Committed {
						t.Errorf("a date of the provider's is a promise: %+v", d)
					}
					return
				}
				if field.Name != "lever" && field.Name != "state" {
					store.Set(kind, id, field.Name, pair[0])
					record = store.Get(model.Ref{Kind: kind, ID: id})
					check("Set")
				}
				if err := field.Check(pair[1]); err != nil {
					t.Errorf("what it reads back is refused: %v", err)
				}
			})
		}
	}
}
