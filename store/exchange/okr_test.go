package exchange

import (
	"path/filepath"
	"strings"
	"testing"

	"moot/model"
)

// okr imports one of the example files by its map, and once more.
func okr(t *testing.T, name string) (*model.Board, *Plan) {
	t.Helper()
	kept := emptyBoard(t)
	source := filepath.Join("testdata", "okr", name+".csv")
	options := Options{Now: noon, Map: readMap(t, filepath.Join("testdata", "okr", name+".yaml"))}
	plan := bring(t, kept, options, source)
	changesNothing(t, kept, options, source)
	changesNothing(t, kept, options, filepath.Join("testdata", "okr"))
	return load(t, kept), plan
}

// titled is the goal of that title.
func titled(t *testing.T, b *model.Board, title string) *model.Goal {
	t.Helper()
	for i := range b.Count(model.KindGoal) {
		if goal := b.At(model.KindGoal, i).(*model.Goal); goal.Title == title {
			return goal
		}
	}
	t.Fatalf("there is no goal %q", title)
	return nil
}

// goalWords is a goal in a line: team, outcomes, health, day, measure.
func goalWords(b *model.Board, g *model.Goal) string {
	var outcomes []string
	for _, id := range g.Outcomes {
		outcomes = append(outcomes, model.Title(b, model.Ref{Kind: model.KindOutcome, ID: id}))
	}
	m := g.Measure
	return strings.Join([]string{
		model.Title(b, model.Ref{Kind: model.KindTeam, ID: g.Team}), strings.Join(outcomes, "+"), g.Health.String(), g.By.String(),
		m.Name, m.Baseline.In(m.Unit), m.Target.In(m.Unit), m.Current.In(m.Unit),
	}, " | ")
}

func TestKeyResultsWithTheirObjectiveOnEveryRow(t *testing.T) {
	b, plan := okr(t, "key-results")
	checkCount(t, plan, "teams", Count{Added: 3})
	checkCount(t, plan, "outcomes", Count{Added: 3})
	checkCount(t, plan, "goals", Count{Added: 5})
	for title, want := range map[string]string{
		"Time to pay":                 "Payments | Guests pay fast | at-risk | 2027-01-29 | Time to pay | 71 s | 40 s | 66 s",
		"Good cards declined":         "Payments | Guests pay fast | on-track | 2027-03-31 | Good cards declined | 6.4 % | 4 % | 5.9 %",
		"Time to notice a wrong fare": "Search | Prices hold |  | 2027-02-26 | Time to notice a wrong fare | 26 h | 1 h | no data",
		"Cost of a contact":           "Help desk | Support costs less | on-track | 2027-03-31 | Cost of a contact | $ 1.2k | $ 900 | $ 1.15k",
	} {
		if got := goalWords(b, titled(t, b, title)); got != want {
			t.Errorf("%s:\n%s, want\n%s", title, got, want)
		}
	}
}

func TestObjectivesAndKeyResultsAsATree(t *testing.T) {
	b, plan := okr(t, "tree")
	checkCount(t, plan, "teams", Count{Added: 2})
	checkCount(t, plan, "outcomes", Count{Added: 2})
	checkCount(t, plan, "goals", Count{Added: 4})
	if o := b.Outcome("O1"); o.Title != "Guests pay fast" || o.Owner != "Mia" || o.By.String() != "2027-03-31" || o.Measure != (model.Measure{}) {
		t.Errorf("the outcome is %+v", o)
	}
	for id, want := range map[string]string{
		"KR1": "Payments | Guests pay fast | at-risk | 2027-01-29 | Time to pay | 71 s | 40 s | 60 s",
		"KR3": "Search | Prices hold | off-track | 2027-02-26 | Wrong fare noticed | 26 h | 1 h | 26 h",
		"KR4": "Search | Prices hold |  | 2026-12-18 | Age of the fares | 22 min | 5 min | no data",
	} {
		if got := goalWords(b, b.Goal(id)); got != want {
			t.Errorf("%s:\n%s, want\n%s", id, got, want)
		}
	}
}

const onceMap = "outcomes:\n  file: k.csv\n  once: true\n  columns: {title: objective, owner: who}\ngoals:\n  file: k.csv\n  columns: {title: kr, outcomes: objective}\n"

