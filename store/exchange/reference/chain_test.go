package reference_test

import (
	"path/filepath"
	"slices"
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/network"
)

// TestTheLongestChainOfTheEthereumBoard: teams in a row, each needed by the one before; nothing there has dates.
func TestTheLongestChainOfTheEthereumBoard(t *testing.T) {
	folder := filepath.Join(sets, "ethereum-eips")
	var want figures
	read(t, filepath.Join(folder, "reference.json"), &want)
	b := imported(t, folder, "map-goals.yaml")
	c := network.LongestChain(b, agenda.Compute(b, model.NewDate(2026, 12, 2)), network.All)
	if len(c.Steps) != want.MapGoals.Network.Chain || len(c.Links) != len(c.Steps)-1 {
		t.Fatalf("%d steps by %d links, want %d steps", len(c.Steps), len(c.Links), want.MapGoals.Network.Chain)
	}
	if loops := network.Shape(b, network.All).Loops; len(loops) != len(want.MapGoals.Network.Loops) {
		t.Errorf("%d loops", len(loops))
	}
	for i, link := range c.Links {
		if len(link.Dependencies) == 0 || link.Slack.Known || link.Of != nil {
			t.Errorf("from %v to %v: %+v", c.Steps[i], c.Steps[i+1], link)
		}
	}
}

// TestTheSlackOfAGeneratedBoardIsWhatTheWordsSay works it out anew for every link of the longest chain. All teams of such a
// board are one loop; what leads from a later team to an earlier one is left out, so that there is a chain.
func TestTheSlackOfAGeneratedBoardIsWhatTheWordsSay(t *testing.T) {
	kept, today := generated(t, "1000", "2026-10-20"), dayOf(t, "2026-12-02")
	var records []model.Record
	for record := range kept.board().Records() {
		if d, is := record.(*model.Dependency); !is || d.Consumer < d.Provider {
			records = append(records, record)
		}
	}
	b := model.NewBoard("", records, nil)
	w := newWords(b, readLog(nil), today)
	c := network.LongestChain(b, agenda.Compute(b, today), network.Open)
	known := 0
	for i, link := range c.Links {
		var between []*model.Dependency
		least, of := 0, (*model.Dependency)(nil)
		for _, d := range w.open {
			if !slices.Contains(c.Steps[i], d.Consumer) || !slices.Contains(c.Steps[i+1], d.Provider) {
				continue
			}
			between = append(between, d)
			if slack, is := w.slackDays(d); is && (of == nil || slack < least) {
				least, of = slack, d
				known++
			}
		}
		if !slices.Equal(link.Dependencies, between) || link.Of != of || link.Slack.Known != (of != nil) || link.Slack.Int(0) != least {
			t.Errorf("link %d: slack %v of %v, want %d of %v", i, link.Slack, link.Of, least, of)
		}
	}
	if len(c.Links) < 5 || known < 5 {
		t.Errorf("%d links, %d dependencies with a slack: too few to tell", len(c.Links), known)
	}
}

// slackDays is latest − expected: latest(D) = the earliest of its need-by and the latest() of every open dependency that
// waits for D.
func (w *words) slackDays(d *model.Dependency) (days int, known bool) {
	latest, expected := w.latestDate(d), w.expectedDate(d)
	return int(latest) - int(expected), latest != 0 && expected != 0
}

func (w *words) latestDate(d *model.Dependency) model.Date {
	earliest := d.NeedBy
	for _, other := range w.open {
		if !slices.Contains(w.waitsFor(other), d) || w.looped(d, other) {
			continue
		}
		if latest := w.latestDate(other); latest != 0 && (earliest == 0 || latest < earliest) {
			earliest = latest
		}
	}
	return earliest
}
