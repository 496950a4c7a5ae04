package bolt

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
)

// newFile makes a file with one bucket per name.
func newFile(t testing.TB, buckets ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "board.moot")
	err := createFile(path, func(tx *bbolt.Tx) error {
		for _, name := range buckets {
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func sealed(bucket, key, value string) (k, v []byte) {
	k = []byte(key)
	v, _ = sealOf(bucket).close(k, []byte(value))
	return k, v
}

func writeEntries(t testing.TB, path, bucket string, keys ...string) {
	t.Helper()
	err := write(t.Context(), path, func(*snapshot) (*batch, error) {
		b := newBatch()
		for _, key := range keys {
			k, v := sealed(bucket, key, "value of "+key)
			b.add(bucket, k, v)
		}
		return b, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func manyKeys(n int) []string {
	keys := make([]string, n)
	for i := range keys {
		keys[i] = fmt.Sprintf("key-%06d", i*7919%n)
	}
	return keys
}

func TestTreeReadsWhatBboltWrote(t *testing.T) {
	for _, n := range []int{0, 1, 5, 100, 3_000, 40_000} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			path := newFile(t, "other", "things")
			writeEntries(t, path, "things", manyKeys(n)...)
			writeEntries(t, path, "things", "key-000000x", "zzz")
			if err := read(t.Context(), path, func(s *snapshot) error { return compareTree(s, n+2) }); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func compareTree(s *snapshot, want int) error {
	things, err := s.tree("things")
	if err != nil {
		return err
	}
	seen, before := 0, ""
	err = things.ascend(nil, func(key, value []byte, _ uint32) (bool, error) {
		seen++
		if string(key) <= before || string(value) != "value of "+string(key) {
			return false, fmt.Errorf("%q after %q is %q", key, before, value)
		}
		before = string(key)
		got, _, err := things.get(key)
		if err != nil || !bytes.Equal(got, value) {
			return false, fmt.Errorf("get(%q) = %q, %v", key, got, err)
		}
		none, _, err := things.get(append(key, '!'))
		if none != nil || err != nil {
			return false, fmt.Errorf("get(%q!) = %q, %v", key, none, err)
		}
		return true, nil
	})
	if err == nil && seen != want {
		err = fmt.Errorf("%d entries, want %d", seen, want)
	}
	return err
}

func TestNewFileIsPrivate(t *testing.T) {
	path := newFile(t)
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("mode %v, %v", info.Mode(), err)
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*"))
	if len(left) != 0 {
		t.Fatalf("left behind: %v", left)
	}
}
