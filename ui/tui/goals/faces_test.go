package goals

import (
	"fmt"
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// onFace opens a face of the small board.
func onFace(t *testing.T, f face, width, height int) (*uitest.Screen, *modeltest.Store) {
	t.Helper()
	s, store := open(t, width, height)
	return turn(s, f), store
}

func turn(s *uitest.Screen, f face) *uitest.Screen {
	for range f {
		s.Press("view")
	}
	return s
}

func of(s *uitest.Screen) *Screen { return s.Screen.(*Screen) }

func TestMatrixAndGapsLook(t *testing.T) {
	for _, f := range []face{onMatrix, onGaps} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%v %dx%d", f, size[0], size[1]), func(t *testing.T) {
				s, store := onFace(t, f, size[0], size[1])
				store.Add(model.KindAcknowledgement, "k1", "gap", "goal-without-measure", "record", "goal:push", "reason", "measured from spring on", "until", "2026-12-10")
				s.Give(uitest.State(store))
				see(t, s, size[0], size[1])
			})
		}
	}
	t.Run("matrix with closed ones", func(t *testing.T) {
		s, store := onFace(t, onMatrix, 80, 20)
		store.Set(model.KindGoal, "past", "state", "met")
		store.Set(model.KindGoal, "kyoto", "state", "dropped")
		s.Give(uitest.State(store))
		see(t, s.Press("all"), 80, 20)
	})
}

func TestVGoesRoundTheFacesAndKeepsTheRecord(t *testing.T) {
	s, _ := open(t, 80, 20)
	s.Do(screen.Select{Ref: goal("push")})
	for _, want := range []face{onMatrix, onGaps, onTree} {
		s.Press("view")
		if of(s).face != want || s.Selected() != goal("push") {
			t.Errorf("v shows the %v with %s, want the %v with goal:push", of(s).face, s.Selected(), want)
		}
		if line := strings.Split(uitest.Plain(s.View()), "\n")[0]; !strings.Contains(line, want.String()+": v shows the "+want.next().String()) {
			t.Errorf("it does not say so: %q", line)
		}
	}
}

func TestEveryOfferedKeyOfTheFacesDoesSomething(t *testing.T) {
	for _, f := range []face{onMatrix, onGaps} {
		for _, ref := range []model.Ref{goal("guest"), goal("push"), outcome("mobilefirst"), {Kind: model.KindDependency, ID: "tokens"}} {
			for _, width := range []int{80, 200} {
				fresh := func() *uitest.Screen {
					s, store := onFace(t, f, width, 24)
					store.Set(model.KindGoal, "past", "state", "met")
					s.Give(uitest.State(store))
					return s.Do(screen.Select{Ref: ref})
				}
				offered := map[string]bool{}
				for _, offer := range fresh().Offers() {
					if offered[offer.Name] {
						t.Errorf("%v, %s at %d: %s is offered twice", f, ref, width, offer.Name)
					}
					offered[offer.Name] = true
					s := fresh()
					before, sent := s.View()+fmt.Sprint(s.Offers()), len(s.Sent)
					if s.Press(offer.Name); offer.Why == "" && s.View()+fmt.Sprint(s.Offers()) == before && len(s.Sent) == sent {
						t.Errorf("%v, %s at %d: %s (%s) does nothing", f, ref, width, offer.Show, offer.Verb)
					}
				}
			}
		}
	}
}

func TestMatrixCells(t *testing.T) {
	s, store := onFace(t, onMatrix, 112, 28)
	store.Add(model.KindTeam, "idle", "name", "Idle")
	store.Add(model.KindGoal, "quick", "title", "Pay in one step", "team", "pay", "outcomes", "finish", "health", "off-track")
	store.Set(model.KindGoal, "kyoto", "state", "dropped")
	s.Give(uitest.State(store))
	m := of(s).grid.matrix
	var names []string
	for _, team := range m.teams {
		names = append(names, team.name)
	}
	if got, want := strings.Join(names, ", "), "Data, Identity, Mobile, Payments, Search, 東京チーム"; got != want {
		t.Errorf("the teams are %s, want %s: Idle has neither goal nor dependency", got, want)
	}
	if cell := m.rows[0].at(3); cell.active != 2 || cell.stand.Worst() != model.OffTrack {
		t.Errorf("Payments has %d goals for the first outcome, the worst %v", cell.active, cell.stand.Worst())
	}
	if got, want := strings.Join(m.idle(), ", "), "Identity, Mobile, 東京チーム"; got != want || m.leftOut != 1 {
		t.Errorf("without a goal: %s, want %s; %d left out, want 1", got, want, m.leftOut)
	}
	if text := uitest.Plain(s.View()); !strings.Contains(text, "no team yet") || !strings.Contains(text, "(Identity)") ||
		!strings.Contains(text, "no goal for an outcome: Identity, Mobile, 東京チーム · 1 team without goal or dependency") {
		t.Errorf("white space is not told of:\n%s", text)
	}
}

