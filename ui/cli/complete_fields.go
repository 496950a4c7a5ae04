package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/query"
	"moot/store"
)

const noSpace = cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp

// completeAdd offers a kind, then its fields, then their values.
func (s *session) completeAdd(command *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return kindWordsToAdd(), cobra.ShellCompDirectiveNoFileComp
	}
	kind, known := model.ParseKind(args[0])
	if !known {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return s.completeAssignment(command, kind, typed)
}

func kindWordsToAdd() []cobra.Completion {
	var words []cobra.Completion
	for _, kind := range model.Kinds {
		if kind != model.KindBoard {
			words = append(words, kind.String())
		}
	}
	return words
}

// completeSet offers an id, then the fields of that record, then their values.
func (s *session) completeSet(command *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return append(s.offerIDs(command, nil, typed), "board"), cobra.ShellCompDirectiveNoFileComp
	}
	board := s.boardToComplete(command)
	if board == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	ref, err := find(board, args[0])
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return s.completeAssignment(command, ref.Kind, typed)
}

func (s *session) completeAssignment(command *cobra.Command, kind model.Kind, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	name, value, found := strings.Cut(typed, "=")
	if !found {
		var offers []cobra.Completion
		for _, field := range fieldNames(kind) {
			offers = append(offers, field+"=")
		}
		return offers, noSpace
	}
	field, err := model.FieldOf(kind, name)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return s.offerValues(command, field, name+"=", value), cobra.ShellCompDirectiveNoFileComp
}

// offerValues offers the values a field can have, each with what stands before it on the line.
func (s *session) offerValues(command *cobra.Command, field *model.Field, before, typed string) []cobra.Completion {
	switch field.Type {
	case model.Word:
		return prefixed(before, field.Words[1:])
	case model.YesNo:
		return prefixed(before, []string{"yes", "no"})
	case model.Reference, model.References:
		if field.Of == model.KindTeam {
			return s.offerTeams(command, before, typed)
		}
		return prefixed(before, s.offerIDs(command, []model.Kind{field.Of}, typed))
	}
	return nil
}

func prefixed(before string, values []string) []cobra.Completion {
	offers := make([]cobra.Completion, len(values))
	for i, value := range values {
		offers[i] = before + value
	}
	return offers
}

// completeFlag offers the values of a field for a flag that sets it.
func (s *session) completeFlag(command *cobra.Command, flag string, field *model.Field) {
	complete := func(command *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return s.offerValues(command, field, "", typed), cobra.ShellCompDirectiveNoFileComp
	}
	_ = command.RegisterFlagCompletionFunc(flag, complete) // fails only for a flag that there is not
}

// completeQuery offers the keys and values of the query language for --query.
func (s *session) completeQuery(command *cobra.Command) {
	complete := func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		cut := strings.LastIndexByte(typed, ' ') + 1
		before, last := typed[:cut], typed[cut:]
		name, _, valued := strings.Cut(last, ":")
		var offers []cobra.Completion
		for _, key := range query.Keys() {
			switch {
			case valued && key.Name == name:
				offers = prefixed(before+name+":", key.Values)
			case !valued && key.Compares:
				offers = append(offers, cobra.CompletionWithDesc(before+key.Name+"<", key.Help))
			case !valued:
				offers = append(offers, cobra.CompletionWithDesc(before+key.Name+":", key.Help))
			}
		}
		return offers, noSpace
	}
	_ = command.RegisterFlagCompletionFunc("query", complete)
}

// completeChanges offers the newest changes by their ids.
func (s *session) completeChanges(command *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	path, err := s.path()
	if len(args) > 0 || err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	kept, err := openBoard(command.Context(), path, s.places(true))
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	defer kept.Close()
	var offers []cobra.Completion
	for change, err := range kept.History(command.Context(), store.Query{MostEdits: mostRead}) {
		if err != nil || len(offers) == 20 {
			break
		}
		words := change.Author + "  " + size(change)
		offers = append(offers, cobra.CompletionWithDesc(change.ID.String(), words))
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}
