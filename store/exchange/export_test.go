package exchange

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moot/model"
	"moot/store"
)

// small is a board with a bit of everything.
func small(t *testing.T) store.Store {
	t.Helper()
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", twoTeams, "dependencies.csv", slippingNeeds, "history.csv", slips,
		"goals.csv", "id,title,team\ng,'=Halve it,pay\n", "board.csv", "name,views\nOurs,late: is:late\n",
		"deployments.csv", "id,service,team,at,commits,unplanned\n1,shop,pay,2026-01-01T10:00:00Z,2026-01-01T09:00:00+01:00,yes\n",
		"incidents.csv", "id,service,opened\n2,shop,2026-01-01T11:00:00Z\n"))
	return kept
}

func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, entry := range entries {
		text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		texts[entry.Name()] = string(text)
	}
	return texts
}

func TestExportCSV(t *testing.T) {
	kept := small(t)
	dir := filepath.Join(t.TempDir(), "out")
	err := ExportCSV(dir, load(t, kept), kept.Changes(t.Context(), 0), kept.Facts(t.Context(), model.FactQuery{}), ExportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	written := files(t, dir)
	if len(written) != 7 || written["board.csv"] == "" || written["incidents.csv"] == "" {
		t.Errorf("%d files", len(written))
	}
	want := "id,title,team,outcomes,by,state,health,measure,unit,baseline,target,current,budget,created,closed,note,link,tags\n" +
		"g,'=Halve it,pay,,,active,,,,,,,,,,,,\n"
	if written["goals.csv"] != want {
		t.Errorf("goals.csv is\n%s", written["goals.csv"])
	}
	to := emptyBoard(t)
	bring(t, to, Options{Now: noon}, dir)
	if err := sameRecords(load(t, kept), load(t, to)); err != nil {
		t.Error(err)
	}
	plan := bring(t, kept, Options{Now: noon}, dir)
	for _, count := range plan.Summary.Kinds {
		if count.Added != 0 || count.Updated != 0 {
			t.Errorf("importing a board's own export changes it: %+v", count)
		}
	}
}

func TestExportCSVLeavesWhatIsThere(t *testing.T) {
	kept := small(t)
	b := load(t, kept)
	dir := folder(t, "teams.csv", "mine\n", "notes.txt", "mine too\n", "forums.csv", "old\n")
	before := files(t, dir)
	if err := ExportCSV(dir, b, nil, nil, ExportOptions{}); !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), "--force") {
		t.Errorf("over another file: %v", err)
	}
	broken := func(yield func(store.Kept, error) bool) { yield(store.Kept{}, store.ErrCorrupt) }
	if err := ExportCSV(dir, b, broken, nil, ExportOptions{Force: true}); !errors.Is(err, store.ErrCorrupt) {
		t.Errorf("a history that cannot be read: %v", err)
	}
	if after := files(t, dir); len(after) != len(before) || after["teams.csv"] != "mine\n" {
		t.Errorf("a failed export left %v", after)
	}
	if err := ExportCSV(dir, b, nil, nil, ExportOptions{Force: true}); err != nil {
		t.Fatal(err)
	}
	after := files(t, dir)
	if !strings.HasPrefix(after["teams.csv"], "id,name,") || after["notes.txt"] != "mine too\n" || after["forums.csv"] != "" || len(after) != 5 {
		t.Errorf("after the export there are %v", after)
	}
	gone := filepath.Join(t.TempDir(), "new")
	if err := ExportCSV(gone, b, broken, nil, ExportOptions{}); err == nil {
		t.Error("a broken history exported")
	}
	if _, err := os.Stat(gone); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a failed export made a folder: %v", err)
	}
}

