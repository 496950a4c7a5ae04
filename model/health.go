package model

import (
	"slices"
	"strconv"
	"strings"
)

// Health is what a team says of a goal's chances.
type Health uint8

// The healths of a goal.
const (
	NoHealth Health = iota
	OnTrack
	AtRisk
	OffTrack
	HealthUnknown
)

var healthWords = []string{"", "on-track", "at-risk", "off-track", "unknown"}

// String is the word of the health; "" where nothing was said.
func (h Health) String() string { return healthWords[h] }

// Healths is how many active goals stand how. Silent ones have said nothing, or that they do not know.
type Healths struct{ OnTrack, AtRisk, OffTrack, Silent int }

// HealthsOf counts those of some goals that are active.
func HealthsOf(goals []*Goal) Healths {
	var h Healths
	for _, goal := range goals {
		if goal.Active() {
			h.Add(goal.Health)
		}
	}
	return h
}

// Add counts one more.
func (h *Healths) Add(health Health) {
	switch health {
	case OnTrack:
		h.OnTrack++
	case AtRisk:
		h.AtRisk++
	case OffTrack:
		h.OffTrack++
	default:
		h.Silent++
	}
}

// Worst is the worst that is said of one of them; NoHealth where nothing is.
func (h Healths) Worst() Health {
	switch {
	case h.OffTrack > 0:
		return OffTrack
	case h.AtRisk > 0:
		return AtRisk
	case h.OnTrack > 0:
		return OnTrack
	}
	return NoHealth
}

// Words is "3 on track, 2 at risk, 1 has said nothing"; "" where none was counted.
func (h Healths) Words() string {
	silent := " has said nothing"
	if h.Silent > 1 {
		silent = " have said nothing"
	}
	var words []string
	for _, part := range []struct {
		n     int
		words string
	}{{h.OnTrack, " on track"}, {h.AtRisk, " at risk"}, {h.OffTrack, " off track"}, {h.Silent, silent}} {
		if part.n > 0 {
			words = append(words, strconv.Itoa(part.n)+part.words)
		}
	}
	return strings.Join(words, ", ")
}

// Pursues tells whether a team has an active goal for an outcome that is pursued. One that does not is white space to talk
// about: its work may serve what nobody wrote down.
func (b *Board) Pursues(team string) bool {
	return slices.ContainsFunc(b.GoalsOf(team), func(goal *Goal) bool {
		return goal.Active() && slices.ContainsFunc(goal.Outcomes, func(id string) bool {
			outcome := b.Outcome(id)
			return outcome != nil && outcome.Active()
		})
	})
}
