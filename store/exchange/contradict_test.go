package exchange

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/store"
)

const firstDeployments = "id,service,at,result\nd1,shop,2026-01-01T10:00:00Z,success\nd2,shop,2026-01-02T10:00:00Z,\n"

// told are a board's facts: id and moment.
func told(t *testing.T, s store.Store) []string {
	t.Helper()
	var all []string
	for fact, err := range s.Facts(t.Context(), model.FactQuery{}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fact.ID()+" "+fact.At().String())
	}
	return all
}

func TestFactsThatContradictTheBoardAreProblems(t *testing.T) {
	const stays = "; what is known stays until its import is taken back"
	for name, c := range map[string]struct {
		files []string
		want  []string
	}{
		"another moment, result and service": {
			[]string{"deployments.csv", "id,service,at,result\nd1,shop,2026-01-09T10:00:00Z,success\nd2,shop,2026-01-02T10:00:00Z,failure\n"},
			[]string{
				`deployments.csv:2:9: at: deployment "d1" is known with 2026-01-01T10:00:00Z on the board` + stays,
				`deployments.csv:3:30: result: deployment "d2" is known with nothing on the board` + stays,
			},
		},
		"a column that is not there": {
			[]string{"deployments.csv", "id,service,at\nd1,shop,2026-01-01T10:00:00Z\n"},
			[]string{`deployments.csv:2:1: result: deployment "d1" is known with success on the board` + stays},
		},
		"beside other problems": {
			[]string{"teams.csv", twoTeams + ",,\n", "goals.csv", "title,team\nHalve it,zebra\n",
				"deployments.csv", "id,service,at,result\nd1,shop,2026-01-01T10:00:00Z,failure\nd3,shop,soon,\n"},
			[]string{
				`goals.csv:2:10: team "zebra" is not a team`,
				`deployments.csv:2:30: result: deployment "d1" is known with success on the board` + stays,
				`deployments.csv:3:9: at: "soon" is not a moment; write it as 2026-12-02T09:30:00Z or 2026-12-02T09:30:00+01:00`,
			},
		},
		"one line of JSON": {
			[]string{"all.json", `{"moot":1,"deployments":[{"id":"d1","service":"shop","at":"2026-01-01T10:00:00Z","result":"failure"},{"id":"d2","service":"shop","at":"2026-01-02T10:00:00Z","result":"failure"},{"id":"d1","service":"shop","at":"2026-01-02T10:00:00Z"}]}`},
			[]string{
				`all.json:1:91: result: deployment "d1" is known with success on the board` + stays,
				`all.json:1:167: result: deployment "d2" is known with nothing on the board` + stays,
				`all.json:1:178: id "d1" is on line 1 twice`,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			kept := emptyBoard(t)
			bring(t, kept, Options{Now: noon}, folder(t, "deployments.csv", firstDeployments))
			before := told(t, kept)
			source := folder(t, c.files...)
			if c.files[0] == "all.json" {
				source = filepath.Join(source, "all.json")
			}
			for _, dry := range []bool{true, false} {
				if got := problems(t, kept, Options{Now: noon, DryRun: dry}, source); !slices.Equal(got, c.want) {
					t.Errorf("dry run %t, problems:\n%s\nwant:\n%s", dry, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
				}
			}
			if after := told(t, kept); !slices.Equal(after, before) {
				t.Errorf("the facts were %q and are %q", before, after)
			}
		})
	}
}

func TestGoodFactsBesideContradictionsAreStored(t *testing.T) {
	rows := "id,service,at,result\nd1,shop,2026-01-09T10:00:00Z,success\nd2,shop,2026-01-02T10:00:00Z,\nd3,shop,2026-01-03T10:00:00Z,\n"
	for name, c := range map[string]struct {
		files []string
		total int
	}{
		"alone":              {[]string{"deployments.csv", rows}, 1},
		"with records":       {[]string{"teams.csv", twoTeams, "deployments.csv", rows}, 1},
		"with more problems": {[]string{"teams.csv", twoTeams, "goals.csv", "title,team\nHalve it,zebra\n", "deployments.csv", rows}, 2},
		"a long import":      {[]string{"teams.csv", manyTeams(), "deployments.csv", rows}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			kept := emptyBoard(t)
			bring(t, kept, Options{Now: noon}, folder(t, "deployments.csv", firstDeployments))
			source := folder(t, c.files...)
			for _, dry := range []bool{true, false} {
				plan := bring(t, kept, Options{Now: noon, KeepGoing: true, DryRun: dry}, source)
				checkCount(t, plan, "deployments", Count{Added: 1, Unchanged: 1, Faulty: 1})
				if plan.Problems.Total != c.total || plan.Summary.Problems != c.total {
					t.Errorf("dry run %t: %d problems: %v", dry, plan.Summary.Problems, plan.Problems.List)
				}
			}
			want := []string{"d1 2026-01-01T10:00:00Z", "d2 2026-01-02T10:00:00Z", "d3 2026-01-03T10:00:00Z"}
			if after := told(t, kept); !slices.Equal(after, want) {
				t.Errorf("the facts are %q, want %q", after, want)
			}
		})
	}
}

func TestContradictionsSurviveALostRace(t *testing.T) {
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "deployments.csv", firstDeployments))
	source := folder(t, "teams.csv", twoTeams, "deployments.csv", "id,service,at\nd1,shop,2026-01-09T10:00:00Z\nd3,shop,2026-01-03T10:00:00Z\n")
	plan := bring(t, &racingStore{Store: kept}, Options{Now: noon, KeepGoing: true}, source)
	checkCount(t, plan, "deployments", Count{Added: 1, Faulty: 1})
	board := load(t, kept)
	if plan.Problems.Total != 1 || len(board.Teams()) != 2 {
		t.Errorf("%d problems, %d teams", plan.Problems.Total, len(board.Teams()))
	}
	if about := board.Team("pay").Origin.About; plan.Summary.Batch == "" || !strings.HasSuffix(about, string(plan.Summary.Batch)) {
		t.Errorf("the change is about %q and does not name the facts %q", about, plan.Summary.Batch)
	}
}

func TestManyContradictionsAreCounted(t *testing.T) {
	rows := func(day int) string {
		var text strings.Builder
		text.WriteString("id,service,opened\n")
		for i := range 150 {
			fmt.Fprintf(&text, "i%d,shop,2026-01-%02dT10:00:00Z\n", i, day)
		}
		return text.String()
	}
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "incidents.csv", rows(1)))
	_, _, err := Import(t.Context(), kept, []string{folder(t, "incidents.csv", rows(2))}, nil, Options{Now: noon})
	var refused *ProblemsError
	if !errors.As(err, &refused) || len(refused.Problems.List) != MostProblems || refused.Problems.Total != 150 {
		t.Errorf("%v", err)
	}
}

func TestFilesThatContradictEachOther(t *testing.T) {
	one := folder(t, "deployments.csv", firstDeployments)
	other := folder(t, "more.csv", "id,service,at,result\nd2,shop,2026-01-02T10:00:00Z,\nd1,shop,2026-01-01T10:00:00Z,failure\n")
	kept := emptyBoard(t)
	got := problems(t, kept, Options{Now: noon}, filepath.Join(one, "deployments.csv"), filepath.Join(other, "more.csv"))
	want := `deployments.csv:2:30: result: deployment "d1" is known with failure on line 3 of more.csv; what is known stays until its import is taken back`
	if len(got) != 1 || got[0] != want {
		t.Errorf("problems %q, want %s", got, want)
	}
}
