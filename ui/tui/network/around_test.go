package network

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

// chain is so many teams that each need the next.
func chain(teams int) [][2]int {
	var pairs [][2]int
	for i := range teams - 1 {
		pairs = append(pairs, [2]int{i, i + 1})
	}
	return pairs
}

// times is a pair with so many dependencies.
func times(n, consumer, provider int) [][2]int {
	var pairs [][2]int
	for range n {
		pairs = append(pairs, [2]int{consumer, provider})
	}
	return pairs
}

// TestWhatIsNotDrawnIsListed, the busiest first.
func TestWhatIsNotDrawnIsListed(t *testing.T) {
	pairs := append(times(12, 2, 1), [2]int{0, 1}, [2]int{0, 2}, [2]int{1, 2}) // two within a column
	contains(t, around00(t, 3, pairs, 80, 20), undrawnWords, "12  Team 02 ← Team 01\n   1  Team 01 ← Team 02")
}

// TestTheMiddlesLinksComeFirst of those that are not drawn, however few dependencies they are.
func TestTheMiddlesLinksComeFirst(t *testing.T) {
	l := &layers{others: []network.Pair{{Consumer: "a", Provider: "b", Dependencies: 3}, {Consumer: "b", Provider: "c", Dependencies: 24},
		{Consumer: "c", Provider: "middle", Dependencies: 1}}}
	l.busiestFirst("middle")
	if l.others[0].Provider != "middle" || l.others[1].Dependencies != 24 {
		t.Errorf("they are listed as %v", l.others)
	}
}

// TestALinkBackIsDrawnOnTheSameLine, with an arrow at its other end.
func TestALinkBackIsDrawnOnTheSameLine(t *testing.T) {
	view := around00(t, 3, append(times(2, 0, 1), append(times(13, 1, 0), [2]int{0, 2})...), 80, 12)
	contains(t, view, "Team 00 ◂─", "─2─13▸ Team 01", "─1 Team 02")
	if strings.Contains(view, "Not drawn") {
		t.Errorf("a link is not drawn:\n%s", view)
	}
}

// TestAListLongerThanItsRoomSaysSo, and how the rest can be had.
func TestAListLongerThanItsRoomSaysSo(t *testing.T) {
	var pairs [][2]int
	for consumer := range 12 {
		for provider := range 12 {
			if consumer != provider {
				pairs = append(pairs, [2]int{consumer, provider})
			}
		}
	}
	contains(t, around00(t, 12, pairs, 80, 16), " more: y copies them all")
	contains(t, around00(t, 12, pairs, 60, 9), "Not drawn: 110 links: y copies them all")
}

// TestTheListFitsItsRoom: each pair that the list has stands in it once, and no line is wider than it may be.
func TestTheListFitsItsRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hood, d, width := anyHood(t)
		n := namesIn(mesh(24, nil))
		rows := rapid.IntRange(1, 20).Draw(t, "rows")
		l := newPairList(n, d.others, rows, width)
		if want := min(len(d.others), l.columns*rows); len(l.pairs) != want {
			t.Fatalf("%d links of %d around %s are in %d columns of %d", len(l.pairs), len(d.others), hood.Team, l.columns, rows)
		}
		if full := l.columns*(l.width()+columnGap) - columnGap; full > width {
			t.Fatalf("the list takes %d of %d cells", full, width)
		}
	})
}

// TestNamesThatAreCutDoNotReadTheSame where their ends tell them apart.
func TestNamesThatAreCutDoNotReadTheSame(t *testing.T) {
	short, cut := apart([]string{"#govuk-publishing-platform", "#govuk-publishing-experience", "Data"}, []int{17, 17, 17})
	if !cut || short[0] == short[1] || short[2] != "Data" {
		t.Errorf("they read as %q", short)
	}
	for _, name := range short {
		if widget.Width(name) > 17 {
			t.Errorf("%q takes %d cells", name, widget.Width(name))
		}
	}
}

// TestNamesTakeTheWidthThatIsLeft, rather than be cut beside empty cells.
func TestNamesTakeTheWidthThatIsLeft(t *testing.T) {
	state := mesh(2, [][2]int{{0, 1}})
	long := "A team with a name of many more than twenty cells"
	state.Board.Team("t01").Name = long
	d := drawFrom(0, network.Around(state.Board, network.Open, "t00", 0), namesIn(state), 112, 20)
	if d.cut || d.text[1] != long {
		t.Errorf("%q is written as %q", long, d.text[1])
	}
}

