package tui

import (
	"strings"

	"moot/model"
	"moot/model/query"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/theme"
)

// legend is what the signs on the screens mean, and the words of the filter.
func legend(t *theme.Theme) []keys.Section {
	return []keys.Section{stateLegend(t), healthLegend(t), queryLegend(t)}
}

// meant says of each state who is to move, and how.
var meant = map[model.State]string{
	model.Requested: "the provider answers: yes, another date, or no",
	model.Countered: "another date is offered; the consumer answers",
	model.Declined:  "no, with a reason; the consumer asks again or removes it",
	model.Committed: "promised for a day",
	model.Started:   "work is under way",
	model.Delivered: "handed over; the consumer accepts it",
	model.Accepted:  "done, nobody waits any more",
	model.Removed:   "made needless by a lever, nobody waits any more",
}

func stateLegend(t *theme.Theme) keys.Section {
	legend := keys.Section{Title: "States of a dependency"}
	for _, state := range model.States {
		legend.Rows = append(legend.Rows, keys.Row{
			Key: card.Sign(t, state) + " " + state.String(), Text: meant[state], Ink: card.StateInk(&t.Inks, state),
		})
	}
	return legend
}

func healthLegend(t *theme.Theme) keys.Section {
	legend := keys.Section{Title: "Other signs"}
	for _, health := range []struct {
		model.Health
		text string
	}{
		{model.OnTrack, "the goal is on track, as its team says"},
		{model.AtRisk, "the goal is at risk"},
		{model.OffTrack, "the goal is off track"},
	} {
		legend.Rows = append(legend.Rows, keys.Row{
			Key: card.HealthSign(t, health.Health), Text: health.text, Ink: card.HealthInk(&t.Inks, health.Health),
		})
	}
	return keys.Section{Title: legend.Title, Rows: append(legend.Rows,
		keys.Row{Key: "A " + t.Glyphs.Left + " B", Text: "team A needs something from team B", Ink: t.Strong},
		keys.Row{Key: t.Glyphs.Shared, Text: "a platform team", Ink: t.Strong},
		keys.Row{Key: t.Glyphs.Layer, Text: "a component team: drawn along a technical layer", Ink: t.Strong},
		keys.Row{Key: t.Glyphs.Mark, Text: "marked: a key acts on all marked", Ink: t.Strong},
		keys.Row{Key: t.Glyphs.MarkedBar, Text: "marked, and the row the keys act on", Ink: t.Strong},
	)}
}

func queryLegend(t *theme.Theme) keys.Section {
	legend := keys.Section{Title: "What / and --query understand"}
	for _, key := range query.Keys() {
		sign := ":"
		if key.Compares {
			sign = "<"
		}
		text := key.Help
		if key.Name == "is" || len(key.Values) > 0 && len(key.Values) < 6 {
			text += ": " + strings.Join(key.Values, ", ")
		} else if key.Example != "" {
			text += ", " + key.Name + sign + key.Example
		}
		legend.Rows = append(legend.Rows, keys.Row{Key: key.Name + sign, Text: text})
	}
	return keys.Section{Title: legend.Title, Rows: append(legend.Rows,
		keys.Row{Key: "word", Text: "in a title, a name or an id", Ink: t.Strong},
		keys.Row{Key: "-", Text: "before a term: not that; a comma between values: or", Ink: t.Strong},
	)}
}
