package ui_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// terminal is a program running in a pseudo-terminal, and the screen that it draws.
type terminal struct {
	t      testing.TB
	file   *os.File
	screen vt10x.Terminal
	ended  chan error
	news   chan struct{}
	kill   func() // at once, as a machine that loses its power
}

// patience is how long a test waits for something to appear before it gives up.
const patience = 20 * time.Second

// open starts a program in a pseudo-terminal of 112×32 with an environment of its own.
func open(t testing.TB, home string, program string, arguments ...string) *terminal {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, program, arguments...)
	command.Env = append(environment(home), "TERM=xterm-256color", "COLORTERM=truecolor")
	file, err := pty.StartWithSize(command, &pty.Winsize{Cols: 112, Rows: 32})
	if err != nil {
		stop()
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	term := &terminal{
		t: t, file: file, screen: vt10x.New(vt10x.WithSize(112, 32)),
		ended: make(chan error, 1), news: make(chan struct{}, 1), kill: stop,
	}
	go term.read()
	go func() { term.ended <- command.Wait() }()
	t.Cleanup(func() { stop(); _ = file.Close() })
	return term
}

// environment is what moot sees of the person: folders in a place of the test's own.
func environment(home string) []string {
	return []string{
		"HOME=" + home, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "MOOT_AUTHOR=Robin",
		"XDG_DATA_HOME=" + filepath.Join(home, "data"), "XDG_STATE_HOME=" + filepath.Join(home, "state"),
		"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "GOCOVERDIR=" + os.Getenv("GOCOVERDIR"),
	}
}

func (term *terminal) read() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := term.file.Read(buffer)
		_, _ = term.screen.Write(buffer[:n])
		select {
		case term.news <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (term *terminal) press(keys string) {
	if _, err := term.file.WriteString(keys); err != nil {
		term.t.Fatal(err)
	}
}

// see waits until a text stands on the screen, and tells how long that took.
func (term *terminal) see(text string) time.Duration {
	term.t.Helper()
	return term.until("see "+text, func(screen string) bool { return strings.Contains(screen, text) })
}

func (term *terminal) until(what string, holds func(string) bool) time.Duration {
	term.t.Helper()
	began, deadline := time.Now(), time.After(patience)
	for {
		screen := term.screen.String()
		if holds(screen) {
			return time.Since(began)
		}
		select {
		case <-term.news:
		case <-deadline:
			term.t.Fatalf("waited in vain to %s:\n%s", what, screen)
		}
	}
}

// leave presses q and waits for the end.
func (term *terminal) leave() {
	term.t.Helper()
	term.press("q")
	select {
	case err := <-term.ended:
		if err != nil {
			term.t.Fatalf("moot ended with %v", err)
		}
	case <-time.After(patience):
		term.t.Fatal("moot did not end")
	}
}

// built is the shipped binary, built once for all tests.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "moot-binary-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "moot")
	build := exec.Command("go", "build", "-o", path, "moot")
	if output, err := build.CombinedOutput(); err != nil {
		return "", &buildError{output: string(output), err: err}
	}
	return path, nil
})

type buildError struct {
	output string
	err    error
}

func (b *buildError) Error() string { return b.err.Error() + "\n" + b.output }

func TestMain(m *testing.M) {
	if os.Getenv(floorVariable) != "" {
		runFloor()
		return
	}
	code := m.Run()
	if path, err := built(); err == nil {
		_ = os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(code)
}

func binary(t testing.TB) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// moot runs a command of the shipped binary and gives what it printed.
func moot(t testing.TB, home string, arguments ...string) string {
	t.Helper()
	command := exec.Command(binary(t), arguments...)
	command.Env = environment(home)
	output, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("moot %s: %v\n%s", strings.Join(arguments, " "), err, output)
	}
	return string(output)
}

// board makes a board of two teams and one request.
func board(t testing.TB) (home, path string) {
	t.Helper()
	home = t.TempDir()
	path = filepath.Join(home, "board.moot")
	moot(t, home, "init", "-b", path, "--name", "Northwind", "--team", "Payments", "--team", "Identity")
	moot(t, home, "-b", path, "ask", "Payments", "Identity", "token exchange", "--need-by", "+10d")
	return home, path
}

func TestOpenAcceptSeeItSavedReopen(t *testing.T) {
	home, path := board(t)
	first := open(t, home, binary(t), path)
	first.see("○ Payments ← Identity")
	first.press("a")
	first.see("agreed: token exchange")
	first.see("✓ saved")
	first.leave()

	second := open(t, home, binary(t), path)
	second.see("◆ Payments ← Identity")
	second.leave()
	if list := moot(t, home, "-b", path, "list", "dependencies", "--query", "state:committed"); !strings.Contains(list, "token exchange") {
		t.Fatalf("the command line does not see what the screen saved:\n%s", list)
	}
}

func TestTwoTerminalsOnOneFile(t *testing.T) {
	home, path := board(t)
	one, two := open(t, home, binary(t), path), open(t, home, binary(t), path)
	one.see("○ Payments ← Identity")
	two.see("○ Payments ← Identity")

	one.press("a")
	t.Logf("on the other screen after %v", two.see("◆ Payments ← Identity"))
	moot(t, home, "-b", path, "export", "-f", "json", "-o", filepath.Join(home, "out.json"))
	two.press("s")
	t.Logf("and back after %v", one.see("▶ Payments ← Identity"))
	one.leave()
	two.leave()
}

func TestTheProgramLeavesAtASignal(t *testing.T) {
	home, path := board(t)
	term := open(t, home, binary(t), path)
	term.see("○ Payments ← Identity")
	term.press("\x03") // ctrl+c
	select {
	case <-term.ended:
	case <-time.After(patience):
		t.Fatal("ctrl+c did not end it")
	}
}

func TestDemoShowsTheAgenda(t *testing.T) {
	term := open(t, t.TempDir(), binary(t), "demo")
	for _, text := range []string{"Northwind Travel", "Decide", "At risk", "Coming up", "saved"} {
		term.see(text)
	}
	term.leave()
}

func TestFirstRunMakesABoard(t *testing.T) {
	home := t.TempDir()
	term := open(t, home, binary(t), filepath.Join(home, "new.moot"))
	term.see("Start a board")
	term.press("\r")
	term.see("What is the board called?")
	term.press("Northwind\r")
	term.see("Which teams come to Northwind?")
	term.press("Payments, Identity\r")
	term.see("No dependencies yet")
	term.leave()
	if teams := moot(t, home, "-b", filepath.Join(home, "new.moot"), "list", "teams"); !strings.Contains(teams, "Identity") {
		t.Fatalf("the teams were not kept:\n%s", teams)
	}
}
