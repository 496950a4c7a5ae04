package cli

import (
	"crypto/rand"

	"github.com/spf13/cobra"

	"moot/model"
)

func newCheckin(s *session) *cobra.Command {
	health, note := "", ""
	command := &cobra.Command{
		Use:   "checkin ID VALUE",
		Short: "Check in on a goal or an outcome",
		Long: `Note where the measure of a goal or an outcome stands today. The newest check-in sets its current value and its
health. VALUE "-" checks in without a figure: no progress is news too. Before a negative value write --, as in: moot checkin 4kq7 -- -3`,
		Example: `moot checkin goal:4kq7 52 --health at-risk --note "3-D Secure adds eight seconds"
moot checkin goal:4kq7 - --note "no progress, everyone at the migration"`,
		Args:              takes(2, 2),
		ValidArgsFunction: s.completeIDs(model.KindGoal, model.KindOutcome),
	}
	command.Flags().StringVar(&health, "health", "", "on-track, at-risk, off-track or unknown")
	command.Flags().StringVar(&note, "note", "", "a line on why")
	s.completeFlag(command, "health", healthField())
	command.RunE = func(command *cobra.Command, args []string) error {
		checkin, err := checkinOf(args[1], health, note)
		if err != nil {
			return err
		}
		return s.checkin(command, args[0], checkin)
	}
	return command
}

func healthField() *model.Field { return model.FieldNamed(model.KindCheckIn, "health") }

func checkinOf(value, health, note string) (*model.CheckIn, error) {
	checkin := &model.CheckIn{Note: note}
	if value != "-" {
		number, err := model.ParseNumber(value)
		if err != nil || !number.Known {
			return nil, usage("VALUE: %q is not a number; write it as 42 or 3.5, or - for no figure", value)
		}
		checkin.Value = number
	}
	if err := healthField().Set(checkin, health); err != nil {
		return nil, usage("--%w", err)
	}
	return checkin, nil
}

func (s *session) checkin(command *cobra.Command, named string, made *model.CheckIn) error {
	id, author := model.NewID(rand.Reader), s.author(command.Context())
	return s.edit(command, func(view model.View) (model.Change, error) {
		of, err := findAmong(view, named, model.KindGoal, model.KindOutcome)
		if err != nil {
			return model.Change{}, err
		}
		return model.CheckInOn(view, of, made.Value, made.Health, made.Note, author, id, s.today)
	})
}

// findAmong looks up the record of one of these kinds that a person named.
func findAmong(view model.View, named string, kinds ...model.Kind) (model.Ref, error) {
	ref, err := model.FindAny(view, named)
	if err != nil {
		return model.Ref{}, err
	}
	for _, kind := range kinds {
		if ref.Kind == kind {
			return ref, nil
		}
	}
	return model.Ref{}, usage("%s is %s; name %s", named, ref.Kind.WithArticle(), orList(kinds))
}

func orList(kinds []model.Kind) string {
	text := ""
	for i, kind := range kinds {
		if i > 0 {
			text += " or "
		}
		text += kind.WithArticle()
	}
	return text
}
