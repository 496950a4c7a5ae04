package plain

import (
	"cmp"
	"errors"

	"moot/model"
	"moot/ui/tui/preference"
)

// ownSettings changes what the person set for themselves, whatever board they look at. Colours are not told: linear text
// has none.
func (s *session) ownSettings(string) error {
	if s.KeepOwn == nil {
		return errors.New("your settings cannot be kept here")
	}
	s.say("Yours, on every board, on this machine:")
	var choices []choice
	for _, setting := range preference.All() {
		if setting.Name != "theme" {
			choices = append(choices, choice{setting.Name, cmp.Or(setting.Effective(s.Own), "none") + "; " + setting.About})
		}
	}
	word, err := s.choose(question{title: "Change which? (number or word)", optional: true}, choices, "")
	if err != nil || word == "" {
		return err
	}
	setting := preference.Named(word)
	value, err := s.askSetting(setting)
	if err != nil {
		return err
	}
	if err := s.KeepOwn([]model.Assignment{{Field: setting.Name, Value: value}}); err != nil {
		return err
	}
	setting.Set(&s.Own, value)
	s.say("Saved: " + setting.Name + " " + cmp.Or(value, "none"))
	s.holdsNow(setting)
	return nil
}

// askSetting asks for the value of a setting.
func (s *session) askSetting(setting *preference.Setting) (string, error) {
	q := question{title: upperFirst(setting.About), value: setting.Effective(s.Own)}
	if setting.Words == nil {
		q.optional, q.read = true, setting.Read
		return s.ask(q, "")
	}
	var choices []choice
	for _, word := range setting.Words {
		choices = append(choices, choice{word, setting.Meanings[word]})
	}
	q.title += " (number or word)"
	return s.choose(q, choices, "")
}

// holdsNow lets a setting hold from now on, and says where it does not.
func (s *session) holdsNow(setting *preference.Setting) {
	switch value := setting.Get(s.Own); setting.Name {
	case "ascii":
		s.out.ascii = preference.DrawsASCII(value, s.ASCII && value == preference.Auto)
		if value == preference.Auto {
			s.say("It holds from the next time moot starts.")
		}
	case "team":
		s.usualTeam(value)
	}
}

// usualTeam makes the team of the settings mine, where no other was chosen on this board.
func (s *session) usualTeam(name string) {
	team := s.myTeam(s.view.board)
	s.view = newView(s.view.board, s.view.today, s.Now(), team, s.view.query)
	ref, err := model.Find(s.view.board, model.KindTeam, name)
	switch {
	case name == "":
	case err != nil:
		s.say("This board has no team of that name; another may.")
	case ref.ID != team:
		s.say("This board has a choice of its own, which holds here: my team changes it.")
	}
}
