package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// refuse tells why an edit was not made.
func (a *app) refuse(err error) tea.Cmd { return a.warn(a.refusal(err)) }

// warn tells why something cannot be done: on the bottom line where it fits, else in a box, lest what helps is cut.
func (a *app) warn(text string) tea.Cmd {
	if widget.Width(text) < a.width-2 {
		return a.say(text, screen.Warn)
	}
	return a.show(&notice{text: text})
}

// refusal is the rule's sentence with the record by its title: people do not know its id.
func (a *app) refusal(err error) string {
	var rule *model.RuleError
	if !errors.As(err, &rule) || a.state.Board == nil || rule.Ref.ID == "" {
		return sentence(err)
	}
	if title := model.Title(a.state.Board, rule.Ref); title != "" && !strings.Contains(rule.Sentence, title) {
		return title + ": " + rule.Sentence
	}
	return rule.Sentence
}

// notice is a box with a text to read.
type notice struct {
	text          string
	width, height int
}

func (n *notice) Init() tea.Cmd             { return nil }
func (n *notice) SetState(screen.State)     {}
func (n *notice) SetSize(width, height int) { n.width, n.height = width, height }
func (n *notice) Title() string             { return "Not possible" }

func (n *notice) Update(msg tea.Msg) (bool, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	return ok && (press.String() == "enter" || press.String() == "q"), nil
}

func (n *notice) View() string {
	return strings.Join(widget.Wrap(n.text, max(20, min(68, n.width-8))), "\n")
}

func (n *notice) Hints() []screen.Hint { return []screen.Hint{{Key: "esc", Verb: "back"}} }
