package model

import "slices"

// BoardID is the id of the one record of kind board.
const BoardID = "board"

// Settings is the board's own record: its name, when its forum meets, and the figures the computed views use.
type Settings struct {
	Entry
	Name         string
	Cadence      string // see ParseCadence: "2w thu 30m"
	NextForum    Date
	Facilitators []string
	Horizon      Number   // days; see HorizonDays
	Budget       Number   // dependencies a goal may lean on; see GoalBudget
	OutputWords  []string // beside the built-in ones
	Views        []string // "name: query"
}

var settingsFields = []*Field{
	textField(1, "name", func(s *Settings) *string { return &s.Name }),
	textField(2, "cadence", func(s *Settings) *string { return &s.Cadence }),
	dayField(3, "next_forum", func(s *Settings) *Date { return &s.NextForum }),
	textsField(4, "facilitators", func(s *Settings) *[]string { return &s.Facilitators }),
	quantityField(5, "horizon", func(s *Settings) *Number { return &s.Horizon }),
	quantityField(6, "budget", func(s *Settings) *Number { return &s.Budget }),
	textsField(7, "output_words", func(s *Settings) *[]string { return &s.OutputWords }),
	textsField(8, "views", func(s *Settings) *[]string { return &s.Views }),
}

// settingsAbout says what the fields of the board's record are for.
var settingsAbout = map[string]string{
	"name":         "what the board is called",
	"cadence":      "how often the forum meets, when, how long",
	"next_forum":   "the next forum; closing one sets it anew",
	"facilitators": "who leads the forum, in turn",
	"horizon":      "days before its need-by that a dependency comes up",
	"budget":       "dependencies a goal may lean on without a warning",
	"output_words": "words that tell of output, beside moot's own",
	"views":        "filters under a name, for all who use the board",
}

// About says what a field of the board's own record is for; "" of the fields of other kinds.
func (f *Field) About() string {
	if f.Kind != KindBoard {
		return ""
	}
	return settingsAbout[f.Name]
}

// Kind implements Record.
func (*Settings) Kind() Kind { return KindBoard }

// Clone implements Record.
func (s *Settings) Clone() Record {
	c := *s
	c.Heads = slices.Clone(s.Heads)
	return &c
}

// Defaults of the board's figures.
const (
	DefaultHorizon = 42 // days
	DefaultBudget  = 3  // dependencies
)

// HorizonDays is how far ahead the agenda looks, in days.
func (s *Settings) HorizonDays() int { return max(1, s.Horizon.Int(DefaultHorizon)) }

// GoalBudget is how many dependencies a goal may lean on before it is warned about, unless the goal has its own.
func (s *Settings) GoalBudget() int { return max(0, s.Budget.Int(DefaultBudget)) }
