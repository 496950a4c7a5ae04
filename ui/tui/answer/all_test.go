package answer_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/answer"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// markOf marks records of a store's board, by "kind:id".
func markOf(store *modeltest.Store, refs ...string) *mark.Marks {
	board, marks := store.Board(), &mark.Marks{}
	marks.Show(mark.Rows{Board: board, Count: len(refs), At: func(row int) (model.Kind, int, bool) {
		ref, _ := model.ParseRef(refs[row])
		place, there := board.Place(ref)
		return ref.Kind, place, there
	}})
	marks.All()
	return marks
}

// press presses a key on all marked, then keys of the dialogs it opens, and gives what is sent last.
func press(t testing.TB, state screen.State, marks *mark.Marks, key string, answers ...[]string) any {
	t.Helper()
	cmd, done := answer.PressAll(state, key, marks)
	if !done {
		t.Fatalf("%s is no key for what is marked", key)
	}
	sent := uitest.Messages(cmd)
	for _, keys := range answers {
		sent = uitest.Open(uitest.Sent[screen.Show](t, sent).Dialog, state, 80, 24).Press(keys...).Sent
	}
	if len(sent) != 1 {
		t.Fatalf("%s sends %v", key, sent)
	}
	return sent[0]
}

// keep keeps a commit as the app does, and gives what it says.
func keep(t testing.TB, store *modeltest.Store, marks *mark.Marks, sent any) string {
	t.Helper()
	commit := sent.(screen.Commit)
	change, err := commit.Edit(store)
	if err != nil {
		commit.Failed.(answer.Acted).Settle(marks)
		return err.Error()
	}
	store.Do(change, nil)
	commit.Kept.(answer.Acted).Settle(marks)
	words, _ := commit.Words()
	return words
}

func typed(text string) []string { return append(strings.Split(text, ""), "enter") }

// TestAKeyActsOnAllMarked tells for each key what it says afterwards, and one record as it is then.
func TestAKeyActsOnAllMarked(t *testing.T) {
	const asks = "dependency:tokens dependency:yado dependency:accounts"
	for _, c := range []struct {
		key, on string
		answers [][]string
		says    string
		becomes string // kind:id field value
	}{
		{"agree", asks, nil, "agreed to 2 of 3; 1 not: accepted already", "dependency:yado state committed"},
		{"agree", "dependency:tokens dependency:fares", nil, "agreed to 2 dependencies", "dependency:fares state committed"},
		{"agree", "action:a1", nil, "done: 1 action", "action:a1 state done"},
		{"propose", asks, [][]string{typed("eom")}, "proposed a date for 2 of 3; 1 not: accepted", "dependency:tokens commit_by 2026-11-30"},
		{"decline", asks, [][]string{typed("no")}, "declined 2 of 3; 1 not: accepted", "dependency:yado reason no"},
		{"decline", "goal:guest outcome:trust action:a1", [][]string{typed("no")}, "dropped 1 goal, 1 outcome, 1 action", "outcome:trust state dropped"},
		{"start", "dependency:split dependency:calls", nil, "started 1 of 2; 1 not: started already", "dependency:split state started"},
		{"deliver", "dependency:hooks dependency:calls", nil, "delivered 2 dependencies", "dependency:calls state delivered"},
		{"remove", asks, [][]string{{"s"}}, "removed by stub: 2 of 3; 1 not: accepted", "dependency:yado lever stub"},
		{"risk", asks, [][]string{{"o"}, {"enter"}}, "risk owned: 3 dependencies", "dependency:accounts risk owned"},
		{"reopen", "dependency:accounts dependency:gateway", nil, "reopened 2 dependencies", "dependency:gateway state requested"},
		{"at-risk", "goal:fresh goal:past outcome:trust", [][]string{{"enter"}}, "at risk: 2 of 3; 1 not: an outcome has no health of its own", "goal:past health at-risk"},
		{"link", "goal:push goal:guest outcome:mobilefirst outcome:trust", [][]string{{"t"}}, "linked 3 of 4; 1 not: what the others are linked to", "goal:guest outcomes finish;trust"},
		{"link", "dependency:calls dependency:export", [][]string{typed("refunds")}, "linked 2 dependencies", "dependency:calls goal away"},
		{"note", "goal:push dependency:calls", [][]string{{"h", "i", "ctrl+s"}}, "noted on 1 dependency, 1 goal", "dependency:calls note hi"},
		{"delete", "outcome:mobilefirst goal:kyoto dependency:yado dependency:gateway", [][]string{{"y"}}, "deleted 2 dependencies, 1 goal, 1 outcome", "goal:kyoto - "},
		{"edit", asks, [][]string{typed("capability"), typed("x")}, "changed the capability of 3 dependencies", "dependency:yado capability x"},
		{"edit", asks, [][]string{typed("impact"), {"s", "enter"}}, "changed the impact of 3 dependencies", "dependency:tokens impact slowing"},
		{"edit", asks, [][]string{typed("need-by"), typed("eom")}, "changed the need-by of 3 dependencies", "dependency:yado need_by 2026-11-30"},
		{"edit", "goal:guest goal:push", [][]string{typed("team"), typed("data")}, "changed the team of 2 goals", "goal:push team data"},
		{"edit", "goal:guest outcome:trust", [][]string{typed("health"), {"o", "enter"}}, "changed the health of 1 of 2; 1 not: an outcome has no health", "goal:guest health on-track"},
		{"edit", "goal:guest outcome:trust", [][]string{typed("baseline"), typed("7")}, "changed the baseline of 1 goal, 1 outcome", "outcome:trust baseline 7"},
	} {
		t.Run(c.key+" "+c.on, func(t *testing.T) {
			store := uitest.Board(t)
			marks, before := markOf(store, strings.Fields(c.on)...), len(store.Changes())
			says := keep(t, store, marks, press(t, uitest.State(store), marks, c.key, c.answers...))
			if says != c.says || len(store.Changes()) != before+1 {
				t.Errorf("it says %q in %d changes, want %q in one", says, len(store.Changes())-before, c.says)
			}
			part := strings.SplitN(c.becomes, " ", 3)
			ref, _ := model.ParseRef(part[0])
			if got := value(store, ref, part[1]); got != part[2] {
				t.Errorf("%s of %s is %q, want %q", part[1], part[0], got, part[2])
			}
		})
	}
}

