package network_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

func TestAComponentTeamInTheMiddleOfAChainIsAPassage(t *testing.T) {
	middle := &model.Team{Entry: testboard.ID("m"), Name: "Storage", Type: model.Component}
	end := &model.Team{Entry: testboard.ID("z"), Name: "Wires", Type: model.Component}
	b := testboard.Of(middle, end, need("1", "a", "m", model.Requested), need("2", "m", "z", model.Requested),
		need("3", "b", "m", model.Requested), need("4", "b", "z", model.Requested))
	// Other teams that have a way: a to z, over it, and b to z, which has a shorter one.
	if got := network.Passages(b, network.Open); !slices.Equal(got, []network.Passage{{Team: "m", Through: 1, Of: 2}}) {
		t.Errorf("%+v", got)
	}
}

func TestWaysThatLeadThroughATeamAreThoseThatItMakesNoLonger(t *testing.T) {
	onEvery(t, 9, func(t *rapid.T, b *model.Board, scope network.Scope) {
		steps := ways(b, scope)
		teams := activeIn(steps)
		var want []network.Passage
		for _, through := range teams {
			if record := b.Team(through); record.Type != model.Component {
				continue
			}
			p := network.Passage{Team: through}
			for _, from := range teams {
				for _, to := range teams {
					direct := steps[[2]string{from, to}]
					if from == to || from == through || to == through || direct == far {
						continue
					}
					p.Of++
					if steps[[2]string{from, through}]+steps[[2]string{through, to}] == direct {
						p.Through++
					}
				}
			}
			if p.Through > 0 {
				want = append(want, p)
			}
		}
		slices.SortFunc(want, func(x, y network.Passage) int { return cmp.Compare(titled(b, x.Team), titled(b, y.Team)) })
		if got := network.Passages(b, scope); !slices.Equal(got, want) {
			t.Fatalf("%+v, want %+v", got, want)
		}
	})
}

func BenchmarkPassages(b *testing.B) {
	records := planted(30, 100_000)
	for i := range 300 {
		records = append(records, &model.Team{Entry: testboard.ID(team(i)), Type: model.Component})
	}
	board := testboard.Of(records...)
	for b.Loop() {
		network.Passages(board, network.All)
	}
}
