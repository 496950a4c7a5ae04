package form

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

// acknowledge is the form of gaps that are accepted for now: a reason, and until when.
type acknowledge struct {
	sheet
	title  string
	submit func(state screen.State, reason string, until model.Date) (tea.Cmd, error)
}

// AcceptGaps is the form in which somebody accepts gaps for now: why, and until which day, which begins as until. submit
// gets the newest state; what it refuses is said in the form.
func AcceptGaps(state screen.State, title string, until model.Date, submit func(state screen.State, reason string, until model.Date) (tea.Cmd, error)) screen.Dialog {
	a := &acknowledge{title: title, submit: submit}
	a.state, a.small = state, true
	reason := model.FieldNamed(model.KindAcknowledgement, "reason")
	day := newLine("until", "until", shortDay(until, state.Today), dateExamples, state.Theme, dayReader{state.Today})
	day.short, day.proposed = true, true
	a.add("", []entry{
		newLine("reason", "reason", "", "why it can stay so for now", state.Theme, textReader{field: reason}),
		day,
	})
	a.remember()
	a.save = a.commit
	return a
}

// Acknowledge is the form in which somebody accepts one gap of a record for now. One that is gone meanwhile is refused.
func Acknowledge(state screen.State, gap model.GapKind, of model.Ref, until model.Date) screen.Dialog {
	id := state.NewID()
	return AcceptGaps(state, "Accept for now: "+model.Title(state.Board, of), until, func(now screen.State, reason string, until model.Date) (tea.Cmd, error) {
		today := now.Today
		edit := func(view model.View) (model.Change, error) {
			return model.Acknowledge(view, gap, of, reason, "", until, id, today)
		}
		if _, err := edit(now.Board); err != nil {
			return nil, sentence(err, of.ID)
		}
		if !hasGap(now, gap, of) {
			return nil, errors.New("it has no such gap any more: esc leaves this")
		}
		what := "accepted for now, until " + until.InSentence(today) + ": " + model.Title(now.Board, of)
		return screen.Send(screen.Commit{What: what, Edit: edit, Select: of}), nil
	})
}

// hasGap tells whether a record has a gap still, accepted or not.
func hasGap(state screen.State, kind model.GapKind, of model.Ref) bool {
	if state.Gaps == nil {
		return false
	}
	for _, gap := range state.Gaps.Of(of) {
		if gap.Kind == kind {
			return true
		}
	}
	return false
}

// Title implements screen.Dialog.
func (a *acknowledge) Title() string { return a.title }

func (a *acknowledge) commit() (tea.Cmd, string, error) {
	reason := a.entryNamed("reason").value()
	switch {
	case reason == "":
		return nil, "reason", errMissing{"reason"}
	case a.entryNamed("until").value() == "":
		return nil, "until", errMissing{"day until which it is accepted"}
	}
	until, err := model.ParseISO(a.entryNamed("until").value())
	if err != nil {
		return nil, "until", err
	}
	cmd, err := a.submit(a.state, reason, until)
	return cmd, "until", err
}
