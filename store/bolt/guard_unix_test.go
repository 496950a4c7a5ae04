//go:build unix

package bolt

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"moot/store"
)

// TestGuardCatchesFaults reads mapped memory whose file was cut off, as bbolt would.
func TestGuardCatchesFaults(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, make([]byte, 3*pageSize), 0o600); err != nil {
		t.Fatal(err)
	}
	file := mustOpen(t, path)
	mapped, err := syscall.Mmap(int(file.Fd()), 0, 3*pageSize, syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		t.Skipf("no mapping here: %v", err)
	}
	defer func() { _ = syscall.Munmap(mapped) }()
	if err := os.Truncate(path, pageSize); err != nil {
		t.Fatal(err)
	}
	sum := 0
	err = guard(path, func() error {
		for i := 0; i < len(mapped); i += pageSize {
			sum += int(mapped[i])
		}
		return nil
	})
	if !errors.Is(err, store.ErrCorrupt) || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v (sum %d)", err, sum)
	}
}

func TestGuardCatchesPanics(t *testing.T) {
	err := guard("board.moot", func() error { panic("assertion failed: page 3\nwith details") })
	if !errors.Is(err, store.ErrCorrupt) || strings.Contains(err.Error(), "details") {
		t.Errorf("error %v", err)
	}
}
