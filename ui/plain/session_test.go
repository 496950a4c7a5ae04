package plain

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/store"
	"moot/store/storetest"
)

func TestMakeABoardWithThreeTeams(t *testing.T) {
	made := emptyStore(t)
	var printed bytes.Buffer
	o := options(nil, &printed, "make", "", "Northwind", "Payments, Identity; Search", "quit")
	o.Create = func(_ context.Context, name string, teams []string) (store.Store, error) {
		if name != "Northwind" || strings.Join(teams, "+") != "Payments+Identity+Search" {
			t.Errorf("asked to make %q with %q", name, teams)
		}
		return made, nil
	}
	if err := Run(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	see(t, printed.String(), "There is no board at board.moot yet.", "Something is needed here", "Saved: made the board Northwind", "No dependencies yet.")
}

func TestWithoutAnAnswerNoBoardIsMade(t *testing.T) {
	for _, lines := range [][]string{{}, {"quit"}, {"make", "cancel"}, {"make"}} {
		var printed bytes.Buffer
		o := options(nil, &printed, lines...)
		o.In = strings.NewReader(strings.Join(lines, "\n"))
		if err := Run(context.Background(), o); !errors.Is(err, store.ErrMissing) {
			t.Errorf("%q: %v, want that there is no board", lines, err)
		}
	}
}

func TestAFirstRunThatFailsAsksAgain(t *testing.T) {
	var printed bytes.Buffer
	o := options(nil, &printed, "import", "nosuch", "3", "folder", "quit")
	o.Import = func(_ context.Context, folder string) (store.Store, error) {
		if folder == "nosuch" {
			return nil, errors.New("there is no folder nosuch")
		}
		return smallStore(t), nil
	}
	if err := Run(context.Background(), o); !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that it was done in part", err)
	}
	see(t, printed.String(), "Not done: There is no folder nosuch.", "Forum, Northwind Travel")
}

func TestAskAnotherTeamForSomething(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "my team Payments", "ask",
		"", "Identitty", "Identity", "Keys for refunds", "2/12", "10 dec", "Refunds within a day", "1", "medium", "", "show")
	see(t, said, "Which team needs something (Enter keeps Payments)", `There is no team "Identitty"`, "did you mean", "From which team",
		"can mean two different days", "Saved: asked Identity for Keys for refunds, needed by Thu 10 Dec, in 18 days",
		"Dependency: Keys for refunds", "Requested; Identity is to answer.")
	d := load(t, s).Dependency("new1")
	if d == nil || d.Consumer != "pay" || d.Provider != "ident" || d.NeedBy.String() != "2026-12-10" || d.Goal != "away" ||
		d.Impact != model.Blocking || d.Size != model.Medium || d.State != model.Requested {
		t.Fatalf("asked for %+v", d)
	}
}

func TestCancelLeavesEverythingAsItIs(t *testing.T) {
	s := smallStore(t)
	before := load(t, s).Count(model.KindDependency)
	said, err := talked(s, "ask", "Payments", "cancel", "forum")
	if !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that it was done in part", err)
	}
	see(t, said, "Cancelled: nothing was changed.", "Forum, Northwind Travel")
	if now := load(t, s).Count(model.KindDependency); now != before {
		t.Errorf("%d dependencies, want %d", now, before)
	}
}

func TestAnswerThreeRequests(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "filter state:requested,countered", "accept tokens", "propose yado", "yesterday", "+2w", "accept fares")
	see(t, said, "Saved: accepted Token exchange for guest checkout", "has passed: today or later",
		"Saved: proposed Sun 6 Dec, in 14 days for", "Saved: agreed to the day of Fresh fares")
	board := load(t, s)
	for _, id := range []string{"tokens", "yado", "fares"} {
		if d := board.Dependency(id); d.State != model.Committed {
			t.Errorf("%s is %s", id, d.State)
		}
	}
	if by := board.Dependency("fares").CommitBy.String(); by != "2026-12-11" {
		t.Errorf("fares are promised for %s", by)
	}
}

func TestAnswerByTheNumberThatWasPrinted(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "dependencies", "filter state:requested", "accept 1", "decline 2 no hands before spring", "undo", "2")
	see(t, said, "1. Token exchange", "Saved: accepted Token exchange", "Saved: declined 宿", "Saved: taken back: 宿", "Dependency: 宿")
	if d := load(t, s).Dependency("yado"); d.State != model.Requested || d.Reason != "" {
		t.Errorf("it is %s because of %q", d.State, d.Reason)
	}
}

