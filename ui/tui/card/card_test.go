package card_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"moot/model"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

func TestACardFitsAnyWidth(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for record := range state.Board.Records() {
		for _, width := range []int{24, 31, 40, 55, 80, 140} {
			for _, line := range card.Of(state, model.RefOf(record), nil, width).Lines {
				if got := widget.Width(line); got > width {
					t.Errorf("%v at %d: %d cells in %q", model.RefOf(record), width, got, ansi.Strip(line))
				}
			}
		}
	}
}

func TestACardOfWhatIsGoneSaysSo(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	lines := card.Of(state, model.Ref{Kind: model.KindGoal, ID: "never"}, nil, 40).Lines
	if !strings.Contains(ansi.Strip(strings.Join(lines, "\n")), "not on the board any more") {
		t.Errorf("got %q", lines)
	}
}

func edit(name, from, to string) model.Edit {
	return model.Edit{Field: model.FieldNamed(model.KindDependency, name), ID: "x", Old: from, New: to}
}

func kept(author string, at model.Instant, edits ...model.Edit) store.Kept {
	return store.Kept{Change: model.Change{Header: model.Header{Author: author, At: at}, Edits: edits}}
}

// TestHistoryInWords holds what each kind of edit reads like on a card.
func TestHistoryInWords(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := state.Board.Dependencies()[0]
	at, err := model.ParseInstant("2026-11-20T10:00:00Z")
	if err != nil {
		t.Fatal(err)
	}
	made := model.Edit{Field: model.DeletedField(model.KindDependency), ID: "x", New: "no"}
	for _, c := range []struct {
		name  string
		edits []model.Edit
		want  string
	}{
		{"a creation is one word", []model.Edit{edit("title", "", "A"), edit("requested", "", "2026-11-12"), made}, "12 Nov  asked"},
		{"a date that moved", []model.Edit{edit("need_by", "2026-11-20", "2026-12-02")}, "need-by 20 Nov → 2 Dec"},
		{"a promise", []model.Edit{edit("state", "requested", "committed"), edit("answered", "", "2026-11-20"),
			edit("commit_by", "", "2026-12-02")}, "requested → committed, commit-by 2 Dec"},
		{"what follows from a state is not told", []model.Edit{edit("state", "countered", "committed"),
			edit("proposed", "2026-12-09", "")}, "countered → committed"},
		{"a value taken back", []model.Edit{edit("capability", "tokens", "")}, "capability tokens taken back"},
		{"an edit that only repeats is not told", []model.Edit{edit("state", "started", "started"), edit("size", "", "small")}, "size small"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := ansi.Strip(strings.Join(card.Dependency(state, d, []store.Kept{kept("Ana", at, c.edits...)}, 70).Lines, "\n"))
			if !strings.Contains(text, c.want) {
				t.Errorf("want %q in\n%s", c.want, text)
			}
			if c.name == "what follows from a state is not told" && strings.Contains(text, "taken back") {
				t.Errorf("the card tells what follows from the state:\n%s", text)
			}
		})
	}
}

func TestDatesThatMovedAreCounted(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, d := range state.Board.Dependencies() {
		if !d.NeedBy.Known() {
			continue
		}
		moves := []store.Kept{
			kept("Ana", 0, edit("need_by", "2026-11-20", "2026-12-02")),
			kept("Ana", 0, edit("need_by", "2026-11-10", "2026-11-20")),
			kept("Ana", 0, edit("need_by", "", "2026-11-10")),
		}
		text := ansi.Strip(strings.Join(card.Dependency(state, d, moves, 70).Lines, "\n"))
		if !strings.Contains(text, "moved twice") {
			t.Errorf("two moves, and a first value, are not counted as twice:\n%s", text)
		}
		return
	}
	t.Fatal("no dependency with a need-by to try it on")
}

