package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// doubleTime is how soon a second press makes a double click.
const doubleTime = 400 * time.Millisecond

// click is where and when the mouse was pressed last.
type click struct {
	x, y int
	at   time.Time
}

func (a *app) click(mouse tea.Mouse) tea.Cmd {
	if mouse.Button != tea.MouseLeft {
		return nil
	}
	now := a.options.Now()
	double := mouse.X == a.lastClick.x && mouse.Y == a.lastClick.y && now.Sub(a.lastClick.at) < doubleTime
	a.lastClick, a.pressed = click{mouse.X, mouse.Y, now}, false
	if mouse.Y == a.height-1 {
		return a.clickKey(mouse.X)
	}
	if len(a.dialogs) > 0 {
		return a.clickDialog(mouse, double)
	}
	if a.filter != nil && a.filter.area(a.width, a.height).Contains(mouse.X, mouse.Y) {
		return a.clickFilter(mouse)
	}
	if a.frame.areas.tabs.Contains(mouse.X, mouse.Y) {
		if hit, ok := keys.Press(a.frame.tabs, mouse.X); ok {
			return a.toScreen(hit.Key)
		}
	}
	if body := a.frame.body; body.Contains(mouse.X, mouse.Y) && a.filter == nil {
		a.pressed = true
		return a.screen().Update(screen.Click{X: mouse.X - body.X, Y: mouse.Y - body.Y, Double: double})
	}
	return nil
}

// clickKey presses the key whose words on the bottom line were clicked.
func (a *app) clickKey(x int) tea.Cmd {
	hit, ok := keys.Press(a.frame.bottom, x)
	if !ok {
		return nil
	}
	return a.press(keyPress(hit.Key))
}

func (a *app) clickDialog(mouse tea.Mouse, double bool) tea.Cmd {
	body := widget.BodyOf(a.frame.dialog)
	if !body.Contains(mouse.X, mouse.Y) {
		return nil
	}
	return a.toDialog(screen.Click{X: mouse.X - body.X, Y: mouse.Y - body.Y, Double: double})
}

// clickFilter takes the suggestion that was clicked.
func (a *app) clickFilter(mouse tea.Mouse) tea.Cmd {
	input := a.filter.input
	if i := input.SuggestionAt(mouse.Y - a.filter.area(a.width, a.height).Y); i >= 0 {
		input.Pick(i)
		return a.filterChanged(nil)
	}
	return nil
}

// drag tells the screen of a mouse that moves with its button down, if it went down there.
func (a *app) drag(mouse tea.Mouse) tea.Cmd {
	if !a.pressed || mouse.Button != tea.MouseLeft || len(a.dialogs) > 0 {
		return nil
	}
	body := a.frame.body
	return a.screen().Update(screen.Drag{X: mouse.X - body.X, Y: mouse.Y - body.Y})
}

// buttonUp tells the screen that the button which went down there is let go.
func (a *app) buttonUp() tea.Cmd {
	if !a.pressed {
		return nil
	}
	a.pressed = false
	return a.screen().Update(screen.Release{})
}

func (a *app) wheel(mouse tea.Mouse) tea.Cmd {
	lines := 3
	if mouse.Button == tea.MouseWheelUp {
		lines = -3
	} else if mouse.Button != tea.MouseWheelDown {
		return nil
	}
	if len(a.dialogs) > 0 {
		return a.toDialog(screen.Wheel{Lines: lines})
	}
	body := a.frame.body
	return a.screen().Update(screen.Wheel{X: mouse.X - body.X, Y: mouse.Y - body.Y, Lines: lines})
}

// keyPress is the message of a key given by its name.
func keyPress(key string) tea.KeyPressMsg {
	switch key {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "tab":
		return tea.KeyPressMsg{Code: tea.KeyTab}
	case "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case "ctrl+s":
		return tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl}
	case "up", "↑":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	case "down", "↓":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	case "left":
		return tea.KeyPressMsg{Code: tea.KeyLeft}
	case "right":
		return tea.KeyPressMsg{Code: tea.KeyRight}
	case "pgup":
		return tea.KeyPressMsg{Code: tea.KeyPgUp}
	case "pgdown":
		return tea.KeyPressMsg{Code: tea.KeyPgDown}
	case "backspace":
		return tea.KeyPressMsg{Code: tea.KeyBackspace}
	case "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	}
	for _, r := range key {
		return tea.KeyPressMsg{Code: r, Text: string(r)}
	}
	return tea.KeyPressMsg{}
}
