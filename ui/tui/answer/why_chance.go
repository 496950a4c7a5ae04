package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/chance"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Section is a part of a dialog that explains something: its lines for a state and a width; none where there is nothing to
// say.
type Section func(state screen.State, width int) []string

// WhyChance tells how the chance of an open dependency, or of an active goal, came about, and lists the closed
// dependencies behind it. It looks at every dependency of the board: call it in a command.
func WhyChance(state screen.State, ref model.Ref) Section {
	if state.Board == nil || state.Chance == nil {
		return nothing
	}
	record := state.Board.Get(ref)
	behind := closedBehind(state.Chance, classesOf(state.Chance, record))
	return func(state screen.State, width int) []string {
		if state.Board == nil || state.Chance == nil {
			return nil
		}
		w := &odds{state: state, width: width}
		switch now := state.Board.Get(ref).(type) {
		case *model.Dependency:
			w.dependency(now)
		case *model.Goal:
			w.goal(now)
		}
		if len(w.lines) > 0 {
			w.closed(behind)
		}
		return w.lines
	}
}

// hasOdds tells whether the question arises how likely a dependency comes on time.
func hasOdds(state screen.State, d *model.Dependency) bool {
	return state.Chance != nil && state.Chance.Of(d).Basis != chance.NotAnswered
}

func nothing(screen.State, int) []string { return nil }

// classesOf are the classes that the chance of a record rests on, each once.
func classesOf(record *chance.Record, of model.Record) []chance.Class {
	var factors []chance.Factor
	switch of := of.(type) {
	case *model.Dependency:
		factors = []chance.Factor{record.Of(of)}
	case *model.Goal:
		if of.Active() {
			factors = record.OfGoal(of.ID).Factors
		}
	}
	var classes []chance.Class
	for _, f := range factors {
		if f.Basis == chance.OnRecord && !slices.Contains(classes, f.Class) {
			classes = append(classes, f.Class)
		}
	}
	return classes
}

// mostBehind is how many closed dependencies are listed, from the newest.
const mostBehind = 200

// evidence is the closed dependencies behind a chance: how many, and the newest of them.
type evidence struct {
	count int
	first []*model.Dependency
}

// closedBehind gathers those of some classes; the class of all sizes has those of the others.
func closedBehind(record *chance.Record, classes []chance.Class) evidence {
	var all []*model.Dependency
	for _, class := range classes {
		if class.Size == model.SizeUnknown {
			all = record.Behind(class)
			break
		}
		all = append(all, record.Behind(class)...)
	}
	slices.SortStableFunc(all, func(a, b *model.Dependency) int { return cmp.Compare(b.Delivered, a.Delivered) })
	return evidence{len(all), slices.Clone(all[:min(len(all), mostBehind)])}
}

// odds writes how a chance came about.
type odds struct {
	state screen.State
	width int
	lines []string
}

func (w *odds) say(format string, args ...any) {
	for _, line := range widget.Wrap(fmt.Sprintf(format, args...), w.width) {
		w.lines = append(w.lines, w.state.Theme.Text.Paint(line))
	}
}

// under is a line that says more of the one above.
func (w *odds) under(format string, args ...any) {
	for _, line := range widget.Wrap(fmt.Sprintf(format, args...), w.width-2) {
		w.lines = append(w.lines, "  "+w.state.Theme.Muted.Paint(line))
	}
}

func (w *odds) head(text string) {
	if len(w.lines) > 0 {
		w.lines = append(w.lines, "")
	}
	for _, line := range widget.Wrap(text, w.width) {
		w.lines = append(w.lines, w.state.Theme.Strong.Paint(line))
	}
}

// dependency is the figure of one, what it is compared with, and what that makes of its goal.
func (w *odds) dependency(d *model.Dependency) {
	f := w.state.Chance.Of(d)
	if f.Basis == chance.NotAnswered {
		return
	}
	w.head("The chance that it comes by its first need-by")
	switch f.Basis {
	case chance.OnRecord:
		w.say("%s = (kept + 1) / (total + 2) = (%d + 1) / (%d + 2)", chance.Words(f.P), f.Class.Kept, f.Class.Total)
		w.say("%s.", upperFirst(f.Why()))
		w.under("%s", w.whyClass(d, f.Class))
	case chance.NoRecord:
		w.noRecord()
	default:
		if f.Known() {
			w.say("%s: %s.", chance.Words(f.P), f.Why())
		} else {
			w.say("No figure: %s.", f.Why())
		}
	}
	w.ofItsGoal(d)
}

func (w *odds) noRecord() {
	w.say("No record yet, and so no figure.")
	w.under("A record is made by dependencies between teams that are accepted, with a first need-by and the day of their delivery.")
}

