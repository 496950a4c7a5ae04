package answer

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
)

// openGaps are the gaps of a record that nobody accepted.
func openGaps(state screen.State, ref model.Ref) []align.Gap {
	return slices.DeleteFunc(gapsOf(state, ref), align.Gap.Accepted)
}

// noneOpen tells that no marked record has a gap that is not accepted. Of many that is not known beforehand.
func noneOpen(state screen.State, taken *mark.Set) bool {
	return taken.Count() <= mostTried && !slices.ContainsFunc(taken.Refs(), func(ref model.Ref) bool { return len(openGaps(state, ref)) > 0 })
}

// acceptGaps asks once why all gaps of what is marked are accepted for now, and until when.
func acceptGaps(state screen.State, marks *mark.Marks) tea.Cmd {
	taken := marks.Taken()
	return func() tea.Msg {
		gaps, records := 0, 0
		for _, ref := range taken.Refs() {
			if n := len(openGaps(state, ref)); n > 0 {
				gaps, records = gaps+n, records+1
			}
		}
		title := "Accept for now: " + card.Count(gaps, "gap") + " of " + card.Count(records, "record")
		return screen.Show{Dialog: form.AcceptGaps(state, title, acceptedUntil(state), func(now screen.State, reason string, until model.Date) (tea.Cmd, error) {
			if until < now.Today {
				return nil, errors.New("that is past: name today or a later day")
			}
			return commitAll(now, marks, act{key: "acknowledge", did: "accepted the gaps of", edit: acceptEachGap(now, reason, until)}), nil
		})}
	}
}

// acceptEachGap accepts every gap of a record that nobody accepted, by the newest records.
func acceptEachGap(state screen.State, reason string, until model.Date) each {
	return func(view model.View, ref model.Ref, id func() string) (model.Change, error) {
		var all model.Change
		gaps := gapsOf(state, ref)
		for _, gap := range gaps {
			if given := model.Acknowledged(view, gap.Kind, ref); given != nil && given.Holds(state.Today) {
				continue
			}
			change, err := model.Acknowledge(view, gap.Kind, ref, reason, "", until, id(), state.Today)
			if err != nil {
				return model.Change{}, err
			}
			all.Edits = append(all.Edits, change.Edits...)
		}
		switch {
		case len(gaps) == 0:
			return model.Change{}, errors.New("it has no gap")
		case len(all.Edits) == 0:
			return model.Change{}, errors.New("it is accepted already")
		}
		return all, nil
	}
}
