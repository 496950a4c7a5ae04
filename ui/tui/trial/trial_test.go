package trial_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/whatif"
	"moot/ui/tui/screen"
	"moot/ui/tui/trial"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

var joinSearch = whatif.Step{Kind: whatif.Join, Team: "search", Into: "data"}

// store is the small board, where Tokyo asks for tokens and fares too: then three teams ask for fares, and two for tokens.
func store(t *testing.T) *modeltest.Store {
	s := uitest.Board(t)
	ask := func(id, consumer, provider, capability string) {
		s.Add(model.KindDependency, id, "title", "Request "+id, "consumer", consumer, "provider", provider, "capability", capability,
			"state", "requested", "requested", "2026-11-02", "need_by", "2026-12-20", "impact", "blocking")
	}
	ask("t1", "tokyo", "ident", "auth tokens")
	ask("t2", "tokyo", "data", "fares")
	ask("t3", "pay", "data", "Fares")
	return s
}

func opened(state screen.State, about screen.WhatIf, width, height int) *uitest.Dialog {
	d := uitest.Open(trial.New(about), state, width, height)
	return flush(d)
}

// flush gives the dialog what its own commands brought, as the app does, and keeps what is for the app.
func flush(d *uitest.Dialog) *uitest.Dialog {
	for len(d.Sent) > 0 {
		sent := d.Sent
		d.Sent = nil
		var others []tea.Msg
		for _, msg := range sent {
			if strings.HasPrefix(fmt.Sprintf("%T", msg), "trial.") {
				d.Send(msg)
				continue
			}
			others = append(others, msg)
		}
		if len(d.Sent) == 0 {
			d.Sent = others
			return d
		}
		d.Sent = append(others, d.Sent...)
	}
	return d
}

// press presses keys, and lets what they ask for be computed.
func press(d *uitest.Dialog, keys ...string) *uitest.Dialog {
	for _, key := range keys {
		flush(d.Press(key))
	}
	return d
}

// box is the dialog on the terminal, without colours.
func box(t *testing.T, d *uitest.Dialog, state screen.State, width, height int) string {
	t.Helper()
	view := d.View()
	for i, line := range strings.Split(view, "\n") {
		if got := ansi.StringWidth(line); got > width-6 {
			t.Errorf("line %d takes %d cells of %d", i, got, width-6)
		}
	}
	if lines := strings.Count(view, "\n") + 1; lines > height-5 {
		t.Errorf("%d lines, there is room for %d", lines, height-5)
	}
	return uitest.Plain(widget.Dialog{Title: d.Title(), Body: view}.Box(state.Theme, width, height-1))
}

// give answers a question, and tells what that asks for.
func give(t *testing.T, question screen.Dialog, answer string) []tea.Msg {
	t.Helper()
	answers := question.(screen.Asker).Answers(answer)
	if len(answers) == 0 || answers[0].Words != answer {
		t.Fatalf("%s: %q is no answer", question.Title(), answer)
	}
	return uitest.Messages(answers[0].Give())
}

func see(t *testing.T, d *uitest.Dialog, wanted ...string) {
	t.Helper()
	shown := uitest.Plain(d.View())
	for _, text := range wanted {
		if !strings.Contains(shown, text) {
			t.Errorf("%q is not in sight:\n%s", text, shown)
		}
	}
}

var sizes = [][2]int{{40, 12}, {80, 24}, {112, 32}, {200, 60}}

func TestLooks(t *testing.T) {
	state := uitest.State(store(t))
	for _, size := range sizes {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		t.Run("beginnings/"+name, func(t *testing.T) {
			about := screen.WhatIf{About: model.Ref{Kind: model.KindDependency, ID: "tokens"}}
			golden.RequireEqual(t, []byte(box(t, opened(state, about, size[0], size[1]), state, size[0], size[1])))
		})
		t.Run("two steps/"+name, func(t *testing.T) {
			steps := screen.WhatIf{Steps: []whatif.Step{joinSearch, {Kind: whatif.SelfService, Capability: "auth tokens"}}}
			golden.RequireEqual(t, []byte(box(t, opened(state, steps, size[0], size[1]), state, size[0], size[1])))
		})
		t.Run("further down/"+name, func(t *testing.T) {
			d := opened(state, screen.WhatIf{Steps: []whatif.Step{joinSearch}}, size[0], size[1])
			golden.RequireEqual(t, []byte(box(t, press(d, "pgdown", "down"), state, size[0], size[1])))
		})
		t.Run("refused/"+name, func(t *testing.T) {
			d := opened(state, screen.WhatIf{Steps: []whatif.Step{joinSearch, joinSearch}}, size[0], size[1])
			golden.RequireEqual(t, []byte(box(t, d, state, size[0], size[1])))
		})
	}
}