// TestACardSaysWhereCopiesDisagree merges two copies that set a field without knowing of each other.
func TestACardSaysWhereCopiesDisagree(t *testing.T) {
	for _, c := range []struct {
		kind                     model.Kind
		field, old, mine, theirs string
		want                     string
	}{
		{model.KindDependency, "need_by", "2026-12-01", "2026-12-05", "2026-12-09", "disagree on need-by: 5 Dec (Ana) or 9 Dec (Ben)"},
		{model.KindGoal, "target", "50", "40", "35", "disagree on target: 40 (Ana) or 35 (Ben)"},
		{model.KindOutcome, "target", "50", "40", "35", "disagree on target: 40 (Ana) or 35 (Ben)"},
	} {
		ref := model.Ref{Kind: c.kind, ID: "it"}
		deleted, field := model.DeletedField(c.kind), model.FieldNamed(c.kind, c.field)
		first := &model.Header{ID: 1, Stamp: model.Stamp{Wall: 1}, Author: "Ana"}
		mine := &model.Header{ID: 2, Stamp: model.Stamp{Wall: 2}, Author: "Ana"}
		theirs := &model.Header{ID: 3, Stamp: model.Stamp{Wall: 3}, Author: "Ben"}
		record, err := model.Union(ref, []model.Part{
			{By: first, Edits: []model.Edit{{Field: field, ID: "it", New: c.old}, {Field: deleted, ID: "it", New: "no"}}},
			{By: mine, Edits: []model.Edit{{Field: field, ID: "it", Old: c.old, New: c.mine, Over: []model.ChangeID{1}}}},
			{By: theirs, Edits: []model.Edit{{Field: field, ID: "it", Old: c.old, New: c.theirs, Over: []model.ChangeID{1}}}},
		})
		if err != nil {
			t.Fatal(err)
		}
		state := uitest.State(uitest.Board(t))
		state.Board = model.NewBoard("b", []model.Record{record}, nil)
		state.Agenda = nil
		text := ansi.Strip(strings.Join(card.Of(state, ref, nil, 100).Lines, "\n"))
		if !strings.Contains(text, c.want) {
			t.Errorf("%s: want %q in\n%s", c.kind, c.want, text)
		}
	}
}

func TestMarkdownIsOneItemWithItsFields(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := state.Board.Dependencies()[0]
	text := card.Markdown(state, model.RefOf(d))
	if !strings.HasPrefix(text, "- **") || !strings.Contains(text, "  - consumer: "+card.TeamName(state.Board, d.Consumer)) {
		t.Errorf("got\n%s", text)
	}
}

func TestAGoalAndAnOutcomeHaveCardsOfTheirOwn(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
		not   string
	}{
		{"a goal", card.Of(state, model.Ref{Kind: model.KindGoal, ID: "guest"}, nil, 60).Lines,
			[]string{"at risk", "Payments pursues it", "71 s → 40 s", "Needs", "Token exchange", "Check-ins", "waits for tokens", "Gaps", "no promise for"}, "accepted"},
		{"an outcome", card.Of(state, model.Ref{Kind: model.KindOutcome, ID: "finish"}, nil, 60).Lines,
			[]string{"outcome", "bookings finished", "58 % → 75 %", "owner      Mia"}, "Needs"},
	} {
		text := ansi.Strip(strings.Join(c.lines, "\n"))
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: want %q in\n%s", c.name, want, text)
			}
		}
		if strings.Contains(text, c.not) {
			t.Errorf("%s: %q does not belong in\n%s", c.name, c.not, text)
		}
	}
}

func TestACardNamesTheTeamOnWhoseBehalf(t *testing.T) {
	board := uitest.Board(t)
	board.Add(model.KindDecision, "d1", "forum", "f1", "dependency", "tokens", "change", "agreed", "who", "Mia", "behalf", "ident")
	board.Add(model.KindDecision, "d2", "forum", "f1", "dependency", "tokens", "change", "agreed", "behalf", "the whole floor")
	state := uitest.State(board)
	for id, want := range map[string]string{"d1": "Identity", "d2": "the whole floor"} {
		ref := model.Ref{Kind: model.KindDecision, ID: id}
		if text := ansi.Strip(strings.Join(card.Of(state, ref, nil, 60).Lines, "\n")); !strings.Contains(text, want) {
			t.Errorf("want %q on the card\n%s", want, text)
		}
		if text := card.Markdown(state, ref); !strings.Contains(text, "behalf: "+want) {
			t.Errorf("want %q in\n%s", want, text)
		}
	}
	for behalf, want := range map[string]string{"ident": "Ana for Identity", "Legal": "Ana for Legal"} {
		change := kept("Ana", 0, edit("size", "small", "large"))
		change.Behalf = behalf
		lines := card.Dependency(state, state.Board.Dependency("tokens"), []store.Kept{change}, 70)
		if text := ansi.Strip(strings.Join(lines.Lines, "\n")); !strings.Contains(text, want) {
			t.Errorf("want %q in\n%s", want, text)
		}
	}
}
