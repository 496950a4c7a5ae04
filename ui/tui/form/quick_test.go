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

// answered gives a dialog what its commands found, as the app does.
func answered(d *uitest.Dialog) *uitest.Dialog {
	sent := d.Sent
	d.Sent = nil
	for _, msg := range sent {
		d.Send(msg)
	}
	d.Sent = append(sent, d.Sent...)
	return d
}

func TestQuickLooks(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for name, text := range map[string]string{
		"empty":     "",
		"teams":     "pay needs d",
		"complete":  "payments needs identity: session tokens by 2 dec #guest !blocking (small) #q4",
		"duplicate": "search needs identity: token exchange by fri",
		"wrong":     "payments needs identtiy: session tokens by 2 dez",
		"goal":      "payments: pay in one step by 29 jan #finish",
		"wide":      "東京 needs data: 宿の空室を一分ごとに知らせる by 2 dec #京都",
		"team":      "team Paymetns",
	} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {112, 32}} {
			t.Run(fmt.Sprintf("%s %dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := uitest.Open(Quick(state), state, size[0], size[1]).Type(text)
				requireBox(t, answered(d), state, size[0], size[1])
			})
		}
	}
}

// TestQuickUnderlinesWhatIsWrong tells for each text the part that is underlined, "" for none: where enter was pressed, also
// what may become right yet.
func TestQuickUnderlinesWhatIsWrong(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, c := range []struct{ text, keys, wrong string }{
		{"payments needs identtiy: session tokens", "", "identtiy"},
		{"payments needs identity: session tokens by 2 dez", "", "by 2 dez"},
		{"payments needs identity: session tokens", "", ""},
		{"payments", "", ""},
		{"sessions please", "", ""},
		{"sessions please", "enter", "sessions please"},
		{"sessions please", "enter left", ""},
	} {
		d := uitest.Open(Quick(state), state, 80, 24).Type(c.text).Press(strings.Fields(c.keys)...)
		line, _, _ := strings.Cut(d.Dialog.View(), "\n")
		painted := state.Theme.Error.Paint("x")
		begin, _, _ := strings.Cut(painted, "x")
		_, after, _ := strings.Cut(line, begin)
		if got := uitest.Plain(after); c.wrong == "" && after != "" || !strings.HasPrefix(got, c.wrong) {
			t.Errorf("%q and %q: underlined from %q on, want %q", c.text, c.keys, got, c.wrong)
		}
		if c.wrong != "" && !strings.Contains(line, state.Theme.Error.Paint(c.wrong)) {
			t.Errorf("%q and %q: not all of %q is underlined, or more", c.text, c.keys, c.wrong)
		}
	}
}

func TestQuickSavesWithOneKey(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	state.Team = "pay"
	d := uitest.Open(Quick(state), state, 80, 24).Type("needs ident: session tokens by 2 dec #guest !blocking").Press("enter")
	if !d.Done {
		t.Fatalf("it was not saved:\n%s", boxed(t, d, state, 80, 24))
	}
	commit := kept(t, store, d)
	if want := "asked for: session tokens"; commit.What != want {
		t.Errorf("it says %q, want %q", commit.What, want)
	}
	for field, want := range map[string]string{
		"consumer": "pay", "provider": "ident", "title": "session tokens", "need_by": "2026-12-02", "goal": "guest", "impact": "blocking",
	} {
		wantField(t, store, commit.Select, field, want)
	}
}

func TestQuickMakesEveryKind(t *testing.T) {
	for text, want := range map[string]string{
		"payments: pay in one step #finish": "made the goal: pay in one step",
		"outcome fewer questions by eoq":    "made the outcome: fewer questions",
		"action ben: show it by fri":        "made the action: show it",
		"team loyalty":                      "made the team: loyalty",
	} {
		store := uitest.Board(t)
		state := uitest.State(store)
		d := uitest.Open(Quick(state), state, 80, 24).Type(text).Press("ctrl+s")
		if commit := kept(t, store, d); commit.What != want || store.Get(commit.Select) == nil {
			t.Errorf("%q: it says %q, want %q", text, commit.What, want)
		}
	}
}

