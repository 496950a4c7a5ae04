package model_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

func editOf(text, id, value string) model.Edit {
	kind, name, _ := strings.Cut(text, ".")
	parsed, _ := model.ParseKind(kind)
	return model.Edit{Field: model.FieldNamed(parsed, name), ID: id, New: value}
}

// tellEdits is one line per edit: field, old → new, and what it is over.
func tellEdits(edits []model.Edit) []string {
	var lines []string
	for _, edit := range edits {
		line := fmt.Sprintf("%s.%s %q→%q", edit.ID, edit.Field.Name, edit.Old, edit.New)
		if len(edit.Over) > 0 {
			line += fmt.Sprintf(" over %d", len(edit.Over))
		}
		lines = append(lines, line)
	}
	return lines
}

func TestPrepare(t *testing.T) {
	store := withDependency(t, ready(model.Requested))
	tests := []struct {
		name  string
		edits []model.Edit
		want  []string
	}{
		{"a new record is sorted, cleaned, and marked as made",
			[]model.Edit{editOf("team.lead", "ops", " Ana\x1b[31m "), editOf("team.name", "ops", "Ops"), editOf("team.owns", "ops", "")},
			[]string{`ops.name ""→"Ops"`, `ops.lead ""→"Ana"`, `ops.deleted ""→"no"`}},
		{"a new dependency is requested, its need-by the first one",
			[]model.Edit{editOf("dependency.need_by", "d2", "2026-12-05")},
			[]string{`d2.state ""→"requested"`, `d2.need_by ""→"2026-12-05"`, `d2.first_need_by ""→"2026-12-05"`, `d2.deleted ""→"no"`}},
		{"what changes nothing is left out",
			[]model.Edit{editOf("team.name", "pay", "Payments"), editOf("team.lead", "pay", "")}, nil},
		{"the last edit of a field counts",
			[]model.Edit{editOf("team.lead", "pay", "Ana"), editOf("team.lead", "pay", "Bo")},
			[]string{`pay.lead ""→"Bo" over 1`}},
		{"and may take a new record's value back",
			[]model.Edit{editOf("team.lead", "ops", "Ana"), editOf("team.lead", "ops", "")},
			[]string{`ops.deleted ""→"no"`}},
		{"a group is told as a whole",
			[]model.Edit{editOf("dependency.reason", "d1", "busy")},
			[]string{`d1.state "requested"→"requested" over 1`, `d1.requested "2026-10-01"→"2026-10-01" over 1`, `d1.reason ""→"busy" over 1`}},
		{"values become canonical",
			[]model.Edit{editOf("dependency.impact", "d1", "Blocking"), editOf("dependency.tags", "d1", "a; b;")},
			[]string{`d1.impact ""→"blocking" over 1`, `d1.tags ""→"a;b" over 1`}},
		{"a record is brought back",
			[]model.Edit{editOf("team.deleted", "pay", "no"), editOf("team.deleted", "ident", "yes")},
			[]string{`ident.deleted "no"→"yes" over 1`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			given := slices.Clone(test.edits)
			prepared, err := model.Prepare(store, model.Change{Edits: test.edits})
			if err != nil {
				t.Fatal(err)
			}
			if got := tellEdits(prepared.Edits); !slices.Equal(got, test.want) || prepared.Header.Edits != len(test.want) {
				t.Errorf("\n got %q\nwant %q", got, test.want)
			}
			if !slices.Equal(tellEdits(given), tellEdits(test.edits)) {
				t.Error("the edits given were altered")
			}
			again, err := model.Prepare(store, prepared)
			if got := tellEdits(again.Edits); err != nil || !slices.Equal(got, test.want) {
				t.Errorf("prepared again:\n got %q, %v\nwant %q", got, err, test.want)
			}
		})
	}
}

func TestFirstNeedByIsWhereTheNeedByBegan(t *testing.T) {
	store := modeltest.New(t)
	store.Commit(model.Change{Edits: []model.Edit{editOf("dependency.title", "d1", "x")}})
	store.Commit(model.Change{Edits: []model.Edit{editOf("dependency.need_by", "d1", "2026-12-05")}})
	store.Commit(model.Change{Edits: []model.Edit{editOf("dependency.need_by", "d1", "2026-12-12")}})
	if d := store.Dependency("d1"); d.FirstNeedBy != day(12, 5) || d.NeedBy != day(12, 12) {
		t.Errorf("first %s, now %s", d.FirstNeedBy, d.NeedBy)
	}
}

func TestPrepareRefuses(t *testing.T) {
	store := modeltest.New(t)
	for _, test := range []struct {
		edit model.Edit
		kind error
		want string
	}{
		{editOf("team.name", "a;b", "x"), model.ErrID, `not an id: "a;b" contains a semicolon, which separates the values of a list: leave it out`},
		{editOf("team.name", "a", strings.Repeat("x", model.MaxText+1)), model.ErrTooLong, "team:a: name: too long: the text has 10001 characters; at most 10000 fit"},
		{editOf("team.joined", "a", "soon"), model.ErrDate, `team:a: joined: not a date: "soon" is not a day; write it as 2026-12-02`},
		{editOf("goal.budget", "a", "many"), nil, `goal:a: budget: "many" is not a number; write it as 42 or 3.5`},
		{editOf("checkin.of", "a", "guest"), nil, `checkin:a: of: "guest" does not name a record; write it as kind:id, e.g. goal:4kq7`},
		{editOf("forum.paused", "a", "maybe"), nil, `forum:a: paused: "maybe" is neither yes nor no`},
	} {
		_, err := model.Prepare(store, model.Change{Edits: []model.Edit{test.edit}})
		if err == nil || err.Error() != test.want || test.kind != nil && !errors.Is(err, test.kind) {
			t.Errorf("\n got %v\nwant %s", err, test.want)
		}
	}
}

func TestCanonicalIsWhatGetGivesBack(t *testing.T) {
	texts := []string{"", "0", "00", "007", "42", "-0", "3.50", "1e3", "yes", "No", "2026-12-02", "blocking", "On Track", "a;b", " a ", "a; ;b", ";", "goals:x", "goal:x"}
	for _, kind := range model.Kinds {
		for _, field := range model.AllFields(kind) {
			for _, text := range texts {
				record := model.NewRecord(kind, "a")
				canonical, err := field.Canonical(text)
				if setErr := field.Set(record, text); (err == nil) != (setErr == nil) {
					t.Errorf("%s %s %q: Canonical says %v, Set %v", kind, field.Name, text, err, setErr)
				}
				if got := field.Get(record); err == nil && got != canonical {
					t.Errorf("%s %s: %q is kept as %q, canonical is %q", kind, field.Name, text, got, canonical)
				}
			}
		}
	}
}
