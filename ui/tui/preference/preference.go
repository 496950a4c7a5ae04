// Package preference is what a person sets for themselves, whatever board they look at: the colours, their team, the
// signs and the motion. It holds what can be set and what it means; where it is kept is the business of ui/cli.
//
// It imports the model's text functions. Screens, forms and the command line may import it.
package preference

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// The words that settings are set to.
const (
	Auto          = "auto"
	Dark          = "dark"
	Light         = "light"
	Contrast      = "contrast"
	ContrastDark  = "contrast-dark"
	ContrastLight = "contrast-light"
	Yes           = "yes"
	No            = "no"
	Full          = "full"
	Reduced       = "reduced"
)

// Values are a person's settings; "" is one that is not set.
type Values struct{ Theme, Team, ASCII, Motion string }

// Setting is one thing that a person can set.
type Setting struct {
	Name     string
	Words    []string          // what it can be, its default first; nil for any text
	About    string            // what it is for
	Meanings map[string]string // of its words
	at       func(*Values) *string
}

var settings = []*Setting{
	{
		Name: "theme", About: "the colours of the screens",
		Words: []string{Auto, Dark, Light, Contrast, ContrastDark, ContrastLight},
		Meanings: map[string]string{
			Auto: "dark or light, as the terminal's ground is", Dark: "for a dark ground", Light: "for a light ground",
			Contrast:     "strong colours, as the terminal's ground is",
			ContrastDark: "strong colours for a dark ground", ContrastLight: "strong colours for a light ground",
		},
		at: func(v *Values) *string { return &v.Theme },
	},
	{
		Name: "team", About: "my team, on boards that have one of that name",
		at: func(v *Values) *string { return &v.Team },
	},
	{
		Name: "ascii", About: "whether moot draws with ASCII signs only",
		Words: []string{Auto, Yes, No},
		Meanings: map[string]string{
			Auto: "ASCII signs where the locale is not UTF-8", Yes: "ASCII signs only", No: "all signs",
		},
		at: func(v *Values) *string { return &v.ASCII },
	},
	{
		Name: "motion", About: "whether things move on the screens",
		Words: []string{Full, Reduced},
		Meanings: map[string]string{
			Full: "clocks and spinners move", Reduced: "nothing moves that need not",
		},
		at: func(v *Values) *string { return &v.Motion },
	},
}

// All lists the settings, in the order of forms and files.
func All() []*Setting { return settings }

// Names lists the names of the settings.
func Names() []string {
	names := make([]string, len(settings))
	for i, setting := range settings {
		names[i] = setting.Name
	}
	return names
}

// Named finds a setting by its name; nil when there is none.
func Named(name string) *Setting {
	at := slices.IndexFunc(settings, func(s *Setting) bool { return s.Name == model.Fold(name) })
	if at < 0 {
		return nil
	}
	return settings[at]
}

// Meaning is what a word of the setting means.
func (s *Setting) Meaning(word string) string { return s.Meanings[word] }

// Default is what holds where nothing is set.
func (s *Setting) Default() string {
	if s.Words == nil {
		return ""
	}
	return s.Words[0]
}

// Get is what the values say of the setting; "" where they say nothing.
func (s *Setting) Get(values Values) string { return *s.at(&values) }

// Set changes the setting in values; "" sets nothing.
func (s *Setting) Set(values *Values, value string) { *s.at(values) = value }

// Effective is what holds by the values: what they say, else the default.
func (s *Setting) Effective(values Values) string {
	if value := s.Get(values); value != "" {
		return value
	}
	return s.Default()
}

// Read understands a value as people write it. The error is a sentence that says what would be right. "" is no value.
func (s *Setting) Read(text string) (string, error) {
	text, _ = model.Clean(text)
	if s.Words == nil || text == "" {
		return text, model.CheckText(text)
	}
	word := strings.ReplaceAll(model.Fold(text), " ", "-")
	if same, known := spelled[word]; known && slices.Contains(s.Words, same) {
		word = same
	}
	if slices.Contains(s.Words, word) {
		return word, nil
	}
	sentence := fmt.Sprintf("%s: %q is none of %s", s.Name, text, strings.Join(s.Words, ", "))
	if near, ok := model.Nearest(word, s.Words); ok {
		sentence += fmt.Sprintf("; did you mean %q?", near)
	}
	return "", fmt.Errorf("%s", sentence)
}

// spelled are other ways to write the words: YAML's, and those of people in a hurry.
var spelled = map[string]string{"true": Yes, "on": Yes, "false": No, "off": No, "high-contrast": Contrast}

// Unknown is the sentence about a setting that there is not.
func Unknown(name string) error {
	if near, ok := model.Nearest(name, Names()); ok {
		return fmt.Errorf("there is no setting %q; did you mean %q?", name, near)
	}
	return fmt.Errorf("there is no setting %q; there are %s", name, strings.Join(Names(), ", "))
}

// Over is values where they are set, and others where they are not.
func (v Values) Over(others Values) Values {
	for _, setting := range settings {
		if setting.Get(v) == "" {
			setting.Set(&v, setting.Get(others))
		}
	}
	return v
}

// NoTeam is remembered of a board where a person said that no team of it is theirs.
const NoTeam = "-"

// MyTeam is the team that is mine on a board: the one that was named for this run, else the one chosen on this board, which
// may be NoTeam, else the usual one of my settings; "" where that is none.
func MyTeam(named, chosen, usual string) string {
	if team := cmp.Or(named, chosen, usual); team != NoTeam {
		return team
	}
	return ""
}
