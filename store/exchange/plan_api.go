package exchange

import (
	"context"
	"errors"
	"io"
	"iter"

	"moot/model"
	"moot/store"
)

// Plan is an import worked out against a view of the board.
type Plan struct {
	Change   model.Change
	Facts    iter.Seq2[model.Fact, error]   // nil without any
	Changes  iter.Seq2[model.Change, error] // nil but for a JSON file with history
	Summary  Summary
	Problems Problems
}

var errUnfinished = errors.New("not there yet")

func Import(ctx context.Context, s store.Store, sources []string, stdin io.Reader, options Options) (*Plan, store.Rev, error) {
	return nil, 0, errUnfinished
}

func Read(ctx context.Context, view model.View, sources []string, stdin io.Reader, options Options) (*Plan, error) {
	return nil, errUnfinished
}

func (p *Plan) Refused() error { return errUnfinished }

func (p *Plan) Commit(ctx context.Context, s store.Store) (store.Rev, error) { return 0, errUnfinished }

func ExportJSON(w io.Writer, b *model.Board, changes iter.Seq2[store.Kept, error], facts iter.Seq2[model.Fact, error], options ExportOptions) error {
	return errUnfinished
}

func ExportCSV(dir string, b *model.Board, changes iter.Seq2[store.Kept, error], facts iter.Seq2[model.Fact, error], options ExportOptions) error {
	return errUnfinished
}

func Files() []KindColumns { return nil }

type Map struct{ Name string }

func ReadMap(r io.Reader, name string) (*Map, error) { return nil, errUnfinished }
