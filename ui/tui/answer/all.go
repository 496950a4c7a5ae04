package answer

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
)

// act is what a key does to each of many records.
type act struct {
	key  string     // the name of the key
	did  string     // "agreed to", as it is told before a number
	step model.Step // of a dependency, where it is one: then it can be a forum's decision
	edit each
	// begin makes edit where that has to look through the newest records first; nil where edit is there.
	begin func(model.View) each
	// together: what is refused is tried again with the others done, as long as that helps.
	together bool
}

// each edits one of many records; id makes ids for what it adds.
type each func(view model.View, ref model.Ref, id func() string) (model.Change, error)

// Acted tells the screens what became of an act on all that is marked.
type Acted struct {
	marks  *mark.Marks
	result *result
	lost   bool // it was not kept
}

// Settle takes the marks off what was done and leaves them on what was not; false where the marks are another screen's.
func (a Acted) Settle(marks *mark.Marks) bool {
	if a.marks != marks {
		return false
	}
	switch {
	case !a.lost:
		marks.Done(a.result.done, a.result.refused)
	case len(a.result.done) == 0: // the rules let none pass: that is no accident
		marks.Done(nil, a.result.refused)
	}
	return true
}

// commitAll is the intent to act on every marked record that is listed, as one change. Whom the rules let is found when
// it is kept, on the newest records.
func commitAll(state screen.State, marks *mark.Marks, what act) tea.Cmd {
	taken := marks.Taken()
	clock := clockOf(state)
	return func() tea.Msg {
		result := &result{did: what.did, refs: taken.Refs(), newID: state.NewID}
		return screen.Commit{
			What: what.did + " " + countKinds(result.refs), Words: result.words,
			Edit: func(view model.View) (model.Change, error) { return result.edit(view, state, what, clock) },
			Kept: Acted{marks, result, false}, Failed: Acted{marks, result, true},
		}
	}
}

// result is what became of an act: what was done, and what was refused. It is made anew each time the edit is.
type result struct {
	did     string
	refs    []model.Ref
	newID   func() string
	ids     []string // made for the records that the act adds: the same ones each time
	used    int
	done    []model.Ref
	refused []mark.Refusal
}

// id is that of a record that is about to be made.
func (r *result) id() string {
	if r.used == len(r.ids) {
		r.ids = append(r.ids, r.newID())
	}
	r.used++
	return r.ids[r.used-1]
}

// edit is one change of all that the rules let; an error where they let none.
func (r *result) edit(view model.View, state screen.State, what act, clock clock) (model.Change, error) {
	r.used, r.done, r.refused = 0, nil, nil
	if what.begin != nil {
		what.edit = what.begin(view)
	}
	many := model.Many{Together: what.together, Edit: func(now model.View, ref model.Ref) (model.Change, error) {
		return r.one(now, state, what, ref, clock)
	}}
	all, done, refused := many.Change(view, r.refs)
	for _, one := range refused {
		r.refused = append(r.refused, mark.Refusal{Ref: one.Ref, Why: one.Why(view, what.step)})
	}
	if r.done = done; len(done) == 0 {
		return model.Change{}, noneError{r}
	}
	return all, nil
}

// one acts on one record. A step on a dependency is a decision of the forum that is held here, as it is where one alone is
// answered: its record tells who decided, on whose behalf.
func (r *result) one(view model.View, state screen.State, what act, ref model.Ref, clock clock) (model.Change, error) {
	if err := misfit(what.key, ref.Kind); err != nil {
		return model.Change{}, err
	}
	edit := func(view model.View) (model.Change, error) { return what.edit(view, ref, r.id) }
	if state.Holds == "" || what.step == 0 || ref.Kind != model.KindDependency {
		return edit(view)
	}
	return meeting.Decide(view, state.Holds, r.id(), ref.ID, what.step, edit, state.Today, clock.now)
}
