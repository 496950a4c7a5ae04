package cli

import (
	"bufio"
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/store"
	"moot/store/exchange"
	"moot/ui/tui/widget"
)

// sessionOf is a session of a person at a terminal, whose errors are read back from the buffer.
func sessionOf(t *testing.T) (*session, *bytes.Buffer) {
	t.Helper()
	var errors bytes.Buffer
	folder := t.TempDir()
	s := newSession(Streams{
		In: strings.NewReader(""), Out: &bytes.Buffer{}, Err: &errors,
		Env: func(name string) string {
			return map[string]string{"XDG_STATE_HOME": folder, "MOOT_AUTHOR": "Ana", "COLUMNS": "60"}[name]
		},
		IsTerminal: func(any) bool { return true },
		Now:        func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
	})
	s.out = bufio.NewWriter(s.Out)
	if err := s.prepare(); err != nil {
		t.Fatal(err)
	}
	return s, &errors
}

func TestProgressIsOneLineThatGoesAway(t *testing.T) {
	s, shown := sessionOf(t)
	progress := s.newProgress()
	progress.show(exchange.Progress{Stage: "reading", File: strings.Repeat("long", 40) + ".csv", Done: 1, Total: 4})
	progress.show(exchange.Progress{Stage: "storing", Done: 3, Total: 4})
	progress.done()
	lines := strings.Split(shown.String(), "\r")
	for _, line := range lines {
		if width := widget.Width(line); width >= 60 {
			t.Errorf("%q is %d cells wide, on a terminal of 60", line, width)
		}
	}
	if !strings.Contains(shown.String(), "storing  75 %") {
		t.Errorf("no figure in %q", shown)
	}
	if last := lines[len(lines)-2]; strings.TrimSpace(last) != "" {
		t.Errorf("the line is left as %q", last)
	}
}

func TestTheFirstRunImportsAFolder(t *testing.T) {
	s, _ := sessionOf(t)
	folder := filepath.Join(t.TempDir(), "planning")
	write(t, filepath.Join(folder, "teams.csv"), "id,name\npay,Payments\n")
	path := filepath.Join(t.TempDir(), "b.moot")
	kept, err := s.boardOfFolder(t.Context(), path, folder)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	board, _, err := kept.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if board.Team("pay") == nil || board.Settings().Name != "planning" {
		t.Errorf("the board is called %q and has %d teams", board.Settings().Name, len(board.Teams()))
	}
}

func TestAFolderThatIsRefusedLeavesNoBoard(t *testing.T) {
	s, _ := sessionOf(t)
	folder := t.TempDir()
	write(t, filepath.Join(folder, "teams.csv"), "id,name,kind\npay,Payments,nonsense\n")
	path := filepath.Join(t.TempDir(), "b.moot")
	if _, err := s.boardOfFolder(t.Context(), path, folder); !errors.Is(err, exchange.ErrProblems) {
		t.Errorf("got %v, want the problems", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a board was left behind: %v", err)
	}
}

func TestThrowawayGoesAway(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	s, _ := sessionOf(t)
	kept, remove, err := s.throwaway(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var left leftovers
	left.add(remove)
	if err := errors.Join(kept.Close(), left.remove()); err != nil {
		t.Fatal(err)
	}
	if rest, _ := os.ReadDir(os.Getenv("TMPDIR")); len(rest) > 0 {
		t.Errorf("%s was left behind", rest[0].Name())
	}
}

func TestWrappedBreaksBetweenNames(t *testing.T) {
	got := wrapped([]string{"Ledger Core", "Ledger South", "データ"}, ",", 25)
	want := []string{"Ledger Core,", "Ledger South, データ"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestQuotedArgument(t *testing.T) {
	for text, want := range map[string]string{"b.moot": "b.moot", "my board": "'my board'", "it's": `'it'\''s'`, "": "''"} {
		if got := quotedArgument(text); got != want {
			t.Errorf("%q is quoted as %s, want %s", text, got, want)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestEveryCommandIsExplained(t *testing.T) {
	s, _ := sessionOf(t)
	root := newRoot(s)
	ids := map[string]bool{}
	for _, group := range root.Groups() {
		ids[group.ID] = true
	}
	for _, command := range root.Commands() {
		switch {
		case command.Hidden:
		case command.Short == "" || strings.HasSuffix(command.Short, "."):
			t.Errorf("%s: its short help is %q", command.Name(), command.Short)
		case !ids[command.GroupID]:
			t.Errorf("%s stands in no group", command.Name())
		case command.Args == nil:
			t.Errorf("%s takes any arguments", command.Name())
		}
	}
}

func TestEveryTopicHasItsPage(t *testing.T) {
	for _, topic := range topics {
		page, known := topicText(topic.name)
		if !known || !strings.HasSuffix(page, "\n") {
			t.Fatalf("moot help %s: no page", topic.name)
		}
		for line := range strings.Lines(page) {
			if width := widget.Width(strings.TrimRight(line, "\n")); width > pageWidth {
				t.Errorf("moot help %s: a line of %d cells: %s", topic.name, width, line)
			}
		}
		if strings.Contains(page, "{{") {
			t.Errorf("moot help %s: something was not filled in", topic.name)
		}
	}
}

// The page on objectives and key results shows files that the import is tested with.
func TestTheOKRPageShowsTheExamples(t *testing.T) {
	page, _ := topicText("okr")
	for _, name := range []string{"key-results", "tree"} {
		for ending, least := range map[string]int{".yaml": 0, ".csv": 4} {
			text, err := os.ReadFile(filepath.Join("..", "..", "store", "exchange", "testdata", "okr", name+ending))
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.SplitAfter(string(text), "\n")
			if least > 0 {
				lines = lines[:least]
			}
			if shown := strings.TrimRight("\n  "+strings.Join(lines, "  "), " "); !strings.Contains(page, shown+"\n") {
				t.Errorf("moot help okr does not show %s%s as it is:%s", name, ending, shown)
			}
		}
	}
}

func TestSizeOfAChange(t *testing.T) {
	name := model.FieldNamed(model.KindTeam, "name")
	read := store.Kept{Change: model.Change{Edits: []model.Edit{{Field: name, ID: "a"}, {Field: name, ID: "b"}}}}
	unread := store.Kept{Change: model.Change{Header: model.Header{Edits: 1_200_000}}}
	for want, kept := range map[string]store.Kept{"2 teams": read, "1,200,000 fields": unread} {
		if got := size(kept); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
