package align_test

import (
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/model/align"
	"moot/model/internal/testboard"
)

func TestWhatIsWordedAsOutput(t *testing.T) {
	for _, test := range []struct {
		title string
		own   []string // the board's words
		want  string   // the word; "" where it is not worded as output
	}{
		{"Ship it", nil, "ship"},
		{"SHIP", nil, "ship"},
		{"“Ship” the gateway", nil, "ship"},
		{"  build: tokens", nil, "build"},
		{"Roll   out tokens", nil, "roll out"},
		{"Roll-out of tokens", nil, "roll-out"},
		{"Shipping is free", nil, ""},
		{"Shipments arrive in a day", nil, ""},
		{"Build-time under 5 minutes", nil, ""},
		{"Deliver_ies", nil, ""},
		{"Nobody has to build it", nil, ""},
		{"Rollouts without a pause", nil, ""},
		{"", nil, ""},

		{"Enable tokens", nil, ""},
		{"Enable tokens", []string{" ENABLE "}, "enable"},
		{"Ausrollen der Tokens", []string{"Ausrollen"}, "ausrollen"},
		{"Übergabe an Search", []string{"übergabe"}, "übergabe"},
		{"ログインを実装する", []string{"ログインを実装"}, "ログインを実装"},
		{"Ship it", []string{"enable", ""}, "ship"},

		{"Create trust in prices", []string{"-create"}, ""},
		{"Create trust in prices", []string{" - Create "}, ""},
		{"Ship it", []string{"-create"}, "ship"},
		{"Roll out tokens", []string{"-roll out"}, ""},
		{"Enable tokens", []string{"enable", "-enable"}, ""},
		{"Enable tokens", []string{"-never", "enable"}, "enable"},
	} {
		board := testboard.Of(
			&model.Goal{Entry: testboard.ID("g"), Title: test.title},
			&model.Settings{Entry: testboard.ID(model.BoardID), OutputWords: test.own},
		)
		want := ""
		if test.want != "" {
			want = "it starts with “" + test.want + "” and has no measure"
		}
		got := ""
		for _, gap := range align.Compute(board, testboard.Today).Of(model.GoalWordedAsOutput) {
			got += gap.Detail
		}
		if got != want {
			t.Errorf("%q with %q: %q, want %q", test.title, test.own, got, want)
		}
	}
}

func TestTheBuiltInWordsAreInOrderAndSpelledToBeCompared(t *testing.T) {
	for _, words := range [][]string{align.BuiltInOutputWords(), align.OutputUnits()} {
		for _, word := range words {
			if word != model.Fold(word) || strings.Join(strings.Fields(word), " ") != word {
				t.Errorf("%q would never be found", word)
			}
		}
	}
	if words := align.BuiltInOutputWords(); !slices.IsSorted(words) || len(slices.Compact(words)) != len(align.BuiltInOutputWords()) {
		t.Errorf("%q", words)
	}
}
