package bolt

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"moot/model"
	"moot/store"
)

// Tests with real processes run this test's own binary again: roleVariable tells it what to be.
const (
	roleVariable = "MOOT_TEST_ROLE"
	pathVariable = "MOOT_TEST_BOARD"
	moreVariable = "MOOT_TEST_MORE"
)

func TestMain(m *testing.M) {
	role := os.Getenv(roleVariable)
	if role == "" {
		os.Exit(m.Run())
	}
	if err := roles[role](os.Getenv(pathVariable), os.Getenv(moreVariable)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

var roles = map[string]func(path, more string) error{
	"count": countRole,
	"write": writeRole,
	"hold":  holdRole,
}

func child(t testing.TB, role, path, more string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), self)
	command.Env = append(os.Environ(), roleVariable+"="+role, pathVariable+"="+path, moreVariable+"="+more)
	command.Stderr = os.Stderr
	return command
}

func openForChild(path string) (*Store, error) {
	return Open(context.Background(), path, Options{StateDir: path + ".state", Author: "child", Backup: BackupNever})
}

// countRole adds one to a number so many times.
func countRole(path, more string) error {
	s, err := openForChild(path)
	if err != nil {
		return err
	}
	times, _ := strconv.Atoi(more)
	for range times {
		_, _, err := s.Commit(context.Background(), func(v model.View) (model.Change, error) {
			n := 0
			if settings := model.Named[*model.Settings](v, model.KindBoard, model.BoardID); settings != nil {
				n = settings.Budget.Int(0)
			}
			return model.Change{Edits: edits(model.KindBoard, model.BoardID, "budget", strconv.Itoa(n+1))}, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func TestTwoProcessesLoseNothing(t *testing.T) {
	s := newBoard(t)
	const each = 150
	var group sync.WaitGroup
	for range 2 {
		command := child(t, "count", s.path, strconv.Itoa(each))
		group.Go(func() {
			if err := command.Run(); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	board, rev, err := s.Load(t.Context())
	if err != nil || rev != 2*each || board.Settings().Budget.Int(0) != 2*each {
		t.Fatalf("%v at revision %d, %v", board.Settings().Budget, rev, err)
	}
	checkIsFine(t, s.path)
}

// goalsAtOnce come with every tenth team, in one change.
const goalsAtOnce = 100

func teamAndGoals(n int) []model.Edit {
	all := edits(model.KindTeam, fmt.Sprint("t", n), "name", strings.Repeat("name ", n%50))
	for i := 0; n%10 == 0 && i < goalsAtOnce; i++ {
		all = append(all, edits(model.KindGoal, fmt.Sprintf("g%d-%d", n, i), "title", "one of many")...)
	}
	return all
}

// writeRole makes teams, and prints the number of each once it is saved.
func writeRole(path, more string) error {
	s, err := openForChild(path)
	if err != nil {
		return err
	}
	first, _ := strconv.Atoi(more)
	for n := first; ; n++ {
		_, _, err := s.Commit(context.Background(), func(model.View) (model.Change, error) {
			return model.Change{Edits: teamAndGoals(n)}, nil
		})
		if err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// TestKilledWriters kills a writer 200 times, each time after it has saved a few changes.
func TestKilledWriters(t *testing.T) {
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	s := newBoard(t)
	random := rand.New(rand.NewPCG(1, 5))
	saved := 0
	for round := range rounds {
		saved = killOne(t, s.path, saved, time.Duration(random.IntN(8_000))*time.Microsecond)
		board, _, err := s.Load(t.Context())
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		for n := range saved {
			if board.Team(fmt.Sprint("t", n)) == nil {
				t.Fatalf("round %d: team %d of %d is lost", round, n, saved)
			}
		}
		if round%20 == 0 {
			checkIsFine(t, s.path)
		}
		if goals := board.Count(model.KindGoal); goals != (board.Count(model.KindTeam)+9)/10*goalsAtOnce {
			t.Fatalf("round %d: half a change: %d goals with %d teams", round, goals, board.Count(model.KindTeam))
		}
		saved = board.Count(model.KindTeam) // one more may be saved than was told
	}
	checkIsFine(t, s.path)
	t.Logf("%d changes saved in %d rounds", saved, rounds)
	if saved < rounds {
		t.Errorf("only %d changes were saved: the writers were killed before they wrote", saved)
	}
}

// killOne runs a writer until it has told of a change, and then a little longer; it returns how many are told of.
func killOne(t *testing.T, path string, saved int, longer time.Duration) int {
	command := child(t, "write", path, strconv.Itoa(saved))
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(output)
	if lines.Scan() {
		time.AfterFunc(longer, func() { _ = command.Process.Kill() })
		for told := true; told; told = lines.Scan() {
			if n, err := strconv.Atoi(lines.Text()); err == nil {
				saved = n + 1
			}
		}
	}
	_ = command.Wait()
	return saved
}

// holdRole keeps the file locked until its standard input ends.
func holdRole(path, _ string) error {
	file, err := openLocked(context.Background(), path, true)
	if err != nil {
		return err
	}
	defer file.Close()
	fmt.Println("locked")
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

func TestLockedByAnotherProcess(t *testing.T) {
	if testing.Short() {
		t.Skip("it waits for five seconds")
	}
	t.Parallel()
	s := newBoard(t)
	command := child(t, "hold", s.path, "")
	input, _ := command.StdinPipe()
	output, _ := command.StdoutPipe()
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	if !bufio.NewScanner(output).Scan() {
		t.Fatal("the other process did not get the lock")
	}
	start := time.Now()
	_, _, err := s.Load(t.Context())
	if !errors.Is(err, store.ErrLocked) || time.Since(start) < lockPatience {
		t.Fatalf("after %s: %v", time.Since(start), err)
	}
	if pid := holder(mustOpen(t, s.path)); pid != 0 && !strings.Contains(err.Error(), strconv.Itoa(command.Process.Pid)) {
		t.Errorf("it does not say that process %d has it: %v", command.Process.Pid, err)
	}
	input.Close()
	if err := command.Wait(); err != nil {
		t.Fatal(err)
	}
	commit(t, s, edits(model.KindTeam, "a", "name", "A")...)
}

func mustOpen(t *testing.T, path string) *os.File {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}
