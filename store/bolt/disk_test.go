//go:build linux || darwin

package bolt

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"moot/model"
	"moot/store"
	"moot/store/storetest"
)

func init() {
	roles["full disk"] = fullDiskRole
	roles["read only"] = readOnlyRole
}

// fullDiskRole lets no file grow any more, and writes until nothing fits. The error must be a sentence.
func fullDiskRole(path, _ string) error {
	signal.Ignore(syscall.SIGXFSZ)
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	limit := syscall.Rlimit{Cur: uint64(info.Size()), Max: uint64(info.Size())}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		fmt.Println("skip", err)
		return nil
	}
	s, err := openForChild(path)
	if err != nil {
		return err
	}
	for n := range 10_000 {
		_, _, err := s.Commit(context.Background(), func(model.View) (model.Change, error) {
			return model.Change{Edits: edits(model.KindTeam, fmt.Sprint("t", n), "name", noise(n))}, nil
		})
		if err != nil {
			fmt.Println(n, err)
			return nil
		}
	}
	return errors.New("the disk was never full")
}

func noise(n int) string {
	random := rand.New(rand.NewPCG(uint64(n), 6))
	var text strings.Builder
	for range 2_000 {
		text.WriteByte('a' + byte(random.IntN(26)))
	}
	return text.String()
}

func TestFullDisk(t *testing.T) {
	s := newBoard(t)
	commit(t, s, edits(model.KindTeam, "first", "name", "First")...)
	output, err := child(t, "full disk", s.path, "").Output()
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(string(output), "skip") {
		t.Skipf("file sizes cannot be limited here: %s", output)
	}
	var saved int
	if _, err := fmt.Sscan(string(output), &saved); err != nil || !strings.Contains(string(output), "the disk is full") {
		t.Fatalf("it says %q", output)
	}
	checkIsFine(t, s.path)
	board, _ := storetest.Load(t, s)
	if board.Count(model.KindTeam) != saved+1 {
		t.Errorf("%d teams, and %d were saved", board.Count(model.KindTeam), saved+1)
	}
	commit(t, s, edits(model.KindTeam, "last", "name", noise(1))...)
	checkIsFine(t, s.path)
}

// readOnlyRole is somebody who may read the board, and may not write it or anything beside it.
func readOnlyRole(path, _ string) error {
	if os.Geteuid() == 0 {
		if err := syscall.Setuid(65534); err != nil {
			fmt.Println("skip", err)
			return nil
		}
	}
	s, err := openForChild(path)
	if err != nil {
		return err
	}
	if _, _, err := s.Load(context.Background()); err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	_, _, err = s.Commit(context.Background(), func(model.View) (model.Change, error) {
		return model.Change{Edits: edits(model.KindTeam, "b", "name", "B")}, nil
	})
	if !errors.Is(err, store.ErrReadOnly) {
		return fmt.Errorf("writing: %w", err)
	}
	_, err = Create(context.Background(), path+".other", Options{})
	if !errors.Is(err, store.ErrReadOnly) {
		return fmt.Errorf("making another: %w", err)
	}
	if _, err := Open(context.Background(), path+".secret", Options{}); !errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("what one may not even read: %w", err)
	}
	fmt.Println("refused")
	return nil
}

func TestReadOnlyPlaces(t *testing.T) {
	s := newBoard(t)
	commit(t, s, edits(model.KindTeam, "a", "name", "A")...)
	if err := os.WriteFile(s.path+".secret", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Dir(s.path)
	for path, mode := range map[string]os.FileMode{s.path: 0o444, folder: 0o555, filepath.Dir(folder): 0o755} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o755) })
	output, err := child(t, "read only", s.path, "").Output()
	if strings.HasPrefix(string(output), "skip") {
		t.Skipf("nobody else can be had here: %s", output)
	}
	if err != nil || string(output) != "refused\n" {
		t.Errorf("%v: %s", err, output)
	}
}

func TestLinksIntoOtherPeoplesFolders(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can make other people's folders")
	}
	s := newBoard(t)
	link := filepath.Join(t.TempDir(), "link.moot")
	if err := os.Symlink(s.path, link); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), link, testOptions(t)); err != nil {
		t.Errorf("a link to one's own board: %v", err)
	}
	if err := os.Chown(filepath.Dir(s.path), 65534, 65534); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), link, testOptions(t)); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("a link into somebody else's folder: %v", err)
	}
	if _, err := Open(t.Context(), s.path, testOptions(t)); err != nil {
		t.Errorf("that folder, named itself: %v", err)
	}
	shared := t.TempDir()
	if err := os.Symlink(t.TempDir(), filepath.Join(shared, "folder")); err != nil {
		t.Fatal(err)
	}
	if err := os.Lchown(filepath.Join(shared, "folder"), 65534, 65534); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(t.Context(), filepath.Join(shared, "folder", "board.moot"), testOptions(t)); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("through a link that somebody else made: %v", err)
	}
}
