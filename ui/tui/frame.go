package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// The smallest terminal moot draws on.
const (
	leastWidth  = 40
	leastHeight = 12
	// airyHeight is the height from which the frame has empty lines in it.
	airyHeight = 18
)

// areas are the parts of the screen: a pure function of the size.
type areas struct{ head, tabs, body, foot widget.Rect }

func (a *app) layout() areas {
	whole := widget.Rect{W: a.width, H: a.height}
	air := 0
	if a.height >= airyHeight {
		air = 1
	}
	parts := whole.Rows(1, 1, air, -1, air, 1)
	return areas{head: parts[0], tabs: parts[1], body: parts[3], foot: parts[5]}
}

// frame is what was drawn last, so that the mouse knows what it presses.
type frame struct {
	areas
	tabs   []keys.Hit // Key is the screen's number
	bottom []keys.Hit
	dialog widget.Rect
}

// View implements tea.Model. It changes nothing but the record of where things were drawn.
func (a *app) View() tea.View {
	view := tea.NewView(a.state.Theme.Final(a.content()))
	view.AltScreen = true
	view.MouseMode = tea.MouseModeCellMotion
	view.WindowTitle = a.windowTitle()
	view.Cursor = a.cursor()
	return view
}

func (a *app) windowTitle() string {
	if a.state.Board == nil {
		return "moot"
	}
	return "moot · " + a.state.Board.Settings().Name
}

func (a *app) content() string {
	if a.width == 0 || a.height == 0 {
		return ""
	}
	if a.width < leastWidth || a.height < leastHeight {
		return a.tooSmall()
	}
	a.frame = frame{areas: a.layout()}
	lines := []string{a.headLine(), a.tabLine()}
	if a.frame.body.Y > len(lines) {
		lines = append(lines, widget.Blank(a.width))
	}
	lines = append(lines, a.body())
	if a.frame.foot.Y > a.frame.body.Y+a.frame.body.H {
		lines = append(lines, widget.Fit(a.shownHint(), a.width))
	}
	base := strings.Join(append(lines, a.bottomLine()), "\n")
	return a.withDialogs(a.withFilter(base))
}

func (a *app) tooSmall() string {
	text := fmt.Sprintf("moot needs %d×%d; this is %d×%d", leastWidth, leastHeight, a.width, a.height)
	return strings.Join(widget.Wrap(text, a.width), "\n")
}

func (a *app) body() string {
	area := a.frame.body
	switch {
	case a.welcome != nil:
		return a.welcome.View()
	case !a.away():
		return a.screen().View()
	case a.loadErr != nil:
		return strings.Join(widget.Block(a.failure(area.W), area.W, area.H), "\n")
	}
	return strings.Join(widget.Block("\n  "+a.state.Theme.Muted.Paint("reading the board …"), area.W, area.H), "\n")
}

// failure tells why there is no board to show, and what to do.
func (a *app) failure(width int) string {
	inks := a.state.Theme
	lines := []string{"", "  " + inks.Bad.Paint("The board cannot be read."), ""}
	for _, line := range widget.Wrap(upperFirst(sentence(a.loadErr))+".", min(width-4, 76)) {
		lines = append(lines, "  "+line)
	}
	lines = append(lines, "", "  "+a.options.Path, "", "  "+inks.Muted.Paint("It is looked for again every second; q quits. moot check PATH says more."))
	return strings.Join(lines, "\n")
}

// headLine is the program, the board, the next forum, and whether all is saved.
func (a *app) headLine() string {
	inks := a.state.Theme
	left := " " + inks.Strong.Paint("moot")
	right := a.saveState() + " "
	if a.state.Board == nil {
		return widget.FitBoth(left, right, a.width)
	}
	settings := a.state.Board.Settings()
	name := settings.Name
	if a.options.Demo {
		name += " (example)"
	}
	left += "   " + inks.Text.Paint(name)
	if a.saves.failed != nil { // nothing takes its room
		return widget.FitBoth(left, right, a.width)
	}
	if forum := a.running(); forum != nil {
		right = a.clockWords(forum) + "     " + right
	} else if next := a.nextForum(settings); next != "" && a.width >= 76 {
		right = inks.Muted.Paint(next) + "     " + right
	}
	return widget.FitBoth(left, right, a.width)
}

func (a *app) nextForum(settings *model.Settings) string {
	if !settings.NextForum.Known() {
		return ""
	}
	return "forum " + settings.NextForum.Words(a.state.Today) + ", " + settings.NextForum.Relative(a.state.Today)
}

// shortly is why something failed, without the path of the board, which the frame has no room for.
func (a *app) shortly(err error) string {
	return strings.TrimPrefix(strings.TrimPrefix(sentence(err), a.options.Path), ": ")
}

func (a *app) saveState() string {
	inks := a.state.Theme
	switch {
	case a.saves.failed != nil:
		return inks.Alert.Paint(" ! not saved ") + " " + inks.Bad.Paint(strings.TrimRight(widget.Fit(a.shortly(a.saves.failed), min(40, a.width/2)), " "))
	case a.loadErr != nil && !a.away():
		return inks.Alert.Paint(" ! not read ")
	case a.saves.running || len(a.saves.queue) > 0:
		return inks.Muted.Paint("… saving")
	case a.state.Board == nil:
		return ""
	case a.state.ReadOnly: // nothing is ever saved
		return inks.Warn.Paint("read-only")
	}
	if a.theme.ASCII {
		return inks.Muted.Paint("saved") // the sign would read as a key
	}
	return inks.Muted.Paint(inks.Glyphs.Done + " saved")
}

