package plain

import (
	"errors"
	"strings"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/widget"
)

// bulk is a step on several dependencies, which are one change. What the rules refuse is left out, and told.
type bulk struct {
	refs []model.Ref
	step model.Step
	did  string // "accepted"
	edit func(view model.View, id string) (model.Change, error)

	ids     []string // of the decisions of a forum that is held here: the same ones each time the edit is made
	done    []model.Ref
	refused []model.Refused
}

// many takes a step on several dependencies.
func (s *session) many(b *bulk) error {
	if s.holds != "" {
		for range b.refs {
			b.ids = append(b.ids, s.NewID())
		}
	}
	err := s.keep(b.did+" "+count(len(b.refs), "dependency", "dependencies"), b.words, s.editMany(b))
	switch {
	case errors.Is(err, errNoneOf):
		err = errors.New("none of the " + widget.Grouped(len(b.refs)) + " was changed")
	case err != nil:
		return err
	}
	s.tellRefused(b)
	return err
}

// errNoneOf tells that the rules refused all.
var errNoneOf = errors.New("none of them")

// editMany is the edit of all that the rules let. Where a forum is held here, each is that forum's decision.
func (s *session) editMany(b *bulk) meeting.Edit {
	forum, today, now := s.holds, s.view.today, s.Now()
	one := func(view model.View, ref model.Ref, decision string) (model.Change, error) {
		if ref.Kind != model.KindDependency {
			return model.Change{}, errors.New("it is " + article(ref.Kind) + "; this command is about a dependency")
		}
		edit := func(view model.View) (model.Change, error) { return b.edit(view, ref.ID) }
		if forum == "" {
			return edit(view)
		}
		return meeting.Decide(view, forum, decision, ref.ID, b.step, edit, today, now)
	}
	return func(view model.View) (all model.Change, err error) {
		next := 0
		all, b.done, b.refused = model.Many{Edit: func(view model.View, ref model.Ref) (model.Change, error) {
			decision := ""
			if forum != "" {
				decision, next = b.ids[next], next+1
			}
			return one(view, ref, decision)
		}}.Change(view, b.refs)
		if len(b.done) == 0 {
			return all, errNoneOf
		}
		return all, nil
	}
}

func (b *bulk) words(model.Change) string {
	if len(b.refused) == 0 {
		return b.did + " " + count(len(b.done), "dependency", "dependencies")
	}
	return b.did + " " + widget.Grouped(len(b.done)) + " of " + widget.Grouped(len(b.refs))
}

// mostLeft is how many records a reason names before the rest is counted.
const mostLeft = 10

// tellRefused says what was left out, and why: those of one reason together.
func (s *session) tellRefused(b *bulk) {
	var reasons []string
	of := map[string][]string{}
	for _, one := range b.refused {
		why := one.Why(s.view.board, b.step)
		if of[why] == nil {
			reasons = append(reasons, why)
		}
		of[why] = append(of[why], s.view.titleOf(one.Ref))
	}
	for _, why := range reasons {
		titles := of[why]
		if left := len(titles) - mostLeft; left > 0 {
			titles = append(titles[:mostLeft:mostLeft], count(left, "more", "more"))
		}
		s.say("Left as it is: " + strings.Join(titles, "; ") + ": " + sentence(why))
	}
	s.inParts = s.inParts || len(b.refused) > 0
}

// severally takes a step on the several dependencies that were typed, each by the same edit; false where it was one.
// asks says what all share: a day, a reason, a lever.
func (s *session) severally(typed string, step model.Step, did string, asks func(b *bulk, given string) error) (bool, error) {
	refs, rest, err := s.several(typed)
	if refs == nil || err != nil {
		return err != nil, err
	}
	b := &bulk{refs: refs, step: step, did: did}
	if err := asks(b, rest); err != nil {
		return true, err
	}
	return true, s.many(b)
}

// plainly is what steps ask that ask nothing.
func (s *session) plainly(step func(model.View, string, model.Date) (model.Change, error)) func(*bulk, string) error {
	return func(b *bulk, given string) error {
		if given != "" {
			return errors.New("nothing belongs behind the numbers: " + given)
		}
		today := s.view.today
		b.edit = func(view model.View, id string) (model.Change, error) { return step(view, id, today) }
		return nil
	}
}

// acceptEach asks for a day where some have none to agree to; a day that is given is for all.
func (s *session) acceptEach(b *bulk, given string) (err error) {
	dateless, today, by := 0, s.view.today, model.Date(0)
	given = strings.TrimPrefix(given, "by ")
	for _, ref := range b.refs {
		if d, is := s.view.board.Get(ref).(*model.Dependency); is && d.LacksDay(today) {
			dateless++
		}
	}
	if given != "" || dateless > 0 {
		title := "By when"
		if dateless > 0 {
			title += ", for " + count(dateless, "dependency", "dependencies") + " without a need-by to come"
		}
		if by, err = s.day(question{title: title}, today, given); err != nil {
			return err
		}
	}
	b.edit = func(view model.View, id string) (model.Change, error) {
		day := model.Date(0)
		if d := model.Named[*model.Dependency](view, model.KindDependency, id); given != "" || d != nil && d.LacksDay(today) {
			day = by
		}
		return model.Accept(view, id, day, today)
	}
	return nil
}

func (s *session) declineEach(b *bulk, given string) error {
	reason, err := s.askReason(given)
	today := s.view.today
	b.edit = func(view model.View, id string) (model.Change, error) { return model.Decline(view, id, reason, today) }
	return err
}

func (s *session) removeEach(b *bulk, given string) error {
	lever, err := s.askLever(given)
	today := s.view.today
	b.did += " " + leverWords(lever) + ":"
	b.edit = func(view model.View, id string) (model.Change, error) {
		return model.Remove(view, id, lever, "", today)
	}
	return err
}
