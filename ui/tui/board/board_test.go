package board

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/timeline"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// sizes are bodies of terminals of 40×12, 80×24, 112×32 and 200×60.
var sizes = [][2]int{{40, 9}, {80, 20}, {112, 28}, {200, 56}}

func open(t *testing.T, width, height int) *uitest.Screen {
	t.Helper()
	return uitest.OpenScreen(New(nil), uitest.State(uitest.Board(t)), width, height)
}

func of(s *uitest.Screen) *Screen { return s.Screen.(*Screen) }

func see(t *testing.T, s *uitest.Screen, width, height int) {
	t.Helper()
	uitest.Fills(t, s.View(), width, height)
	golden.RequireEqual(t, uitest.Plain(s.View()))
}

func ref(id string) model.Ref { return model.Ref{Kind: model.KindDependency, ID: id} }

// on puts the cursor on a dependency.
func on(t *testing.T, s *uitest.Screen, id string) *uitest.Screen {
	t.Helper()
	s.Do(screen.Select{Ref: ref(id)})
	if got := s.Selected().ID; got != id {
		t.Fatalf("%q is selected, want %s", got, id)
	}
	return s
}

// thirty is a state with 30 teams that need something of each other: four each, some promised too late.
func thirty(t testing.TB) screen.State {
	t.Helper()
	today := day(t, uitest.Today)
	var records []model.Record
	for i := range 30 {
		records = append(records, &model.Team{Entry: model.Entry{ID: fmt.Sprintf("t%02d", i)}, Name: fmt.Sprintf("Team number %02d", i)})
	}
	for i := range 120 {
		d := &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprintf("d%03d", i)}, Title: fmt.Sprintf("Thing %d of the list", i),
			Consumer: fmt.Sprintf("t%02d", (i*7+3)%30), Provider: fmt.Sprintf("t%02d", i%30),
			State: model.States[i%6], Requested: today.Add(-30), NeedBy: today.Add(i*13%70 - 14),
		}
		if d.State == model.Committed || d.State == model.Started {
			d.CommitBy = d.NeedBy.Add(i%31 - 10)
		}
		records = append(records, d)
	}
	return uitest.StateOf(model.NewBoard("thirty", records, nil), today)
}

