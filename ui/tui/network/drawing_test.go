package network

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// mesh is a state with some teams and dependencies between them.
func mesh(teams int, pairs [][2]int) screen.State {
	var records []model.Record
	for i := range teams {
		records = append(records, &model.Team{Entry: model.Entry{ID: fmt.Sprintf("t%02d", i)}, Name: fmt.Sprintf("Team %02d", i)})
	}
	for i, pair := range pairs {
		records = append(records, &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprintf("d%03d", i)}, Title: "Need", State: model.Requested,
			Consumer: fmt.Sprintf("t%02d", pair[0]), Provider: fmt.Sprintf("t%02d", pair[1]),
		})
	}
	today, _ := model.ParseISO(uitest.Today)
	return uitest.StateOf(model.NewBoard("mesh", records, nil), today)
}

// anyHood is a neighbourhood in a random mesh, and its drawing.
func anyHood(t *rapid.T) (hood *network.Neighbourhood, d *drawing, width int) {
	teams := rapid.IntRange(2, 24).Draw(t, "teams")
	pair := rapid.Custom(func(t *rapid.T) [2]int {
		return [2]int{rapid.IntRange(0, teams-1).Draw(t, "consumer"), rapid.IntRange(0, teams-1).Draw(t, "provider")}
	})
	state := mesh(teams, rapid.SliceOfN(pair, 1, 80).Draw(t, "pairs"))
	hood = network.Around(state.Board, network.Open, fmt.Sprintf("t%02d", rapid.IntRange(0, teams-1).Draw(t, "middle")), 0)
	n := &names{board: state.Board, of: map[string]string{}}
	width = rapid.IntRange(60, 200).Draw(t, "width")
	focus := rapid.IntRange(-3, 3).Draw(t, "focus")
	return hood, drawFrom(focus, hood, n, width, rapid.IntRange(5, 60).Draw(t, "height")), width
}

// TestEachTeamIsDrawnOnceAndEachLinkDrawnOrListed, but those further on, which are counted.
func TestEachTeamIsDrawnOnceAndEachLinkDrawnOrListed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hood, d, _ := anyHood(t)
		all := countOf(hood, -len(hood.Needed), len(hood.Needs))
		seen := map[string]bool{}
		for _, row := range d.order {
			for _, place := range row {
				if seen[d.teams[place]] {
					t.Fatalf("%s stands in it twice", d.teams[place])
				}
				seen[d.teams[place]] = true
			}
		}
		if len(seen)+d.before+d.beyond != all || len(seen) != len(d.teams) {
			t.Fatalf("%d teams drawn, %d before, %d beyond, want %d in all", len(seen), d.before, d.beyond, all)
		}
		links := map[[2]string]int{}
		for _, link := range d.links {
			links[[2]string{d.teams[link.from], d.teams[link.to]}]++
			if link.back > 0 {
				links[[2]string{d.teams[link.to], d.teams[link.from]}]++
			}
		}
		for _, pair := range d.others {
			links[[2]string{pair.Consumer, pair.Provider}]++
		}
		for _, pair := range hood.Links {
			if want := seen[pair.Consumer] && seen[pair.Provider]; want != (links[[2]string{pair.Consumer, pair.Provider}] == 1) {
				t.Fatalf("%v is drawn or listed %d times", pair, links[[2]string{pair.Consumer, pair.Provider}])
			}
		}
	})
}

// TestLinesLeadWhereLinksLead: whoever follows the lines from a team, going straight on where they only cross, comes to the
// teams that its links lead to, and to those that share a bundle with them; never to a team that has nothing to do with it.
func TestLinesLeadWhereLinksLead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, d, _ := anyHood(t)
		taken := map[[2]int]link{}
		for _, link := range d.links {
			d.along(link, func(x, y int, part stroke) {
				at := d.lines[y][x]
				if at == 0 {
					t.Fatalf("nothing is drawn at %d, %d on the way from %s to %s", x, y, d.teams[link.from], d.teams[link.to])
				}
				if part != across || at&across == 0 {
					return
				}
				other, known := taken[[2]int{x, y}]
				if known && other.from != link.from && other.to != link.to && !d.bundled(link, other) {
					t.Fatalf("at %d, %d two lines run in one: %v and %v", x, y, link, other)
				}
				taken[[2]int{x, y}] = link
			})
		}
		for layer, nets := range d.nets {
			for i, n := range nets {
				for _, other := range nets[i+1:] {
					top, bottom := n.span(d.y)
					otherTop, otherBottom := other.span(d.y)
					if n.track != none && n.track == other.track && top <= otherBottom && otherTop <= bottom {
						t.Fatalf("behind layer %d two bundles share track %d", layer, n.track)
					}
				}
			}
		}
	})
}