func value(store *modeltest.Store, ref model.Ref, name string) string {
	record := store.Get(ref)
	if record == nil {
		return ""
	}
	return model.FieldNamed(ref.Kind, name).Get(record)
}

func TestMarksStayOnWhatCouldNotAndTellWhy(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	marks := markOf(store, "dependency:tokens", "dependency:accounts", "dependency:export", "dependency:calls")
	keep(t, store, marks, press(t, state, marks, "decline", typed("no")))
	if got := marks.Words(); got != "3 marked" {
		t.Fatalf("%s, want the three that could not", got)
	}
	dialog := uitest.Open(press(t, state, marks, "why").(screen.Show).Dialog, uitest.State(store), 80, 24)
	told := uitest.Plain(dialog.View())
	for _, want := range []string{"It is accepted: reopen it first", "Organisation accounts", "Case export", "Signing in"} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not told:\n%s", want, told)
		}
	}
}

func TestWhereNoneCanItSaysWhyAndKeepsTheMarks(t *testing.T) {
	store := uitest.Board(t)
	marks := markOf(store, "dependency:accounts", "dependency:export")
	said := press(t, uitest.State(store), marks, "deliver").(screen.Say)
	if want := "none of the 2 marked: accepted, and other reasons"; said.Text != want || marks.Count() != 2 {
		t.Errorf("it says %q with %d marks, want %q", said.Text, marks.Count(), want)
	}
	marks = markOf(store, "outcome:trust", "goal:push")
	got := keep(t, store, marks, press(t, uitest.State(store), marks, "edit", typed("state"), []string{"a", "enter"}))
	if got != "changed the state of 1 goal, 1 outcome" {
		t.Errorf("it says %q", got)
	}
}

func TestRequestsWithoutADayShareOne(t *testing.T) {
	store := uitest.Board(t)
	store.Set(model.KindDependency, "yado", "need_by", "")
	marks := markOf(store, "dependency:tokens", "dependency:yado")
	keep(t, store, marks, press(t, uitest.State(store), marks, "agree", typed("2026-12-24")))
	for id, want := range map[string]string{"tokens": "2026-12-02", "yado": "2026-12-24"} {
		if got := store.Dependency(id).CommitBy.String(); got != want {
			t.Errorf("%s is promised for %s, want %s", id, got, want)
		}
	}
}

func TestWhatMakesNoSenseForManySaysSo(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	for key, want := range map[string]string{
		"check-in": "one at a time", "browse": "one at a time", "propose": "this is for dependencies", "agree": "none of the marked goals is paused",
		"why": "none did",
	} {
		marks := markOf(store, "goal:guest", "goal:push")
		if said, is := press(t, state, marks, key).(screen.Say); !is || !strings.Contains(said.Text, want) {
			t.Errorf("%s says %+v, want %q", key, said, want)
		}
	}
	state.ReadOnly = true
	if said, is := press(t, state, markOf(store, "goal:guest"), "delete").(screen.Say); !is || said.Text != screen.ReadOnly {
		t.Errorf("reading only: %+v", said)
	}
}

