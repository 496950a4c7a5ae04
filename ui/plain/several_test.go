package plain

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"moot/model"
)

// TestWhatIsAList of numbers, and what only looks like one.
func TestWhatIsAList(t *testing.T) {
	o := options(smallStore(t), new(bytes.Buffer))
	s := newSession(t.Context(), o)
	defer s.stop()
	if err := s.load(); err != nil {
		t.Fatal(err)
	}
	if err := s.show("dependencies"); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]struct {
		count int
		rest  string
	}{
		"1 2": {2, ""}, "1-3": {3, ""}, "1,2": {2, ""}, "1, 3": {2, ""}, "1-2, 3": {3, ""}, "1 2-3": {3, ""}, "1 1 1": {1, ""},
		"1-3 no hands": {3, "no hands"}, "1,2: no hands": {2, "no hands"}, "1 2: no hands": {2, "no hands"}, "1 2 by 11 dec": {2, "11 dec"},
		"1": {}, "": {}, "tokens": {}, "1 11 dec": {}, "2 3 people are ill": {}, "1 2026-12-02": {}, "2026-12-02": {}, "1-2x": {},
	} {
		refs, rest, err := s.several(typed)
		if err != nil || len(refs) != want.count || rest != want.rest {
			t.Errorf("%q: %d records and %q (%v), want %d and %q", typed, len(refs), rest, err, want.count, want.rest)
		}
	}
	for typed, want := range map[string]string{"1 99": "nothing is numbered 99", "1-1000000000": "nothing is numbered", "3-1": "goes backwards: write 1-3"} {
		if _, _, err := s.several(typed); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", typed, err, want)
		}
	}
}

func TestSeveralAreOneChangeThatIsUndoneAsOne(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "filter state:requested", "dependencies", "accept 1-2", "filter", "log 1", "undo")
	see(t, said, "1. Token exchange", "Saved: accepted 2 dependencies", "Saved: taken back:")
	for _, id := range []string{"tokens", "yado"} {
		if d := load(t, s).Dependency(id); d.State != model.Requested {
			t.Errorf("%s is %s after undo", id, d.State)
		}
	}
}

func TestWhatTheRulesRefuseOfSeveralIsToldAndLeft(t *testing.T) {
	s := smallStore(t)
	said, err := talked(s, "accept fares", "dependencies", "decline 1-20", "decline 3-4, 7 no hands before spring", "decline 3,4,7 again", "goals", "start 1-2")
	if !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that it was done in part", err)
	}
	see(t, said, "Not done: Nothing is numbered", "Saved: declined 2 of 3", "Left as it is: Fresh fares: It is committed:",
		"Left as it is: Token exchange for guest checkout; 宿の空室を一分ごとに知らせる: It is declined:", "Not done: None of the 3 was changed.",
		"this command is about a dependency.", "Not done: None of the 2 was changed.")
	board := load(t, s)
	for _, id := range []string{"tokens", "yado"} {
		if d := board.Dependency(id); d.State != model.Declined || d.Reason != "no hands before spring" {
			t.Errorf("%s is %s because of %q", id, d.State, d.Reason)
		}
	}
}

func TestSeveralWithoutADayShareTheOneThatIsAskedFor(t *testing.T) {
	s := smallStore(t)
	talk(t, s, "edit yado", "need-by", "-", "")
	said, _ := talked(s, "filter state:requested", "dependencies", "start 1-2 now", "accept 1 2", "11 dec")
	see(t, said, "Not done: Nothing belongs behind the numbers: now.", "By when, for 1 dependency without a need-by to come", "Saved: accepted 2 dependencies")
	if by := load(t, s).Dependency("yado").CommitBy.String(); by != "2026-12-11" {
		t.Errorf("promised for %s", by)
	}
	if by := load(t, s).Dependency("tokens").CommitBy.String(); by != "2026-12-02" {
		t.Errorf("what had a day is promised for %s", by)
	}
}

// TestSeveralInAForumAreItsDecisions, one each.
func TestSeveralInAForumAreItsDecisions(t *testing.T) {
	s := smallStore(t)
	talk(t, s, "filter state:requested", "forum start", "y", "here", "dependencies", "remove 1-2 descope")
	board := load(t, s)
	if decided := len(board.Decisions()); decided != 2 {
		t.Errorf("%d decisions, want 2", decided)
	}
	if d := board.Dependency("yado"); d.State != model.Removed || d.Lever != model.Descope {
		t.Errorf("it is %s by %s", d.State, d.Lever)
	}
}

func TestCopyPrintsMarkdownForPasting(t *testing.T) {
	said := talk(t, smallStore(t), "dependencies", "copy tokens", "copy 1-2")
	see(t, said, "- **Payments needs from Identity: Token exchange for guest checkout (requested)** `tokens`\n", "  - need-by: 2026-12-02\n", "- **", "- **")
}