func day(t testing.TB, text string) model.Date {
	t.Helper()
	parsed, err := model.ParseISO(text)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

func TestLooks(t *testing.T) {
	for _, size := range sizes {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		t.Run(name, func(t *testing.T) { see(t, on(t, open(t, size[0], size[1]), "fares"), size[0], size[1]) })
		t.Run("thirty "+name, func(t *testing.T) {
			see(t, uitest.OpenScreen(New(nil), thirty(t), size[0], size[1]).Press("down", "down"), size[0], size[1])
		})
		t.Run("months "+name, func(t *testing.T) {
			see(t, uitest.OpenScreen(New(nil), thirty(t), size[0], size[1]).Press("zoom"), size[0], size[1])
		})
	}
	t.Run("consumers", func(t *testing.T) { see(t, open(t, 112, 28).Press("view"), 112, 28) })
	t.Run("goals", func(t *testing.T) { see(t, open(t, 112, 28).Press("view", "view"), 112, 28) })
}

func TestEveryWidthAndHeightIsFilled(t *testing.T) {
	s := uitest.OpenScreen(New(nil), thirty(t), 80, 20)
	s.Press("all", "down", "down")
	for _, size := range [][2]int{{20, 4}, {36, 8}, {39, 9}, {60, 12}, {75, 17}, {76, 18}, {99, 20}, {139, 30}, {140, 30}, {300, 90}} {
		s.SetSize(size[0], size[1])
		uitest.Fills(t, s.View(), size[0], size[1])
	}
}

func TestACardTakesTwelveCells(t *testing.T) {
	for width := 40; width < 260; width++ {
		g := newGrid(width, (&layout{names: 20, apart: 18}).nameWidth(width), false)
		for column := range g.count() {
			if from, to := g.span(column); to-from < 12 {
				t.Errorf("on %d cells a column takes %d", width, to-from)
			}
		}
		if g.xs[g.count()]+g.edge != width {
			t.Errorf("on %d cells the columns end at %d", width, g.xs[g.count()]+g.edge)
		}
	}
}

// lineOf is the line of the view with a text in it.
func lineOf(t *testing.T, s *uitest.Screen, text string) string {
	t.Helper()
	for line := range strings.SplitSeq(uitest.Plain(s.View()), "\n") {
		if strings.Contains(line, text) {
			return line
		}
	}
	t.Fatalf("nothing has %q in it:\n%s", text, uitest.Plain(s.View()))
	return ""
}

func TestALineTrailsToTheExpectedDay(t *testing.T) {
	s := on(t, open(t, 112, 28), "fares") // needed on Fri 4 Dec, offered for Fri 11 Dec
	line := lineOf(t, s, "◐ Fresh fares")
	end := strings.Index(line, "┘")
	if end < 0 || !strings.Contains(line, "┘ a week later") {
		t.Fatalf("no line with its words: %q", line)
	}
	column, _ := of(s).grid.columnAt(len([]rune(line[:end])))
	if got, want := of(s).window.Start(column), day(t, "2026-12-07"); got != want {
		t.Errorf("it ends in the week of %s, want %s", got, want)
	}
}

func TestALineBeyondTheWindowSaysSo(t *testing.T) {
	store := uitest.Board(t)
	store.Set(model.KindDependency, "fares", "proposed", "2027-06-11")
	s := on(t, uitest.OpenScreen(New(nil), uitest.State(store), 112, 28), "fares")
	if line := lineOf(t, s, "◐ Fresh fares"); !strings.Contains(line, "──▸") {
		t.Errorf("the line does not lead beyond the window: %q", line)
	}
}

// late is the small board with a card that was needed the week before.
func late(t *testing.T) screen.State {
	store := uitest.Board(t)
	store.Set(model.KindDependency, "split", "need_by", "2026-11-10")
	return uitest.State(store)
}

func TestWhatIsNeededBeforeAndLaterIsCountedAtTheEdges(t *testing.T) {
	s := uitest.OpenScreen(New(nil), late(t), 80, 20)
	if line := lineOf(t, s, "  Payments "); !strings.Contains(line, "◂1!") {
		t.Errorf("the late one is not counted: %q", line)
	}
	s.Press("later-weeks", "later-weeks", "later-weeks", "later-weeks")
	for s.Selected().ID != "" {
		s.Press("left")
	}
	if of(s).at.column != beforeColumn {
		t.Fatalf("the cursor stands in column %d, want the edge", of(s).at.column)
	}
	s.Press("left")
	if s.Selected().ID == "" {
		t.Error("beyond the edge the window does not follow to a card")
	}
}

func TestEnterOnACountGoesThere(t *testing.T) {
	s := uitest.OpenScreen(New(nil), late(t), 80, 20).Press("first")
	for of(s).at.row != "pay" {
		s.Press("down")
	}
	s.Press("left")
	if of(s).at.column != beforeColumn {
		t.Fatalf("the cursor stands in column %d, want the edge", of(s).at.column)
	}
	if s.Press("open"); s.Selected().ID != "split" {
		t.Errorf("%q is selected, want split", s.Selected().ID)
	}
	if got, want := of(s).window.First, day(t, "2026-11-09"); got != want {
		t.Errorf("the window begins on %s, want %s", got, want)
	}
}

// many is a board where one team is asked for n things in one week.
func many(t *testing.T, n int) screen.State {
	t.Helper()
	today := day(t, uitest.Today)
	records := []model.Record{
		&model.Team{Entry: model.Entry{ID: "a"}, Name: "Asks"}, &model.Team{Entry: model.Entry{ID: "b"}, Name: "Builds"},
	}
	for i := range n {
		records = append(records, &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprintf("d%05d", i)}, Title: fmt.Sprintf("Thing %d", i), Consumer: "a", Provider: "b",
			State: model.Requested, Requested: today, NeedBy: today.Monday().Add(7),
		})
	}
	return uitest.StateOf(model.NewBoard("many", records, nil), today)
}

func TestACellWithManyCountsThemAndOpens(t *testing.T) {
	s := uitest.OpenScreen(New(nil), many(t, 30), 80, 20)
	shown := of(s).place(0).cell(1).shown
	line := fmt.Sprintf("+%d more", 30-shown)
	lineOf(t, s, line)
	for range shown {
		s.Press("down")
	}
	if s.Selected().ID != "" {
		t.Fatalf("%s is selected, want the line that counts", s.Selected().ID)
	}
	s.Press("open")
	if got, want := s.Selected().ID, fmt.Sprintf("d%05d", shown); got != want {
		t.Fatalf("opened, %q is selected, want %s", got, want)
	}
	for range 30 {
		s.Press("down")
	}
	if got := s.Selected().ID; got != "d00029" {
		t.Errorf("at the end %q is selected, want d00029", got)
	}
	uitest.Fills(t, s.View(), 80, 20)
	lineOf(t, s, "○ Thing 29")
	s.Press("back")
	lineOf(t, s, line)
}