func TestQuickSavesNothingThatIsNotComplete(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for text, want := range map[string]string{
		"":                            "say who needs what of whom",
		"payments needs identity:":    "say what is needed, behind a colon",
		"payments needs identtiy: it": `did you mean "Identity"?`,
	} {
		d := uitest.Open(Quick(state), state, 80, 24).Type(text).Press("enter")
		if seen := uitest.Plain(d.View()); d.Done || !strings.Contains(seen, want) {
			t.Errorf("%q: done %v, want %q in\n%s", text, d.Done, want, seen)
		}
	}
}

func TestQuickCompletes(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Quick(state), state, 80, 24).Type("pa").Press("tab").Type("id").Press("tab").Type("it #gue").Press("tab")
	if got, want := d.Dialog.(*quickLine).input.Value(), "Payments needs Identity: it #guest "; got != want {
		t.Errorf("tab gives %q, want %q", got, want)
	}
	d = uitest.Open(Quick(state), state, 80, 24).Type("payments needs ").Press("down", "down", "enter")
	if got, want := d.Dialog.(*quickLine).input.Value(), "payments needs Identity: "; got != want || d.Done {
		t.Errorf("enter on a team gives %q (done %v), want %q", got, d.Done, want)
	}
}

func TestQuickOpensTheWholeForm(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for text, want := range map[string][]string{
		"payments needs ident: session tokens by 2 dec": {"Ask another team", "session tokens", "Payments", "Identity", "2 dec"},
		"payments: pay in one step #finish":             {"New goal", "pay in one step", "More travellers finish booking"},
		"payments needs nobody: it":                     {"Ask another team", "Payments"},
		"":                                              {"Ask another team"},
	} {
		d := uitest.Open(Quick(state), state, 80, 24).Type(text).Press("ctrl+o")
		whole := uitest.Open(uitest.Sent[screen.Show](t, d.Sent).Dialog, state, 80, 24)
		seen := whole.Title() + "\n" + uitest.Plain(whole.View())
		for _, part := range want {
			if !d.Done || !strings.Contains(seen, part) {
				t.Errorf("%q: done %v, want %q in\n%s", text, d.Done, part, seen)
			}
		}
	}
}

func TestQuickDropsWhatWasFoundOfAnotherLine(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Quick(state), state, 80, 24).Type("search needs identity: token exchange")
	late := d.Sent
	d.Press("backspace")
	for range len("token exchange") {
		d.Press("backspace")
	}
	d.Type("something else")
	for _, msg := range late {
		d.Send(msg)
	}
	if seen := uitest.Plain(d.View()); strings.Contains(seen, "already") {
		t.Errorf("it tells of what is not asked any more:\n%s", seen)
	}
}

func TestQuickTakesAPaste(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Quick(state), state, 80, 24).Send(tea.PasteMsg{Content: "payments needs identity: session tokens"})
	if seen := uitest.Plain(d.View()); !strings.Contains(seen, "Payments ← Identity") {
		t.Errorf("what was pasted is not read:\n%s", seen)
	}
}

func TestTheFormTellsOfDuplicates(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	ask := func(pairs ...string) *uitest.Dialog {
		var values []model.Assignment
		for i := 0; i < len(pairs); i += 2 {
			values = append(values, model.Assignment{Field: pairs[i], Value: pairs[i+1]})
		}
		return answered(uitest.Open(Record(state, model.KindDependency, nil, values), state, 80, 24))
	}
	d := ask("title", "token exchange", "consumer", "search", "provider", "ident")
	t.Run("request", func(t *testing.T) { requireBox(t, d, state, 80, 24) })
	if d.Press("ctrl+s"); !d.Done {
		t.Error("a duplicate cannot be saved")
	}
	team := uitest.Open(Record(state, model.KindTeam, nil, nil), state, 40, 12).Type("Paymens")
	t.Run("team", func(t *testing.T) { requireBox(t, answered(team), state, 40, 12) })
	known := answered(uitest.Open(Record(state, model.KindDependency, state.Board.Dependency("tokens"), nil), state, 80, 24))
	if seen := uitest.Plain(known.View()); strings.Contains(seen, "already") {
		t.Errorf("what is edited is told to be there:\n%s", seen)
	}
}
