package bolt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"

	"moot/model"
	"moot/store"
)

// Report is what Check found out about a board's file.
type Report struct {
	Path     string         `json:"path"`
	Bytes    int64          `json:"bytes"`
	Layout   uint64         `json:"layout"`
	Board    string         `json:"board"`
	Revision store.Rev      `json:"revision"`
	Changes  int            `json:"changes"`
	Edits    int            `json:"edits"`
	Records  map[string]int `json:"records"` // by kind, deleted ones too
	Facts    map[string]int `json:"facts"`   // by kind
	Problems []string       `json:"problems"`
}

// OK tells whether nothing is wrong.
func (r Report) OK() bool { return len(r.Problems) == 0 }

// mostProblems is how many problems are told one by one.
const mostProblems = 50

func (r *Report) problem(format string, args ...any) {
	switch len(r.Problems) {
	case mostProblems:
		r.Problems = append(r.Problems, "and more")
	case mostProblems + 1:
	default:
		r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
	}
}

func (r *Report) note(err error) {
	if err != nil {
		r.problem("%v", err)
	}
}

// Check reads every byte of the board at path that means something, and compares all that must agree: pages, checksums,
// tallies, changes, records with the changes that made them, facts with their index. What is wrong is in the report;
// the error is for what kept Check from looking. It works on a copy, so that nobody waits for it.
func Check(ctx context.Context, path string) (Report, error) {
	report := Report{Path: path, Records: map[string]int{}, Facts: map[string]int{}}
	path, err := resolve(path)
	if err != nil {
		return report, err
	}
	folder, err := os.MkdirTemp("", "moot-check-*")
	if err != nil {
		return report, err
	}
	defer os.RemoveAll(folder)
	copied, err := copyForCheck(ctx, path, filepath.Join(folder, "board"))
	if err != nil {
		return report, err
	}
	defer copied.Close()
	err = safely(func() error { return report.examine(ctx, copied) })
	if errors.Is(err, store.ErrNotBoard) || errors.Is(err, store.ErrNewer) {
		return report, inFile(path, err)
	}
	if ctx.Err() != nil {
		return report, ctx.Err()
	}
	report.note(err)
	return report, nil
}

func copyForCheck(ctx context.Context, path, to string) (*os.File, error) {
	file, err := openLocked(ctx, path, false)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	copied, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if _, err := io.Copy(copied, file); err != nil {
		return nil, errors.Join(err, copied.Close())
	}
	return copied, nil
}

// examine goes from the bottom up: where pages are wrong there is no use in comparing records.
func (r *Report) examine(ctx context.Context, file *os.File) error {
	snap, err := snapshotOf(file)
	if err != nil {
		return err
	}
	r.Bytes = snap.size
	if r.Layout, err = snap.schema(); err != nil {
		return err
	}
	h, err := snap.head()
	if err != nil {
		return err
	}
	r.Board, r.Revision = h.board, h.rev
	r.checkPages(snap, h)
	if !r.OK() {
		return ctx.Err()
	}
	log, err := snap.loadLog(h)
	if err != nil {
		return err
	}
	r.Changes = len(log)
	edits, revs := r.checkLog(snap, log), log.revisions()
	for _, kind := range model.Kinds {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		r.note(r.checkRecords(snap, kind, edits[kind], log, revs))
	}
	r.checkFacts(snap)
	if r.OK() {
		r.checkByBbolt(file)
	}
	return nil
}

// checkByBbolt lets bbolt have its say, on a file that it can no longer be led astray by.
func (r *Report) checkByBbolt(file *os.File) {
	options := writeOptions(file, 0)
	options.OpenFile = nil
	options.ReadOnly = true
	db, err := bbolt.Open(file.Name(), 0o600, options)
	if err != nil {
		r.note(err)
		return
	}
	defer db.Close()
	r.note(db.View(func(tx *bbolt.Tx) error {
		for problem := range tx.Check() {
			r.note(problem)
		}
		return nil
	}))
}
