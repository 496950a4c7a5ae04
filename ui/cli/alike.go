package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/alike"
)

// mostCompared is up to how many dependencies on the board a new one is compared with those that are there: beyond it, an
// edit would cost more than it costs on an empty board. The screens compare on every board.
const mostCompared = 2000

// addTelling adds a record of what values gives, and tells on standard error what the board has already that is nearly the
// same, with what values itself has to tell. Neither changes the result.
func (s *session) addTelling(command *cobra.Command, ref model.Ref, values func(model.View) ([]model.Assignment, []string, error)) error {
	var told []string
	err := s.edit(command, func(view model.View) (model.Change, error) {
		given, notices, err := values(view)
		if err != nil {
			return model.Change{}, err
		}
		change, err := model.Add(view, ref.Kind, ref.ID, given, s.today)
		if err != nil {
			return model.Change{}, err
		}
		told = append(notices, s.alike(view, ref, change)...)
		return change, nil
	})
	if err == nil {
		s.tell(told)
	}
	return err
}

func (s *session) tell(notices []string) {
	for _, notice := range notices {
		s.note("%s", notice)
	}
}

// alike tells what the board has already of the record that a change makes.
func (s *session) alike(view model.View, ref model.Ref, change model.Change) []string {
	made := map[string]string{}
	for _, edit := range change.Edits {
		made[edit.Field.Name] = edit.New
	}
	switch ref.Kind {
	case model.KindTeam:
		if notice, found := alike.Team(view, made["name"], ref.ID); found {
			return []string{made["name"] + ": " + notice.Text}
		}
	case model.KindDependency:
		ask := alike.Ask{Provider: made["provider"], Title: made["title"], Capability: made["capability"], Except: ref.ID}
		return s.requests(view, ask)
	}
	return nil
}

func (s *session) requests(view model.View, ask alike.Ask) []string {
	count := 0
	for range view.IDs(model.KindDependency, "") {
		if count++; count > mostCompared {
			return nil
		}
	}
	found := alike.Among(func(yield func(*model.Dependency) bool) {
		for record := range view.Naming(model.Ref{Kind: model.KindTeam, ID: ask.Provider}) {
			if d, is := record.(*model.Dependency); is && !yield(d) {
				return
			}
		}
	}, ask)
	var words []string
	for _, notice := range alike.Notices(shortening{view}, found, s.today) {
		words = append(words, notice.Text)
	}
	return words
}

// shortening is a view that knows how much of an id will do.
type shortening struct{ model.View }

// Short is how an id is shown.
func (v shortening) Short(ref model.Ref) string { return short(v.View, ref) }

// alikeNames tells of teams that are given together and bear nearly the same name.
func alikeNames(names []string) []string {
	var told []string
	for i, name := range names {
		for _, other := range names[:i] {
			if alike.SameTeam(name, other) {
				told = append(told, fmt.Sprintf("%s: there is a team %s already", name, other))
				break
			}
		}
	}
	return told
}
