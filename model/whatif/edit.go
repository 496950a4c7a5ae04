package whatif

import (
	"fmt"

	"moot/model"
)

// Edit is one change that does what the steps did: dependencies that vanish are removed with the lever of the step, teams
// are joined, capabilities moved. What it was tried on must still be so: otherwise it refuses and says what changed. What
// was asked since, and so was not tried on, stays as it is, but for what names a team that would be gone.
func (t *Trial) Edit(v model.View) (model.Change, error) {
	draft := model.NewDraft(v, t.today)
	touched := map[model.Ref]bool{}
	for _, touch := range t.touched {
		if err := unchanged(v, touch.before); err != nil {
			return model.Change{}, err
		}
		touched[model.RefOf(touch.before)] = true
		draft.Put(touch.after)
	}
	for _, id := range t.joined {
		for record := range v.Naming(model.Ref{Kind: model.KindTeam, ID: id}) {
			if ref := model.RefOf(record); !touched[ref] {
				return model.Change{}, since(v, ref, "names "+teamName(t.start, id)+" now, which would be gone")
			}
		}
	}
	return draft.Change(), nil
}

// unchanged refuses a record that is not as it was tried on.
func unchanged(v model.View, before model.Record) error {
	ref := model.RefOf(before)
	now := v.Get(ref)
	if now == nil {
		return since(v, ref, "is gone")
	}
	edits := model.Diff(before, now)
	if len(edits) == 0 {
		return nil
	}
	first := edits[0]
	return since(v, ref, fmt.Sprintf("has another %s now: %s, where it was %s", first.Field.Label(), orNone(first.New), orNone(first.Old)))
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}

// since refuses what is not so any more.
func since(v model.View, ref model.Ref, what string) error {
	return &model.RuleError{Ref: ref, Sentence: fmt.Sprintf("the %s %q %s: the board changed since this was tried, so nothing was done; try it again",
		ref.Kind, model.Title(v, ref), what)}
}
