package uitest

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
)

// Screen is a screen as the app keeps it. What its commands send goes back to it; what is for the app is kept in Sent.
type Screen struct {
	screen.Screen
	Sent []tea.Msg
}

// OpenScreen puts a screen on a terminal of a size.
func OpenScreen(s screen.Screen, state screen.State, width, height int) *Screen {
	opened := &Screen{Screen: s}
	opened.SetSize(width, height)
	opened.Run(s.SetState(state))
	return opened
}

// Give hands it a new state.
func (s *Screen) Give(state screen.State) { s.Run(s.SetState(state)) }

// Press presses keys by the names of their bindings: "down", "agree".
func (s *Screen) Press(names ...string) *Screen {
	for _, name := range names {
		s.Do(screen.Press{Name: name})
	}
	return s
}

// Do gives it a message and runs what it asks for.
func (s *Screen) Do(msg tea.Msg) *Screen {
	s.Run(s.Update(msg))
	return s
}

// Run runs a command and gives the screen what it sends.
func (s *Screen) Run(cmd tea.Cmd) {
	for _, msg := range Messages(cmd) {
		switch msg.(type) {
		case screen.Show, screen.Commit, screen.Say, screen.Goto, screen.Copy, screen.Filter, screen.Browse, screen.Undo, screen.Redo, screen.WhatIf:
			s.Sent = append(s.Sent, msg)
		default:
			s.Do(msg)
		}
	}
}
