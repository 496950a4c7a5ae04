package exchange

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/store"
)

// sameRecords compares what two boards hold: every field of every live record.
func sameRecords(a, b *model.Board) error {
	for _, kind := range model.Kinds {
		if a.Count(kind) != b.Count(kind) {
			return fmt.Errorf("%d and %d %s", a.Count(kind), b.Count(kind), kind.Plural())
		}
	}
	for record := range a.Records() {
		other := b.Get(model.RefOf(record))
		if other == nil {
			return fmt.Errorf("%s is missing", model.RefOf(record))
		}
		for _, field := range model.Fields(record.Kind()) {
			if x, y := field.Get(record), field.Get(other); x != y {
				return fmt.Errorf("%s of %s: %q and %q", field.Name, model.RefOf(record), x, y)
			}
		}
	}
	return nil
}

var words = []string{"", "=SUM(A1)", "+49", "-1", "@home", "'quoted", "'=x", "''-", "＝wide", "a,b", "semi colon", `say "hello"`,
	"Ärger", "日本", "no", "2026", "3.10", "#hash", "x -> y", "null", "true", "payments"}

// drawText is one line of text.
func drawText(t *rapid.T, label string) string { return rapid.SampledFrom(words).Draw(t, label) }

// drawBoard commits a board of records that name each other, some of them deleted again.
func drawBoard(t *rapid.T, s store.Store) {
	pick := func(label string, ids []string) string {
		if len(ids) == 0 {
			return ""
		}
		return rapid.SampledFrom(ids).Draw(t, label)
	}
	ids := map[model.Kind][]string{}
	for _, kind := range model.Kinds {
		n := rapid.IntRange(0, 3).Draw(t, kind.Plural())
		if kind == model.KindTeam || kind == model.KindGoal {
			n += 2 // there is always something to name
		}
		for i := range n {
			id := fmt.Sprintf("%s%s %d", strings.TrimSpace(strings.ReplaceAll(drawText(t, "id"), ",", "")), kind, i)
			if kind == model.KindBoard {
				id = model.BoardID
			}
			ids[kind] = append(ids[kind], id)
		}
	}
	var edits []model.Edit
	for _, kind := range model.Kinds {
		for _, id := range ids[kind] {
			for _, field := range model.Fields(kind) {
				if value := drawValue(t, field, ids, pick); value != "" {
					edits = append(edits, model.Edit{Field: field, ID: id, New: value})
				}
			}
		}
	}
	keep(t, s, edits)
	if rapid.Bool().Draw(t, "delete a goal") {
		keep(t, s, []model.Edit{{Field: model.DeletedField(model.KindGoal), ID: ids[model.KindGoal][0], New: "yes"}})
	}
	keep(t, s, []model.Edit{{Field: model.FieldNamed(model.KindGoal, "current"), ID: ids[model.KindGoal][1]}})
}

