package network

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/whatif"
	"moot/ui/tui/answer"
	"moot/ui/tui/detail"
	"moot/ui/tui/screen"
)

func (s *Screen) press(name string) tea.Cmd {
	if cmd, done := s.pair.Press(name); done {
		return cmd
	}
	switch {
	case s.state.Board == nil:
		return nil
	case s.pair.Away() || s.pair.OnCard && s.bundle == nil:
		return s.pressRecord(name)
	case s.bundle != nil:
		return s.pressBundle(name)
	}
	if cmd, done := s.pressMap(name); done {
		return cmd
	}
	if name == "next-pane" || name == "previous-pane" {
		s.pair.Turn(name, s.atCursor().ID != "")
		return nil
	}
	return s.pressRecord(name)
}

// pressMap does what a key does to the map; false where it is for the record under the cursor.
func (s *Screen) pressMap(name string) (tea.Cmd, bool) {
	if s.moves(name) {
		return tea.Batch(s.askFace(), s.showCard()), true
	}
	switch name {
	case "view":
		return s.turnFace(), true
	case "all":
		return s.turnScope(), true
	case "open":
		return s.open(), true
	case "back":
		return s.back(), true
	case "why":
		return s.why(), true
	case "copy", "copy-list":
		return s.copyFace(), true
	case "what-if":
		return s.whatIf(), true
	}
	return nil, false
}

// moves moves the cursor of the face by the name of a key; false when the key does not move it.
func (s *Screen) moves(name string) bool {
	switch s.face {
	case onMatrix:
		return s.grid.move(name)
	case onAround:
		return s.around.move(name)
	}
	moved := detail.Move(&s.rows, name)
	if moved && !slices.ContainsFunc(s.lines[s.rows.Cursor()+1:], func(l line) bool { return l.key != "" }) {
		s.rows.Wheel(len(s.lines)) // what is said below the last row comes in sight with it
	}
	return moved
}

// open goes into what is under the cursor: the dependencies of a cell, what is around a team.
func (s *Screen) open() tea.Cmd {
	switch s.face {
	case onMatrix:
		return s.openCell()
	case onAround:
		return s.goTo(s.around.team())
	}
	switch l := s.line(); {
	case l.opens.title != "":
		return s.openBundle(l.opens)
	case l.team != "":
		return s.goAround(l.team)
	}
	return nil
}

func (s *Screen) openCell() tea.Cmd {
	g := &s.grid
	consumer, provider := g.consumer(), g.provider()
	switch {
	case consumer == "":
		return nil
	case provider == "" || consumer == provider:
		return s.goAround(consumer)
	case g.cell().Dependencies == 0:
		return screen.Send(screen.Say{Text: s.names.name(consumer) + " needs nothing of " + s.names.name(provider)})
	}
	return s.openBundle(s.pairBehind(consumer, provider))
}

func (s *Screen) pairBehind(consumer, provider string) behind {
	return behind{
		title:     s.names.name(consumer) + " needs of " + s.names.name(provider),
		consumers: []string{consumer}, providers: []string{provider},
	}
}

// back ends the search for groups, or goes back from what is around a team.
func (s *Screen) back() tea.Cmd {
	if s.face == onStructure && s.search.running() {
		s.search.giveUp()
		s.fillStructure()
		return s.showCard()
	}
	if s.face == onAround {
		cmd, _ := s.leaveAround()
		return cmd
	}
	return nil
}

// canGoBack tells whether esc does anything here.
func (s *Screen) canGoBack() bool {
	return s.face == onStructure && s.search.running() ||
		s.face == onAround && (len(s.around.trail) > 1 || s.cameFrom != none)
}

// whatIf tries the lever that fits what is under the cursor; where none does, those that touch its team come first.
func (s *Screen) whatIf() tea.Cmd {
	steps := s.fitting()
	if len(steps) > 0 {
		return screen.Send(screen.WhatIf{Steps: steps})
	}
	return screen.Send(screen.WhatIf{About: teamRef(s.team())})
}

// fitting are the steps that fit what is under the cursor; none where it is a team alone.
func (s *Screen) fitting() []whatif.Step {
	switch s.face {
	case onMatrix:
		if g := &s.grid; g.cell().Dependencies > 0 {
			return []whatif.Step{{Kind: whatif.Join, Team: g.consumer(), Into: g.provider()}}
		}
	case onAround:
		return s.joinMiddle()
	case onStructure:
		return s.line().try
	}
	return nil
}

// joinMiddle joins the team under the cursor with the one in the middle, where the one needs the other.
func (s *Screen) joinMiddle() []whatif.Step {
	team, middle := s.around.team(), s.around.middle()
	for _, pair := range [][2]string{{team, middle}, {middle, team}} {
		from, known := s.survey.places[pair[0]]
		to, alsoKnown := s.survey.places[pair[1]]
		if known && alsoKnown && s.survey.matrix.At(from, to).Dependencies > 0 {
			return []whatif.Step{{Kind: whatif.Join, Team: pair[0], Into: pair[1]}}
		}
	}
	return nil
}

func (s *Screen) pressBundle(name string) tea.Cmd {
	b := s.bundle
	if !s.pair.OnCard && detail.Move(&b.list, name) {
		return s.showCard()
	}
	switch {
	case name == "back" && !s.pair.OnCard:
		return s.closeBundle()
	case name == "what-if":
		return s.whatIf()
	case name == "copy-list":
		return s.copyBundle()
	case s.pair.Turn(name, b.selected().ID != ""):
		return nil
	}
	return s.pressRecord(name)
}

// pressRecord does what a key does to the record that is selected.
func (s *Screen) pressRecord(name string) tea.Cmd {
	if name == "create" {
		return answer.Create(s.state, s.Selected())
	}
	if name == "back" && s.pair.OnCard {
		s.pair.Turn(name, true)
		return nil
	}
	cmd, _ := answer.PressAny(s.state, name, s.Selected())
	return cmd
}

// choose puts the cursor on a team, or on the two teams of a dependency.
func (s *Screen) choose(ref model.Ref) tea.Cmd {
	if s.pair.Away() || s.state.Board == nil {
		return nil
	}
	if s.bundle != nil {
		s.bundle.list.Select(ref.ID)
		return s.showCard()
	}
	g := &s.grid
	switch record := s.state.Board.Get(ref).(type) {
	case *model.Team:
		g.needs, g.provides, g.moved = record.ID, "", true
		g.stay(s.survey)
		s.around.stand(record.ID)
		s.rows.Select("step:" + record.ID)
	case *model.Dependency:
		g.needs, g.provides, g.moved = record.Consumer, record.Provider, true
		g.stay(s.survey)
		s.rows.Select("pair:" + record.Consumer + ":" + record.Provider)
	}
	return s.showCard()
}
