package tui

import (
	"time"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// message is what the bottom line says instead of the keys, for four seconds or until the next key.
type message struct {
	text   string
	tone   screen.Tone
	next   []string // the keys that are wanted next: to take back the change that it tells of, to know why not all of it was done
	number int      // tells a newer message's fading from an older one's
}

const messageTime = 4 * time.Second

// messageFaded ends the message of that number.
type messageFaded struct{ number int }

func (a *app) say(text string, tone screen.Tone) tea.Cmd {
	a.message = message{text: text, tone: tone, number: a.message.number + 1}
	number := a.message.number
	return tea.Tick(messageTime, func(time.Time) tea.Msg { return messageFaded{number} })
}

func (m *message) fade(msg messageFaded) {
	if msg.number == m.number {
		m.text = ""
	}
}

func wrap(text string, width int) []string { return widget.Wrap(text, max(10, width)) }

func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