func keep(t *rapid.T, s store.Store, edits []model.Edit) {
	_, _, err := s.Commit(context.Background(), func(model.View) (model.Change, error) {
		return model.Change{Edits: append([]model.Edit(nil), edits...)}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func drawValue(t *rapid.T, field *model.Field, ids map[model.Kind][]string, pick func(string, []string) string) string {
	needed := map[string]bool{"name": true, "title": true, "consumer": true, "provider": true, "on": true, "of": true, "text": true, "gap": true, "record": true, "state": true}[field.Name]
	if !needed && rapid.Bool().Draw(t, "leave out") {
		return ""
	}
	if field.Kind == model.KindAcknowledgement && field.Name == "gap" {
		return string(rapid.SampledFrom(model.GapKindsOf(model.KindGoal)).Draw(t, "gap"))
	}
	switch field.Type {
	case model.Day:
		return model.Date(rapid.IntRange(739000, 740000).Draw(t, "day")).String()
	case model.Word:
		return rapid.SampledFrom(field.Words[1:]).Draw(t, "word")
	case model.Quantity:
		return model.NumberOf(float64(rapid.IntRange(-500, 500).Draw(t, "number")) / 4).String()
	case model.YesNo:
		return rapid.SampledFrom([]string{"yes", "no"}).Draw(t, "yes or no")
	case model.Reference, model.References:
		return pick("reference", ids[field.Of])
	case model.AnyReference:
		if field.Kind == model.KindCheckIn || field.Kind == model.KindAcknowledgement || rapid.Bool().Draw(t, "of a goal") {
			return "goal:" + pick("goal", ids[model.KindGoal])
		}
		return "team:" + pick("team", ids[model.KindTeam])
	case model.Texts:
		return strings.Join([]string{drawText(t, "first"), drawText(t, "second")}, ";")
	case model.Note:
		return drawText(t, "note") + "\n" + drawText(t, "more")
	}
	if needed {
		return drawText(t, "text") + "x"
	}
	return drawText(t, "text")
}

func loaded(t *rapid.T, s store.Store) *model.Board {
	b, _, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := newMemory(t), newMemory(t)
		drawBoard(t, from)
		var file bytes.Buffer
		if err := ExportJSON(&file, loaded(t, from), nil, nil, ExportOptions{}); err != nil {
			t.Fatal(err)
		}
		text := file.String()
		if _, _, err := Import(context.Background(), to, []string{Stdin}, &file, Options{Now: noon}); err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if err := sameRecords(loaded(t, from), loaded(t, to)); err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		plan, rev, err := Import(context.Background(), from, []string{Stdin}, strings.NewReader(text), Options{Now: noon})
		if err != nil {
			t.Fatal(err)
		}
		if len(plan.Change.Edits) > 0 || rev != newest(t, from) {
			t.Fatalf("importing a board's own export changes it: %+v", plan.Summary)
		}
	})
}

func newest(t *rapid.T, s store.Store) store.Rev {
	_, rev, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return rev
}

func TestJSONWithHistoryRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := newMemory(t), newMemory(t)
		drawBoard(t, from)
		var file bytes.Buffer
		if err := ExportJSON(&file, loaded(t, from), from.Changes(context.Background(), 0), nil, ExportOptions{}); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Import(context.Background(), to, []string{Stdin}, &file, Options{Now: noon}); err != nil {
			t.Fatal(err)
		}
		a, b := loaded(t, from), loaded(t, to)
		if err := sameRecords(a, b); err != nil {
			t.Fatal(err)
		}
		for record := range a.Records() {
			x, y := record.Base(), b.Get(model.RefOf(record)).Base()
			if x.Made != y.Made || x.Moved != y.Moved || *x.Origin != *y.Origin || len(x.Heads) != len(y.Heads) {
				t.Fatalf("%s: %+v and %+v", model.RefOf(record), x, y)
			}
		}
		want, got := changesOf(t, from), changesOf(t, to)
		if want != got {
			t.Fatalf("the history was\n%s\nand is\n%s", want, got)
		}
	})
}

func changesOf(t *rapid.T, s store.Store) string {
	var text strings.Builder
	for kept, err := range s.Changes(context.Background(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&text, "%+v\n", recordOfChange(&kept.Change))
	}
	return text.String()
}

func TestCSVRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := newMemory(t), newMemory(t)
		drawBoard(t, from)
		dir, err := os.MkdirTemp("", "exchange-*")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		out := filepath.Join(dir, "out")
		if err := ExportCSV(out, loaded(t, from), from.Changes(context.Background(), 0), nil, ExportOptions{}); err != nil {
			t.Fatal(err)
		}
		refuseFormulas(t, out)
		if _, _, err := Import(context.Background(), to, []string{out}, nil, Options{Now: noon}); err != nil {
			t.Fatal(err)
		}
		// What CSV cannot say is what a check-in would fill in: current and health that were cleared on purpose.
		if err := sameRecords(loaded(t, from), loaded(t, to)); err != nil && !strings.HasPrefix(err.Error(), "current of ") && !strings.HasPrefix(err.Error(), "health of ") {
			t.Fatal(err)
		}
	})
}

// refuseFormulas looks for cells that a spreadsheet would run; numbers may be negative.
func refuseFormulas(t *rapid.T, dir string) {
	for _, s := range sheets {
		file, err := os.Open(filepath.Join(dir, s.name+".csv"))
		if err != nil {
			continue
		}
		defer file.Close()
		in := &input{sheet: s, name: s.name, path: file.Name()}
		r := &reading{ctx: context.Background(), options: Options{Now: noon}, origins: []origin{{}}}
		text, err := openText(file, nil)
		if err != nil {
			t.Fatal(err)
		}
		reader, err := r.openCSV(in, text)
		if err != nil {
			t.Fatal(err)
		}
		for {
			fields, err := reader.csv.Read()
			if err != nil {
				break
			}
			for _, field := range fields {
				if _, number := model.ParseNumber(field); number != nil && strings.IndexAny(field, runs) == 0 {
					t.Fatalf("%s: a spreadsheet would run %q", s.name, field)
				}
			}
		}
	}
}

func TestDisarm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("'=+-@\t\rxé＝"))).Draw(t, "text")
		if safe := disarm(text); arm(safe) != text || strings.IndexAny(safe, runs) == 0 {
			t.Fatalf("%q is written %q and read %q", text, safe, arm(safe))
		}
	})
}

func TestDisarmKeepsWhatIsHarmless(t *testing.T) {
	for _, text := range []string{"", "payments", "'tis", "''", "a=b", "#team"} {
		if disarm(text) != text || arm(text) != text {
			t.Errorf("%q is written %q and read %q", text, disarm(text), arm(text))
		}
	}
}
