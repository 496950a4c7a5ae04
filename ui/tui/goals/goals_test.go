package goals

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/answer"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// sizes are bodies of terminals of 40×12, 80×24, 112×32 and 200×60.
var sizes = [][2]int{{40, 9}, {80, 20}, {112, 28}, {200, 56}}

func goal(id string) model.Ref    { return model.Ref{Kind: model.KindGoal, ID: id} }
func outcome(id string) model.Ref { return model.Ref{Kind: model.KindOutcome, ID: id} }

func open(t *testing.T, width, height int) (*uitest.Screen, *modeltest.Store) {
	t.Helper()
	store := uitest.Board(t)
	return uitest.OpenScreen(New(nil), uitest.State(store), width, height), store
}

func see(t *testing.T, s *uitest.Screen, width, height int) {
	t.Helper()
	uitest.Fills(t, s.View(), width, height)
	golden.RequireEqual(t, uitest.Plain(s.View()))
}

func TestLooks(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			s, _ := open(t, size[0], size[1])
			see(t, s, size[0], size[1])
		})
		t.Run(fmt.Sprintf("card %dx%d", size[0], size[1]), func(t *testing.T) {
			s, _ := open(t, size[0], size[1])
			see(t, s.Do(screen.Select{Ref: goal("guest")}).Press("open"), size[0], size[1])
		})
	}
	t.Run("card of an outcome", func(t *testing.T) {
		s, _ := open(t, 80, 20)
		see(t, s.Press("first", "open"), 80, 20)
	})
}

func TestGapsEndWithWhereToFindThem(t *testing.T) {
	words := "1 goal serves no outcome · 1 worded as output · 1 without measure · 1 outcome without measure · 3 lean on open requests"
	for width := 66; width <= 180; width += 3 {
		for most := 1; most <= 2; most++ {
			lines := gapText(words, width, most)
			if text := strings.Join(lines, " "); len(lines) > most || !strings.HasSuffix(text, "v twice lists them") {
				t.Errorf("in %d lines of %d: %q", most, width, lines)
			}
		}
	}
}

func TestColumnsHaveHeadings(t *testing.T) {
	for width, want := range map[int]string{40: "outcome, goal done", 80: "outcome, goal now way done by", 112: "outcome, goal now from way to health done by chance"} {
		s, _ := open(t, width, 20)
		if got := strings.Join(strings.Fields(strings.Split(uitest.Plain(s.View()), "\n")[1]), " "); got != want {
			t.Errorf("at %d the headings are %q, want %q", width, got, want)
		}
	}
}

func TestFolding(t *testing.T) {
	s, _ := open(t, 80, 20)
	s.Press("left")
	t.Run("folded", func(t *testing.T) { see(t, s, 80, 20) })
	s.Do(screen.Select{Ref: goal("kyoto")})
	if got := s.Selected(); got != goal("kyoto") {
		t.Fatalf("%s is selected, want what the fold hid", got)
	}
	s.Press("left")
	if got := s.Selected(); got != outcome("mobilefirst") {
		t.Errorf("left on a goal selects %s, want its outcome", got)
	}
	s.Press("left", "left")
	if got := s.Selected(); got != outcome("finish") {
		t.Errorf("left on a folded outcome selects %s, want its parent", got)
	}
}

func TestGoalsStandByTeamNeverByAFigure(t *testing.T) {
	s, store := open(t, 112, 28)
	order := func() string {
		var ids []string
		for _, node := range s.Screen.(*Screen).tree.nodes {
			ids = append(ids, node.key())
		}
		return strings.Join(ids, " ")
	}
	before := order()
	store.Set(model.KindGoal, "guest", "current", "40", "health", "off-track", "by", "2026-12-01")
	store.Set(model.KindGoal, "fresh", "current", "21")
	s.Give(uitest.State(store))
	if got := order(); got != before {
		t.Errorf("figures changed the order from\n%s to\n%s", before, got)
	}
}

func TestClosedOnesAreHiddenUntilAskedFor(t *testing.T) {
	s, store := open(t, 80, 20)
	store.Set(model.KindGoal, "past", "state", "met")
	store.Set(model.KindOutcome, "trust", "state", "achieved")
	s.Give(uitest.State(store))
	t.Run("hidden", func(t *testing.T) { see(t, s, 80, 20) })
	s.Press("all")
	t.Run("shown", func(t *testing.T) { see(t, s, 80, 20) })
}

func TestFilter(t *testing.T) {
	s, store := open(t, 80, 20)
	state := uitest.State(store)
	s.Give(uitest.Filtered(t, state, "team:payments"))
	t.Run("some", func(t *testing.T) { see(t, s, 80, 20) })
	s.Give(uitest.Filtered(t, state, "no-such-words-anywhere"))
	t.Run("none", func(t *testing.T) { see(t, s, 80, 20) })
}

