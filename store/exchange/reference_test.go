package exchange

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"moot/model"
	"moot/store"
)

// referenceFigures are what a program independent of moot counted in the same files.
type referenceFigures struct {
	Counts  referenceCounts           `json:"counts"`
	ByValue map[string]map[string]int `json:"by_value"`
	Filled  map[string]any            `json:"filled"`
	Order   map[string]int            `json:"date_order"`
	Other   map[string]any            `json:"goal_of_another_team"`
	Over    struct {
		LeftOut int `json:"left_out"`
	} `json:"over_time"`
	MapAllRows struct {
		Counts referenceCounts `json:"counts"`
	} `json:"map_all_rows"`
	MapGoals struct {
		Counts  referenceCounts           `json:"counts"`
		ByValue map[string]map[string]int `json:"by_value"`
	} `json:"map_goals"`
	Snapshots struct {
		ByPeriod []struct {
			Period       string `json:"period"`
			Rows         int    `json:"rows"`
			WithoutOwner int    `json:"without_an_owner"`
			Dependencies int    `json:"dependencies"`
			Self         int    `json:"self_left_out"`
			Pairs        int    `json:"distinct_pairs"`
			Active       int    `json:"active_teams"`
		} `json:"by_period"`
	} `json:"snapshots"`
}

type referenceCounts struct {
	Teams          int                 `json:"teams"`
	TeamRows       int                 `json:"team_rows"`
	Spellings      map[string][]string `json:"spellings_joined"`
	Outcomes       int                 `json:"outcomes"`
	Goals          int                 `json:"goals"`
	CheckIns       int                 `json:"checkins"`
	DependencyRows int                 `json:"dependency_rows"`
	Dependencies   int                 `json:"dependencies"`
	Self           int                 `json:"self_left_out"`
	Problems       int                 `json:"problem_rows"`
}

func figuresOf(t *testing.T, set string) referenceFigures {
	t.Helper()
	text, err := os.ReadFile(data(t, set, "reference.json"))
	if err != nil {
		t.Fatal(err)
	}
	var figures referenceFigures
	if err := json.Unmarshal(text, &figures); err != nil {
		t.Fatal(err)
	}
	return figures
}

// compareCounts holds a summary and a board against the reference.
func compareCounts(t *testing.T, want referenceCounts, plan *Plan, b *model.Board) {
	t.Helper()
	crossing := 0
	for _, d := range b.Dependencies() {
		if d.Crossing() {
			crossing++
		}
	}
	dependencies := plan.Summary.Of("dependencies")
	for what, figures := range map[string][2]int{
		"teams":                {want.Teams, len(b.Teams())},
		"teams added":          {want.Teams, plan.Summary.Of("teams").Added},
		"team rows":            {want.TeamRows, plan.Summary.Of("teams").Added + plan.Summary.Of("teams").Joined},
		"outcomes":             {want.Outcomes, len(b.Outcomes())},
		"goals":                {want.Goals, len(b.Goals())},
		"check-ins":            {want.CheckIns, len(b.CheckIns())},
		"dependency rows":      {want.DependencyRows, dependencies.Added + dependencies.Internal + dependencies.Faulty},
		"dependencies":         {want.Dependencies, dependencies.Added},
		"crossing on board":    {want.Dependencies, crossing},
		"internal":             {want.Self, dependencies.Internal},
		"internal on board":    {want.Self, len(b.Dependencies()) - crossing},
		"problem rows":         {want.Problems, dependencies.Faulty},
		"problems of any file": {want.Problems, plan.Problems.Total},
	} {
		if figures[0] != figures[1] {
			t.Errorf("%s: %d, want %d", what, figures[1], figures[0])
		}
	}
	for team, spellings := range want.Spellings {
		for _, spelling := range spellings {
			if ids := b.TeamsNamed(spelling); len(ids) != 1 || ids[0] != team {
				t.Errorf("%q should be another spelling of %q, but is %q", spelling, team, ids)
			}
		}
	}
}

