package plain

import (
	"slices"

	"moot/model"
	"moot/store"
)

// mostChanges is how many changes of a record a card tells, and the log where nobody says how many.
const mostChanges = 20

// history tells the changes of a record, the newest first.
func (v *view) history(p *page, ref model.Ref, changes []store.Kept) {
	if len(changes) == 0 {
		return
	}
	p.part("History, the newest first", 0)
	for _, kept := range changes[:min(len(changes), mostChanges)] {
		for of, edits := range model.ByRecord(kept.Edits) {
			if of == ref {
				p.line(v.changeHead(kept.Change) + ": " + sentence(v.editsWords(edits)))
			}
		}
	}
	if len(changes) > mostChanges {
		p.line("And earlier ones.")
	}
}

// changeHead says when a change was made, and by whom.
func (v *view) changeHead(change model.Change) string {
	at := change.At.Time().Local()
	head := listed(", ", model.DateOf(at).InSentence(v.today)+at.Format(" 15:04"), change.Author)
	if change.Behalf != "" {
		head += " for " + v.name(change.Behalf)
	}
	return head
}

// mostRecords is how many records of a change are told before they are only counted.
const mostRecords = 3

// told says what a change did, record by record.
func (v *view) told(change model.Change) string {
	words := ""
	if change.Undoes != 0 {
		words = "taken back, "
	}
	if len(change.Edits) == 0 {
		return words + count(change.Header.Edits, "field", "fields")
	}
	edits := slices.Clone(change.Edits)
	if about := slices.DeleteFunc(edits, aside); len(about) > 0 {
		edits = about
	} else {
		edits = change.Edits
	}
	var records []string
	all := 0
	for ref, own := range model.ByRecord(edits) {
		if all++; all <= mostRecords {
			records = append(records, v.titleOf(ref)+": "+v.editsWords(own))
		}
	}
	if all > mostRecords {
		return words + count(all, "record", "records") + ", " + count(len(change.Edits), "field", "fields")
	}
	return words + listed("; ", records...)
}

// aside tells of an edit that it is of what is kept beside what people change.
func aside(edit model.Edit) bool {
	switch edit.Field.Kind {
	case model.KindForum, model.KindDecision, model.KindBoard:
		return true
	}
	return !edit.Visible() && !edit.Creates()
}

// editsWords say what became of one record.
func (v *view) editsWords(edits []model.Edit) string {
	var words []string
	for _, edit := range edits {
		switch {
		case edit.Creates():
			return created(edit.Field.Kind)
		case edit.Past != nil || !edit.Visible() || derived(edit.Field) || clockwork(edit.Field):
		case edit.Field == model.DeletedField(edit.Field.Kind) && edit.New == "yes":
			return "deleted"
		case edit.Field == model.DeletedField(edit.Field.Kind):
			return "brought back"
		default:
			words = append(words, v.editWords(edit))
		}
	}
	if len(words) == 0 {
		return "kept as it is"
	}
	return listed(", ", words...)
}

// created says that a record was made, and of which kind where its title does not.
func created(kind model.Kind) string {
	switch kind {
	case model.KindForum, model.KindCheckIn, model.KindDecision:
		return "added"
	}
	return "added as " + article(kind)
}

// derived tells whether a field follows from another one, which tells the story alone.
func derived(field *model.Field) bool {
	switch field.Name {
	case "first_need_by", "requested", "answered", "started", "delivered", "closed", "created":
		return true
	}
	return false
}

// clockwork tells whether a field of a forum only keeps its time and its place.
func clockwork(field *model.Field) bool {
	if field.Kind != model.KindForum {
		return false
	}
	switch field.Name {
	case "state", "phase", "item", "present", "parked", "facilitator", "note", "paused", "on":
		return false
	}
	return true
}

// editWords say what became of a field: "need-by from Fri 20 Nov to Wed 2 Dec".
func (v *view) editWords(edit model.Edit) string {
	label, before, after := edit.Field.Label(), v.value(edit.Field, edit.Old), v.value(edit.Field, edit.New)
	switch {
	case edit.Field.Type == model.Note && after != "":
		return label + " written"
	case after == "":
		return label + " " + before + " taken back"
	case before == "":
		return label + " " + after
	}
	return label + " from " + before + " to " + after
}
