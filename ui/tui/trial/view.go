package trial

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/whatif"
	"moot/ui/tui/card"
	"moot/ui/tui/widget"
)

// What stands around a dialog's content on the terminal, the cells it likes, and the lines that are worth scrolling alone.
const (
	aroundWidth  = 6
	aroundHeight = 5
	wanted       = 84
	leastScroll  = 4
)

// SetSize implements screen.Dialog.
func (t *Trial) SetSize(width, height int) {
	t.width, t.height = max(1, min(wanted, width-aroundWidth)), max(1, height-aroundHeight)
	t.lay()
}

// lay gives the parts their room: what does not fit scrolls, below what stays in sight where there is room for both.
func (t *Trial) lay() {
	if t.width == 0 || t.state.Theme == nil || t.state.Board == nil {
		return
	}
	t.list.SetSize(t.width, max(1, min(len(t.begin), t.height-len(t.below()))))
	top, sections := t.parts(t.width - scrollBar)
	if len(top)+min(height(sections), leastScroll) > t.height {
		top, sections = nil, append([]section{{lines: top}}, sections...)
	}
	t.top, t.sections = top, sections
	t.scroll.SetSize(t.width, min(height(sections), max(0, t.height-len(top))))
	t.scroll.SetLines(t.flat(sections))
}

// scrollBar is what the bar beside a scrolled text takes.
const scrollBar = 2

// View implements screen.Dialog.
func (t *Trial) View() string {
	var lines []string
	if len(t.steps) == 0 {
		lines = t.beginning()
	} else {
		lines = slices.Clone(t.top)
		if view := t.scroll.View(); view != "" {
			lines = append(lines, strings.Split(view, "\n")...)
		}
	}
	lines = lines[:min(len(lines), t.height)]
	for i, line := range lines {
		lines[i] = widget.Fit(line, t.width)
	}
	return strings.Join(lines, "\n")
}

// beginning is what there is before the first step.
func (t *Trial) beginning() []string {
	inks := t.state.Theme
	switch {
	case !t.begun:
		return []string{inks.Muted.Paint("looking for where a lever would save waiting " + inks.Glyphs.Ellipsis)}
	case len(t.begin) == 0:
		return append(t.wrapped("No capability is asked for by several teams, and no two teams have several open dependencies between them."), t.below()...)
	}
	return append(t.list.Scrolled(inks.Faint), t.below()...)
}

// below is what stands under the suggestions.
func (t *Trial) below() []string {
	if t.height < roomForBelow {
		return nil
	}
	return append(append([]string{""}, t.leftOut(t.width)...), t.wrapped("Tried on a copy: nothing is changed until it is applied, or adopted as an action.")...)
}

// roomForBelow is the height from which on there is room to say what a trial is.
const roomForBelow = 10

func (t *Trial) wrapped(text string) []string {
	lines := widget.Wrap(text, t.width)
	for i, line := range lines {
		lines[i] = t.state.Theme.Muted.Paint(line)
	}
	return lines
}

// parts are what stays in sight, the steps and the figures before and after, and what may scroll below: the goals they
// touch, and what would vanish.
func (t *Trial) parts(width int) (top []string, below []section) {
	inks := t.state.Theme
	top = append(append(t.stepLines(), t.leftOut(width)...), "")
	switch {
	case t.applying != nil:
		return append(top, inks.Muted.Paint("applying "+inks.Glyphs.Ellipsis)), nil
	case t.refused != nil:
		for _, line := range widget.Wrap(upperFirst(t.refused.Error())+".", width) {
			top = append(top, inks.Bad.Paint(line))
		}
		return append(top, "", inks.Muted.Paint("Backspace takes the last step back.")), nil
	case t.result == nil:
		return append(top, inks.Muted.Paint("trying "+inks.Glyphs.Ellipsis)), nil
	}
	figures, goals := t.comparison(width)
	if len(goals) > 0 {
		below = append(below, section{"Chance to come on time", goals})
	}
	if slices.ContainsFunc(t.steps, func(step whatif.Step) bool { return step.Kind == whatif.Move }) {
		below = append(below, t.changing(width))
	}
	return append(top, figures...), append(below, t.vanishing(width))
}

// The most steps that are shown, and how many of them are the last.
const (
	mostSteps = 5
	lastSteps = 2
)

// stepLines are the steps in words: the first and the last where there are many, so that the figures stay in sight.
func (t *Trial) stepLines() []string {
	inks := t.state.Theme
	var lines []string
	words := whatif.StepWords(t.state.Board, t.steps)
	left := len(words) - mostSteps
	for i, text := range words {
		switch at := i - (mostSteps - lastSteps); {
		case left > 0 && at == 0:
			lines = append(lines, inks.Muted.Paint("   and "+widget.Grouped(left)+" more"))
		case left > 0 && at > 0 && at < left:
		default:
			lines = append(lines, inks.Muted.Paint(fmt.Sprintf("%d  ", i+1))+inks.Text.Paint(text))
		}
	}
	return lines
}

// leftOut says which steps were left out.
func (t *Trial) leftOut(width int) []string {
	var lines []string
	for _, text := range t.dropped {
		for _, line := range widget.Wrap(upperFirst(text)+".", width) {
			lines = append(lines, t.state.Theme.Warn.Paint(line))
		}
	}
	return lines
}

// vanishing are the dependencies that would be needed no more.
func (t *Trial) vanishing(width int) section {
	inks, all := t.state.Theme, t.result.Vanish
	if len(all) == 0 {
		return section{lines: []string{"", inks.Text.Paint("No open dependency would be needed no more.")}}
	}
	needed := section{heading: dependencies(len(all)) + " needed no more"}
	for i, d := range all {
		if i == mostListed {
			needed.lines = append(needed.lines, t.more(len(all)-i))
			break
		}
		ink := card.StateInk(&inks.Inks, d.State)
		left := ink.Paint(card.Sign(inks, d.State)) + " " + inks.Text.Paint(d.Title)
		if d.State == model.Delivered { // its work is done: what is spared is only to accept it
			left += "  " + ink.Paint(d.State.String())
		}
		needed.lines = append(needed.lines, widget.FitBoth(left, inks.Muted.Paint(card.Pair(t.state.Board, d)), width))
	}
	return needed
}

// changing is what the steps change beside what they remove.
func (t *Trial) changing(width int) section {
	var lines []string
	for _, outcome := range outcomes(t.result) {
		for _, line := range widget.Wrap(outcome, width) {
			lines = append(lines, t.state.Theme.Text.Paint(line))
		}
	}
	return section{"What else changes", lines}
}

// mostListed is how many goals, or dependencies, are listed; nobody reads thousands.
const mostListed = 200

func (t *Trial) more(n int) string {
	return t.state.Theme.Muted.Paint("and " + widget.Grouped(n) + " more")
}

func upperFirst(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