// compareValues holds the values on a board against the reference: of crossing dependencies, and of all else.
func compareValues(t *testing.T, want map[string]map[string]int, b *model.Board) {
	t.Helper()
	got := map[string]map[string]int{}
	count := func(what, value string) {
		if got[what] == nil {
			got[what] = map[string]int{}
		}
		got[what][value]++
	}
	for _, d := range b.Dependencies() {
		if !d.Crossing() {
			continue
		}
		count("dependency_state", d.State.String())
		count("dependency_impact", d.Impact.String())
		count("dependency_size", d.Size.String())
		if d.State == model.Removed {
			count("lever", d.Lever.String())
		}
	}
	for _, g := range b.Goals() {
		count("goal_state", g.State.String())
	}
	for _, o := range b.Outcomes() {
		count("outcome_state", o.State.String())
	}
	for _, team := range b.Teams() {
		count("team_kind", team.Type.String())
	}
	for what, values := range want {
		if !maps.Equal(values, got[what]) {
			t.Errorf("%s: %v, want %v", what, got[what], values)
		}
	}
}

func compareFilled(t *testing.T, want map[string]any, b *model.Board) {
	t.Helper()
	for _, field := range model.Fields(model.KindDependency) {
		n := 0
		for _, d := range b.Dependencies() {
			if d.Crossing() && field.Get(d) != "" {
				n++
			}
		}
		figure, _ := want[field.Name].(float64)
		always := field.Name == "title" || field.Name == "consumer" || field.Name == "provider" || field.Name == "state"
		if always || field.Name == "first_need_by" {
			continue // the reference does not count what every dependency has, nor what moot derives
		}
		if n != int(figure) {
			t.Errorf("%s is filled %d times, want %d", field.Name, n, int(figure))
		}
	}
}

func compareOrder(t *testing.T, want referenceFigures, b *model.Board) {
	t.Helper()
	got := map[string]int{}
	goal, providerGoal, leftOut := 0, 0, 0
	for _, d := range b.Dependencies() {
		if !d.Crossing() {
			continue
		}
		before := func(what string, a, b model.Date) {
			if a.Known() && b.Known() && a < b {
				got[what]++
			}
		}
		before("answered_before_requested", d.Answered, d.Requested)
		before("delivered_before_requested", d.Delivered, d.Requested)
		before("closed_before_requested", d.Closed, d.Requested)
		before("commit_by_after_need_by", d.NeedBy, d.CommitBy)
		if g := b.Goal(d.Goal); g != nil && g.Team != d.Consumer {
			goal++
		}
		if g := b.Goal(d.ProviderGoal); g != nil && g.Team != d.Provider {
			providerGoal++
		}
		if !d.Requested.Known() || !d.Open() && !d.Closed.Known() {
			leftOut++
		}
	}
	for what, n := range want.Order {
		if got[what] != n {
			t.Errorf("%s: %d, want %d", what, got[what], n)
		}
	}
	if goal != int(want.Other["goal"].(float64)) || providerGoal != int(want.Other["provider_goal"].(float64)) {
		t.Errorf("goals of another team: %d and %d, want %v", goal, providerGoal, want.Other)
	}
	if want.Over.LeftOut != 0 || b.Count(model.KindDependency) == 100 && leftOut != 0 {
		t.Errorf("%d without the dates to count them by, want %d", leftOut, want.Over.LeftOut)
	}
}

func TestReferenceBoards(t *testing.T) {
	for _, set := range []string{"rust-goals", "govuk-apps", "ethereum-eips"} {
		t.Run(set, func(t *testing.T) {
			want := figuresOf(t, set)
			kept := emptyBoard(t)
			options := Options{Map: readMap(t, data(t, set, "map.yaml")), Now: noon}
			plan := bring(t, kept, options, data(t, set))
			b := load(t, kept)
			compareCounts(t, want.Counts, plan, b)
			compareValues(t, want.ByValue, b)
			compareFilled(t, want.Filled, b)
			compareOrder(t, want, b)
			if n := want.Order["answered_before_requested"]; plan.Summary.DatesOutOfOrder != n {
				t.Errorf("%d dates out of order, want %d", plan.Summary.DatesOutOfOrder, n)
			}
			changesNothing(t, kept, options, data(t, set))
		})
	}
}