func TestEmptyTeaches(t *testing.T) {
	_, store := open(t, 80, 20)
	s := uitest.OpenScreen(New(nil), uitest.StateOf(model.NewBoard("b", nil, nil), store.Today()), 80, 20)
	see(t, s, 80, 20)
	if len(s.Press("create").Sent) != 1 {
		t.Error("c does nothing on an empty board")
	}
}

func TestNoBoardYet(t *testing.T) {
	_, store := open(t, 80, 20)
	state := uitest.State(store)
	state.Board, state.Agenda, state.Matcher = nil, nil, nil
	s := uitest.OpenScreen(New(nil), state, 80, 20)
	s.Press("down", "open", "create", "check-in", "left", "view", "why", "link")
	uitest.Fills(t, s.View(), 80, 20)
}

func TestParentsInACircleAreShownOnce(t *testing.T) {
	_, store := open(t, 80, 20)
	a := &model.Outcome{Entry: model.Entry{ID: "a"}, Title: "A", Parent: "b"}
	b := &model.Outcome{Entry: model.Entry{ID: "b"}, Title: "B", Parent: "a"}
	s := uitest.OpenScreen(New(nil), uitest.StateOf(model.NewBoard("x", []model.Record{a, b}, nil), store.Today()), 80, 20)
	if got := s.Screen.(*Screen).tree.outcomes; got != 2 {
		t.Errorf("%d outcomes are shown, want 2", got)
	}
}

func TestLateTreesAreDropped(t *testing.T) {
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

func TestSelectionStaysWithItsRecord(t *testing.T) {
	s, store := open(t, 80, 20)
	s.Do(screen.Select{Ref: goal("away")})
	store.Add(model.KindGoal, "first", "title", "A first goal", "team", "data", "outcomes", "finish")
	s.Give(uitest.State(store))
	if got := s.Selected(); got != goal("away") {
		t.Errorf("%s is selected, want goal:away", got)
	}
}

func TestEveryOfferedKeyDoesSomething(t *testing.T) {
	for _, ref := range []model.Ref{goal("guest"), goal("push"), goal("fresh"), outcome("finish"), outcome("mobilefirst")} {
		for _, width := range []int{80, 200} {
			for _, pane := range []string{"tree", "card"} {
				fresh := func() *uitest.Screen {
					s, store := open(t, width, 24)
					store.Set(model.KindGoal, "past", "state", "met")
					s.Give(uitest.State(store))
					s.Do(screen.Select{Ref: ref})
					if pane == "card" {
						s.Press("open")
					}
					return s
				}
				for _, offer := range fresh().Offers() {
					s := fresh()
					before, sent := s.View()+fmt.Sprint(s.Offers()), len(s.Sent)
					s.Press(offer.Name)
					if s.View()+fmt.Sprint(s.Offers()) == before && len(s.Sent) == sent {
						t.Errorf("%s on the %s at %d: %s (%s) does nothing", ref, pane, width, offer.Show, offer.Verb)
					}
				}
			}
		}
	}
}

// through presses a key on a record, fills in the dialogs that open, and keeps what is committed.
func through(t *testing.T, s *uitest.Screen, store *modeltest.Store, ref model.Ref, name string, answers ...string) {
	t.Helper()
	s.Do(screen.Select{Ref: ref}).Press(name)
	for len(answers) > 0 {
		d := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, uitest.State(store), 80, 24)
		d.Type(answers[0]).Press("enter")
		answers = answers[1:]
		if !d.Done {
			t.Fatalf("the dialog stayed open:\n%s", uitest.Plain(d.View()))
		}
		s.Sent = append(s.Sent, d.Sent...)
	}
	commit := uitest.Sent[screen.Commit](t, s.Sent)
	store.Do(commit.Edit(store))
	s.Sent = nil
	s.Give(uitest.State(store))
}

func TestHealthWithALineIsACheckIn(t *testing.T) {
	s, store := open(t, 80, 20)
	checkIns := len(store.Board().CheckIns())
	through(t, s, store, goal("guest"), "on-track", "tokens came")
	if got := store.Board().Goal("guest").Health; got != model.OnTrack {
		t.Errorf("its health is %v, want on-track", got)
	}
	if got := len(store.Board().CheckIns()); got != checkIns+1 {
		t.Errorf("%d check-ins, want one more than %d", got, checkIns)
	}
}

