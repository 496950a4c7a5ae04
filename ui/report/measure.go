package report

import "moot/model"

// measure is "Measure: checkout time, down from 71 s to 52 s, 61 % of the way to 40 s by Fri 29 Jan 2027". What is not known
// is said to be so.
func (w *writer) measure(m model.Measure, by model.Date) string {
	day := ""
	if by.Known() {
		day = "by " + w.weekday(by)
	}
	if m.Name == "" && !m.Target.Known {
		return listed("No measure yet", day)
	}
	return "Measure: " + listed(oneLine(m.Name), moved(m), wanted(m, day))
}

// moved is "down from 71 s to 52 s", "still at 71 s", "now 52 s" where nobody said from what, "from 71 s, no data yet".
func moved(m model.Measure) string {
	from, now := m.Baseline.In(m.Unit), m.Current.In(m.Unit)
	switch {
	case !m.Current.Known && m.Baseline.Known:
		return "from " + from + ", no data yet"
	case !m.Current.Known:
		return "no data yet"
	case !m.Baseline.Known:
		return "now " + now
	case m.Current.Value > m.Baseline.Value:
		return "up from " + from + " to " + now
	case m.Current.Value < m.Baseline.Value:
		return "down from " + from + " to " + now
	}
	return "still at " + now
}

// wanted is "61 % of the way to 40 s by Fri 29 Jan 2027", "the wrong way: 24 h is wanted by Fri 26 Feb 2027".
func wanted(m model.Measure, day string) string {
	if !m.Target.Known {
		return listed("no target yet", day)
	}
	target := m.Target.In(m.Unit)
	if day != "" {
		day = " " + day
	}
	switch progress, known := m.Progress(); {
	case known && progress < 0:
		return "the wrong way: " + target + " is wanted" + day
	case known && progress > 0:
		return model.Percent(progress) + " of the way to " + target + day
	}
	return target + " is wanted" + day
}

// chance is how likely what a goal waits for comes on time, and what the figure rests on; "" where it waits for nothing that
// has a date.
func (w *briefWriter) chance(g *model.Goal) string {
	if w.in.Chance == nil {
		return ""
	}
	of := w.in.Chance.OfGoal(g.ID)
	if len(of.Factors) == of.LeftOut() {
		return ""
	}
	return "What it waits for comes on time: " + oneLine(of.Sentence(nil))
}
