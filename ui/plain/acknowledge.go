package plain

import (
	"moot/model"
	"moot/model/align"
)

// acknowledge accepts a gap for now: with a reason, until a day. After it the gap is back.
func (s *session) acknowledge(typed string) error {
	gap, rest, err := s.gapNamed(typed, nil)
	if err != nil {
		return err
	}
	return s.acknowledgeGap(gap, rest)
}

func (s *session) acknowledgeGap(gap align.Gap, given string) error {
	reason, err := s.ask(question{title: "Why is it accepted for now? Who reads it later was not here"}, given)
	if err != nil {
		return err
	}
	today := s.view.today
	until, err := s.day(question{title: "Until which day; it comes back the day after"}, today, "")
	if err != nil {
		return err
	}
	ref, id, author := gap.Ref(), s.NewID(), s.Author()
	what := "accepted until " + s.view.when(until) + ": " + oneLine(gap.Title) + ", " + gapWords(gap)
	return s.save(what, func(view model.View) (model.Change, error) {
		return model.Acknowledge(view, gap.Kind, ref, reason, author, until, id, today)
	})
}

// takeBack ends that a gap is accepted.
func (s *session) takeBack(typed string) error {
	gap, _, err := s.gapNamed(typed, align.Gap.Accepted)
	if err != nil {
		return err
	}
	return s.takeBackGap(gap)
}

func (s *session) takeBackGap(gap align.Gap) error {
	ref := gap.Ref()
	return s.save("accepted no more: "+oneLine(gap.Title)+", "+gapWords(gap), func(view model.View) (model.Change, error) {
		return model.TakeBack(view, gap.Kind, ref)
	})
}
