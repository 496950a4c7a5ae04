package model

import (
	"slices"
	"strings"
)

// SavedView is a query under a name.
type SavedView struct{ Name, Query string }

// viewSign stands between the name of a saved view and its query; a name has none.
const viewSign = ":"

// String is the view as the board keeps it: "late for us: team:payments is:late".
func (v SavedView) String() string { return v.Name + viewSign + " " + v.Query }

// ReadView reads a view as the board keeps it; false where the text has no name or no query.
func ReadView(text string) (SavedView, bool) {
	name, query, _ := strings.Cut(text, viewSign)
	view := SavedView{strings.TrimSpace(name), strings.TrimSpace(query)}
	return view, view.Name != "" && view.Query != ""
}

// SavedViews are the board's views, in the order in which they were saved. Texts that are none are left out.
func (s *Settings) SavedViews() []SavedView {
	var views []SavedView
	for _, text := range s.Views {
		if view, ok := ReadView(text); ok {
			views = append(views, view)
		}
	}
	return views
}

// View is the saved view of that name, whatever its case; false where there is none.
func (s *Settings) View(name string) (SavedView, bool) {
	name = Fold(name)
	for _, view := range s.SavedViews() {
		if Fold(view.Name) == name {
			return view, true
		}
	}
	return SavedView{}, false
}

// SaveView is the change that keeps a query under a name: in place of the view that has the name, else behind all others.
func SaveView(v View, name, query string, today Date) (Change, error) {
	saved := SavedView{strings.TrimSpace(name), strings.TrimSpace(query)}
	switch {
	case saved.Name == "" || saved.Query == "":
		return Change{}, &RuleError{Sentence: "a saved view needs a name and a query: filter first, then save that under a name"}
	case strings.Contains(saved.Name, viewSign) || strings.Contains(saved.String(), ";"):
		return Change{}, &RuleError{Sentence: "the name of a saved view has no colon in it, and neither it nor its query a semicolon: choose another name"}
	}
	return editViews(v, saved.Name, saved.String(), today)
}

// ForgetView is the change that takes a saved view away.
func ForgetView(v View, name string, today Date) (Change, error) {
	return editViews(v, name, "", today)
}

// editViews puts a text in the place of the view of a name; an empty one takes it away.
func editViews(view View, name, text string, today Date) (Change, error) {
	settings := Named[*Settings](view, KindBoard, BoardID)
	if settings == nil {
		settings = &Settings{}
	}
	at := slices.IndexFunc(settings.Views, func(old string) bool {
		saved, _ := ReadView(old)
		return Fold(saved.Name) == Fold(name)
	})
	views := slices.Clone(settings.Views)
	switch {
	case at < 0 && text == "":
		return Change{}, &RuleError{Sentence: "no saved view is called " + quoted(name)}
	case at < 0:
		views = append(views, text)
	case text == "":
		views = slices.Delete(views, at, at+1)
	default:
		views[at] = text
	}
	return Set(view, Ref{KindBoard, BoardID}, []Assignment{{Field: "views", Value: strings.Join(views, ";")}}, today)
}
