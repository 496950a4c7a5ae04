package bolt_test

import (
	"path/filepath"
	"testing"

	"moot/store"
	"moot/store/bolt"
	"moot/store/storetest"
)

type place struct {
	path    string
	options bolt.Options
}

func newPlace(t testing.TB) storetest.Place {
	p := place{filepath.Join(t.TempDir(), "board.moot"), bolt.Options{StateDir: t.TempDir(), Backup: bolt.BackupNever}}
	s, err := bolt.Create(t.Context(), p.path, p.options)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p place) Open(t testing.TB) store.Store {
	s, err := bolt.Open(t.Context(), p.path, p.options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestConformance(t *testing.T) { storetest.Run(t, newPlace) }
