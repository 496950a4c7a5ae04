package modeltest

import "moot/model"

// Add makes a record from pairs of field names and values, as moot add does:
// store.Add(model.KindTeam, "pay", "name", "Payments").
func (s *Store) Add(kind model.Kind, id string, pairs ...string) model.Record {
	s.t.Helper()
	s.Do(model.Add(s, kind, id, Pairs(pairs...), s.Today()))
	return s.Get(model.Ref{Kind: kind, ID: id})
}

// Set edits a record by pairs of field names and values, as moot set does.
func (s *Store) Set(kind model.Kind, id string, pairs ...string) model.Record {
	s.t.Helper()
	ref := model.Ref{Kind: kind, ID: id}
	s.Do(model.Set(s, ref, Pairs(pairs...), s.Today()))
	return s.Get(ref)
}

// Put keeps records as they are, without the rules: what an import does.
func (s *Store) Put(records ...model.Record) model.Change {
	s.t.Helper()
	draft := model.NewDraft(s, s.Today())
	for _, record := range records {
		draft.Put(record)
	}
	return s.Commit(draft.Change())
}

// Dependency is the live dependency of an id, or nil.
func (s *Store) Dependency(id string) *model.Dependency { return s.board.Dependency(id) }

// Pairs are assignments from names and values in turn.
func Pairs(pairs ...string) []model.Assignment {
	var values []model.Assignment
	for i := 0; i+1 < len(pairs); i += 2 {
		values = append(values, model.Assignment{Field: pairs[i], Value: pairs[i+1]})
	}
	return values
}
