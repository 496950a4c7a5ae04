package card

import (
	"moot/model"
	"moot/ui/tui/theme"
	"strings"
)

// Sign is the glyph of a state.
func Sign(t *theme.Theme, state model.State) string {
	g := t.Glyphs
	switch state {
	case model.Requested:
		return g.Requested
	case model.Countered:
		return g.Countered
	case model.Declined:
		return g.Declined
	case model.Committed:
		return g.Committed
	case model.Started:
		return g.Started
	case model.Delivered:
		return g.Delivered
	case model.Accepted:
		return g.Accepted
	case model.Removed:
		return g.Removed
	}
	return " "
}

// StateInk is the colour of a state: who has to move is warm, what goes on is calm, what has ended is quiet.
func StateInk(inks *theme.Inks, state model.State) theme.Ink {
	switch state {
	case model.Requested, model.Countered:
		return inks.Warn
	case model.Declined:
		return inks.Bad
	case model.Committed, model.Started, model.Delivered:
		return inks.Good
	}
	return inks.Quiet
}

// HealthSign is the glyph of a health, "" where none was said.
func HealthSign(t *theme.Theme, health model.Health) string {
	switch health {
	case model.OnTrack:
		return t.Glyphs.OnTrack
	case model.AtRisk:
		return t.Glyphs.AtRisk
	case model.OffTrack:
		return t.Glyphs.OffTrack
	}
	return " "
}

// HealthInk is the colour of a health.
func HealthInk(inks *theme.Inks, health model.Health) theme.Ink {
	switch health {
	case model.OnTrack:
		return inks.Good
	case model.AtRisk:
		return inks.Warn
	case model.OffTrack:
		return inks.Bad
	}
	return inks.Muted
}

// GoalState is the state of a goal as people read it: "carried over".
func GoalState(state model.GoalState) string { return strings.ReplaceAll(state.String(), "-", " ") }

// Health is a health as people read it: "at risk".
func Health(health model.Health) string {
	switch health {
	case model.OnTrack:
		return "on track"
	case model.AtRisk:
		return "at risk"
	case model.OffTrack:
		return "off track"
	case model.HealthUnknown:
		return "unknown"
	}
	return ""
}
