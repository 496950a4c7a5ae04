package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
)

// logged chooses changes for the log.
type logged struct {
	record string
	author string
	forum  string
	limit  int
}

func newLog(s *session) *cobra.Command {
	chosen := logged{}
	command := &cobra.Command{
		Use:   "log",
		Short: "List the changes, newest first",
		Long: `List the changes, newest first: when, who, and what became of each field. The sixteen digits name the change, for moot
undo. --json prints them as an array; see moot help json.`,
		Example: `moot log --limit 20
moot log --record 4kq7
moot log --author Ana --json`,
		Args: takes(0, 0),
	}
	flags := command.Flags()
	flags.StringVar(&chosen.record, "record", "", "only changes of this record")
	flags.StringVar(&chosen.author, "author", "", "only changes by this person")
	flags.StringVar(&chosen.forum, "forum", "", "only what this forum decided")
	flags.IntVarP(&chosen.limit, "limit", "n", 0, "at most so many changes")
	_ = command.RegisterFlagCompletionFunc("record", s.completeIDs())
	command.RunE = func(command *cobra.Command, _ []string) error {
		if chosen.limit < 0 {
			return usage("--limit: %d is less than nothing; write how many, e.g. 20", chosen.limit)
		}
		return s.withLoaded(command, func(ctx context.Context, kept store.Store, board *model.Board) error {
			asked, err := chosen.query(board)
			if err != nil {
				return err
			}
			return s.printLog(ctx, kept, board, asked, chosen.limit)
		})
	}
	return command
}

func (l logged) query(board *model.Board) (store.Query, error) {
	asked := store.Query{Author: l.author}
	if l.record != "" {
		ref, err := findEver(board, l.record)
		if err != nil {
			return store.Query{}, err
		}
		asked.Record = ref
	}
	if l.forum != "" {
		ref, err := model.Find(board, model.KindForum, l.forum)
		if err != nil {
			return store.Query{}, err
		}
		asked.Forum = ref.ID
	}
	return asked, nil
}

// findEver is find, but also finds what was deleted, by kind:id.
func findEver(board *model.Board, text string) (model.Ref, error) {
	if ref, ok := model.ParseRef(text); ok && board.Gone(ref) != nil {
		return ref, nil
	}
	return find(board, text)
}

func (s *session) printLog(ctx context.Context, kept store.Store, board *model.Board, asked store.Query, limit int) error {
	if !s.json {
		asked.MostEdits = mostRead
	}
	entries, n := array{to: s}, 0
	for change, err := range kept.History(ctx, asked) {
		if err != nil {
			return err
		}
		if !s.json {
			s.logLines(board, change, asked.Record)
		} else if err := entries.add(newEntry(change)); err != nil {
			return err
		}
		if n++; n == limit {
			break
		}
	}
	switch {
	case s.json:
		entries.end()
	case n == 0:
		s.note("no changes")
	}
	return nil
}
