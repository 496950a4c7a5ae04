package cli

import (
	"crypto/rand"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
)

func newAdd(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "add KIND field=value…",
		Short: "Add a record",
		Long: `Add a record of a kind: team, outcome, guardrail, goal, dependency, checkin, forum, decision, action or acknowledgement.

Teams are named by their name, another of their names, or their id; other records by their id or the beginning of it. Dates are
written as people do: 2026-12-02, 2 dec, fri, +2w, eom. The values of a list are separated by ";".`,
		Example: `moot add team name=Payments kind=stream-aligned owns="taking money"
moot add goal team=Payments title="Guest checkout under 40 s" measure="time to pay" unit=s baseline=71 target=40
moot add dependency id=tokens consumer=Payments provider=Identity title="Token exchange" need_by="2 dec"`,
		Args:              takes(2, -1),
		ValidArgsFunction: s.completeAdd,
		RunE: func(command *cobra.Command, args []string) error {
			kind, err := kindNamed(args[0])
			if err != nil {
				return err
			}
			if kind == model.KindBoard {
				return usage("a board has one record of itself; write: moot set board field=value")
			}
			return s.add(command, kind, args[1:])
		},
	}
}

func (s *session) add(command *cobra.Command, kind model.Kind, args []string) error {
	id, args, err := chosenID(args)
	if err != nil {
		return err
	}
	return s.addRecord(command, model.Ref{Kind: kind, ID: id}, args)
}

// addRecord adds a record with these fields.
func (s *session) addRecord(command *cobra.Command, ref model.Ref, args []string) error {
	values, err := s.assignments(ref.Kind, args)
	if err != nil {
		return err
	}
	return s.addTelling(command, ref, func(model.View) ([]model.Assignment, []string, error) { return values, nil, nil })
}

// chosenID takes id=… out of the arguments; where there is none, it makes an id.
func chosenID(args []string) (id string, others []string, err error) {
	for _, arg := range args {
		value, chosen := strings.CutPrefix(arg, "id=")
		switch {
		case !chosen:
			others = append(others, arg)
			continue
		case id != "":
			return "", nil, usage("id is set twice; write it once")
		}
		if err := model.CheckID(value); err != nil {
			return "", nil, usage("%s", sentence(err, model.ErrID))
		}
		id = value
	}
	if id == "" {
		id = model.NewID(rand.Reader)
	}
	return id, others, nil
}