func TestRowsThatAreOneRecordMustAgree(t *testing.T) {
	options := Options{Now: noon, Map: mapOf(t, onceMap)}
	lines := problems(t, emptyBoard(t), options, folder(t, "k.csv", "objective,who,kr\nFast,Mia,a\nFast,Mia,b\nFast,Ben,c\nFast,,d\n,,e\n"))
	want := []string{
		`k.csv:4:6: owner is "Ben" here and "Mia" on line 2; rows that are one outcome say the same`,
		`k.csv:5: owner is nothing here and "Mia" on line 2; rows that are one outcome say the same`,
	}
	if strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("problems:\n%s\nwant\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
	plan := bring(t, emptyBoard(t), options, folder(t, "k.csv", "objective,who,kr\nFast,Mia,a\nFast,Mia,b\n,,e\n"))
	checkCount(t, plan, "outcomes", Count{Added: 1})
	checkCount(t, plan, "goals", Count{Added: 3})
}

func TestRowsOfOneTeam(t *testing.T) {
	options := Options{Now: noon, Map: mapOf(t, "teams:\n  file: k.csv\n  once: yes\n  columns: {name: team, kind: sort}\n")}
	kept := emptyBoard(t)
	plan := bring(t, kept, options, folder(t, "k.csv", "team,sort,size\nA,platform,1\nA,platform,2\n"))
	checkCount(t, plan, "teams", Count{Added: 1})
	lines := problems(t, kept, options, folder(t, "k.csv", "team,sort\nA,platform\nA,enabling\n"))
	if len(lines) != 1 || !strings.Contains(lines[0], `kind is "enabling" here and "platform" on line 2; rows that are one team say the same`) {
		t.Errorf("problems: %q", lines)
	}
}

func TestValuesWithTheirUnit(t *testing.T) {
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t,
		"goals.csv", "id,title,unit,baseline,target,current\ng,G,s,71,40 s,1 min\nh,H,,45%,50,47 %\ni,I,,10,2k,\"3 000\"\n",
		"checkins.csv", "id,of,on,value\nc,g,2026-11-20,0.9 min\n"))
	b := load(t, kept)
	if m := b.Goal("g").Measure; m.Target.Value != 40 || m.Current.Value != 60 || m.Unit != "s" {
		t.Errorf("g is %+v", m)
	}
	if m := b.Goal("h").Measure; m.Baseline.Value != 45 || m.Unit != "%" {
		t.Errorf("h is %+v", m)
	}
	if m := b.Goal("i").Measure; m.Target.Value != 2000 || m.Current.Value != 3000 || m.Unit != "" {
		t.Errorf("i is %+v", m)
	}
	if c := model.Named[*model.CheckIn](b, model.KindCheckIn, "c"); c.Value.Value != 54 {
		t.Errorf("the check-in is %+v", c)
	}
	bring(t, kept, Options{Now: noon}, folder(t, "checkins.csv", "id,of,on,value\nd,goal:g,2026-11-21,0.8 min\n"))
	if m := load(t, kept).Goal("g").Measure; m.Current.Value != 48 {
		t.Errorf("g is %+v", m)
	}
}

func TestValuesInAnotherUnitAreProblems(t *testing.T) {
	lines := problems(t, emptyBoard(t), Options{Now: noon}, folder(t,
		"goals.csv", "id,title,unit,baseline,target,current\ng,G,s,71,40 %,lots\nh,H,,45%,2 min,\"1,200\"\nk,K,$,0,\"1,200\",5\n",
		"checkins.csv", "id,of,on,value\nc,k,2026-11-20,€5\n", "outcomes.csv", "id,title,story points\n"))
	want := []string{
		`outcomes.csv:1:10: column "story points": moot keeps no points`,
		`goals.csv:2:10: target: "40 %" is not in s, the unit of the measure`,
		`goals.csv:2:15: current: "lots" is not a number`,
		`goals.csv:3:10: target: "2 min" is not in %`,
		`goals.csv:3:16: current: "1,200" can mean 1200 or 1.200`,
		`checkins.csv:2:16: value: "€5" is not in $, the unit of the measure`,
	}
	if len(lines) != len(want) {
		t.Fatalf("problems:\n%s", strings.Join(lines, "\n"))
	}
	for i := range want {
		if !strings.HasPrefix(lines[i], want[i]) {
			t.Errorf("problem %s, want %s", lines[i], want[i])
		}
	}
}

