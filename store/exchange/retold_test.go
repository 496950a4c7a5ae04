package exchange

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"moot/model"
	"moot/store"
)

// wholeFile is a board as JSON with its history.
func wholeFile(t *testing.T, s store.Store) string {
	t.Helper()
	var file bytes.Buffer
	if err := ExportJSON(&file, load(t, s), s.Changes(t.Context(), 0), s.Facts(t.Context(), model.FactQuery{}), ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

func TestRecordsMustBeWhatTheChangesMake(t *testing.T) {
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", twoTeams))
	bring(t, kept, Options{Now: noon}, folder(t, "goals.csv", "id,title,team\ng,Halve it,pay\n"))
	whole := wholeFile(t, kept)
	goals := whole[strings.Index(whole, ",\n\"goals\""):strings.Index(whole, ",\n\"changes\"")]
	firstChange := whole[strings.Index(whole, "\"changes\": [\n")+len("\"changes\": [\n"):]
	firstChange = firstChange[:strings.Index(firstChange, "\n")+1]
	for _, test := range []struct{ what, from, to, want string }{
		{"a value", `"title": "Halve it"`, `"title": "Double it"`,
			`title of goal:g is "Double it" here, and "Halve it" after the changes in the file`},
		{"an empty value", `"title": "Halve it", "team": "pay"`, `"title": "Halve it"`,
			`team of goal:g is "" here, and "pay" after the changes in the file`},
		{"records", goals, "", "the changes in the file make goal:g, which it does not list"},
		{"a change", firstChange, "", "the changes in the file make no team:ids"},
	} {
		spoilt := strings.Replace(whole, test.from, test.to, 1)
		if spoilt == whole || test.from == "" {
			t.Fatalf("%s: there is no %q in\n%s", test.what, test.from, whole)
		}
		for _, options := range []Options{{Now: noon}, {Now: noon, KeepGoing: true}} {
			to := emptyBoard(t)
			_, _, err := Import(t.Context(), to, []string{Stdin}, strings.NewReader(spoilt), options)
			if !errors.Is(err, ErrProblems) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%s: %v; want %s", test.what, err, test.want)
			}
			if board := load(t, to); len(board.Teams()) > 0 {
				t.Errorf("%s: something was stored", test.what)
			}
		}
	}
}

// Copies that contradict each other are merged, and the board with its clash goes into a file and comes out of it.
func TestClashesAreToldTwiceToo(t *testing.T) {
	one, other, third := emptyBoard(t), emptyBoard(t), emptyBoard(t)
	bring(t, one, Options{Now: noon}, folder(t, "teams.csv", twoTeams, "dependencies.csv", "id,title,consumer,provider,need_by\nd,tokens,pay,ids,2026-12-02\n"))
	take := func(to store.Store, text string) {
		t.Helper()
		if _, _, err := Import(t.Context(), to, []string{Stdin}, strings.NewReader(text), Options{Now: noon}); err != nil {
			t.Fatal(err)
		}
	}
	take(other, wholeFile(t, one))
	for s, day := range map[store.Store]string{one: "2026-12-09", other: "2026-12-16"} {
		bring(t, s, Options{Now: noon}, folder(t, "dependencies.csv", "id,title,consumer,provider,need_by\nd,tokens,pay,ids,"+day+"\n"))
	}
	take(one, wholeFile(t, other))
	if clashes := model.Clashes(load(t, one).Dependency("d")); len(clashes) != 1 {
		t.Fatalf("clashes: %v", clashes)
	}
	take(third, wholeFile(t, one))
	if err := sameRecords(load(t, one), load(t, third)); err != nil {
		t.Error(err)
	}
}

// TestMergesAreCountedByWhatTheyDid imports a copy into a board that has newer edits and a deletion of its own.
func TestMergesAreCountedByWhatTheyDid(t *testing.T) {
	one, other := emptyBoard(t), emptyBoard(t)
	give := func(to, from store.Store, dry bool) *Plan {
		t.Helper()
		plan, _, err := Import(t.Context(), to, []string{Stdin}, strings.NewReader(wholeFile(t, from)), Options{Now: noon, DryRun: dry})
		if err != nil {
			t.Fatal(err)
		}
		return plan
	}
	bring(t, one, Options{Now: noon}, folder(t, "teams.csv", "id,name\npay,Payments\nids,Identity\nweb,Web\n",
		"dependencies.csv", "id,title,consumer,provider\nd,tokens,pay,ids\nown,own work,pay,pay\n"))
	checkCount(t, give(other, one, true), "teams", Count{Added: 3})
	plan := give(other, one, false)
	checkCount(t, plan, "teams", Count{Added: 3})
	checkCount(t, plan, "dependencies", Count{Added: 1, Internal: 1})

	bring(t, other, Options{Now: noon}, folder(t, "teams.csv", "id,name\npay,Money\n"))
	_, _, err := other.Commit(t.Context(), func(view model.View) (model.Change, error) {
		return model.Delete(view, model.Ref{Kind: model.KindTeam, ID: "web"})
	})
	if err != nil {
		t.Fatal(err)
	}
	bring(t, one, Options{Now: noon}, folder(t, "teams.csv", "id,name\nids,Identities\nnew,New\n"))
	checkCount(t, give(other, one, false), "teams", Count{Added: 1, Updated: 1, Unchanged: 2})
	if name := load(t, other).Team("pay").Name; name != "Money" {
		t.Errorf("the team is called %q", name)
	}
	checkCount(t, give(other, one, false), "teams", Count{Unchanged: 4})
}

func TestFaultyRecordsOfAHistoryCannotBeLeftOut(t *testing.T) {
	kept, to := emptyBoard(t), emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", twoTeams))
	spoilt := replaceOnce(t, wholeFile(t, kept), `"id": "ids",`, `"id": "ids", "colour": "red",`)
	_, _, err := Import(t.Context(), to, []string{Stdin}, strings.NewReader(spoilt), Options{Now: noon, KeepGoing: true})
	if !errors.Is(err, ErrProblems) || strings.Contains(err.Error(), "--keep-going") || len(load(t, to).Teams()) > 0 {
		t.Errorf("%v, and %d teams", err, len(load(t, to).Teams()))
	}
}
