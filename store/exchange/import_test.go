package exchange

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/store"
)

// checkCount holds the count of a kind.
func checkCount(t *testing.T, plan *Plan, kind string, want Count) {
	t.Helper()
	if got := plan.Summary.Of(kind); got != want {
		t.Errorf("%s: %+v, want %+v", kind, got, want)
	}
}

func TestShapesOfFiles(t *testing.T) {
	for name, text := range map[string]string{
		"commas":         "id,name,owns\npay,Payments,\"a, b\"\n",
		"no last line":   "id,name,owns\npay,Payments,\"a, b\"",
		"CRLF":           "id,name,owns\r\npay,Payments,\"a, b\"\r\n",
		"a mark":         "\ufeffid,name,owns\npay,Payments,\"a, b\"\n",
		"semicolons":     "id;name;owns\npay;Payments;a, b\n",
		"tabs":           "id\tname\towns\npay\tPayments\ta, b\n",
		"sep=":           "sep=;\r\nid;name;owns\r\npay;Payments;a, b\r\n",
		"quoted header":  "\"id\",\"name\",\"owns\"\npay,Payments,\"a, b\"\n",
		"other words":    "ID, Name ,Owns\npay,Payments,\"a, b\"\n",
		"empty rows":     "id,name,owns\n\n,,\npay,Payments,\"a, b\"\n,,\n",
		"further fields": "id,name,owns,colour\npay,Payments,\"a, b\",red\n",
		"a quoted CRLF":  "id,name,owns\npay,Payments,\"a,\r\nb\"\n",
	} {
		t.Run(name, func(t *testing.T) {
			kept := emptyBoard(t)
			plan := bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", text))
			checkCount(t, plan, "teams", Count{Added: 1})
			team := load(t, kept).Team("pay")
			if team == nil || team.Name != "Payments" || team.Owns != "a, b" {
				t.Errorf("the team is %+v", team)
			}
			changesNothing(t, kept, Options{Now: noon}, folder(t, "teams.csv", text))
		})
	}
}

func TestColumnsWithoutAPlaceAreNamed(t *testing.T) {
	source := folder(t, "Teams.CSV", "id,name,colour,needby\npay,Payments,red,\n")
	plan := bring(t, emptyBoard(t), Options{Now: noon}, source)
	if want := []string{"Teams.CSV: colour", "Teams.CSV: needby"}; !slices.Equal(plan.Summary.Ignored, want) {
		t.Errorf("ignored %q", plan.Summary.Ignored)
	}
	plan = bring(t, emptyBoard(t), Options{Now: noon, Map: mapOf(t, "goals: {skip: true}")}, source)
	if len(plan.Summary.Ignored) != 0 {
		t.Errorf("ignored under a map: %q", plan.Summary.Ignored)
	}
}

func TestCheckInsAreOfGoalsAndOutcomes(t *testing.T) {
	rows := func(of string) []string {
		return []string{"teams.csv", twoTeams, "goals.csv", "id,title\nboth,Halve it\nids,Double it\n", "outcomes.csv", "id,title\nboth,Fast\n",
			"checkins.csv", "of,on\n" + of + ",2026-01-01\n"}
	}
	for of, want := range map[string]string{
		"both":     `checkins.csv:2:1: of "both" is the id of a goal and of an outcome; write it as goal:both`,
		"pay":      `checkins.csv:2:1: of "pay" is neither a goal nor an outcome`,
		"goal:pay": `checkins.csv:2:1: of "pay" is not a goal`,
	} {
		if got := problems(t, emptyBoard(t), Options{Now: noon}, folder(t, rows(of)...)); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %s", of, got, want)
		}
	}
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, rows("ids")...))
	if of := load(t, kept).CheckIns()[0].Of.String(); of != "goal:ids" {
		t.Errorf("the check-in is of %s", of)
	}
}

func TestControlCharactersAreDroppedAndCounted(t *testing.T) {
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", "id,name\npay,\"Pay\u202ements\x07\"\n"))
	if name := load(t, kept).Team("pay").Name; name != "Payments" || plan.Summary.Dropped != 2 {
		t.Errorf("the name is %q, and %d were dropped", name, plan.Summary.Dropped)
	}
}

func TestNotesKeepTheirLines(t *testing.T) {
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "goals.csv", "id,title,note\ng,Halve it,\"first\r\nsecond\"\n"))
	if note := load(t, kept).Goal("g").Note; note != "first\nsecond" {
		t.Errorf("the note is %q", note)
	}
}

func TestUpdateFieldByField(t *testing.T) {
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", "id,name,lead,owns\npay,Payments,Ana,money\nids,Identity,Ben,names\n"))
	plan := bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", "id,lead\npay,\nids,Ben\nnew,Cy\n"))
	checkCount(t, plan, "teams", Count{Added: 1, Updated: 1, Unchanged: 1})
	if team := load(t, kept).Team("pay"); team.Lead != "" || team.Name != "Payments" || team.Owns != "money" {
		t.Errorf("after clearing the lead the team is %+v", team)
	}
	if lead := load(t, kept).Team("new").Lead; lead != "Cy" {
		t.Errorf("the new team's lead is %q", lead)
	}
}

