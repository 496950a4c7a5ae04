package form

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"moot/model"
	"moot/model/alike"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
)

// sheet is a dialog of fields in pages: huh keeps the pages, the field that has the keys and the window on a long
// page; the sheet moves between fields, says what is wrong, and asks before it throws away what was typed.
type sheet struct {
	room
	form    *huh.Form
	titles  []string
	pages   [][]entry
	first   map[string]string // what is kept already: what differs is saved
	opened  map[string]string // values when it was opened: what differs was typed
	small   bool              // it has few fields and no suggestions
	deep    int               // lines below the fields that it likes beyond those of its size
	problem error             // why it was not saved
	leaving bool              // esc was pressed on what was typed
	// aside gives what is worth knowing and stops nobody; nil for nothing.
	aside func() []alike.Notice
	// save makes the intent; or names the field that must be mended and says why. A nil intent without an error means that
	// there is nothing to keep.
	save func() (tea.Cmd, string, error)
}

// The cells a form likes, and the lines below it that tell of the field that has the keys.
const (
	sheetWidth = 72
	belowMost  = 5
	belowSmall = 3
	belowLeast = 2
)

// add appends a page.
func (s *sheet) add(title string, entries []entry) {
	s.titles, s.pages = append(s.titles, title), append(s.pages, entries)
}

// remember notes what the fields hold, to know later what was changed, and puts the pages together.
func (s *sheet) remember() {
	s.first, s.opened = map[string]string{}, map[string]string{}
	label := 0
	for _, page := range s.pages {
		for _, entry := range page {
			s.first[entry.GetKey()], s.opened[entry.GetKey()] = entry.value(), entry.value()
			if line, ok := entry.(interface{ labelCells() int }); ok {
				label = max(label, line.labelCells())
			}
		}
	}
	var groups []*huh.Group
	for _, page := range s.pages {
		var fields []huh.Field
		for _, entry := range page {
			entry.columns(min(label, 14))
			fields = append(fields, entry)
		}
		groups = append(groups, huh.NewGroup(fields...))
	}
	s.form = huh.NewForm(groups...).WithAccessible(false).WithShowHelp(false).WithShowErrors(false)
}

// entryNamed is the field of that name, or nil.
func (s *sheet) entryNamed(name string) entry {
	for _, page := range s.pages {
		for _, entry := range page {
			if entry.GetKey() == name {
				return entry
			}
		}
	}
	return nil
}

// changed are the fields that hold something else than is kept.
func (s *sheet) changed() []model.Assignment { return s.differing(s.first) }

// differing are the fields that hold something else than these values.
func (s *sheet) differing(from map[string]string) []model.Assignment {
	var values []model.Assignment
	for _, page := range s.pages {
		for _, entry := range page {
			if value := entry.value(); value != from[entry.GetKey()] {
				values = append(values, model.Assignment{Field: entry.GetKey(), Value: value})
			}
		}
	}
	return values
}

// SetState implements screen.Dialog.
func (s *sheet) SetState(state screen.State) {
	s.room.SetState(state)
	for _, page := range s.pages {
		for _, entry := range page {
			entry.setTheme(state.Theme)
		}
	}
	s.form.WithTheme(dense(state.Theme))
	s.form.Update(nil)
}

// dense is the theme's form without empty lines between fields. huh asks for it again and again, so it is made once.
func dense(t *theme.Theme) huh.Theme {
	styles := *t.Form().Theme(t.Options.Dark)
	styles.FieldSeparator = lipgloss.NewStyle().SetString("\n")
	return huh.ThemeFunc(func(bool) *huh.Styles { return &styles })
}

// SetSize implements screen.Dialog.
func (s *sheet) SetSize(width, height int) {
	s.room.SetSize(width, height)
	s.form.WithWidth(s.fieldWidth())
	s.fit()
}

// Init implements screen.Dialog.
func (s *sheet) Init() tea.Cmd {
	s.form.Init() // its command asks for the window's size, which the app has told already
	s.fit()
	return nil
}

// TakesEsc implements screen.EscTaker.
func (s *sheet) TakesEsc() bool { return true }

// Update implements screen.Dialog.
func (s *sheet) Update(msg tea.Msg) (bool, tea.Cmd) {
	defer s.fit() // what stands below the fields may take other lines now
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if s.leaving {
			return s.answerLeaving(msg.String())
		}
		return s.press(msg)
	case screen.Click:
		s.click(msg.Y)
		return false, nil
	case screen.Wheel:
		s.move(msg.Lines / max(1, abs(msg.Lines)))
		return false, nil
	}
	s.give(msg)
	return false, nil
}

// give passes a message on to the field that has the keys. The commands that come back are dropped: they would blink a
// cursor, and read the clipboard of the machine this runs on.
func (s *sheet) give(msg tea.Msg) { s.form.Update(msg) }

func abs(n int) int { return max(n, -n) }

func (s *sheet) answerLeaving(key string) (bool, tea.Cmd) {
	s.leaving = false
	return key == "y" || key == "enter", nil
}

func (s *sheet) press(msg tea.KeyPressMsg) (bool, tea.Cmd) {
	s.problem = nil
	key := msg.String()
	if s.focus().accepts(key) {
		key = ""
	}
	switch key {
	case "esc":
		return s.leave()
	case "ctrl+s":
		return s.keep()
	case "enter":
		if s.place() == s.count()-1 {
			return s.keep()
		}
		s.move(1)
		return false, nil
	case "tab", "down":
		s.move(1)
		return false, nil
	case "shift+tab", "up":
		s.move(-1)
		return false, nil
	case "pgdown":
		s.turn(1)
		return false, nil
	case "pgup":
		s.turn(-1)
		return false, nil
	}
	s.give(msg)
	return false, nil
}

// leave closes a form in which nothing was typed, else asks.
func (s *sheet) leave() (bool, tea.Cmd) {
	s.leaving = s.touched()
	return !s.leaving, nil
}

// touched tells whether a field holds something else than it did, or what cannot be kept.
func (s *sheet) touched() bool { return len(s.differing(s.opened)) > 0 || s.firstWrong() != "" }

func (s *sheet) firstWrong() string {
	for _, page := range s.pages {
		for _, entry := range page {
			if entry.wrong() != nil {
				return entry.GetKey()
			}
		}
	}
	return ""
}

// keep saves, or goes to what must be mended first.
func (s *sheet) keep() (bool, tea.Cmd) {
	if line, ok := s.focus().(*line); ok {
		line.take()
	}
	if name := s.firstWrong(); name != "" {
		s.problem = s.entryNamed(name).wrong()
		s.goTo(name)
		return false, nil
	}
	intent, name, err := s.save()
	if err != nil {
		s.problem = err
		s.goTo(name)
		return false, nil
	}
	return true, intent
}
