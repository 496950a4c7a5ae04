package bolt

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moot/model"
	"moot/store"
	"moot/store/storetest"
)

// everything is all that a board tells, as text.
func everything(t testing.TB, s *Store) (string, error) {
	var text strings.Builder
	board, rev, err := s.Load(t.Context())
	if err != nil {
		return "", err
	}
	fmt.Fprintln(&text, rev, storetest.Dump(board))
	for kept, err := range s.Changes(t.Context(), 0) {
		if err != nil {
			return "", err
		}
		fmt.Fprintln(&text, kept.Rev, kept.Header, kept.Merged)
		for _, edit := range kept.Edits {
			fmt.Fprintln(&text, edit.Ref(), edit.Field.Name, edit.Old, edit.New, edit.Over)
		}
	}
	for fact, err := range s.Facts(t.Context(), model.FactQuery{}) {
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&text, "%+v\n", *fact.Deployment)
	}
	return text.String(), nil
}

// damage is a way to spoil a file; it returns what it did.
type damage func(random *rand.Rand, data []byte) ([]byte, string)

var damages = []damage{
	func(random *rand.Rand, data []byte) ([]byte, string) { // one bit, anywhere
		return flip(data, random.IntN(len(data)), random.IntN(8))
	},
	func(random *rand.Rand, data []byte) ([]byte, string) { // one bit where pages say what they are
		return flip(data, random.IntN(len(data)/pageSize)*pageSize+random.IntN(200), random.IntN(8))
	},
	func(random *rand.Rand, data []byte) ([]byte, string) { // a low bit of a page's number in a branch
		return flipChild(random, data)
	},
	func(random *rand.Rand, data []byte) ([]byte, string) {
		return flip(data, random.IntN(2)*pageSize+random.IntN(pageHeaderSize+headerSize), random.IntN(8))
	},
	func(random *rand.Rand, data []byte) ([]byte, string) {
		page := random.IntN(len(data) / pageSize)
		clear(data[page*pageSize : (page+1)*pageSize])
		return data, fmt.Sprintf("page %d zeroed", page)
	},
	func(random *rand.Rand, data []byte) ([]byte, string) {
		a, b := random.IntN(len(data)/pageSize), random.IntN(len(data)/pageSize)
		first := bytes.Clone(data[a*pageSize : (a+1)*pageSize])
		copy(data[a*pageSize:], data[b*pageSize:(b+1)*pageSize])
		copy(data[b*pageSize:], first)
		return data, fmt.Sprintf("pages %d and %d swapped", a, b)
	},
	func(random *rand.Rand, data []byte) ([]byte, string) { // as a page written to the wrong place, with its number right
		a, b := 2+random.IntN(len(data)/pageSize-2), 2+random.IntN(len(data)/pageSize-2)
		copy(data[a*pageSize+8:(a+1)*pageSize], data[b*pageSize+8:(b+1)*pageSize])
		return data, fmt.Sprintf("page %d written over page %d", b, a)
	},
	func(random *rand.Rand, data []byte) ([]byte, string) {
		n := random.IntN(len(data))
		return data[:n], fmt.Sprintf("cut to %d bytes", n)
	},
	func(random *rand.Rand, data []byte) ([]byte, string) {
		n := len(data) / pageSize / 2 * pageSize
		return data[:n], fmt.Sprintf("cut to %d bytes", n)
	},
	func(random *rand.Rand, data []byte) ([]byte, string) {
		at := random.IntN(len(data) - 64)
		for i := range 64 {
			data[at+i] = byte(random.Uint32())
		}
		return data, fmt.Sprintf("noise at %d", at)
	},
}

func flip(data []byte, at, bit int) ([]byte, string) {
	data[at] ^= 1 << bit
	return data, fmt.Sprintf("bit %d of byte %d (page %d+%d) flipped", bit, at, at/pageSize, at%pageSize)
}

func flipChild(random *rand.Rand, data []byte) ([]byte, string) {
	var branches []int
	for id := 2; id < len(data)/pageSize; id++ {
		if h := readPageHeader(data[id*pageSize:]); h.flags == flagBranch && h.count > 0 {
			branches = append(branches, id)
		}
	}
	page := branches[random.IntN(len(branches))]
	count := int(readPageHeader(data[page*pageSize:]).count)
	at := page*pageSize + pageHeaderSize + random.IntN(count)*elementSize + 8
	return flip(data, at, random.IntN(7))
}

