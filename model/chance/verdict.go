package chance

import "fmt"

// Verdict is what a back-test comes to.
type Verdict string

// The verdicts, as `moot align --back-test --json` spells them.
const (
	NoneJudged Verdict = "no-record"
	TooFew     Verdict = "too-few"
	AllAlike   Verdict = "all-alike" // all kept, or none: one forecast cannot be told from another
	Better     Verdict = "better"
	NoBetter   Verdict = "no-better"
)

// fewestJudged is how many it takes to tell a forecast from luck at all.
const fewestJudged = 10

// Verdict is better only where the Brier score beats that of the base rate by more than two standard errors of the
// difference: less may be luck.
func (s *Score) Verdict() Verdict {
	switch {
	case s.N == 0:
		return NoneJudged
	case s.N < fewestJudged:
		return TooFew
	case s.BaseBrier == 0:
		return AllAlike
	case s.BaseBrier-s.Brier > 2*s.spread:
		return Better
	}
	return NoBetter
}

// Sentence is the verdict for people, without a full stop.
func (r *Replay) Sentence() string {
	switch r.Verdict() {
	case NoneJudged:
		if r.NoRecord > 0 {
			return "no record: nothing was closed yet on the days of asking"
		}
		return "no record: there is nothing whose end could be held against what was said"
	case TooFew:
		return fmt.Sprintf("too few to tell: %d judged, and it takes %d", r.N, fewestJudged)
	case AllAlike:
		if r.Kept == 0 {
			return "nothing to tell: none of those judged came by its first need-by"
		}
		return "nothing to tell: all of those judged came by their first need-by"
	case Better:
		return "better than the base rate, by more than luck explains"
	}
	if r.Brier < r.BaseBrier {
		return "no better than the base rate: it comes out ahead, by no more than luck explains"
	}
	return fmt.Sprintf("no better than the base rate: saying %.0f %% each time would have done as well", 100*r.Share())
}
