package plain

import (
	"moot/model"
	"moot/model/align"
	"slices"
)

// gapsPage is where goals, outcomes, teams and promises do not hang together, kind by kind, each gap with a number of its
// own; what is accepted for now comes last.
func (v *view) gapsPage() *page {
	gaps := v.shownGaps()
	open, accepted := align.ByKind(gaps)
	items := len(gaps) - len(accepted)
	title := "Gaps, " + v.boardName()
	if items > 0 {
		title += ", " + count(items, "item", "items")
	}
	p := newPage(title)
	v.filtered(p)
	if len(gaps) > 0 {
		p.line("A number alone chooses one, and offers what mends it; acknowledge and a number accepts one for now.")
	}
	for _, kind := range model.GapKinds {
		v.gapPart(p, kind.Title(), open[kind])
	}
	if items == 0 {
		p.part(v.noGap(), 0)
	}
	v.gapPart(p, "Accepted for now", accepted)
	return p
}

// shownGaps are the gaps of what the query shows, those that are accepted for now among them.
func (v *view) shownGaps() []align.Gap {
	gaps := align.Compute(v.board, v.today).Gaps
	if shown := v.matching(model.KindsWithGaps...); shown != nil {
		gaps = slices.DeleteFunc(gaps, func(gap align.Gap) bool { return !shown[gap.Ref()] })
	}
	return gaps
}

func (v *view) gapPart(p *page, title string, gaps []align.Gap) {
	if len(gaps) == 0 {
		return
	}
	p.part(title, len(gaps))
	for _, gap := range gaps[:min(len(gaps), mostOfPart)] {
		p.gap(gap, sentences(gap.Title, gapWords(gap), v.acceptedWords(gap)))
	}
	p.more(len(gaps)-mostOfPart, "gap", "gaps")
}

func (v *view) noGap() string {
	switch {
	case !v.query.Empty():
		return "What matches the filter has no gap to mend."
	case v.board.Count(model.KindGoal)+v.board.Count(model.KindOutcome) == 0:
		return "No outcomes and no goals yet that could hang together: new outcome and new goal make them."
	}
	return "No gap to mend: goals, outcomes and promises hang together."
}

// gapWords say what is missing.
func gapWords(gap align.Gap) string {
	if gap.Kind == model.DependencyWithoutStake {
		return gap.Detail + ": no stake yet"
	}
	return gap.Detail
}

// acceptedWords say who accepted a gap, until when and why; nothing of one that nobody accepted.
func (v *view) acceptedWords(gap align.Gap) string {
	given := gap.Acknowledged
	if given == nil {
		return ""
	}
	words := "accepted"
	if given.Author != "" {
		words += " by " + given.Author
	}
	if given.Until.Known() {
		words += " until " + v.when(given.Until)
	}
	return listed(": ", words, oneLine(given.Reason))
}

// gapsOf tells on a card what is missing, and what mends it.
func (v *view) gapsOf(p *page, ref model.Ref) {
	for _, gap := range v.gaps.Of(ref) {
		p.fact("gap", sentences(gapWords(gap), v.acceptedWords(gap), mendWords(gap)))
	}
}
