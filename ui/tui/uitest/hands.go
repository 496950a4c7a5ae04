package uitest

import (
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"moot/ui/tui/screen"
)

// Key is the message of a key by its name: "a", "enter", "ctrl+s".
func Key(name string) tea.KeyPressMsg {
	if code, named := codes[name]; named {
		return tea.KeyPressMsg{Code: code}
	}
	switch {
	case name == "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case name == "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	case strings.HasPrefix(name, "ctrl+"):
		return tea.KeyPressMsg{Code: rune(name[5]), Mod: tea.ModCtrl}
	}
	code := []rune(name)[0]
	return tea.KeyPressMsg{Code: code, Text: name}
}

var codes = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "up": tea.KeyUp,
	"down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	"home": tea.KeyHome, "end": tea.KeyEnd, "delete": tea.KeyDelete,
}

// Messages runs a command and gives the messages it sends, also those of commands within it.
func Messages(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if msg == nil {
		return nil
	}
	if several := reflect.ValueOf(msg); several.Kind() == reflect.Slice && several.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		var all []tea.Msg
		for i := range several.Len() {
			all = append(all, Messages(several.Index(i).Interface().(tea.Cmd))...)
		}
		return all
	}
	return []tea.Msg{msg}
}

// Dialog is a dialog as the app keeps it: open until it says it is done, esc closing it unless it takes esc itself.
type Dialog struct {
	screen.Dialog
	Done bool
	Sent []tea.Msg // what its commands said
}

// Open opens a dialog on a terminal of a size.
func Open(dialog screen.Dialog, state screen.State, width, height int) *Dialog {
	dialog.SetState(state)
	dialog.SetSize(width, height)
	d := &Dialog{Dialog: dialog}
	d.Sent = append(d.Sent, Messages(dialog.Init())...)
	return d
}

// Press presses keys.
func (d *Dialog) Press(names ...string) *Dialog {
	for _, name := range names {
		taker, takes := d.Dialog.(screen.EscTaker)
		if name == "esc" && !(takes && taker.TakesEsc()) {
			d.Done = true
		}
		if !d.Done {
			d.send(Key(name))
		}
	}
	return d
}

// Type types a text, a key for each sign.
func (d *Dialog) Type(text string) *Dialog {
	for _, sign := range text {
		if sign == ' ' {
			d.Press("space")
			continue
		}
		d.Press(string(sign))
	}
	return d
}

// Give hands it a new state, and runs what it computes again.
func (d *Dialog) Give(state screen.State) *Dialog {
	d.SetState(state)
	if computes, does := d.Dialog.(screen.Refresher); does {
		d.Sent = append(d.Sent, Messages(computes.Refresh())...)
	}
	return d
}

// Send gives it any message.
func (d *Dialog) Send(msg tea.Msg) *Dialog { d.send(msg); return d }

func (d *Dialog) send(msg tea.Msg) {
	done, cmd := d.Update(msg)
	d.Done = d.Done || done
	d.Sent = append(d.Sent, Messages(cmd)...)
}

// Plain is what is seen, without colours and without spaces at the ends of lines.
func Plain(view string) string {
	lines := strings.Split(ansi.Strip(view), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Fills fails the test unless a view is exactly height lines of exactly width cells.
func Fills(t testing.TB, view string, width, height int) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) != height {
		t.Errorf("%d lines, want %d", len(lines), height)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got != width {
			t.Errorf("line %d takes %d cells, want %d: %q", i, got, width, ansi.Strip(line))
		}
	}
}

// Sent gives the one message of a type among those that were sent; it fails the test when there is none.
func Sent[M any](t testing.TB, messages []tea.Msg) M {
	t.Helper()
	for i := len(messages) - 1; i >= 0; i-- {
		if msg, ok := messages[i].(M); ok {
			return msg
		}
	}
	var none M
	t.Fatalf("no %T was sent, but %v", none, messages)
	return none
}
