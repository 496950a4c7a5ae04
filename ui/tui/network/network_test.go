package network

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/network"
	"moot/model/whatif"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// sizes are bodies of terminals of 40×12, 80×24, 112×32 and 200×60.
var sizes = [][2]int{{40, 9}, {80, 20}, {112, 28}, {200, 56}}

func open(t *testing.T, width, height int) (*uitest.Screen, *modeltest.Store) {
	t.Helper()
	store := uitest.Board(t)
	return uitest.OpenScreen(New(nil), uitest.State(store), width, height), store
}

func of(s *uitest.Screen) *Screen { return s.Screen.(*Screen) }

func turn(s *uitest.Screen, to face) *uitest.Screen {
	for of(s).face != to {
		s.Press("view")
	}
	return s
}

// at puts the cursor of the matrix on what one team needs of another.
func at(s *uitest.Screen, consumer, provider string) *uitest.Screen {
	g := &of(s).grid
	g.needs, g.provides, g.moved = consumer, provider, true
	g.stay(of(s).survey)
	return s
}

func see(t *testing.T, s *uitest.Screen, width, height int) {
	t.Helper()
	uitest.Fills(t, s.View(), width, height)
	golden.RequireEqual(t, uitest.Plain(s.View()))
}

func TestLooks(t *testing.T) {
	for _, size := range sizes {
		for f := range faces {
			t.Run(fmt.Sprintf("%s %dx%d", f, size[0], size[1]), func(t *testing.T) {
				s, _ := open(t, size[0], size[1])
				see(t, at(turn(s, f), "search", "data"), size[0], size[1])
			})
		}
		t.Run(fmt.Sprintf("dependencies %dx%d", size[0], size[1]), func(t *testing.T) {
			s, _ := open(t, size[0], size[1])
			see(t, at(s, "search", "data").Press("open"), size[0], size[1])
		})
	}
	t.Run("all", func(t *testing.T) {
		s, _ := open(t, 80, 20)
		see(t, s.Press("all"), 80, 20)
	})
	t.Run("without colours", func(t *testing.T) {
		s, store := open(t, 80, 20)
		state := uitest.State(store)
		state.Theme = uitest.Theme(true)
		s.Give(state)
		see(t, s, 80, 20)
	})
}

func TestOnlyWhatMatchesCounts(t *testing.T) {
	s, store := open(t, 80, 20)
	s.Give(uitest.Filtered(t, uitest.State(store), "team:payments"))
	t.Run("some", func(t *testing.T) { see(t, s, 80, 20) })
	s.Give(uitest.Filtered(t, uitest.State(store), "no-such-words-anywhere"))
	t.Run("none", func(t *testing.T) { see(t, s, 80, 20) })
}

func TestEmptyTeaches(t *testing.T) {
	_, store := open(t, 80, 20)
	s := uitest.OpenScreen(New(nil), uitest.StateOf(model.NewBoard("b", nil, nil), store.Today()), 80, 20)
	see(t, s, 80, 20)
	s.Press("view", "view", "up", "down", "left", "open", "back", "why", "copy")
	uitest.Fills(t, s.View(), 80, 20)
}

func TestNoBoardYet(t *testing.T) {
	_, store := open(t, 80, 20)
	state := uitest.State(store)
	state.Board, state.Agenda, state.Matcher = nil, nil, nil
	s := uitest.OpenScreen(New(nil), state, 80, 20)
	s.Press("down", "open", "create", "view", "all", "why", "what-if", "back")
	uitest.Fills(t, s.View(), 80, 20)
}

func TestLateSurveysAreDropped(t *testing.T) {
	s, store := open(t, 80, 20)
	state := uitest.State(store)
	late := s.SetState(uitest.Filtered(t, state, "team:payments"))
	s.Give(uitest.Filtered(t, state, "team:mobile"))
	want := s.View()
	s.Run(late)
	if s.View() != want {
		t.Error("a late answer took the newer one's place")
	}
}