func TestACellWithThousandsStaysCounted(t *testing.T) {
	s := uitest.OpenScreen(New(nil), many(t, 5000), 80, 20)
	for s.Selected().ID != "" {
		s.Press("down")
	}
	s.Press("open")
	for range 2 * mostOpened {
		s.Press("down")
	}
	lineOf(t, s, fmt.Sprintf("+4,%03d more", 1000-mostOpened))
}

func TestSelectionStaysWithItsCard(t *testing.T) {
	store := uitest.Board(t)
	s := on(t, uitest.OpenScreen(New(nil), uitest.State(store), 112, 28), "hooks")
	store.Set(model.KindDependency, "hooks", "need_by", "2027-02-01")
	s.Give(uitest.State(store))
	if got := s.Selected().ID; got != "hooks" {
		t.Errorf("after it moved %q is selected, want hooks", got)
	}
	lineOf(t, s, "1 Feb 2027")
	for range 3 {
		s.Press("view")
		if got := s.Selected().ID; got != "hooks" {
			t.Errorf("by %s %q is selected, want hooks", byWords[of(s).by], got)
		}
	}
	s.Press("zoom", "zoom")
	if got := s.Selected().ID; got != "hooks" {
		t.Errorf("after zooming %q is selected, want hooks", got)
	}
}

func TestANewCardIsSelectedOnceItIsThere(t *testing.T) {
	store := uitest.Board(t)
	s := uitest.OpenScreen(New(nil), uitest.State(store), 80, 20)
	s.Do(screen.Select{Ref: ref("fresh-one")})
	store.Add(model.KindDependency, "fresh-one", "title", "New", "consumer", "pay", "provider", "data", "need_by", "2027-03-01")
	s.Give(uitest.State(store))
	if got := s.Selected().ID; got != "fresh-one" {
		t.Errorf("%q is selected, want the new one", got)
	}
}

func TestLateLayoutsAreDropped(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	s := uitest.OpenScreen(New(nil), state, 80, 20)
	late := s.SetState(uitest.Filtered(t, state, "to:data"))
	s.Give(uitest.Filtered(t, state, "to:ident"))
	want := uitest.Plain(s.View())
	s.Run(late)
	if got := uitest.Plain(s.View()); got != want {
		t.Errorf("a late answer put\n%s\nin place of\n%s", got, want)
	}
}

func TestFilter(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	s := uitest.OpenScreen(New(nil), uitest.Filtered(t, state, "to:data"), 80, 20)
	t.Run("some", func(t *testing.T) { see(t, s, 80, 20) })
	s.Give(uitest.Filtered(t, state, "to:data state:started"))
	t.Run("none", func(t *testing.T) { see(t, s, 80, 20) })
	s.Give(state)
	if got := of(s).layout.line.Count; got != 7 {
		t.Errorf("without the filter there are %d, want 7", got)
	}
}

func TestEmptyTeaches(t *testing.T) {
	today := day(t, uitest.Today)
	s := uitest.OpenScreen(New(nil), uitest.StateOf(model.NewBoard("b", nil, nil), today), 80, 20)
	t.Run("no team", func(t *testing.T) { see(t, s, 80, 20) })
	s.Give(many(t, 0))
	of(s).state.Revision = 2
	two := many(t, 0)
	two.Revision = 3
	s.Give(two)
	t.Run("nothing asked", func(t *testing.T) { see(t, s, 80, 20) })
	show := uitest.Sent[screen.Show](t, s.Press("create").Sent)
	if got, want := show.Dialog.Title(), "Ask another team"; got != want {
		t.Errorf("c opens %q, want %q", got, want)
	}
}

// standing adds needs that simply go on to a store.
func standing(t *testing.T, store *modeltest.Store, from, to int) {
	t.Helper()
	for i := from; i < to; i++ {
		id := fmt.Sprintf("standing%d", i)
		store.Add(model.KindDependency, id, "title", id, "consumer", "pay", "provider", "data", "state", "started", "started", "2026-06-01")
		if !store.Board().Dependency(id).Standing() {
			t.Fatalf("%s does not simply go on: the test shows nothing", id)
		}
	}
}