// tabLine is the screens, and the filter where there is one.
func (a *app) tabLine() string {
	inks := a.state.Theme
	if a.welcome != nil {
		return widget.Blank(a.width)
	}
	line, at := " ", 1
	for i, tab := range a.tabs {
		words := fmt.Sprintf("%d %s", tab.number, tab.title)
		ink := inks.Muted
		if i == a.current {
			ink = inks.Tab
		}
		width := widget.Width(words)
		a.frame.tabs = append(a.frame.tabs, keys.Hit{Rect: widget.Rect{X: at, W: width, H: 1}, Key: fmt.Sprint(tab.number)})
		line += ink.Paint(words) + "   "
		at += width + 3
	}
	if query := a.state.Query.String(); query != "" {
		return a.withQuery(line, at, query)
	}
	return widget.Fit(line, a.width)
}

// withQuery puts the filter, or the name it is kept under, at the right of the screens' names, as far as there is room.
func (a *app) withQuery(tabs string, width int, query string) string {
	inks, label, shown, clears := a.state.Theme, "filter ", query, "  esc clears"
	if a.view != "" {
		label, shown = "view ", a.view
	}
	room := a.width - width - len(label) - len(clears) - 1
	if room < leastQuery {
		room, clears = room+len(clears), ""
	}
	shown = strings.TrimRight(widget.Fit(shown, max(leastQuery, room)), " ")
	return widget.FitBoth(tabs, inks.Muted.Paint(label)+inks.Accent.Paint(shown)+inks.Muted.Paint(clears)+" ", a.width)
}

// leastQuery is what is seen of a filter at least.
const leastQuery = 6

func (a *app) bottomLine() string {
	inks := a.state.Theme
	if a.message.text != "" {
		return a.messageLine()
	}
	if n := len(a.dialogs); n > 0 {
		return a.hintLine(a.dialogs[n-1].Hints())
	}
	if a.filter != nil {
		return a.hintLine(a.filter.hints())
	}
	if shown := a.shownHint(); shown != "" && a.height < airyHeight {
		return shown
	}
	if a.welcome != nil && a.welcome.Typing() {
		return a.hintLine([]screen.Hint{{Key: "enter", Verb: "go on"}, {Key: "esc", Verb: "back"}, {Key: "ctrl+c", Verb: "quit"}})
	}
	line, hits := keys.Line(inks, a.offers(), a.width)
	a.frame.bottom = hits
	return line
}

// messageLine is what there is to say, and as far as there is room the keys that are always wanted next.
func (a *app) messageLine() string {
	inks := a.state.Theme
	ink := map[screen.Tone]theme.Ink{screen.Plain: inks.Text, screen.Good: inks.Good, screen.Warn: inks.Warn, screen.Bad: inks.Bad}[a.message.tone]
	said := " " + ink.Paint(a.message.text)
	if len(a.dialogs) > 0 || a.filter != nil || a.welcome != nil {
		return widget.Fit(said, a.width)
	}
	line, hits := keys.Line(inks, a.nextOffers(), a.width-widget.Width(said)-2)
	if len(hits) == 0 || widget.Width(said)+2+leastNext > a.width {
		return widget.Fit(said, a.width)
	}
	for i := range hits {
		hits[i].Rect = hits[i].Move(a.width-widget.Width(line), 0)
	}
	a.frame.bottom = hits
	return widget.FitBoth(said, line, a.width)
}

// leastNext is the room that the keys beside a message must have.
const leastNext = 32

// nextOffers are the keys that stand beside a message: to take back what was just done, and the ways to all others.
func (a *app) nextOffers() []keys.Offer {
	next := []keys.Offer{keys.Can("do"), keys.Can("filter"), keys.Can("help")}
	for _, name := range a.message.next {
		next = append(next, keys.Can(name))
	}
	return next
}

// hintLine is the keys of a dialog or of the filter bar. The way out stands second, so that it is never cut.
func (a *app) hintLine(hints []screen.Hint) string {
	inks := a.state.Theme
	line, at := " ", 1
	for _, hint := range wayOutSecond(hints) {
		width := widget.Width(hint.Key) + 1 + widget.Width(hint.Verb)
		if at+width > a.width {
			break
		}
		line += inks.Tab.Paint(hint.Key) + " " + inks.Text.Paint(hint.Verb) + "   "
		a.frame.bottom = append(a.frame.bottom, keys.Hit{Rect: widget.Rect{X: at, W: width, H: 1}, Key: hint.Key})
		at += width + 3
	}
	return widget.Fit(strings.TrimRight(line, " "), a.width)
}

func wayOutSecond(hints []screen.Hint) []screen.Hint {
	at := slices.IndexFunc(hints, func(hint screen.Hint) bool { return hint.Key == "esc" })
	if at < 2 {
		return hints
	}
	sorted := slices.Delete(slices.Clone(hints), at, at+1)
	return slices.Insert(sorted, 1, hints[at])
}
