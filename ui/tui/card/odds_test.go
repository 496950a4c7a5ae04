package card_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"moot/model"
	"moot/model/agenda"
	"moot/model/modeltest"
	"moot/ui/tui/card"
	"moot/ui/tui/uitest"
)

// closed adds dependencies that were accepted, so many of them kept.
func closed(store *modeltest.Store, size string, total, kept int) {
	for i := range total {
		delivered := "2026-10-01"
		if i >= kept {
			delivered = "2026-10-09"
		}
		store.Add(model.KindDependency, fmt.Sprintf("closed%s%d", size, i), "title", "Done", "consumer", "search", "provider", "data",
			"size", size, "state", "accepted", "need_by", "2026-10-02", "delivered", delivered, "closed", "2026-10-10")
	}
}

func seen(store *modeltest.Store, kind model.Kind, id string, width int) string {
	return ansi.Strip(strings.Join(card.Of(uitest.State(store), model.Ref{Kind: kind, ID: id}, nil, width).Lines, "\n"))
}

func TestAGoalsChanceInWords(t *testing.T) {
	for _, test := range []struct {
		name  string
		alter func(*modeltest.Store)
		want  []string
		not   string
	}{
		{"one thing to wait for", func(s *modeltest.Store) { closed(s, "medium", 8, 4) },
			[]string{"chance     5 in 10; it waits for Token exchange for guest checkout alone", "n = 8 closed"}, "without"},
		{"two, the least likely named", func(s *modeltest.Store) {
			closed(s, "medium", 8, 4)
			closed(s, "large", 8, 1)
			s.Add(model.KindDependency, "more", "title", "Card vault", "consumer", "pay", "provider", "data", "goal", "guest",
				"impact", "blocking", "size", "large", "need_by", "2026-12-20")
		}, []string{"chance     1 in 10; without Card vault 5 in 10", "n = 16 closed"}, ""},
		{"one that missed its day", func(s *modeltest.Store) {
			closed(s, "medium", 8, 4)
			s.Add(model.KindDependency, "more", "title", "Card vault", "consumer", "pay", "provider", "data", "goal", "guest",
				"impact", "blocking", "need_by", "2026-11-01")
		}, []string{"chance     0 in 10: Card vault has missed its first need-by; without it 5 in 10"}, ""},
		{"no record", func(s *modeltest.Store) { s.Set(model.KindDependency, "accounts", "delivered", "") },
			[]string{"chance     no record yet"}, " in 10"},
		{"what has no need-by is left out", func(s *modeltest.Store) {
			s.Set(model.KindDependency, "tokens", "need_by", "", "first_need_by", "")
		}, []string{"chance     no figure: nothing it waits for has a date that it"}, "no record"},
		{"nothing blocks", func(s *modeltest.Store) { s.Set(model.KindDependency, "tokens", "impact", "slowing") }, nil, "chance     "},
	} {
		t.Run(test.name, func(t *testing.T) {
			store := uitest.Board(t)
			test.alter(store)
			text := seen(store, model.KindGoal, "guest", 90)
			for _, want := range test.want {
				if !strings.Contains(text, want) {
					t.Errorf("want %q in\n%s", want, text)
				}
			}
			if before, _, _ := strings.Cut(text, "Leans on it"); test.not != "" && strings.Contains(before, test.not) {
				t.Errorf("%q does not belong in\n%s", test.not, before)
			}
		})
	}
}

func TestADependencysChanceInWords(t *testing.T) {
	for _, test := range []struct {
		name  string
		alter func(*modeltest.Store)
		want  string
	}{
		{"alone", func(*modeltest.Store) {}, "chance     5 in 10, medium, n = 8\n"},
		{"beside another one", func(s *modeltest.Store) {
			s.Add(model.KindDependency, "more", "title", "Card vault", "consumer", "pay", "provider", "data", "goal", "guest",
				"impact", "blocking", "size", "medium", "need_by", "2026-12-20")
		}, "chance     1 in 4, or 5 in 10 without this one\n           this one 5 in 10: medium, n = 8\n"},
		{"not blocking", func(s *modeltest.Store) { s.Set(model.KindDependency, "tokens", "impact", "slowing") }, "chance     5 in 10, medium, n = 8\n"},
		{"fewer than five of its size", func(s *modeltest.Store) { s.Set(model.KindDependency, "tokens", "size", "small") },
			"chance     5 in 10, any size, n = 9\n"},
		{"past its day", func(s *modeltest.Store) { s.Set(model.KindDependency, "tokens", "first_need_by", "2026-11-01") },
			"chance     0 in 10, its first need-by has passed\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			store := uitest.Board(t)
			closed(store, "medium", 8, 4)
			test.alter(store)
			if text := seen(store, model.KindDependency, "tokens", 90); !strings.Contains(text, test.want) {
				t.Errorf("want %q in\n%s", test.want, text)
			}
		})
	}
}

