package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newSet(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "set ID field=value…",
		Short: "Change fields of a record",
		Long: `Change fields of a record, by the same rules as on the screens. "field=" clears a field. The board's own record is
called board: it has name, cadence, next_forum, facilitators, horizon and budget.`,
		Example: `moot set tokens need_by=+2w impact=blocking
moot set goal:4kq7 health=at-risk
moot set board cadence="2w thu 30m" next_forum=thu`,
		Args:              takes(2, -1),
		ValidArgsFunction: s.completeSet,
		RunE: func(command *cobra.Command, args []string) error {
			return s.edit(command, func(view model.View) (model.Change, error) {
				ref, err := find(view, args[0])
				if err != nil {
					return model.Change{}, err
				}
				values, err := s.assignments(ref.Kind, args[1:])
				if err != nil {
					return model.Change{}, err
				}
				return model.Set(view, ref, values, s.today)
			})
		},
	}
}

// find looks up the record of any kind that a person named.
func find(view model.View, text string) (model.Ref, error) {
	if text == model.KindBoard.String() {
		return model.Ref{Kind: model.KindBoard, ID: model.BoardID}, nil
	}
	return model.FindAny(view, text)
}
