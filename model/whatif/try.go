package whatif

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"moot/model"
	"moot/model/network"
)

// Trial is a board, what the steps make of it, and what that changes.
type Trial struct {
	Steps         []Step
	Board         *model.Board // with the steps taken; shares what they do not touch
	Before, After Figures
	// Network before and after, of open dependencies, without groups.
	NetworkBefore, NetworkAfter *network.Network
	// Vanish are the open crossing dependencies, by id as they are now, that would be needed no more.
	Vanish []*model.Dependency
	// Goals are the active goals whose chance on time would change, or that lose a dependency, by name.
	Goals []GoalChance
	// Outcomes say what the steps change beside what vanishes, each a sentence without a full stop: "Search is a part of
	// Data from then on".
	Outcomes []string

	start   *model.Board
	today   model.Date
	touched []touch
	joined  []string // teams that are gone
	savings []saving // what each step does away with
}

// touch is a record as it was tried on and as the steps leave it.
type touch struct{ before, after model.Record }

// Try takes the steps one after another on a copy of the board, each on what the one before it left. Chances are those of
// the day. The error says which step cannot be taken, and why.
func Try(b *model.Board, steps []Step, today model.Date) (*Trial, error) {
	a := &attempt{start: b, board: b, today: today, joined: map[string]string{}, touched: map[model.Ref]bool{}}
	for i, step := range steps {
		if err := a.take(step); err != nil {
			return nil, inStep(i, len(steps), step, err)
		}
	}
	t := &Trial{
		Steps: slices.Clone(steps), Board: a.board, start: b, today: today,
		joined: slices.Sorted(maps.Keys(a.joined)), savings: a.savings, Outcomes: a.outcomes,
	}
	t.gather(a)
	var networks sync.WaitGroup // none touches what the others write
	networks.Go(func() { t.NetworkBefore, t.Before = shape(b, today) })
	networks.Go(func() { t.NetworkAfter, t.After = shape(t.Board, today) })
	t.Goals = t.changes()
	networks.Wait()
	return t, nil
}

func shape(b *model.Board, today model.Date) (*network.Network, Figures) {
	n := network.Shape(b, network.Open)
	return n, figures(b, n, today)
}

// inStep names the step that an error is about, where there are several.
func inStep(i, of int, step Step, err error) error {
	if of < 2 {
		return err
	}
	return fmt.Errorf("step %d, %s: %w", i+1, step, err)
}

// gather keeps what was touched, and which dependencies are needed no more.
func (t *Trial) gather(a *attempt) {
	for _, ref := range slices.SortedFunc(maps.Keys(a.touched), model.Ref.Compare) {
		after := a.board.Get(ref)
		if after == nil {
			after = a.board.Gone(ref)
		}
		before := a.start.Get(ref)
		t.touched = append(t.touched, touch{before, after})
		was, is := before.(*model.Dependency)
		if is && waited(was) && after.(*model.Dependency).State == model.Removed {
			t.Vanish = append(t.Vanish, was)
		}
	}
}

// Remaining is the board with the steps taken, without what vanishes: also where closed dependencies count, what a step
// removes is then needed no more.
func (t *Trial) Remaining() (*model.Board, error) {
	draft := model.NewDraft(t.Board, t.today)
	for _, d := range t.Vanish {
		draft.Delete(model.RefOf(d))
	}
	a := &attempt{board: t.Board, today: t.today, touched: map[model.Ref]bool{}}
	err := a.apply(draft.Change())
	return a.board, err
}
