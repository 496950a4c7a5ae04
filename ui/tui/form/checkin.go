package form

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

// checkIn is the form of a check-in: a value, a health, a line.
type checkIn struct {
	sheet
	of      model.Ref
	id      string
	measure model.Measure
}

// CheckIn is the form in which a team says where a goal or outcome stands today. "No progress" is a valid note.
func CheckIn(state screen.State, of model.Ref) screen.Dialog {
	c := &checkIn{of: of, id: state.NewID()}
	c.state, c.small = state, true
	health := ""
	switch r := state.Board.Get(of).(type) {
	case *model.Goal:
		c.measure, health = r.Measure, r.Health.String()
	case *model.Outcome:
		c.measure = r.Measure
	}
	t, unit := state.Theme, c.measure.Unit
	value := newLine("value", "value", "", c.standing(), t, numberReader{func() string { return unit }})
	value.short = true
	fields := []entry{
		value,
		newWords("health", "health", health, t, model.FieldNamed(model.KindCheckIn, "health").Words, nil),
		newLine("note", "note", "", "a line: what moved, or why nothing did", t, textReader{field: model.FieldNamed(model.KindCheckIn, "note")}),
	}
	c.add("", fields)
	c.remember()
	c.save = c.commit
	return c
}

// standing is where the measure stood last.
func (c *checkIn) standing() string {
	if !c.measure.Current.Known {
		return "no value yet"
	}
	return "was " + c.measure.Current.String()
}

// Title implements screen.Dialog.
func (c *checkIn) Title() string { return "Check in: " + model.Title(c.state.Board, c.of) }

func (c *checkIn) commit() (tea.Cmd, string, error) {
	text := func(name string) string { return c.entryNamed(name).value() }
	if text("value") == "" && text("note") == "" && len(c.changed()) == 0 {
		return nil, "value", errNothingSaid{}
	}
	value, err := model.ParseNumber(text("value"))
	if err != nil {
		return nil, "value", err
	}
	said := &model.CheckIn{}
	if err := model.FieldNamed(model.KindCheckIn, "health").Set(said, text("health")); err != nil {
		return nil, "health", err
	}
	of, id, note, today := c.of, c.id, text("note"), c.state.Today
	edit := func(view model.View) (model.Change, error) {
		return model.CheckInOn(view, of, value, said.Health, note, "", id, today)
	}
	if _, err := edit(c.state.Board); err != nil {
		return nil, "", sentence(err, id)
	}
	return screen.Send(screen.Commit{What: "checked in: " + model.Title(c.state.Board, of), Edit: edit, Select: of}), "", nil
}

// errNothingSaid refuses a check-in without a word.
type errNothingSaid struct{}

func (errNothingSaid) Error() string { return "say something: a value, a health or a line" }
