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

// choices are what the values of a key may mean on this board; none for keys with values of their own.
func (c *Context) choices(key string) []choice {
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
	}
	return nil
}

// Values lists the values of a key for completion: its own, or those of the board (teams by name, goals and outcomes by
// id, capabilities and tags).
func (c *Context) Values(key Key) []string {
	if len(key.Values) > 0 {
		return key.Values
	}
	var values []string
	for _, choice := range c.choices(key.Name) {
		value := choice.id
		if team := c.board.Team(value); team != nil && slices.Contains([]string{"team", "from", "to"}, key.Name) {
			value = team.Title()
		}
		values = append(values, value)
	}
	return values
}

// Check tells whether every team, goal, outcome, capability and tag that the query names is on the board. The error is
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
