package plain

import (
	"errors"
	"slices"
	"strings"

	"moot/model"
	"moot/model/alike"
	"moot/model/quick"
)

// line makes what a line means, as one would say it: "payments needs identity: token exchange by 2 dec".
func (s *session) line(text string) error {
	line := quick.Read(s.view.board, text, quick.Options{Team: s.view.team, Today: s.view.today})
	if len(line.Problems) > 0 {
		var told []string
		for _, problem := range line.Problems {
			told = append(told, problemWords(problem))
		}
		return errors.New(listed(" ", told...))
	}
	s.say("Understood: " + s.view.lineWords(line))
	return s.keepNew(line.Kind, s.NewID(), line.Values, line.Notices...)
}

// problemWords say what is wrong with a line.
func problemWords(problem quick.Problem) string {
	if problem.Err != nil {
		return refusal(problem.Err)
	}
	return sentence(problem.Text)
}

// lineWords tell a line field by field.
func (v *view) lineWords(line quick.Line) string {
	words := []string{article(line.Kind)}
	for _, value := range line.Values {
		field := model.FieldNamed(line.Kind, value.Field)
		words = append(words, field.Label()+" "+v.value(field, value.Value))
	}
	return strings.Join(words, "; ") + "."
}

// keepNew keeps a new record. What speaks against it, and what the board has already that is nearly the same, is told
// before, each once; nothing is asked about it.
func (s *session) keepNew(kind model.Kind, id string, values []model.Assignment, notices ...string) error {
	today := s.view.today
	for _, notice := range s.view.alike(kind, values) {
		if !slices.Contains(notices, notice.Text) {
			notices = append(notices, notice.Text)
		}
	}
	for _, notice := range notices {
		s.say("Note: " + sentence(notice))
	}
	err := s.save(s.madeWords(kind, values), func(view model.View) (model.Change, error) {
		return model.Add(view, kind, id, values, today)
	})
	if ref := (model.Ref{Kind: kind, ID: id}); s.view.board.Get(ref) != nil {
		s.it = ref
	}
	return err
}

// alike is what the board has already of a record that is about to be made.
func (v *view) alike(kind model.Kind, values []model.Assignment) []alike.Notice {
	line := quick.Line{Kind: kind, Values: values}
	switch kind {
	case model.KindDependency:
		return alike.Notices(v.board, alike.Requests(v.board, alike.Ask{
			Provider: line.Value("provider"), Title: line.Value("title"), Capability: line.Value("capability"),
		}), v.today)
	case model.KindTeam:
		if notice, found := alike.Team(v.board, line.Value("name"), ""); found {
			return []alike.Notice{notice}
		}
	}
	return nil
}

// madeWords say what was made.
func (s *session) madeWords(kind model.Kind, values []model.Assignment) string {
	line := quick.Line{Kind: kind, Values: values}
	if kind != model.KindDependency {
		return "made the " + kindWord(kind) + " " + listed("", line.Value("title"), line.Value("name"), line.Value("text"))
	}
	words := "asked " + s.view.name(line.Value("provider")) + " for " + line.Value("title")
	if day, err := model.ParseISO(line.Value("need_by")); err == nil {
		words += ", needed by " + s.view.when(day)
	}
	return words
}
