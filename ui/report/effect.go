package report

import (
	"slices"
	"strings"

	"moot/model"
	"moot/model/minutes"
)

// effects say what became of a record: "requested → committed, commit-by 2 Dec".
func (w *writer) effects(t minutes.Topic) string {
	var words []string
	switch {
	case t.Deleted:
		return "deleted"
	case t.Made:
		words = append(words, "new")
	}
	effects := slices.Clone(t.Effects)
	slices.SortStableFunc(effects, func(x, y minutes.Effect) int { return rank(x) - rank(y) })
	state, moved := t.Effect("state")
	removed := state.New == model.Removed.String()
	for _, effect := range effects {
		switch name := effect.Field.Name; {
		case derived(name), name == "reason", name == "risk_note", effect.Field == model.DeletedField(effect.Field.Kind):
		case t.Made && !slices.Contains(atFirst, name):
		case removed && (name == "commit_by" || name == "proposed"): // nobody waits for a day any more
		case len(t.CheckIns) > 0 && name == "current": // the check-in says it
		case moved && effect.New == "" && effect.Field.Type != model.Reference: // the move of the state says it
		default:
			words = append(words, w.effect(effect))
		}
	}
	return listed(words...)
}

// atFirst are the fields of a new record that minutes tell.
var atFirst = []string{"state", "need_by", "commit_by", "proposed", "by", "health"}

// rank puts the state first.
func rank(effect minutes.Effect) int {
	if effect.Field.Name == "state" {
		return 0
	}
	return 1
}

// derived tells whether a field follows from another one, which tells the story alone.
func derived(name string) bool {
	switch name {
	case "first_need_by", "requested", "answered", "started", "delivered", "closed", "created":
		return true
	}
	return false
}

// reasons are the sentences that came with what became of a record: why it was declined or removed, what was said of its
// risk.
func (w *writer) reasons(t minutes.Topic) string {
	var said []string
	for _, field := range []struct{ name, begins string }{{"reason", "Reason: "}, {"risk_note", "Risk: "}} {
		if effect, set := t.Effect(field.name); set && effect.New != "" {
			said = append(said, field.begins+effect.New)
		}
	}
	return sentences(said...)
}

// effect is one field: "need-by 20 Nov → 2 Dec", "commit-by 2 Dec taken back", "by platform self-service".
func (w *writer) effect(effect minutes.Effect) string {
	label := effect.Field.Label()
	before, after := w.value(effect.Field, effect.Old), w.value(effect.Field, effect.New)
	switch name := effect.Field.Name; {
	case name == "lever":
		return "by " + leverWords(effect.New)
	case effect.Field.Type == model.Note && after == "":
		return label + " taken back"
	case effect.Field.Type == model.Note:
		return label + " written"
	case name == "state" && before == "":
		return after
	case name == "state":
		return before + " → " + after
	case after == "":
		return label + " " + before + " taken back"
	case before == "":
		return label + " " + after
	}
	return label + " " + before + " → " + after
}

// value is the canonical text of a field as people read it.
func (w *writer) value(field *model.Field, text string) string {
	switch field.Type {
	case model.Day:
		if day, err := model.ParseISO(text); err == nil {
			return w.day(day)
		}
	case model.Word:
		return strings.ReplaceAll(text, "-", " ")
	case model.Reference, model.References:
		var titles []string
		for _, id := range model.SplitList(text) {
			titles = append(titles, oneLine(model.Title(w.board, model.Ref{Kind: field.Of, ID: id})))
		}
		return strings.Join(titles, ", ")
	}
	return oneLine(text)
}

// leverWords is what removed a dependency, as people say it.
func leverWords(lever string) string {
	switch lever {
	case model.Boundary.String():
		return "moving a team boundary"
	case model.Platformed.String():
		return "platform self-service"
	case model.Stub.String():
		return "a stub"
	case model.Resequence.String():
		return "resequencing"
	case model.Descope.String():
		return "descoping"
	}
	return "a lever that nobody named"
}
