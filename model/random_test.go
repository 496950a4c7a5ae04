package model_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
)

// randomValue is a canonical value of a field. The ids it names are those of randomChange, or none.
func randomValue(t *rapid.T, field *model.Field) string {
	pick := func(values ...string) string { return rapid.SampledFrom(values).Draw(t, field.Name) }
	switch field.Type {
	case model.Note:
		return pick("", "a", "two\nlines")
	case model.Day:
		return pick("", "2026-11-01", "2026-12-01", "2026-12-24", "2027-01-31")
	case model.Word:
		return pick(field.Words...)
	case model.Quantity:
		return pick("", "0", "3", "-2.5", "1000000")
	case model.Texts, model.References:
		return pick("", "a", "b;a", "c;b;a")
	case model.AnyReference:
		return pick("", "goal:a", "team:b")
	case model.YesNo:
		return pick("no", "yes")
	}
	return pick("", "a", "b", "naïve 漢字")
}

var randomKinds = []model.Kind{model.KindDependency, model.KindDependency, model.KindGoal, model.KindTeam, model.KindForum, model.KindCheckIn}

// randomChange edits a few fields of a few records, new, known or deleted, without asking the rules.
func randomChange(t *rapid.T) model.Change {
	var change model.Change
	if rapid.IntRange(0, 3).Draw(t, "imported") == 0 {
		change.At, _ = model.ParseInstant(rapid.SampledFrom([]string{"2025-06-01", "2026-02-01", "2027-01-01"}).Draw(t, "at"))
	}
	for range rapid.IntRange(1, 3).Draw(t, "records") {
		kind := rapid.SampledFrom(randomKinds).Draw(t, "kind")
		id := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "id")
		for range rapid.IntRange(1, 5).Draw(t, "edits") {
			field := rapid.SampledFrom(model.AllFields(kind)).Draw(t, "field")
			change.Edits = append(change.Edits, model.Edit{Field: field, ID: id, New: randomValue(t, field)})
		}
		if rapid.IntRange(0, 5).Draw(t, "past") == 0 && kind == model.KindDependency {
			at, _ := model.ParseInstant("2026-01-0" + rapid.StringMatching("[1-9]").Draw(t, "at"))
			field := model.FieldNamed(kind, "need_by")
			change.Edits = append(change.Edits, model.Edit{Field: field, ID: id, Old: "2026-01-01", New: "2026-02-01", Past: &model.Past{At: at}})
		}
	}
	return change
}

// shown is what people see of a board: every field of every live record.
func shown(board *model.Board) map[string]string {
	values := map[string]string{}
	for record := range board.Records() {
		for _, field := range model.AllFields(record.Kind()) {
			values[model.RefOf(record).String()+" "+field.Name] = field.Get(record)
		}
	}
	return values
}

// checkSame fails unless two boards have deeply equal records, deleted ones included, and the same clashes.
func checkSame(t modeltest.T, what string, got, want *model.Board) {
	t.Helper()
	if a, b := got.TeamsNamed("A"), want.TeamsNamed("a"); !slices.Equal(a, b) {
		t.Fatalf("%s: a is a name of %v; want %v", what, a, b)
	}
	if !slices.Equal(got.Clashes(), want.Clashes()) {
		t.Fatalf("%s: the clashes are %v; want %v", what, got.Clashes(), want.Clashes())
	}
	for _, kind := range model.Kinds {
		for _, id := range []string{"a", "b", "c", model.BoardID} {
			ref := model.Ref{Kind: kind, ID: id}
			if a, b := got.Get(ref), want.Get(ref); !reflect.DeepEqual(a, b) {
				t.Fatalf("%s: %s is\n%s\nwant\n%s", what, ref, tell(a), tell(b))
			}
			if a, b := got.Gone(ref), want.Gone(ref); !reflect.DeepEqual(a, b) {
				t.Fatalf("%s: the deleted %s is\n%s\nwant\n%s", what, ref, tell(a), tell(b))
			}
		}
	}
}

// tell is a record with everything that it carries.
func tell(record model.Record) string {
	if record == nil {
		return "none"
	}
	entry := record.Base()
	text := fmt.Sprintf("made %v moved %v origin %v", entry.Made, entry.Moved, entry.Origin.ID)
	for _, head := range entry.Heads {
		text += fmt.Sprintf("\n  head %d by %v:", head.Register, head.By.ID)
		for _, value := range head.Values {
			text += fmt.Sprintf(" %s=%q", value.Field.Name, value.Text)
		}
	}
	for _, field := range model.AllFields(record.Kind()) {
		text += fmt.Sprintf("\n  %s=%q", field.Name, field.Get(record))
	}
	return text
}

func TestApplyingALinearHistoryIsTheUnionOfItsChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := modeltest.New(t)
		snapshots := []*model.Board{store.Board()}
		seen := []map[string]string{shown(store.Board())}
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			store.Commit(randomChange(t))
			snapshots, seen = append(snapshots, store.Board()), append(seen, shown(store.Board()))
		}
		for i, snapshot := range snapshots {
			checkShown(t, "later changes", shown(snapshot), seen[i])
		}
		union, err := modeltest.Union(store.Changes())
		if err != nil {
			t.Fatal(err)
		}
		checkSame(t, "the union", union, store.Board())
	})
}
