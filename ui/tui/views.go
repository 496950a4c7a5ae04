package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/query"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// views is the list of the board's saved views: a digit or enter filters by one.
type views struct {
	app           *app
	state         screen.State
	views         []model.SavedView
	list          widget.List
	width, height int
}

// byDigit is how many views a digit takes.
const byDigit = 9

func newViews(a *app) *views {
	v := &views{app: a}
	v.list.Row = v.row
	v.list.Key = func(i int) string { return v.views[i].Name }
	return v
}

func (v *views) Init() tea.Cmd { return nil }
func (v *views) Title() string { return "Saved views" }

func (v *views) SetState(state screen.State) {
	v.state, v.views = state, state.Board.Settings().SavedViews()
	v.list.SetCount(len(v.views))
	v.SetSize(v.width, v.height)
}

func (v *views) SetSize(width, height int) {
	v.width, v.height = width, height
	v.list.SetSize(v.inner(), max(1, min(len(v.views), height-8)))
}

func (v *views) inner() int { return max(20, min(76, v.width-8)) }

func (v *views) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case screen.Wheel:
		v.list.Wheel(msg.Lines)
	case screen.Click:
		if v.list.Click(msg.Y) {
			return v.take(v.list.Cursor())
		}
	case tea.KeyPressMsg:
		return v.press(msg.String())
	}
	return false, nil
}

func (v *views) press(key string) (bool, tea.Cmd) {
	if digit, err := strconv.Atoi(key); err == nil {
		return v.take(digit - 1)
	}
	switch key {
	case "enter":
		return v.take(v.list.Cursor())
	case "up", "k":
		v.list.Move(-1)
	case "down", "j":
		v.list.Move(1)
	case "ctrl+s":
		return true, v.app.saveView(v.state.Query.String())
	case "D":
		return false, v.forget()
	}
	return false, nil
}

// take filters by a view.
func (v *views) take(at int) (bool, tea.Cmd) {
	if at < 0 || at >= len(v.views) {
		return false, nil
	}
	return true, v.app.filterBy(v.views[at])
}

// forget asks before a view is taken away: it is everybody's.
func (v *views) forget() tea.Cmd {
	at := v.list.Cursor()
	if at < 0 || at >= len(v.views) {
		return nil
	}
	if why := v.app.locked(); why != "" {
		return v.app.say(why, screen.Warn)
	}
	name, today := v.views[at].Name, v.state.Today
	return v.app.show(form.YesNo{
		Title: "Delete the view “" + name + "”?", Text: "It goes for everybody on this board; undo (u) brings it back.",
		Yes: "delete it", No: "keep it",
		Submit: func() tea.Cmd {
			return screen.Send(screen.Commit{What: "deleted the view: " + name, Edit: func(view model.View) (model.Change, error) {
				return model.ForgetView(view, name, today)
			}})
		},
	}.Dialog())
}

// viewName is the room of a view's name beside its query.
const viewName = 26

func (v *views) row(i, width int, selected bool) string {
	inks, bar, digit := v.state.Theme.Row(selected), " ", " "
	if selected {
		bar = v.state.Theme.Glyphs.Bar
	}
	if i < byDigit {
		digit = strconv.Itoa(i + 1)
	}
	room := min(viewName, width/2)
	words := inks.Text.Paint(widget.Fit(v.views[i].Name, room)) + "  " + inks.Muted.Paint(v.views[i].Query)
	return inks.Text.Cover(widget.Fit(inks.Accent.Paint(bar)+inks.Tab.Paint(digit)+"  "+words, width))
}

func (v *views) View() string {
	lines := v.list.Lines()
	if len(v.views) == 0 {
		lines = nil
		for _, line := range wrap("None yet. A saved view is a filter under a name, on the board, for everybody: filter with / and press ctrl+s there.", v.inner()) {
			lines = append(lines, v.state.Theme.Text.Paint(line))
		}
	}
	if now := v.state.Query.String(); now != "" {
		lines = append(lines, "", v.state.Theme.Muted.Paint("filtered now: ")+v.state.Theme.Text.Paint(now))
	} else if len(v.views) > 0 {
		lines = append(lines, "", v.state.Theme.Muted.Paint("/ filters, and ctrl+s there saves it under a name"))
	}
	for i, line := range lines {
		lines[i] = widget.Fit(line, v.inner())
	}
	return strings.Join(lines, "\n")
}