func TestEnterOpensWhatIsInTheCell(t *testing.T) {
	s, store := onFace(t, onMatrix, 80, 20)
	store.Add(model.KindGoal, "quick", "title", "Pay in one step", "team", "pay", "outcomes", "finish")
	state := uitest.State(store)
	s.Give(state)
	s.Do(screen.Select{Ref: goal("away")}).Press("open")
	if text := uitest.Plain(s.View()); !strings.Contains(text, "refund time") {
		t.Errorf("enter on one goal does not open its card:\n%s", text)
	}
	s.Press("back").Do(screen.Select{Ref: goal("quick")})
	if s.Selected().ID != "" {
		t.Errorf("of two goals in a cell %s is selected", s.Selected())
	}
	d := uitest.Open(uitest.Sent[screen.Show](t, s.Press("open").Sent).Dialog, state, 80, 24).Press("down", "enter")
	if got := uitest.Sent[screen.Open](t, d.Sent).Ref; got != goal("quick") {
		t.Errorf("the second goal of the cell is %s", got)
	}
	s.Sent = nil
	if s.Press("left", "open"); uitest.Sent[screen.Say](t, s.Sent).Text != "no goal here yet: c sets one" {
		t.Errorf("an empty cell does %v", s.Sent)
	}
}

func TestAnEmptyCellBeginsAGoalOfItsTeamForItsOutcome(t *testing.T) {
	s, store := onFace(t, onMatrix, 80, 20)
	s.Do(screen.Select{Ref: outcome("mobilefirst")}).Press("right").Press("create")
	d := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, uitest.State(store), 80, 24).Type("Fares on the phone").Press("ctrl+s")
	store.Do(uitest.Sent[screen.Commit](t, d.Sent).Edit(store))
	for _, made := range store.Board().Goals() {
		if made.Title == "Fares on the phone" && (made.Team != "data" || strings.Join(made.Outcomes, ";") != "mobilefirst") {
			t.Errorf("it is of %q for %v, want Data for mobilefirst", made.Team, made.Outcomes)
		}
	}
}

func TestTheMatrixScrollsAndSaysWhichTeamsItShows(t *testing.T) {
	s := turn(uitest.OpenScreen(New(nil), large(t, 500), 80, 20), onMatrix)
	if text := uitest.Plain(s.View()); !strings.Contains(text, "teams 1–8 of 50") {
		t.Errorf("it does not say which teams it shows:\n%s", text)
	}
	for range 60 {
		s.Press("right")
	}
	if text := uitest.Plain(s.View()); !strings.Contains(text, "teams 43–50 of 50") || !strings.Contains(text, "Team 49") {
		t.Errorf("it does not scroll with the cursor:\n%s", text)
	}
	s.Give(of(s).state)
	for range 60 {
		s.Press("left")
	}
	uitest.Fills(t, s.View(), 80, 20)
	if s.Selected().Kind != model.KindOutcome || of(s).grid.first != 0 {
		t.Errorf("left of the first team is %s, want the outcome", s.Selected())
	}
}

func TestMouseInTheMatrix(t *testing.T) {
	s, _ := onFace(t, onMatrix, 80, 20)
	g := &of(s).grid
	y := of(s).headLines()
	s.Do(screen.Click{X: g.look.left() + 3*g.look.cell, Y: y})
	if got := s.Selected(); got != goal("guest") {
		t.Errorf("a click on the cell selects %s, want goal:guest", got)
	}
	s.Do(screen.Click{X: 5, Y: y})
	if got := s.Selected(); got != outcome("finish") {
		t.Errorf("a click on the name selects %s, want the outcome", got)
	}
	s.Do(screen.Wheel{X: 5, Y: y, Lines: 1})
	s.Do(screen.Click{X: g.look.left() + 3*g.look.cell, Y: y, Double: true})
	if !of(s).pair.OnCard {
		t.Error("a double click does not open the card")
	}
}

func TestAMendedGapGoesAndTheCursorStaysAtTheNext(t *testing.T) {
	s, store := onFace(t, onGaps, 112, 28)
	s.Do(screen.Select{Ref: goal("push")})
	if text, _ := keys.Find(s.Offers(), "l"); text.Name != "link" {
		t.Fatalf("the key that mends is not offered: %v", s.Offers())
	}
	d := uitest.Open(uitest.Sent[screen.Show](t, s.Press("link").Sent).Dialog, uitest.State(store), 80, 24).Press("enter")
	commit := uitest.Sent[screen.Commit](t, d.Sent)
	store.Do(commit.Edit(store))
	cmd := s.SetState(uitest.State(store))
	s.Do(screen.Select{Ref: commit.Select}) // as the app does, before the list is found anew
	s.Run(cmd)
	if row := of(s).atGap(); row.gap.Kind != model.GoalWithoutMeasure {
		t.Errorf("the cursor is on %v of %v, want the next row", row.gap.Kind, row.ref)
	}
}

