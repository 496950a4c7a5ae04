package trial

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/model/whatif"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// What becomes of a commit: it is kept, so that the dialog is done; or it came to nothing.
type (
	kept   struct{ of *Trial }
	failed struct{ of *Trial }
)

// cannot says why nothing is adopted or applied now; "" where it can be.
func (t *Trial) cannot() string {
	switch {
	case len(t.steps) == 0:
		return "there is no step yet: j joins teams, s makes a capability self-service, m moves one"
	case t.state.ReadOnly:
		return screen.ReadOnly
	case t.refused != nil:
		return "this cannot be tried: backspace takes the last step back"
	case t.result == nil:
		return "it is still being tried"
	}
	return ""
}

func warn(text string) tea.Cmd { return screen.Send(screen.Say{Text: text, Tone: screen.Warn}) }

// adopt opens the form of the action that takes the steps on, with the figures of today; in a forum that is held it is one of
// its actions.
func (t *Trial) adopt() tea.Cmd {
	if why := t.cannot(); why != "" {
		return warn(why)
	}
	board := t.state.Board
	values := append(t.result.Adopt(), model.Assignment{
		Field: "review", Value: meeting.ReviewDay(board.Settings(), t.state.Today).String(),
	})
	if forum := meeting.Running(board); forum != nil {
		values = append(values, model.Assignment{Field: "forum", Value: forum.ID})
	}
	return show(adopting{form.Record(t.state, model.KindAction, nil, values), t})
}

// adopting is the form of the action. Once that is kept the trial is done, too; where the form is left it goes on.
type adopting struct {
	screen.Dialog
	trial *Trial
}

// Update implements screen.Dialog.
func (a adopting) Update(msg tea.Msg) (bool, tea.Cmd) {
	done, cmd := a.Dialog.Update(msg)
	if !done || cmd == nil {
		return done, cmd
	}
	return true, func() tea.Msg {
		msg := cmd()
		if commit, is := msg.(screen.Commit); is {
			commit.Kept = kept{a.trial}
			return commit
		}
		return msg
	}
}

// TakesEsc implements screen.EscTaker.
func (a adopting) TakesEsc() bool {
	taker, takes := a.Dialog.(screen.EscTaker)
	return takes && taker.TakesEsc()
}

// Cursor implements screen.Cursorer.
func (a adopting) Cursor() *tea.Cursor {
	if typing, types := a.Dialog.(screen.Cursorer); types {
		return typing.Cursor()
	}
	return nil
}

// apply asks before the steps are taken on the board itself.
func (t *Trial) apply() tea.Cmd {
	if why := t.cannot(); why != "" {
		return warn(why)
	}
	applied := t.result // what is asked about, whatever the board becomes meanwhile
	return show(form.YesNo{
		Title: applied.Briefly() + "?", Text: t.consequences(applied), Yes: "apply it", No: "change nothing", Careful: true,
		Submit: func() tea.Cmd { return t.commit(applied) },
	}.Dialog())
}

// consequences say what applying changes on the board.
func (t *Trial) consequences(applied *whatif.Trial) string {
	sentences := []string{"No open dependency is removed by it."}
	if n := len(applied.Vanish); n > 0 {
		verb := " are removed "
		if n == 1 {
			verb = " is removed "
		}
		sentences[0] = dependencies(n) + verb + byLever(applied) + "."
	}
	for _, outcome := range outcomes(applied) {
		sentences = append(sentences, outcome+".")
	}
	return strings.Join(append(sentences, "u takes all of it back at once."), " ")
}

// mostOutcomes is how many of the things that steps change are told.
const mostOutcomes = 4

// outcomes say what the steps change beside what they remove.
func outcomes(applied *whatif.Trial) []string {
	all := applied.Outcomes
	if more := len(all) - mostOutcomes; more > 0 {
		return append(slices.Clone(all[:mostOutcomes]), "And "+widget.Grouped(more)+" more such things")
	}
	return all
}

func dependencies(n int) string {
	if n == 1 {
		return "1 dependency"
	}
	return widget.Grouped(n) + " dependencies"
}

// byLever says which lever removes what vanishes: "by team boundary", "(6 by team boundary, 3 by platform self-service)".
func byLever(applied *whatif.Trial) string {
	counts := map[model.Lever]int{}
	for _, d := range applied.Vanish {
		counts[applied.Board.Dependency(d.ID).Lever]++
	}
	var words []string
	for _, lever := range model.Levers {
		switch n := counts[lever]; {
		case n == len(applied.Vanish):
			return "by " + leverWords[lever]
		case n > 0:
			words = append(words, widget.Grouped(n)+" by "+leverWords[lever])
		}
	}
	return "(" + strings.Join(words, ", ") + ")"
}

// leverWords are the two levers that a trial pulls, as people say them.
var leverWords = map[model.Lever]string{model.Boundary: "team boundary", model.Platformed: "platform self-service"}

// commit takes the steps on the board itself.
func (t *Trial) commit(applied *whatif.Trial) tea.Cmd {
	t.applying = applied
	t.lay()
	return screen.Send(screen.Commit{
		What: applied.Done(), Edit: applied.Edit, Kept: kept{t}, Failed: failed{t},
	})
}

// failed tries again on the board as it is by now: applying was refused, or given up.
func (t *Trial) failed(msg failed) tea.Cmd {
	if msg.of != t {
		return nil
	}
	t.applying = nil
	return t.ask()
}
