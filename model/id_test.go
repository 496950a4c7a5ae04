package model

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestIDs(t *testing.T) {
	for _, good := range []string{"1", "2024h2/ATPIT#1", "D0000001", "team payments", "équipe", "依存", "a,b:c\"d", strings.Repeat("é", 200)} {
		if err := CheckID(good); err != nil {
			t.Errorf("%q: %v", good, err)
		}
	}
	for bad, want := range map[string]string{
		"":                       "empty",
		" a":                     "space",
		"a\u00a0":                "space",
		"a;b":                    "semicolon",
		"a\tb":                   "cannot be shown",
		"a\x1b[31mb":             "cannot be shown",
		"a\u202eb":               "cannot be shown",
		"a\xffb":                 "cannot be shown",
		strings.Repeat("x", 201): "200",
	} {
		if err := CheckID(bad); !errors.Is(err, ErrID) || !strings.Contains(err.Error(), want) {
			t.Errorf("CheckID(%q) = %v; want it to say %q", bad, err, want)
		}
	}
}

func TestMadeIDs(t *testing.T) {
	random := rand.NewChaCha8([32]byte{7})
	seen := map[string]bool{}
	for range 100_000 {
		id := NewID(random)
		if len(id) != 10 || !IsMade(id) || strings.ContainsAny(id, "aeiouy01l") || CheckID(id) != nil {
			t.Fatalf("an unfit id: %q", id)
		}
		if seen[id] {
			t.Fatalf("%q was made twice", id)
		}
		seen[id] = true
	}
	if a, b := NewID(bytes.NewReader(make([]byte, 8))), NewID(bytes.NewReader(make([]byte, 8))); a != b {
		t.Errorf("one seed makes %q and %q", a, b)
	}
	for _, people := range []string{"", "D0000001", "2024h2/ATPIT#1", "2345678923", "bcdfghjkmnp", "bcdfghjkmA", "payments10"} {
		if IsMade(people) {
			t.Errorf("%q passes for a made id", people)
		}
	}
}

func TestNoRandomNumbers(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an id was made from nothing")
		}
	}()
	NewID(bytes.NewReader(nil))
}

func TestContentIDs(t *testing.T) {
	// Written down: an import of last year's file must find last year's records.
	if got, want := ContentID("payments", "2026-12-02"), "wwj2p8tv5ndgjt5f"; got != want {
		t.Errorf("ContentID = %q, want %q for ever", got, want)
	}
	seen := map[string][]string{}
	for _, parts := range [][]string{{}, {""}, {"", ""}, {"ab"}, {"a", "b"}, {"ab", ""}, {"", "ab"}, {"b", "a"}, {"1:a"}, {"a1:b"}} {
		id := ContentID(parts...)
		if other, twice := seen[id]; twice {
			t.Errorf("%q and %q make the same id %q", parts, other, id)
		}
		if seen[id] = parts; len(id) != 16 || !IsMade(id) {
			t.Errorf("%q makes %q", parts, id)
		}
	}
	first := map[byte]bool{}
	for i := range 2000 {
		id := ContentID(fmt.Sprint(i))
		first[id[0]], first[id[8]], first[id[15]] = true, true, true
	}
	if len(first) != len(idSigns) {
		t.Errorf("%d of %d signs are used", len(first), len(idSigns))
	}
}

func TestShortestPrefix(t *testing.T) {
	for _, test := range []struct{ id, before, after, want string }{
		{"bcdfghjkmn", "", "", "bcdf"},
		{"bcdfghjkmn", "bbbbbbbbbb", "zzzzzzzzzz", "bcdf"},
		{"bcdfghjkmn", "bcdf222222", "", "bcdfg"},
		{"bcdfghjkmn", "bcdf222222", "bcdfghz222", "bcdfghj"},
		{"bcdfghjkmn", "", "bcdfghjkmn222222", "bcdfghjkmn"},
		{"bcdfghjkmn", "bcdf", "bcdfghjé", "bcdfghjk"},
		{"D0000001", "", "", "D0000001"},
		{"2024h2/ATPIT#1", "", "", "2024h2/ATPIT#1"},
		{"équipe", "", "", "équipe"},
		{"", "", "", ""},
	} {
		if got := ShortestPrefix(test.id, test.before, test.after); got != test.want {
			t.Errorf("ShortestPrefix(%q, %q, %q) = %q, want %q", test.id, test.before, test.after, got, test.want)
		}
	}
}

func TestShownIDsAreUnambiguous(t *testing.T) {
	random := rand.NewChaCha8([32]byte{1})
	ids := []string{"bcd", "équipe", "D1"}
	for range 20_000 {
		ids = append(ids, NewID(random))
	}
	slices.Sort(ids)
	at := func(i int) string {
		if i < 0 || i >= len(ids) {
			return ""
		}
		return ids[i]
	}
	for i, id := range ids {
		shown := ShortestPrefix(id, at(i-1), at(i+1))
		bearers := 0
		for j := max(0, i-5); j < min(len(ids), i+6); j++ {
			if strings.HasPrefix(ids[j], shown) {
				bearers++
			}
		}
		if bearers != 1 || !strings.HasPrefix(id, shown) {
			t.Fatalf("%q is shown as %q, which %d ids begin with", id, shown, bearers)
		}
	}
}
