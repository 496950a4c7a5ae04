package bolt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"math"

	"moot/model"
	"moot/store"
)

// pageFacts is how many facts are copied out at a time.
const pageFacts = 1_000

// PutFacts implements store.Store. Where every fact was known already, there is no batch.
func (s *Store) PutFacts(ctx context.Context, facts iter.Seq2[model.Fact, error]) (store.Batch, int, error) {
	var all []model.Fact
	for fact, err := range facts {
		if err == nil {
			err = errors.Join(ctx.Err(), verifyFact(fact))
		}
		if err != nil {
			return "", 0, err
		}
		all = append(all, fact)
	}
	id, err := s.random()
	if err != nil {
		return "", 0, err
	}
	batch, added := store.Batch(fmt.Sprintf("%016x", id)), 0
	err = s.write(ctx, func(l *ledger) error {
		added, err = putFacts(l, all, batch)
		if err == nil && added == 0 {
			err = errNothing
		}
		return err
	})
	if err != nil || added == 0 {
		return "", 0, err
	}
	return batch, added, nil
}

// mostService is how long a service's name may be, in bytes: it is part of a key.
const mostService = 1_000

func verifyFact(f model.Fact) error {
	if (f.Deployment == nil) == (f.Incident == nil) {
		return errors.New("a fact is a deployment or an incident")
	}
	if err := model.CheckID(f.ID()); err != nil {
		return fmt.Errorf("a %s: %w", f.Kind(), err)
	}
	other := ""
	if d := f.Deployment; d != nil {
		other = d.Team
		if int(d.Result) >= len(model.ResultWords) {
			return fmt.Errorf("deployment %s: there is no result %d", d.ID, d.Result)
		}
	} else {
		other = f.Incident.Deployment
	}
	if !isClean(f.Service(), other) || len(f.Service()) > mostService {
		return fmt.Errorf("%s %s has a text that cannot be shown or is too long", f.Kind(), f.ID())
	}
	return nil
}

func putFacts(l *ledger, facts []model.Fact, batch store.Batch) (added int, err error) {
	fresh := map[string]model.Fact{}
	for _, fact := range facts {
		id := factIDKey(fact)
		before, known := fresh[string(id)]
		if !known {
			if before, known, err = l.snap.factAt(fact.Kind(), id); err != nil {
				return 0, err
			}
		}
		if known {
			if !sameFact(before, fact) {
				return 0, ours{fmt.Errorf("%s %s is known already, with other content (%s at %s); nothing was added",
					fact.Kind(), fact.ID(), before.Service(), before.At())}
			}
			continue
		}
		fresh[string(id)] = fact
		added++
		key := factKey(fact)
		if err := errors.Join(
			l.put(factBucket(fact.Kind()), key, encodeFact(keptFact{fact, batch})),
			l.put(bucketFactIDs, id, key),
		); err != nil {
			return 0, err
		}
	}
	return added, nil
}

func sameFact(a, b model.Fact) bool {
	return bytes.Equal(encodeFact(keptFact{Fact: a}), encodeFact(keptFact{Fact: b}))
}

// factAt looks a fact up by the key of its id.
func (s *snapshot) factAt(kind model.FactKind, id []byte) (model.Fact, bool, error) {
	ids, err := s.tree(bucketFactIDs)
	if err != nil {
		return model.Fact{}, false, err
	}
	key, _, err := ids.get(id)
	if err != nil || key == nil {
		return model.Fact{}, false, err
	}
	tree, err := s.tree(factBucket(kind))
	if err != nil {
		return model.Fact{}, false, err
	}
	value, _, err := tree.get(key)
	if err == nil && value == nil {
		err = corrupt("a %s in the index is missing", kind)
	}
	if err != nil {
		return model.Fact{}, false, err
	}
	f, err := decodeFact(kind, value)
	return f.Fact, true, err
}

