package trial

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model/whatif"
)

// tried is what came of trying steps; of tells whose answer it is.
type tried struct {
	of         *Trial
	generation int
	result     *whatif.Trial
	err        error
}

// ask asks for what is to be shown: what the steps would change, or what to begin with.
func (t *Trial) ask() tea.Cmd {
	t.generation++
	t.seen = sight{t.state.Revision, t.state.Today}
	t.dropSenseless()
	if len(t.steps) == 0 {
		return t.lookForBeginnings()
	}
	generation, board, steps, today := t.generation, t.state.Board, slices.Clone(t.steps), t.state.Today
	return func() tea.Msg {
		result, err := whatif.Try(board, steps, today)
		return tried{of: t, generation: generation, result: result, err: err}
	}
}

// dropSenseless leaves out the steps whose teams somebody made one, and says so.
func (t *Trial) dropSenseless() {
	board := t.state.Board
	t.steps = slices.DeleteFunc(slices.Clone(t.steps), func(step whatif.Step) bool {
		senseless := step.Senseless(board)
		if senseless {
			t.dropped = append(t.dropped, step.Words(board)+" is left out: they are one team now")
		}
		return senseless
	})
}

// answered takes an answer, unless something else was asked for since.
func (t *Trial) answered(msg tried) {
	if msg.of != t || msg.generation != t.generation {
		return
	}
	t.result, t.refused = msg.result, msg.err
	t.lay()
}

// take adds a step.
func (t *Trial) take(step whatif.Step) tea.Cmd {
	return t.setSteps(append(slices.Clone(t.steps), step))
}

// takeBack takes the last step back.
func (t *Trial) takeBack() tea.Cmd {
	if len(t.steps) == 0 {
		return nil
	}
	return t.setSteps(t.steps[:len(t.steps)-1])
}

// setSteps tries other steps.
func (t *Trial) setSteps(steps []whatif.Step) tea.Cmd {
	t.steps, t.result, t.refused, t.dropped = steps, nil, nil, nil
	t.scroll.Top()
	cmd := t.ask()
	t.lay()
	return cmd
}
