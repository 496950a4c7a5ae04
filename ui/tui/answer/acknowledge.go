package answer

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// weeksAccepted is for how long a gap is accepted where nobody knows when the forums are.
const weeksAccepted = 4

// gapsOf are the gaps of a record; none where nobody looks for gaps.
func gapsOf(state screen.State, ref model.Ref) []align.Gap {
	if state.Gaps == nil {
		return nil
	}
	return state.Gaps.Of(ref)
}

// acknowledgeOffer is the key that accepts a gap for now; false where the record has none.
func acknowledgeOffer(state screen.State, ref model.Ref) (keys.Offer, bool) {
	gaps := gapsOf(state, ref)
	if len(gaps) == 0 {
		return keys.Offer{}, false
	}
	offer := edits(state, "acknowledge")
	if !slices.ContainsFunc(gaps, func(gap align.Gap) bool { return !gap.Accepted() }) {
		offer.Verb = "take back"
	}
	return offer, true
}

// acknowledge accepts a gap of a record for now, or no more; of several it asks which.
func acknowledge(state screen.State, ref model.Ref) tea.Cmd {
	switch gaps := gapsOf(state, ref); len(gaps) {
	case 0:
		return screen.Send(screen.Say{Text: "it has no gap to accept: all hangs together here", Tone: screen.Good})
	case 1:
		return AcceptGap(state, gaps[0])
	default:
		return show(form.Choose("Accept which gap for now?", gapChoices(state, gaps), func(chosen form.Choice) tea.Cmd {
			at := slices.IndexFunc(gaps, func(gap align.Gap) bool { return string(gap.Kind) == chosen.Key })
			return AcceptGap(state, gaps[at])
		}))
	}
}

// gapChoices are gaps to choose from, those first that are not accepted yet.
func gapChoices(state screen.State, gaps []align.Gap) []form.Choice {
	var open, accepted []form.Choice
	for _, gap := range gaps {
		choice := form.Choice{Key: string(gap.Kind), Label: gap.Detail}
		if !gap.Accepted() {
			open = append(open, choice)
			continue
		}
		choice.Help = "accepted" + untilWords(gap.Acknowledged, state.Today) + ": choosing it takes that back"
		accepted = append(accepted, choice)
	}
	return append(open, accepted...)
}

// AcceptGap asks why a gap is accepted for now, and until when; of one that is accepted already, whether to take that back.
func AcceptGap(state screen.State, gap align.Gap) tea.Cmd {
	if state.ReadOnly {
		return screen.Send(screen.Say{Text: screen.ReadOnly, Tone: screen.Warn})
	}
	if gap.Accepted() {
		return takeBack(state, gap)
	}
	return show(form.Acknowledge(state, gap.Kind, gap.Ref(), acceptedUntil(state)))
}

func takeBack(state screen.State, gap align.Gap) tea.Cmd {
	kind, ref := gap.Kind, gap.Ref()
	question := form.YesNo{
		Title: gap.Title, Yes: "show it as a gap again", No: "it stays accepted",
		Text: fmt.Sprintf("The gap (%s) is accepted for now%s: %s", gap.Detail, untilWords(gap.Acknowledged, state.Today), gap.Acknowledged.Reason),
	}
	question.Submit = func() tea.Cmd {
		return screen.Send(screen.Commit{
			What: "a gap again: " + gap.Title, Select: ref,
			Edit: func(view model.View) (model.Change, error) { return model.TakeBack(view, kind, ref) },
		})
	}
	return show(question.Dialog())
}

func untilWords(given *model.Acknowledgement, today model.Date) string {
	if !given.Until.Known() {
		return ""
	}
	return " until " + given.Until.InSentence(today)
}

// acceptedUntil is the day of the forum after the next one: by then it was talked about twice.
func acceptedUntil(state screen.State) model.Date {
	settings := state.Board.Settings()
	cadence, known := settings.ParsedCadence()
	if next := settings.NextForum; known && next >= state.Today {
		return cadence.Next(next)
	}
	return state.Today.Add(7 * weeksAccepted)
}
