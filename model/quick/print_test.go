package quick_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/quick"
)

func TestPrintWritesAsPeopleDo(t *testing.T) {
	for text, want := range map[string]string{
		"pay needs tokens from ident by 2026-12-02 #q4 (small) #guest !blocking": "Payments needs Identity: tokens by 2 dec #goal:guest !blocking (small) #q4",
		"special needs needs 東京: rooms by 2 dec 2027":                            "Special needs needs 東京チーム: rooms by 2027-12-02",
		`pay needs ident: "tokens by fri"`:                                       `"Payments" needs "Identity": "tokens by fri"`,
		`pay needs ident: tokens #tag:guest`:                                     `"Payments" needs "Identity": "tokens" #tag:"guest"`,
	} {
		store := board(t)
		by := quick.Options{Today: store.Today()}
		line := quick.Read(store.Board(), text, by)
		if got := quick.Print(store.Board(), line.Values, by); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestExample(t *testing.T) {
	store := board(t)
	for team, want := range map[string]string{
		"":    "Data Platform needs Goal: token exchange by 2 dec",
		"pay": "Payments needs Data Platform: token exchange by 2 dec",
	} {
		if got := quick.Example(store.Board(), quick.Options{Team: team, Today: store.Today()}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := quick.Example(modeltest.New(t), quick.Options{}); got != "team Payments" {
		t.Errorf("on an empty board: %q", got)
	}
}

// words are what lines are made of, and what could be taken for something else in one.
var words = []string{
	"token", "needs", "need", "from", "by", "fri", "2", "dec", "#x", "#tag:x", "#goal:g1", "!blocking", "(small)", `"`, `""`, `"a b"`, ":", "a:b",
	"team", "the", "we", "goal", "outcome", "action", "東京", "：", "by 2/12", "eom", "!bloking", "!bogus", "(huge)", "(large)", "!", "()", "g1", "-", "T1", "Team", "C#", "e\u0301",
}

func anyText(t *rapid.T, label string) string {
	parts := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(words), rapid.StringN(1, 6, -1)), 1, 5).Draw(t, label)
	text, _ := model.Clean(strings.Join(parts, rapid.SampledFrom([]string{" ", "", "  "}).Draw(t, "gap")))
	if text == "" {
		return "x"
	}
	return text
}

// anyBoard has teams and goals of any names; the same one may be twice, as after an import.
func anyBoard(t *rapid.T) *model.Board {
	store := modeltest.New(t)
	for _, id := range []string{"T1", "T2", "we", "T 4: x"} {
		team := &model.Team{Entry: model.Entry{ID: id}, Name: anyText(t, "team")}
		if rapid.Bool().Draw(t, "alias") {
			team.Aliases = []string{strings.ReplaceAll(anyText(t, "alias"), ";", ",")}
		}
		store.Put(team)
	}
	for _, id := range []string{"g1", "g 2", `g"3`} {
		store.Put(&model.Goal{Entry: model.Entry{ID: id}, Title: anyText(t, "goal"), Team: rapid.SampledFrom([]string{"T1", "T2"}).Draw(t, "of")})
	}
	return store.Board()
}

func TestWhatIsPrintedReadsAsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		board := anyBoard(t)
		by := quick.Options{Today: modeltest.Today, Team: rapid.SampledFrom([]string{"", "T1"}).Draw(t, "mine")}
		values := anyDependency(t)
		line := quick.Print(board, values, by)
		read := quick.Read(board, line, by)
		if len(read.Problems) > 0 || !slices.Equal(read.Values, values) || read.Kind != model.KindDependency {
			t.Fatalf("%s\n got %v %v\nwant %v", line, read.Values, read.Problems, values)
		}
	})
}

func anyDependency(t *rapid.T) []model.Assignment {
	team := rapid.SampledFrom([]string{"T1", "T2", "we", "T 4: x"})
	values := []model.Assignment{
		{Field: "consumer", Value: team.Draw(t, "consumer")}, {Field: "provider", Value: team.Draw(t, "provider")},
		{Field: "title", Value: anyText(t, "title")},
	}
	add := func(field string, among ...string) {
		if value := rapid.SampledFrom(append(among, "")).Draw(t, field); value != "" {
			values = append(values, model.Assignment{Field: field, Value: value})
		}
	}
	add("need_by", "2026-12-02", "2027-12-02", "2020-02-29", "2026-11-22")
	add("goal", "g1", "g 2", `g"3`)
	add("impact", "blocking", "slowing")
	add("size", "small", "medium", "large")
	add("tags", "q4", "q4;two words", "g1", "tag:x", `say "hi"`, "goal:g1")
	return values
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"payments needs identity: token exchange by 2 dec #guest !blocking (small)", "payments: faster by eom #booking",
		`"Special needs" needs "Data Platform": "say ""hi"" by fri" #tag:"two words"`, "needs tokens from identity by fri",
		"outcome more by 31 mar", "action ben: show it by fri", "team loyalty", "東京 needs identity： 宿 #京都", "\xff:\"#",
	} {
		f.Add(text, true)
	}
	store := board(f)
	f.Fuzz(func(t *testing.T, text string, mine bool) {
		by := quick.Options{Today: store.Today()}
		if mine {
			by.Team = "pay"
		}
		line := quick.Read(store.Board(), text, by)
		for _, wrong := range line.Problems {
			if wrong.From < 0 || wrong.From > wrong.To || wrong.To > len(text) {
				t.Fatalf("%q: a problem from %d to %d", text, wrong.From, wrong.To)
			}
		}
		for _, one := range line.Complete() {
			if len(one.Text) == 0 || one.Show == "" {
				t.Fatalf("%q: a completion of nothing", text)
			}
		}
		if len(line.Problems) > 0 {
			return
		}
		if _, err := model.Add(store, line.Kind, "fresh", line.Values, by.Today); err != nil {
			t.Fatalf("%q is not taken: %v", text, err)
		}
		if line.Kind == model.KindDependency {
			if again := quick.Read(store.Board(), quick.Print(store.Board(), line.Values, by), by); !slices.Equal(again.Values, line.Values) {
				t.Fatalf("%q: printed and read again it is %v, was %v", text, again.Values, line.Values)
			}
		}
	})
}
