package board

import (
	"moot/model"
	"moot/model/timeline"
)

// light is what belongs to the selected card: the rows of its teams, and the cards of its chain.
type light struct {
	id       string
	revision uint64
	by       timeline.By
	rows     map[string]bool
	cards    map[string]bool
	waits    []*model.Dependency // what it waits for directly
	waitedBy []*model.Dependency // what waits for it directly
	inLoop   bool
}

// light finds what belongs to the selected card.
func (s *Screen) light() {
	if s.lit.id == s.at.id && s.lit.revision == s.state.Revision && s.lit.by == s.layout.by {
		return
	}
	s.lit = light{id: s.at.id, revision: s.state.Revision, by: s.layout.by}
	d := s.dependency()
	if d == nil || s.state.Agenda == nil {
		return
	}
	facts := s.state.Agenda.Facts(d.ID)
	s.lit.waits, s.lit.waitedBy, s.lit.inLoop = facts.Waits, facts.WaitedBy, facts.InLoop
	s.lit.rows, s.lit.cards = map[string]bool{}, map[string]bool{}
	if s.layout.by != timeline.ByGoal {
		s.lit.rows[d.Consumer], s.lit.rows[d.Provider] = true, true
	}
	for _, other := range s.state.Agenda.Chain(d.ID) {
		s.lit.cards[other.ID], s.lit.rows[s.layout.by.Of(other)] = true, true
	}
}
