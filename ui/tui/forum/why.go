package forum

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/agenda"
	"moot/model/inbox"
	"moot/model/meeting"
	"moot/ui/tui/answer"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// whyItem is the dialog that explains an item's place: who put it there by hand ("" where nobody did), the reason for its
// group, the parts of its score, and how likely it comes on time.
func whyItem(item agenda.Item, hand string, chance answer.Section) screen.Dialog {
	return form.Tell("Why here", func(state screen.State, width int) []string {
		inks := state.Theme
		var lines []string
		if hand != "" {
			lines = append(lines, painted(hand, inks.Text, width)...)
			lines = append(lines, "")
		}
		lines = append(lines, inks.Text.Paint("In ")+inks.Strong.Paint(item.Group.Title())+inks.Text.Paint(" because:"))
		for _, reason := range item.Why() {
			for _, line := range painted(reason, inks.Text, width-2) {
				lines = append(lines, "  "+line)
			}
		}
		lines = append(append(lines, ""), scoreLines(inks, item, width)...)
		if odds := chance(state, width); len(odds) > 0 {
			lines = append(append(lines, ""), odds...)
		}
		return lines
	})
}

// scoreLines are an item's score, the parts it has, and what each may be at the most.
func scoreLines(inks *theme.Theme, item agenda.Item, width int) []string {
	lines := painted("Within the group by score, highest first:", inks.Text, width)
	lines = append(lines, widget.FitBoth("  "+inks.Text.Paint("score"), inks.Strong.Paint(fmt.Sprintf("%.1f", item.Score)), width))
	for _, reason := range item.Reasons() {
		words, sum, _ := cutLast(reason, ": ")
		if widget.Width(words)+widget.Width(sum)+3 <= width {
			lines = append(lines, "  "+widget.FitBoth(inks.Text.Paint(words), inks.Muted.Paint(sum), width-2))
			continue
		}
		for _, line := range painted(words, inks.Text, width-2) {
			lines = append(lines, "  "+line)
		}
		lines = append(lines, widget.FitRight(inks.Muted.Paint(sum), width))
	}
	most := "The parts add up: due 12, downstream 8, uncommitted 6, negative 5, changed 4, age 2 at the most."
	return append(append(lines, ""), painted(most, inks.Muted, width)...)
}

// painted is a text broken to a width.
func painted(text string, ink theme.Ink, width int) []string {
	lines := widget.Wrap(text, max(1, width))
	for i, line := range lines {
		lines[i] = ink.Paint(line)
	}
	return lines
}

// explain opens the dialog that says why the selected row is here: of an item of the agenda how its place is found, of
// a lever how its figure adds up, of anything else the reason in full.
func (s *Screen) explain() tea.Cmd {
	if c, is := s.candidate(); is {
		return screen.Send(screen.Show{Dialog: whyCandidate(c)})
	}
	if reasons := s.row().reasons(); len(reasons) > 0 {
		return answer.WhyHere(s.state, s.Selected(), reasons)
	}
	return s.explainItem()
}

// explainItem says how the place of the selected dependency on the agenda is found; nothing where it is not on it.
func (s *Screen) explainItem() tea.Cmd {
	item := s.item()
	if item == nil {
		return nil
	}
	about, hand, state := *item, s.byHand(item.Dependency), s.state
	return func() tea.Msg {
		return screen.Show{Dialog: whyItem(about, hand, answer.WhyChance(state, model.RefOf(about.Dependency)))}
	}
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
