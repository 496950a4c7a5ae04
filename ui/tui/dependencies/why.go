package dependencies

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/agenda"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// why opens what tells where the figures of a dependency come from, and why it is or is not on the agenda.
func why(state screen.State, d *model.Dependency) tea.Cmd {
	return func() tea.Msg { return screen.Show{Dialog: reasonsOf(d, answer.WhyChance(state, model.RefOf(d)))} }
}

// reasonsOf is the dialog; chance is the part of it on how likely it comes on time.
func reasonsOf(d *model.Dependency, chance answer.Section) screen.Dialog {
	return form.Tell("Why: "+d.Title, func(state screen.State, width int) []string {
		now := state.Board.Dependency(d.ID)
		if now == nil || state.Agenda == nil {
			return []string{"It is not on the board any more."}
		}
		w := &reasons{state: state, width: width}
		w.agenda(now)
		w.figures(now)
		if lines := chance(state, width); len(lines) > 0 {
			w.lines = append(append(w.lines, ""), lines...)
		}
		return w.lines
	})
}

type reasons struct {
	state screen.State
	width int
	lines []string
}

func (w *reasons) say(text string) {
	for _, line := range widget.Wrap(text, w.width) {
		w.lines = append(w.lines, w.state.Theme.Text.Paint(line))
	}
}

func (w *reasons) head(text string) {
	if len(w.lines) > 0 {
		w.lines = append(w.lines, "")
	}
	w.lines = append(w.lines, w.state.Theme.Strong.Paint(text))
}

// agenda tells the dependency's place on the forum's agenda.
func (w *reasons) agenda(d *model.Dependency) {
	w.head("The forum")
	item, on := w.state.Agenda.Item(d.ID)
	if !on {
		w.say(offAgenda(d))
		return
	}
	w.say("On the agenda, in " + item.Group.Title() + ":")
	for _, reason := range item.Why() {
		w.say("· " + reason)
	}
}

func offAgenda(d *model.Dependency) string {
	switch {
	case !d.Open():
		return "Not on the agenda: it is " + d.State.String() + "."
	case !d.Crossing():
		return "Not on the agenda: it is the team's own work, and crosses to no other."
	case d.Standing():
		return "Not on the agenda: it is standing, a need that simply goes on."
	}
	return "Not on the agenda: nothing about it is late, at risk, new or due soon."
}

// figures tells how expected, margin and slack came about.
func (w *reasons) figures(d *model.Dependency) {
	facts := w.state.Agenda.Facts(d.ID)
	if !d.Open() {
		return
	}
	w.head("The dates")
	w.say(w.expected(d, facts))
	if facts.Margin.Known {
		w.say(fmt.Sprintf("Margin %s: need-by %s − expected %s.", days(facts.Margin), w.day(d.NeedBy), w.day(facts.Expected)))
	} else {
		w.say("No margin: that needs a need-by and an expected day.")
	}
	if facts.Slack.Known {
		w.say(fmt.Sprintf("Slack %s: the chain needs it by %s.", days(facts.Slack), w.day(facts.Latest)))
	}
	if facts.Overdue > 0 {
		w.say("Overdue " + card.Days(facts.Overdue) + ": the promised day has passed.")
	}
	for _, id := range facts.Unknown {
		w.say("Left out, without a day of its own: " + model.Title(w.state.Board, model.Ref{Kind: model.KindDependency, ID: id}))
	}
}

func (w *reasons) expected(d *model.Dependency, facts agenda.Facts) string {
	switch {
	case !facts.Expected.Known():
		return "Expected: no day, because none was promised."
	case facts.Expected == d.CommitBy:
		return "Expected " + w.day(facts.Expected) + ": the day that was promised."
	case d.State == model.Delivered && facts.Expected == d.Delivered:
		return "Expected " + w.day(facts.Expected) + ": the day it was delivered."
	}
	return "Expected " + w.day(facts.Expected) + ": the latest day of what it waits for."
}

func (w *reasons) day(day model.Date) string {
	return strings.Join(strings.Fields(day.Words(w.state.Today)), " ")
}

func days(n model.Number) string {
	if n.Value < 0 {
		return "−" + card.Days(int(-n.Value))
	}
	return card.Days(int(n.Value))
}
