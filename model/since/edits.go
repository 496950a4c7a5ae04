package since

import (
	"cmp"
	"slices"

	"moot/model"
)

// The fields whose moves are news.
var (
	fieldNeedBy   = model.FieldNamed(model.KindDependency, "need_by")
	fieldCommitBy = model.FieldNamed(model.KindDependency, "commit_by")
	fieldProposed = model.FieldNamed(model.KindDependency, "proposed")
	fieldState    = model.FieldNamed(model.KindDependency, "state")
)

// edit is a move of a field that counts, whatever its day.
type edit struct {
	field    *model.Field
	at       model.Instant
	old, new string
}

// collect gathers the edits that count, by dependency; those of one dependency in the order of the days on which they
// were true, where that is the same in the order of stamps.
func collect(b *model.Board, changes []model.Change) map[*model.Dependency][]edit {
	ordered := make([]*model.Change, len(changes))
	for i := range changes {
		ordered[i] = &changes[i]
	}
	slices.SortStableFunc(ordered, func(x, y *model.Change) int { return x.Compare(&y.Header) })
	found := map[*model.Dependency][]edit{}
	for _, change := range ordered {
		for ref, edits := range model.ByRecord(change.Edits) {
			if ref.Kind != model.KindDependency {
				continue
			}
			if d := b.Dependency(ref.ID); d != nil {
				found[d] = appendCounted(found[d], change, edits)
			}
		}
	}
	for _, edits := range found {
		slices.SortStableFunc(edits, func(x, y edit) int { return cmp.Compare(x.at.Millis(), y.at.Millis()) })
	}
	return found
}

// appendCounted appends those of a change's edits of one record that count.
func appendCounted(to []edit, change *model.Change, edits []model.Edit) []edit {
	creating := slices.ContainsFunc(edits, model.Edit.Creates)
	for _, e := range edits {
		if e.Old == e.New || !isNews(e.Field) {
			continue
		}
		switch {
		case e.Past == nil && !creating:
			to = append(to, edit{e.Field, change.At, e.Old, e.New})
		case e.Past != nil && e.Old != "":
			to = append(to, edit{e.Field, e.Past.At, e.Old, e.New})
		}
	}
	return to
}

func isNews(f *model.Field) bool {
	return f == fieldNeedBy || f == fieldCommitBy || f == fieldProposed || f == fieldState
}

// span is what a field was before the time looked at, and after it; counted, when an edit of that time moved it.
type span struct {
	old, new string
	counted  bool
}

// span finds the first and the last move of a field in the time looked at. Where there is none, the field was all the
// time what it was before the next move, else what it is.
func (n *News) span(d *model.Dependency, f *model.Field, edits []edit) span {
	var s span
	for _, e := range edits {
		switch day := e.at.Day(); {
		case e.field != f || day <= n.After:
		case day <= n.On:
			if !s.counted {
				s.old, s.counted = e.old, true
			}
			s.new = e.new
		case !s.counted:
			return span{old: e.old, new: e.old}
		}
	}
	if !s.counted {
		s.old = f.Get(d)
		s.new = s.old
	}
	return s
}