func TestFindEverythingLateForOneOutcome(t *testing.T) {
	said := talk(t, exampleStore(t), "dependencies", `filter is:late outcome:"More travellers finish booking"`, "filter", "dependencies")
	see(t, said, "Only what matches the filter: is:late", "Dependencies, Northwind Travel, 45 items")
	s := smallStore(t)
	talk(t, s, "edit split", "goal", "guest", "")
	see(t, talk(t, s, "dependencies", "filter is:late outcome:finish"), "Only what matches", "1. Split payment.", "Late by 2 days")
}

func TestUndoAMistakeTenChangesAgo(t *testing.T) {
	s := smallStore(t)
	lines := []string{"decline tokens wrong one"}
	for range 5 {
		lines = append(lines, "note guest one", "note guest two")
	}
	said := talk(t, s, append(lines, "log", "undo 11", "show tokens")...)
	see(t, said, "11. Sun 22 Nov 12:00, Ana: Token exchange for guest checkout: state from requested to declined, reason written.",
		"Saved: taken back: Token exchange for guest checkout: state from declined to requested")
	board := load(t, s)
	if d := board.Dependency("tokens"); d.State != model.Requested {
		t.Errorf("it is %s", d.State)
	}
	if note := board.Goal("guest").Note; note != "two" {
		t.Errorf("the note is %q", note)
	}
}

func TestCheckInOnAGoal(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "check in Guest checkout under 40 s", "fifty", "48.5", "on trakc", "on track", "the sandbox is there")
	see(t, said, "Check in on Guest checkout under 40 s. Checkout time now 52 s, from 71 s to 40 s; 61 % of the way.",
		`"fifty" is not a number; write it as 42, 3.5 or "42 s".`, "did you mean on track?", "Saved: checked in on Guest checkout under 40 s")
	goal := load(t, s).Goal("guest")
	if goal.Measure.Current.String() != "48.5" || goal.Health != model.OnTrack {
		t.Errorf("it stands at %v, %v", goal.Measure.Current, goal.Health)
	}
}

func TestCheckInInAnotherUnitOfTime(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "check in Guest checkout under 40 s", "2 kg", "1 min", "on track", "")
	see(t, said, `"2 kg" is not in s, the unit of the measure`, "60 s, 35 % of the way from 71 to 40.")
	if current := load(t, s).Goal("guest").Measure.Current.String(); current != "60" {
		t.Errorf("it stands at %s", current)
	}
}

func TestEditReadsValuesInTheUnitOfTheMeasure(t *testing.T) {
	s := smallStore(t)
	talk(t, s, "edit goal:guest", "unit", "min", "target", "30 s", "current", "45 s", "baseline", "72 s", "")
	if m := load(t, s).Goal("guest").Measure; m.Target.Value != 0.5 || m.Current.Value != 0.75 || m.Baseline.Value != 1.2 {
		t.Errorf("the measure is %+v", m)
	}
}

func TestEditKeepsAllAsOneChange(t *testing.T) {
	s := smallStore(t)
	talk(t, s, "edit tokens", "title", "Tokens", "size", "large", "why", "carts are left", "")
	board := load(t, s)
	d := board.Dependency("tokens")
	if d.Title != "Tokens" || d.Size != model.Large || d.Why != "carts are left" {
		t.Errorf("it is %+v", d)
	}
	for header := range board.Log() {
		if header.Author != "Ana" || header.Edits != 3 {
			t.Errorf("the newest change is by %s with %d edits", header.Author, header.Edits)
		}
		break
	}
}

func TestAnEditThatCannotBeKeptIsToldAtOnce(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "edit tokens", "state", "declined", "reason", "no hands", "state", "declined", "")
	see(t, said, "That cannot be kept: Declining needs a reason", "Saved: changed Token exchange")
	if d := load(t, s).Dependency("tokens"); d.State != model.Declined || d.Reason != "no hands" {
		t.Errorf("it is %s because of %q", d.State, d.Reason)
	}
}

// busy changes the title of a dependency whenever somebody asks for what was changed.
type busy struct {
	store.Store
	asked int
}

