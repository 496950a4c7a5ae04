package trend

import (
	"fmt"
	"strings"

	"moot/model"
)

// heading says where the measure is at this pace by the day, and when at the target; or why nobody can say.
func (t Trend) heading(quantity func(model.Number) string) string {
	p := t.Projection
	switch {
	case p != nil:
		return "At this pace it " + t.ahead(p, quantity) + " (from " + t.Basis() + ")."
	case t.Stale():
		return "The last check-in was " + ago(t.Today.Sub(t.last())) + ": too long ago for a projection."
	case len(t.Points) >= LeastPoints && t.days() < LeastDays:
		return fmt.Sprintf("Not enough check-ins for a projection: they span %d of %d days.", t.days(), LeastDays)
	case len(t.Points) >= LeastPoints:
		return "No projection: the values are too large to count with."
	}
	return fmt.Sprintf("Not enough check-ins for a projection: %d of %d.", len(t.Points), LeastPoints)
}

// Basis is how many check-ins the projection, which there is, goes by.
func (t Trend) Basis() string {
	p := t.Projection
	if p.N < len(t.Points) {
		return fmt.Sprintf("%d of %d check-ins", p.N, len(t.Points))
	}
	return fmt.Sprintf("%d check-ins", p.N)
}

// ahead is what the measure does on the line of the projection.
func (t Trend) ahead(p *Projection, quantity func(model.Number) string) string {
	target, byThen := quantity(t.Measure.Target), ""
	if p.AtBy.Known {
		byThen = quantity(t.rounded(p.AtBy.Value, ofEstimate)) + " by " + t.day(t.By)
	}
	now := quantity(t.rounded(p.On(t.Today), ofEstimate))
	switch p.Reach {
	case ReachedOn:
		return "reaches " + t.reached(p, target, byThen)
	case TooFar:
		return notWithin(target, byThen)
	case MovingAway:
		return listed("moves away from "+target, ": ", byThen)
	case Passed:
		return listed("has reached "+target, "; ", byThen)
	case StandStill:
		return "stays at " + now
	}
	if byThen != "" {
		return "reaches " + byThen
	}
	return "is at " + now
}

// reached tells the day on which the target is reached, and how that lies to the day by which it should be.
func (t Trend) reached(p *Projection, target, byThen string) string {
	text := target + " about " + t.day(p.Reached)
	switch late := p.Reached.Sub(t.By); {
	case !t.By.Known():
		return text
	case late == 0:
		return text + ", on its day"
	case late < 0:
		return text + ", " + span(-late) + " early"
	case byThen == "" || strings.HasPrefix(byThen, target+" by "):
		return text + ", " + span(late) + " late"
	default:
		return byThen + "; " + text + ", " + span(late) + " late"
	}
}

// notWithin tells a target that is too far to name a day.
func notWithin(target, byThen string) string {
	if byThen == "" {
		return "does not reach " + target + " within two years"
	}
	return "reaches " + byThen + "; " + target + " not within two years"
}

// listed adds the value by the day, where there is one.
func listed(text, between, byThen string) string {
	if byThen == "" {
		return text
	}
	return text + between + byThen
}

// day is a day without its weekday: an estimate is not of one.
func (t Trend) day(on model.Date) string {
	_, text, _ := strings.Cut(on.InSentence(t.Today), " ")
	return text
}
