package report

import (
	"moot/model"
	"moot/model/minutes"
)

// topics are what was dealt with, a point each.
func (w *minuteWriter) topics(topics []minutes.Topic) []Item {
	var items []Item
	for _, topic := range topics {
		items = append(items, w.topic(topic))
	}
	return items
}

// topic is "**Payments ← Identity: Token exchange** requested → committed, commit-by 2 Dec. Kofi Mensah for Identity.
// Note. (4 min)". What was said of it more than once stands under it, a line each.
func (w *minuteWriter) topic(t minutes.Topic) Item {
	item := Item{Words: Strong(w.topicName(t))}
	var said []string
	for _, s := range t.Said {
		words := w.said(s)
		if len(t.Said) > 1 { // each says what it came to; above them stands what became of it in all
			words = sentences(w.effects(minutes.Topic{Ref: t.Ref, Effects: s.Effects}), words)
		}
		if words != "" {
			said = append(said, words)
		}
	}
	for _, checkIn := range t.CheckIns {
		said = append(said, w.checkIn(checkIn))
	}
	words := sentences(w.effects(t), w.reasons(t))
	if len(said) == 1 {
		words, said = sentences(words, said[0]), nil
	}
	if words == "" && len(said) == 0 && len(t.Said) > 0 {
		words = "Decided; what, was not written down."
	}
	if took := minutesWords(t.Seconds); took != "" {
		words += " (" + took + ")"
	}
	item.Words = item.Words.And(spaced(words))
	for _, line := range said {
		item.Under = append(item.Under, Plain(line))
	}
	return item
}

// spaced has a space before it, where there is anything.
func spaced(text string) string {
	if text == "" || text[0] == ' ' {
		return text
	}
	return " " + text
}

func (w *minuteWriter) topicName(t minutes.Topic) string {
	switch {
	case t.Ref.Kind == model.KindDependency && (t.Consumer != "" || t.Provider != ""):
		return w.named(t.Consumer, t.Provider, t.Title)
	case t.Ref.Kind == model.KindGoal && t.Team != "":
		return w.team(t.Team) + ": " + oneLine(t.Title)
	case t.Ref.Kind == model.KindDecision:
		return "In general"
	}
	return oneLine(t.Title)
}

// said is "Kofi Mensah for Identity. Note."
func (w *minuteWriter) said(s minutes.Said) string {
	who := s.Who
	switch {
	case s.Behalf != "" && who != "":
		who += " for " + w.team(s.Behalf)
	case s.Behalf != "":
		who = "For " + w.team(s.Behalf)
	}
	undone := ""
	if s.Undone {
		undone = "What it changed was undone since"
	}
	return sentences(who, s.Decision.Note, undone)
}

// checkIn is "Checked in: 52 s, at risk. Waits for tokens."
func (w *minuteWriter) checkIn(c *model.CheckIn) string {
	value := ""
	if c.Value.Known {
		value = c.Value.In(model.UnitOf(w.board, c))
	}
	words := listed(value, w.value(model.FieldNamed(model.KindCheckIn, "health"), c.Health.String()))
	if words == "" {
		return sentences("Checked in", c.Note)
	}
	return sentences("Checked in: "+words, c.Note)
}
