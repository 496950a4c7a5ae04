package cli

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
	"moot/store/exchange"
)

// importing is what the flags of an import say.
type importing struct {
	mapFile       string
	dryRun        bool
	keepGoing     bool
	createMissing bool
}

func newImport(s *session) *cobra.Command {
	chosen := importing{}
	command := &cobra.Command{
		Use:   "import SOURCE…",
		Short: "Bring records in from CSV or JSON files",
		Long: `Import a folder of CSV files, single CSV files, a JSON file that moot export wrote, or standard input ("-"). The whole
import is one change, all or nothing, and undone as one; importing the same files twice changes nothing. moot help import has the columns, and the maps
for files of other shapes.`,
		Example: `moot import ./planning
moot import --dry-run --map map.yaml ./planning
moot export -f json | moot -b copy.moot import -`,
		Args:              takes(1, -1),
		ValidArgsFunction: completeFiles,
	}
	flags := command.Flags()
	flags.StringVar(&chosen.mapFile, "map", "", "a YAML file that says where things are in files of another shape")
	flags.BoolVar(&chosen.dryRun, "dry-run", false, "say what would change, change nothing")
	flags.BoolVar(&chosen.keepGoing, "keep-going", false, "store the good rows and list the others (exit code 1)")
	flags.BoolVar(&chosen.createMissing, "create-missing", false, "make the teams that rows name and nobody has")
	_ = command.MarkFlagFilename("map", "yaml", "yml")
	command.RunE = func(command *cobra.Command, args []string) error {
		options, err := s.importOptions(command.Context(), chosen)
		if err != nil {
			return err
		}
		work := s.withStore
		if chosen.dryRun {
			work = s.withReader
		}
		return work(command, func(ctx context.Context, kept store.Store) error {
			return s.bringIn(ctx, kept, args, options)
		})
	}
	return command
}

func (s *session) importOptions(ctx context.Context, chosen importing) (exchange.Options, error) {
	options := exchange.Options{
		KeepGoing: chosen.keepGoing, CreateMissing: chosen.createMissing, DryRun: chosen.dryRun,
		Now: s.Now, Author: s.author(ctx),
	}
	if chosen.mapFile == "" {
		return options, nil
	}
	file, err := os.Open(chosen.mapFile)
	if err != nil {
		return options, err
	}
	defer file.Close()
	options.Map, err = exchange.ReadMap(file, chosen.mapFile)
	return options, err
}

// bringIn imports, shows how far it has come, and reports.
func (s *session) bringIn(ctx context.Context, kept store.Store, sources []string, options exchange.Options) error {
	progress := s.newProgress()
	options.Progress = progress.show
	plan, _, err := exchange.Import(ctx, kept, sources, s.In, options)
	progress.done()
	if plan == nil {
		return err
	}
	s.problems(plan.Problems)
	refused := errors.Is(err, exchange.ErrProblems)
	if err != nil && !refused {
		return err
	}
	if printed := s.printSummary(plan.Summary, refused); printed != nil {
		return printed
	}
	switch {
	case refused:
		return &exit{exitRefused, errors.New(s.refusal(err, options.CreateMissing))}
	case plan.Summary.Problems > 0:
		return partial()
	}
	return nil
}

// refusal is the sentence after the list of problems, with what to do where it does not say so.
func (s *session) refusal(err error, created bool) string {
	last := lastLine(err.Error())
	switch {
	case !strings.Contains(last, "--"):
		last += "; mend it and import again, moot help import says how the files look"
	case !created && strings.Contains(err.Error(), "is not a team\n"):
		last += ", --create-missing makes the teams that are named"
	}
	return last
}

// lastLine is the last line of a text: of an import's refusal the sentence after its list of problems.
func lastLine(text string) string { return text[strings.LastIndexByte(text, '\n')+1:] }

// boardOfFolder makes a board of a folder of CSV files, for the first-run screen.
func (s *session) boardOfFolder(ctx context.Context, path, folder string) (store.Store, error) {
	name := []model.Assignment{{Field: "name", Value: folderName(folder)}}
	kept, err := s.makeBoard(ctx, path, func(view model.View) (model.Change, error) {
		return foundingChange(view, name, nil, s.today)
	})
	if err != nil {
		return nil, err
	}
	options, err := s.importOptions(ctx, importing{})
	if err == nil {
		_, _, err = exchange.Import(ctx, kept, []string{folder}, s.In, options)
	}
	if err != nil {
		return nil, errors.Join(err, kept.Close(), os.Remove(path))
	}
	return kept, nil
}
