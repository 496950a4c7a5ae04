package form

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// people are the kinds of record that people make in a form.
var people = []model.Kind{
	model.KindBoard, model.KindTeam, model.KindOutcome, model.KindGuardrail, model.KindGoal, model.KindDependency, model.KindAction,
}

func TestRecordLooks(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, kind := range people {
		t.Run(kind.String(), func(t *testing.T) {
			d := uitest.Open(Record(state, kind, nil, nil), state, 80, 24)
			requireBox(t, d, state, 80, 24)
		})
	}
	for _, size := range [][2]int{{40, 12}, {112, 32}, {200, 60}} {
		t.Run(fmt.Sprintf("edit %dx%d", size[0], size[1]), func(t *testing.T) {
			existing := state.Board.Dependency("yado")
			d := uitest.Open(Record(state, model.KindDependency, existing, nil), state, size[0], size[1]).Press("down", "down")
			requireBox(t, d, state, size[0], size[1])
		})
	}
}

func TestRecordHasEveryFieldOfItsKind(t *testing.T) {
	for _, kind := range model.Kinds {
		_, pages := pagesOf(kind)
		seen := map[*model.Field]int{}
		for _, page := range pages {
			for _, field := range page {
				seen[field]++
			}
		}
		for _, field := range model.Fields(kind) {
			if seen[field] != 1 {
				t.Errorf("%s of a %s is in its form %d times", field.Name, kind, seen[field])
			}
		}
	}
}

func TestAskAnotherTeam(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	d := uitest.Open(Record(state, model.KindDependency, nil, []model.Assignment{{Field: "consumer", Value: "pay"}}), state, 80, 24)
	d.Type("Session tokens").Press("enter", "enter").Type("ident").Press("enter").Type("fri").Press("enter")
	d.Type("guest").Press("tab").Press("b", "enter").Press("right")
	t.Run("filled in", func(t *testing.T) { requireBox(t, d, state, 80, 24) })
	d.Press("tab").Type("so that guests").Press("ctrl+j").Type("need no account").Press("ctrl+s")
	if !d.Done {
		t.Fatalf("it was not saved:\n%s", boxed(t, d, state, 80, 24))
	}
	commit := kept(t, store, d)
	if want := "asked for: Session tokens"; commit.What != want {
		t.Errorf("it says %q, want %q", commit.What, want)
	}
	ref := commit.Select
	for name, want := range map[string]string{
		"title": "Session tokens", "consumer": "pay", "provider": "ident", "need_by": "2026-11-27", "goal": "guest",
		"impact": "blocking", "size": "small", "why": "so that guests\nneed no account", "state": "requested", "requested": "2026-11-22",
	} {
		wantField(t, store, ref, name, want)
	}
}

func TestEditKeepsOnlyWhatWasChanged(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	d := uitest.Open(Record(state, model.KindGoal, state.Board.Goal("fresh"), nil), state, 80, 24)
	for range 8 {
		d.Press("tab")
	}
	d.Press("backspace").Type("7,5").Press("ctrl+s")
	commit := uitest.Sent[screen.Commit](t, d.Sent)
	change, err := commit.Edit(store)
	if err != nil {
		t.Fatal(err)
	}
	if len(change.Edits) != 1 || change.Edits[0].Field.Name != "current" || change.Edits[0].New != "7.5" {
		t.Errorf("the change is %v, want current 7.5 alone", change.Edits)
	}
}

func TestUntouchedFormKeepsNothing(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for record := range state.Board.Records() {
		switch record.Kind() {
		case model.KindCheckIn, model.KindForum, model.KindDecision, model.KindAcknowledgement:
			continue
		}
		d := uitest.Open(Record(state, record.Kind(), record, nil), state, 80, 24).Press("ctrl+s")
		if !d.Done || len(d.Sent) > 0 {
			t.Errorf("%s: done %v, sent %v; want nothing kept", model.RefOf(record), d.Done, d.Sent)
		}
	}
}

