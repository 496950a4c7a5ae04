package cli

import (
	"fmt"

	"moot/model/chance"
	"moot/ui/tui/widget"
)

func (s *session) backTestText(t *chance.BackTest) {
	s.println(widget.FitBoth("The chance, said anew on the day of asking, against what came", s.words(t.On), s.width(defaultWidth)))
	s.replayText("Dependencies, on the day each was asked", t.Dependencies)
	s.replayText("Goals, on the day the newest of what they wait for was asked", t.Goals)
	s.printf("\n")
	for _, line := range widget.Wrap("It goes by the dates and sizes that stand today; what was removed is not seen. A Brier score is the mean "+
		"square of the miss: 0 is perfect, always saying 5 in 10 makes 0.25. See moot help formulas.", s.width(defaultWidth)) {
		s.println(line)
	}
}

func (s *session) replayText(title string, r chance.Replay) {
	s.printf("\n%s\n", title)
	s.fact("verdict", r.Sentence())
	if r.N > 0 {
		s.fact("judged", fmt.Sprintf("%s; %s of them came by the first need-by, %s", widget.Grouped(r.N), widget.Grouped(r.Kept), percent(r.Share())))
		s.fact("Brier score", fmt.Sprintf("%.3f", r.Brier))
		s.fact("base rate", fmt.Sprintf("%.3f, saying %s each time: nobody knew that beforehand", r.BaseBrier, percent(r.Share())))
		s.fact("without sizes", fmt.Sprintf("%.3f, by the record of all sizes alone", r.AllSizes))
		if skill, is := r.Skill(); is {
			s.fact("skill", fmt.Sprintf("%.2f: 1 is perfect, 0 no better than the base rate", skill))
		}
	}
	s.fact("not judged", notJudged(r))
	s.binLines(r)
}

// notJudged counts what could not be judged, and says why.
func notJudged(r chance.Replay) string {
	text := ""
	for _, part := range []struct {
		n   int
		why string
	}{
		{r.NoRecord, "asked before anything was closed"},
		{r.Undated, "without the day of asking or delivery"},
		{r.Hindsight, "asked when the end was known"},
		{r.Pending, "not due yet"},
	} {
		switch {
		case part.n == 0:
			continue
		case text != "":
			text += ", "
		}
		text += widget.Grouped(part.n) + " " + part.why
	}
	return text
}

// binLines tell of what was said whether it came true as often.
func (s *session) binLines(r chance.Replay) {
	if r.N == 0 {
		return
	}
	rows := newTable(column{title: "said"}, column{title: "n", right: true}, column{title: "on average", right: true},
		column{title: "came true", right: true})
	for _, bin := range r.Bins {
		if came, any := bin.Came(); any {
			rows.add(fmt.Sprintf("%.0f–%s", 100*bin.From, percent(bin.To)), widget.Grouped(bin.N), percent(bin.Said), percent(came))
		}
	}
	rows.header()
	s.printf("\n")
	for _, line := range rows.lines(0) {
		s.println("  " + line)
	}
}

func percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }
