package tui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"moot/model"
	"moot/store"
	"moot/store/bolt"
)

// boardAt makes a board of one team in a file.
func boardAt(t *testing.T, path, team string) store.Store {
	t.Helper()
	s, err := bolt.Create(context.Background(), path, bolt.Options{StateDir: filepath.Dir(path), Now: testNow})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	_, _, err = s.Commit(context.Background(), func(view model.View) (model.Change, error) {
		return model.Add(view, model.KindGoal, "g-"+team, []model.Assignment{{Field: "title", Value: "Goal of " + team}}, testDay)
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestABoardThatWasAwayComesBackByItself(t *testing.T) {
	path := filepath.Join(t.TempDir(), "board.moot")
	r := newRobot(t, boardAt(t, path, "Quay"), 112, 32)
	r.see("saved").press("3").see("Goal of Quay").rest()
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	r.see("The board cannot be read")
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
	r.see("Goal of Quay")
}

func TestAnotherBoardInItsPlaceIsShown(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "board.moot")
	r := newRobot(t, boardAt(t, path, "Quay"), 112, 32)
	r.see("saved").press("3").see("Goal of Quay").rest()
	other := filepath.Join(dir, "other.moot")
	if err := boardAt(t, other, "Tugs").Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(other, path); err != nil {
		t.Fatal(err)
	}
	r.see("Goal of Tugs").press("i").see("Goal of Tugs")
}

func TestAKeyThatDoesNothingHereSaysSo(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press("O").see("order works on the table of dependencies: 4 shows it").press("i").see("check in works on a goal or an outcome: 3 shows them")
}

func TestARefusalTooLongForTheLineIsABox(t *testing.T) {
	r := newRobot(t, smallStore(t), 60, 24)
	r.see("○ Payments").press(":").write("delete a team").press("enter").see("Delete a team: which?").press("down", "down", "enter")
	r.see("Delete Payments?").press("y").see("Not possible", "token exchange").press("esc").unsee("Not possible")
}

func TestAnUnknownTeamIsTold(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32, func(o *Options) { o.Team = "Paymnets" })
	r.see("Paymnets", "did you mean")
}

func TestLeavingIsForgottenWhenTheSaveFails(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments")
	r.app.saves.quit = true
	r.app.saves.queue = append(r.app.saves.queue, intent{})
	r.app.committed(committed{err: os.ErrDeadlineExceeded})
	if r.app.saves.quit {
		t.Error("the next save would end the program")
	}
}

func TestSixteenColoursLeaveTheSelectedRowItsGround(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments")
	r.update(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	for line := range strings.SplitSeq(r.app.View().Content, "\n") {
		if strings.Contains(line, "▌") && strings.Contains(line, "48;2;") {
			t.Errorf("the selected row has a ground: %q", line)
		}
	}
}

func TestAsciiNamesArrowsByLetters(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32, func(o *Options) { o.ASCII = true })
	r.see("saved").press("3").see("left fold")
}

func TestAnOlderCopyInItsPlaceIsShown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "board.moot")
	s := boardAt(t, path, "Quay")
	if err := bolt.Backup(context.Background(), path, path+".copy", false); err != nil {
		t.Fatal(err)
	}
	_, _, err := s.Commit(context.Background(), func(view model.View) (model.Change, error) {
		return model.Add(view, model.KindGoal, "later", []model.Assignment{{Field: "title", Value: "Goal made later"}}, testDay)
	})
	if err != nil {
		t.Fatal(err)
	}
	r := newRobot(t, s, 112, 32)
	r.see("saved").press("3").see("Goal made later").rest()
	if err := os.Rename(path+".copy", path); err != nil {
		t.Fatal(err)
	}
	r.unsee("Goal made later").see("Goal of Quay")
}

func TestANewDayIsSeen(t *testing.T) {
	today := testDay
	r := newRobot(t, smallStore(t), 112, 32, func(o *Options) { o.Today = func() model.Date { return today } })
	r.see("2 Dec", "in 10 days")
	today = testDay.Add(1)
	r.update(dayPassed{})
	r.see("in 9 days")
}

// TestWhatIsTypedOutlivesABoardThatGoesAway opens each dialog that takes text, takes the board away, and saves: nothing is
// lost, and it is kept once the board is back.
func TestWhatIsTypedOutlivesABoardThatGoesAway(t *testing.T) {
	for name, open := range map[string]func(r *robot){
		"form": func(r *robot) {
			r.press("c").see("Ask another team").write("precious").press("tab").write("search").press("tab").write("data")
		},
		"edit":    func(r *robot) { r.press("e").see("Edit").press("end").write(" precious") },
		"line":    func(r *robot) { r.press("C").see("In one line").write("search needs data: precious") },
		"decline": func(r *robot) { r.press("n").see("Decline").write("precious") },
		"action":  func(r *robot) { r.press("t").see("New action").write(" precious") },
		"board": func(r *robot) {
			r.press(",").see("Whose").press("b").see("Settings of the board").press("end").write(" precious")
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "board.moot")
			s, err := bolt.Create(context.Background(), path, bolt.Options{StateDir: dir, Now: testNow})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = s.Close() })
			fillSmall(t, s)
			r := newRobot(t, s, 112, 32)
			r.see("○ Payments").rest()
			open(r)
			if err := os.Rename(path, path+".away"); err != nil {
				t.Fatal(err)
			}
			r.until("the board is missed", func() bool { return r.app.loadErr != nil })
			r.press("ctrl+s").until("it is told", func() bool { return r.app.saves.failed != nil })
			if err := os.Rename(path+".away", path); err != nil {
				t.Fatal(err)
			}
			r.until("the board is back", func() bool { return r.app.loadErr == nil }).press("esc", "ctrl+s").until("it is saved", func() bool {
				return r.app.saves.failed == nil && len(r.app.saves.queue) == 0 && !r.app.saves.running
			})
			kept := ""
			for _, kind := range model.Kinds {
				kept += fmt.Sprint(records(load(t, s), kind))
			}
			if !strings.Contains(kept, "precious") {
				t.Error("what was typed is not on the board")
			}
		})
	}
}
