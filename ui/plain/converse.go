package plain

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"moot/model"
)

// errQuit tells that the person wants to leave.
var errQuit = errors.New("quit")

// converse shows the forum and takes commands. Where nobody types and no command comes, it shows the other screens too.
func (s *session) converse() error {
	if err := s.show(Screens[0]); err != nil {
		return err
	}
	if !s.Typed && s.lines.empty() {
		return s.showOthers()
	}
	for s.out.failed == nil {
		s.prompt()
		line, ok := s.lines.next()
		if !ok {
			s.say("")
			break
		}
		if err := s.do(line); errors.Is(err, errQuit) {
			break
		} else if err != nil {
			s.refuse(err)
		}
	}
	switch {
	case s.ctx.Err() != nil:
		return s.ctx.Err()
	case s.inParts && !s.Typed:
		return ErrInPart
	}
	return nil
}

// showOthers prints the screens behind the first.
func (s *session) showOthers() error {
	for _, name := range Screens[1:] {
		s.say("")
		if err := s.show(name); err != nil {
			return err
		}
	}
	return s.ctx.Err()
}

func (s *session) prompt() {
	words := "What next? "
	if !s.asked {
		words, s.asked = "What next? (number, word, or help) ", true
	}
	fmt.Fprint(s.out, "\n"+words)
}

// refuse says why something was not done.
func (s *session) refuse(err error) {
	s.inParts = true
	if errors.Is(err, errCancelled) || errors.Is(err, errEnded) {
		s.say(sentence(err.Error()))
		return
	}
	s.say("Not done: " + refusal(err))
}

// do does what a line asks for, on the board as it is by now.
func (s *session) do(line string) error {
	line, _ = model.Clean(line)
	if line == "" {
		s.say("Nothing was asked for. Help lists the commands; again reads the screen once more.")
		return nil
	}
	if err := s.catchUp(0); err != nil {
		return fmt.Errorf("the board cannot be read: %w", err)
	}
	if _, err := strconv.Atoi(line); err == nil {
		return s.number(line)
	}
	found, rest, ok := commandOf(line)
	switch {
	case !ok:
		return s.unknown(line)
	case found.edits && s.ReadOnly:
		return errReadOnly
	}
	return found.run(s, rest)
}

// number does what a number alone asks for: on most pages all there is of an item, of a gap what mends it, of a goal that is
// due a check-in that check-in.
func (s *session) number(line string) error {
	switch {
	case s.ReadOnly:
	case s.screen == "gaps":
		return s.mend(line)
	case s.screen == "due":
		return s.checkIn(line)
	}
	return s.card(line)
}

// mostWords is how many words the name of a command has.
const mostWords = 2

// commandOf is the command that a line begins with, by the longest name, and what was typed behind it.
func commandOf(line string) (command, string, bool) {
	words := strings.Fields(line)
	for length := min(mostWords, len(words)); length > 0; length-- {
		name := model.Fold(strings.Join(words[:length], " "))
		for _, chapter := range chapters {
			for _, one := range chapter.commands {
				for _, known := range one.names {
					if known == name {
						return one, strings.Join(words[length:], " "), true
					}
				}
			}
		}
	}
	return command{}, "", false
}

// unknown takes a line for a record that it names, else says which command was probably meant.
func (s *session) unknown(line string) error {
	if _, err := model.FindAny(s.view.board, line); err == nil {
		return s.card(line)
	}
	word, _, _ := strings.Cut(line, " ")
	if near, ok := model.Nearest(line, commandNames()); ok {
		return fmt.Errorf("%q is no command; did you mean %s?", word, near)
	}
	if near, ok := model.Nearest(word, commandNames()); ok {
		return fmt.Errorf("%q is no command; did you mean %s?", word, near)
	}
	return fmt.Errorf("%q is no command; help lists them", word)
}

func commandNames() []string {
	var names []string
	for _, chapter := range chapters {
		for _, one := range chapter.commands {
			names = append(names, one.names...)
		}
	}
	return names
}
