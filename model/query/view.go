package query

import (
	"errors"

	"moot/model"
)

// viewChoices are the saved views by their names.
func (c *Context) viewChoices() []choice {
	var choices []choice
	for _, view := range c.views() {
		choices = append(choices, newChoice(view.Name))
	}
	return choices
}

func (c *Context) views() []model.SavedView {
	if settings := c.board.Settings(); settings != nil {
		return settings.SavedViews()
	}
	return nil
}

// viewTest: what any of the saved views of these names matches. One that cannot be read matches nothing.
func viewTest(c *Context, t Term) test {
	wanted := c.chosen(c.viewChoices(), t)
	var shown []*compiled
	for _, view := range c.views() {
		if asked, err := parseView(view); err == nil && wanted.contains(view.Name) {
			shown = append(shown, c.compiledOf(asked))
		}
	}
	return func(r row) bool {
		for _, view := range shown {
			if view.match(r) {
				return true
			}
		}
		return false
	}
}

var errNested = errors.New("it asks for another saved view: write that one's query instead")

// parseView reads the query of a saved view. One that asks for a view is an error: views could go round in circles.
func parseView(view model.SavedView) (Query, error) {
	asked, err := Parse(view.Query)
	if err != nil {
		return Query{}, err
	}
	for _, term := range asked.terms {
		if term.Key == "view" {
			return Query{}, errNested
		}
	}
	return asked, nil
}

// checkView tells what is wrong with the saved views that a value means.
func (c *Context) checkView(value string, where span) error {
	wanted := chosen(c.viewChoices(), value)
	for _, view := range c.views() {
		if !wanted[view.Name] {
			continue
		}
		asked, err := parseView(view)
		if err == nil {
			err = asked.Check(c)
		}
		if err != nil {
			return where.errorf("the saved view %q cannot be read: %s", view.Name, err)
		}
	}
	return nil
}
