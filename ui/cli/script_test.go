package cli_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"moot/ui/cli"
)

// TestMain makes the test binary the program itself when a script runs `moot`.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"moot": func() { os.Exit(cli.Run(context.Background(), os.Args[1:], cli.System())) },
	})
}

// raceDetector tells that the test binary has the race detector in it. It takes ten times as long to start, and a script
// starts it hundreds of times: then the program is built without.
var raceDetector bool

// builtProgram is a folder with the program as people build it; "" where it cannot be built here.
func builtProgram(t *testing.T) string {
	folder := t.TempDir()
	build := exec.Command("go", "build", "-o", folder, "moot")
	if output, err := build.CombinedOutput(); err != nil {
		t.Logf("the scripts run the test binary: %v\n%s", err, output)
		return ""
	}
	return folder
}

// TestScripts drives the program as a shell does, a script per command and per kind of bad input.
func TestScripts(t *testing.T) {
	folder := ""
	if raceDetector {
		folder = builtProgram(t)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		Setup: func(env *testscript.Env) error {
			if folder != "" {
				env.Setenv("PATH", folder+string(filepath.ListSeparator)+env.Getenv("PATH"))
			}
			examples, err := filepath.Abs(filepath.Join("..", "..", "store", "exchange", "testdata", "okr"))
			if err != nil {
				return err
			}
			env.Setenv("OKR", examples)
			return ownSurroundings(env)
		},
		Condition: condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":       wantCode,
			"scrub":      scrub,
			"scrubpaths": scrubPaths,
			"day":        copyOfTheDay,
			"damage":     damage,
			"word":       word,
		},
	})
}

// ownSurroundings gives each script an author, a data folder and no Git of the developer's.
func ownSurroundings(env *testscript.Env) error {
	env.Setenv("HOME", env.WorkDir)
	env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
	env.Setenv("XDG_STATE_HOME", filepath.Join(env.WorkDir, "state"))
	env.Setenv("XDG_CONFIG_HOME", filepath.Join(env.WorkDir, "config"))
	env.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	env.Setenv("MOOT_AUTHOR", "Ana")
	env.Setenv("TZ", "UTC")
	env.Setenv("LC_ALL", "C.UTF-8")
	return nil
}

func condition(name string) (bool, error) {
	if name == "root" {
		return os.Geteuid() == 0, nil
	}
	return false, errors.New("no such condition")
}

// wantCode runs a program and compares its exit code: code 2 moot …
func wantCode(script *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		script.Fatalf("usage: code N program args…")
	}
	want, err := strconv.Atoi(args[0])
	script.Check(err)
	code := 0
	if err := script.Exec(args[1], args[2:]...); err != nil {
		var ended *exec.ExitError
		if !errors.As(err, &ended) {
			script.Fatalf("%s: %v", args[1], err)
		}
		code = ended.ExitCode()
	}
	if code != want {
		script.Fatalf("exit code %d, want %d", code, want)
	}
}

// random are the parts of an output that differ from run to run.
var random = []struct {
	pattern *regexp.Regexp
	name    string
}{
	{regexp.MustCompile(`\b[0-9a-f]{16}\b`), "CHANGE"},
	{regexp.MustCompile(`\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+-]\d\d:\d\d)`), "MOMENT"},
	{regexp.MustCompile(`(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [ \d]\d [A-Z][a-z]{2}( \d{4})? \d\d:\d\d`), "MOMENT"},
	{regexp.MustCompile(`\b[bcdfghjkmnpqrstvwxz][23456789bcdfghjkmnpqrstvwxz]{9}\b`), "ID"},
}

// scrub puts the last output into a file, with what is random made plain: scrub FILE.
func scrub(script *testscript.TestScript, _ bool, args []string) {
	text := script.ReadFile("stdout")
	for _, part := range random {
		text = part.pattern.ReplaceAllString(text, part.name)
	}
	script.Check(os.WriteFile(script.MkAbs(args[0]), []byte(text), 0o600))
}

// scrubPaths puts the last output into a file, without the paths at the ends of lines, which differ from run to run.
func scrubPaths(script *testscript.TestScript, _ bool, args []string) {
	text := regexp.MustCompile(`(?m) +\S*`+regexp.QuoteMeta(script.Getenv("WORK"))+`\S*$`).ReplaceAllString(script.ReadFile("stdout"), " PATH")
	script.Check(os.WriteFile(script.MkAbs(args[0]), []byte(text), 0o600))
}

// word keeps what a pattern's group finds in the last output as a variable: word NAME PATTERN.
func word(script *testscript.TestScript, _ bool, args []string) {
	found := regexp.MustCompile(args[1]).FindStringSubmatch(script.ReadFile("stdout"))
	if len(found) < 2 {
		script.Fatalf("%s is not in the output", args[1])
	}
	script.Setenv(args[0], found[1])
}

// copyOfTheDay copies the newest of the daily backups of a board: day BOARD OUT.
func copyOfTheDay(script *testscript.TestScript, _ bool, args []string) {
	copies, err := filepath.Glob(script.MkAbs(args[0]) + ".backups/*")
	script.Check(err)
	if len(copies) == 0 {
		script.Fatalf("%s has no daily copies", args[0])
	}
	data, err := os.ReadFile(copies[len(copies)-1])
	script.Check(err)
	script.Check(os.WriteFile(script.MkAbs(args[1]), data, 0o600))
}

// damage flips a bit in every fourth byte of a file, but for its first eighth: damage FILE.
func damage(script *testscript.TestScript, _ bool, args []string) {
	path := script.MkAbs(args[0])
	data, err := os.ReadFile(path)
	script.Check(err)
	for i := len(data) / 8; i < len(data); i += 4 {
		data[i] ^= 4
	}
	script.Check(os.WriteFile(path, data, 0o600))
}
