package bolt

import (
	"bytes"
	"slices"

	"moot/model"
)

// checkLog reads the edits of every change, and tells which kinds of record they edit.
func (r *Report) checkLog(snap *snapshot, log history) (edited map[model.Kind]bool) {
	edited = map[model.Kind]bool{}
	if len(log.ids()) != len(log) {
		r.problem("two changes have the same id")
	}
	for i, header := range log {
		rev := uint64(i + 1)
		change, err := snap.changeAt(rev)
		if err != nil {
			r.note(err)
			continue
		}
		if change.ID != header.ID {
			r.problem("change %d has two ids", rev)
		}
		r.Edits += len(change.Edits)
		for _, edit := range change.Edits {
			edited[edit.Field.Kind] = true
		}
	}
	return edited
}

// revisionsByID finds revisions of changes in a log.
type revisionsByID map[model.ChangeID]uint64

func (r revisionsByID) revision(id model.ChangeID) (uint64, error) {
	if rev, ok := r[id]; ok {
		return rev, nil
	}
	return 0, corrupt("change %s is missing", id)
}

func (h history) revisions() revisionsByID {
	revs := make(revisionsByID, len(h))
	for i, header := range h {
		revs[header.ID] = uint64(i + 1)
	}
	return revs
}

// checkRecords makes every record of a kind anew from the changes, and compares.
func (r *Report) checkRecords(snap *snapshot, kind model.Kind, log history, revs revisionsByID) error {
	parts, trails, err := snap.partsOf(kind, log)
	if err != nil {
		return err
	}
	tree, err := snap.tree(bucketOf(kind))
	if err != nil {
		return err
	}
	err = tree.ascend(nil, func(key, value []byte, _ uint32) (bool, error) {
		id := string(key)
		r.Records[kind.String()]++
		r.checkRecord(model.Ref{Kind: kind, ID: id}, value, parts[id], trails[id], revs)
		delete(parts, id)
		return true, nil
	})
	for id := range parts {
		r.problem("%s:%s was edited, and is missing", kind, id)
	}
	return err
}

func (r *Report) checkRecord(ref model.Ref, value []byte, parts []model.Part, trail []uint64, revs revisionsByID) {
	record, err := model.Union(ref, parts)
	if err != nil || record == nil {
		r.problem("%s cannot be made from its changes: %v", ref, err)
		return
	}
	want, err := encodeRecord(entry{record, trail}, revs)
	if err != nil || !bytes.Equal(want, value) {
		r.problem("%s is not what its changes make it (%v)", ref, err)
	}
}

// partsOf collects, for each record of a kind, what all changes say of it.
func (s *snapshot) partsOf(kind model.Kind, log history) (map[string][]model.Part, map[string][]uint64, error) {
	parts, trails := map[string][]model.Part{}, map[string][]uint64{}
	for i, header := range log {
		rev := uint64(i + 1)
		k, err := s.headerAt(rev)
		if err != nil {
			return nil, nil, err
		}
		from, to := k.partsWith(kind)
		edits, err := s.editsOf(rev, k, from, to)
		if err != nil {
			return nil, nil, err
		}
		for ref, of := range model.ByRecord(edits) {
			if ref.Kind == kind {
				parts[ref.ID] = append(parts[ref.ID], model.Part{By: header, Edits: of})
				trails[ref.ID] = append(trails[ref.ID], rev)
			}
		}
	}
	return parts, trails, nil
}

// partsWith are the parts of a change that may have edits of a kind.
func (k kept) partsWith(kind model.Kind) (from, to int) {
	from = 0
	for i, first := range k.parts {
		if first.Kind < kind {
			from = i
		}
		if first.Kind > kind {
			return from, i
		}
	}
	return from, len(k.parts)
}

// checkFacts compares facts with their index.
func (r *Report) checkFacts(snap *snapshot) {
	indexed := 0
	for _, kind := range factKinds {
		tree, err := snap.tree(factBucket(kind))
		if err != nil {
			r.note(err)
			continue
		}
		r.note(tree.ascend(nil, func(key, value []byte, _ uint32) (bool, error) {
			f, err := decodeFact(kind, value)
			if err != nil {
				return false, err
			}
			r.Facts[kind.String()]++
			indexed++
			found, known, err := snap.factAt(kind, factIDKey(f.Fact))
			if !known || !sameFact(found, f.Fact) || !slices.Equal(key, factKey(f.Fact)) {
				r.problem("%s %s and its place in the index do not agree", kind, f.ID())
			}
			return true, err
		}))
	}
	if ids, err := snap.tree(bucketFactIDs); err == nil {
		found, err := ids.checkAll(pageUses{})
		r.note(err)
		if int(found.entries) != indexed {
			r.problem("the index has %d facts, and there are %d", found.entries, indexed)
		}
	}
}