func TestOneImportIsOneChange(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "teams.csv", twoTeams, "goals.csv", "title,team\nHalve it,Pay\n", "dependencies.csv", "title,consumer,provider\ntokens,payments,IDS\n")
	_, rev, err := Import(t.Context(), kept, []string{source}, nil, Options{Now: noon, Author: "Ben"})
	if err != nil || rev != 1 {
		t.Fatalf("revision %d, %v", rev, err)
	}
	b := load(t, kept)
	d := b.Dependencies()[0]
	if d.Consumer != "pay" || d.Provider != "ids" || d.State != model.Requested || d.Origin.Author != "Ben" {
		t.Errorf("the dependency is %+v", d)
	}
	if g := b.Goals()[0]; g.Team != "pay" || g.State != model.GoalActive {
		t.Errorf("the goal is %+v", g)
	}
	if about := d.Origin.About; about != "import "+filepath.Base(source) {
		t.Errorf("the change is about %q", about)
	}
}

func TestInternalDependencies(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "teams.csv", twoTeams, "dependencies.csv", "title,consumer,provider\ntokens,pay,Money\nkeys,pay,ids\n")
	plan := bring(t, kept, Options{Now: noon}, source)
	checkCount(t, plan, "dependencies", Count{Added: 1, Internal: 1})
	plan = bring(t, kept, Options{Now: noon}, source)
	checkCount(t, plan, "dependencies", Count{Unchanged: 1, Internal: 1})
	if n := len(load(t, kept).Dependencies()); n != 2 {
		t.Errorf("the board has %d dependencies", n)
	}
}

func TestKeepGoingLeavesOutWhatPointsToFaultyRows(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t,
		"teams.csv", twoTeams,
		"outcomes.csv", "id,title,parent,by\ntop,Top,,soon\nmid,Middle,top,\nlow,Low,mid,\nother,Other,,\n",
		"goals.csv", "id,title,outcomes\ng1,Halve it,low\ng2,Double it,other\n",
		"dependencies.csv", "id,title,consumer,provider,goal\nd1,tokens,pay,ids,g1\nd2,keys,pay,ids,g2\nd3,self,pay,pay,g1\n")
	plan := bring(t, kept, Options{Now: noon, KeepGoing: true}, source)
	checkCount(t, plan, "outcomes", Count{Added: 1, Faulty: 3})
	checkCount(t, plan, "goals", Count{Added: 1, Faulty: 1})
	checkCount(t, plan, "dependencies", Count{Added: 1, Faulty: 2})
	if plan.Problems.Total != 6 {
		t.Errorf("%d problems: %v", plan.Problems.Total, plan.Problems.List)
	}
	want := `dependencies.csv:2:19: goal "g1" is left out: it has a problem on line 2 of goals.csv`
	if got := plan.Problems.List[4].String(); got != want {
		t.Errorf("the problem is %s, want %s", got, want)
	}
}

func TestCreateMissingTeams(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "goals.csv", "id,title,team\ng,Halve it,Payments\n", "dependencies.csv", "title,consumer,provider\ntokens,payments,Identity; Access\n")
	plan := bring(t, kept, Options{Now: noon, CreateMissing: true}, source)
	b := load(t, kept)
	if len(b.Teams()) != 2 || b.Goal("g").Team != "Payments" || b.Dependencies()[0].Consumer != "Payments" || len(plan.Summary.CreatedTeams) != 2 {
		t.Errorf("%d teams, created %q", len(b.Teams()), plan.Summary.CreatedTeams)
	}
	changesNothing(t, kept, Options{Now: noon, CreateMissing: true}, source)
	if lines := problems(t, emptyBoard(t), Options{Now: noon, CreateMissing: true},
		folder(t, "dependencies.csv", "title,consumer,provider\ntokens,payments,\n")); len(lines) != 1 {
		t.Errorf("a blank team is none to make: %q", lines)
	}
}

func TestManyProblemsAreCounted(t *testing.T) {
	rows := strings.Repeat("x,Halve it,nobody\n", 150)
	var refused *ProblemsError
	_, _, err := Import(t.Context(), emptyBoard(t), []string{folder(t, "goals.csv", "tags,title,team\n"+rows)}, nil, Options{Now: noon})
	if !errors.As(err, &refused) || len(refused.Problems.List) != MostProblems || refused.Problems.Total != 299 {
		t.Fatalf("%v", err)
	}
	if text := err.Error(); !strings.HasSuffix(text, "… and 199 more\nnothing was imported: 299 problems; --keep-going stores the good rows") || !errors.Is(err, ErrProblems) {
		t.Errorf("the error ends in %q", text[len(text)-100:])
	}
}

func TestDryRunStoresNothing(t *testing.T) {
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon, DryRun: true}, folder(t, "teams.csv", twoTeams))
	checkCount(t, plan, "teams", Count{Added: 2})
	if b := load(t, kept); len(b.Teams()) != 0 || plan.Summary.Stored || len(plan.Change.Edits) == 0 {
		t.Errorf("%d teams after a dry run", len(b.Teams()))
	}
}