func TestAFileReadForSeveralKindsTellsItsProblemsOnce(t *testing.T) {
	options := Options{Now: noon, Map: mapOf(t, onceMap)}
	lines := problems(t, emptyBoard(t), options, folder(t, "k.csv", "objective,who,kr,points\nFast,Mia,a,3\n"))
	if len(lines) != 1 || !strings.HasPrefix(lines[0], `k.csv:1:18: column "points"`) {
		t.Errorf("problems: %q", lines)
	}
}

const mergedMap = "outcomes:\n  file: k.csv\n  once: true\n  fill: [objective]\n  columns: {title: objective}\n" +
	"goals:\n  file: k.csv\n  fill: [objective, who]\n  columns: {title: kr, outcomes: objective, note: who}\n"

func TestMergedCellsTakeTheValueAboveThem(t *testing.T) {
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon, Map: mapOf(t, mergedMap)},
		folder(t, "k.csv", "objective,who,kr\nFast,Mia,a\n,,b\nCheap,,c\n,,\n,,d\n"))
	checkCount(t, plan, "outcomes", Count{Added: 2})
	b := load(t, kept)
	for title, want := range map[string]string{"a": "Fast Mia", "b": "Fast Mia", "c": "Cheap Mia", "d": " "} {
		goal := titled(t, b, title)
		outcome := ""
		if len(goal.Outcomes) > 0 {
			outcome = b.Outcome(goal.Outcomes[0]).Title
		}
		if got := outcome + " " + goal.Note; got != want {
			t.Errorf("%s serves %q, want %q", title, got, want)
		}
	}
}

func TestAColumnToFillMustBeThere(t *testing.T) {
	options := Options{Now: noon, Map: mapOf(t, "goals:\n  fill: [Objectiv]\n")}
	_, _, err := Import(t.Context(), emptyBoard(t), []string{folder(t, "goals.csv", "Objective,title\nFast,a\n")}, nil, options)
	if err == nil || !strings.Contains(err.Error(), `:2:10: the file has no column "Objectiv"; did you mean "Objective"?`) {
		t.Errorf("got %v", err)
	}
}

func TestSpellingsOfOneTitleAreOne(t *testing.T) {
	kept := emptyBoard(t)
	options := Options{Now: noon, Map: mapOf(t, onceMap)}
	source := folder(t, "k.csv", "objective,who,kr\nGuests pay fast,Mia,a\nguests pay fast ,Mia,b\nGUESTS PAY FAST,Mia,c\n")
	plan := bring(t, kept, options, source)
	checkCount(t, plan, "outcomes", Count{Added: 1})
	changesNothing(t, kept, options, source)
	b := load(t, kept)
	if o := b.At(model.KindOutcome, 0).(*model.Outcome); o.Title != "Guests pay fast" || len(b.GoalsFor(o.ID)) != 3 {
		t.Errorf("%+v has %d goals", o, len(b.GoalsFor(o.ID)))
	}
}

func TestTwoRecordsOfOneTitleAreToldByTheirLines(t *testing.T) {
	lines := problems(t, emptyBoard(t), Options{Now: noon}, folder(t,
		"outcomes.csv", "id,title\no,Fast\np,Slow\nq,fast\n", "goals.csv", "id,title,outcomes\ng,G,FAST\n"))
	if len(lines) != 1 || !strings.Contains(lines[0], `"FAST" is the title of 2 outcomes (on lines 2 and 4); write the id`) {
		t.Errorf("problems: %q", lines)
	}
}

func TestARowReadForSeveralKindsIsFaultyOnce(t *testing.T) {
	options := Options{Now: noon, Map: mapOf(t, onceMap)}
	lines := problems(t, emptyBoard(t), options, folder(t, "k.csv", "objective,who,kr\nFast,Mia,a,b,c\nFast,Mia,d\n"))
	if len(lines) != 1 || !strings.HasPrefix(lines[0], "k.csv:2:1: the row has 5 fields") {
		t.Errorf("problems: %q", lines)
	}
}