func TestLateNeighbourhoodsAreDropped(t *testing.T) {
	s, _ := open(t, 80, 20)
	turn(s, onAround)
	late := of(s).goAround("pay")
	s.Run(of(s).goAround("mobile"))
	want := s.View()
	s.Run(late)
	if s.View() != want || of(s).around.hood.Team != "mobile" {
		t.Error("a late neighbourhood took the newer one's place")
	}
}

// TestTheCursorStaysOnItsTeams while groups that are found move them.
func TestTheCursorStaysOnItsTeams(t *testing.T) {
	s, _ := open(t, 80, 20)
	at(s, "search", "data")
	before := of(s).survey
	other := *before
	other.grouping = &network.Grouping{Groups: [][]string{{"data", "search", "tokyo"}}, Starts: 1, Agree: 1}
	matrix := *before.matrix
	matrix.Teams = nil
	for i := len(before.matrix.Teams) - 1; i >= 0; i-- {
		matrix.Teams = append(matrix.Teams, before.matrix.Teams[i])
	}
	matrix.Rows, matrix.Blocks = make([][]network.Cell, len(matrix.Teams)), nil
	other.lay(&matrix)
	of(s).put(&other)
	if g := &of(s).grid; g.consumer() != "search" || g.provider() != "data" {
		t.Errorf("the cursor is on %s and %s", g.consumer(), g.provider())
	}
}

func TestTheSearchForGroupsCanBeCancelled(t *testing.T) {
	_, store := open(t, 80, 20)
	s := New(nil)
	s.SetSize(80, 20)
	s.face = onStructure
	messages := uitest.Messages(s.SetState(uitest.State(store)))
	seek := s.Update(uitest.Sent[surveyed](t, messages))
	if !s.search.running() || !strings.Contains(textOf(s.lines), "looking for groups, 0 of 16") {
		t.Fatal("nothing is looked for")
	}
	if offers := s.Offers(); !strings.Contains(fmt.Sprint(offers), "stop looking") {
		t.Errorf("esc is not offered: %v", offers)
	}
	s.Update(screen.Press{Name: "back"})
	for _, msg := range uitest.Messages(seek) {
		s.Update(msg)
	}
	if s.search.running() || s.survey.grouping != nil || s.bounds != nil {
		t.Error("the search went on")
	}
	if !strings.Contains(textOf(s.lines), "not looked for to the end") {
		t.Errorf("it is not said that it was cancelled:\n%s", textOf(s.lines))
	}
}

func textOf(lines []line) string {
	text := ""
	for _, l := range lines {
		text += l.text + "   " + l.right + "\n"
	}
	return text
}

func TestAnotherBoardEndsTheSearch(t *testing.T) {
	s, store := open(t, 80, 20)
	old := &search{demand: of(s).survey.demand, cancel: func() {}, news: make(chan tea.Msg, 1)}
	of(s).search = old
	store.Set(model.KindTeam, "pay", "name", "Paying")
	s.Give(uitest.State(store))
	if old.running() || of(s).search == old {
		t.Error("the search for the board before goes on")
	}
	if of(s).survey.grouping == nil {
		t.Error("groups of the new board were not found")
	}
}

func TestEveryOfferedKeyDoesSomething(t *testing.T) {
	for _, width := range []int{80, 200} {
		for f := range faces {
			for _, pane := range []string{"face", "card", "dependencies"} {
				fresh := func() *uitest.Screen {
					s, _ := open(t, width, 24)
					at(s, "search", "data")
					turn(s, f)
					switch pane {
					case "card":
						s.Press("next-pane")
					case "dependencies":
						at(turn(s, onMatrix), "search", "data").Press("open")
					}
					return s
				}
				for _, offer := range fresh().Offers() {
					s := fresh()
					before, sent := s.View()+fmt.Sprint(s.Offers()), len(s.Sent)
					s.Press(offer.Name)
					if offer.Why == "" && s.View()+fmt.Sprint(s.Offers()) == before && len(s.Sent) == sent {
						t.Errorf("%s on the %s at %d: %s (%s) does nothing", f, pane, width, offer.Show, offer.Verb)
					}
				}
			}
		}
	}
}

