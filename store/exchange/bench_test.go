package exchange

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkImport100k imports the generated board of a hundred thousand dependencies into an empty board: reading,
// checking, storing. To be reached: 5 s.
func BenchmarkImport100k(b *testing.B) {
	source := generated(b, "100000")
	for b.Loop() {
		b.StopTimer()
		kept := emptyBoard(b)
		b.StartTimer()
		bring(b, kept, Options{Now: noon}, source)
	}
}

// BenchmarkParse100k only reads the files.
func BenchmarkParse100k(b *testing.B) {
	source := generated(b, "100000")
	for b.Loop() {
		if _, err := parse(b.Context(), []string{source}, nil, Options{Now: noon}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlan100k works the import out against an empty board.
func BenchmarkPlan100k(b *testing.B) {
	source := generated(b, "100000")
	reading, err := parse(b.Context(), []string{source}, nil, Options{Now: noon})
	if err != nil {
		b.Fatal(err)
	}
	view := load(b, emptyBoard(b))
	for b.Loop() {
		if plan := reading.plan(view); plan.Problems.Total > 0 {
			b.Fatal(plan.Problems.List[0])
		}
	}
}

// BenchmarkImport100kAgain imports what is there already: nothing changes.
func BenchmarkImport100kAgain(b *testing.B) {
	source := generated(b, "100000")
	kept := emptyBoard(b)
	bring(b, kept, Options{Now: noon}, source)
	for b.Loop() {
		bring(b, kept, Options{Now: noon}, source)
	}
}

// generated is a folder made by the generator of ../shared/data/scale.
func generated(b testing.TB, n string) string {
	b.Helper()
	script := data(b, "scale", "generate.py")
	if _, err := exec.LookPath("python3"); err != nil {
		b.Skip("there is no python3 here")
	}
	out := filepath.Join(b.TempDir(), "board")
	if text, err := exec.Command("python3", script, out, "-n", n).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, text)
	}
	if _, err := os.Stat(filepath.Join(out, "dependencies.csv")); err != nil {
		b.Fatal(err)
	}
	return out
}