func (b *busy) Changes(ctx context.Context, after store.Rev) iter.Seq2[store.Kept, error] {
	if b.asked++; b.asked == 2 { // while the questions are answered
		_, _, _ = b.Store.Commit(ctx, func(view model.View) (model.Change, error) {
			change, err := model.Set(view, model.Ref{Kind: model.KindDependency, ID: "tokens"},
				[]model.Assignment{{Field: "title", Value: "Tokens of Ben"}}, modeltest.Today)
			change.Author = "Ben"
			return change, err
		})
	}
	return b.Store.Changes(ctx, after)
}

func TestWhatOthersSetMeanwhileIsOverwrittenOnlyWhenMeant(t *testing.T) {
	for answer, want := range map[string]string{"no": "Tokens of Ben", "yes": "Tokens of Ana"} {
		s := smallStore(t)
		said, _ := talked(&busy{Store: s}, "edit tokens", "title", "Tokens of Ana", "", answer)
		see(t, said, "Meanwhile Ben: Tokens of Ben: title from Token exchange", "The title was set to Tokens of Ben meanwhile. Overwrite that?")
		if title := load(t, s).Dependency("tokens").Title; title != want {
			t.Errorf("after %s it is called %q", answer, title)
		}
	}
}

func TestTheNextForumIsMovedOrLeftOut(t *testing.T) {
	s := smallStore(t)
	see(t, talk(t, s, "forum move +8d", "forum skip nothing to decide"), "Saved: the next forum is on Mon 30 Nov, in 8 days", "Saved: the next forum is left out")
	if next := load(t, s).Settings().NextForum.String(); next != "2026-12-17" {
		t.Errorf("the next one is on %s", next)
	}
}

func TestSettingsOfTheBoard(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "settings", "cadence", "every so often", "every 3 weeks on tue, 45 min", "horizon", "-", "")
	see(t, said, "1. Name: Northwind Travel", "is not understood", "Saved: changed the settings of the board")
	if got := load(t, s).Settings().Cadence; got != "3w tue 45m" {
		t.Errorf("the cadence is %q", got)
	}
}

func TestARuleSaysNoInASentence(t *testing.T) {
	said, err := talked(smallStore(t), "deliver tokens", "accept guest", "accept 99", "acept 1", "start", "nonsense of a line", "undo 7")
	if !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that it was done in part", err)
	}
	see(t, said, "Not done: Token exchange for guest checkout: the provider has not committed to a date yet", "Guest checkout under 40 s is a goal; this command is about a dependency.",
		"Nothing is numbered 99: the numbers go from 1 to", `"acept" is no command; did you mean accept?`, "Not done:", `"nonsense" is no command; help lists them.`,
		"No change is numbered 7: log lists them")
}

func TestAQuestionTakesABeginningAndSaysHowItIsLeft(t *testing.T) {
	s := smallStore(t)
	said, err := talked(s, "remove tokens", "quit", "nonsense", "cancel", "remove tokens", "pl")
	if !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that it was done in part", err)
	}
	see(t, said, `"quit" is none of boundary, platform, stub, resequence, descope. This is a question: cancel leaves it, then quit is understood.`,
		`"nonsense" is none of boundary, platform, stub, resequence, descope.`+"\n", "Cancelled", "Saved: removed by platform (they can serve themselves now): Token exchange")
	if got, err := chosen("re", []string{"remove", "reopen"}); err == nil {
		t.Errorf("re is taken for %s, and could be two", got)
	}
}

func TestNothingIsChangedOnABoardToRead(t *testing.T) {
	s := smallStore(t)
	var printed bytes.Buffer
	o := options(s, &printed, "accept tokens", "ask", "goals", "show tokens")
	o.ReadOnly = true
	if err := Run(context.Background(), o); !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that it was done in part", err)
	}
	see(t, printed.String(), "Not done: The board is open to be read only", "Not done: The board is open", "Goals, Northwind Travel", "Dependency: Token")
	if d := load(t, s).Dependency("tokens"); d.State != model.Requested {
		t.Errorf("it is %s", d.State)
	}
}