func TestAnEmptyBoardSaysWhatCanBeTried(t *testing.T) {
	state := uitest.State(modeltest.New(t))
	d := opened(state, screen.WhatIf{}, 80, 24)
	see(t, d, "No capability is asked for by several teams")
	if press(d, "enter", "backspace", "down"); d.Done || len(d.Sent) > 0 {
		t.Errorf("done %v, sent %v", d.Done, d.Sent)
	}
	press(d, "a")
	if said := uitest.Sent[screen.Say](t, d.Sent); !strings.Contains(said.Text, "no step yet") {
		t.Errorf("it says %q", said.Text)
	}
}

func TestItBeginsWithWhatTheRecordIsPartOf(t *testing.T) {
	state := uitest.State(store(t))
	for ref, want := range map[model.Ref][]string{
		{Kind: model.KindDependency, ID: "tokens"}: {"Of Token exchange for guest checkout", "make auth tokens self-service"},
		{Kind: model.KindTeam, ID: "tokyo"}:        {"Of 東京チーム", "join 東京チーム into Data"},
		{Kind: model.KindAction, ID: "a1"}:         {"Waited for longest"},
		{}:                                         {"Waited for longest"},
	} {
		d := opened(state, screen.WhatIf{About: ref}, 112, 32)
		lines := strings.Split(uitest.Plain(d.View()), "\n")
		for i, text := range want {
			if !strings.Contains(lines[i], text) {
				t.Errorf("%s: line %d is %q, want %q", ref, i, lines[i], text)
			}
		}
		if count := strings.Count(d.View(), "make auth tokens self-service"); count > 1 {
			t.Errorf("%s: it is offered %d times", ref, count)
		}
	}
}

func TestStepsAreStackedAndTakenBack(t *testing.T) {
	state := uitest.State(store(t))
	d := opened(state, screen.WhatIf{}, 112, 32)
	press(d, "enter")
	see(t, d, "1  make fares self-service", "now", "then", "better", "dependencies needed no more")
	press(d, "j")
	first := uitest.Sent[screen.Show](t, d.Sent).Dialog
	second := uitest.Open(uitest.Sent[screen.Show](t, give(t, first, "Payments")).Dialog, state, 112, 32)
	see(t, second, "1 open between them", "nothing open between them")
	d.Sent = give(t, second.Dialog, "Identity")
	see(t, flush(d), "1  make fares self-service", "2  join Payments into Identity")
	press(d, "m")
	capability := uitest.Open(uitest.Sent[screen.Show](t, d.Sent).Dialog, state, 112, 32)
	see(t, capability, "auth tokens          3 teams ask for it", "paying               nobody asks for it now")
	d.Sent = give(t, uitest.Sent[screen.Show](t, give(t, capability.Dialog, "auth tokens")).Dialog, "Search")
	see(t, flush(d), "3  move auth tokens to Search")
	press(d, "backspace", "backspace")
	if shown := d.View(); strings.Contains(shown, "2  ") || !strings.Contains(shown, "make fares self-service") {
		t.Errorf("the steps are not taken back:\n%s", uitest.Plain(shown))
	}
	see(t, press(d, "backspace"), "Waited for longest")
}

func TestASuggestionIsTakenByTheMouse(t *testing.T) {
	state := uitest.State(store(t))
	d := opened(state, screen.WhatIf{}, 112, 32)
	flush(d.Send(screen.Click{X: 4, Y: 0, Double: true}))
	see(t, d, "Waited for longest") // a heading is none
	flush(d.Send(screen.Click{X: 4, Y: 2, Double: true}))
	see(t, d, "1  join 東京チーム into Data")
}

func TestALateAnswerIsDropped(t *testing.T) {
	state := uitest.State(store(t))
	d := uitest.Open(trial.New(screen.WhatIf{Steps: []whatif.Step{joinSearch}}), state, 112, 32)
	late := d.Sent
	see(t, d, "trying …")
	d.Sent = nil
	d.Press("backspace")
	for _, msg := range late {
		d.Send(msg)
	}
	see(t, flush(d), "Waited for longest")
	other := opened(state, screen.WhatIf{Steps: []whatif.Step{joinSearch}}, 112, 32)
	d.Press("enter")
	d.Sent = nil
	for _, msg := range late { // of another number, and
		other.Send(msg) // of another dialog
		d.Send(msg)
	}
	see(t, d, "trying …")
	see(t, other, "better")
}

