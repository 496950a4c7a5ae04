package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

var (
	_ screen.Asker = (*choose)(nil)
	_ screen.Asker = (*prompt)(nil)
)

// Answers implements screen.Asker: the choices that begin with what is typed, then those that hold every word of it.
func (c *choose) Answers(typed string) []screen.Answer {
	typed = model.Fold(strings.TrimSpace(typed))
	words := strings.Fields(typed)
	var begin, hold []screen.Answer
	for i, choice := range c.choices {
		if len(begin) == screen.MostAnswers {
			break
		}
		answer := screen.Answer{Words: choice.Label, Help: choice.Help, Give: func() tea.Cmd { return c.submit(choice) }}
		switch {
		case strings.HasPrefix(c.words(i), typed):
			begin = append(begin, answer)
		case len(hold) < screen.MostAnswers && holdsAll(c.words(i), words):
			hold = append(hold, answer)
		}
	}
	answers := append(begin, hold...)
	return answers[:min(len(answers), screen.MostAnswers)]
}

// Answers implements screen.Asker: what is typed, as it is understood, or else what is likely.
func (p *prompt) Answers(typed string) []screen.Answer {
	typed, _ = model.Clean(typed)
	if strings.TrimSpace(typed) == "" {
		var answers []screen.Answer
		for _, text := range p.Likely {
			answers = append(answers, p.answers(text)...)
		}
		return answers
	}
	return p.answers(typed)
}

// answers is a text as an answer; where it cannot be one, it says why.
func (p *prompt) answers(text string) []screen.Answer {
	help := ""
	if p.Hint != nil {
		preview, err := p.Hint(text)
		if err != nil {
			return []screen.Answer{{Words: text, Help: err.Error(), Give: func() tea.Cmd {
				return screen.Send(screen.Say{Text: err.Error(), Tone: screen.Warn})
			}}}
		}
		help = preview
	}
	return []screen.Answer{{Words: text, Help: help, Give: func() tea.Cmd { return p.Submit(text) }}}
}