// WithdrawFacts implements store.Store.
func (s *Store) WithdrawFacts(ctx context.Context, batch store.Batch) (int, error) {
	removed := 0
	err := s.write(ctx, func(l *ledger) error {
		removed = 0
		for _, kind := range factKinds {
			of, err := l.snap.factsOf(kind, batch)
			if err != nil {
				return err
			}
			for _, fact := range of {
				if err := errors.Join(l.remove(factBucket(kind), factKey(fact)), l.remove(bucketFactIDs, factIDKey(fact))); err != nil {
					return err
				}
			}
			removed += len(of)
		}
		if removed == 0 {
			return errNothing
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return removed, nil
}

func (s *snapshot) factsOf(kind model.FactKind, batch store.Batch) ([]model.Fact, error) {
	tree, err := s.tree(factBucket(kind))
	if err != nil {
		return nil, err
	}
	var found []model.Fact
	err = tree.ascend(nil, func(_, value []byte, _ uint32) (bool, error) {
		f, err := decodeFact(kind, value)
		if err == nil && f.batch == batch {
			found = append(found, f.Fact)
		}
		return true, err
	})
	return found, err
}

// Facts implements store.Store.
func (s *Store) Facts(ctx context.Context, query model.FactQuery) iter.Seq2[model.Fact, error] {
	return func(yield func(model.Fact, error) bool) {
		for _, kind := range factKinds {
			if (query.Kind == 0 || query.Kind == kind) && !s.factsOfKind(ctx, kind, query, yield) {
				return
			}
		}
	}
}

func (s *Store) factsOfKind(ctx context.Context, kind model.FactKind, query model.FactQuery, yield func(model.Fact, error) bool) bool {
	for scan := (factScan{kind: kind, query: query, from: firstFact(query)}); scan.from != nil; {
		err := s.read(ctx, scan.page)
		for _, fact := range scan.facts {
			if !yield(fact, nil) {
				return false
			}
		}
		if err != nil {
			yield(model.Fact{}, err)
			return false
		}
	}
	return true
}

// factScan reads the facts of a kind, a page at a time.
type factScan struct {
	kind   model.FactKind
	query  model.FactQuery
	from   []byte // the key to go on from; nil at the end
	facts  []model.Fact
	found  tally
	commit uint64 // that the scan began with
}

// page copies out the next page. One that saw every fact of one and the same commit compares them with the head.
func (f *factScan) page(snap *snapshot, h head) error {
	tree, err := snap.tree(factBucket(f.kind))
	if err != nil {
		return err
	}
	if f.commit == 0 {
		f.commit = snap.header.commit
	}
	from := f.from
	f.from, f.facts = nil, f.facts[:0]
	looked := 0
	err = tree.ascend(from, func(key, value []byte, sum uint32) (bool, error) {
		fact, err := decodeFact(f.kind, value)
		if err != nil || f.query.Service != "" && fact.Service() != f.query.Service {
			return false, err
		}
		f.found.add(sum)
		if wantsTime(f.query, fact.At()) {
			f.facts = append(f.facts, fact.Fact)
		}
		if looked++; looked == pageFacts {
			f.from = append(bytes.Clone(key), 0)
		}
		return looked < pageFacts, nil
	})
	if err == nil && f.from == nil && f.query.Service == "" && f.commit == snap.header.commit {
		err = tree.compare(h.tallies[tree.name], f.found, nil)
	}
	return err
}

func firstFact(query model.FactQuery) []byte {
	switch {
	case query.Service == "":
		return []byte{}
	case query.From.Known():
		return factTimeKey(query.Service, query.From)
	}
	return append([]byte(query.Service), 0)
}

func wantsTime(query model.FactQuery, at model.Instant) bool {
	from, to := int64(math.MinInt64), int64(math.MaxInt64)
	if query.From.Known() {
		from = query.From.Millis()
	}
	if query.To.Known() {
		to = query.To.Millis()
	}
	return from <= at.Millis() && at.Millis() < to
}
