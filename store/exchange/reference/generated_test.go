package reference_test

import (
	"math"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"moot/model"
	"moot/model/agenda"
	"moot/model/network"
)

// expected are the figures that the generator of large boards writes beside them.
type expected struct {
	OnDay struct {
		Day         string `json:"day"`
		Open        int    `json:"open"`
		Late        int    `json:"late"`
		Uncommitted int    `json:"uncommitted"`
	} `json:"on_day"`
	Network struct {
		Pairs   int     `json:"distinct_pairs"`
		Active  int     `json:"active_teams"`
		Density float64 `json:"density_active_teams"`
	} `json:"network_all"`
	Loops struct {
		Count int        `json:"count"`
		First [][]string `json:"first"`
	} `json:"loops_of_dependencies"`
}

func TestAGeneratedBoardShowsWhatItWasMadeWith(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3 to generate a board with")
	}
	var there any
	read(t, filepath.Join(sets, "rust-goals", "reference.json"), &there)
	folder := t.TempDir()
	if out, err := exec.Command(python, filepath.Join(sets, "scale", "generate.py"), folder, "-n", "5000").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var want expected
	read(t, filepath.Join(folder, "expected.json"), &want)
	b := imported(t, folder, "")
	if diff := cmp.Diff(want, generatedFigures(t, b, want)); diff != "" {
		t.Errorf("- wanted + computed\n%s", diff)
	}
}

func generatedFigures(t *testing.T, b *model.Board, want expected) expected {
	t.Helper()
	day, err := model.ParseISO(want.OnDay.Day)
	if err != nil {
		t.Fatal(err)
	}
	var got expected
	got.OnDay.Day = want.OnDay.Day
	a := agenda.Compute(b, day)
	for _, d := range b.Dependencies() {
		if d.Open() {
			got.OnDay.Open++
		}
		if a.Late(d.ID) {
			got.OnDay.Late++
		}
		if d.Uncommitted() {
			got.OnDay.Uncommitted++
		}
	}
	n := network.Compute(b, network.All)
	got.Network.Pairs, got.Network.Active = len(n.Pairs), n.ActiveTeams
	got.Network.Density = math.Round(*n.Density*1e6) / 1e6
	got.Loops.Count = len(a.Loops())
	for _, loop := range a.Loops()[:min(len(want.Loops.First), len(a.Loops()))] {
		var ids []string
		for _, d := range loop {
			ids = append(ids, d.ID)
		}
		got.Loops.First = append(got.Loops.First, ids)
	}
	return got
}
