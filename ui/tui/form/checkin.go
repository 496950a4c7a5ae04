package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
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
	c.state, c.small, c.deep = state, true, 1
	health := ""
	switch r := state.Board.Get(of).(type) {
	case *model.Goal:
		c.measure, health = r.Measure, r.Health.String()
	case *model.Outcome:
		c.measure = r.Measure
	}
	t := state.Theme
	value := newLine("value", "value", "", c.standing(), t, standingReader{c.measure})
	value.about = c.lastSaid()
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

// standing is where the measure stood last: "was 52 s, 61 % of the way from 71 to 40".
func (c *checkIn) standing() string {
	if !c.measure.Current.Known {
		return "no value yet"
	}
	words := "was " + c.measure.Current.In(c.measure.Unit)
	if way := c.measure.Way(); way != "" {
		words += ", " + way
	}
	return words
}

// lastSaid is the newest check-in in a line: "20 Nov: 52 s, at risk. Waits for tokens".
func (c *checkIn) lastSaid() string {
	all := c.state.Board.CheckInsOf(c.of)
	if len(all) == 0 {
		return ""
	}
	last := all[len(all)-1]
	var words []string
	if last.Value.Known {
		words = append(words, last.Value.In(c.measure.Unit))
	}
	if last.Health != model.NoHealth {
		words = append(words, strings.ReplaceAll(last.Health.String(), "-", " "))
	}
	said := strings.Join(words, ", ")
	if last.Note != "" {
		said = strings.TrimPrefix(said+". "+strings.Join(strings.Fields(last.Note), " "), ". ")
	}
	return "last said " + last.On.InSentence(c.state.Today) + ": " + said
}

// standingReader takes where a measure stands, in its unit or one that converts into it, and tells what that means.
type standingReader struct{ measure model.Measure }

func (r standingReader) read(text string) (string, string, error) {
	if strings.TrimSpace(text) == "-" {
		return "", "no figure", nil
	}
	value, err := model.ParseQuantity(text, r.measure.Unit)
	if err != nil || !value.Known {
		return text, "", err
	}
	preview := value.In(r.measure.Unit)
	now, known := r.measure.With(value).Progress()
	was, before := r.measure.Progress()
	if known {
		preview += ": " + model.Percent(now) + " of the way"
	}
	if known && before {
		preview += ", was " + model.Percent(was)
	}
	return value.String(), preview, nil
}

// tidy is the value with its unit, as it stands when another field has the keys.
func (r standingReader) tidy(text string) string {
	value, err := model.ParseQuantity(text, r.measure.Unit)
	if err != nil || !value.Known {
		return text
	}
	return value.Exact(r.measure.Unit)
}

func (standingReader) suggest(string) []widget.Suggestion { return nil }

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
