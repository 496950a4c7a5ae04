package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
)

// build makes a change of the newest records. It may be called more than once.
type build func(model.View) (model.Change, error)

// edit commits a change and prints the records it touched. It never loads the board: on a hundred thousand records it
// costs what it costs on an empty board.
func (s *session) edit(command *cobra.Command, make build) error {
	return s.withStore(command, func(ctx context.Context, kept store.Store) error {
		return s.commit(ctx, kept, make)
	})
}

func (s *session) commit(ctx context.Context, kept store.Store, make build) error {
	author := s.author(ctx)
	var after []string
	change, rev, err := kept.Commit(ctx, func(view model.View) (model.Change, error) {
		change, err := make(view)
		if err != nil {
			return model.Change{}, err
		}
		change.Author = author
		if !s.json {
			after, err = s.outcome(view, change)
		}
		return change, err
	})
	if err != nil {
		return err
	}
	return s.printEdit(store.Kept{Rev: rev, Change: change}, after)
}

// mostLines is how many records an edit prints before it only counts them.
const mostLines = 12

// outcome says, a line per record, what a change will have made of the records it touches.
func (s *session) outcome(view model.View, change model.Change) ([]string, error) {
	prepared, err := model.Prepare(view, change)
	if err != nil {
		return nil, err
	}
	later := ahead{view, map[model.Ref]model.Record{}}
	var refs []model.Ref
	for ref, edits := range model.ByRecord(prepared.Edits) {
		if len(refs) == mostLines {
			break
		}
		record, err := model.ApplyEdits(ref, existing(view, ref), &prepared.Header, edits)
		if err != nil {
			return nil, err
		}
		later.records[ref] = record
		refs = append(refs, ref)
	}
	return s.lines(later, refs), nil
}

func (s *session) lines(later ahead, refs []model.Ref) []string {
	var lines []string
	for _, ref := range refs {
		lines = append(lines, s.line(later, later.records[ref]))
	}
	return lines
}

func existing(view model.View, ref model.Ref) model.Record {
	if record := view.Get(ref); record != nil {
		return record
	}
	return view.Gone(ref)
}

// ahead is a view with some records as they will be.
type ahead struct {
	model.View
	records map[model.Ref]model.Record
}

func (a ahead) Get(ref model.Ref) model.Record {
	if record, changed := a.records[ref]; changed && !record.Base().Deleted {
		return record
	}
	return a.View.Get(ref)
}

func (s *session) printEdit(kept store.Kept, after []string) error {
	switch {
	case s.json:
		return s.printJSON(editResult{newEntry(kept), touched(kept.Edits)})
	case kept.ID == 0:
		s.note("nothing to change: it is so already")
		return nil
	}
	for _, line := range after {
		s.println(line)
	}
	if more := len(touched(kept.Edits)) - len(after); more > 0 {
		s.printf("and %d more\n", more)
	}
	return nil
}

func touched(edits []model.Edit) []reference {
	refs := []reference{}
	for ref := range model.ByRecord(edits) {
		refs = append(refs, reference{ref.Kind.String(), ref.ID})
	}
	return refs
}
