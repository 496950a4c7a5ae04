package chance

import "math"

// Score is how forecasts did against what came.
type Score struct {
	// N were judged; of Kept of them all came by its first need-by.
	N, Kept int
	// Brier is the mean of (forecast − what came)² of the chance; AllSizes that of the same rule blind to sizes; BaseBrier
	// that of saying the share kept of all judged each time, which nobody knew beforehand. 0 is perfect; always saying one
	// half makes 1/4.
	Brier, AllSizes, BaseBrier float64
	// Bins are the judged by what was forecast, in fifths.
	Bins [bins]Bin

	spread float64 // the standard error of BaseBrier − Brier
}

const bins = 5

// Bin is what was forecast from one chance up to another, and what came of it.
type Bin struct {
	From, To float64 // To is not included but for 1
	N, Kept  int
	Said     float64 // the mean of the forecasts
}

// Came is the share that came true; false where nothing was forecast so.
func (b Bin) Came() (float64, bool) {
	if b.N == 0 {
		return 0, false
	}
	return float64(b.Kept) / float64(b.N), true
}

// score adds up forecasts.
func (s *Score) score(judged []forecast) {
	for i := range s.Bins {
		s.Bins[i].From, s.Bins[i].To = float64(i)/bins, float64(i+1)/bins
	}
	for _, f := range judged {
		s.count(f)
	}
	for i := range s.Bins {
		s.Bins[i].Said /= math.Max(1, float64(s.Bins[i].N))
	}
	if s.N > 0 {
		s.compare(judged)
	}
}

// aHair keeps a chance that is a fifth but for rounding in the bin where it belongs.
const aHair = 1e-9

func (s *Score) count(f forecast) {
	bin := &s.Bins[min(bins-1, int(bins*f.p+aHair))]
	s.N++
	bin.N++
	bin.Said += f.p
	if f.kept {
		s.Kept++
		bin.Kept++
	}
}

// compare works out the scores, and how far the gain over the base rate may be luck.
func (s *Score) compare(judged []forecast) {
	n, base := float64(s.N), s.Share()
	var gains, squares float64
	for _, f := range judged {
		gain := squared(base, f.kept) - squared(f.p, f.kept)
		s.Brier += squared(f.p, f.kept) / n
		s.AllSizes += squared(f.blind, f.kept) / n
		gains += gain
		squares += gain * gain
	}
	s.BaseBrier = base * (1 - base)
	s.spread = math.Sqrt(max(0, squares-gains*gains/n)) / n
}

// squared is (p − o)², o being 1 for what was kept.
func squared(p float64, kept bool) float64 {
	if kept {
		p = 1 - p
	}
	return p * p
}

// Share is the share kept of the judged; 0 where there are none.
func (s *Score) Share() float64 {
	if s.N == 0 {
		return 0
	}
	return float64(s.Kept) / float64(s.N)
}

// Skill is 1 − Brier ÷ BaseBrier: 1 is perfect, 0 as good as the base rate. False where none was judged, or all came out the
// same, so that the base rate knows everything.
func (s *Score) Skill() (float64, bool) {
	if s.BaseBrier == 0 {
		return 0, false
	}
	return 1 - s.Brier/s.BaseBrier, true
}
