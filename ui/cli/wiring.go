package cli

import (
	"context"
	"time"

	"moot/store"
	"moot/store/bolt"
)

// This file is the only one that names a back-end.

// places says where a board's surroundings are kept, and what may be done to it.
type places struct {
	stateFolder string
	now         func() time.Time
	readOnly    bool
	backup      bolt.BackupMode
}

// places is right for a command: a small board is backed up once a day, before the command ends.
func (s *session) places(readOnly bool) places {
	return places{stateFolder: s.stateFolder(), now: s.Now, readOnly: readOnly}
}

// inBackground is right for the screens: the daily backup is made while they go on.
func (p places) inBackground() places {
	p.backup = bolt.BackupInBackground
	return p
}

// withoutBackup is right for a board that is thrown away.
func (p places) withoutBackup() places {
	p.backup = bolt.BackupNever
	return p
}

func (p places) options() bolt.Options {
	return bolt.Options{StateDir: p.stateFolder, Now: p.now, ReadOnly: p.readOnly, Backup: p.backup}
}

func openBoard(ctx context.Context, path string, at places) (store.Store, error) {
	return asStore(bolt.Open(ctx, path, at.options()))
}

func createBoard(ctx context.Context, path string, at places) (store.Store, error) {
	return asStore(bolt.Create(ctx, path, at.options()))
}

// asStore keeps a nil *bolt.Store from becoming a store that is not nil.
func asStore(kept *bolt.Store, err error) (store.Store, error) {
	if err != nil {
		return nil, err
	}
	return kept, nil
}

func backupBoard(ctx context.Context, path, out string, overwrite bool) error {
	return bolt.Backup(ctx, path, out, overwrite)
}

func compactBoard(ctx context.Context, path string) error { return bolt.Compact(ctx, path) }

// dailyCopies are the files of the copies that moot made of a board, the newest first.
func dailyCopies(path string) []string { return bolt.Copies(path) }

// checkBoard compares all that must agree in a board's file.
func checkBoard(ctx context.Context, path string) (findings, error) {
	report, err := bolt.Check(ctx, path)
	return findings{
		Board: path, Sound: err == nil && report.OK(),
		Bytes: report.Bytes, Layout: report.Layout, Revision: report.Revision,
		Changes: report.Changes, Edits: report.Edits, Records: report.Records, Facts: report.Facts,
		Problems: list(report.Problems),
	}, err
}
