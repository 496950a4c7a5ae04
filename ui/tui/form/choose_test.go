package form

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

var levers = []Choice{
	{Key: "boundary", Label: "team boundary", Help: "the work, or what it needs, moved to the team that needs it"},
	{Key: "platform", Label: "platform self-service", Help: "they can serve themselves now"},
	{Key: "stub", Label: "stub", Help: "they go on against a contract or a fake"},
	{Key: "descope", Label: "descope", Help: "not needed at all"},
}

func TestChooseLooks(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			var got submitted[Choice]
			d := uitest.Open(Choose("Remove by which lever?", levers, got.take), state, size[0], size[1]).Press("down")
			requireBox(t, d, state, size[0], size[1])
		})
	}
}

func TestChooseTakesByLetterArrowOrMouse(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for name, c := range map[string]struct {
		do   func(*uitest.Dialog)
		want string
	}{
		"enter takes the first": {func(d *uitest.Dialog) { d.Press("enter") }, "boundary"},
		"down and enter":        {func(d *uitest.Dialog) { d.Press("down", "down", "enter") }, "stub"},
		"its letter":            {func(d *uitest.Dialog) { d.Press("d") }, "descope"},
		"j moves":               {func(d *uitest.Dialog) { d.Press("j", "enter") }, "platform"},
		"a click":               {func(d *uitest.Dialog) { d.Send(screen.Click{X: 3, Y: 2}) }, "stub"},
		"a key that is none":    {func(d *uitest.Dialog) { d.Press("x") }, ""},
		"a click beside it":     {func(d *uitest.Dialog) { d.Send(screen.Click{X: 3, Y: 9}) }, ""},
	} {
		var got submitted[Choice]
		d := uitest.Open(Choose("Lever?", levers, got.take), state, 100, 30)
		c.do(d)
		if got.value.Key != c.want || d.Done != (c.want != "") {
			t.Errorf("%s: took %q (done %v), want %q", name, got.value.Key, d.Done, c.want)
		}
	}
}

func TestChooseAmongManyFindsByWords(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	var many []Choice
	for i := range 500 {
		many = append(many, Choice{Key: fmt.Sprint(i), Label: fmt.Sprintf("Goal number %d", i), Help: "Payments"})
	}
	many[321].Label = "京都の宿を予約"
	var got submitted[Choice]
	d := uitest.Open(Choose("Link to which goal?", many, got.take), state, 60, 20)
	t.Run("all", func(t *testing.T) { requireBox(t, d, state, 60, 20) })
	d.Type("number 49")
	t.Run("found", func(t *testing.T) { requireBox(t, d, state, 60, 20) })
	d.Type("zzz")
	t.Run("nothing", func(t *testing.T) { requireBox(t, d, state, 60, 20) })
	if d.Press("enter"); d.Done {
		t.Error("took something although nothing was found")
	}
	for range "number 49zzz" {
		d.Press("backspace")
	}
	d.Send(tea.PasteMsg{Content: "京都"}).Press("enter")
	if got.value.Key != "321" {
		t.Errorf("took %q, want 321", got.value.Key)
	}
}

func TestConfirm(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for key, want := range map[string]int{"y": 1, "enter": 1, "n": 0, "esc": 0} {
		times := 0
		d := uitest.Open(Confirm("Delete Push gateway?", "Undo brings it back.", "delete", func() tea.Cmd { times++; return nil }), state, 80, 24)
		if key == "y" {
			t.Run("looks", func(t *testing.T) { requireBox(t, d, state, 80, 24) })
		}
		if d.Press(key); times != want || !d.Done {
			t.Errorf("%s: done %d times, want %d; closed %v", key, times, want, d.Done)
		}
	}
}

func TestTellScrolls(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	long := func(_ screen.State, width int) []string {
		var lines []string
		for i := range 40 {
			lines = append(lines, fmt.Sprintf("line %d of %d cells", i, width))
		}
		return lines
	}
	d := uitest.Open(Tell("Why", long), state, 60, 16).Press("pgdown", "down")
	requireBox(t, d, state, 60, 16)
	if d.Press("enter"); !d.Done {
		t.Error("enter does not close it")
	}
}