func TestNeedsThatSimplyGoOnAreCountedApart(t *testing.T) {
	store := uitest.Board(t)
	s := uitest.OpenScreen(New(nil), uitest.State(store), 112, 28)
	lineOf(t, s, "7 open · 1 standing · ")
	store = modeltest.New(t)
	store.Add(model.KindTeam, "pay", "name", "Payments")
	store.Add(model.KindTeam, "data", "name", "Data")
	standing(t, store, 0, 1)
	s = uitest.OpenScreen(New(nil), uitest.State(store), 112, 28)
	lineOf(t, s, "1 need that simply goes on, and nothing with a day: 5 Map shows it.")
	standing(t, store, 1, 4)
	s.Give(uitest.State(store))
	lineOf(t, s, "4 needs that simply go on, and nothing with a day: 5 Map shows them.")
}

func TestAnEmptyWindowSaysWhereSomethingIs(t *testing.T) {
	s := uitest.OpenScreen(New(nil), many(t, 3), 80, 20)
	for range 9 {
		s.Press("later-weeks")
	}
	t.Run("nothing", func(t *testing.T) { see(t, s, 80, 20) })
	if s.Press("first"); s.Selected().ID == "" {
		t.Error("g does not lead to where something is")
	}
}

func TestAllRowsAndWhatHasNoNeedBy(t *testing.T) {
	store := uitest.Board(t)
	store.Add(model.KindDependency, "loose", "title", "Some day", "consumer", "pay", "provider", "data", "state", "requested")
	s := uitest.OpenScreen(New(nil), uitest.State(store), 112, 28)
	lineOf(t, s, "1 without a need-by (0)")
	if strings.Contains(uitest.Plain(s.View()), "Tokyo") {
		t.Fatal("a team with nothing shows: the test shows nothing")
	}
	s.Press("all")
	t.Run("all", func(t *testing.T) { see(t, on(t, s, "loose"), 112, 28) })
}

func TestNoBoardYet(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	state.Board, state.Agenda, state.Matcher = nil, nil, nil
	s := uitest.OpenScreen(quick(), state, 80, 20)
	s.Press("down", "open", "create", "agree", "view", "why", "zoom", "later-weeks", "drag-later", "all", "left", "first")
	s.Do(screen.Click{X: 30, Y: 5}).Do(screen.Drag{X: 40, Y: 5}).Do(screen.Release{}).Do(screen.Wheel{X: 3, Y: 5, Lines: 3})
	uitest.Fills(t, s.View(), 80, 20)
	if s.Selected() != (model.Ref{}) {
		t.Errorf("%s is selected on no board", s.Selected())
	}
}

func TestTheChainLightsUp(t *testing.T) {
	s := on(t, open(t, 112, 28), "split") // Mobile ← Payments, which waits for tokens: Payments ← Identity
	if lit := of(s).lit; !lit.rows["mobile"] || !lit.cards["tokens"] || lit.cards["hooks"] {
		t.Errorf("lit are %v and %v", lit.rows, lit.cards)
	}
	lineOf(t, s, "waits for Token exchange")
}

// TestTheWholeChainLightsUp: also what is two steps away, in either direction.
func TestTheWholeChainLightsUp(t *testing.T) {
	need := func(id, consumer, provider, goal, delivers string) *model.Dependency {
		return &model.Dependency{
			Entry: model.Entry{ID: id}, Title: id, Consumer: consumer, Provider: provider, Goal: goal, ProviderGoal: delivers,
			State: model.Requested, NeedBy: model.NewDate(2026, time.November, 25),
		}
	}
	state := uitest.StateOf(model.NewBoard("chain", []model.Record{
		need("1", "a", "b", "ga", "gb"), need("2", "b", "c", "gb", "gc"), need("3", "c", "d", "gc", "gd"), need("4", "d", "e", "gd", ""),
		need("5", "a", "e", "", ""),
	}, nil), model.NewDate(2026, time.November, 22))
	for _, id := range []string{"1", "3"} {
		s := on(t, uitest.OpenScreen(New(nil), state, 112, 28), id)
		for _, other := range []string{"1", "2", "3", "4"} {
			if other != id && !of(s).lit.cards[other] {
				t.Errorf("%s does not light %s: %v", id, other, of(s).lit.cards)
			}
		}
		if of(s).lit.cards["5"] {
			t.Errorf("%s lights what it has nothing to do with", id)
		}
	}
}

