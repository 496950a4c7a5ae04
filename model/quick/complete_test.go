package quick_test

import (
	"slices"
	"testing"

	"moot/model/quick"
)

func TestComplete(t *testing.T) {
	for text, want := range map[string][]string{
		"":                              nil,
		"pay":                           {"Payments needs "},
		"p":                             {"Payments needs ", "Platform needs ", "Data Platform needs "},
		"crew":                          nil,
		"checkout":                      {"Payments needs "},
		"spe":                           {`"Special needs" needs `},
		"go":                            {"Goal needs "},
		"id":                            {"Identity needs "},
		"pay needs id":                  {"pay needs Identity: "},
		"pay needs ":                    {"pay needs Data Platform: ", "pay needs Goal: ", "pay needs Identity: ", "pay needs Payments: ", "pay needs Platform: ", `pay needs "Special needs": `, "pay needs 東京チーム: "},
		"pay needs 東":                   {"pay needs 東京チーム: "},
		"pay needs tokens from id":      {"pay needs tokens from Identity"},
		"pay needs identity: ":          nil,
		"pay needs identity: to":        nil,
		"pay needs identity: to #gue":   {"pay needs identity: to #guest "},
		"pay needs identity: to #":      {"pay needs identity: to #saved ", "pay needs identity: to #guest "},
		"pay needs identity: to !":      {"pay needs identity: to !blocking ", "pay needs identity: to !slowing "},
		"pay needs identity: to !s":     {"pay needs identity: to !slowing "},
		"pay: faster #":                 {"pay: faster #more ", "pay: faster #trust "},
		"pay needs identity: to #saved": nil,
	} {
		store := board(t)
		by := quick.Options{Today: store.Today()}
		var got []string
		for _, one := range quick.Read(store.Board(), text, by).Complete() {
			got = append(got, one.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

// What is offered is understood: no completion leads to a problem with what it wrote.
func TestWhatIsOfferedIsUnderstood(t *testing.T) {
	store := board(t)
	by := quick.Options{Today: store.Today()}
	for _, start := range []string{"", "pay needs ", "pay needs tokens from "} {
		for _, letter := range "abcdefghijklmnopqrstuvwxyz東" {
			for _, one := range quick.Read(store.Board(), start+string(letter), by).Complete() {
				end := map[string]string{"": "identity: tokens", "pay needs ": "tokens"}[start]
				if line := quick.Read(store.Board(), one.Text+end, by); len(line.Problems) > 0 {
					t.Errorf("%q: %v", one.Text+end, line.Problems)
				}
			}
		}
	}
}