// TestDamagedBoards opens a thousand damaged copies: each is refused, or tells the very same as before. What still
// opens is written to, and must tell the same and the new change.
func TestDamagedBoards(t *testing.T) {
	copies := 1_000
	if testing.Short() {
		copies = 100
	}
	whole := lived(t, 7)
	want, err := everything(t, whole)
	if err != nil {
		t.Fatal(err)
	}
	original, err := os.ReadFile(whole.path)
	if err != nil {
		t.Fatal(err)
	}
	refused, folder, options := 0, t.TempDir(), testOptions(t)
	for n := range copies {
		random := rand.New(rand.NewPCG(uint64(n), 4))
		data, what := damages[n%len(damages)](random, bytes.Clone(original))
		path := filepath.Join(folder, fmt.Sprint(n, ".moot"))
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if opensWrong(t, path, options, want, fmt.Sprintf("copy %d, %s", n, what)) {
			refused++
		}
		os.Remove(path)
	}
	t.Logf("%d of %d refused", refused, copies)
	if refused < copies/3 {
		t.Errorf("only %d refused: the damage does not damage", refused)
	}
}

// opensWrong tells whether a copy was refused; it fails the test where a copy tells something else than want.
func opensWrong(t *testing.T, path string, options Options, want, what string) (refused bool) {
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path, options)
	if err == nil {
		defer s.Close()
		var got string
		if got, err = everything(t, s); err == nil {
			if got != want {
				t.Errorf("%s: it tells something else", what)
				return false
			}
			return writesWrong(t, s, what)
		}
	}
	if !errors.Is(err, store.ErrCorrupt) && !errors.Is(err, store.ErrNotBoard) && !errors.Is(err, store.ErrNewer) {
		t.Errorf("%s: error %v", what, err)
	}
	if strings.Contains(err.Error(), "runtime error") || !strings.Contains(err.Error(), path) {
		t.Errorf("%s: not a sentence for people: %v", what, err)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Errorf("%s: a damaged board was written to", what)
	}
	return true
}

// writesWrong writes to a copy in which nothing wrong was read. What nobody has read yet, a check finds.
func writesWrong(t *testing.T, s *Store, what string) (refused bool) {
	if report, err := Check(t.Context(), s.path); err != nil || !report.OK() {
		return true
	}
	title := ""
	for i := range 2 {
		title = fmt.Sprint("written after ", i)
		_, _, err := s.Commit(t.Context(), func(model.View) (model.Change, error) {
			return model.Change{Edits: edits(model.KindDependency, "import-0100", "title", title)}, nil
		})
		if errors.Is(err, store.ErrCorrupt) {
			return true
		}
		if err != nil {
			t.Errorf("%s: writing: %v", what, err)
		}
	}
	board, _, err := s.Load(t.Context())
	if err != nil || board.Dependency("import-0100").Title != title {
		t.Errorf("%s: loading what was written: %v", what, err)
	}
	if report, err := Check(t.Context(), s.path); err != nil || !report.OK() {
		t.Errorf("%s: check after writing: %v %v", what, report.Problems, err)
	}
	return false
}

func TestNoBoards(t *testing.T) {
	folder := t.TempDir()
	noise := make([]byte, 100_000)
	for i := range noise {
		noise[i] = byte(i * i >> 3)
	}
	for name, data := range map[string][]byte{"empty": nil, "short": []byte("moot"), "noise": noise, "zeros": make([]byte, 65_536), "csv": []byte("id,title\n1,x\n")} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Open(t.Context(), path, testOptions(t))
		if !errors.Is(err, store.ErrNotBoard) {
			t.Errorf("%s: %v, want ErrNotBoard", name, err)
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(after, data) {
			t.Errorf("%s was written to", name)
		}
	}
	if _, err := Open(t.Context(), folder, testOptions(t)); !errors.Is(err, store.ErrNotBoard) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := Open(t.Context(), filepath.Join(folder, "none"), testOptions(t)); !errors.Is(err, store.ErrMissing) {
		t.Errorf("nothing there: %v", err)
	}
}
