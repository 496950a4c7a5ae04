package plain

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"moot/model"
	"moot/model/align"
	"moot/model/modeltest"
	"moot/store"
	"moot/ui/tui/uitest"
)

func TestReadTheGapsAndMendOne(t *testing.T) {
	s := smallStore(t)
	said, err := talked(s, "gaps", "2", "1", "Booking works on a phone", "2", "gaps")
	if !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that the second time it was not done", err)
	}
	see(t, said, "Goals serving no outcome, 1 item\n2. Ship the push gateway. It serves no outcome.",
		"1. link: link it to an outcome", "What will you do?", "Saved: changed Ship the push gateway",
		"it has no such gap, or has it no more", "Gaps, Northwind Travel")
	if outcomes := load(t, s).Goal("push").Outcomes; len(outcomes) != 1 || outcomes[0] != "mobilefirst" {
		t.Errorf("it serves %q", outcomes)
	}
}

func TestAcceptAGapForNowAndNoMore(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "gaps", "3", "acknowledge", "the team is new", "yesterday", "+2w", "gaps", "show push", "take back push", "gaps")
	see(t, said, "Why is it accepted for now?", "has passed: today or later", "Saved: accepted until Sun 6 Dec, in 14 days: Ship the push gateway, nothing says what it would move",
		"Accepted for now, 1 item\n", "Ship the push gateway. Nothing says what it would move. Accepted by Ana until Sun 6 Dec, in 14 days: the team is new.",
		"Gap: Nothing says what it would move. Accepted by Ana", "mend, acknowledge, take back.",
		"Saved: accepted no more: Ship the push gateway", "Goals without a measure, 1 item")
	if left := load(t, s).Count(model.KindAcknowledgement); left != 0 {
		t.Errorf("%d acknowledgements are left", left)
	}
}

func TestARecordWithSeveralGapsIsAskedAbout(t *testing.T) {
	s := smallStore(t)
	said, _ := talked(s, "acknowledge push no measure before spring", "goal without measure", "+4w", "mend push", "cancel")
	see(t, said, "1. goal without outcome: it serves no outcome", "Which gap?", "Saved: accepted until Sun 20 Dec", "Which gap?", "Cancelled")
	given := model.Acknowledged(load(t, s), model.GoalWithoutMeasure, model.Ref{Kind: model.KindGoal, ID: "push"})
	if given == nil || given.Reason != "no measure before spring" || given.Author != "Ana" {
		t.Errorf("it is %+v", given)
	}
}

// TestEveryGapHasAWayToMendIt, which does away with it.
func TestEveryGapHasAWayToMendIt(t *testing.T) {
	for kind, test := range map[model.GapKind]struct {
		record  string
		answers []string
	}{
		model.OutcomeWithoutGoal:     {"outcome:alone", []string{"goal", "Answer at once", "Data", "", "", "", "", "", "", ""}},
		model.OutcomeWithoutMeasure:  {"outcome:mobilefirst", []string{"measure", "phone bookings", "%", "10", "20", "12"}},
		model.GoalWithoutOutcome:     {"goal:push", []string{"drop", "nobody asked for it"}},
		model.GoalWithoutMeasure:     {"goal:push", []string{"measure", "messages lost", "", "38", "5", ""}},
		model.GoalWordedAsOutput:     {"goal:push", []string{"reword", "No message is lost"}},
		model.GoalWithoutTeam:        {"goal:nobody", []string{"team", "Data"}},
		model.GoalSilent:             {"goal:away", []string{"check in", "70", "", "slower than hoped"}},
		model.GoalOnUncommitted:      {"goal:kyoto", []string{"answer", "yado", "accept"}},
		model.GoalOverBudget:         {"goal:guest", []string{"budget", "5"}},
		model.DependencyWithoutStake: {"dependency:tokens", []string{"goal", "Tokens at once", "", "", "", "", "", "", "", ""}},
		model.TeamWithManyGoals:      {"team:data", []string{"drop", "past", "too much at once"}},
	} {
		t.Run(string(kind), func(t *testing.T) {
			s := gapsStore(t)
			ref, _ := model.ParseRef(test.record)
			if gapOf(load(t, s), ref, kind) == nil {
				t.Fatal("it has no such gap to begin with")
			}
			lines := []string{"mend " + test.record}
			if len(align.NewFinder(load(t, s), modeltest.Today).Of(ref)) > 1 {
				lines = append(lines, string(kind))
			}
			said, err := talked(s, append(lines, test.answers...)...)
			gap := gapOf(load(t, s), ref, kind)
			uncommitted := kind == model.GoalOnUncommitted && gap != nil && !strings.Contains(gap.Detail, "宿")
			if err != nil || gap != nil && !uncommitted {
				t.Errorf("%v, and the gap is there still:\n%s", err, said)
			}
		})
	}
	for _, kind := range model.GapKinds {
		if len(ways[kind]) == 0 {
			t.Errorf("nothing mends %s", kind)
		}
	}
}