// changesNothing imports once more: nothing is added, nothing updated, no change kept.
func changesNothing(t *testing.T, s store.Store, options Options, source string) {
	t.Helper()
	_, before, err := s.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	plan, after, err := Import(t.Context(), s, []string{source}, nil, options)
	if err != nil {
		t.Fatal(err)
	}
	if after != before {
		t.Errorf("importing twice makes a change: %d edits", len(plan.Change.Edits))
	}
	for _, count := range plan.Summary.Kinds {
		if count.Added != 0 || count.Updated != 0 {
			t.Errorf("importing twice: %+v", count)
		}
	}
}

func TestAllRowsKeepGoing(t *testing.T) {
	want := figuresOf(t, "govuk-apps").MapAllRows.Counts
	kept := emptyBoard(t)
	options := Options{Map: readMap(t, data(t, "govuk-apps", "map-all-rows.yaml")), Now: noon}
	if lines := problems(t, kept, options, data(t, "govuk-apps")); len(lines) != want.Problems {
		t.Errorf("%d problems, want %d", len(lines), want.Problems)
	} else if first := "dependencies.csv:4:69: provider is empty; a dependency needs one"; lines[0] != first {
		t.Errorf("the first problem is %s, want %s", lines[0], first)
	}
	if b := load(t, kept); len(b.Teams()) != 0 {
		t.Errorf("a plain import stored %d teams", len(b.Teams()))
	}
	options.KeepGoing = true
	plan := bring(t, kept, options, data(t, "govuk-apps"))
	compareCounts(t, want, plan, load(t, kept))
	changesNothing(t, kept, options, data(t, "govuk-apps"))
}

func TestEveryProposalATeam(t *testing.T) {
	want := figuresOf(t, "ethereum-eips").MapGoals
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Map: readMap(t, data(t, "ethereum-eips", "map-goals.yaml")), Now: noon}, data(t, "ethereum-eips"))
	b := load(t, kept)
	compareCounts(t, want.Counts, plan, b)
	compareValues(t, want.ByValue, b)
}

func TestSnapshots(t *testing.T) {
	text, err := os.ReadFile(data(t, "govuk-apps", "map-snapshots.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range figuresOf(t, "govuk-apps").Snapshots.ByPeriod {
		t.Run(want.Period, func(t *testing.T) {
			kept := emptyBoard(t)
			plan := bring(t, kept, Options{Map: mapOf(t, replaceOnce(t, string(text), "2022h2\"]", want.Period+"\"]")), Now: noon}, data(t, "govuk-apps"))
			teams, pairs := map[string]bool{}, map[[2]string]bool{}
			for _, d := range load(t, kept).Dependencies() {
				if d.Crossing() {
					teams[d.Consumer], teams[d.Provider], pairs[[2]string{d.Consumer, d.Provider}] = true, true, true
				}
			}
			count := plan.Summary.Of("dependencies")
			got := [5]int{count.Added + count.Internal, count.Added, count.Internal, len(teams), len(pairs)}
			if expected := [5]int{want.Rows - want.WithoutOwner, want.Dependencies, want.Self, want.Active, want.Pairs}; got != expected {
				t.Errorf("rows, dependencies, internal, teams, pairs: %v, want %v", got, expected)
			}
		})
	}
}

func TestGeneratedBoard(t *testing.T) {
	source := generated(t, "1000")
	var want struct {
		Counts map[string]int
		State  map[string]int `json:"dependency_state"`
	}
	text, err := os.ReadFile(filepath.Join(source, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &want); err != nil || want.Counts["dependencies"] != 1000 {
		t.Fatalf("%v, %v", want, err)
	}
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon}, source)
	for _, kind := range []string{"teams", "outcomes", "goals", "dependencies", "checkins", "deployments", "incidents"} {
		if got := plan.Summary.Of(kind); got != (Count{Added: want.Counts[kind]}) {
			t.Errorf("%s: %+v, want %d", kind, got, want.Counts[kind])
		}
	}
	compareValues(t, map[string]map[string]int{"dependency_state": want.State}, load(t, kept))
	if plan.Summary.DatesOutOfOrder != 0 || plan.Summary.Dropped != 0 {
		t.Errorf("%d dates out of order, %d characters dropped", plan.Summary.DatesOutOfOrder, plan.Summary.Dropped)
	}
	changesNothing(t, kept, Options{Now: noon}, source)
}
