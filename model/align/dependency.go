package align

import "moot/model"

// dependency: its provider has no stake, or it names what is gone.
func (f *Finder) dependency(d *model.Dependency, add func(Gap)) {
	if !Counts(d) {
		return
	}
	if outcomes := model.WithoutStake(f.board, d); len(outcomes) > 0 {
		add(f.gap(model.DependencyWithoutStake, d, f.noStake(d.Provider, outcomes)))
	}
	f.deleted(d, add,
		name{"its consumer", model.Ref{Kind: model.KindTeam, ID: d.Consumer}},
		name{"its provider", model.Ref{Kind: model.KindTeam, ID: d.Provider}},
		name{"the goal that needs it", model.Ref{Kind: model.KindGoal, ID: d.Goal}},
		name{"the goal that delivers it", model.Ref{Kind: model.KindGoal, ID: d.ProviderGoal}})
}

// noStake is the gap in words: "Identity has no active goal for More travellers finish booking".
func (f *Finder) noStake(provider string, outcomes []string) string {
	what := f.titled(model.KindOutcome, outcomes[0])
	if len(outcomes) > 1 {
		what = "any outcome that it is needed for"
	}
	return f.titled(model.KindTeam, provider) + " has no active goal for " + what
}

// name is a record that another names, and as what.
type name struct {
	as  string
	ref model.Ref
}

// deleted: the record names something that was deleted meanwhile, as a merge can leave it.
func (f *Finder) deleted(r model.Record, add func(Gap), names ...name) {
	detail := ""
	for _, one := range names {
		if one.ref.ID == "" || f.board.Gone(one.ref) == nil {
			continue
		}
		if detail != "" {
			detail += "; "
		}
		detail += one.as + " is " + model.Title(f.board, one.ref)
	}
	if detail != "" {
		add(f.gap(model.NamesDeleted, r, detail))
	}
}
