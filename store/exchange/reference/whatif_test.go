package reference_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"moot/model"
	"moot/model/network"
	"moot/model/whatif"
	"moot/store/exchange"
)

func TestTheNetworksAfterAWhatIf(t *testing.T) {
	each(t, func(t *testing.T, b *model.Board, _ figures) { tryEach(t, b) })
}

func TestTheNetworkOfAGeneratedBoardAfterAWhatIf(t *testing.T) {
	tryEach(t, generated(t, "1000", "2026-12-02").board())
}

func tryEach(t *testing.T, b *model.Board) {
	before := rowsOf(b)
	for name, texts := range stepsFor(before) {
		t.Run(name, func(t *testing.T) {
			rows := before
			trial := tried(t, b, texts)
			for _, step := range trial.Steps {
				rows = taken(rows, renamed(step, trial.Steps))
			}
			compareTrial(t, trial, before, rows)
		})
	}
}

// tried is a trial of steps as they are typed.
func tried(t *testing.T, b *model.Board, texts []string) *whatif.Trial {
	t.Helper()
	var steps []whatif.Step
	for _, text := range texts {
		step, err := whatif.Parse(b, text)
		if err != nil {
			t.Fatal(err)
		}
		steps = append(steps, step)
	}
	trial, err := whatif.Try(b, steps, dayOf(t, "2026-12-02"))
	if err != nil {
		t.Fatal(err)
	}
	return trial
}

// renamed is a step whose teams are those that the joins before made of them.
func renamed(s whatif.Step, steps []whatif.Step) whatif.Step {
	for _, earlier := range steps {
		if earlier == s {
			break
		}
		if earlier.Kind == whatif.Join && s.Team == earlier.Team {
			s.Team = earlier.Into
		}
	}
	return s
}

func compareTrial(t *testing.T, trial *whatif.Trial, before, after []row) {
	t.Helper()
	var vanished []string
	for _, r := range after {
		if r.vanished {
			vanished = append(vanished, r.id)
		}
	}
	if len(vanished) == 0 {
		t.Error("nothing vanishes, so that nothing is tested")
	}
	var got []string
	for _, d := range trial.Vanish {
		got = append(got, d.ID)
	}
	if diff := cmp.Diff(vanished, got); diff != "" {
		t.Errorf("what vanishes: - wanted + computed\n%s", diff)
	}
	remaining, err := trial.Remaining()
	if err != nil {
		t.Fatal(err)
	}
	compareShape(t, "before", trial.NetworkBefore, shapeOf(before, false))
	compareShape(t, "after", trial.NetworkAfter, shapeOf(after, false))
	compareShape(t, "after, printed", network.Compute(remaining, network.Open), shapeOf(after, false))
	compareShape(t, "after, closed ones too", network.Compute(remaining, network.All), shapeOf(after, true))
}

// compareShape compares what moot network --json prints.
func compareShape(t *testing.T, what string, n *network.Network, want shape) {
	t.Helper()
	text, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	var got shape
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	near := cmp.Comparer(func(x, y float64) bool { return math.Abs(x-y) < 1e-12 })
	if got.Dependencies != want.Dependencies || got.Active != want.Active || len(got.Chain) != want.chain {
		t.Errorf("%s: %d dependencies, %d active teams, a chain of %d; want %d, %d, %d",
			what, got.Dependencies, got.Active, len(got.Chain), want.Dependencies, want.Active, want.chain)
	}
	for i := range len(got.Chain) - 1 {
		if !slices.ContainsFunc(got.Chain[i], func(from string) bool {
			return slices.ContainsFunc(got.Chain[i+1], func(to string) bool { return want.needs[from][to] > 0 })
		}) {
			t.Errorf("%s: step %d of the chain does not need the next", what, i+1)
		}
	}
	if diff := cmp.Diff(want.Pairs, got.Pairs); diff != "" && len(want.Pairs)+len(got.Pairs) > 0 {
		t.Errorf("%s, pairs: - wanted + computed\n%s", what, diff)
	}
	if diff := cmp.Diff(want.Density, got.Density, near); diff != "" {
		t.Errorf("%s, density: - wanted + computed\n%s", what, diff)
	}
	if diff := cmp.Diff(want.Loops, got.Loops); diff != "" {
		t.Errorf("%s, loops: - wanted + computed\n%s", what, diff)
	}
}

func TestAppliedAndUndoneAGeneratedBoardExportsTheSame(t *testing.T) {
	kept := generated(t, "1000", "2026-12-02")
	before := exported(t, kept.board())
	for name, texts := range stepsFor(rowsOf(kept.board())) {
		t.Run(name, func(t *testing.T) {
			trial := tried(t, kept.board(), texts)
			change, _, err := kept.Commit(t.Context(), trial.Edit)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(exported(t, trial.Board), exported(t, kept.board())); diff != "" {
				t.Errorf("applied, it is not what was tried\n%.2000s", diff)
			}
			if _, _, err := kept.Commit(t.Context(), func(v model.View) (model.Change, error) {
				undo, _, err := model.Undo(v, change.Author, change.ID)
				return undo, err
			}); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, exported(t, kept.board())); diff != "" {
				t.Errorf("undone, it is not what it was\n%.2000s", diff)
			}
		})
	}
}

// exported are the files of a board's export.
func exported(t *testing.T, b *model.Board) map[string]string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "export")
	if err := exchange.ExportCSV(folder, b, nil, nil, exchange.ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, entry := range entries {
		text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[entry.Name()] = string(text)
	}
	return files
}
