package model

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	states := []string{"requested", "countered", "declined", "committed", "started", "delivered", "accepted", "removed"}
	for _, test := range []struct {
		word  string
		among []string
		want  string
	}{
		{"paymnets", []string{"identity", "payments"}, "payments"}, // swapped
		{"PAYMENT", []string{"identity", "Payments"}, "Payments"},
		{"requsted", states, "requested"}, // missing
		{"startted", states, "started"},   // too many
		{"acceptad", states, "accepted"},  // wrong
		{"de", states, "declined"},        // begins two: the nearer one
		{"com", states, "committed"},
		{"moved", states, "removed"},
		{"committed", states, "committed"},
		{"team", []string{"tean", "team platform"}, "team platform"}, // a beginning before a slip
		{"cat", []string{"bat", "rat"}, "bat"},                       // a tie: the first
		{"zürch", []string{"Bern", "Zürich"}, "Zürich"},

		{"", states, ""},
		{"xyz", states, ""},
		{"a", []string{"b"}, ""},
		{"ab", []string{"ba"}, ""}, // two letters forgive nothing
		{"delivery", []string{"removed", "x"}, ""},
		{"word", nil, ""},
		{strings.Repeat("x", longestGuess+1), []string{strings.Repeat("x", longestGuess+1)}, ""},
	} {
		got, ok := Nearest(test.word, test.among)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("Nearest(%q) = %q, %v; want %q", test.word, got, ok, test.want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0}, {"abc", "acb", 1},
		{"kitten", "sitting", 3}, {"ca", "abc", 3}, {"abcd", "badc", 2},
	} {
		if got := slips([]rune(test.a), []rune(test.b)); got != test.want {
			t.Errorf("slips(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
		if there, back := slips([]rune(test.a), []rune(test.b)), slips([]rune(test.b), []rune(test.a)); there != back {
			t.Errorf("slips(%q, %q) is %d one way and %d the other", test.a, test.b, there, back)
		}
	}
}
