package whatif_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/whatif"
)

func TestFiguresAsPeopleReadThem(t *testing.T) {
	for want, f := range map[string]whatif.Figures{
		"45 open between teams, 1,234 days waited, longest chain 6, 1 loop":                          {Dependencies: 45, Wait: 1234, Chain: 6, Loops: 1},
		"1 open between teams, 1 day waited, longest chain 2, no loop":                               {Dependencies: 1, Wait: 1, Chain: 2},
		"3 open between teams, wait: no data, longest chain 3, 2 loops":                              {Dependencies: 3, Standing: 1, Unknown: 2, Chain: 3, Loops: 2},
		"3 open between teams, 9 days waited (2 without a day of request), longest chain 3, no loop": {Dependencies: 3, Unknown: 2, Wait: 9, Chain: 3},
		"0 open between teams, 0 days waited, longest chain none, no loop":                           {},
	} {
		if got := f.Words(); got != want {
			t.Errorf("%+v is %q, want %q", f, got, want)
		}
	}
}

func TestWhatAnActionKeeps(t *testing.T) {
	want := []model.Assignment{
		{Field: "text", Value: "Join Search into Data, then make auth tokens self-service"},
		{Field: "what_if", Value: "join:search,data;self-service:auth tokens"},
		{Field: "before", Value: "join Search into Data: 2 open, 20 days waited\n" +
			"make auth tokens self-service: 1 open, 10 days waited\n" +
			"all teams: 5 open between teams, 40 days waited, longest chain 1, 1 loop; expected: 1, 10 days, 2, none"},
	}
	got := try(t, shop(), "join:search,data", "self-service:auth tokens").Adopt()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("- wanted + kept\n%s", diff)
	}
}

func TestRowsOfATrial(t *testing.T) {
	trial := try(t, shop(), "join:search,data")
	want := []whatif.Row{
		{"open between teams", "5", "3", whatif.Better},
		{"waited so far", "40 days", "20 days", whatif.Better},
		{"standing needs", "1", "1", whatif.Same},
		{"teams that need or are needed", "3", "2", whatif.Different},
		{"density", "83.3 %", "100.0 %", whatif.Different},
		{"longest chain, in steps", "1", "1", whatif.Same},
		{"loops", "1", "1", whatif.Same},
		{"teams in loops", "3", "2", whatif.Better},
	}
	if diff := cmp.Diff(want, whatif.Rows(trial.Before, trial.After)); diff != "" {
		t.Errorf("- wanted + told\n%s", diff)
	}
}

func TestARowWithoutData(t *testing.T) {
	rows := whatif.Rows(whatif.Figures{Dependencies: 2, Unknown: 2}, whatif.Figures{Dependencies: 1, Wait: 5})
	want := []whatif.Row{
		{"waited so far", "no data", "5 days", whatif.Different},
		{"without a day of request", "2", "none", whatif.Better},
	}
	if diff := cmp.Diff(want, rows[1:3]); diff != "" {
		t.Errorf("- wanted + told\n%s", diff)
	}
	if rows[4].Before != "no data" {
		t.Errorf("the density without teams is %q", rows[4].Before)
	}
}

func TestFiguresOfADay(t *testing.T) {
	b := shop()
	if got, want := whatif.FiguresOf(b, testboard.Today), try(t, b, "join:search,data").Before; got != want {
		t.Errorf("today's figures are %+v, those before a trial %+v", got, want)
	}
	if later := whatif.FiguresOf(b, testboard.In(3)); later.Wait != 40+4*3 {
		t.Errorf("three days later %d days were waited", later.Wait)
	}
}
