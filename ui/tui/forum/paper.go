package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/meeting"
	"moot/model/minutes"
	"moot/model/since"
	"moot/ui/report"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// ShowMinutes asks the screen for the minutes of a forum, the last one where the id is "".
type ShowMinutes struct{ Forum string }

// ShowBrief asks the screen for the pre-read of the next forum.
type ShowBrief struct{}

// reads tells whether the phase is a text to read rather than a list.
func (s *Screen) reads() bool {
	if !s.meets() {
		return false
	}
	switch s.phase().(type) {
	case flowPart, closePart:
		return true
	}
	return false
}

// fillPaper writes the text of a phase that is read.
func (s *Screen) fillPaper() {
	s.room.paper.Hint = s.state.Theme.Faint
	width := max(1, s.pair.ListWidth()-2)
	switch s.phase().(type) {
	case flowPart:
		s.room.paper.SetLines(s.flowLines(width))
	case closePart:
		if s.room.known.minutes == nil {
			s.room.paper.SetLines([]string{"  " + s.pending("putting the minutes together …")})
			return
		}
		s.room.paper.SetLines(documentLines(s.room.known.minutes, s.state.Theme, width))
	}
}

// readMinutes opens the minutes of a forum, the last one where the id is "".
func (s *Screen) readMinutes(id string) tea.Cmd {
	if id == "" {
		last := meeting.LastClosed(s.state.Board)
		if last == nil {
			return screen.Send(screen.Say{Text: "no forum was held yet: F starts one", Tone: screen.Plain})
		}
		id = last.ID
	}
	state, from := s.state, s.sources
	return func() tea.Msg {
		forum, _ := state.Board.Get(model.Ref{Kind: model.KindForum, ID: id}).(*model.Forum)
		if forum == nil || from.Decided == nil {
			return nil
		}
		changes, err := from.Decided(id)
		if err != nil {
			return screen.Say{Text: "the minutes cannot be read: " + err.Error(), Tone: screen.Bad}
		}
		document := report.Minutes(minutes.Of(state.Board, forum, changes), state.Board, state.Today)
		return screen.Show{Dialog: newPaper("Minutes", "the minutes", minutesFile(forum), document)}
	}
}

func minutesFile(f *model.Forum) string { return "minutes-" + f.On.String() + ".md" }

// paper is a document to read, to copy, or to write to a file.
type paper struct {
	title, what, file string
	document          *report.Document
	text              widget.Scroll
	state             screen.State
	width, height     int
}

func newPaper(title, what, file string, document *report.Document) *paper {
	return &paper{title: title, what: what, file: file, document: document}
}

func (p *paper) Init() tea.Cmd { return nil }
func (p *paper) Title() string { return p.title }

func (p *paper) SetState(state screen.State) {
	p.state = state
	p.text.Hint = state.Theme.Faint
	p.fill()
}

// The cells that a paper likes to have, and those around it.
const (
	paperWidth  = 92
	aroundPaper = 8
)

func (p *paper) SetSize(width, height int) {
	p.width, p.height = min(paperWidth, width-aroundPaper), max(3, height-7)
	p.fill()
}

func (p *paper) fill() {
	if p.width <= 0 {
		return
	}
	lines := documentLines(p.document, p.state.Theme, p.width-2)
	p.text.SetSize(p.width, min(len(lines), p.height))
	p.text.SetLines(lines)
}

func (p *paper) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case screen.Wheel:
		p.text.By(msg.Lines)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "enter", "q":
			return true, nil
		case "y":
			return false, screen.Send(screen.Copy{Text: p.document.Markdown(), What: p.what + " as Markdown"})
		case "ctrl+s":
			return false, writeTo(p.what, p.file, p.document)
		default:
			p.text.Press(msg.String())
		}
	}
	return false, nil
}

func (p *paper) View() string { return p.text.View() }

func (p *paper) Hints() []screen.Hint {
	return []screen.Hint{{Key: "y", Verb: "copy as Markdown"}, {Key: "esc", Verb: "back"}, {Key: "ctrl+s", Verb: "write to a file"}, {Key: "pgdown", Verb: "further down"}}
}

// writeTo asks for the name of a file for a document.
func writeTo(what, file string, document *report.Document) tea.Cmd {
	return screen.Send(screen.Show{Dialog: form.Prompt(form.PromptOptions{
		Title: "Write " + what + " to a file", Label: "file", Value: file,
		Submit: func(path string) tea.Cmd {
			return screen.Send(screen.Write{Path: path, Text: document.Markdown(), What: what})
		},
	})})
}

// readBrief opens the pre-read of the next forum: for my team where I have one.
func (s *Screen) readBrief() tea.Cmd {
	state, from := s.state, s.sources
	return func() tea.Msg {
		gaps := align.Compute(state.Board, state.Today)
		in := report.BriefInput{
			Board: state.Board, Agenda: state.Agenda, Today: state.Today, Team: state.Team, Inbox: state.Inbox,
			Focus: meeting.GoalsInFocus(state.Board, state.Agenda, gaps), Gaps: gaps, Chance: chance.NewRecord(state.Board, state.Today),
		}
		if last := state.Agenda.LastForum; from.Recent != nil && last.Known() {
			changes, err := from.Recent(state.Board, last)
			if err != nil {
				return screen.Say{Text: "what happened cannot be read: " + err.Error(), Tone: screen.Bad}
			}
			in.News = since.Compute(state.Board, last, state.Today, changes)
		}
		return screen.Show{Dialog: newPaper("The pre-read", "the pre-read", "brief-"+state.Today.String()+".md", report.Brief(in))}
	}
}
