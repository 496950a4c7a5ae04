package keys

// Moving is the heading of the keys that move about: they work wherever there is something to move on.
const Moving = "Move"

// The headings of the help page.
const (
	moving    = Moving
	looking   = "Look"
	changing  = "Change"
	answering = "Answer a dependency"
	aiming    = "Goals"
	meeting   = "Forum"
	leaving   = "Leave"
)

// table is every key of the program. A key stands in it once, and only once something does it.
var table = []Binding{
	{"up", []string{"up", "k"}, "↑ k", "up", "move up", moving, List},
	{"down", []string{"down", "j"}, "↓ j", "down", "move down", moving, List},
	{"left", []string{"left"}, "←", "left", "a column back; fold a branch; the phase before", moving, List},
	{"right", []string{"right"}, "→", "right", "a column on; unfold a branch; the next phase", moving, List},
	{"page-up", []string{"pgup"}, "pgup", "page up", "a page up", moving, List},
	{"page-down", []string{"pgdown"}, "pgdn", "page down", "a page down", moving, List},
	{"first", []string{"g", "home"}, "g", "first", "to the first row", moving, List},
	{"last", []string{"G", "end"}, "G", "last", "to the last row", moving, List},
	{"open", []string{"enter"}, "enter", "open", "open the selected; in a dialog, go ahead", moving, Global | Form},
	{"back", []string{"esc"}, "esc", "back", "go back, close, leave a filter", moving, Global | Form},
	{"next-pane", []string{"tab"}, "tab", "next pane", "to the next pane, link or field", moving, Global | Form},
	{"previous-pane", []string{"shift+tab"}, "shift+tab", "previous pane", "to the pane, link or field before", moving, Global | Form},
	{"screen", []string{"1", "2", "3", "4", "5", "6", "7", "8"}, "1…8", "screens", "go to a screen by its number", moving, Global},

	{"filter", []string{"/"}, "/", "filter", "filter what is listed", looking, Global},
	{"views", []string{"'"}, "'", "views", "saved views: filters under a name", looking, Global},
	{"view", []string{"v"}, "v", "view", "another view or grouping", looking, Global},
	{"all", []string{"0"}, "0", "all", "also what is left out: closed, empty, undated", looking, List},
	{"what-if", []string{"w"}, "w", "what if", "try a lever: join teams, move a capability, self-service", looking, Global},
	{"earlier-weeks", []string{"["}, "[", "earlier weeks", "the window a week earlier", looking, List},
	{"later-weeks", []string{"]"}, "]", "later weeks", "the window a week later", looking, List},
	{"zoom", []string{"z"}, "z", "zoom", "weeks or months, wider or narrower columns", looking, List},
	{"order", []string{"O"}, "O", "order", "order the rows by the next column", looking, List},
	{"why", []string{"="}, "=", "why", "why this figure, why this place", looking, Record | Forum | Goal},
	{"copy", []string{"y"}, "y", "copy", "copy as Markdown; all that is marked", looking, Record | Forum | Goal},
	{"copy-list", []string{"Y"}, "Y", "copy list", "copy all that is listed as Markdown", looking, List},
	{"browse", []string{"o"}, "o", "open link", "open the record's link", looking, Record},
	{"narrower", []string{"("}, "(", "narrower", "a narrower list, a wider card", looking, List},
	{"wider", []string{")"}, ")", "wider", "a wider list, a narrower card", looking, List},

	{"create", []string{"c"}, "c", "create", "create a record", changing, Global},
	{"quick", []string{"C"}, "C", "quick entry", "create in one line, as one would say it", changing, Global},
	{"edit", []string{"e"}, "e", "edit", "edit what is selected", changing, Record},
	{"delete", []string{"D"}, "D", "delete", "delete what is selected", changing, Record},
	{"link", []string{"l"}, "l", "link", "link to an outcome, a goal", changing, Record | Goal},
	{"mark", []string{"space"}, "space", "mark", "mark: a key acts on all marked; tick", changing, Dependency | Goal | Forum},
	{"mark-range", []string{"V"}, "V", "mark range", "mark from the last mark to here", changing, Dependency | Goal | Forum},
	{"mark-all", []string{"A"}, "A", "mark all", "mark all that is listed", changing, Dependency | Goal | Forum},
	{"note", []string{"m"}, "m", "note", "write a note", changing, Record | Forum | Goal},
	{"settle", []string{"S"}, "S", "settle", "settle where two copies disagree", changing, Record},
	{"undo", []string{"u"}, "u", "undo", "undo the last change, in history that one", changing, Global},
	{"redo", []string{"U"}, "U", "redo", "do again what was undone", changing, Global},
	{"settings", []string{","}, ",", "settings", "settings: yours, and the board's", changing, Global},
	{"save", []string{"ctrl+s"}, "ctrl+s", "save", "save: the form, a failed save, a file", changing, Global | Form},

	{"agree", []string{"a"}, "a", "agree", "the next yes: request, date, delivery", answering, Dependency | Forum},
	{"propose", []string{"p"}, "p", "propose date", "propose another date", answering, Dependency},
	{"decline", []string{"n"}, "n", "no", "decline or drop, with a reason", answering, Dependency | Forum},
	{"start", []string{"s"}, "s", "started", "work has started", answering, Dependency},
	{"deliver", []string{"d"}, "d", "delivered", "it is delivered", answering, Dependency},
	{"drag-earlier", []string{"H"}, "H", "a day earlier", "drag the need-by or the commit-by a day earlier", answering, Dependency},
	{"drag-later", []string{"L"}, "L", "a day later", "drag the need-by or the commit-by a day later", answering, Dependency},
	{"remove", []string{"r"}, "r", "remove", "remove it, choosing the lever", answering, Dependency},
	{"risk", []string{"!"}, "!", "risk", "raise a risk, or close one", answering, Dependency | Goal},
	{"reopen", []string{"R"}, "R", "reopen", "reopen what was closed", answering, Dependency | Goal},

	{"check-in", []string{"i"}, "i", "check in", "write down where a measure stands", aiming, Goal},
	{"on-track", []string{"+"}, "+", "on track", "the goal is on track", aiming, Goal},
	{"at-risk", []string{"~"}, "~", "at risk", "the goal is at risk", aiming, Goal},
	{"off-track", []string{"-"}, "-", "off track", "the goal is off track", aiming, Goal},

	{"acknowledge", []string{"x"}, "x", "accept a gap", "accept a gap for now, or no more", aiming, Record | Goal},

	{"forum", []string{"F"}, "F", "forum", "start the forum, or take part in it", meeting, Forum},
	{"next", []string{"N"}, "N", "next", "go on: next item, then next phase", meeting, Forum},
	{"pause", []string{"P"}, "P", "pause", "stop the clock, let it go on", meeting, Forum},
	{"park", []string{"b"}, "b", "park", "put off until the next forum", meeting, Forum},
	{"carry", []string{">"}, ">", "carry", "carry an action on to the next forum", meeting, Forum},
	{"move-down", []string{"J"}, "J", "later", "take it up later in this forum", meeting, Forum},
	{"move-up", []string{"K"}, "K", "earlier", "take it up earlier in this forum", meeting, Forum},
	{"follow", []string{"f"}, "f", "follow", "follow the forum as it is gone through", meeting, Forum},
	{"action", []string{"t"}, "t", "action", "give someone an action", meeting, Record | Forum | Goal},

	{"do", []string{":"}, ":", "do", "find a command by its words", leaving, Global},
	{"help", []string{"?"}, "?", "keys", "keys of this screen; again: every key", leaving, Global},
	{"quit", []string{"q"}, "q", "quit", "quit: what shows as saved is saved", leaving, Global},
	{"quit-now", []string{"ctrl+c"}, "ctrl+c", "quit now", "quit from anywhere", leaving, Global | Form},
}
