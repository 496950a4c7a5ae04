package network

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/store/bolt"
	"moot/store/exchange"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// reference is a state with a board of a real organisation, brought in by one of its maps; the test is skipped where there
// is none.
func reference(t *testing.T, set, by string) screen.State {
	t.Helper()
	folder := filepath.Join("..", "..", "..", "..", "shared", "data", set)
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("there is no %s here", folder)
	}
	file, err := os.Open(filepath.Join(folder, by))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	mapping, err := exchange.ReadMap(file, by)
	if err != nil {
		t.Fatal(err)
	}
	return imported(t, folder, exchange.Options{Map: mapping, CreateMissing: true, KeepGoing: true})
}

// imported is a state with a board made from a folder.
func imported(t *testing.T, folder string, options exchange.Options) screen.State {
	t.Helper()
	ctx, own := context.Background(), t.TempDir()
	noon := func() time.Time { return time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC) }
	kept, err := bolt.Create(ctx, filepath.Join(own, "board.moot"), bolt.Options{StateDir: own, Now: noon, Author: "Ana", Backup: bolt.BackupNever})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	if _, _, err := exchange.Import(ctx, kept, []string{folder}, nil, options); err != nil {
		t.Fatal(err)
	}
	board, _, err := kept.Load(ctx)
	if err != nil {
		t.Fatal(err)
	}
	today, err := model.ParseISO(uitest.Today)
	if err != nil {
		t.Fatal(err)
	}
	return uitest.StateOf(board, today)
}

// TestTheDensestCellIsInSight of GOV.UK's teams on every terminal, in the strongest shade though nothing waits.
func TestTheDensestCellIsInSight(t *testing.T) {
	state := reference(t, "govuk-apps", "map.yaml")
	for _, size := range [][2]int{{80, 20}, {112, 28}, {200, 56}} {
		s := uitest.OpenScreen(New(nil), state, size[0], size[1])
		view := s.View()
		want := state.Theme.Shades[3].Prefix()
		at := strings.Index(view, want) // the legend comes below
		if cell, _, _ := strings.Cut(view[at+len(want):], "\x1b"); strings.TrimSpace(cell) != "24" {
			t.Errorf("at %v the cell of the strongest shade is %q, want 24", size, cell)
		}
		head := "54 open dependencies between 6 teams in 13 pairs · density 43 % · 1 loop"
		if plain := uitest.Plain(view); !strings.Contains(plain, head) || !strings.Contains(plain, "all standing") {
			t.Errorf("at %v it says\n%s", size, plain)
		}
	}
}

// TestTheChainOfSeventeenIsReadable: each team and each link of it is seen by scrolling, in order, at 80 by 24.
func TestTheChainOfSeventeenIsReadable(t *testing.T) {
	s := uitest.OpenScreen(New(nil), reference(t, "ethereum-eips", "map-goals.yaml"), 80, 20).Press("all")
	turn(s, onStructure).Press("first")
	chain := of(s).survey.chain
	if len(chain.Steps) != 17 || len(chain.Links) != 16 {
		t.Fatalf("%d steps by %d links, want 17 by 16", len(chain.Steps), len(chain.Links))
	}
	if plain := uitest.Plain(s.View()); !strings.Contains(plain, "17 teams by 16 dependencies, who waits first; slack: no data") {
		t.Fatalf("the heading does not say how long it is and that there is no data:\n%s", plain)
	}
	for i, step := range chain.Steps {
		line := of(s).names.name(step[0])
		if got := of(s).line(); got.team != step[0] || !strings.Contains(uitest.Plain(s.View()), "▌ "+line) {
			t.Fatalf("step %d: the cursor is on %q, want %s in sight", i, got.text, line)
		}
		s.Press("down")
	}
}

// TestEveryTeamOfARealBoardCanBeDrawn, with what is around it, loops and hubs among them.
func TestEveryTeamOfARealBoardCanBeDrawn(t *testing.T) {
	s := uitest.OpenScreen(New(nil), reference(t, "ethereum-eips", "map-goals.yaml"), 80, 20).Press("all")
	turn(s, onAround)
	for _, team := range of(s).survey.matrix.Teams {
		s.Run(of(s).goAround(team))
		if of(s).around.team() != team {
			t.Fatalf("the cursor is on %s, want %s", of(s).around.team(), team)
		}
		uitest.Fills(t, s.View(), 80, 20)
	}
}