func TestAnOutcomeWithoutAGoalBeginsOne(t *testing.T) {
	s, store := onFace(t, onGaps, 112, 28)
	store.Add(model.KindOutcome, "alone", "title", "Nobody pursues it")
	state := uitest.State(store)
	s.Give(state)
	s.Do(screen.Select{Ref: outcome("alone")}).Press("create")
	d := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, state, 80, 24)
	if text := uitest.Plain(d.View()); !strings.Contains(text, "Nobody pursues it") {
		t.Errorf("the goal does not begin with its outcome:\n%s", text)
	}
}

func TestAnAcceptedGapStandsLast(t *testing.T) {
	s, store := onFace(t, onGaps, 112, 28)
	s.Do(screen.Select{Ref: goal("push")}).Press("acknowledge")
	d := uitest.Open(uitest.Sent[screen.Show](t, s.Sent).Dialog, uitest.State(store), 80, 24).Type("after the summer").Press("ctrl+s")
	store.Do(uitest.Sent[screen.Commit](t, d.Sent).Edit(store))
	s.Give(uitest.State(store))
	last := of(s).gaps.rows[len(of(s).gaps.rows)-1]
	if last.ref != goal("push") || last.what(store.Today()) != "until Thu 10 Dec: after the summer (it serves no outcome)" {
		t.Errorf("the last row is %v, %q", last.ref, last.what(store.Today()))
	}
	s.Sent = nil
	back := uitest.Open(uitest.Sent[screen.Show](t, s.Press("last", "acknowledge").Sent).Dialog, uitest.State(store), 80, 24).Press("y")
	store.Do(uitest.Sent[screen.Commit](t, back.Sent).Edit(store))
	s.Give(uitest.State(store))
	if got := of(s).gaps.accepted; got != 0 {
		t.Errorf("%d are accepted still", got)
	}
}

func TestGapsAreFilteredMarkedAndPressed(t *testing.T) {
	s, store := onFace(t, onGaps, 112, 28)
	state := uitest.State(store)
	s.Give(uitest.Filtered(t, state, "team:mobile"))
	if text := uitest.Plain(s.View()); !strings.Contains(text, "Ship the push gateway") || strings.Contains(text, "Guest checkout under") {
		t.Errorf("the filter shows\n%s", text)
	}
	s.Press("mark-all")
	if words := of(s).marks.Words(); !strings.Contains(uitest.Plain(s.View()), words) || words == "" {
		t.Errorf("marks are not told of: %q", words)
	}
	s.Do(screen.Click{X: 1, Y: of(s).headLines() + 1}) // in the margin: takes one mark away, or puts it there
	s.Give(uitest.Filtered(t, state, "no-such-words"))
	if text := uitest.Plain(s.View()); !strings.Contains(text, "No record with a gap matches the filter.") {
		t.Errorf("an empty list says\n%s", text)
	}
	s.Press("back").Give(state)
	s.Do(screen.Click{X: 20, Y: of(s).headLines() + 1, Double: true})
	if !of(s).pair.OnCard {
		t.Error("a double click does not open the card")
	}
}

func TestNoGapIsAGoodSign(t *testing.T) {
	sound := []model.Record{
		&model.Team{Entry: model.Entry{ID: "a"}, Name: "A"},
		&model.Outcome{Entry: model.Entry{ID: "o"}, Title: "Calm", Measure: model.Measure{Name: "calls"}},
		&model.Goal{Entry: model.Entry{ID: "g"}, Title: "Fewer calls", Team: "a", Outcomes: []string{"o"}, Measure: model.Measure{Name: "calls"}},
	}
	s := turn(uitest.OpenScreen(New(nil), uitest.StateOf(model.NewBoard("b", sound, nil), 20_000), 80, 20), onGaps)
	see(t, s, 80, 20)
	s.Press("view")
	if text := uitest.Plain(s.View()); !strings.Contains(text, "Fewer calls") {
		t.Errorf("from there v does not show the tree:\n%s", text)
	}
}

func TestFacesWithoutABoard(t *testing.T) {
	_, store := open(t, 80, 20)
	state := uitest.State(store)
	for _, board := range []*model.Board{nil, model.NewBoard("b", nil, nil)} {
		state.Board = board
		s := uitest.OpenScreen(New(nil), state, 80, 20)
		for range faces {
			s.Press("view", "left", "right", "down", "open", "acknowledge", "mark", "copy-list", "all", "back")
			s.Do(screen.Click{X: 30, Y: 5, Double: true})
			uitest.Fills(t, s.View(), 80, 20)
		}
	}
}