// whyClass says why it is compared with those of its own size, or with all.
func (w *odds) whyClass(d *model.Dependency, class chance.Class) string {
	if class.Size == model.SizeUnknown && d.Size == model.SizeUnknown {
		return "It has no size, so those of all sizes count."
	}
	if class.Size == model.SizeUnknown {
		return fmt.Sprintf("Fewer than %d closed ones are %s, so those of all sizes count.", chance.FewestOfSize, d.Size)
	}
	return fmt.Sprintf("At least %d closed ones are %s as well, so those alone count.", chance.FewestOfSize, d.Size)
}

// ofItsGoal is what it does to the chance of the goal that needs it.
func (w *odds) ofItsGoal(d *model.Dependency) {
	goal := w.state.Board.Goal(d.Goal)
	if goal == nil || !goal.Active() || d.Impact != model.Blocking {
		return
	}
	all := w.state.Chance.OfGoal(goal.ID)
	p, known := all.P()
	if !known {
		return
	}
	text := fmt.Sprintf("%s, which needs it: %s", goal.Title, chance.Words(p))
	if without, known := all.Without(d.ID); known && len(all.Factors) > 1 {
		text += "; without this one " + chance.Words(without)
	}
	w.say("%s.", text)
}

// mostFactors is how many of the dependencies that a goal waits for are told one by one.
const mostFactors = 50

// goal is the product, each factor with its class, and what leaving it out would make it.
func (w *odds) goal(g *model.Goal) {
	if !g.Active() {
		return
	}
	all := w.state.Chance.OfGoal(g.ID)
	if len(all.Factors) == 0 {
		return
	}
	w.head("The chance that all it waits for comes on time")
	p, known := all.P()
	switch {
	case known:
		w.say("%s: the chances below multiplied, of each blocking dependency that is open.", chance.Words(p))
	case len(all.Factors) == all.LeftOut():
		w.say("There is %s.", all.Words(nil))
	default:
		w.noRecord()
	}
	for _, f := range all.Factors[:min(len(all.Factors), mostFactors)] {
		w.factor(all, f)
	}
	if more := len(all.Factors) - mostFactors; more > 0 {
		w.under("and %s more", widget.Grouped(more))
	}
	if note := all.Note(); note != "" {
		w.under("%s", note)
	}
}

// factor is one of those: "5 in 10  Token exchange", what that rests on, and the goal's chance without it.
func (w *odds) factor(all chance.Goal, f chance.Factor) {
	figure := "none"
	if f.Known() {
		figure = chance.Words(f.P)
	}
	theme := w.state.Theme
	w.lines = append(w.lines, widget.Fit(theme.Text.Paint(widget.Fit(figure, 8)+"  "+f.Dependency.Title), w.width))
	about := f.Why()
	if without, known := all.Without(f.Dependency.ID); known && f.Known() && len(all.Factors) > 1 {
		about += "; without it " + chance.Words(without)
	}
	for _, line := range widget.Wrap(about, w.width-10) {
		w.lines = append(w.lines, widget.Blank(10)+theme.Muted.Paint(line))
	}
}

// closed lists what was closed, the newest first.
func (w *odds) closed(behind evidence) {
	if behind.count == 0 {
		return
	}
	what := " closed dependencies"
	if behind.count == 1 {
		what = " closed dependency"
	}
	w.head("What it rests on: " + widget.Grouped(behind.count) + what)
	w.under("Over the whole board. Moving a need-by does not make it kept; what was removed does not count.")
	columns := []widget.Column{{Width: 12, Flex: 1}, {Width: 13, Priority: 2}, {Width: 11, Priority: 1}, {Width: 13}}
	widths := widget.Layout(columns, w.width, 2)
	theme := w.state.Theme
	row := func(cells ...string) string { return widget.Row(columns, widths, 2, cells...) }
	w.lines = append(w.lines, theme.Muted.Paint(row("", "first need-by", "delivered", "")))
	for _, d := range behind.first {
		kept := theme.Good.Paint("kept")
		if !chance.Kept(d) {
			kept = theme.Warn.Paint(card.Days(int(d.Delivered-d.FirstNeedBy)) + " late")
		}
		w.lines = append(w.lines, row(theme.Text.Paint(d.Title), theme.Muted.Paint(w.day(d.FirstNeedBy)), theme.Muted.Paint(w.day(d.Delivered)), kept))
	}
	if more := behind.count - len(behind.first); more > 0 {
		w.under("and %s earlier", widget.Grouped(more))
	}
}

// day is a day without its weekday, days of the month below each other.
func (w *odds) day(day model.Date) string { return day.Words(w.state.Today)[4:] }

func upperFirst(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