// TestHeadingsStayWhole whatever is out of sight.
func TestHeadingsStayWhole(t *testing.T) {
	s := uitest.OpenScreen(New(nil), mesh(12, chain(12)), 80, 20)
	s.Run(of(s).goAround("t05"))
	contains(t, string(uitest.Plain(s.View())), "need it ", "it needs ", " more teams before", " more teams further on …")
}

// TestEveryTeamOfAChainCanBeReached by going on past the edge of what is drawn, and back.
func TestEveryTeamOfAChainCanBeReached(t *testing.T) {
	s := uitest.OpenScreen(New(nil), mesh(12, chain(12)), 80, 20)
	s.Run(of(s).goAround("t00"))
	for i := 1; i < 12; i++ {
		if s.Press("right"); of(s).around.team() != teamAt(i) {
			t.Fatalf("right leads to %s, want %s", of(s).around.team(), teamAt(i))
		}
		uitest.Fills(t, s.View(), 80, 20)
	}
	s.Press("right")
	for i := 10; i >= 0; i-- {
		if s.Press("left"); of(s).around.team() != teamAt(i) {
			t.Fatalf("left leads to %s, want %s", of(s).around.team(), teamAt(i))
		}
	}
}

func teamAt(i int) string { return mesh(i+1, nil).Board.Teams()[i].ID }

// TestUpAndDownLeaveATeamThatIsAlone in its column, and scroll the next one, whose rows are told.
func TestUpAndDownLeaveATeamThatIsAlone(t *testing.T) {
	var pairs [][2]int
	for i := 1; i <= 35; i++ {
		pairs = append(pairs, [2]int{i, 0})
	}
	s := uitest.OpenScreen(New(nil), mesh(36, pairs), 80, 20)
	s.Run(of(s).goAround("t00"))
	contains(t, string(uitest.Plain(s.View())), " of 35")
	if s.Press("down"); of(s).around.team() != "t19" {
		t.Errorf("down leads to %s, want the next one below in the column beside", of(s).around.team())
	}
	s.Press("right", "up")
	if got := of(s).around.team(); got != "t17" {
		t.Errorf("up leads to %s, want the next one above in the column beside", got)
	}
	for range 40 {
		s.Press("down")
	}
	contains(t, string(uitest.Plain(s.View())), "–35 of 35")
}

func TestATeamThatWasJoinedIsFollowed(t *testing.T) {
	s, store := open(t, 80, 20)
	s.Run(of(s).goAround("mobile"))
	store.Do(model.Join(store, "mobile", "pay"))
	s.Give(uitest.State(store))
	if got := of(s).around.hood.Team; of(s).face != onAround || got != "pay" {
		t.Errorf("it is around %s on the %s, want around pay", got, of(s).face)
	}
	if said := uitest.Sent[screen.Say](t, s.Sent).Text; !strings.Contains(said, "joined into Payments") {
		t.Errorf("it says %q", said)
	}
}

func TestATeamThatWasDeletedIsLeft(t *testing.T) {
	state := mesh(3, [][2]int{{0, 1}, {2, 1}})
	s := uitest.OpenScreen(New(nil), state, 80, 20)
	s.Run(of(s).goAround("t00"))
	without := mesh(3, [][2]int{{0, 1}, {2, 1}})
	without.Board = withoutTeam(without.Board, "t00")
	without.Revision = state.Revision + 1
	s.Give(without)
	if of(s).face != onMatrix {
		t.Errorf("it stays %s", of(s).face)
	}
	if said := uitest.Sent[screen.Say](t, s.Sent).Text; !strings.Contains(said, "was deleted") {
		t.Errorf("it says %q", said)
	}
}

// withoutTeam is a board without a team and what it needs.
func withoutTeam(b *model.Board, team string) *model.Board {
	var records []model.Record
	for record := range b.Records() {
		if d, ok := record.(*model.Dependency); record != b.Get(teamRef(team)) && (!ok || d.Consumer != team) {
			records = append(records, record)
		}
	}
	return model.NewBoard("mesh", records, nil)
}

func namesIn(state screen.State) *names { return &names{board: state.Board, of: map[string]string{}} }
