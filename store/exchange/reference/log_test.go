package reference_test

import (
	"cmp"
	"fmt"
	"slices"

	"moot/model"
)

// log is what all changes of a board say of its dependencies.
type log struct {
	made   map[string]model.Date // when each was first known
	edited map[string]model.Date // when anything of it was last edited
	moves  map[string][]move     // of what the forum cares about, in the order in which they were true
}

type move struct {
	field    string
	at       model.Instant
	old, new string
}

// forumFields are those whose edits are a change since the last forum.
var forumFields = []string{"need_by", "commit_by", "proposed", "state", "provider", "goal", "impact"}

// readLog reads every change, oldest first. The first values of a record are no move, and what an import tells of the past
// is one where it went from a value to another.
func readLog(changes []model.Change) *log {
	l := &log{made: map[string]model.Date{}, edited: map[string]model.Date{}, moves: map[string][]move{}}
	for _, change := range changes {
		before := map[string]bool{}
		for _, edit := range change.Edits {
			if edit.Field.Kind != model.KindDependency {
				continue
			}
			if _, seen := before[edit.ID]; !seen {
				_, before[edit.ID] = l.made[edit.ID]
			}
			if !before[edit.ID] {
				l.made[edit.ID] = change.At.Day()
			}
			l.edited[edit.ID] = max(l.edited[edit.ID], change.At.Day())
			first, at := !before[edit.ID], change.At
			if edit.Past != nil {
				first, at = edit.Old == "", edit.Past.At
			}
			if !first && edit.Old != edit.New && slices.Contains(forumFields, edit.Field.Name) {
				l.moves[edit.ID] = append(l.moves[edit.ID], move{edit.Field.Name, at, edit.Old, edit.New})
			}
		}
	}
	for _, moves := range l.moves {
		slices.SortStableFunc(moves, func(x, y move) int { return cmp.Compare(x.at.Millis(), y.at.Millis()) })
	}
	return l
}

// value is what a field was in the evening of a day, as far as moves tell; and whether it moved since another day.
func (l *log) value(d *model.Dependency, field string, day, since model.Date) (value string, moved bool) {
	value, first := model.FieldNamed(model.KindDependency, field).Get(d), true
	for _, m := range l.moves[d.ID] {
		if m.field != field {
			continue
		}
		if first {
			value, first = m.old, false
		}
		if m.at.Day() <= day {
			value = m.new
			moved = moved || m.at.Day() > since
		}
	}
	return value, moved
}

// news is what happened to crossing dependencies after one day and until another: "kind id old→new", by kind, need-by, id.
func (l *log) news(b *model.Board, after, on model.Date) []string {
	kinds := []string{"new", "need-by", "commit-by", "state", "delivered", "accepted", "removed"}
	byKind := map[string][]string{}
	all := slices.Clone(b.Dependencies())
	slices.SortFunc(all, func(x, y *model.Dependency) int {
		return cmp.Or(cmp.Compare(cmp.Or(x.NeedBy, 1<<30), cmp.Or(y.NeedBy, 1<<30)), cmp.Compare(x.ID, y.ID))
	})
	for _, d := range all {
		if d.Consumer == d.Provider {
			continue
		}
		tell := func(kind, old, new string) {
			byKind[kind] = append(byKind[kind], fmt.Sprintf("%s %s %s→%s", kind, d.ID, old, new))
		}
		within := func(day model.Date) bool { return day > after && day <= on }
		if within(cmp.Or(d.Requested, l.made[d.ID])) {
			tell("new", "", "")
		}
		was, _ := l.value(d, "need_by", after, after)
		is, _ := l.value(d, "need_by", on, after)
		if was != is {
			tell("need-by", was, is)
		}
		if was, is := l.offer(d, after), l.offer(d, on); was != is {
			tell("commit-by", was, is)
		}
		was, _ = l.value(d, "state", after, after)
		is, moved := l.value(d, "state", on, after)
		ended := map[string]model.Date{"delivered": d.Delivered, "accepted": d.Closed, "removed": d.Closed}[is]
		if !moved && within(ended) {
			was = ""
		}
		kind := "state"
		if slices.Contains(kinds[4:], is) {
			kind = is
		}
		to := is
		if is == "removed" {
			to = d.Lever.String()
		}
		if was != is {
			tell(kind, was, to)
		}
	}
	var told []string
	for _, kind := range kinds {
		told = append(told, byKind[kind]...)
	}
	return told
}

// offer is the provider's date in the evening of a day: what it offers while that is countered, else what it promised.
func (l *log) offer(d *model.Dependency, day model.Date) string {
	field := "commit_by"
	if state, _ := l.value(d, "state", day, day); state == "countered" {
		field = "proposed"
	}
	date, _ := l.value(d, field, day, day)
	return date
}