// TestAStepThatSomebodyTookIsLeftOut: another process made one team of the two while the dialog stood.
func TestAStepThatSomebodyTookIsLeftOut(t *testing.T) {
	s := store(t)
	d := opened(uitest.State(s), screen.WhatIf{Steps: []whatif.Step{joinSearch, {Kind: whatif.SelfService, Capability: "auth tokens"}}}, 112, 32)
	s.Do(model.Join(s, "search", "data"))
	see(t, flush(d.Give(uitest.State(s))), "1  make auth tokens self-service", "Join Search into Data is left out: they are one team now.", "better")
	if strings.Contains(d.View(), "2  ") {
		t.Errorf("there are two steps:\n%s", uitest.Plain(d.View()))
	}
}

// TestAStepGoesOnWithTheTeamThatItsOwnWasJoinedInto: words, question and figures speak of the same team.
func TestAStepGoesOnWithTheTeamThatItsOwnWasJoinedInto(t *testing.T) {
	s := store(t)
	d := opened(uitest.State(s), screen.WhatIf{Steps: []whatif.Step{joinSearch}}, 112, 32)
	s.Do(model.Join(s, "search", "pay"))
	state := uitest.State(s)
	see(t, flush(d.Give(state)), "1  join Payments (was Search) into Data")
	commit := confirmed(t, d, state, "Payments is a", "part of Data from then on.")
	if !strings.HasPrefix(commit.What, "joined Payments (was Search) into Data") {
		t.Errorf("it says %q", commit.What)
	}
}

func TestManyStepsLeaveTheFiguresInSight(t *testing.T) {
	var steps []whatif.Step
	s := modeltest.New(t)
	for i := range 12 {
		s.Add(model.KindTeam, fmt.Sprint("t", i), "name", fmt.Sprint("Team ", i))
		if i > 0 {
			steps = append(steps, whatif.Step{Kind: whatif.Join, Team: fmt.Sprint("t", i), Into: "t0"})
		}
	}
	d := opened(uitest.State(s), screen.WhatIf{Steps: steps}, 80, 24)
	see(t, d, "3  join Team 3 into Team 0", "and 6 more", "10  join Team 10 into Team 0", "11  join Team 11 into Team 0", "open between teams")
}

func TestTheHeadingOfASectionStaysInSight(t *testing.T) {
	s := store(t)
	for i := range 12 {
		s.Add(model.KindDependency, fmt.Sprint("more", i), "title", fmt.Sprint("More ", i), "consumer", "search", "provider", "data",
			"state", "requested", "requested", "2026-11-02")
	}
	d := opened(uitest.State(s), screen.WhatIf{Steps: []whatif.Step{joinSearch}}, 80, 24)
	for range 30 {
		see(t, press(d, "down"), "open between teams")
		lines := strings.Split(uitest.Plain(d.View()), "\n")
		if scrolled := strings.Join(lines[11:], "\n"); strings.Contains(scrolled, "More ") && !strings.Contains(scrolled, "needed no more") {
			t.Fatalf("the heading is out of sight:\n%s", strings.Join(lines, "\n"))
		}
	}
}

func TestWhatIsDeliveredIsMarked(t *testing.T) {
	s := store(t)
	s.Add(model.KindDependency, "made", "title", "Made", "consumer", "search", "provider", "data", "state", "delivered")
	see(t, opened(uitest.State(s), screen.WhatIf{Steps: []whatif.Step{joinSearch}}, 112, 60), "  delivered")
}

func TestWithoutTeamsOrCapabilitiesItSaysWhatIsMissing(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindTeam, "one", "name", "One")
	for key, want := range map[string]string{"j": "it takes two teams", "m": "it takes two teams", "s": "no dependency names a capability yet"} {
		d := press(opened(uitest.State(s), screen.WhatIf{}, 80, 24), key)
		if said := uitest.Sent[screen.Say](t, d.Sent); !strings.Contains(said.Text, want) {
			t.Errorf("%s: it says %q", key, said.Text)
		}
	}
}

func TestFromATeamItAsksForTheOther(t *testing.T) {
	d := press(opened(uitest.State(store(t)), screen.WhatIf{About: model.Ref{Kind: model.KindTeam, ID: "search"}}, 80, 24), "j")
	if title := uitest.Sent[screen.Show](t, d.Sent).Dialog.Title(); title != "Join Search into which team?" {
		t.Errorf("it asks %q", title)
	}
}

func TestTheHintsFitANarrowTerminal(t *testing.T) {
	d := opened(uitest.State(store(t)), screen.WhatIf{Steps: []whatif.Step{joinSearch}}, 80, 24)
	var line []string
	for _, hint := range d.Dialog.(*trial.Trial).Hints() {
		line = append(line, hint.Key+" "+hint.Verb)
	}
	if all := strings.Join(line, "   "); len(all)+1 > 80 || !strings.HasPrefix(all, "a adopt   enter apply") || !strings.HasSuffix(all, "m move") {
		t.Errorf("%d cells: %s", len(all), all)
	}
}