func TestDropKeepsTheReason(t *testing.T) {
	s, store := open(t, 80, 20)
	through(t, s, store, goal("push"), "decline", "nobody waits for it")
	if got := store.Board().Goal("push").State; got != model.GoalDropped {
		t.Errorf("it is %v, want dropped", got)
	}
	s.Press("all")
	s.Do(screen.Select{Ref: goal("push")}).Press("open")
	if got := uitest.Plain(s.View()); !strings.Contains(got, "nobody waits for it") {
		t.Errorf("its card does not tell the reason:\n%s", got)
	}
	through(t, s, store, goal("push"), "reopen")
	if !store.Board().Goal("push").Active() {
		t.Error("it was not reopened")
	}
}

func TestLinkAddsAndTakesAway(t *testing.T) {
	s, store := open(t, 80, 20)
	link := func(down int) {
		s.Do(screen.Select{Ref: goal("guest")}).Press("link")
		d := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, uitest.State(store), 80, 24)
		for range down {
			d.Press("down")
		}
		d.Press("enter")
		store.Do(uitest.Sent[screen.Commit](t, d.Sent).Edit(store))
		s.Give(uitest.State(store))
	}
	link(2)
	if got := strings.Join(store.Board().Goal("guest").Outcomes, ";"); got != "finish;trust" {
		t.Fatalf("it serves %q, want finish;trust", got)
	}
	link(0)
	if got := strings.Join(store.Board().Goal("guest").Outcomes, ";"); got != "trust" {
		t.Errorf("it serves %q, want trust", got)
	}
}

func TestCreateBeginsWithWhatIsSelected(t *testing.T) {
	s, store := open(t, 80, 20)
	s.Do(screen.Select{Ref: goal("away")}).Press("create")
	d := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, uitest.State(store), 80, 24).Press("g")
	goals := uitest.Open(uitest.Sent[screen.Show](t, d.Sent).Dialog, uitest.State(store), 80, 24)
	if got := uitest.Plain(goals.View()); !strings.Contains(got, "Trust in the price") {
		t.Errorf("the new goal does not begin with the outcome of the selected one:\n%s", got)
	}
	goals.Type("Prices that hold").Press("ctrl+s")
	store.Do(uitest.Sent[screen.Commit](t, goals.Sent).Edit(store))
}

func TestWhyTellsTheSum(t *testing.T) {
	_, store := open(t, 80, 20)
	state := uitest.State(store)
	for _, ref := range []model.Ref{goal("guest"), goal("push"), outcome("trust")} {
		t.Run(ref.ID, func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(uitest.Open(uitest.Sent[screen.Show](t, uitest.Messages(answer.WhyProgress(state, ref))).Dialog, state, 80, 24).View()))
		})
	}
}

func TestMouse(t *testing.T) {
	s, _ := open(t, 80, 20)
	s.Do(screen.Click{X: 20, Y: 1 + 2})
	if got := s.Selected(); got != goal("guest") {
		t.Errorf("the click selected %s, want goal:guest", got)
	}
	s.Do(screen.Click{X: 2, Y: 1 + 1})
	if got := s.View(); strings.Contains(uitest.Plain(got), "Guest checkout") {
		t.Error("a click on the branch does not fold it")
	}
	s.Do(screen.Click{X: 20, Y: 1 + 1, Double: true})
	if !s.Screen.(*Screen).pair.OnCard {
		t.Error("a double click does not open the card")
	}
}

func TestManyGoalsScroll(t *testing.T) {
	s := uitest.OpenScreen(New(nil), large(t, 10_000), 112, 28).Press("last", "page-up", "first", "page-down")
	uitest.Fills(t, s.View(), 112, 28)
	if got := s.Screen.(*Screen).tree.goals; got != 10_000 {
		t.Errorf("%d goals, want 10000", got)
	}
}

// large is a state with n goals of fifty teams for a hundred outcomes.
func large(t testing.TB, n int) screen.State {
	t.Helper()
	today, err := model.ParseISO(uitest.Today)
	if err != nil {
		t.Fatal(err)
	}
	var records []model.Record
	for i := range 50 {
		records = append(records, &model.Team{Entry: model.Entry{ID: fmt.Sprintf("t%02d", i)}, Name: fmt.Sprintf("Team %02d", i)})
	}
	for i := range 100 {
		records = append(records, &model.Outcome{Entry: model.Entry{ID: fmt.Sprintf("o%02d", i)}, Title: fmt.Sprintf("Outcome %d", i)})
	}
	for i := range n {
		records = append(records, &model.Goal{
			Entry: model.Entry{ID: fmt.Sprintf("g%05d", i)}, Title: fmt.Sprintf("Goal number %d", i), Team: fmt.Sprintf("t%02d", i%50),
			Outcomes: []string{fmt.Sprintf("o%02d", i%100)}, By: today.Add(i % 200),
			Measure: model.Measure{Name: "m", Unit: "%", Baseline: model.NumberOf(0), Target: model.NumberOf(100), Current: model.NumberOf(float64(i % 120))},
		})
	}
	return uitest.StateOf(model.NewBoard("large", records, nil), today)
}

