package cli_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// nextStep is how a sentence says what to do: by a command, a flag, a key, what was probably meant, or what would be right.
var nextStep = regexp.MustCompile(`moot [a-z]|--[a-z]|did you mean|none of \w|there are \w|can become \w|; (?:` +
	`write|name|choose|take|try|change|mend|give|look|undo|put|leave|it could be)\b|: (?:set|name|give|propose|agree|say|leave) |say by when|is one\b|there would be|Add -|F on the Forum screen|needs (?:[A-Z]|a \w)|topics are`)

// moot check starts the program anew, so a script tells of it.
// provoked are things typed wrongly, or refused, on a board of two teams with a request called "tok" between them.
var provoked = [][]string{
	{"accept", "nothing"}, {"accept", "tokx"}, {"accept", "tok", "--by", "someday"}, {"deliver", "tok"}, {"start", "tok"},
	{"propose", "tok"}, {"decline", "tok"}, {"decline", "tok", ""}, {"remove", "tok"}, {"remove", "tok", "--lever", "x"}, {"reopen", "tok"},
	{"show", "zzzz"}, {"rm", "payments"}, {"rm", "board"}, {"rm", "nothing"},
	{"set", "tok", "state=flying"}, {"set", "tok", "stat=x"}, {"set", "tok", "state=accepted"}, {"set", "tok", "state=declined"},
	{"set", "tok", "need_by=x"}, {"set", "tok", "provider=Nobody"}, {"set", "nothing", "title=x"}, {"set", "tok"}, {"set", "tok", "lever=stub"},
	{"set", "board", "cadence=often"}, {"set", "goal1", "outcomes=none"}, {"set", "goal1", "budget=x"}, {"set", "payments", "name=Identity"},
	{"add", "team", "name=Payments"}, {"add", "team"}, {"add", "tem", "name=x"}, {"add", "team", "nam=x"}, {"add", "team", "name"},
	{"add", "goal", "title=x", "team=Nobody"}, {"add", "board", "name=x"}, {"add", "checkin", "of=goal1"}, {"add", "team", "id=a;b", "name=x"},
	{"join", "payments", "payments"}, {"join", "payments", "nobody"}, {"checkin", "goal1", "abc"}, {"checkin", "tok", "3"},
	{"list", "foo"}, {"list", "dependencies", "--query", "stat:x"}, {"list", "dependencies", "--query", "state:flying"},
	{"list", "dependencies", "--query", "team:Nobody"}, {"list", "dependencies", "--query", "need<abc"},
	{"log", "--record", "nothing"}, {"log", "--limit", "-1"}, {"log", "--limit", "x"},
	{"undo", "zzz"}, {"undo", "0123456789abcdef"}, {"redo"}, {"--as", "Somebody", "undo"},
	{"backup", "b.moot"}, {"-b", "garbage.txt", "agenda"}, {"-b", "none.moot", "agenda"},
	{"-b", "empty", "agenda"}, {"-b", "https://x", "agenda"}, {"init"}, {"init", "--name", "X"}, {"-b", "z.moot", "init", "--name", "X", "--team", "A", "--team", "A"},
	{"import", "wrong.csv"}, {"import", "dependencies.csv"}, {"import", "none.csv"}, {"import", "garbage.txt"}, {"import", "empty"}, {"import", "-"},
	{"import", "--map", "map.yaml", "teams.csv"}, {"import"},
	{"minutes"}, {"minutes", "f1"}, {"minutes", "yesterday"}, {"brief", "--team", "Nobody"}, {"brief", "-f", "pdf"}, {"network", "--scope", "x"},
	{"align", "--team", "Nobody"}, {"align", "--team", ""}, {"align", "--back-test", "--team", "payments"}, {"align", "--query", "stat:x"},
	{"--on", "someday", "agenda"}, {"help", "foo"}, {"man", "x"}, {"agenda", "--jsn"}, {"foo"}, {"agend"},
	{"export"}, {"export", "-f", "pdf"}, {"export", "-f", "csv"}, {"export", "-f", "dot", "--history"}, {"export", "-o", "b.moot", "-f", "json", "--force"},
	{"ask", "payments"}, {"ask", "Nobody", "identity", "x"}, {"ask", "payments", "identity", "x", "--id", "tok"}, {"ask", "payments", "identity", ""},
	{"ask", "payments", "identity", "x", "--impact", "huge"}, {"demo", "--keep", "b.moot"},
}

func TestEveryErrorSaysWhatToDoNext(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"garbage.txt": "garbage\n", "wrong.csv": "id,name\na,b,c\n", "teams.csv": "id,name\na,b\n",
		"dependencies.csv": "id,consumer,provider,title\nx,Nobody,Identity,T\n", "map.yaml": "teams:\n  colums: {a: b}\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("empty", 0o700); err != nil {
		t.Fatal(err)
	}
	board, _ := filepath.Abs("b.moot")
	for _, args := range [][]string{
		{"init", "--name", "N", "--team", "Payments", "--team", "Identity"}, {"ask", "payments", "identity", "Token exchange", "--id", "tok", "--need-by", "2026-12-02"},
		{"add", "goal", "id=goal1", "team=payments", "title=Faster", "measure=time"},
	} {
		if code, said := run(t, io.Discard, append([]string{"-b", board}, args...)...); code != 0 {
			t.Fatalf("%q: %s", args, said)
		}
	}
	for _, args := range provoked {
		if args[0] != "-b" {
			args = append([]string{"-b", board}, args...)
		}
		code, said := run(t, &bytes.Buffer{}, args...)
		switch {
		case code == 0:
			t.Errorf("moot %s was done", strings.Join(args[2:], " "))
		case !nextStep.MatchString(said):
			t.Errorf("moot %s: no next step in %q", strings.Join(args, " "), said)
		}
	}
}

func TestAQueryThatListsWhatIsRightGetsNoMoreAdvice(t *testing.T) {
	board := filepath.Join(t.TempDir(), "b.moot")
	if code, said := run(t, io.Discard, "-b", board, "init", "--name", "N", "--team", "Payments"); code != 0 {
		t.Fatal(said)
	}
	for query, advised := range map[string]bool{"state:flying": false, "is:foo": false, "need<abc": false, "team:Nobody": true, "zzz:1": true} {
		code, said := run(t, io.Discard, "-b", board, "list", "dependencies", "--query", query)
		if code == 0 || strings.Contains(said, "moot help query") != advised {
			t.Errorf("%s: %q", query, said)
		}
	}
}