func TestAStakeThatIsMissingIsToldUntilItIsThere(t *testing.T) {
	store := uitest.Board(t)
	const missing = "Identity has no goal for More travellers finish booking: no stake yet; l links one"
	if text := seen(store, model.KindDependency, "tokens", 100); !strings.Contains(text, missing) {
		t.Errorf("want %q in\n%s", missing, text)
	}
	store.Add(model.KindGoal, "rotate", "title", "Keys rotate", "team", "ident", "outcomes", "finish")
	if text := seen(store, model.KindDependency, "tokens", 100); strings.Contains(text, "no stake") {
		t.Errorf("the stake is there, and is said to be missing:\n%s", text)
	}
}

func TestMarginsInWords(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	for id, want := range map[string]string{
		"tokens": "no promise", "split": "overdue 2 days", "hooks": "7 days to spare", "ledger": "12 days to spare", "accounts": "", "calls": "",
	} {
		if got := agenda.MarginWords(state.Board.Dependency(id), state.Agenda.Outlook(id)); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

// TestAListLeavesOutWhatHasNoRoom: first words are shortened, then the chance goes, then the team; the margin stays.
func TestAListLeavesOutWhatHasNoRoom(t *testing.T) {
	store := uitest.Board(t)
	for _, test := range []struct {
		width     int
		want, not []string
	}{
		{100, []string{"○ requested Token", "from Identity", "Wed  2 Dec", "no promise", "7 in 10", "overdue 2 days"}, nil},
		{76, []string{"from Identity", " 2 Dec", "no promise", "7 in 10", "overdue 2 d"}, []string{"○ requested Token", "Wed  2 Dec", "overdue 2 days"}},
		{60, []string{"from Identity", "no promise"}, []string{"7 in 10\n"}},
		{36, []string{"○ Token", " 2 Dec", "no promise", "overdue 2 d"}, []string{"Identity"}},
	} {
		_, list, _ := strings.Cut(seen(store, model.KindGoal, "guest", test.width), "Needs")
		for _, want := range test.want {
			if !strings.Contains(list, want) {
				t.Errorf("at %d: want %q in\n%s", test.width, want, list)
			}
		}
		for _, not := range test.not {
			if strings.Contains(list, not) {
				t.Errorf("at %d: %q has no room in\n%s", test.width, not, list)
			}
		}
	}
}

func TestABudgetThatIsExceededIsToldWhereTheNeedsAre(t *testing.T) {
	store := uitest.Board(t)
	store.Set(model.KindGoal, "guest", "budget", "0")
	if text := seen(store, model.KindGoal, "guest", 76); !strings.Contains(text, "Needs  1 open, budget 0") {
		t.Errorf("no warning in\n%s", text)
	}
}

// TestGoalsOfAnOutcomeAreByTeam: never by how they stand.
func TestGoalsOfAnOutcomeAreByTeam(t *testing.T) {
	store := uitest.Board(t)
	store.Add(model.KindGoal, "quiet", "title", "Quieter", "team", "data", "outcomes", "finish")
	text := seen(store, model.KindOutcome, "finish", 76)
	if !strings.Contains(text, "1 on track, 1 at risk, 1 has said nothing") {
		t.Errorf("how they stand is not counted in\n%s", text)
	}
	last := 0
	for _, team := range []string{"Data", "Payments", "Search"} {
		at := strings.Index(text, team)
		if at < last {
			t.Errorf("%s does not stand in its place in\n%s", team, text)
		}
		last = at
	}
}

func TestGuardrailsAreByKind(t *testing.T) {
	store := uitest.Board(t)
	store.Add(model.KindGuardrail, "g2", "title", "Every table has one owner", "kind", "architecture")
	store.Add(model.KindGuardrail, "g3", "title", "Accessible to all")
	text := seen(store, model.KindGoal, "guest", 76)
	_, text, _ = strings.Cut(text, "Guardrails")
	words := strings.Join(strings.Fields(text), " ")
	want := "3 architecture Every table has one owner security Card numbers never touch our servers other Accessible to all"
	if words != want {
		t.Errorf("got %q, want %q", words, want)
	}
}

func TestMarkdownHasMarginAndChance(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for ref, want := range map[string]string{
		"dependency:hooks": "  - margin: 7 days to spare\n  - chance: 7 in 10, any size, n = 1\n", "goal:guest": "  - chance: 7 in 10, n = 1 closed\n",
	} {
		named, _ := model.ParseRef(ref)
		if text := card.Markdown(state, named); !strings.HasSuffix(text, want) {
			t.Errorf("%s: want %q at the end of\n%s", ref, want, text)
		}
	}
}
