package cli

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
	"moot/ui/tui/preference"
	"moot/ui/tui/widget"
)

// setting is a setting as it holds, and where that comes from.
type setting struct {
	settingKey
	text  string // as it is set
	words string // as people read it
	value any    // in JSON
	from  string
	about string
}

// MarshalJSON implements json.Marshaler.
func (s setting) MarshalJSON() ([]byte, error) {
	whose := "board"
	if s.own != nil {
		whose = "yours"
	}
	return object{{"name", s.name()}, {"value", s.value}, {"from", s.from}, {"whose", whose}, {"about", s.about}}.MarshalJSON()
}

// The places that a setting comes from.
const (
	fromDefault     = "default"
	fromFile        = "file"
	fromEnvironment = "environment"
	fromFlag        = "flag"
	fromBoard       = "board"
)

// settingsOf finds what holds. The board is opened only where one of its own is asked for.
func (s *session) settingsOf(command *cobra.Command, keys []settingKey) ([]setting, error) {
	var board *model.Settings
	if slices.ContainsFunc(keys, func(key settingKey) bool { return key.field != nil }) {
		err := s.withLoaded(command, func(_ context.Context, _ store.Store, loaded *model.Board) error {
			board = loaded.Settings()
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	said, wrong := preference.Environment(s.Env)
	if wrong != nil {
		s.note("%s", wrong)
	}
	settings := make([]setting, len(keys))
	for i, key := range keys {
		if key.own != nil {
			settings[i] = s.ownSetting(key, said)
		} else {
			settings[i] = s.boardSetting(key, board)
		}
	}
	return settings, nil
}

// ownSetting is a setting of the person: the closest to this run holds.
func (s *session) ownSetting(key settingKey, said preference.Values) setting {
	made := setting{settingKey: key, from: fromDefault, text: key.own.Default()}
	for _, place := range []struct {
		from   string
		values preference.Values
	}{{fromFlag, s.thisRun()}, {fromEnvironment, said}, {fromFile, s.own()}} {
		if value := key.own.Get(place.values); value != "" {
			made.from, made.text = place.from, value
			break
		}
	}
	made.about = cmp.Or(key.own.Meaning(made.text), key.own.About)
	made.words, made.value = made.text, textJSON(made.text)
	return made
}

// boardSetting is a setting of the board.
func (s *session) boardSetting(key settingKey, board *model.Settings) setting {
	made := setting{settingKey: key, from: fromBoard, text: key.field.Get(board), about: key.field.About()}
	made.value = fieldJSON(key.field, board)
	if made.text == "" {
		made.from = fromDefault
		switch key.field.Name {
		case "horizon":
			made.text, made.value = strconv.Itoa(board.HorizonDays()), board.HorizonDays()
		case "budget":
			made.text, made.value = strconv.Itoa(board.GoalBudget()), board.GoalBudget()
		}
	}
	made.words = s.valueWords(nil, key.field, made.text)
	return made
}

// settingsText prints settings under whose they are.
func (s *session) settingsText(settings []setting) {
	rows := newTable(column{}, column{flexible: true, least: 12, most: 32}, column{}, column{flexible: true, least: 24})
	for _, setting := range settings {
		words := setting.words
		if words == "" {
			words = "none"
		}
		rows.add(setting.name(), words, setting.from, setting.about)
	}
	path, _ := s.path() // it was opened
	width := s.width(defaultWidth)
	own := ""
	for i, line := range rows.lines(width - 2) {
		whose, where := "yours", s.preferences().path
		if settings[i].field != nil {
			whose, where = "the board's", path
		}
		if whose != own {
			if own != "" {
				s.println("")
			}
			s.println(strings.TrimRight(widget.FitBoth(whose, where, width), " "))
			own = whose
		}
		s.println("  " + line)
	}
}
