package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
)

// founding is what a new board begins with.
type founding struct {
	name      string
	teams     []string
	cadence   string
	nextForum string
}

func newInit(s *session) *cobra.Command {
	made := founding{}
	command := &cobra.Command{
		Use:   "init --name NAME",
		Short: "Make a board",
		Long:  `Make a board: one file, at the place given with -b, else in your data folder. A file that is there already is left as it is.`,
		Example: `moot init --name "Northwind Travel" --team Payments --team Identity
moot init -b ./travel.moot --name Travel --cadence "2w thu 30m" --next-forum thu`,
		Args: takes(0, 0),
	}
	flags := command.Flags()
	flags.StringVar(&made.name, "name", "", "the board's name")
	flags.StringArrayVar(&made.teams, "team", nil, "a team; may be given many times")
	flags.StringVar(&made.cadence, "cadence", "", `when the forum meets: "2w thu 30m" is every two weeks on Thursday, 30 minutes`)
	flags.StringVar(&made.nextForum, "next-forum", "", "the day of the next forum")
	command.RunE = func(command *cobra.Command, _ []string) error { return s.found(command, made) }
	return command
}

func (s *session) found(command *cobra.Command, made founding) error {
	if name, _ := model.Clean(made.name); name == "" {
		return usage("a board needs a name: moot init --name NAME")
	}
	values, err := s.settings(made)
	if err != nil {
		return err
	}
	path, err := s.path()
	if err != nil {
		return err
	}
	kept, err := s.makeBoard(command.Context(), path, func(view model.View) (model.Change, error) {
		return foundingChange(view, values, made.teams, s.today)
	})
	if err != nil {
		return err
	}
	if err := kept.Close(); err != nil {
		return err
	}
	s.tell(alikeNames(made.teams))
	if s.json {
		return s.printJSON(map[string]string{"board": path, "name": made.name})
	}
	s.print(path + "\n")
	return nil
}

func (s *session) settings(made founding) ([]model.Assignment, error) {
	typed := []string{"name=" + made.name}
	if made.cadence != "" {
		typed = append(typed, "cadence="+made.cadence)
	}
	if made.nextForum != "" {
		typed = append(typed, "next_forum="+made.nextForum)
	}
	return s.assignments(model.KindBoard, typed)
}

// makeBoard makes a board whose first change is first. Where that is refused, no board is left behind.
func (s *session) makeBoard(ctx context.Context, path string, first build) (store.Store, error) {
	kept, err := createBoard(ctx, path, s.places(false))
	if err != nil {
		return nil, err
	}
	author := s.author(ctx)
	_, _, err = kept.Commit(ctx, func(view model.View) (model.Change, error) {
		change, err := first(view)
		change.Author = author
		return change, err
	})
	if err != nil {
		return nil, errors.Join(err, kept.Close(), os.Remove(path))
	}
	return kept, nil
}

// foundingChange names the board and adds its teams, as one change.
func foundingChange(view model.View, settings []model.Assignment, teams []string, today model.Date) (model.Change, error) {
	board := model.Ref{Kind: model.KindBoard, ID: model.BoardID}
	change, err := model.Set(view, board, settings, today)
	if err != nil {
		return model.Change{}, err
	}
	named := map[string]bool{}
	for _, name := range teams {
		if named[model.Fold(name)] {
			return model.Change{}, usage("%s is named twice; name it once", name)
		}
		named[model.Fold(name)] = true
		one, err := model.Add(view, model.KindTeam, model.NewID(rand.Reader), []model.Assignment{{Field: "name", Value: name}}, today)
		if err != nil {
			return model.Change{}, err
		}
		change.Edits = append(change.Edits, one.Edits...)
	}
	return change, nil
}
