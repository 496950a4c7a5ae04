// Package store says what a place that keeps a board must do, whatever it is made of, and what its errors mean.
//
// Screens and commands know this package; only the wiring in ui/cli names a back-end. Back-ends live below:
// bolt keeps one local file. storetest is the conformance suite that every one of them passes.
package store

import (
	"context"
	"iter"

	"moot/model"
)

// Rev numbers the changes of one copy of a board in the order in which it kept them. 0 is before the first.
type Rev uint64

// Batch names facts that were put together, and can be withdrawn together.
type Batch string

// Kept is a change and the revision under which this copy kept it.
type Kept struct {
	Rev Rev
	model.Change
	// Merged tells that it came from another copy: boards are loaded again rather than applied upon.
	Merged bool
}

// Query chooses changes for History. The zero value chooses all.
type Query struct {
	Record model.Ref // changes that edit this record, cut down to those edits
	Author string
	Forum  string
	Before Rev // only revisions below; 0: all
	// MostEdits leaves out the edits of changes that have more, as a large import has: Header.Edits says how many. 0: all
	// edits. A record's own edits are never left out.
	MostEdits int
}

// Store keeps one board and every change ever made to it. Its methods may be called from several goroutines.
// Errors wrap the sentinels of this package and read as a sentence for people.
type Store interface {
	// Load returns the board and the revision it is at.
	Load(ctx context.Context) (*model.Board, Rev, error)
	// Commit calls edit with a view of the newest records, prepares and stamps the change it returns (model.Prepare),
	// and keeps it, durably, before it returns it. edit is pure and may be called again when another writer came
	// first; its error is returned as it is. Where nothing is left to change, nothing is kept: the change that comes
	// back has no id, and the revision is the newest.
	Commit(ctx context.Context, edit func(model.View) (model.Change, error)) (model.Change, Rev, error)
	// Merge takes over changes made on another copy and reports what was new and what clashes. All or nothing.
	Merge(ctx context.Context, changes iter.Seq2[model.Change, error]) (model.MergeReport, error)
	// Changes yields the changes after rev, oldest first. It holds nothing while it yields.
	Changes(ctx context.Context, after Rev) iter.Seq2[Kept, error]
	// History yields changes newest first. It holds nothing while it yields.
	History(ctx context.Context, query Query) iter.Seq2[Kept, error]
	// PutFacts adds deployments and incidents as one batch, all or nothing. A fact known already, with the same
	// content, is no news; with other content it is an error.
	PutFacts(ctx context.Context, facts iter.Seq2[model.Fact, error]) (Batch, int, error)
	// WithdrawFacts takes a batch of facts back; it returns how many.
	WithdrawFacts(ctx context.Context, batch Batch) (int, error)
	// Facts yields facts by kind, service, then time. It holds nothing while it yields.
	Facts(ctx context.Context, query model.FactQuery) iter.Seq2[model.Fact, error]
	// Watch signals, until ctx ends, that there is something after rev; it may coalesce. The channel is closed when
	// the board was replaced (another board, another file, an older revision) or ctx ended: ask Load which.
	Watch(ctx context.Context, after Rev) (<-chan Rev, error)
	// Close ends the store. Later calls give ErrClosed.
	Close() error
}
