package ui_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// floorVariable makes this test binary an empty Bubble Tea program: the floor that starting moot is compared with.
const floorVariable = "MOOT_TEST_FLOOR"

// floorText is what the empty program shows.
const floorText = "ready"

type empty struct{}

func (empty) Init() tea.Cmd { return nil }

func (e empty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "q" {
		return e, tea.Quit
	}
	return e, nil
}

func (empty) View() tea.View {
	view := tea.NewView(floorText)
	view.AltScreen = true
	return view
}

func runFloor() {
	if _, err := tea.NewProgram(empty{}, tea.WithFPS(120)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// BenchmarkStart starts the shipped binary in a pseudo-terminal until the agenda is on screen, on generated boards, and
// beside it the empty program, in the same run: `go test -bench Start ./ui`.
func BenchmarkStart(b *testing.B) {
	b.Run("floor", func(b *testing.B) {
		b.Setenv(floorVariable, "1")
		self, err := os.Executable()
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			start(b, b.TempDir(), floorText, "/usr/bin/env", floorVariable+"=1", self)
		}
	})
	for _, size := range []int{1_000, 100_000} {
		home, path := generated(b, size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				start(b, home, "Decide", binary(b), path)
			}
		})
	}
}

func start(b *testing.B, home, text, program string, arguments ...string) {
	term := open(b, home, program, arguments...)
	term.see(text)
	b.StopTimer()
	term.leave()
	b.StartTimer()
}

// generated is a board of the shared generator's; the benchmark is left out where that is absent.
func generated(b *testing.B, size int) (home, path string) {
	b.Helper()
	generator := filepath.Join("..", "..", "shared", "data", "scale", "generate.py")
	if _, err := os.Stat(generator); err != nil {
		b.Skip("the generator of large boards is not here")
	}
	home = b.TempDir()
	folder := filepath.Join(home, "csv")
	if output, err := exec.Command("python3", generator, folder, "-n", fmt.Sprint(size)).CombinedOutput(); err != nil {
		b.Skipf("no generated board: %v\n%s", err, output)
	}
	path = filepath.Join(home, "board.moot")
	moot(b, home, "init", "-b", path, "--name", "Generated")
	moot(b, home, "import", "-b", path, folder)
	return home, path
}