func TestMissingAndWrongFieldsKeepTheFormOpen(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for name, c := range map[string]struct {
		do   func(*uitest.Dialog)
		want string
	}{
		"no title":       {func(d *uitest.Dialog) {}, "the title is missing"},
		"no provider":    {func(d *uitest.Dialog) { d.Type("x").Press("tab").Type("pay") }, "the provider is missing"},
		"no such team":   {func(d *uitest.Dialog) { d.Type("x").Press("tab").Type("nobody at all") }, "there is no team"},
		"no day":         {func(d *uitest.Dialog) { d.Press("tab", "tab", "tab").Type("someday") }, "not a day yet"},
		"a day too many": {func(d *uitest.Dialog) { d.Press("tab", "tab", "tab").Type("31 nov") }, "not a day yet"},
	} {
		t.Run(name, func(t *testing.T) {
			d := uitest.Open(Record(state, model.KindDependency, nil, nil), state, 80, 24)
			c.do(d)
			d.Press("pgdown", "ctrl+s")
			if d.Done || len(commits(d)) > 0 {
				t.Fatal("it was saved")
			}
			if got := uitest.Plain(d.View()); !strings.Contains(got, c.want) {
				t.Errorf("it does not say %q:\n%s", c.want, got)
			}
			if !strings.Contains(uitest.Plain(d.View()), "title") {
				t.Error("it did not go back to the page with the field")
			}
		})
	}
}

func commits(d *uitest.Dialog) []screen.Commit {
	var found []screen.Commit
	for _, msg := range d.Sent {
		if commit, ok := msg.(screen.Commit); ok {
			found = append(found, commit)
		}
	}
	return found
}

func TestRulesOfTheModelKeepTheFormOpen(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Record(state, model.KindTeam, nil, nil), state, 80, 24).Type("payments").Press("ctrl+s")
	if d.Done {
		t.Fatal("two teams of one name were taken")
	}
	if got, want := uitest.Plain(d.View()), "is a name of the team pay already"; !strings.Contains(got, want) {
		t.Errorf("it does not say %q:\n%s", want, got)
	}
}

func TestEscAsksBeforeItThrowsAway(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	open := func() *uitest.Dialog { return uitest.Open(Record(state, model.KindGoal, nil, nil), state, 80, 24) }
	if d := open().Press("tab", "esc"); !d.Done {
		t.Error("esc did not leave an empty form")
	}
	d := open().Type("x").Press("esc")
	if d.Done {
		t.Fatal("esc threw away what was typed")
	}
	t.Run("asks", func(t *testing.T) { requireBox(t, d, state, 80, 24) })
	if d.Press("esc").Type("y"); d.Done || !strings.Contains(uitest.Plain(d.View()), "xy") {
		t.Error("esc again did not go on with the form")
	}
	if d.Press("esc", "y"); !d.Done || len(commits(d)) > 0 {
		t.Error("y did not throw it away")
	}
	preset := []model.Assignment{{Field: "team", Value: "pay"}}
	if d := uitest.Open(Record(state, model.KindGoal, nil, preset), state, 80, 24).Press("esc"); !d.Done {
		t.Error("esc asked about what nobody typed")
	}
	if d := open().Press("tab", "tab", "tab").Type("31").Press("esc"); d.Done {
		t.Error("esc threw away a date that is not one yet")
	}
}

func TestEnterOnTheLastFieldSaves(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	d := uitest.Open(Record(state, model.KindAction, nil, nil), state, 80, 24).Type("Try the sandbox")
	for range len(model.Fields(model.KindAction)) {
		d.Press("enter")
	}
	if !d.Done {
		t.Fatalf("not saved:\n%s", uitest.Plain(d.View()))
	}
	wantField(t, store, kept(t, store, d).Select, "text", "Try the sandbox")
}

