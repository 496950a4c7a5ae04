package form

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func TestDateShowsWhichDayIsMeant(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for name, text := range map[string]string{"empty": "", "weekday": "fri", "next year": "15 jan", "not yet": "nex", "two meanings": "2/12"} {
		t.Run(name, func(t *testing.T) {
			var got submitted[model.Date]
			d := uitest.Open(Date("Propose a date", "commit-by", 0, state.Today, got.take), state, 80, 24)
			d.Type(text)
			requireBox(t, d, state, 80, 24)
		})
	}
}

func TestDateTakesADayAndNothingElse(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for text, want := range map[string]string{"fri": "2026-11-27", "+2w": "2026-12-06", "2 dec": "2026-12-02", "": "", "soon": "", "2/12": ""} {
		var got submitted[model.Date]
		d := uitest.Open(Date("Propose a date", "commit-by", 0, state.Today, got.take), state, 80, 24)
		d.Type(text).Press("enter")
		if got.value.String() != want || d.Done != (want != "") {
			t.Errorf("%q gives %q (done %v), want %q", text, got.value, d.Done, want)
		}
	}
}

func TestDateRefusesADayBeforeItsFirst(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	var got submitted[model.Date]
	d := uitest.Open(Date("Propose a date", "commit-by", state.Today, state.Today, got.take), state, 80, 24)
	d.Type("yesterday").Press("enter")
	if d.Done || got.value.Known() || !strings.Contains(uitest.Plain(d.View()), "has passed") {
		t.Errorf("a day that has passed was taken:\n%s", uitest.Plain(d.View()))
	}
}

func TestPromptRefusesNothingAndCleans(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	var got submitted[string]
	d := uitest.Open(Prompt(PromptOptions{Title: "Decline: why?", Label: "reason", Submit: got.take}), state, 80, 24)
	d.Press("enter")
	if d.Done || got.times > 0 {
		t.Fatal("an empty reason was taken")
	}
	d.Send(tea.PasteMsg{Content: "no \x1b[31mtime\u202e\nthis spring"}).Press("enter")
	if want := "no [31mtime this spring"; !d.Done || got.value != want {
		t.Errorf("got %q, want %q", got.value, want)
	}
}

func TestPromptOptionalTakesTheEmptyText(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	var got submitted[string]
	d := uitest.Open(Prompt(PromptOptions{Title: "Note", Value: "old", Optional: true, Submit: got.take}), state, 80, 24)
	d.Press("backspace", "backspace", "backspace", "enter")
	if !d.Done || got.times != 1 || got.value != "" {
		t.Errorf("done %v, %d times %q; want the empty text once", d.Done, got.times, got.value)
	}
}

func TestPromptCompletes(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	var got submitted[string]
	options := PromptOptions{
		Title: "Which team?", Label: "team", Submit: got.take,
		Suggest: func(string) []string { return []string{"Payments", "Platform"} },
		Hint: func(text string) (string, error) {
			if text == "Platform" {
				return "a platform team", nil
			}
			return "", errors.New("no such team")
		},
	}
	d := uitest.Open(Prompt(options), state, 60, 16)
	d.Type("p").Press("down", "down")
	requireBox(t, d, state, 60, 16)
	d.Press("enter")
	if got.value != "Platform" {
		t.Errorf("took %q, want Platform", got.value)
	}
}

// TestAClickTakesASuggestionOfAPrompt clicks the one that stands below what the text is understood as.
func TestAClickTakesASuggestionOfAPrompt(t *testing.T) {
	var got submitted[string]
	options := PromptOptions{Title: "Which team?", Label: "team", Submit: got.take, Suggest: func(typed string) []string {
		if typed == "p" {
			return []string{"Payments", "Platform"}
		}
		return nil
	}}
	d := uitest.Open(Prompt(options), uitest.State(uitest.Board(t)), 60, 16)
	d.Type("p")
	for y, line := range strings.Split(uitest.Plain(d.View()), "\n") {
		if strings.Contains(line, "Platform") {
			d.Send(screen.Click{X: 10, Y: y})
		}
	}
	if d.Press("enter"); got.value != "Platform" {
		t.Errorf("the click took %q, want Platform", got.value)
	}
}

func TestPromptEscTakesNothing(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	var got submitted[string]
	d := uitest.Open(Prompt(PromptOptions{Title: "Note", Submit: got.take}), state, 80, 24).Type("text").Press("esc")
	if !d.Done || got.times > 0 {
		t.Error("esc did not close it, or it submitted")
	}
}
