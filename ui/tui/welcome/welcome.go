// Package welcome is the first-run screen, shown while there is no board: name a board and its teams, look around an
// example, or import a folder of CSV files.
package welcome

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Options are how boards come to be; each function is called in a command.
type Options struct {
	Path    string // where the board will be kept
	Create  func(ctx context.Context, name string, teams []string) (store.Store, error)
	Example func(ctx context.Context) (store.Store, error)
	Import  func(ctx context.Context, folder string) (store.Store, error)
}

// Opened tells the app that there is a board now.
type Opened struct {
	Store   store.Store
	Example bool
}

// step is where the person is.
type step int

const (
	choosing step = iota
	naming
	teams
	importing
	working
)

// Screen is the first-run screen.
type Screen struct {
	options Options
	state   screen.State
	step    step
	back    step // where to go when it fails
	chosen  int
	name    string
	input   *widget.Input
	failed  error

	width, height int
}

// New makes the screen.
func New(options Options) *Screen { return &Screen{options: options} }

// failed brings why there is still no board.
type failed struct{ err error }

// SetState implements screen.Screen.
func (s *Screen) SetState(state screen.State) tea.Cmd {
	s.state = state
	if s.input != nil {
		s.input.SetTheme(state.Theme)
	}
	return nil
}

// SetSize implements screen.Screen.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	if s.input != nil {
		s.input.SetSize(s.column(), 0)
	}
}

// column is the width of the text.
func (s *Screen) column() int { return max(20, min(64, s.width-8)) }

// Selected implements screen.Screen: there is nothing yet.
func (s *Screen) Selected() model.Ref { return model.Ref{} }

// Typing tells whether keys are text now.
func (s *Screen) Typing() bool { return s.step != choosing }

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	if s.step == choosing {
		return []keys.Offer{keys.Named("open", "choose"), keys.Can("up"), keys.Can("down"), keys.Can("quit")}
	}
	return []keys.Offer{keys.Named("open", "go on"), keys.Can("back"), keys.Can("quit-now")}
}

// choice is one of the three lines.
type choice struct{ title, about string }

func (s *Screen) choices() []choice {
	return []choice{
		{"Start a board", "name it and your teams; it is kept in " + s.options.Path},
		{"Look around an example", "a travel company's forum: a copy, thrown away when you leave"},
		{"Import a folder", "CSV files of teams, goals and dependencies that you have"},
	}
}

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case screen.Press:
		return s.press(msg.Name)
	case screen.Click:
		if at := s.choiceAt(msg.Y); s.step == choosing && at >= 0 {
			s.chosen = at
			return s.choose()
		}
	case failed:
		s.step, s.failed = s.back, msg.err
	case tea.KeyPressMsg:
		return s.typed(msg)
	case tea.PasteMsg:
		if s.input != nil {
			return s.input.Update(msg)
		}
	}
	return nil
}

func (s *Screen) press(name string) tea.Cmd {
	switch name {
	case "up", "previous-pane":
		s.chosen = max(0, s.chosen-1)
	case "down", "next-pane":
		s.chosen = min(len(s.choices())-1, s.chosen+1)
	case "open":
		return s.choose()
	}
	return nil
}

func (s *Screen) choose() tea.Cmd {
	s.failed = nil
	switch s.chosen {
	case 0:
		s.ask(naming, "", "e.g. Northwind Travel")
	case 1:
		return s.work(choosing, true, s.options.Example)
	case 2:
		s.ask(importing, "", "a path, e.g. ~/forum/export")
	}
	return nil
}

func (s *Screen) ask(step step, value, placeholder string) {
	s.step = step
	s.input = widget.NewInput(s.state.Theme, "> ")
	s.input.Placeholder = placeholder
	s.input.SetSize(s.column(), 0)
	s.input.SetValue(value)
}

func (s *Screen) typed(msg tea.KeyPressMsg) tea.Cmd {
	switch key := msg.String(); {
	case s.step == working || s.input == nil:
		return nil
	case key == "esc":
		s.failed = nil
		if s.step == teams {
			s.ask(naming, s.name, "")
		} else {
			s.step, s.input = choosing, nil
		}
		return nil
	case key == "enter":
		return s.goOn()
	}
	s.failed = nil
	return s.input.Update(msg)
}

// goOn takes what was typed to the next step.
func (s *Screen) goOn() tea.Cmd {
	value := strings.TrimSpace(s.input.Value())
	switch s.step {
	case naming:
		if value == "" {
			s.failed = fmt.Errorf("a board needs a name: your organisation's will do")
			return nil
		}
		s.name = value
		s.ask(teams, "", "e.g. Payments, Identity, Search")
	case teams:
		name, list := s.name, split(value)
		return s.work(teams, false, func(ctx context.Context) (store.Store, error) { return s.options.Create(ctx, name, list) })
	case importing:
		if value == "" {
			s.failed = fmt.Errorf("which folder? It holds teams.csv, goals.csv, dependencies.csv or some of them")
			return nil
		}
		return s.work(importing, false, func(ctx context.Context) (store.Store, error) { return s.options.Import(ctx, value) })
	}
	return nil
}

func split(value string) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(value, func(r rune) bool { return r == ',' || r == ';' }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

func (s *Screen) work(back step, example bool, open func(context.Context) (store.Store, error)) tea.Cmd {
	s.step, s.back = working, back
	return func() tea.Msg {
		opened, err := open(context.Background())
		if err != nil {
			return failed{err}
		}
		return Opened{opened, example}
	}
}