func (v *views) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "esc", Verb: "back"}}
	if n := len(v.views); n > 0 {
		digits := "1"
		if n > 1 {
			digits += "…" + strconv.Itoa(min(n, byDigit))
		}
		hints = append([]screen.Hint{{Key: "enter", Verb: "filter by it"}}, hints...)
		hints = append(hints, screen.Hint{Key: digits, Verb: "by number"}, screen.Hint{Key: "D", Verb: "delete it"})
	}
	if !v.state.Query.Empty() {
		hints = append(hints, screen.Hint{Key: "ctrl+s", Verb: "save this filter"})
	}
	return hints
}

// filterBy filters by a saved view.
func (a *app) filterBy(view model.SavedView) tea.Cmd {
	if _, err := query.Parse(view.Query); err != nil {
		return a.say("the view “"+view.Name+"” cannot be read: "+sentence(err), screen.Warn)
	}
	return tea.Batch(a.setQueryText(view.Query), a.filteredBy(view.Query))
}

// viewNamed is the name of the saved view of a query; "" where it is none.
func (a *app) viewNamed(text string) string {
	if a.state.Board == nil || text == "" {
		return ""
	}
	for _, view := range a.state.Board.Settings().SavedViews() {
		if parsed, err := query.Parse(view.Query); err == nil && parsed.String() == text {
			return view.Name
		}
	}
	return ""
}

// saveTyped saves what is typed in the filter bar as a view.
func (a *app) saveTyped() tea.Cmd {
	text := a.filter.input.Value()
	if a.filter.input.Err() != nil || strings.TrimSpace(text) == "" {
		return a.say("there is no filter yet that could be saved: type one first", screen.Warn)
	}
	a.filter = nil
	return tea.Batch(a.setQueryText(text), a.filteredBy(a.state.Query.String()), a.saveView(a.state.Query.String()))
}

// saveView asks for the name of a query, and keeps it on the board.
func (a *app) saveView(text string) tea.Cmd {
	switch {
	case a.locked() != "":
		return a.say(a.locked(), screen.Warn)
	case text == "":
		return a.say("there is no filter yet that could be saved: / makes one", screen.Warn)
	}
	today := a.state.Today
	return a.show(form.Prompt(form.PromptOptions{
		Title: "Save this filter as a view", Label: "name", Placeholder: "late for us",
		Hint: a.viewHint,
		Submit: func(name string) tea.Cmd {
			return screen.Send(screen.Commit{What: "saved the view: " + name, Edit: func(view model.View) (model.Change, error) {
				return model.SaveView(view, name, text, today)
			}})
		},
	}))
}

// viewHint says when a name is taken already.
func (a *app) viewHint(name string) (string, error) {
	if view, taken := a.state.Board.Settings().View(name); taken {
		return "takes the place of " + view.Query, nil
	}
	_, err := model.SaveView(a.state.Board, name, "is:open", a.state.Today)
	return "on the board, for everybody", err
}

// viewCommands are the saved views, and to save one.
func (a *app) viewCommands() []command {
	why := a.locked()
	if why == "" && a.state.Query.Empty() {
		why = "there is no filter yet that could be saved: / makes one"
	}
	all := []command{{
		title: "Save this filter", help: "as a view of the board", why: why,
		run: func() tea.Cmd { return a.saveView(a.state.Query.String()) },
	}}
	for _, view := range a.state.Board.Settings().SavedViews() {
		all = append(all, command{title: "View " + view.Name, help: view.Query, run: func() tea.Cmd { return a.filterBy(view) }})
	}
	return all
}
