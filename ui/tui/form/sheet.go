package form

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// sheet is a dialog of fields in pages: huh keeps the pages, the field that has the keys and the window on a long
// page; the sheet moves between fields, says what is wrong, and asks before it throws away what was typed.
type sheet struct {
	room
	form    *huh.Form
	titles  []string
	pages   [][]entry
	first   map[string]string // values when it was opened
	small   bool              // it has few fields and no suggestions
	problem error             // why it was not saved
	leaving bool              // esc was pressed on what was typed
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
	s.first = map[string]string{}
	label := 0
	for _, page := range s.pages {
		for _, entry := range page {
			s.first[entry.GetKey()] = entry.value()
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

// changed are the fields that hold something else than they did.
func (s *sheet) changed() []model.Assignment {
	var values []model.Assignment
	for _, page := range s.pages {
		for _, entry := range page {
			if value := entry.value(); value != s.first[entry.GetKey()] {
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
	s.form.WithWidth(s.inner())
	s.fit()
}

func (s *sheet) inner() int {
	if s.small {
		return s.within(promptWidth)
	}
	return s.within(sheetWidth)
}

// head is the number of lines above the fields: the pages and an empty line, where there is room.
func (s *sheet) head() int {
	switch {
	case len(s.pages) < 2:
		return 0
	case s.height < 9:
		return 1
	}
	return 2
}

// body is the number of lines for the fields and what stands below them: enough for the longest page, so that the box
// keeps its size.
func (s *sheet) body() int {
	most := 1
	for _, page := range s.pages {
		most = max(most, len(page)+s.belowMost())
		for _, entry := range page {
			if _, long := entry.(*note); long {
				most = max(most, len(page)+noteRows+belowLeast)
			}
		}
	}
	return min(most, s.height-s.head())
}

func (s *sheet) belowMost() int {
	if s.small {
		return belowSmall
	}
	return belowMost
}

// shown is the number of lines the page takes now: a long text that has the keys takes more.
func (s *sheet) shown() int {
	page, _ := s.page(s.place())
	rows := 0
	for _, entry := range s.pages[page] {
		rows += entry.rows()
	}
	return rows
}

// below is the number of lines that tell of the field that has the keys.
func (s *sheet) below() int { return max(belowLeast, min(s.belowMost(), s.body()-s.shown())) }

func (s *sheet) formHeight() int { return max(1, min(s.shown(), s.body()-s.below())) }

// fit gives huh the lines that the page takes now.
func (s *sheet) fit() {
	s.form.WithHeight(s.formHeight())
	s.form.Update(nil)
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
func (s *sheet) touched() bool { return len(s.changed()) > 0 || s.firstWrong() != "" }

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

// focus is the field that has the keys.
func (s *sheet) focus() entry { return s.form.GetFocusedField().(entry) }

// count is the number of fields; place is where among them the keys are.
func (s *sheet) count() int {
	n := 0
	for _, page := range s.pages {
		n += len(page)
	}
	return n
}

func (s *sheet) place() int { return s.placeOf(s.focus().GetKey()) }

func (s *sheet) placeOf(name string) int {
	at := 0
	for _, page := range s.pages {
		for _, entry := range page {
			if entry.GetKey() == name {
				return at
			}
			at++
		}
	}
	return -1
}

// page is the page of the field at a place, and where in it the field stands.
func (s *sheet) page(place int) (page, row int) {
	for page, entries := range s.pages {
		if place < len(entries) {
			return page, place
		}
		place -= len(entries)
	}
	return len(s.pages) - 1, 0
}

func (s *sheet) goTo(name string) {
	if to := s.placeOf(name); to >= 0 {
		s.moveTo(to)
	}
}

func (s *sheet) move(by int) { s.moveTo(s.place() + by) }

// turn goes to the first field of another page.
func (s *sheet) turn(by int) {
	now, _ := s.page(s.place())
	if to := now + by; to >= 0 && to < len(s.pages) {
		s.goTo(s.pages[to][0].GetKey())
	}
}

// moveTo leads huh to a field, at once: what is typed next must go there.
func (s *sheet) moveTo(to int) {
	to = max(0, min(to, s.count()-1))
	for range 4 * s.count() {
		from := s.place()
		if from == to {
			break
		}
		fromPage, _ := s.page(from)
		toPage, _ := s.page(to)
		switch {
		case toPage > fromPage:
			s.focus().Blur()
			s.form.NextGroup()
		case toPage < fromPage:
			s.focus().Blur()
			s.form.PrevGroup()
		case to > from:
			s.form.NextField()
		default:
			s.form.PrevField()
		}
	}
	s.fit()
}

// click goes to the field in a line of the view.
func (s *sheet) click(y int) {
	page, _ := s.page(s.place())
	if y == 0 && s.head() > 0 {
		s.turn(1)
		return
	}
	row := s.head() - s.offset()
	for _, entry := range s.pages[page] {
		row += entry.rows()
		if y < row {
			s.goTo(entry.GetKey())
			return
		}
	}
}

// offset is how far huh has scrolled the page: the field with the keys stands at the top where all does not fit.
func (s *sheet) offset() int {
	page, row := s.page(s.place())
	above, total := 0, 0
	for i, entry := range s.pages[page] {
		if i < row {
			above += entry.rows()
		}
		total += entry.rows()
	}
	return max(0, min(above, total-s.formHeight()))
}

// View implements screen.Dialog.
func (s *sheet) View() string {
	var lines []string
	if s.head() > 0 {
		lines = pad([]string{s.tabs()}, s.head())
	}
	fields := pad(strings.Split(s.form.View(), "\n"), s.formHeight())
	lines = append(append(lines, fields...), s.foot()...)
	lines = pad(lines, s.head()+s.body())
	return strings.Join(padded(lines, s.inner(), s.height), "\n")
}

// tabs names the pages.
func (s *sheet) tabs() string {
	inks := s.state.Theme
	current, _ := s.page(s.place())
	line := "  "
	for i, title := range s.titles {
		ink := inks.Muted
		if i == current {
			ink = inks.Tab
		}
		line += ink.Paint(title) + "   "
	}
	if widget.Width(line) > s.inner() {
		line = "  " + inks.Tab.Paint(s.titles[current]) + inks.Muted.Paint(fmt.Sprintf("  %d of %d", current+1, len(s.pages)))
	}
	return line
}

// foot tells of the field that has the keys, or what is to be answered.
func (s *sheet) foot() []string {
	inks, width := s.state.Theme, s.inner()
	var lines []string
	if s.below() > belowLeast {
		lines = append(lines, "")
	}
	switch {
	case s.leaving:
		lines = append(lines, "  "+inks.Warn.Paint("Throw it away?")+"  "+inks.Tab.Paint("y")+" yes   "+inks.Tab.Paint("esc")+" no")
	case s.problem != nil:
		for _, line := range widget.Wrap(s.problem.Error(), width-2) {
			lines = append(lines, "  "+inks.Bad.Paint(line))
		}
	default:
		lines = append(lines, s.focus().below(width, s.below()-len(lines))...)
	}
	return pad(lines, s.below())
}

// Cursor implements screen.Cursorer.
func (s *sheet) Cursor() *tea.Cursor {
	cursor := s.focus().cursor()
	if cursor == nil || s.leaving {
		return nil
	}
	page, row := s.page(s.place())
	for _, entry := range s.pages[page][:row] {
		cursor.Y += entry.rows()
	}
	cursor.Y += s.head() - s.offset()
	return cursor
}

// Hints implements screen.Dialog.
func (s *sheet) Hints() []screen.Hint {
	if s.leaving {
		return []screen.Hint{{Key: "y", Verb: "throw it away"}, {Key: "esc", Verb: "go on typing"}}
	}
	hints := []screen.Hint{{Key: "ctrl+s", Verb: "save"}, {Key: "tab", Verb: "next field"}, {Key: "esc", Verb: "leave"}}
	if len(s.pages) > 1 {
		hints = append(hints, screen.Hint{Key: "pgdown", Verb: "next page"})
	}
	return hints
}