func TestReferencesGoByNameAlsoWhereNamesAreShared(t *testing.T) {
	store := uitest.Board(t)
	store.Add(model.KindOutcome, "trust2", "title", "Trust in the price")
	state := uitest.State(store)
	d := uitest.Open(Record(state, model.KindGoal, nil, nil), state, 80, 24).Type("A goal").Press("tab", "tab").Type("more")
	d.Press("tab").Type("; trust in the price (trust2)").Press("ctrl+s")
	if !d.Done {
		t.Fatalf("not saved:\n%s", uitest.Plain(d.View()))
	}
	wantField(t, store, kept(t, store, d).Select, "outcomes", "finish;trust2")
}

func TestEditGoesOnWhereAReferenceWasDeleted(t *testing.T) {
	store := uitest.Board(t)
	draft := model.NewDraft(store, store.Today())
	draft.Delete(model.Ref{Kind: model.KindGoal, ID: "guest"})
	store.Commit(draft.Change())
	state := uitest.State(store)
	d := uitest.Open(Record(state, model.KindDependency, state.Board.Dependency("tokens"), nil), state, 80, 24).Type("!").Press("ctrl+s")
	if !d.Done {
		t.Fatalf("not saved:\n%s", uitest.Plain(d.View()))
	}
	wantField(t, store, kept(t, store, d).Select, "title", "Token exchange for guest checkout!")
	wantField(t, store, model.Ref{Kind: model.KindDependency, ID: "tokens"}, "goal", "guest")
}

func TestFormsFitEverySize(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, kind := range people {
		for _, size := range [][2]int{{40, 12}, {41, 13}, {60, 14}, {76, 20}, {112, 32}, {200, 60}} {
			d := uitest.Open(Record(state, kind, nil, nil), state, size[0], size[1])
			for range len(model.Fields(kind)) {
				lines := strings.Count(d.View(), "\n") + 1
				if most := size[1] - 5; lines > most {
					t.Fatalf("%s at %dx%d takes %d lines of %d", kind, size[0], size[1], lines, most)
				}
				boxed(t, d, state, size[0], size[1])
				if cursor := d.Dialog.(screen.Cursorer).Cursor(); cursor != nil && (cursor.Y < 0 || cursor.Y >= lines || cursor.X > size[0]-6) {
					t.Fatalf("%s at %dx%d: the cursor stands at %d,%d", kind, size[0], size[1], cursor.X, cursor.Y)
				}
				if !strings.Contains(uitest.Plain(d.View()), "▌") {
					t.Fatalf("%s at %dx%d: the field with the keys is not in sight:\n%s", kind, size[0], size[1], uitest.Plain(d.View()))
				}
				d.Press("tab")
			}
		}
	}
}

func TestFormGoesOnWithResizeAndTheme(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Record(state, model.KindGoal, nil, nil), state, 80, 24).Type("Kept").Press("pgdown")
	d.SetSize(40, 12)
	d.SetState(state)
	d.SetSize(112, 32)
	d.Press("pgup")
	if !strings.Contains(uitest.Plain(d.View()), "Kept") {
		t.Error("what was typed is gone after a resize")
	}
}

func TestCheckInTakesTwoSeconds(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	of := model.Ref{Kind: model.KindGoal, ID: "guest"}
	d := uitest.Open(CheckIn(state, of), state, 80, 24)
	t.Run("looks", func(t *testing.T) { requireBox(t, d, state, 80, 24) })
	d.Type("47").Press("enter").Press("o", "enter").Type("tokens came")
	t.Run("filled in", func(t *testing.T) { requireBox(t, d, state, 80, 24) })
	d.Press("enter")
	if !d.Done {
		t.Fatal("not saved")
	}
	kept(t, store, d)
	wantField(t, store, of, "current", "47")
	wantField(t, store, of, "health", "off-track")
}

