package cli

import (
	"strings"

	"moot/model"
	"moot/ui/tui/widget"
)

// glyphs stand before the word of a dependency's state.
var glyphs = map[model.State]string{
	model.Requested: "○", model.Countered: "◐", model.Declined: "⊘", model.Committed: "◆",
	model.Started: "▶", model.Delivered: "●", model.Accepted: "✓", model.Removed: "✂",
}

func stateWords(state model.State) string {
	if state == model.StateUnknown {
		return ""
	}
	return glyphs[state] + " " + state.String()
}

// short is the shortest prefix of a record's id that people may use for it.
func short(view model.View, ref model.Ref) string {
	if board, whole := view.(*model.Board); whole {
		return board.Short(ref)
	}
	if !model.IsMade(ref.ID) {
		return ref.ID
	}
	before, after := "", ""
	for id := range view.IDs(ref.Kind, ref.ID[:4]) {
		switch {
		case id < ref.ID:
			before = id
		case id > ref.ID && after == "":
			after = id
		}
	}
	return model.ShortestPrefix(ref.ID, before, after)
}

// line is one record in one line, its id first.
func (s *session) line(view model.View, r model.Record) string {
	ref := model.RefOf(r)
	parts := []string{short(view, ref)}
	switch r := r.(type) {
	case *model.Dependency:
		parts = append(parts, widget.Fit(stateWords(r.State), 11), pair(view, r), r.Title, s.dates(r))
	case *model.Acknowledgement:
		parts = append(parts, s.acceptedLine(view, r))
	default:
		parts = append(parts, r.Kind().String(), model.Title(view, ref))
	}
	if r.Base().Deleted {
		parts = append(parts, "deleted")
	}
	return strings.TrimRight(strings.Join(parts, "  "), " ")
}

// acceptedLine is "accepted until Thu 24 Dec: Keys rotate by themselves, goal without outcome".
func (s *session) acceptedLine(view model.View, a *model.Acknowledgement) string {
	until := "accepted"
	if a.Until.Known() {
		until += " until " + s.words(a.Until)
	}
	return until + ": " + model.Title(view, a.Record) + ", " + strings.ReplaceAll(a.Gap, "-", " ")
}

// pair is "Payments ← Identity": the consumer, then the provider.
func pair(view model.View, d *model.Dependency) string {
	return teamName(view, d.Consumer) + " ← " + teamName(view, d.Provider)
}

func teamName(view model.View, id string) string {
	if id == "" {
		return "nobody"
	}
	return model.Title(view, model.Ref{Kind: model.KindTeam, ID: id})
}

// dates are the dates that matter in the state a dependency is in.
func (s *session) dates(d *model.Dependency) string {
	var parts []string
	for _, part := range []struct {
		label string
		day   model.Date
	}{{"need-by", d.NeedBy}, {"commit-by", d.CommitBy}, {"proposed", d.Proposed}} {
		if part.day.Known() {
			parts = append(parts, part.label+" "+s.words(part.day))
		}
	}
	if d.State == model.Removed && d.Lever != model.NoLever {
		parts = append(parts, "lever "+d.Lever.String())
	}
	return strings.Join(parts, ", ")
}

// words is a date within a sentence, where columns need not line up.
func (s *session) words(day model.Date) string {
	return strings.ReplaceAll(day.Words(s.today), "  ", " ")
}
