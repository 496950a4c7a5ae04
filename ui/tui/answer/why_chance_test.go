package answer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/uitest"
)

// closed adds dependencies of a size that were accepted, each delivered a day after the one before it; every other one kept
// its day.
func closed(store *modeltest.Store, size string, count int) {
	day := model.NewDate(2026, 6, 1)
	for i := range count {
		delivered := day.Add(i % 120)
		need := delivered.Add(1)
		if i%2 == 1 {
			need = delivered.Add(-3)
		}
		store.Add(model.KindDependency, fmt.Sprintf("closed%s%03d", size, i), "title", fmt.Sprintf("done %03d", i), "consumer", "search",
			"provider", "data", "size", size, "state", "accepted", "need_by", need.String(), "delivered", delivered.String(), "closed", "2026-11-01")
	}
}

// whyOf is what is told of the chance of a record, on lines of 70 cells.
func whyOf(t *testing.T, store *modeltest.Store, ref string) string {
	t.Helper()
	named, _ := model.ParseRef(ref)
	state := uitest.State(store)
	lines := WhyChance(state, named)(state, 70)
	for _, line := range lines {
		if got := ansi.StringWidth(line); got > 70 {
			t.Errorf("%d cells in %q", got, ansi.Strip(line))
		}
	}
	return uitest.Plain(strings.Join(lines, "\n"))
}

func TestWhyAChanceTellsTheFormulaAndItsClass(t *testing.T) {
	for _, test := range []struct {
		name  string
		ref   string
		alter func(*modeltest.Store)
		want  []string
	}{
		{"its own size", "dependency:tokens", func(s *modeltest.Store) { closed(s, "medium", 6) }, []string{
			"5 in 10 = (kept + 1) / (total + 2) = (3 + 1) / (6 + 2)", "3 of 6 closed medium dependencies came by their first need-by",
			"At least 5 closed ones are medium", "Guest checkout under 40 s, which needs it: 5 in 10.", "What it rests on: 6 closed dependencies",
		}},
		{"too few of its size", "dependency:tokens", func(s *modeltest.Store) { closed(s, "medium", 4) }, []string{
			"(3 + 1) / (5 + 2)", "Fewer than 5 closed ones are medium, so those of all sizes count",
		}},
		{"no size", "dependency:tokens", func(s *modeltest.Store) { s.Set(model.KindDependency, "tokens", "size", "") }, []string{"It has no size, so those of all sizes count"}},
		{"no record", "dependency:tokens", func(s *modeltest.Store) { s.Set(model.KindDependency, "accounts", "delivered", "") },
			[]string{"No record yet, and so no figure.", "A record is made by dependencies between teams that are accepted"}},
		{"no need-by", "dependency:tokens", func(s *modeltest.Store) { s.Set(model.KindDependency, "tokens", "need_by", "", "first_need_by", "") },
			[]string{"No figure: it has no need-by that it could miss"}},
		{"past", "dependency:split", func(*modeltest.Store) {}, []string{"0 in 10: its first need-by has passed, and it is not delivered."}},
		{"a goal of two", "goal:guest", func(s *modeltest.Store) {
			closed(s, "medium", 6)
			s.Add(model.KindDependency, "more", "title", "Card vault", "consumer", "pay", "provider", "data", "goal", "guest",
				"impact", "blocking", "size", "medium", "need_by", "2026-12-20")
			s.Add(model.KindDependency, "some", "title", "Some day", "consumer", "pay", "provider", "data", "goal", "guest", "impact", "blocking")
		}, []string{
			"1 in 4: the chances below multiplied", "5 in 10   Card vault", "5 in 10   Token exchange", "without it 5 in 10", "none      Some day",
			"1 without a date left out", "What it rests on: 6 closed dependencies",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			store := uitest.Board(t)
			test.alter(store)
			text := whyOf(t, store, test.ref)
			words := strings.Join(strings.Fields(text), " ")
			for _, want := range test.want {
				if !strings.Contains(words, strings.Join(strings.Fields(want), " ")) {
					t.Errorf("want %q in\n%s", want, text)
				}
			}
		})
	}
}

func TestTheClosedOnesAreListedNewestFirstUpToANumber(t *testing.T) {
	store := uitest.Board(t)
	closed(store, "medium", 6)
	text := whyOf(t, store, "dependency:tokens")
	for _, want := range []string{"first need-by delivered done 005 3 Jun 6 Jun 3 days late", "done 004 6 Jun 5 Jun kept"} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			t.Errorf("want %q in\n%s", want, text)
		}
	}
	if strings.Index(text, "done 005") > strings.Index(text, "done 004") {
		t.Errorf("the newest does not come first in\n%s", text)
	}
	store = uitest.Board(t)
	closed(store, "medium", mostBehind+7)
	text = whyOf(t, store, "dependency:tokens")
	if got := strings.Count(text, "done "); got != mostBehind || !strings.Contains(text, "and 7 earlier") {
		t.Errorf("%d are listed, want %d and the others counted:\n%s", got, mostBehind, text[len(text)-200:])
	}
}

func TestWhatNobodyWaitsForHasNoChanceToTell(t *testing.T) {
	store := uitest.Board(t)
	for _, ref := range []string{"dependency:accounts", "dependency:calls", "team:pay", "outcome:finish"} {
		if text := strings.TrimSpace(whyOf(t, store, ref)); text != "" {
			t.Errorf("%s: %s", ref, text)
		}
	}
}
