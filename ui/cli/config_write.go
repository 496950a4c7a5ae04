package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
	"moot/ui/tui/preference"
)

// settingChange is a setting and what it is to be; "" takes it back to its default.
type settingChange struct {
	settingKey
	value string
}

// configure changes settings. All are understood before the first is changed, and the person's file is known to be one that
// moot can rewrite. Then the board's go first, in one change: the board may refuse, and then nothing was done.
func (s *session) configure(command *cobra.Command, changes []settingChange) error {
	own, board, err := readChanges(changes)
	if err != nil {
		return err
	}
	if _, _, err := s.preferences().rewritten(own); err != nil && len(own) > 0 {
		return err
	}
	if len(board) > 0 {
		if err := s.configureBoard(command, board); err != nil {
			return err
		}
	}
	if len(own) > 0 {
		if err := s.configureOwn(own); err != nil {
			return halfDone(err, board)
		}
	}
	return s.tellChanged(command, changes)
}

// configureOwn keeps the person's settings.
func (s *session) configureOwn(own []model.Assignment) error {
	if err := s.preferences().Keep(own); err != nil {
		return err
	}
	s.own = s.readOwn()
	s.tellStronger(own)
	return nil
}

// halfDone says that the board's settings were changed, where the person's could not be kept after them.
func halfDone(err error, board []string) error {
	if len(board) == 0 {
		return err
	}
	sentence := fmt.Sprintf("%s; the board's were changed (%s), yours were not", strings.TrimSuffix(err.Error(), "."), strings.Join(board, ", "))
	return &exit{exitPartial, &fault{sentence, err}}
}

// tellChanged prints the settings that were changed, as they hold now.
func (s *session) tellChanged(command *cobra.Command, changes []settingChange) error {
	var keys []settingKey
	for _, key := range settingKeys() {
		if slices.ContainsFunc(changes, func(change settingChange) bool { return change.name() == key.name() }) {
			keys = append(keys, key)
		}
	}
	settings, err := s.settingsOf(command, keys)
	switch {
	case err != nil:
		return err
	case s.json:
		return s.printJSON(settings)
	}
	s.settingsText(settings)
	return nil
}

// readChanges reads the values of changes. What could be no value is an error of usage.
func readChanges(changes []settingChange) (own []model.Assignment, board []string, err error) {
	seen := map[string]bool{}
	for _, change := range changes {
		name := change.name()
		if seen[name] {
			return nil, nil, usage("%s is set twice; write it once", name)
		}
		seen[name] = true
		if change.field != nil {
			board = append(board, name+"="+change.value)
			continue
		}
		value, err := change.own.Read(change.value)
		if err != nil {
			return nil, nil, usage("%w", err)
		}
		own = append(own, model.Assignment{Field: name, Value: value})
	}
	return own, board, nil
}

func (s *session) configureBoard(command *cobra.Command, typed []string) error {
	values, err := s.assignments(model.KindBoard, typed)
	if err != nil {
		return err
	}
	s.tellPassed(values)
	return s.withStore(command, func(ctx context.Context, kept store.Store) error {
		author := s.author(ctx)
		_, _, err := kept.Commit(ctx, func(view model.View) (model.Change, error) {
			change, err := model.Set(view, model.Ref{Kind: model.KindBoard, ID: model.BoardID}, values, s.today)
			change.Author = author
			return change, err
		})
		return err
	})
}

// tellPassed tells of a next forum that was: the board takes it, and counts everything from there.
func (s *session) tellPassed(values []model.Assignment) {
	for _, value := range values {
		if day, err := s.optionalDay(value.Field, value.Value); value.Field == "next_forum" && err == nil && day.Known() && day < s.today {
			s.note("next_forum: %s has passed", day.InSentence(s.today))
		}
	}
}

// tellStronger says which of the settings that were kept do not hold here, for the environment says otherwise.
func (s *session) tellStronger(own []model.Assignment) {
	said, _ := preference.Environment(s.Env)
	for _, change := range own {
		variable := map[string]string{"theme": preference.ThemeVariable, "motion": preference.MotionVariable}[change.Field]
		if holds := preference.Named(change.Field).Get(said); holds != "" && holds != change.Value {
			s.note("%s is kept, but %s is set, and is stronger while it is", change.Field, variable)
		}
	}
}

// completeConfig offers the names of settings, then their values. A name alone prints its setting.
func (s *session) completeConfig(command *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	name, value, valued := strings.Cut(typed, "=")
	if !valued {
		var offers []cobra.Completion
		for _, key := range settingKeys() {
			about := ""
			if key.own != nil {
				about = key.own.About
			} else {
				about = key.field.About()
			}
			offers = append(offers, cobra.CompletionWithDesc(key.name(), about))
		}
		return offers, noSpace
	}
	key, err := settingNamed(name)
	switch {
	case err != nil:
		return nil, cobra.ShellCompDirectiveNoFileComp
	case key.field != nil:
		return s.offerValues(command, key.field, name+"=", value), cobra.ShellCompDirectiveNoFileComp
	case key.own.Words == nil:
		return s.offerTeams(command, name+"=", value), cobra.ShellCompDirectiveNoFileComp
	}
	return prefixed(name+"=", key.own.Words), cobra.ShellCompDirectiveNoFileComp
}
