package forum

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/since"
	"moot/ui/tui/keys"
	"moot/ui/tui/widget"
)

// sincePart is the second phase: what happened since the last forum, and what became of its actions.
type sincePart struct{}

func (sincePart) next(*Screen) string { return "goals" }

func (sincePart) rows(s *Screen) []row {
	inks := s.state.Theme
	rows := s.actionRows()
	news := s.room.known.news
	switch {
	case !s.state.Agenda.LastForum.Known():
		return append(rows, s.wrapped("This is the first forum of this board: there is no last time yet."+s.goesOn(""), inks.Muted)...)
	case news == nil:
		return append(rows, text("  "+s.pending("reading what happened …")))
	case len(news.Entries) == 0:
		return append(rows, s.wrapped("Nothing moved since "+s.state.Agenda.LastForum.InSentence(s.state.Today)+"."+s.goesOn(""), inks.Muted)...)
	}
	for _, kind := range since.Kinds {
		entries := news.Of(kind)
		if len(entries) == 0 {
			continue
		}
		rows = append(rows, s.heading(kind.Title(), len(entries)))
		for _, entry := range entries[:min(len(entries), mostListed)] {
			rows = append(rows, s.newsRow(entry))
		}
		rows = append(append(rows, s.more(len(entries))...), blank())
	}
	return rows
}

// actionRows are the actions under their heading; none where there are none.
func (s *Screen) actionRows() []row {
	actions := s.actions()
	if len(actions) == 0 {
		return nil
	}
	rows, columns := []row{s.heading("Actions", len(actions))}, s.actionColumns(actions)
	for _, action := range actions {
		rows = append(rows, s.actionRow(action, columns))
	}
	return append(rows, blank())
}

// actions are those that somebody still has to do, and what became of others in this forum, in the order in which they
// were taken on: the list stands still while it is gone through.
func (s *Screen) actions() []*model.Action {
	var all []*model.Action
	for _, action := range s.state.Board.Actions() {
		if action.Open() && action.Forum != s.running().ID || s.endedHere(action) {
			all = append(all, action)
		}
	}
	slices.SortStableFunc(all, func(x, y *model.Action) int {
		return cmp.Or(cmp.Compare(x.Made, y.Made), cmp.Compare(x.ID, y.ID))
	})
	return all
}

// endedHere tells whether it was this forum that said what became of an action.
func (s *Screen) endedHere(a *model.Action) bool {
	by := model.By(a, model.FieldNamed(model.KindAction, "state"))
	return by != nil && by.Forum == s.running().ID && !a.Deleted && a.Forum != s.running().ID
}

func (s *Screen) actionRow(a *model.Action, columns actionColumns) row {
	ref := model.RefOf(a)
	return row{line: &line{key: ref.ID, ref: ref, about: a, draw: func(width int, selected bool) string {
		owner, due := columns.fit(width)
		about := widget.Fit(a.Owner, owner) + "  " + widget.FitRight(shortly(a.Due, s.state.Today), due)
		if s.endedHere(a) {
			ended := a.State.String()
			about = widget.FitRight(ended, max(owner+2+due, widget.Width(ended)))
		}
		return s.recordRow(ref, about, width, selected)
	}}}
}

// actionColumns are the cells that the owners and the days of actions take.
type actionColumns struct{ owner, due int }

// actionColumns are what the owners and the days of some actions want.
func (s *Screen) actionColumns(actions []*model.Action) actionColumns {
	var columns actionColumns
	for _, action := range actions {
		columns.owner = max(columns.owner, widget.Width(action.Owner))
		columns.due = max(columns.due, widget.Width(shortly(action.Due, s.state.Today)))
	}
	return columns
}

// fit shares what the width leaves for them: owners give way.
func (c actionColumns) fit(width int) (owner, due int) {
	due = min(c.due, whyCells(width))
	return max(0, min(c.owner, whyCells(width)-due-2)), due
}

// newsRow draws one thing that happened: the dependency, and what moved from where to where.
func (s *Screen) newsRow(entry since.Entry) row {
	d, ref := entry.Dependency, model.RefOf(entry.Dependency)
	return row{line: &line{key: entry.Kind.String() + " " + ref.ID, ref: ref, draw: func(width int, selected bool) string {
		inks := s.state.Theme.Row(selected)
		moved := s.movedWords(entry)
		cells := min(max(s.days, widget.Width(moved)), width/3)
		return s.dependencyRow(d, inks.Muted.Paint(widget.Fit(moved, min(cells, widget.Width(moved)))), cells, width, selected)
	}}}
}

// roomForBoth is the list's width from which both states of a move are named.
const roomForBoth = 70

// movedWords say what moved: "2 Dec → 11 Dec", "→ committed", "platform".
func (s *Screen) movedWords(entry since.Entry) string {
	arrow := " " + s.state.Theme.Glyphs.Right + " "
	switch entry.Kind {
	case since.New:
		return s.dayWords(entry.Dependency.NeedBy.String())
	case since.NeedBy, since.CommitBy:
		return s.dayWords(entry.Old) + arrow + s.dayWords(entry.New)
	case since.State:
		if s.pair.ListWidth() < roomForBoth || entry.Old == "" {
			return strings.TrimSpace(arrow) + " " + entry.New
		}
		return entry.Old + arrow + entry.New
	}
	return entry.New
}

func (s *Screen) dayWords(text string) string {
	day, err := model.ParseISO(text)
	if err != nil {
		return "none"
	}
	return shortly(day, s.state.Today)
}

func (sincePart) offers(s *Screen) []keys.Offer {
	if action := s.action(); action != nil {
		return s.actionOffers(action)
	}
	return nil
}

func (sincePart) press(s *Screen, name string) (tea.Cmd, bool) {
	if action := s.action(); action != nil {
		return s.pressAction(name, action)
	}
	return nil, false
}

// action is the selected action as it is now, or nil.
func (s *Screen) action() *model.Action {
	action, _ := s.state.Board.Get(s.Selected()).(*model.Action)
	return action
}
