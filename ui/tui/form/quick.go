package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/alike"
	"moot/model/quick"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// inFull is the key that opens the whole form with what was understood.
const inFull = "ctrl+o"

// quickLine makes a record of one line, as one would say it.
type quickLine struct {
	room
	alikes
	input *widget.Input
	line  quick.Line
	tried bool // enter was pressed on what is not complete
}

// Quick makes a record of one line, as one would say it, and shows what is understood while it is typed.
func Quick(state screen.State) screen.Dialog {
	q := &quickLine{}
	q.state = state
	return q
}

// SetState implements screen.Dialog.
func (q *quickLine) SetState(state screen.State) {
	q.room.SetState(state)
	if q.input == nil {
		q.input = widget.NewInput(state.Theme, "")
		q.input.SetLimit(model.MaxText)
		q.input.Complete, q.input.Quiet = q.complete, true
	}
	q.input.SetTheme(state.Theme)
	q.read(q.input.Value())
	q.mark()
}

func (q *quickLine) options() quick.Options {
	return quick.Options{Team: q.state.Team, Today: q.state.Today}
}

// complete reads what is typed, and lists ways to go on while the cursor stands behind it.
func (q *quickLine) complete(text string, cursor int) []widget.Suggestion {
	q.read(text)
	if cursor < len([]rune(text)) {
		return nil
	}
	var ways []widget.Suggestion
	for _, way := range q.line.Complete() {
		ways = append(ways, widget.Suggestion{Value: way.Text, Show: way.Show, Note: way.Note})
	}
	return ways
}

func (q *quickLine) read(text string) { q.line = quick.Read(q.state.Board, text, q.options()) }

// mark underlines what is told as wrong by now.
func (q *quickLine) mark() { q.input.SetError(q.wrong()) }

// wrongPart is a problem with a part of the line. The messages tell it, so that nothing of it is cut.
type wrongPart struct{ quick.Problem }

// Error implements error.
func (w wrongPart) Error() string { return w.Text }

// Span implements widget.Spanned.
func (w wrongPart) Span() (offset, length int) { return w.From, w.To - w.From }

// wrong is the first problem with a part of the line that is told as wrong; nil where there is none.
func (q *quickLine) wrong() error {
	for _, problem := range q.line.Problems {
		if q.toldWrong(problem) && problem.From < problem.To {
			return wrongPart{problem}
		}
	}
	return nil
}

// look underlines what is wrong in what was typed, and looks for what is on the board already.
func (q *quickLine) look() tea.Cmd {
	q.mark()
	return q.alikes.look(q.state, sought{
		kind: q.line.Kind, ask: alike.Ask{Provider: q.line.Value("provider"), Title: q.line.Value("title")},
	})
}

// SetSize implements screen.Dialog.
func (q *quickLine) SetSize(width, height int) {
	q.room.SetSize(width, height)
	q.input.SetSize(q.inner(), q.ways())
	q.input.Placeholder = quick.Example(q.state.Board, q.options())
	if who, _, found := strings.Cut(q.input.Placeholder, ":"); found && widget.Width(q.input.Placeholder) > q.inner() {
		q.input.Placeholder = who + ": " + q.state.Theme.Glyphs.Ellipsis
	}
}

// Init implements screen.Dialog.
func (q *quickLine) Init() tea.Cmd { return nil }

// Title implements screen.Dialog.
func (q *quickLine) Title() string { return "In one line" }

// Update implements screen.Dialog.
func (q *quickLine) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch msg.String() {
		case "enter", "ctrl+s":
			return q.enter()
		case inFull:
			return true, screen.Send(screen.Show{Dialog: q.whole()})
		}
	case screen.Click:
		q.input.Pick(q.input.SuggestionAt(msg.Y))
		return false, q.look()
	case tea.PasteMsg:
	default:
		q.take(msg)
		return false, nil
	}
	q.tried = false
	cmd := q.input.Update(msg)
	return false, tea.Batch(cmd, q.look())
}

// enter takes the way to go on that the arrows chose; else it keeps what was understood, or says what is missing.
func (q *quickLine) enter() (bool, tea.Cmd) {
	if chosen, ok := q.input.Chosen(); ok {
		q.input.SetValue(chosen.Value)
		return false, q.look()
	}
	if len(q.line.Problems) > 0 {
		q.tried = true
		q.mark()
		return false, nil
	}
	kind, values, today, id := q.line.Kind, q.line.Values, q.state.Today, q.state.NewID()
	return true, screen.Send(screen.Commit{
		What: madeWords(kind, q.named()), Select: model.Ref{Kind: kind, ID: id},
		Edit: func(view model.View) (model.Change, error) { return model.Add(view, kind, id, values, today) },
	})
}

// named is the title, name or text of what is made.
func (q *quickLine) named() string {
	return q.line.Value("title") + q.line.Value("name") + q.line.Value("text")
}

// whole is the form of the record, with what was understood filled in.
func (q *quickLine) whole() screen.Dialog {
	kind := q.line.Kind
	if !kind.Valid() {
		kind = model.KindDependency
	}
	return Record(q.state, kind, nil, q.line.Values)
}

// Cursor implements screen.Cursorer.
func (q *quickLine) Cursor() *tea.Cursor { return q.input.Cursor() }

// Hints implements screen.Dialog.
func (q *quickLine) Hints() []screen.Hint {
	return []screen.Hint{
		{Key: "enter", Verb: "save"}, {Key: "tab", Verb: "complete"}, {Key: inFull, Verb: "the whole form"}, {Key: "esc", Verb: "leave"},
	}
}