// bundled tells whether two links are drawn in one bundle.
func (d *drawing) bundled(a, b link) bool {
	n := d.netOf[[2]int{a.from, a.to}]
	return slices.Contains(n.from, b.from) && slices.Contains(n.to, b.to)
}

func TestWhatIsDrawnFitsTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if hood, d, width := anyHood(t); d.width > width {
			t.Fatalf("%d layers around %s take %d of %d cells", len(d.order), hood.Team, d.width, width)
		}
	})
}

// TestAHubStaysReadable: 35 teams that need one are drawn below each other, on one track.
func TestAHubStaysReadable(t *testing.T) {
	var pairs [][2]int
	for i := 1; i <= 35; i++ {
		pairs = append(pairs, [2]int{i, 0})
	}
	s := uitest.OpenScreen(New(nil), mesh(36, pairs), 80, 20)
	s.Run(of(s).goAround("t00"))
	see(t, s, 80, 20)
	s.Press("left", "last")
	if got := of(s).around.team(); got != "t35" {
		t.Errorf("the cursor is on %s, want the last that needs it", got)
	}
	if s.Press("right"); of(s).around.team() != "t00" {
		t.Errorf("right leads to %s, want the hub", of(s).around.team())
	}
}

// TestCrossingsAreFew: two links that would cross do not, once their teams are ordered.
func TestCrossingsAreFew(t *testing.T) {
	state := mesh(6, [][2]int{{0, 1}, {0, 2}, {1, 4}, {2, 3}, {1, 5}})
	d := drawFrom(0, network.Around(state.Board, network.Open, "t00", 0), &names{board: state.Board, of: map[string]string{}}, 112, 20)
	if got := d.crossings(); got != 0 {
		t.Errorf("%d crossings, want none", got)
	}
}

// TestNoFigureOrdersTeams: other figures, with who needs whom unchanged, leave every order of teams as it is, but that of the
// busiest pairs.
func TestNoFigureOrdersTeams(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		teams := rapid.IntRange(2, 10).Draw(t, "teams")
		var pairs, more [][2]int
		for range rapid.IntRange(1, 20).Draw(t, "pairs") {
			pair := [2]int{rapid.IntRange(0, teams-1).Draw(t, "a"), rapid.IntRange(0, teams-1).Draw(t, "b")}
			pairs = append(pairs, pair)
			for range rapid.IntRange(1, 4).Draw(t, "times") {
				more = append(more, pair)
			}
		}
		one, other := makeSurvey(mesh(teams, pairs), demand{scope: network.Open}, nil), makeSurvey(mesh(teams, more), demand{scope: network.Open}, nil)
		if !slices.Equal(one.matrix.Teams, other.matrix.Teams) {
			t.Fatalf("the matrix stood as %v, and stands as %v", one.matrix.Teams, other.matrix.Teams)
		}
		around := func(m *survey) string {
			d := drawFrom(0, network.Around(m.board, m.scope, "t00", 0), &names{board: m.board, of: map[string]string{}}, 160, 40)
			return fmt.Sprint(d.order)
		}
		if around(one) != around(other) {
			t.Fatalf("around a team they stood as %s, and stand as %s", around(one), around(other))
		}
	})
}

// TestABundleTurnsOffBeforeAnotherEntersItsLine, wherever teams stand: else two lines would run in one.
func TestABundleTurnsOffBeforeAnotherEntersItsLine(t *testing.T) {
	circles := 0
	rapid.Check(t, func(t *rapid.T) {
		const side = 6
		var links []link
		for from := range side {
			for _, to := range rapid.SliceOfNDistinct(rapid.IntRange(side, 2*side-1), 0, 3, rapid.ID[int]).Draw(t, "to") {
				links = append(links, link{from: from, to: to, weight: 1})
			}
		}
		y := append(rapid.Permutation([]int{0, 1, 2, 3, 4, 5}).Draw(t, "left"), rapid.Permutation([]int{0, 1, 2, 3, 4, 5}).Draw(t, "right")...)
		nets := netsOf(links)
		if _, ok := tracked(nets, y); !ok {
			circles++
			return
		}
		for _, n := range nets {
			for _, other := range nets {
				meets := slices.ContainsFunc(n.to, func(to int) bool {
					return slices.ContainsFunc(other.from, func(from int) bool { return y[from] == y[to] })
				})
				if meets && !n.straight(y) && !other.straight(y) && !slices.Equal(n.from, other.from) && other.track >= n.track {
					t.Fatalf("%v turns off on track %d, after %v entered on %d", other.from, other.track, n.to, n.track)
				}
			}
		}
	})
	if circles == 0 {
		t.Error("no circle was drawn: the test does not see what happens then")
	}
}
