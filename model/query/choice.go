package query

import (
	"maps"
	"slices"
	"strings"

	"moot/model"
)

// choice is a record that a value may mean, by its id or any of its names.
type choice struct {
	id     string
	names  []string
	folded []string // names
}

// chosen are the ids of the choices that a value means: those that bear it as a name or id, whatever its case; where
// there is none, those with it inside a name or id.
func chosen(choices []choice, value string) map[string]bool {
	value = model.Fold(value)
	exact, inside := map[string]bool{}, map[string]bool{}
	for _, c := range choices {
		for _, name := range c.folded {
			if name == value {
				exact[c.id] = true
			} else if strings.Contains(name, value) {
				inside[c.id] = true
			}
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return inside
}

func (c *Context) chosen(choices []choice, t Term) *set {
	ids := map[string]bool{}
	for _, value := range t.Values {
		maps.Copy(ids, chosen(choices, value))
	}
	return c.newSet(ids)
}

func newChoice(id string, names ...string) choice {
	c := choice{id: id}
	for _, name := range append([]string{id}, names...) {
		if name != "" {
			c.names, c.folded = append(c.names, name), append(c.folded, model.Fold(name))
		}
	}
	return c
}

func (c *Context) teamChoices() []choice {
	var choices []choice
	for _, team := range c.board.Teams() {
		choices = append(choices, newChoice(team.ID, append([]string{team.Name}, team.Aliases...)...))
	}
	return choices
}

func (c *Context) goalChoices() []choice {
	var choices []choice
	for _, goal := range c.board.Goals() {
		choices = append(choices, newChoice(goal.ID, goal.Title))
	}
	return choices
}

func (c *Context) outcomeChoices() []choice {
	var choices []choice
	for _, outcome := range c.board.Outcomes() {
		choices = append(choices, newChoice(outcome.ID, outcome.Title))
	}
	return choices
}

// textChoices are texts that stand for themselves.
func textChoices(texts map[string]bool) []choice {
	var choices []choice
	for _, text := range slices.Sorted(maps.Keys(texts)) {
		choices = append(choices, newChoice(text))
	}
	return choices
}

func (c *Context) capabilityChoices() []choice {
	texts := map[string]bool{}
	for _, d := range c.board.Dependencies() {
		if d.Capability != "" {
			texts[d.Capability] = true
		}
	}
	return textChoices(texts)
}

func (c *Context) tagChoices() []choice {
	texts := map[string]bool{}
	for _, kind := range []model.Kind{model.KindTeam, model.KindGoal, model.KindDependency} {
		for i := range c.board.Count(kind) {
			for _, tag := range tagsOf(c.board.At(kind, i)) {
				texts[tag] = true
			}
		}
	}
	return textChoices(texts)
}

// choices are what the values of a key may mean on this board; none for keys with values of their own. They are gathered
// once.
func (c *Context) choices(key string) []choice {
	known, there := c.named.Load(key)
	if !there {
		known, _ = c.named.LoadOrStore(key, c.gather(key))
	}
	return known.([]choice)
}

func (c *Context) gather(key string) []choice {
	switch key {
	case "team", "from", "to":
		return c.teamChoices()
	case "goal":
		return c.goalChoices()
	case "outcome":
		return c.outcomeChoices()
	case "capability":
		return c.capabilityChoices()
	case "tag":
		return c.tagChoices()
	case "view":
		return c.viewChoices()
	}
	return nil
}

// Values lists the values of a key for completion: its own, or those of the board: teams, goals and outcomes by their
// names, or by their ids where a name means several; capabilities, tags and saved views.
func (c *Context) Values(key Key) []string {
	if len(key.Values) > 0 {
		return key.Values
	}
	known, there := c.shown.Load(key.Name)
	if !there {
		known, _ = c.shown.LoadOrStore(key.Name, shownAs(c.choices(key.Name)))
	}
	return known.([]string)
}

// shownAs are choices by their names, or by their ids where a name means several.
func shownAs(choices []choice) []string {
	bearers := map[string]int{}
	for _, choice := range choices {
		bearers[choice.shown()]++
	}
	values := make([]string, len(choices))
	for i, choice := range choices {
		if values[i] = choice.shown(); bearers[values[i]] > 1 {
			values[i] = choice.id
		}
	}
	return values
}

// Completing lists values of a key that hold what is typed, most at the most, in the order of Values.
func (c *Context) Completing(key Key, typed string, most int) []string {
	typed = model.Fold(typed)
	choices := c.choices(key.Name)
	var found []string
	for i, value := range c.Values(key) {
		if len(found) == most {
			break
		}
		if len(choices) > 0 && value == choices[i].shown() {
			if strings.Contains(choices[i].folded[min(1, len(choices[i].folded)-1)], typed) {
				found = append(found, value)
			}
		} else if strings.Contains(model.Fold(value), typed) {
			found = append(found, value)
		}
	}
	return found
}

// shown is the name that people know a choice by: the first one after its id.
func (c choice) shown() string { return c.names[min(1, len(c.names)-1)] }

// Check tells whether every team, goal, outcome, capability, tag and saved view that the query names is on the board, and
// that the views can be read. The error is
// an *Error that names the nearest one. What is not there matches nothing, so that a value may be typed.
func (q Query) Check(c *Context) error {
	for i, term := range q.terms {
		choices := c.choices(term.Key)
		if term.Key == "" || len(keyValues(term.Key)) > 0 || needsNoChoice(term.Key) {
			continue
		}
		for j, value := range term.Values {
			if len(chosen(choices, value)) == 0 {
				return q.spans[i][j].errorf("%s: %q is not on this board", term.Key, value).near(value, names(choices))
			}
			if term.Key == "view" {
				if err := c.checkView(value, q.spans[i][j]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func keyValues(name string) []string {
	key, _ := keyNamed(name)
	return key.Values
}

func needsNoChoice(name string) bool {
	key, _ := keyNamed(name)
	return key.Compares
}

func names(choices []choice) []string {
	var names []string
	for _, c := range choices {
		names = append(names, c.names...)
	}
	return names
}