func TestWhatIfIsThereWhereNoCardIs(t *testing.T) {
	state := uitest.StateOf(model.NewBoard("empty", []model.Record{
		&model.Team{Entry: model.Entry{ID: "a"}, Name: "A"}, &model.Team{Entry: model.Entry{ID: "b"}, Name: "B"},
	}, nil), model.NewDate(2026, time.November, 22))
	uitest.Sent[screen.WhatIf](t, uitest.OpenScreen(New(nil), state, 112, 28).Press("what-if").Sent)
}

func TestCreateBeginsWithTheRowAndTheColumn(t *testing.T) {
	s := on(t, open(t, 112, 28), "fares")
	show := uitest.Sent[screen.Show](t, s.Press("create").Sent)
	dialog := uitest.Open(show.Dialog, of(s).state, 112, 32)
	for _, want := range []string{"Data", "4 Dec"} {
		if !strings.Contains(uitest.Plain(dialog.View()), want) {
			t.Errorf("the form has no %s:\n%s", want, uitest.Plain(dialog.View()))
		}
	}
}

func TestWhyHereTellsRowColumnAndLine(t *testing.T) {
	s := on(t, open(t, 112, 28), "fares").Press("why")
	dialog := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, of(s).state, 112, 32)
	for _, want := range []string{"Its row is Data", "needed by Fri 4 Dec", "The line ends at Fri 11 Dec"} {
		if !strings.Contains(uitest.Plain(dialog.View()), want) {
			t.Errorf("nothing says %q:\n%s", want, uitest.Plain(dialog.View()))
		}
	}
}

func TestWhatIfTriesTheCapabilityOrTheTeams(t *testing.T) {
	s := on(t, open(t, 112, 28), "tokens").Press("what-if")
	if got := uitest.Sent[screen.WhatIf](t, s.Sent); len(got.Steps) != 1 || got.Steps[0].Capability != "auth tokens" {
		t.Errorf("w tries %v, want self-service of auth tokens", got.Steps)
	}
	on(t, s, "hooks").Press("what-if")
	if got := uitest.Sent[screen.WhatIf](t, s.Sent); len(got.Steps) != 1 || got.Steps[0].Team != "data" || got.Steps[0].Into != "search" {
		t.Errorf("w tries %v, want to join Data into Search", got.Steps)
	}
}

func TestNoKeyLosesTheCursor(t *testing.T) {
	names := []string{
		"down", "up", "left", "right", "first", "last", "page-down", "page-up", "earlier-weeks", "later-weeks", "zoom", "view", "all",
		"open", "back", "drag-later", "drag-earlier",
	}
	rapid.Check(t, func(r *rapid.T) {
		s := uitest.OpenScreen(quick(), thirty(t), rapid.IntRange(40, 139).Draw(r, "width"), rapid.IntRange(9, 40).Draw(r, "height"))
		for _, name := range rapid.SliceOfN(rapid.SampledFrom(names), 1, 40).Draw(r, "keys") {
			s.Press(name)
			b := of(s)
			uitest.Fills(t, s.View(), b.pair.ListWidth(), b.pair.Height())
			if b.at.place < 0 {
				continue
			}
			if !b.cursorInSight() {
				r.Fatalf("after %s the cursor is on row %d, drawn from %v", name, b.at.place, b.top)
			}
			if row := b.row(b.sight.rows[b.at.place]); row.ID != b.at.row {
				r.Fatalf("after %s the cursor is on %s and on %s", name, b.at.row, row.ID)
			}
			if _, item := b.selected(); item != nil && b.columnOf(item) != b.at.column {
				r.Fatalf("after %s the card is in column %d, the cursor in %d", name, b.columnOf(item), b.at.column)
			}
		}
	})
}

func TestOffersWork(t *testing.T) {
	s := on(t, open(t, 112, 28), "tokens")
	for _, key := range []string{"a", "H", "L", "[", "]", "z", "v", "0", "=", "c", "w"} {
		if offer, offered := keys.Find(s.Offers(), key); !offered || offer.Why != "" {
			t.Errorf("%s is not offered: %q", key, offer.Why)
		}
	}
}

func TestByGoalEndsWithWhatHasNone(t *testing.T) {
	s := open(t, 112, 28).Press("view", "view")
	rows := of(s).layout.rows
	if last := rows[len(rows)-1]; last.ID != "" || of(s).layout.by != timeline.ByGoal {
		t.Errorf("the last row is %q", last.Name)
	}
}