func TestAFailedSaveIsToldAndCanBeTriedAgain(t *testing.T) {
	failing := storetest.NewFailing(smallStore(t))
	failing.FailNext(2, storetest.ErrDiskFull)
	said := talk(t, failing, "accept tokens", "yes", "maybe", "y")
	see(t, said, "Not saved: Board.moot: the disk is full", "Try again? (yes or no): yes", "Not saved:", `"maybe" is neither yes nor no`, "Saved: accepted Token exchange")
	if d := load(t, failing).Dependency("tokens"); d.State != model.Committed {
		t.Errorf("it is %s", d.State)
	}
}

func TestAFailedSaveCanBeGivenUp(t *testing.T) {
	for _, answers := range [][]string{{"no"}, {}} {
		failing := storetest.NewFailing(smallStore(t))
		failing.FailAlways(storetest.ErrDiskFull)
		said, err := talked(failing, append([]string{"accept tokens"}, answers...)...)
		if !errors.Is(err, ErrInPart) {
			t.Errorf("%v, want that it was done in part", err)
		}
		see(t, said, "Not saved:", "Given up: accepted Token exchange for guest checkout. Nothing of it was changed.")
		if d := load(t, failing).Dependency("tokens"); d.State != model.Requested {
			t.Errorf("it is %s", d.State)
		}
	}
}

// meddling is a store in which somebody else changes something as soon as it was loaded.
type meddling struct {
	store.Store
	t       testing.TB
	meddled bool
}

func (m *meddling) Load(ctx context.Context) (*model.Board, store.Rev, error) {
	board, rev, err := m.Store.Load(ctx)
	if !m.meddled {
		m.meddled = true
		_, _, failed := m.Store.Commit(ctx, func(view model.View) (model.Change, error) {
			change, err := model.Accept(view, "tokens", 0, modeltest.Today)
			change.Author = "Ben"
			return change, err
		})
		err = errors.Join(err, failed)
	}
	return board, rev, err
}

func TestWhatOthersChangeIsToldBeforeTheNextAnswer(t *testing.T) {
	said, _ := talked(&meddling{Store: smallStore(t), t: t}, "accept tokens", "show tokens")
	see(t, said, "Meanwhile Ben: Token exchange for guest checkout: state from requested to committed, commit-by Wed 2 Dec.",
		"Not done: Token exchange for guest checkout: it is committed already", "Committed to Wed 2 Dec")
}

func TestAForumFromStartToClose(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "forum start", "y", "here Payments, Search, Data", "away Data", "facilitator Mia", "next", "next", "next", "next", "next", "next", "next", "accept tokens",
		"note tokens Ana takes it home", "park yado", "next", "forum back", "forum note calm", "forum close", "y", "minutes")
	see(t, said, "Saved: the forum has begun", "Phase 1 of 7: who is here.", "Saved: here: Payments, Search, Data", "Saved: not here: Data", "Saved: Mia facilitates", "Phase 2 of 7",
		"Phase 3 of 7: goals.", "Phase 4 of 7: dependencies.", "At hand:", "Saved: accepted Token exchange", "Saved: noted what was said",
		"Saved: parked", "Saved: the forum is closed", "Decisions", "Token exchange")
	board := load(t, s)
	var closed *model.Forum
	for _, forum := range board.Forums() {
		if forum.On == modeltest.Today {
			closed = forum
		}
	}
	if closed == nil || closed.State != model.ForumClosed || len(closed.Present) != 2 || closed.Note != "calm" {
		t.Fatalf("the forum is %+v", closed)
	}
	decided := 0
	for _, decision := range board.Decisions() {
		if decision.Dependency == "tokens" && decision.Forum == closed.ID {
			decided++
		}
	}
	if decided != 2 {
		t.Errorf("%d decisions on the tokens, want what was decided and what was said", decided)
	}
}

// TestEveryCommandIsSafe feeds every command with nothing, a number, and an answer that fits nothing.
func TestEveryCommandIsSafe(t *testing.T) {
	for _, rest := range []string{"", " 1", " nonsense \x1b[31m", " tokens", " guest"} {
		s := smallStore(t)
		for _, name := range commandNames() {
			if one, _, _ := commandOf(name); one.names[0] == "quit" {
				continue
			}
			said, err := talked(s, name+rest, "?", "cancel", "forum")
			if err != nil && !errors.Is(err, ErrInPart) {
				t.Errorf("%s%s: %v", name, rest, err)
			}
			if strings.Contains(said, "\x1b") {
				t.Errorf("%s%s: an escape sequence in what is printed", name, rest)
			}
		}
	}
}
