package form

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

// spoken are the hints as they stand on the bottom line: "enter save, esc leave".
func spoken(d *uitest.Dialog) string {
	var words []string
	for _, hint := range d.Hints() {
		words = append(words, hint.Key+" "+hint.Verb)
	}
	return strings.Join(words, ", ")
}

func wantSeen(t *testing.T, view string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(uitest.Plain(view), part) {
			t.Errorf("%q is not in\n%s", part, uitest.Plain(view))
		}
	}
}

func TestAListThatGoesOnSaysSo(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	var many []Choice
	for i := range 25 {
		many = append(many, Choice{Key: fmt.Sprint(i), Label: fmt.Sprintf("Goal number %d", i)})
	}
	var got submitted[Choice]
	d := uitest.Open(Choose("Which?", many, got.take), state, 80, 24)
	wantSeen(t, d.View(), "┃", "and 12 more")
	for range 24 {
		d.Press("down")
	}
	if view := uitest.Plain(d.View()); strings.Contains(view, " more") || !strings.Contains(view, "Goal number 24") {
		t.Errorf("at the end there is no more:\n%s", view)
	}
	d.Type("number 7")
	if view := uitest.Plain(d.View()); strings.ContainsAny(view, "┃") {
		t.Errorf("all is in sight, and there is a bar:\n%s", view)
	}
}

func TestWhatAChoiceMeansIsSaidOnce(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		d := uitest.Open(Choose("Lever?", levers, nil), state, size[0], size[1]).Press("down")
		if n := strings.Count(uitest.Plain(d.View()), "serve themselves now"); n != 1 {
			t.Errorf("at %v it is said %d times:\n%s", size, n, uitest.Plain(d.View()))
		}
	}
	long := []Choice{{Key: "a", Label: "one", Help: strings.Repeat("many words ", 20)}, {Key: "b", Label: "two"}}
	wantSeen(t, uitest.Open(Choose("Which?", long, nil), state, 40, 12).View(), "…")
}

func TestAQuestionSaysWhatItsKeysDo(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	times := 0
	question := YesNo{Title: "Delete 45 dependencies?", Yes: "delete them", No: "keep them", Careful: true,
		Submit: func() tea.Cmd { times++; return nil }}
	d := uitest.Open(question.Dialog(), state, 80, 24)
	if got := spoken(d); !strings.HasPrefix(got, "enter keep them, esc keep them") {
		t.Errorf("it begins with %q", got)
	}
	if d.Press("enter"); times != 0 || !d.Done {
		t.Errorf("enter at once deleted %d times, closed %v", times, d.Done)
	}
	d = uitest.Open(question.Dialog(), state, 80, 24).Press("up")
	if got := spoken(d); !strings.HasPrefix(got, "enter delete them, esc keep them") {
		t.Errorf("on the yes it says %q", got)
	}
	if d.Press("enter"); times != 1 {
		t.Errorf("enter on the yes deleted %d times", times)
	}
}

func TestSuggestionsSayHowToTakeThem(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Record(state, model.KindDependency, nil, nil), state, 80, 24).Press("tab", "tab")
	wantSeen(t, d.View(), "this is needed", "and ", " more")
	if got := spoken(d); !strings.HasPrefix(got, "↓ choose") {
		t.Errorf("before anything is chosen: %q", got)
	}
	d.Type("i")
	if got := spoken(d); !strings.HasPrefix(got, "tab take the first") {
		t.Errorf("of what is typed: %q", got)
	}
	d.Press("down")
	if got := spoken(d); !strings.HasPrefix(got, "enter take it") {
		t.Errorf("on a chosen one: %q", got)
	}
	d.Press("enter").Press("tab")
	if got := spoken(d); strings.Contains(got, "take") {
		t.Errorf("with nothing to take: %q", got)
	}
}

func TestTheFormSaysWhatIsNeededAndThatItGoesOn(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Record(state, model.KindDependency, nil, nil), state, 40, 12)
	wantSeen(t, d.View(), "needed", "┃", "1 of 4")
	line := ""
	for _, hint := range d.Hints() {
		if longer := line + hint.Key + " " + hint.Verb + "   "; widget.Width(longer) <= 40 {
			line = longer
		}
	}
	wantSeen(t, line, "ctrl+s save", "esc leave", "tab next")
	d.Press("tab", "tab")
	wantSeen(t, d.View(), " more") // of the teams
	d.Press("tab")
	wantSeen(t, d.View(), "need-by", "goal", "impact", "size", "why")
}

func TestAnExampleOfADayIsWhole(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Record(state, model.KindDependency, nil, nil), state, 80, 24).Press("tab", "tab", "tab")
	wantSeen(t, d.View(), dateExamples)
}

func TestWhatIsNotThereSaysHowItIsMade(t *testing.T) {
	board := uitest.Board(t).Board()
	if _, err := namesOf(board, model.KindTeam).find("32 foo"); err == nil || !strings.Contains(err.Error(), ": new team") {
		t.Errorf("it says %v", err)
	}
	if _, err := namesOf(board, model.KindTeam).find("Identtiy"); err == nil || !strings.Contains(err.Error(), "Identity") {
		t.Errorf("the nearest is not named: %v", err)
	}
}

func TestTheQuickLineTellsOfWhatIsNoDay(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for text, want := range map[string]bool{
		"payments needs identity: token exchange by sometime": true,
		"payments needs identity: token exchange by fri":      false,
		"payments needs identity: token exchange":             false,
	} {
		d := uitest.Open(Quick(state), state, 80, 24).Type(text)
		if got := strings.Contains(uitest.Plain(d.View()), "is no day"); got != want {
			t.Errorf("%q: told %v\n%s", text, got, uitest.Plain(d.View()))
		}
	}
}

func TestTheQuickLineTeachesWhereThereIsLittleRoom(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := uitest.Open(Quick(state), state, 40, 12)
	for _, line := range strings.Split(uitest.Plain(d.View()), "\n")[1:] {
		if strings.Contains(line, "…") {
			t.Errorf("an example is cut: %q", line)
		}
	}
}
