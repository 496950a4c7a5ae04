package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"moot/ui/tui"
)

func TestAMachineRemembersATeamAndAForumPerBoard(t *testing.T) {
	kept := memory{t.TempDir()}
	at := time.Date(2026, 11, 26, 10, 4, 20, 123_000_000, time.UTC)
	if err := kept.KeepTeam("one", "payments"); err != nil {
		t.Fatal(err)
	}
	if err := kept.Hold("one", "f1", at); err != nil {
		t.Fatal(err)
	}
	again := memory{kept.folder}
	if got := again.Team("one"); got != "payments" {
		t.Errorf("the team is %q", got)
	}
	if mark := again.Held("one"); mark.Forum != "f1" || !mark.At.Equal(at) || mark.Elsewhere {
		t.Errorf("the mark is %+v", mark)
	}
	if mark := again.Held("two"); again.Team("two") != "" || mark.Forum != "" {
		t.Error("another board has this one's")
	}
	if err := kept.KeepTeam("one", ""); err != nil || again.Team("one") != "" {
		t.Errorf("a team that is forgotten is %q (%v)", again.Team("one"), err)
	}
	if err := kept.Release("one"); err != nil {
		t.Fatal(err)
	}
	if mark := again.Held("one"); mark.Forum != "" {
		t.Errorf("a forum that is let go is %+v", mark)
	}
	left, _ := filepath.Glob(filepath.Join(kept.folder, "boards", "*"))
	if len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAMachineRemembersLists(t *testing.T) {
	kept := memory{t.TempDir()}
	if told := kept.Lines("", "hints"); len(told) > 0 {
		t.Errorf("a new machine has shown %q", told)
	}
	filters := []string{`team:"Identity & Access" is:late`, "token"}
	for _, list := range []struct {
		board, name string
		lines       []string
	}{{"", "hints", []string{"commands", "undo"}}, {"one", "filters", filters}, {"two", "filters", []string{"is:open"}}} {
		if err := kept.KeepLines(list.board, list.name, list.lines); err != nil {
			t.Fatal(err)
		}
	}
	again := memory{kept.folder}
	if told := again.Lines("", "hints"); !slices.Equal(told, []string{"commands", "undo"}) {
		t.Errorf("it remembers the hints %q", told)
	}
	if lines := again.Lines("one", "filters"); !slices.Equal(lines, filters) {
		t.Errorf("it remembers the filters %q", lines)
	}
	if err := again.KeepLines("one", "filters", nil); err != nil || len(again.Lines("one", "filters")) > 0 {
		t.Errorf("an empty list leaves %q, %v", again.Lines("one", "filters"), err)
	}
}

func TestWhatIsDamagedIsForgotten(t *testing.T) {
	kept := memory{t.TempDir()}
	path := kept.file("one", "forum")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "f1", "f1\nyesterday\n12", "f1\n2026-11-26T10:00:00Z", "f1\n2026-11-26T10:00:00Z\nme", "\x00\x01", "\n\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if mark := kept.Held("one"); mark != (tui.Mark{}) {
			t.Errorf("%q is read as %+v", text, mark)
		}
	}
}

func TestAMachineThatCannotRememberSaysSo(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (memory{file}).KeepTeam("one", "payments"); err == nil {
		t.Error("nothing was remembered, and nothing was said")
	}
}

// TestAMarkKnowsWhetherItsProcessIsThere makes marks of a process that lives and of one that has ended.
func TestAMarkKnowsWhetherItsProcessIsThere(t *testing.T) {
	kept := memory{t.TempDir()}
	command := exec.Command(os.Args[0], "-test.run=^$")
	command.Stdin, _ = os.Open(os.DevNull)
	if err := command.Run(); err != nil {
		t.Skipf("no process can be started here: %v", err)
	}
	for _, mark := range []struct {
		process   int
		elsewhere bool
	}{{os.Getppid(), true}, {command.Process.Pid, false}, {os.Getpid(), false}} {
		text := fmt.Sprintf("f1\n2026-11-26T10:00:00Z\n%d", mark.process)
		if err := kept.keep(kept.file("one", "forum"), text); err != nil {
			t.Fatal(err)
		}
		if got := kept.Held("one").Elsewhere; got != mark.elsewhere {
			t.Errorf("held elsewhere by process %d: %v, want %v", mark.process, got, mark.elsewhere)
		}
		if err := kept.Release("one"); err != nil {
			t.Fatal(err)
		}
		if left := kept.Held("one").Forum != ""; left != (mark.process != os.Getpid()) {
			t.Errorf("the mark of process %d is left: %v", mark.process, left)
		}
	}
}