func TestExportJSON(t *testing.T) {
	kept := small(t)
	var file bytes.Buffer
	err := ExportJSON(&file, load(t, kept), kept.Changes(t.Context(), 0), kept.Facts(t.Context(), model.FactQuery{}), ExportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	text := file.String()
	for _, line := range []string{
		"\n\"board\": {\"name\": \"Ours\", \"views\": [\"late: is:late\"]}",
		`{"id": "g", "title": "=Halve it", "team": "pay", "state": "active", "health": null, "current": null}`,
		`{"id":"1","service":"shop","team":"pay","at":"2026-01-01T10:00:00Z","commits":["2026-01-01T09:00:00+01:00"],"unplanned":true}`,
	} {
		if !strings.Contains(text, line) {
			t.Errorf("there is no %s in\n%s", line, text)
		}
	}
	to := emptyBoard(t)
	plan, _, err := Import(t.Context(), to, []string{Stdin}, &file, Options{Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	checkCount(t, plan, "dependencies", Count{Added: 2})
	checkCount(t, plan, "deployments", Count{Added: 1})
	if err := sameRecords(load(t, kept), load(t, to)); err != nil {
		t.Error(err)
	}
	var again bytes.Buffer
	if err := ExportJSON(&again, load(t, to), to.Changes(t.Context(), 0), to.Facts(t.Context(), model.FactQuery{}), ExportOptions{}); err != nil || again.String() != text {
		t.Errorf("the second export differs (%v):\n%s\n%s", err, text, again.String())
	}
}

func TestExportOfSome(t *testing.T) {
	kept := small(t)
	var file bytes.Buffer
	only := func(r model.Record) bool { return r.Base().ID == "d2" }
	if err := ExportJSON(&file, load(t, kept), nil, nil, ExportOptions{Include: only}); err != nil {
		t.Fatal(err)
	}
	to := emptyBoard(t)
	if _, _, err := Import(t.Context(), to, []string{Stdin}, &file, Options{Now: noon}); err != nil {
		t.Fatal(err)
	}
	if b := load(t, to); len(b.Dependencies()) != 1 || len(b.Teams()) != 2 || len(b.Goals()) != 0 {
		t.Errorf("%d dependencies, %d teams, %d goals", len(b.Dependencies()), len(b.Teams()), len(b.Goals()))
	}
}

func TestExportSaysWhatFails(t *testing.T) {
	b := load(t, small(t))
	if err := ExportJSON(fullDisk{}, b, nil, nil, ExportOptions{}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("a full disk: %v", err)
	}
	var broken iter.Seq2[model.Fact, error] = func(yield func(model.Fact, error) bool) { yield(model.Fact{}, store.ErrCorrupt) }
	if err := ExportJSON(io.Discard, b, nil, broken, ExportOptions{}); !errors.Is(err, store.ErrCorrupt) {
		t.Errorf("facts that cannot be read: %v", err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestJSONRefusals(t *testing.T) {
	for text, want := range map[string]string{
		`{"teams": [{"id": "a"`:             `standard input:1: it is not complete JSON: it ends too early`,
		"{\"teams\": [\n{\"id\": \"a\",}]}": `standard input:2:12: it is not JSON: `,
		`{"tems": []}`:                      `standard input:1:2: there is no kind "tems"; did you mean "teams"?`,
		`{"moot": 2}`:                       `standard input:1:10: it was written by a newer moot (form 2; this one reads 1)`,
		`{"teams": {}}`:                     `standard input:1:11: teams should begin with [`,
		`{"teams": ["a"]}`:                  `standard input:1:12: a team should begin with {`,
		"{\"teams\": [\n  {\"id\": \"a\",\n \"joined\": \"soon\"}]}": `standard input:3:12: joined: "soon" is not a day; write it as 2026-12-02`,
		`{"teams": [{"id": "a", "nam": "A"}]}`:                       `standard input:1:24: teams have no field "nam"; did you mean "name"?`,
		`{"teams": [{"id": "a", "story_points": 8}]}`:                `standard input:1:24: "story_points": ` + pointsReason,
		`{"teams": [{"id": {"a": 1}}]}`:                              `standard input:1:19: id is one value: text, a number, true or false`,
		`{"goals": [{"title": "x", "team": "zebra"}]}`:               `standard input:1:35: team "zebra" is not a team`,
		`{"changes": [{"id": "x"}]}`:                                 `standard input:1:14: it is not a change: "x" is not the id of a change`,
		`{} {}`:                                                      `standard input:1:4: there is more after the end`,
	} {
		_, _, err := Import(t.Context(), emptyBoard(t), []string{Stdin}, strings.NewReader(text), Options{Now: noon})
		if !errors.Is(err, ErrProblems) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	_, _, err := Import(t.Context(), emptyBoard(t), []string{Stdin}, strings.NewReader("{}"), Options{Now: noon, Map: mapOf(t, "teams: {skip: true}")})
	if err == nil || err.Error() != "standard input is JSON; a map (map.yaml) is for CSV files" {
		t.Errorf("JSON under a map: %v", err)
	}
}

func TestFilesAreTheTablesOfTheDocumentation(t *testing.T) {
	want := map[string]string{
		"teams":    "id, name, aliases, kind, owns, lead, joined, left, tags",
		"checkins": "id, of, on, value, health, note, author",
		"dependencies": "id, title, why, consumer, provider, goal, provider_goal, capability, impact, size, state, requested, need_by, " +
			"first_need_by, proposed, commit_by, answered, started, delivered, closed, lever, risk, risk_note, reason, note, link, tags",
		"board":       "name, cadence, next_forum, facilitators, horizon, budget, output_words, views",
		"deployments": "id, service, team, at, commits, result, unplanned",
		"incidents":   "id, service, opened, resolved, deployment",
		"history":     "kind, id, at, field, value, author",
	}
	for _, file := range Files() {
		var names []string
		for _, column := range file.Columns {
			names = append(names, column.Name)
		}
		if listed, ok := want[file.Name]; ok && strings.Join(names, ", ") != listed {
			t.Errorf("%s: %s", file.Name, strings.Join(names, ", "))
		}
	}
	if len(Files()) != 14 {
		t.Errorf("%d files", len(Files()))
	}
}

// FuzzReadCSV reads anything as dependencies: it ends, says where what is wrong, and what it takes it can take again.
func FuzzReadCSV(f *testing.F) {
	f.Add("id,title,consumer,provider,need_by\nd1,tokens,pay,ids,2026-12-02\n")
	f.Add("\ufefftitle;consumer;provider\r\n\"a\r\nb\";pay;ids\r\n")
	f.Add("sep=\t\nid\ttitle\tconsumer\tprovider\n'=x\t\u202e\tpay\tids\n")
	f.Add("id,title,consumer,provider\n\"a,b\n")
	f.Fuzz(func(t *testing.T, text string) {
		kept := newMemory(t)
		teams, asks := filepath.Join(t.TempDir(), "teams.csv"), filepath.Join(t.TempDir(), "dependencies.csv")
		for path, content := range map[string]string{teams: twoTeams, asks: text} {
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		options := Options{Now: noon, KeepGoing: true, CreateMissing: true}
		plan, _, err := Import(context.Background(), kept, []string{teams, asks}, nil, options)
		if err != nil && !errors.Is(err, ErrProblems) {
			t.Fatal(err)
		}
		for _, problem := range plan.Problems.List {
			if problem.File == "" || problem.Message == "" {
				t.Errorf("a problem without a place: %+v", problem)
			}
		}
		if err != nil {
			return
		}
		before := kept.rev()
		if _, _, err := Import(context.Background(), kept, []string{teams, asks}, nil, options); err != nil || kept.rev() != before {
			t.Errorf("importing twice makes a change (%v)", err)
		}
	})
}
