package lever

import (
	"regexp"
	"slices"
	"strings"

	"moot/model"
	"moot/model/whatif"
)

// Look is what a step was to do away with: as the action kept it when it was taken on, and as it is today.
type Look struct {
	Step whatif.Step
	Then string // "4 open for 3 teams, 132 days waited"; "" where the action does not keep it
	On   model.Date
	Now  Candidate
}

// kept finds the figures of a step in a line of what an action keeps.
var kept = regexp.MustCompile(`: (([\d,]+) open(?: for \d+ teams?)?, (?:[\d,]+ days? waited|wait: no data))`)

// LookBack looks back on the steps of an action, in their order. A step whose teams nobody knows any more has nothing to
// look at, and is left out; a team that was joined into another is the other.
func (f *Finder) LookBack(a *model.Action) []Look {
	if f == nil {
		return nil
	}
	return f.looks()[a.ID]
}

// lookBack looks back on the steps of every action.
func (f *Finder) lookBack() map[string][]Look {
	looks := map[string][]Look{}
	for _, action := range f.board.Actions() {
		before := strings.Split(action.Before, "\n")
		for i, step := range f.steps(action) {
			if step.Kind == 0 {
				continue
			}
			look := Look{Step: step, On: action.Made.Day(), Now: f.touched(step)}
			if i < len(before) {
				look.Then = figures(before[i])
			}
			looks[action.ID] = append(looks[action.ID], look)
		}
	}
	return looks
}

// Before is the line of a step in what an action keeps when it takes the step on: "join Search into Data: 4 open, 132 days
// waited". "" without a finder.
func (f *Finder) Before(step whatif.Step) string {
	if f == nil {
		return ""
	}
	return step.Words(f.board) + ": " + f.touched(step).Words()
}

// figures are those of a step in a line; "" where there are none.
func figures(line string) string {
	if found := kept.FindStringSubmatch(line); found != nil {
		return found[1]
	}
	return ""
}

// steps are those that an action takes on; of no kind where one cannot be read.
func (f *Finder) steps(a *model.Action) []whatif.Step {
	steps := make([]whatif.Step, len(a.WhatIf))
	for i, text := range a.WhatIf {
		if step, err := whatif.Recall(f.board, text); err == nil {
			steps[i] = step
		}
	}
	return steps
}

// touched is what a step would do away with today.
func (f *Finder) touched(step whatif.Step) Candidate {
	step = whatif.Resolve(f.board, []whatif.Step{step})[0]
	var found Candidate
	among := slices.Concat(f.board.NeedsOf(step.Team), f.board.NeedsOf(step.Into))
	if step.Kind != whatif.Join {
		found.Capability, among = step.Capability, f.everAsked()[model.Fold(step.Capability)]
	}
	for _, d := range among {
		if counts(d) && touches(step, d) {
			found.add(d, f.today)
		}
	}
	found.Consumers = consumers(found.Dependencies)
	return found
}

// touches tells whether a step does away with a dependency that has to do with it.
func touches(step whatif.Step, d *model.Dependency) bool {
	switch step.Kind {
	case whatif.Join:
		return d.Consumer == step.Team && d.Provider == step.Into || d.Consumer == step.Into && d.Provider == step.Team
	case whatif.Move:
		return d.Consumer == step.Team
	}
	return true
}