// TestInAForumEachAnswerIsADecision: answers in bulk are decisions like any other, and one undo takes them all back.
func TestInAForumEachAnswerIsADecision(t *testing.T) {
	store := uitest.Board(t)
	store.Set(model.KindForum, "f1", "state", "running", "phase", "dependencies")
	state := uitest.State(store)
	state.Holds, state.Clock = "f1", func() time.Time { return time.Unix(1_795_000_000, 0) }
	marks := markOf(store, "dependency:tokens", "dependency:fares", "dependency:accounts")
	if got, want := keep(t, store, marks, press(t, state, marks, "agree")), "agreed to 2 of 3; 1 not: accepted already"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	behalf := map[string]string{}
	for _, decision := range store.Board().Decisions() {
		behalf[decision.Dependency] = decision.Forum + " " + decision.Behalf
	}
	if got, want := fmt.Sprint(behalf), "map[fares:f1 search tokens:f1 ident]"; got != want {
		t.Errorf("decided %s, want %s", got, want)
	}
	changes := store.Changes()
	if last := changes[len(changes)-1]; last.Forum != "f1" || last.Behalf != "" {
		t.Errorf("the change is of %q on behalf of %q", last.Forum, last.Behalf)
	}
	undo, skipped, err := model.Undo(store, "Ana", 0)
	store.Do(undo, err)
	if left := len(store.Board().Decisions()); left > 0 || len(skipped) > 0 || store.Dependency("tokens").State != model.Requested {
		t.Errorf("after an undo %d decisions are left, %v skipped", left, skipped)
	}
}

// TestAnActAndItsUndoLeaveTheBoardAsItWas, and what was done and what was refused are what was marked.
func TestAnActAndItsUndoLeaveTheBoardAsItWas(t *testing.T) {
	var all []string
	for _, kind := range []model.Kind{model.KindDependency, model.KindGoal, model.KindOutcome, model.KindAction} {
		board := uitest.Board(t).Board()
		for i := range board.Count(kind) {
			all = append(all, model.RefOf(board.At(kind, i)).String())
		}
	}
	acts := []struct {
		key     string
		answers [][]string
	}{
		{"agree", nil}, {"start", nil}, {"deliver", nil}, {"reopen", nil}, {"propose", [][]string{typed("+3w")}}, {"decline", [][]string{typed("no")}},
		{"remove", [][]string{{"s"}}}, {"off-track", [][]string{{"enter"}}}, {"delete", [][]string{{"y"}}}, {"risk", [][]string{{"o"}, {"enter"}}},
		{"note", [][]string{{"h", "i", "ctrl+s"}}}, {"edit", [][]string{typed("state"), {"right", "enter"}}},
	}
	rapid.Check(t, func(r *rapid.T) {
		store := uitest.Board(r)
		marked := rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, 12, rapid.ID[string]).Draw(r, "marked")
		act := rapid.SampledFrom(acts).Draw(r, "act")
		marks, before := markOf(store, marked...), snapshot(store)
		cmd, _ := answer.PressAll(uitest.State(store), act.key, marks)
		sent := uitest.Messages(cmd)
		for _, keys := range act.answers {
			show, is := sent[0].(screen.Show)
			if !is {
				return // it fits none of the marked
			}
			sent = uitest.Open(show.Dialog, uitest.State(store), 80, 24).Press(keys...).Sent
		}
		if show, asks := sent[0].(screen.Show); asks { // for a day that requests lack
			sent = uitest.Open(show.Dialog, uitest.State(store), 80, 24).Press(typed("+2w")...).Sent
		}
		commit, is := sent[0].(screen.Commit)
		if !is {
			return
		}
		change, err := commit.Edit(store)
		if err != nil {
			commit.Failed.(answer.Acted).Settle(marks)
			if marks.Count() != len(marked) || len(marks.Refused()) != len(marked) {
				r.Fatalf("%d marks and %d refusals of %d, though none was done", marks.Count(), len(marks.Refused()), len(marked))
			}
			return
		}
		kept := store.Do(change, nil)
		commit.Kept.(answer.Acted).Settle(marks)
		if len(marks.Refused()) != marks.Count() {
			r.Fatalf("%d refused, %d marked still", len(marks.Refused()), marks.Count())
		}
		if touched(kept, marked)+marks.Count() > len(marked) {
			r.Fatalf("%d of %d edited, %d refused", touched(kept, marked), len(marked), marks.Count())
		}
		if kept.ID == 0 {
			return
		}
		undo, skipped, err := model.Undo(store, "Ana", 0)
		store.Do(undo, err)
		if after := snapshot(store); after != before || len(skipped) > 0 {
			r.Fatalf("%s on %v and undo leave\n%s\nof\n%s", act.key, marked, after, before)
		}
	})
}

// touched is how many of some records a change edited.
func touched(change model.Change, refs []string) int {
	n := 0
	for ref := range model.ByRecord(change.Edits) {
		for _, marked := range refs {
			if ref.String() == marked {
				n++
			}
		}
	}
	return n
}

// snapshot is every field of every record.
func snapshot(store *modeltest.Store) string {
	var text strings.Builder
	for record := range store.Board().Records() {
		fmt.Fprintln(&text, model.RefOf(record))
		for _, field := range model.Fields(record.Kind()) {
			fmt.Fprintln(&text, "  ", field.Name, field.Get(record))
		}
	}
	return text.String()
}
