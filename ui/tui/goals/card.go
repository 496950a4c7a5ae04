package goals

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// drawCard is the card of a goal or outcome: how it stands, what it is for, what it needs, what was said, what is missing.
func (s *Screen) drawCard(state screen.State, ref model.Ref, changes []store.Kept, width int) []string {
	record := state.Board.Get(ref)
	c := &drawing{state: state, theme: state.Theme, width: width}
	switch r := record.(type) {
	case *model.Goal:
		c.goal(r)
	case *model.Outcome:
		c.outcome(r)
	default:
		return card.Of(state, ref, changes, width)
	}
	c.needs(ref)
	c.said(ref)
	c.gaps(s.tree.gaps, ref)
	return append(c.lines, history(state, ref, changes, width)...)
}

// history is the part of a record's common card that tells its changes.
func history(state screen.State, ref model.Ref, changes []store.Kept, width int) []string {
	return card.Of(state, ref, changes, width)[len(card.Of(state, ref, nil, width)):]
}

// drawing collects the lines of a card.
type drawing struct {
	state screen.State
	theme *theme.Theme
	width int
	lines []string
}

// labelWidth is the column of labels on a card.
const labelWidth = 11

func (c *drawing) add(line string) { c.lines = append(c.lines, line) }

func (c *drawing) gap() {
	if n := len(c.lines); n > 0 && c.lines[n-1] != "" {
		c.add("")
	}
}

func (c *drawing) wrapped(text string, ink theme.Ink) {
	for _, line := range widget.Wrap(text, c.width) {
		c.add(ink.Paint(line))
	}
}

func (c *drawing) field(label, value string, ink theme.Ink) {
	if value == "" {
		return
	}
	for _, line := range widget.Wrap(value, max(8, c.width-labelWidth)) {
		c.add(c.theme.Muted.Paint(widget.Fit(label, labelWidth)) + ink.Paint(line))
		label = ""
	}
}

// head is the line above the title: health or state, and the id.
func (c *drawing) head(ref model.Ref, sign string) {
	c.add(widget.FitBoth(sign, c.theme.Muted.Paint(c.state.Board.Short(ref)), c.width))
	c.wrapped(model.Title(c.state.Board, ref), c.theme.Strong)
}

func (c *drawing) goal(g *model.Goal) {
	sign := c.theme.Muted.Paint("goal, no health said")
	if g.Health != model.NoHealth && g.Health != model.HealthUnknown {
		sign = card.HealthInk(&c.theme.Inks, g.Health).Paint(card.HealthSign(c.theme, g.Health) + " " + card.Health(g.Health))
	}
	if !g.Active() {
		sign = c.theme.Quiet.Paint(words(g.State.String()))
	}
	c.head(model.RefOf(g), sign)
	if g.Team != "" {
		c.wrapped(card.TeamName(c.state.Board, g.Team)+" pursues it", c.theme.Text)
	}
	c.gap()
	c.measure(g.Measure)
	c.day("by", g.By)
	for _, id := range g.Outcomes {
		c.field("outcome", model.Title(c.state.Board, model.Ref{Kind: model.KindOutcome, ID: id}), c.theme.Text)
	}
	c.day("closed", g.Closed)
	c.field("tags", strings.Join(g.Tags, ", "), c.theme.Text)
	c.field("link", g.Link, c.theme.Text)
	if g.Note != "" {
		c.gap()
		c.wrapped(g.Note, c.theme.Text)
	}
}

func (c *drawing) outcome(o *model.Outcome) {
	sign := c.theme.Muted.Paint("outcome")
	if !o.Active() {
		sign = c.theme.Quiet.Paint("outcome, " + o.State.String())
	}
	c.head(model.RefOf(o), sign)
	c.wrapped(o.Why, c.theme.Muted)
	c.gap()
	c.measure(o.Measure)
	c.day("by", o.By)
	c.field("owner", o.Owner, c.theme.Text)
	if o.Parent != "" {
		c.field("part of", model.Title(c.state.Board, model.Ref{Kind: model.KindOutcome, ID: o.Parent}), c.theme.Text)
	}
}

func (c *drawing) day(label string, day model.Date) {
	if day.Known() {
		c.field(label, day.Words(c.state.Today)+"   "+day.Relative(c.state.Today), c.theme.Text)
	}
}

// measure tells what is measured, where it stands, and how far that is.
func (c *drawing) measure(m model.Measure) {
	if m.Name == "" && !m.Current.Known && !m.Target.Known {
		c.field("measure", "none: what would show that it is reached?", c.theme.Warn)
		return
	}
	c.field("measure", m.Name, c.theme.Text)
	c.field("now", card.Quantity(m.Current, m.Unit), c.theme.Text)
	if m.Baseline.Known || m.Target.Known {
		c.field("from, to", card.Quantity(m.Baseline, m.Unit)+" "+c.theme.Glyphs.Right+" "+card.Quantity(m.Target, m.Unit), c.theme.Text)
	}
	progress, known := m.Progress()
	if !known {
		return
	}
	bar := thinBar(c.theme, c.theme.Quiet, c.theme.Faint, min(20, max(4, c.width-labelWidth-8)), progress)
	c.add(c.theme.Muted.Paint(widget.Fit("progress", labelWidth)) + bar + " " + c.theme.Text.Paint(Percent(progress, known)))
}

