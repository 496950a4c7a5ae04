package report

import (
	"cmp"
	"slices"
	"strings"

	"moot/model"
	"moot/model/inbox"
	"moot/model/lever"
)

// actions are what somebody still has to do, by due day. Those that it is time to look back on are told apart.
func (w *briefWriter) actions() {
	var items []Item
	for _, action := range OpenActions(w.board) {
		if lever.IsDue(action, w.today) {
			continue
		}
		items = append(items, Item{Words: Plain(sentences(action.Text, w.owed(action)))})
	}
	w.short("Open actions", items, "moot list actions lists them")
}

// OpenActions are the actions that somebody still has to do, by due day (not known comes last), then id.
func OpenActions(b *model.Board) []*model.Action {
	var open []*model.Action
	for _, action := range b.Actions() {
		if action.Open() {
			open = append(open, action)
		}
	}
	slices.SortStableFunc(open, func(x, y *model.Action) int {
		return cmp.Or(cmp.Compare(uint32(x.Due-1), uint32(y.Due-1)), cmp.Compare(x.ID, y.ID))
	})
	return open
}

// reviews are the levers that were pulled, and that it is time to look back on.
func (w *briefWriter) reviews() {
	var items []Item
	levers := lever.NewFinder(w.board, w.today)
	for _, action := range lever.DueForReview(w.board, w.today) {
		owner := action.Owner
		if owner == "" {
			owner = "Nobody yet"
		}
		told := []string{owner + ", review " + w.weekday(action.Review)}
		for _, look := range levers.LookBack(action) {
			told = append(told, look.Words(w.board, w.today))
		}
		items = append(items, Item{Words: Strong(oneLine(action.Text)).And(spaced(sentences(told...)))})
	}
	w.short("Levers to look back on", items, "moot list actions lists them")
}

// owed is "Claire Dubois, due Wed 25 Nov, carried".
func (w *briefWriter) owed(a *model.Action) string {
	owner, due, carried := a.Owner, "no day set", ""
	if owner == "" {
		owner = "Nobody yet"
	}
	switch {
	case a.Due.Known() && a.Due < w.today:
		due = "overdue since " + w.weekday(a.Due)
	case a.Due.Known():
		due = "due " + w.weekday(a.Due)
	}
	if a.State == model.ActionCarried {
		carried = "carried"
	}
	return listed(owner, due, carried)
}

// goals are those that the forum looks at, by the names of their teams, with why.
func (w *briefWriter) goals() {
	var items []Item
	for _, focus := range w.in.Focus {
		if w.in.Team != "" && focus.Goal.Team != w.in.Team {
			continue
		}
		name := oneLine(model.Title(w.board, model.RefOf(focus.Goal)))
		if focus.Goal.Team != "" {
			name = w.team(focus.Goal.Team) + ": " + name
		}
		items = append(items, Item{Words: Strong(name).And(spaced(sentences(strings.Join(focus.Why, ", "), w.chance(focus.Goal))))})
	}
	w.short("Goals to look at", items, "moot list goals lists them")
}

// inbox is what waits for the team's answer, by what is asked.
func (w *briefWriter) inbox() {
	w.add(Heading{2, "Your inbox"})
	var groups []group
	for _, kind := range inbox.Kinds {
		g := group{title: kind.Title()}
		for _, item := range w.inboxItems() {
			if item.Kind == kind {
				g.lines = append(g.lines, Plain(w.waiting(item)))
			}
		}
		groups = append(groups, g)
	}
	items := grouped(groups, "the Forum screen lists them")
	if len(items) == 0 {
		w.paragraph("Nothing waits for your answer.")
		return
	}
	w.add(List{items})
}

func (w *briefWriter) inboxItems() []inbox.Item {
	if w.in.Inbox == nil {
		return nil
	}
	return w.in.Inbox.Items
}

// waiting is "Payments ← Identity: Token exchange, asked 12 days ago, needed in 10 days".
func (w *briefWriter) waiting(item inbox.Item) string {
	title := oneLine(model.Title(w.board, item.Ref))
	if d := w.board.Dependency(item.Ref.ID); d != nil && item.Ref.Kind == model.KindDependency {
		title = w.named(d.Consumer, d.Provider, title)
	}
	return strings.TrimRight(title, ".") + ", " + oneLine(item.Why)
}