func TestEveryStepIsACommand(t *testing.T) {
	for _, step := range model.Steps {
		if found, _, ok := commandOf(step.String()); !ok || found.names[0] != step.String() {
			t.Errorf("%s is none", step)
		}
	}
}

func TestALongTextIsToldInShort(t *testing.T) {
	long := strings.Repeat("so many words ", 20)
	for text, want := range map[string]string{
		"carts are left":           "carts are left",
		"Carts are left.\n" + long: "Carts are left.",
		long:                       strings.TrimSpace(strings.Repeat("so many words ", 8)) + " so …",
	} {
		if got := inShort(text); got != want {
			t.Errorf("%q is told as %q, want %q", text, got, want)
		}
	}
}

func gapOf(board *model.Board, ref model.Ref, kind model.GapKind) *align.Gap {
	for _, gap := range align.NewFinder(board, modeltest.Today).Of(ref) {
		if gap.Kind == kind {
			return &gap
		}
	}
	return nil
}

// gapsStore keeps the small board with more that does not hang together.
func gapsStore(t testing.TB) store.Store {
	board := uitest.Board(t)
	board.Add(model.KindForum, "f0", "on", "2026-10-29", "state", "closed")
	board.Add(model.KindOutcome, "alone", "title", "Questions are answered at once", "measure", "minutes")
	board.Add(model.KindGoal, "nobody", "title", "Refunds by keyboard", "outcomes", "trust", "measure", "steps")
	for _, id := range []string{"d1", "d2", "d3"} {
		board.Add(model.KindGoal, id, "title", "Fares "+id, "team", "data", "outcomes", "trust", "measure", "fares", "created", "2026-10-01")
	}
	board.Set(model.KindGoal, "guest", "budget", "0")
	s := emptyStore(t)
	if _, err := s.Merge(context.Background(), all(board.Changes())); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestGapsAreOnlyReadOnABoardToRead(t *testing.T) {
	s := smallStore(t)
	var printed bytes.Buffer
	o := options(s, &printed, "gaps", "2", "mend 2", "acknowledge 2 later")
	o.ReadOnly = true
	if err := Run(context.Background(), o); !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that it was done in part", err)
	}
	see(t, printed.String(), "2. Ship the push gateway.", "Goal: Ship the push gateway", "Gap: It serves no outcome.",
		"Not done: The board is open to be read only", "Not done: The board is open to be read only")
}

func TestThreeCheckInsInARow(t *testing.T) {
	s := gapsStore(t)
	said := talk(t, s, "my team Data", "due", "1", "0.4", "on track", "better parsers", "2", "7", "at risk", "", "3", "", "", "no progress", "due")
	see(t, said, "Goals due a check-in, Northwind Travel", "1. Goal of Data", "A number alone checks in",
		"Saved: checked in on", "Saved: checked in on", "Saved: checked in on", "Goals due a check-in")
	if said := load(t, s).Count(model.KindCheckIn); said != 6 {
		t.Errorf("%d check-ins, want the three that were there and three more", said)
	}
}
