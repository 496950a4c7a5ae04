package forum

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/lever"
	"moot/model/whatif"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// leverPart is the fifth phase: what came of levers that were pulled earlier; then one capability or one pair of teams, and
// what is done so that nobody has to wait for it again, kept as an action with the figures of today.
type leverPart struct{}

func (leverPart) next(*Screen) string { return "flow and health" }

func (leverPart) rows(s *Screen) []row {
	if !s.room.known.leversFound {
		return []row{text("  " + s.pending("looking for what is waited for …"))}
	}
	rows := s.pulledRows("Pulled earlier: what came of it?", "due ", lever.DueForReview(s.state.Board, s.state.Today), s.sinceThen)
	rows = append(rows, s.candidateRows(s.room.known.levers)...)
	if taken := s.takenOn(); len(taken) > 0 {
		rows = append(append(rows, blank()), s.pulledRows("Taken on today: who, and when to look back", "taken ", taken, s.whoReviews)...)
	}
	return rows
}

// candidateRows are where a lever could be pulled: what was waited for longest, then all others, longest first.
func (s *Screen) candidateRows(all []lever.Candidate) []row {
	if len(all) == 0 {
		return s.wrapped("No capability is asked for by two teams, and no pair of teams has two open dependencies."+s.goesOn("; t gives somebody an action"), s.state.Theme.Muted)
	}
	rows, costliest := []row{s.heading("Waited for longest", 0)}, lever.Costliest(all)
	form := s.sameForm(all)
	for _, candidate := range costliest {
		rows = append(rows, s.candidateRow(candidate, form))
	}
	if len(costliest) == 0 {
		rows = append(rows, text("  "+s.state.Theme.Muted.Paint("no data: none says when it was requested")))
	}
	others := otherCandidates(all, costliest)
	for i, candidate := range others[:min(len(others), mostListed)] {
		if i == 0 || (others[i-1].Capability == "") != (candidate.Capability == "") {
			title := "Asked for by several teams: self-service?"
			if candidate.Capability == "" {
				title = "Between two teams: a boundary to rethink?"
			}
			rows = append(rows, blank(), s.heading(title, 0))
		}
		rows = append(rows, s.candidateRow(candidate, form))
	}
	return append(rows, s.more(len(others))...)
}

// otherCandidates are those that do not stand above already: capabilities, then pairs, each waited for longest first.
func otherCandidates(all, above []lever.Candidate) []lever.Candidate {
	shown := map[string]bool{}
	for _, candidate := range above {
		shown[candidateKey(candidate)] = true
	}
	var capabilities, pairs []lever.Candidate
	for _, candidate := range lever.ByWait(all) {
		switch {
		case shown[candidateKey(candidate)]:
		case candidate.Capability != "":
			capabilities = append(capabilities, candidate)
		default:
			pairs = append(pairs, candidate)
		}
	}
	return append(capabilities, pairs...)
}

// takenOn are the actions that pull a lever and came of this forum, in the order in which they were taken on.
func (s *Screen) takenOn() []*model.Action {
	var taken []*model.Action
	for _, action := range s.state.Board.Actions() {
		if action.Forum == s.running().ID && lever.Pulls(action) {
			taken = append(taken, action)
		}
	}
	slices.SortStableFunc(taken, func(x, y *model.Action) int { return cmp.Compare(x.Made, y.Made) })
	return taken
}

// pulledRows are actions that pull a lever, under a heading, each with what is to be said of it; none where there are none.
func (s *Screen) pulledRows(title, before string, actions []*model.Action, told func(*model.Action) string) []row {
	if len(actions) == 0 {
		return nil
	}
	rows := []row{s.heading(title, len(actions))}
	for _, action := range actions[:min(len(actions), mostListed)] {
		ref := model.RefOf(action)
		rows = append(rows, row{line: &line{key: before + ref.ID, ref: ref, about: action, draw: func(width int, selected bool) string {
			return s.recordRow(ref, told(action), width, selected)
		}}})
	}
	return append(append(rows, s.more(len(actions))...), blank())
}

// sinceThen are the figures of an action's steps, when it was taken on and now.
func (s *Screen) sinceThen(a *model.Action) string {
	told := []string{a.Owner}
	for _, look := range s.state.Levers.LookBack(a) {
		told = append(told, look.Briefly())
	}
	return strings.TrimPrefix(strings.Join(told, ", "), ", ")
}

// whoReviews is who does it, and the day on which it is looked back on.
func (s *Screen) whoReviews(a *model.Action) string {
	told := a.Owner
	if told == "" {
		told = "nobody yet"
	}
	if a.Review.Known() {
		told += "  " + shortly(a.Review, s.state.Today)
	}
	return told
}

func (leverPart) offers(s *Screen) []keys.Offer {
	if action := s.action(); action != nil {
		return s.actionOffers(action)
	}
	if _, is := s.candidate(); !is {
		return nil
	}
	return []keys.Offer{
		keys.Named("open", "take it on"), keys.Named("what-if", "what if"), keys.Named("action", "other action"),
		keys.Named("why", "why this figure"),
	}
}

func (leverPart) press(s *Screen, name string) (tea.Cmd, bool) {
	if action := s.action(); action != nil {
		return s.pressAction(name, action)
	}
	c, is := s.candidate()
	switch {
	case !is:
		return nil, false
	case name == "open":
		return s.pull(c), true
	case name == "action":
		return s.newAction(), true
	case name == "what-if":
		return screen.Send(screen.WhatIf{Steps: []whatif.Step{c.Step()}}), true
	}
	return nil, false
}
