package plain

import (
	"context"
	"errors"
	"strings"

	"moot/store"
)

// firstRun asks what to do where there is no board yet, until there is one.
func (s *session) firstRun() error {
	s.say("There is no board at " + s.Path + " yet.")
	for {
		kept, err := s.firstBoard()
		switch {
		case errors.Is(err, errEnded), errors.Is(err, errLeft):
			return store.ErrMissing
		case errors.Is(err, errCancelled):
			s.say("Nothing was made.")
		case s.ctx.Err() != nil:
			return s.ctx.Err()
		case err != nil:
			s.inParts = true
			s.say("Not done: " + sentence(err.Error()))
		default:
			s.Store, s.opened = kept, kept
			return nil
		}
	}
}

// errLeft tells that nobody wants a board now.
var errLeft = errors.New("left")

func (s *session) firstBoard() (store.Store, error) {
	what, err := s.choose(question{title: "What would you like? (number or word)"}, []choice{
		{"make", "a board for your teams, kept there"},
		{"example", "look around an example: a copy, thrown away when you leave"},
		{"import", "make a board of a folder of CSV files"},
		{"quit", "leave"},
	}, "")
	if err != nil {
		return nil, err
	}
	switch what {
	case "make":
		return s.makeBoard()
	case "example":
		return s.Example(s.ctx)
	case "import":
		folder, err := s.ask(question{title: "Which folder? It holds teams.csv, goals.csv, dependencies.csv or some of them"}, "")
		if err != nil {
			return nil, err
		}
		return s.Import(s.ctx, folder)
	}
	return nil, errLeft
}

func (s *session) makeBoard() (store.Store, error) {
	name, err := s.ask(question{title: "The board's name, for example that of your organisation"}, "")
	if err != nil {
		return nil, err
	}
	typed, err := s.ask(question{title: "The teams, with commas between them", optional: true}, "")
	if err != nil {
		return nil, err
	}
	kept, err := s.Create(context.WithoutCancel(s.ctx), name, splitNames(typed))
	if err == nil {
		s.say("Saved: made the board " + name)
	}
	return kept, err
}

func splitNames(typed string) []string {
	var names []string
	for part := range strings.FieldsFuncSeq(typed, func(r rune) bool { return r == ',' || r == ';' }) {
		if part = strings.TrimSpace(part); part != "" {
			names = append(names, part)
		}
	}
	return names
}
