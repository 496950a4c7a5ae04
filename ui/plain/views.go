package plain

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"

	"moot/model"
)

// views lists the board's saved views with their numbers.
func (s *session) views(string) error {
	views := s.view.board.Settings().SavedViews()
	if len(views) == 0 {
		s.say("No saved views yet. One is a filter under a name, on the board, for everybody: filter first, then save view and its name.")
		return nil
	}
	p := newPage("Saved views, " + count(len(views), "item", "items"))
	for i, view := range views {
		p.line(strconv.Itoa(i+1) + ". " + view.Name + ": " + view.Query)
	}
	p.line("View and a number or a name filters by one.")
	s.print(p)
	return nil
}

// viewNamed is a saved view by its number in the list, or its name.
func (s *session) viewNamed(typed string) (model.SavedView, error) {
	settings := s.view.board.Settings()
	if view, found := settings.View(typed); found {
		return view, nil
	}
	views := settings.SavedViews()
	if number, err := strconv.Atoi(typed); err == nil && number >= 1 && number <= len(views) {
		return views[number-1], nil
	}
	var names []string
	for _, view := range views {
		names = append(names, view.Name)
	}
	if near, ok := model.Nearest(typed, names); ok {
		return model.SavedView{}, fmt.Errorf("no saved view is called %q; did you mean %s?", typed, near)
	}
	return model.SavedView{}, fmt.Errorf("no saved view is called %q; views lists them with their numbers", typed)
}

// filterByView shows only what a saved view matches; without one it lists them.
func (s *session) filterByView(typed string) error {
	if typed == "" {
		return s.views("")
	}
	view, err := s.viewNamed(typed)
	if err != nil {
		return err
	}
	if err := s.filter(view.Query); err != nil {
		return fmt.Errorf("the view %s cannot be read: %w", view.Name, err)
	}
	return nil
}

// saveView keeps the filter under a name.
func (s *session) saveView(typed string) error {
	text := s.view.query.String()
	if text == "" {
		return errors.New("there is no filter yet that could be saved: filter and a query makes one")
	}
	today := s.view.today
	name, err := s.ask(question{title: "Under which name", read: func(answer string) (string, error) {
		_, err := model.SaveView(s.view.board, answer, text, today)
		return answer, err
	}}, typed)
	if err != nil {
		return err
	}
	what := "the view " + name + ": " + text
	if old, taken := s.view.board.Settings().View(name); taken && old.Query != text {
		what += ", in place of " + old.Query
	}
	return s.save(what, func(view model.View) (model.Change, error) { return model.SaveView(view, name, text, today) })
}

// forgetView takes a saved view away, after asking: it is everybody's.
func (s *session) forgetView(typed string) error {
	if typed == "" {
		return errors.New("which one? Say its name or its number: views lists them")
	}
	view, err := s.viewNamed(typed)
	if err != nil {
		return err
	}
	sure, err := s.yes("Take the view " + view.Name + " away, for everybody on this board? (yes or no)")
	if err != nil || !sure {
		return cmp.Or(err, errCancelled)
	}
	today := s.view.today
	return s.save("took the view "+view.Name+" away", func(v model.View) (model.Change, error) {
		return model.ForgetView(v, view.Name, today)
	})
}