// mostNeeds is how many dependencies a card names.
const mostNeeds = 12

// needs lists what a goal needs of other teams, what is open first.
func (c *drawing) needs(ref model.Ref) {
	if ref.Kind != model.KindGoal {
		return
	}
	needs := slices.Clone(c.state.Board.DependenciesOf(ref.ID))
	if len(needs) == 0 {
		return
	}
	slices.SortStableFunc(needs, func(a, b *model.Dependency) int {
		return cmp.Or(last(a.Open(), b.Open()), last(a.NeedBy.Known(), b.NeedBy.Known()), cmp.Compare(a.NeedBy, b.NeedBy))
	})
	c.gap()
	c.add(c.theme.Strong.Paint("Needs"))
	for i, d := range needs {
		if i == mostNeeds {
			c.add(c.theme.Muted.Paint(fmt.Sprintf("  and %d more", len(needs)-i)))
			break
		}
		sign := card.StateInk(&c.theme.Inks, d.State).Paint(card.Sign(c.theme, d.State) + " " + widget.Fit(d.State.String(), 9))
		line := sign + " " + c.theme.Text.Paint(d.Title) + c.theme.Muted.Paint("  from "+card.TeamName(c.state.Board, d.Provider))
		c.add(widget.FitBoth(line, c.theme.Muted.Paint(d.NeedBy.Words(c.state.Today)), c.width))
	}
}

// mostSaid is how many check-ins a card tells, from the newest.
const mostSaid = 6

// said tells the check-ins, and draws their values in a line.
func (c *drawing) said(ref model.Ref) {
	all := slices.Clone(c.state.Board.CheckInsOf(ref))
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b *model.CheckIn) int { return cmp.Compare(a.On, b.On) })
	c.gap()
	c.add(c.theme.Strong.Paint("Check-ins") + "  " + c.theme.Quiet.Paint(c.progressLine(ref, all)))
	for i, checkIn := range slices.Backward(all) {
		if len(all)-i > mostSaid {
			c.add(c.theme.Muted.Paint(fmt.Sprintf("  and %d earlier", i+1)))
			break
		}
		c.checkIn(checkIn)
	}
}

// The fewest values that make a line, and the most it has.
const (
	leastLine = 3
	mostLine  = 24
)

// progressLine draws how the progress went from check-in to check-in, where the measure has a baseline and a target:
// higher is nearer to the target. A check-in without a value is a gap.
func (c *drawing) progressLine(ref model.Ref, all []*model.CheckIn) string {
	measure := measureOf(c.state.Board.Get(ref))
	var line []float64
	for _, checkIn := range all {
		measure.Current = checkIn.Value
		progress, known := measure.Progress()
		if !known {
			progress = math.NaN()
		}
		line = append(line, progress)
	}
	if known := slices.DeleteFunc(slices.Clone(line), math.IsNaN); len(known) < leastLine {
		return ""
	}
	return widget.Sparkline(c.theme, line, min(len(line), mostLine))
}

func measureOf(record model.Record) model.Measure {
	switch r := record.(type) {
	case *model.Goal:
		return r.Measure
	case *model.Outcome:
		return r.Measure
	}
	return model.Measure{}
}

func (c *drawing) checkIn(checkIn *model.CheckIn) {
	day := ""
	if checkIn.On.Known() {
		day = checkIn.On.Words(c.state.Today)[4:]
	}
	health := card.HealthInk(&c.theme.Inks, checkIn.Health).Paint(widget.Fit(card.HealthSign(c.theme, checkIn.Health), 1))
	line := c.theme.Muted.Paint(widget.Fit(day, 6)) + " " + health + " " +
		c.theme.Text.Paint(widget.FitRight(short(checkIn.Value), 7)) + "  " + c.theme.Text.Paint(checkIn.Note)
	c.add(widget.Fit(line, c.width))
}

// menders are the keys that mend a gap.
var menders = map[align.Kind]string{
	align.GoalWithoutOutcome: "l links it to one", align.GoalWithoutMeasure: "e adds one", align.OutcomeWithoutMeasure: "e adds one",
	align.GoalWordedAsOutput: "e words it as what will be different", align.GoalWithoutTeam: "e names one",
	align.GoalSilent: "i checks in", align.OutcomeWithoutGoal: "c sets one",
}

// gaps tells what is missing, and the key that mends it.
func (c *drawing) gaps(found *align.Alignment, ref model.Ref) {
	if found == nil {
		return
	}
	heading := false
	for _, gap := range found.About(ref) {
		if !heading {
			c.gap()
			c.add(c.theme.Strong.Paint("Gaps"))
			heading = true
		}
		text, ink := gap.Detail, c.theme.Warn
		if key := menders[gap.Kind]; key != "" {
			text += ": " + key
		}
		if gap.Acknowledged != nil {
			text, ink = gap.Detail+" (accepted for now)", c.theme.Muted
		}
		c.wrapped(text, ink)
	}
}