func TestEnterGoesInAndEscComesBack(t *testing.T) {
	s, _ := open(t, 80, 20)
	at(s, "search", "data").Press("open", "open")
	if !of(s).pair.OnCard || s.Selected().ID != "fares" {
		t.Fatalf("%v is selected, want the card of fares", s.Selected())
	}
	s.Press("back", "back")
	if of(s).bundle != nil || of(s).grid.provider() != "data" {
		t.Error("esc did not come back to the cell")
	}
	for of(s).grid.column > onName {
		s.Press("left")
	}
	s.Press("open", "right", "open")
	if got := len(of(s).around.trail); of(s).face != onAround || got != 2 {
		t.Fatalf("%v with %d teams on the way, want around the second", of(s).face, got)
	}
	s.Press("back")
	if got := of(s).around.hood.Team; got != "search" {
		t.Errorf("esc leads to %s, want search", got)
	}
	if s.Press("back"); of(s).face != onMatrix {
		t.Errorf("esc leads to the %s, want the matrix", of(s).face)
	}
}

func TestWhatIfTriesWhatFits(t *testing.T) {
	join := func(team, into string) []whatif.Step {
		return []whatif.Step{{Kind: whatif.Join, Team: team, Into: into}}
	}
	for _, c := range []struct {
		name string
		put  func(*uitest.Screen)
		want []whatif.Step
	}{
		{"cell", func(s *uitest.Screen) { at(s, "search", "data") }, join("search", "data")},
		{"empty cell", func(s *uitest.Screen) { at(s, "data", "pay") }, nil},
		{"pair", func(s *uitest.Screen) { turn(s, onStructure); of(s).rows.Select("pair:tokyo:data") }, join("tokyo", "data")},
		{"group", func(s *uitest.Screen) { turn(s, onStructure); of(s).rows.Select("loop:data") }, join("search", "data")},
	} {
		s, _ := open(t, 80, 20)
		c.put(s)
		s.Press("what-if")
		if got := uitest.Sent[screen.WhatIf](t, s.Sent).Steps; fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestWhatIfWithoutALeverIsAboutTheTeam(t *testing.T) {
	for _, column := range []string{"", "pay"} { // on the name, and on an empty cell
		s, _ := open(t, 80, 20)
		at(s, "data", column).Press("what-if")
		if got := uitest.Sent[screen.WhatIf](t, s.Sent); got.About != teamRef("data") || got.Steps != nil {
			t.Errorf("on column %q: %+v, want it about data", column, got)
		}
	}
}

// TestOfManyTeamsTheCostliestPairIsJoined, by days waited, then by how many dependencies.
func TestOfManyTeamsTheCostliestPairIsJoined(t *testing.T) {
	m := noSurvey()
	m.lay(&network.Matrix{Teams: []string{"a", "b", "c", "d", "e", "f"}, Rows: [][]network.Cell{
		{{Column: 1, Dependencies: 9, Wait: 20}}, {{Column: 2, Dependencies: 1, Wait: 30}, {Column: 5, Dependencies: 9, Wait: 99}},
		{{Column: 3, Dependencies: 2, Wait: 30}}, {{Column: 4, Dependencies: 2, Wait: 30}}, {}, {},
	}})
	want := []whatif.Step{{Kind: whatif.Join, Team: "c", Into: "d"}}
	if got := m.joined([]string{"a", "b", "c", "d", "e"}); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := m.joined([]string{"a", "b", "c"}); len(got) != 2 {
		t.Errorf("%+v, want all three joined", got)
	}
}

// TestNamesThatAreCutStayApart: what differs only at the end loses its middle.
func TestNamesThatAreCutStayApart(t *testing.T) {
	n := &names{of: map[string]string{
		"a": "govuk-publishing-platform-content", "b": "govuk-publishing-platform-design", "c": "identity-and-access-of-all",
	}}
	got := n.inWidth([]string{"a", "b", "c"}, 20)
	if got["a"] == got["b"] || !strings.HasSuffix(got["b"], "design") || got["c"] != "identity-and-access…" {
		t.Errorf("%q", got)
	}
}

// TestTheFootCutsNamesNeverFigures on the cell under the cursor.
func TestTheFootCutsNamesNeverFigures(t *testing.T) {
	s, store := open(t, 60, 20)
	store.Set(model.KindTeam, "search", "name", "Search and discovery of journeys everywhere")
	store.Set(model.KindTeam, "data", "name", "Data of all that ever was measured")
	s.Give(uitest.State(store))
	if plain := uitest.Plain(at(s, "search", "data").View()); !strings.Contains(plain, "33 days waited, and back: 1") {
		t.Errorf("a figure is cut:\n%s", plain)
	}
}

// TestTheWindowHasWhatTheRowNeeds where the cursor is on its name.
func TestTheWindowHasWhatTheRowNeeds(t *testing.T) {
	s := uitest.OpenScreen(New(nil), large(t, 2_000), 80, 20)
	for _, key := range []string{"first", "down", "page-down", "last", "page-up"} {
		g := &of(s.Press(key)).grid
		if cells := g.matrix.Rows[g.row]; len(cells) > 0 && (int(cells[0].Column) < g.left || int(cells[0].Column) >= g.left+g.look.columns) {
			t.Errorf("%s: row %d needs column %d first, the window begins with %d", key, g.row, cells[0].Column, g.left)
		}
	}
}

// TestWhyBeginsWithTheCell under the cursor: which dependencies, the days of each, and their sum.
func TestWhyBeginsWithTheCell(t *testing.T) {
	s, store := open(t, 80, 20)
	at(s, "search", "data").Press("why")
	text := uitest.Plain(uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, uitest.State(store), 80, 40).View())
	for _, want := range []string{"Search needs 1 of Data:", "Fresh fares: 33 days since ", "Together 33 days waited."} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}

// TestEmptyTextIsWhole on a small terminal, and says how many teams it takes.
func TestEmptyTextIsWhole(t *testing.T) {
	_, store := open(t, 80, 20)
	team := &model.Team{Entry: model.Entry{ID: "a"}, Name: "A"}
	for want, records := range map[string][]model.Record{"there is none yet": nil, "there is one": {team}} {
		s := uitest.OpenScreen(New(nil), uitest.StateOf(model.NewBoard("b", records, nil), store.Today()), 40, 20)
		plain := uitest.Plain(s.View())
		if strings.Contains(plain, "…") || !strings.Contains(strings.Join(strings.Fields(plain), " "), "It takes two teams, and "+want) {
			t.Errorf("with %d teams it says\n%s", len(records), plain)
		}
	}
}

// TestPairsStayApart though the names are long.
func TestPairsStayApart(t *testing.T) {
	s, _ := open(t, 80, 20)
	pair := func(one, other string) string {
		return of(s).lineText(line{text: one + " ← " + other, pair: [2]string{one, other}}, 40)
	}
	platform, design := pair("#govuk-publishing-platform", "#govuk-publishing-experience-team"), pair("#govuk-publishing-design", "#govuk-publishing-experience-team")
	if platform == design || !strings.Contains(platform, "platform ← ") || !strings.HasSuffix(platform, "team") {
		t.Errorf("%q and %q", platform, design)
	}
}

// TestNamesLeaveRoomForCells: with many teams they are short on a small terminal, with few they are whole where they can be.
func TestNamesLeaveRoomForCells(t *testing.T) {
	for teams, want := range map[int]int{40: fewName, 4: 32} {
		m := &network.Matrix{Teams: make([]string, teams), Rows: make([][]network.Cell, teams)}
		if got := gridLookOf(m, &names{most: 40, of: map[string]string{"": "x"}}, 80, 20).name; got != want {
			t.Errorf("%d teams: names take %d, want %d", teams, got, want)
		}
	}
}

func TestPercent(t *testing.T) {
	for part, want := range map[float64]string{0: "0 %", 0.0001: "below 0.1 %", 0.005: "0.5 %", 0.0994: "9.9 %", 0.0999: "10 %", 0.43: "43 %"} {
		if got := percent(part); got != want {
			t.Errorf("%v: %q, want %q", part, got, want)
		}
	}
}

func TestSparksShowWhatChanges(t *testing.T) {
	for want, weeks := range map[string][]int{"▁▆▆": {165, 187, 187}, "▁▁▁": {4, 4, 4}, "▆▁▃": {5, 0, 2}} {
		if got := sparks(uitest.Theme(false), weeks); got != want {
			t.Errorf("%v: %s, want %s", weeks, got, want)
		}
	}
}

// TestTheLastQuestionIsInSight on the last row, whatever the height.
func TestTheLastQuestionIsInSight(t *testing.T) {
	s, _ := open(t, 80, 14)
	turn(s, onStructure).Press("last")
	lines := of(s).lines
	if last := strings.TrimSpace(lines[len(lines)-1].text); !strings.Contains(uitest.Plain(s.View()), last) {
		t.Errorf("%q is out of sight", last)
	}
}

// TestABracketIsDrawnWhole or not at all.
func TestABracketIsDrawnWhole(t *testing.T) {
	loop := network.Block{From: 1, To: 3, Loop: true}
	for group, drawn := range map[network.Block]bool{{From: 0, To: 3}: false, {From: 1, To: 4}: false, {From: 0, To: 4}: true, {From: 2, To: 5}: false, {From: 3, To: 5}: true} {
		m := &network.Matrix{Teams: make([]string, 5), Blocks: []network.Block{group, loop}}
		if got := blocksOf(m)[group.To-1].bracket != nil; got != drawn {
			t.Errorf("group %+v: drawn is %v, want %v", group, got, drawn)
		}
	}
}

func TestWhyTellsTheFigures(t *testing.T) {
	s, store := open(t, 80, 20)
	s.Press("why")
	dialog := uitest.Sent[screen.Show](t, s.Sent).Dialog
	golden.RequireEqual(t, uitest.Plain(uitest.Open(dialog, uitest.State(store), 80, 40).View()))
}

func TestCopies(t *testing.T) {
	for f := range faces {
		t.Run(f.String(), func(t *testing.T) {
			s, _ := open(t, 80, 20)
			turn(s, f).Press("copy")
			golden.RequireEqual(t, []byte(uitest.Sent[screen.Copy](t, s.Sent).Text))
		})
	}
}

func TestMouse(t *testing.T) {
	s, _ := open(t, 80, 20)
	g := &of(s).grid
	x := func(column int) int { return g.look.before() + column*g.look.cell + 1 }
	y := func(row int) int { return headLines + g.look.levels + row }
	s.Do(screen.Click{X: x(2), Y: y(1)})
	if g.row != 1 || g.column != 2 {
		t.Errorf("the click put the cursor on %d, %d", g.row, g.column)
	}
	s.Do(screen.Click{X: 4, Y: y(3)})
	if g.row != 3 || g.column != onName {
		t.Errorf("the click on a name put the cursor on %d, %d", g.row, g.column)
	}
	s.Do(screen.Click{X: 4, Y: y(3), Double: true})
	if of(s).face != onAround {
		t.Error("a double click on a name does not open what is around the team")
	}
	d := of(s).around.drawing
	last := len(d.teams) - 1
	s.Do(screen.Click{X: leftMargin + d.x[d.layerOf[last]], Y: headLines + 1 + d.y[last]})
	if got := of(s).around.team(); got != d.teams[last] {
		t.Errorf("the click chose %s, want %s", got, d.teams[last])
	}
	s.Do(screen.Wheel{X: 3, Y: 3, Lines: 3})
	turn(s, onStructure).Do(screen.Click{X: 4, Y: headLines + 1})
	s.Do(screen.Wheel{X: 3, Y: 3, Lines: 3})
	uitest.Fills(t, s.View(), 80, 20)
}

func TestSelectFindsTeamsAndDependencies(t *testing.T) {
	s, _ := open(t, 80, 20)
	s.Do(screen.Select{Ref: model.Ref{Kind: model.KindDependency, ID: "yado"}})
	if g := &of(s).grid; g.consumer() != "tokyo" || g.provider() != "data" {
		t.Errorf("the cursor is on %s and %s", g.consumer(), g.provider())
	}
	if got := s.Selected().ID; got != "yado" {
		t.Errorf("%s is selected, want the one dependency of the cell", got)
	}
	s.Do(screen.Select{Ref: teamRef("mobile")})
	if got := s.Selected(); got != teamRef("mobile") {
		t.Errorf("%s is selected, want the team", got)
	}
}
