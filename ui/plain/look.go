package plain

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/model/query"
)

func (s *session) cancel(string) error {
	s.say("There is nothing to cancel: no question is open.")
	return nil
}

// help lists the commands, or says what one does.
func (s *session) help(typed string) error {
	p := newPage("Commands. N is the number printed beside an item, its id or its name; without it, what was shown last is meant.")
	if typed != "" {
		one, _, ok := commandOf(typed)
		if !ok {
			return s.unknown(typed)
		}
		p.lines[0] = one.words()
		if len(one.names) > 1 {
			p.fact("also", strings.Join(one.names[1:], ", "))
		}
		s.print(p)
		return nil
	}
	p.line("Accept, decline, start, deliver, remove, reopen and copy take several: accept 1 2 5, decline 1-5 REASON.")
	for _, chapter := range chapters {
		p.part(chapter.title, 0)
		for _, one := range chapter.commands {
			p.line(one.words())
		}
	}
	s.print(p)
	return nil
}

func (c command) words() string { return listed(" ", c.names[0], c.takes) + ": " + c.about + "." }

// filter shows only what a query matches, on every screen; without one, everything again.
func (s *session) filter(typed string) error {
	filter, err := query.Parse(typed)
	if err == nil {
		err = filter.Check(s.view.matcher)
	}
	if err != nil {
		return err
	}
	s.view.query = filter
	return s.show(s.screen)
}

// card shows a record. It is what commands without a number are about from now on.
func (s *session) card(typed string) error {
	ref, rest, err := s.target(typed)
	switch {
	case err != nil:
		return err
	case rest != "":
		return fmt.Errorf("%q names no record; show takes one number, id or name", typed)
	}
	changes, err := s.changesOf(ref)
	if err != nil {
		return err
	}
	s.it = ref
	p := s.view.card(ref, changes)
	if can := s.view.possible(ref); len(can) > 0 && !s.ReadOnly {
		p.part("You can: "+strings.Join(can, ", ")+".", 0)
	}
	s.print(p)
	return nil
}

// possible are the commands that a dependency, a goal or an outcome takes as it stands, and those that mend its gaps.
func (v *view) possible(ref model.Ref) []string {
	var can []string
	switch r := v.board.Get(ref).(type) {
	case *model.Dependency:
		for _, step := range model.Steps {
			if model.CanDo(r, step) == "" {
				can = append(can, step.String())
			}
		}
		can = append(can, "note", "edit")
	case *model.Goal, *model.Outcome:
		can = append(can, "check in", "edit", "drop")
	}
	if gaps := v.gaps.Of(ref); len(gaps) > 0 {
		can = append(can, "mend", "acknowledge")
		if slices.ContainsFunc(gaps, align.Gap.Accepted) {
			can = append(can, "take back")
		}
	}
	return can
}
