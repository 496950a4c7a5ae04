package widget

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func press(in *Input, keys ...rune) {
	for _, key := range keys {
		in.Update(tea.KeyPressMsg{Code: key})
	}
}

func write(in *Input, text string) {
	for _, r := range text {
		in.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func prompt(width int) *Input {
	in := NewInput(plain, "by ")
	in.SetSize(width, 3)
	return in
}

func drawn(in *Input) string { return strings.ReplaceAll(ansi.Strip(in.View()), "\n", "|") }

func TestInputCursorCountsCells(t *testing.T) {
	for _, c := range []struct {
		name, text string
		back       int
		want       string
		cursor     int
	}{
		{"latin", "abc", 0, "by abc      ", 6},
		{"wide", "日本", 0, "by 日本     ", 7},
		{"before a wide rune", "日本", 1, "by 日本     ", 5},
		{"combining", "e\u0301a", 0, "by e\u0301a       ", 5},
		{"longer than the window", "abcdefghijkl", 0, "by efghijkl ", 11},
		{"wide, longer than the window", "日本語日本語", 0, "by 語日本語 ", 11},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := prompt(12)
			write(in, c.text)
			for range c.back {
				press(in, tea.KeyLeft)
			}
			if got := drawn(in); got != c.want {
				t.Errorf("draws %q, want %q", got, c.want)
			}
			if got := in.Cursor(); got.X != c.cursor || got.Y != 0 {
				t.Errorf("cursor at %d, want %d", got.X, c.cursor)
			}
		})
	}
}

func TestInputIsExactAndItsCursorInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := prompt(rapid.IntRange(5, 20).Draw(t, "width"))
		in.SetValue(words.Draw(t, "text"))
		for range rapid.IntRange(0, 12).Draw(t, "back") {
			press(in, tea.KeyLeft)
		}
		if got := Width(in.View()); got != in.width {
			t.Fatalf("%q has %d cells, want %d", in.View(), got, in.width)
		}
		if x := in.Cursor().X; x < 3 || x >= in.width {
			t.Fatalf("the cursor of %q stands at %d of %d", in.Value(), x, in.width)
		}
	})
}

func TestInputSuggestions(t *testing.T) {
	in := prompt(24)
	in.Complete = func(value string, _ int) []Suggestion {
		var found []Suggestion
		for _, s := range []Suggestion{{Value: "fri", Note: "27 Nov"}, {Value: "fri+1w", Note: "4 Dec"}, {Value: "eom", Show: "end of month"}} {
			if strings.HasPrefix(s.Value, value) {
				found = append(found, s)
			}
		}
		return found
	}
	write(in, "f")
	if got, want := drawn(in), "by f                    |   fri            27 Nov|   fri+1w          4 Dec"; strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
		t.Errorf("draws\n%s, want\n%s", got, want)
	}
	press(in, tea.KeyDown, tea.KeyDown, tea.KeyDown)
	if s, ok := in.Chosen(); !ok || s.Value != "fri+1w" {
		t.Errorf("chose %v", s)
	}
	if !strings.Contains(drawn(in), "|▌  fri+1w") {
		t.Errorf("the choice is not shown: %s", drawn(in))
	}
	press(in, tea.KeyTab)
	if in.Value() != "fri+1w" || in.Cursor().X != 9 {
		t.Errorf("tab made it %q, cursor at %d", in.Value(), in.Cursor().X)
	}
	in.SetValue("")
	if in.SuggestionAt(0) != -1 || in.SuggestionAt(3) != 2 || in.SuggestionAt(4) != -1 {
		t.Errorf("the mouse finds %d, %d, %d", in.SuggestionAt(0), in.SuggestionAt(3), in.SuggestionAt(4))
	}
	in.Pick(2)
	if in.Value() != "eom" {
		t.Errorf("picked %q", in.Value())
	}
}

func TestInputShowsWhatIsWrong(t *testing.T) {
	in := prompt(30)
	in.Check = func(value string) error {
		if value == "soon" {
			return errors.New("soon is no date: try fri, 2 dec or +2w")
		}
		return nil
	}
	write(in, "soon")
	lines := strings.Split(in.View(), "\n")
	if len(lines) != 3 || in.Height() != 3 || !strings.HasPrefix(lines[1], "   "+plain.Bad.Prefix()+"soon is no date") ||
		!strings.Contains(lines[2], "dec or +2w") {
		t.Fatalf("draws %q", lines)
	}
	for _, line := range lines {
		if Width(line) != 30 {
			t.Errorf("%q has %d cells", line, Width(line))
		}
	}
	press(in, tea.KeyBackspace)
	if in.Err() != nil || in.Height() != 1 {
		t.Errorf("the error stayed: %v", in.Err())
	}
}

func TestInputTakesAPasteAsOneLine(t *testing.T) {
	in := prompt(40)
	in.Update(tea.PasteMsg{Content: "token\nexchange"})
	if got := drawn(in); !strings.HasPrefix(got, "by token exchange ") {
		t.Errorf("draws %q", got)
	}
}

func TestInputLeavesEnterAndEscToItsOwner(t *testing.T) {
	in := prompt(20)
	write(in, "x")
	press(in, tea.KeyEnter, tea.KeyEscape, tea.KeyTab)
	if in.Value() != "x" {
		t.Errorf("the value became %q", in.Value())
	}
}

// place is an error about a part of the text.
type place struct{ offset, length int }

func (place) Error() string      { return "that part" }
func (p place) Span() (int, int) { return p.offset, p.length }

func TestInputUnderlinesThePartThatIsWrong(t *testing.T) {
	for _, c := range []struct {
		text  string
		wrong place
		want  string
	}{
		{"to:x is:lte", place{8, 3}, plain.Text.Paint("to:x is:") + plain.Error.Paint("lte")},
		{"日本 x", place{0, 6}, plain.Error.Paint("日本") + plain.Text.Paint(" x")},
		{"short", place{3, 99}, plain.Text.Paint("sho") + plain.Error.Paint("rt")},
		{"short", place{99, 1}, plain.Text.Paint("short")},
	} {
		in := prompt(30)
		in.Check = func(string) error { return c.wrong }
		in.SetValue(c.text)
		line := strings.Split(in.View(), "\n")[0]
		if !strings.Contains(line, c.want) || Width(line) != 30 {
			t.Errorf("%q is drawn %q, want %q", c.text, line, c.want)
		}
	}
}