// wide is a state with n goals for 1,000 outcomes by 300 teams, and as many requests: each team asks the next.
func wide(t testing.TB, n int) screen.State {
	t.Helper()
	state := large(t, 0)
	var records []model.Record
	for i := range 300 {
		records = append(records, &model.Team{Entry: model.Entry{ID: fmt.Sprintf("t%03d", i)}, Name: fmt.Sprintf("Team %03d", i)})
	}
	for i := range 1000 {
		records = append(records, &model.Outcome{Entry: model.Entry{ID: fmt.Sprintf("o%03d", i)}, Title: fmt.Sprintf("Outcome %d", i)})
	}
	for i := range n {
		records = append(records, &model.Goal{
			Entry: model.Entry{ID: fmt.Sprintf("g%05d", i)}, Title: fmt.Sprintf("Goal number %d", i), Team: fmt.Sprintf("t%03d", i%300),
			Outcomes: []string{fmt.Sprintf("o%03d", i*7%1000)}, By: state.Today.Add(i % 200), Health: model.Health(i % 4),
			Measure: model.Measure{Name: "m", Unit: "%", Baseline: model.NumberOf(0), Target: model.NumberOf(100), Current: model.NumberOf(float64(i % 120))},
		}, &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprintf("d%05d", i)}, Title: fmt.Sprintf("Need %d", i), Consumer: fmt.Sprintf("t%03d", i%300),
			Provider: fmt.Sprintf("t%03d", (i+1)%300), Goal: fmt.Sprintf("g%05d", i), Impact: model.Blocking, State: model.States[i%8],
			Requested: state.Today.Add(-60), NeedBy: state.Today.Add(i % 90), FirstNeedBy: state.Today.Add(i % 90),
		})
	}
	board := model.NewBoard("wide", records, nil)
	board.Relate()
	return uitest.StateOf(board, state.Today)
}

func TestManyTeamsAndOutcomes(t *testing.T) {
	s := turn(uitest.OpenScreen(New(nil), wide(t, 2000), 200, 56), onMatrix).Press("last", "right", "right", "page-up")
	uitest.Fills(t, s.View(), 200, 56)
	if m := of(s).grid.matrix; len(m.rows) != 1000 || len(m.teams) != 300 {
		t.Errorf("%d outcomes by %d teams, want 1000 by 300", len(m.rows), len(m.teams))
	}
	uitest.Fills(t, s.Press("view", "last", "page-up").View(), 200, 56)
}

// BenchmarkKey is a key of each face, Update and View, with 10,000 goals for 1,000 outcomes by 300 teams.
func BenchmarkKey(b *testing.B) {
	state := wide(b, 10_000)
	for f := range faces {
		for _, key := range []string{"down", "right", "mark"} {
			b.Run(f.String()+" "+key, func(b *testing.B) {
				s := turn(uitest.OpenScreen(New(nil), state, 200, 56), f)
				for b.Loop() {
					s.Press(key)
					s.View()
				}
			})
		}
	}
}

// BenchmarkOpen is the commands that find what the faces show.
func BenchmarkOpen(b *testing.B) {
	state := wide(b, 10_000)
	b.Run("tree and matrix", func(b *testing.B) {
		for b.Loop() {
			grow(state, demand{asked: true})
		}
	})
	b.Run("gaps", func(b *testing.B) {
		for b.Loop() {
			findGaps(state.Board, state.Today)
		}
	})
	b.Run("a filter key in the gaps", func(b *testing.B) {
		state, found := uitest.Filtered(b, state, "goal"), findGaps(state.Board, state.Today)
		for b.Loop() {
			listGaps(state, found, gapDemand{asked: true})
		}
	})
}

func TestCreateOnAGoalBeginsWithWhatItNeeds(t *testing.T) {
	s, store := open(t, 80, 20)
	state := uitest.State(store)
	s.Do(screen.Select{Ref: goal("fresh")}).Press("create")
	choice := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, state, 80, 24).Press("enter")
	form := uitest.Open(uitest.Sent[screen.Show](t, choice.Sent).Dialog, state, 80, 24)
	if got := uitest.Plain(form.View()); !strings.Contains(got, "Search") || !strings.Contains(got, "Fares no older than 5 min") {
		t.Errorf("the consumer and its goal are not filled in:\n%s", got)
	}
}
