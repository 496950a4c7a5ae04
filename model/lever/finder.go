package lever

import (
	"maps"
	"slices"
	"sync"

	"moot/model"
)

// Finder finds the levers that touch one record. Several goroutines may ask it at once.
type Finder struct {
	board *model.Board
	today model.Date
	// wanted are the capabilities that several teams ask for, as each was written.
	wanted func() map[string]*Candidate
	// everAsked are all crossing dependencies by capability, folded: also those that are closed.
	everAsked func() map[string][]*model.Dependency
	looks     func() map[string][]Look // by action
}

// NewFinder makes a finder; what it looks into is made when it is first asked, or by Prepare.
func NewFinder(b *model.Board, today model.Date) *Finder {
	f := &Finder{board: b, today: today}
	f.wanted = sync.OnceValue(func() map[string]*Candidate { return wantedOn(b, today) })
	f.everAsked = sync.OnceValue(func() map[string][]*model.Dependency { return everAsked(b) })
	f.looks = sync.OnceValue(f.lookBack)
	return f
}

func wantedOn(b *model.Board, today model.Date) map[string]*Candidate {
	all := newCapabilities(today)
	for _, d := range b.Dependencies() {
		if counts(d) {
			all.add(d)
		}
	}
	all.candidates() // counts who asks for each
	maps.DeleteFunc(all.written, func(_ string, c *Candidate) bool { return c.Consumers < leastConsumers })
	return all.written
}

func everAsked(b *model.Board) map[string][]*model.Dependency {
	asked := map[string][]*model.Dependency{}
	for _, d := range b.Dependencies() {
		if d.Capability != "" && d.Crossing() {
			name := model.Fold(d.Capability)
			asked[name] = append(asked[name], d)
		}
	}
	return asked
}

// Prepare makes ready what Of and LookBack look into. On a large board that takes a while: where nobody may wait for it,
// call this beforehand, from wherever time is.
func (f *Finder) Prepare() {
	f.board.Relate()
	f.wanted()
	f.everAsked()
	f.looks()
}

// Of are the candidates that a record is part of: of a dependency its capability and its pair, of a team what it is asked
// for and whom it needs, or is needed by, again and again, of a goal those of the dependencies that it needs. In the order
// of Candidates. None of another record, and none without a finder.
func (f *Finder) Of(ref model.Ref) []Candidate {
	if f == nil {
		return nil
	}
	switch ref.Kind {
	case model.KindDependency:
		if d := f.board.Dependency(ref.ID); d != nil {
			return f.touching([]*model.Dependency{d})
		}
	case model.KindGoal:
		return f.touching(f.board.DependenciesOf(ref.ID))
	case model.KindTeam:
		return f.ofTeam(ref.ID)
	}
	return nil
}

// touching are the candidates that some dependencies are part of.
func (f *Finder) touching(dependencies []*model.Dependency) []Candidate {
	wanted, consumers := map[[2]string]bool{}, map[string]bool{}
	for _, d := range dependencies {
		if counts(d) {
			wanted[pairKey(d)], consumers[d.Consumer] = true, true
		}
	}
	between := newPairs[[2]string](f.today)
	for consumer := range consumers {
		for _, d := range f.board.NeedsOf(consumer) {
			if key := pairKey(d); wanted[key] && counts(d) {
				between.add(key, d)
			}
		}
	}
	return sorted(f.board, append(f.asked(dependencies), between.candidates()...))
}

func (f *Finder) ofTeam(team string) []Candidate {
	needs, provided := newPairs[string](f.today), newPairs[string](f.today)
	for _, d := range f.board.NeedsOf(team) {
		if counts(d) {
			needs.add(d.Provider, d)
		}
	}
	for _, d := range f.board.ProvidedBy(team) {
		if counts(d) {
			provided.add(d.Consumer, d)
		}
	}
	return sorted(f.board, slices.Concat(f.asked(f.board.ProvidedBy(team)), needs.candidates(), provided.candidates()))
}

// asked are the capabilities that some dependencies ask for, as far as several teams do.
func (f *Finder) asked(dependencies []*model.Dependency) []Candidate {
	wanted, met := f.wanted(), map[*Candidate]bool{}
	var found []Candidate
	for _, d := range dependencies {
		if d.Capability == "" || !counts(d) {
			continue
		}
		if c := wanted[d.Capability]; c != nil && !met[c] {
			met[c] = true
			found = append(found, *c)
		}
	}
	return found
}
