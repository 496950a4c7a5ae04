package report

import (
	"moot/model"
	"moot/model/since"
)

const sinceLists = "moot list dependencies --query since:forum lists them"

// news is what happened since the last forum, by kind.
func (w *briefWriter) news() {
	if w.in.News == nil || !w.in.Agenda.LastForum.Known() {
		return // when said that there was none
	}
	var groups []group
	for _, kind := range since.Kinds {
		g := group{title: kind.Title()}
		for _, entry := range w.in.News.Of(kind) {
			if w.in.Concerns(entry.Dependency) {
				g.lines = append(g.lines, w.entry(entry))
			}
		}
		groups = append(groups, g)
	}
	title := "Since " + w.weekday(w.in.Agenda.LastForum)
	if items := grouped(groups, sinceLists); len(items) > 0 {
		w.section(title, items)
		return
	}
	w.add(Heading{2, title})
	w.paragraph("Nothing moved.")
}

// entry is "Payments ← Identity: Token exchange, 2 Dec → 11 Dec".
func (w *briefWriter) entry(e since.Entry) Words {
	d := e.Dependency
	return Plain(listed(w.named(d.Consumer, d.Provider, model.Title(w.board, model.RefOf(d))), w.moved(e)))
}

func (w *briefWriter) moved(e since.Entry) string {
	switch e.Kind {
	case since.New:
		if e.Dependency.NeedBy.Known() {
			return "needed by " + w.weekday(e.Dependency.NeedBy)
		}
	case since.NeedBy, since.CommitBy:
		return w.dayOf(e.Old) + " → " + w.dayOf(e.New)
	case since.State:
		if e.Old == "" {
			return e.New
		}
		return e.Old + " → " + e.New
	case since.Removed:
		return "by " + leverWords(e.New)
	}
	return ""
}

// dayOf is a canonical date in words.
func (w *briefWriter) dayOf(text string) string {
	if day, err := model.ParseISO(text); err == nil {
		return w.day(day)
	}
	return "none"
}

// group is a part of a section: what its lines have in common, and the lines.
type group struct {
	title string
	lines []Words
}

// grouped are the points of a section in groups, mostItems lines in all, shared out so that a long group hides no short
// one. What is left out is counted, with where it is.
func grouped(groups []group, where string) []Item {
	shown, left := share(groups)
	var items []Item
	for i, g := range groups {
		if len(g.lines) == 0 {
			continue
		}
		items = append(items, Item{Words: Strong(g.title), Under: g.lines[:shown[i]:shown[i]]})
	}
	if left > 0 {
		items = append(items, Item{Words: Plain(more(left, where))})
	}
	return items
}

// share says how many lines of each group are shown, and how many are not.
func share(groups []group) (shown []int, left int) {
	shown = make([]int, len(groups))
	for total, grew := 0, true; grew; {
		grew = false
		for i, g := range groups {
			if total < mostItems && shown[i] < len(g.lines) {
				shown[i]++
				total++
				grew = true
			}
		}
	}
	for i, g := range groups {
		left += len(g.lines) - shown[i]
	}
	return shown, left
}
