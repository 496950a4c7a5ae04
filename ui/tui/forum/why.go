package forum

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model/agenda"
	"moot/model/inbox"
	"moot/model/meeting"
	"moot/ui/tui/answer"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// why is the dialog that explains an item's place: the reason for its group, and the parts of its score.
type why struct {
	item  agenda.Item
	hand  string // who put it where it stands, by hand; "" where nobody did
	state screen.State
	width int
}

func newWhy(item agenda.Item, hand string) *why { return &why{item: item, hand: hand} }

func (w *why) Init() tea.Cmd               { return nil }
func (w *why) SetState(state screen.State) { w.state = state }
func (w *why) SetSize(width, _ int)        { w.width = min(76, width-8) }
func (w *why) Title() string               { return "Why here" }

func (w *why) Update(msg tea.Msg) (bool, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter", "=", "q":
			return true, nil
		}
	}
	return false, nil
}

func (w *why) View() string {
	inks := w.state.Theme
	var lines []string
	add := func(text string) { lines = append(lines, text) }
	add(inks.Text.Paint("In ") + inks.Strong.Paint(w.item.Group.Title()) + inks.Text.Paint(" because:"))
	for _, reason := range w.item.Why() {
		for _, line := range widget.Wrap(reason, w.width-2) {
			add("  " + line)
		}
	}
	if w.hand != "" {
		add("")
		for _, line := range widget.Wrap(w.hand, w.width-2) {
			add(inks.Accent.Paint(line))
		}
	}
	add("")
	add(inks.Text.Paint("Within the group by score, highest first: ") + inks.Strong.Paint(fmt.Sprintf("%.1f", w.item.Score)))
	for _, reason := range w.item.Reasons() {
		words, sum, _ := cutLast(reason, ": ")
		add("  " + widget.FitBoth(words, inks.Muted.Paint(sum), w.width-2))
	}
	add("")
	add(inks.Muted.Paint("The parts add up: due 12, downstream 8, uncommitted 6,"))
	add(inks.Muted.Paint("negative 5, changed 4, age 2 at the most."))
	for i, line := range lines {
		lines[i] = widget.Fit(line, w.width)
	}
	return strings.Join(lines, "\n")
}

func (w *why) Hints() []screen.Hint { return []screen.Hint{{Key: "esc", Verb: "back"}} }

// explain opens the dialog that says why the selected row is here: of an item of the agenda how its place is found, of
// anything else the reason in full.
func (s *Screen) explain() tea.Cmd {
	if reasons := s.row().reasons(); len(reasons) > 0 {
		return screen.Send(screen.Show{Dialog: answer.WhyHere(s.Selected(), reasons)})
	}
	if item := s.item(); item != nil {
		return screen.Send(screen.Show{Dialog: newWhy(*item, s.byHand(item.Dependency))})
	}
	return nil
}

// reasons are why a row of the inbox, or a goal of the meeting, is where it is; none for other rows.
func (r row) reasons() []string {
	if r.line == nil {
		return nil
	}
	switch about := r.line.about.(type) {
	case *inbox.Item:
		return []string{about.Kind.Title() + ": " + about.Why}
	case meeting.Focus:
		return about.Why
	}
	return nil
}

func cutLast(text, sep string) (before, after string, found bool) {
	if at := strings.LastIndex(text, sep); at >= 0 {
		return text[:at], text[at+len(sep):], true
	}
	return text, "", false
}
