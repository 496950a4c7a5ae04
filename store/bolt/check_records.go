package bolt

import (
	"bytes"
	"slices"

	"moot/model"
)

// checkLog reads the edits of every change, and counts them by the kind of record they edit.
func (r *Report) checkLog(snap *snapshot, log history) map[model.Kind]int {
	if len(log.ids()) != len(log) {
		r.problem("two changes have the same id")
	}
	edits := map[model.Kind]int{}
	for rev := uint64(1); rev <= uint64(len(log)); rev++ {
		r.note(snap.countEdits(rev, edits))
	}
	for _, n := range edits {
		r.Edits += n
	}
	return edits
}

// countEdits reads one part after the other: an import has more edits than one wants in memory.
func (s *snapshot) countEdits(rev uint64, edits map[model.Kind]int) error {
	header, err := s.headerAt(rev)
	if err != nil {
		return err
	}
	counted := 0
	for part := range max(header.parts, 1) {
		of, err := s.editsOf(rev, header, part, part+1)
		if err != nil {
			return err
		}
		for i := range of {
			edits[of[i].Field.Kind]++
		}
		counted += len(of)
	}
	if counted != header.Edits {
		return corrupt("change %d has %d edits and should have %d", rev, counted, header.Edits)
	}
	return nil
}

// recordCheck makes every record of a kind anew from the changes that it says edited it, and compares. Records and the
// edits of a change come in the same order, so that each part of a change is read once.
type recordCheck struct {
	report *Report
	snap   *snapshot
	kind   model.Kind
	log    history
	revs   revisionsByID
	parts  map[uint64]readPart // the part of each change that was read last
	edits  int                 // that belong to a record
}

type readPart struct {
	header kept
	firsts []model.Ref
	part   int
	edits  []model.Edit
}

// checkRecords checks the records of a kind, of which the changes have so many edits.
func (r *Report) checkRecords(snap *snapshot, kind model.Kind, edits int, log history, revs revisionsByID) error {
	tree, err := snap.tree(bucketOf(kind))
	if err != nil {
		return err
	}
	c := recordCheck{report: r, snap: snap, kind: kind, log: log, revs: revs, parts: map[uint64]readPart{}}
	err = tree.ascend(nil, func(key, value []byte, _ uint32) (bool, error) {
		r.Records[kind.String()]++
		return true, c.check(key, value)
	})
	if err == nil && c.edits != edits {
		r.problem("%d edits of the changes belong to a %s that is missing, or does not know of them", edits-c.edits, kind)
	}
	return err
}

func (c *recordCheck) check(key, value []byte) error {
	stored, err := decodeRecord(c.kind, key, value, c.log)
	if err != nil {
		return err
	}
	ref := model.RefOf(stored.record)
	parts, err := c.partsOf(ref, stored.trail)
	if err != nil {
		return err
	}
	record, err := model.Union(ref, parts)
	if err != nil || record == nil {
		c.report.problem("%s cannot be made from its changes: %v", ref, err)
		return nil
	}
	want, err := encodeRecord(entry{record, stored.trail}, c.revs)
	if err != nil || !bytes.Equal(want, value) {
		c.report.problem("%s is not what its changes make it (%v)", ref, err)
	}
	return nil
}

// partsOf collects what the changes of a trail say of a record.
func (c *recordCheck) partsOf(ref model.Ref, trail []uint64) ([]model.Part, error) {
	var parts []model.Part
	before := uint64(0)
	for _, rev := range trail {
		if rev <= before || rev > uint64(len(c.log)) {
			return nil, corrupt("%s names change %d after change %d", ref, rev, before)
		}
		before = rev
		edits, err := c.editsOf(rev, ref)
		if err != nil {
			return nil, err
		}
		c.edits += len(edits)
		parts = append(parts, model.Part{By: c.log[rev-1], Edits: edits})
	}
	return parts, nil
}

// mostParts is how many parts are kept at a time.
const mostParts = 1_000

// editsOf finds the edits of a record in a change, which may go over from one part into the next.
func (c *recordCheck) editsOf(rev uint64, ref model.Ref) ([]model.Edit, error) {
	read, ok := c.parts[rev]
	if !ok {
		if len(c.parts) >= mostParts {
			clear(c.parts)
		}
		header, err := c.snap.headerAt(rev)
		if err != nil {
			return nil, err
		}
		firsts, err := c.snap.indexAt(rev, header)
		if err != nil {
			return nil, err
		}
		read = readPart{header: header, firsts: firsts, part: -1}
	}
	var found []model.Edit
	from, to := partsWith(read.firsts, ref)
	for part := from; part < to; part++ {
		if part != read.part {
			edits, err := c.snap.editsOf(rev, read.header, part, part+1)
			if err != nil {
				return nil, err
			}
			read.part, read.edits = part, edits
		}
		found = append(found, editsIn(read.edits, ref)...)
	}
	c.parts[rev] = read
	return found, nil
}

// editsIn finds the edits of a record among sorted ones.
func editsIn(edits []model.Edit, ref model.Ref) []model.Edit {
	from, _ := slices.BinarySearchFunc(edits, ref, func(e model.Edit, ref model.Ref) int { return e.Ref().Compare(ref) })
	to := from
	for to < len(edits) && edits[to].Ref() == ref {
		to++
	}
	return edits[from:to]
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
			if !known || !sameFact(found, f.Fact) || !bytes.Equal(key, factKey(f.Fact)) {
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