func TestCheckInTellsWhatTheValueMeans(t *testing.T) {
	for typed, want := range map[string]string{
		"47":       "47 s: 77 % of the way, was 61 %",
		"0.9 min":  "54 s: 55 % of the way, was 61 %",
		"90 s":     "90 s: −61 % of the way, was 61 %",
		"2 kg":     "is not in s, the unit of the measure",
		"1,200":    "can mean 1200 or 1.200",
		"35":       "35 s: 116 % of the way, was 61 %",
		"fiftyish": "is not a number",
	} {
		state := uitest.State(uitest.Board(t))
		d := uitest.Open(CheckIn(state, model.Ref{Kind: model.KindGoal, ID: "guest"}), state, 80, 24).Type(typed)
		if got := uitest.Plain(d.View()); !strings.Contains(got, want) {
			t.Errorf("%q: it does not say %q:\n%s", typed, want, got)
		}
	}
}

func TestCheckInTakesAnotherUnitOfTime(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	of := model.Ref{Kind: model.KindGoal, ID: "guest"}
	d := uitest.Open(CheckIn(state, of), state, 80, 24).Type("0.75 min").Press("ctrl+s")
	kept(t, store, d)
	wantField(t, store, of, "current", "45")
	wantField(t, store, of, "health", "at-risk")
}

func TestValuesOfAMeasureFollowItsUnit(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	of := model.Ref{Kind: model.KindGoal, ID: "guest"}
	preset := []model.Assignment{{Field: "current", Value: "90 s"}, {Field: "unit", Value: "min"}, {Field: "baseline", Value: "2"}, {Field: "target", Value: "1"}}
	d := uitest.Open(Record(state, model.KindGoal, state.Board.Get(of), preset), state, 80, 24).Press("ctrl+s")
	kept(t, store, d)
	wantField(t, store, of, "current", "1.5")
}

func TestCheckInSaysSomething(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(CheckIn(state, model.Ref{Kind: model.KindGoal, ID: "guest"}), state, 80, 24).Press("ctrl+s")
	if d.Done || !strings.Contains(uitest.Plain(d.View()), "say something") {
		t.Errorf("an empty check-in was taken:\n%s", uitest.Plain(d.View()))
	}
}

func TestWriteKeepsLines(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	var got submitted[string]
	d := uitest.Open(Write(state, "Note on fares", "note", "first\nsecond", got.take), state, 80, 24)
	d.Press("ctrl+j").Type("third").Press("enter")
	if want := "first\nsecond\nthird"; !d.Done || got.value != want {
		t.Errorf("got %q, want %q", got.value, want)
	}
}

func TestPasteGoesIntoTheField(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Record(state, model.KindGoal, nil, nil), state, 80, 24).Send(tea.PasteMsg{Content: "日本の\nゴール"})
	if !strings.Contains(uitest.Plain(d.View()), "日本の ゴール") {
		t.Errorf("the paste is not there:\n%s", uitest.Plain(d.View()))
	}
}

func TestLongNotesAreNotCut(t *testing.T) {
	store := uitest.Board(t)
	long := strings.TrimSuffix(strings.Repeat("a line of the note\n", 400), "\n")
	store.Set(model.KindGoal, "guest", "note", long)
	state := uitest.State(store)
	d := uitest.Open(Record(state, model.KindGoal, state.Board.Goal("guest"), nil), state, 80, 24)
	for range len(model.Fields(model.KindGoal)) - 1 {
		d.Press("tab")
	}
	d.Press("ctrl+s")
	if !d.Done || len(commits(d)) > 0 {
		t.Errorf("done %v; looking at a long note changed it: %v", d.Done, commits(d))
	}
	d = uitest.Open(Record(state, model.KindGoal, state.Board.Goal("guest"), nil), state, 80, 24)
	for range len(model.Fields(model.KindGoal)) - 1 {
		d.Press("tab")
	}
	d.Type("!").Press("ctrl+s")
	kept(t, store, d)
	wantField(t, store, model.Ref{Kind: model.KindGoal, ID: "guest"}, "note", long+"!")
}
