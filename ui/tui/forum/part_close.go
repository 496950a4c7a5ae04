package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// closePart is the last phase: the minutes are read back, and the forum is closed.
type closePart struct{}

func (closePart) next(*Screen) string { return "close the forum" }

func (closePart) rows(*Screen) []row { return nil }

func (closePart) offers(*Screen) []keys.Offer {
	return []keys.Offer{
		keys.Named("copy", "copy the minutes").Briefly("copy minutes"), keys.Named("save", "write them to a file").Briefly("write a file"),
	}
}

func (closePart) press(s *Screen, name string) (tea.Cmd, bool) {
	if name != "copy" && name != "save" {
		return nil, false
	}
	document := s.room.known.minutes
	switch {
	case document == nil:
		return screen.Send(screen.Say{Text: "the minutes are still being put together", Tone: screen.Plain}), true
	case name == "save":
		return writeTo("the minutes", minutesFile(s.running()), document), true
	}
	return screen.Send(screen.Copy{Text: document.Markdown(), What: "the minutes as Markdown"}), true
}