func TestSingleFilesAndStandardInput(t *testing.T) {
	dir := folder(t, "asks.csv", "title,consumer,provider\ntokens,pay,ids\n", "teams.csv", twoTeams)
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon}, filepath.Join(dir, "teams.csv"), filepath.Join(dir, "asks.csv"))
	checkCount(t, plan, "dependencies", Count{Added: 1})
	in := strings.NewReader("title,consumer,provider\nkeys,pay,ids\n")
	plan, _, err := Import(t.Context(), kept, []string{Stdin}, in, Options{Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	checkCount(t, plan, "dependencies", Count{Added: 1})
	_, _, err = Import(t.Context(), kept, []string{Stdin}, strings.NewReader("a,b\n1,2\n"), Options{Now: noon})
	if !errors.Is(err, ErrProblems) || !strings.Contains(err.Error(), "standard input:1: neither its name nor its columns") {
		t.Errorf("columns of nothing: %v", err)
	}
}

func TestSourcesThatAreNone(t *testing.T) {
	empty := t.TempDir()
	for _, sources := range [][]string{nil, {filepath.Join(empty, "no.csv")}, {empty}} {
		if _, _, err := Import(t.Context(), emptyBoard(t), sources, nil, Options{Now: noon}); err == nil || errors.Is(err, ErrProblems) {
			t.Errorf("%q: %v", sources, err)
		}
	}
	if _, _, err := Import(t.Context(), emptyBoard(t), []string{filepath.Join(empty, "no.csv")}, nil, Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}

func TestDeletedRecordsComeBack(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "teams.csv", twoTeams)
	bring(t, kept, Options{Now: noon}, source)
	_, _, err := kept.Commit(t.Context(), func(view model.View) (model.Change, error) {
		return model.Delete(view, model.Ref{Kind: model.KindTeam, ID: "pay"})
	})
	if err != nil || load(t, kept).Team("pay") != nil {
		t.Fatal(err)
	}
	plan := bring(t, kept, Options{Now: noon}, source)
	checkCount(t, plan, "teams", Count{Added: 1, Unchanged: 1})
	if load(t, kept).Team("pay") == nil {
		t.Error("the team did not come back")
	}
}

func TestMissingTeamsThatWereDeletedComeBack(t *testing.T) {
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", twoTeams))
	_, _, err := kept.Commit(t.Context(), func(view model.View) (model.Change, error) {
		return model.Delete(view, model.Ref{Kind: model.KindTeam, ID: "pay"})
	})
	if err != nil {
		t.Fatal(err)
	}
	source := folder(t, "goals.csv", "title,team\nHalve it,pay\n")
	if lines := problems(t, kept, Options{Now: noon}, source); len(lines) != 1 || lines[0] != `goals.csv:2:10: team "pay" was deleted from the board` {
		t.Errorf("problems: %q", lines)
	}
	plan := bring(t, kept, Options{Now: noon, CreateMissing: true}, source)
	checkCount(t, plan, "teams", Count{Added: 1})
	if team := load(t, kept).Team("pay"); team == nil || team.Name != "Payments" && team.Name != "pay" {
		t.Errorf("the team is %+v", team)
	}
}

func TestProgress(t *testing.T) {
	var stages []string
	options := Options{Now: noon, Progress: func(p Progress) { stages = append(stages, p.Stage+" "+p.File) }}
	bring(t, emptyBoard(t), options, folder(t, "teams.csv", twoTeams))
	if len(stages) != 1 || stages[0] != "reading teams.csv" { // the clock of tests stands still
		t.Errorf("told %q", stages)
	}
}

func TestLostRaceIsPlannedAgain(t *testing.T) {
	kept := emptyBoard(t)
	racing := &racingStore{Store: kept}
	plan := bring(t, racing, Options{Now: noon}, folder(t, "teams.csv", twoTeams))
	checkCount(t, plan, "teams", Count{Added: 2})
	if racing.calls != 2 || len(load(t, kept).Teams()) != 2 {
		t.Errorf("%d calls", racing.calls)
	}
}

// racingStore calls an edit twice, as a store does where another writer came first.
type racingStore struct {
	store.Store
	calls int
}

func (s *racingStore) Commit(ctx context.Context, edit func(model.View) (model.Change, error)) (model.Change, store.Rev, error) {
	return s.Store.Commit(ctx, func(view model.View) (model.Change, error) {
		s.calls++
		if _, err := edit(view); err != nil {
			return model.Change{}, err
		}
		s.calls++
		return edit(view)
	})
}

func TestColumnsStandInTheOrderOfTheirNumbers(t *testing.T) {
	for _, s := range sheets {
		var numbers []uint8
		for _, c := range s.columns {
			if c.field != nil {
				numbers = append(numbers, c.field.Number)
			}
		}
		if !slices.IsSorted(numbers) || len(s.columns) > mostColumns {
			t.Errorf("%s: %v", s.name, numbers)
		}
	}
	if len(sheets) > mostSheets {
		t.Errorf("%d kinds do not fit into a map", len(sheets))
	}
}
