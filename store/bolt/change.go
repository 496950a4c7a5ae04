package bolt

import (
	"encoding/binary"

	"moot/model"
	"moot/store"
)

// A change's header: id 8 · stamp · at · author · behalf · forum · undoes 8 · about · number of edits ·
// flags 1 (1: merged from another copy) · parts: number, each: kind 1 · id of the first record in it.
//
// A part: edits, one after another: flags 1 (1: same record as before; 2: tells the past) · kind 1 and id of the
// record, unless the same · field 1 · old · new · at and author, if past · changes it is over: number, each 8.

const (
	flagMerged = 1

	flagSameRecord = 1
	flagPast       = 2
)

// partSize is how many bytes of edits make a part: small, because the history of one record reads a whole one.
const partSize = 64 << 10

// kept is a change's header as it is kept.
type kept struct {
	model.Header
	merged bool
	parts  []model.Ref // the first record in each part of its edits
}

func encodeHeader(k kept) []byte {
	var w writer
	w.eight(uint64(k.ID))
	writeStamp(&w, k.Stamp)
	w.int(int64(k.At))
	w.string(k.Author)
	w.string(k.Behalf)
	w.string(k.Forum)
	w.eight(uint64(k.Undoes))
	w.string(k.About)
	w.uint(uint64(k.Edits))
	if k.merged {
		w.byte(flagMerged)
	} else {
		w.byte(0)
	}
	w.uint(uint64(len(k.parts)))
	for _, first := range k.parts {
		w.byte(byte(first.Kind))
		w.string(first.ID)
	}
	return w.data
}

func decodeHeader(value []byte) (kept, error) {
	var k kept
	r := reader{text: string(value)}
	k.ID = model.ChangeID(r.eight())
	k.Stamp = readStamp(&r)
	k.At = model.Instant(r.int())
	k.Author, k.Behalf, k.Forum = r.string(), r.string(), r.string()
	k.Undoes = model.ChangeID(r.eight())
	k.About = r.string()
	k.Edits = int(r.uint())
	k.merged = r.byte()&flagMerged != 0
	k.parts = make([]model.Ref, r.count())
	for i := range k.parts {
		k.parts[i] = model.Ref{Kind: model.Kind(r.byte()), ID: r.string()}
	}
	if err := r.end(); err != nil {
		return k, corrupt("a change cannot be read: %v", err)
	}
	return k, nil
}

// splitEdits encodes edits into parts, and tells which record each begins with.
func splitEdits(edits []model.Edit) (parts [][]byte, firsts []model.Ref) {
	var w writer
	var before model.Ref
	for i := range edits {
		if len(w.data) == 0 {
			firsts, before = append(firsts, edits[i].Ref()), model.Ref{}
		}
		writeEdit(&w, &edits[i], before)
		before = edits[i].Ref()
		if len(w.data) >= partSize {
			parts, w = append(parts, w.data), writer{}
		}
	}
	if len(w.data) > 0 {
		parts = append(parts, w.data)
	}
	return parts, firsts
}

func writeEdit(w *writer, e *model.Edit, before model.Ref) {
	flags := byte(0)
	if e.Ref() == before {
		flags |= flagSameRecord
	}
	if e.Past != nil {
		flags |= flagPast
	}
	w.byte(flags)
	if flags&flagSameRecord == 0 {
		w.byte(byte(e.Field.Kind))
		w.string(e.ID)
	}
	w.byte(e.Field.Number)
	w.string(e.Old)
	w.string(e.New)
	if e.Past != nil {
		w.int(int64(e.Past.At))
		w.string(e.Past.Author)
	}
	w.uint(uint64(len(e.Over)))
	for _, id := range e.Over {
		w.eight(uint64(id))
	}
}

// decodePart appends the edits of a part.
func decodePart(edits []model.Edit, value []byte) ([]model.Edit, error) {
	r := reader{text: string(value)}
	var ref model.Ref
	for r.text != "" {
		flags := r.byte()
		if flags&flagSameRecord == 0 {
			ref = model.Ref{Kind: model.Kind(r.byte()), ID: r.string()}
		}
		edits = append(edits, readEdit(&r, ref, flags))
	}
	if r.err != nil {
		return edits, corrupt("the edits of a change cannot be read: %v", r.err)
	}
	return edits, nil
}

func readEdit(r *reader, ref model.Ref, flags byte) model.Edit {
	edit := model.Edit{Field: readFieldNumber(r, ref.Kind), ID: ref.ID, Old: r.string(), New: r.string()}
	if flags&flagPast != 0 {
		edit.Past = &model.Past{At: model.Instant(r.int()), Author: r.string()}
	}
	if n := r.count(); n > 0 {
		edit.Over = make([]model.ChangeID, n)
		for i := range edit.Over {
			edit.Over[i] = model.ChangeID(r.eight())
		}
	}
	return edit
}

// number is the key of a revision; partKey of one part of its edits.
func number(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

func partKey(rev uint64, part int) []byte {
	return binary.BigEndian.AppendUint32(number(rev), uint32(part))
}

// headerAt reads the header of a revision.
func (s *snapshot) headerAt(rev uint64) (kept, error) {
	changes, err := s.tree(bucketChanges)
	if err != nil {
		return kept{}, err
	}
	value, _, err := changes.get(number(rev))
	if err != nil {
		return kept{}, err
	}
	if value == nil {
		return kept{}, corrupt("change %d is missing", rev)
	}
	return decodeHeader(value)
}

// revisionOf finds a change by its id; 0 when it is not known.
func (s *snapshot) revisionOf(id model.ChangeID) (uint64, error) {
	ids, err := s.tree(bucketIDs)
	if err != nil {
		return 0, err
	}
	value, _, err := ids.get(number(uint64(id)))
	if err != nil || value == nil {
		return 0, err
	}
	r := reader{text: string(value)}
	rev := r.uint()
	if r.end() != nil || rev == 0 {
		return 0, corrupt("the index of changes cannot be read")
	}
	return rev, nil
}

// changeAt reads a whole change.
func (s *snapshot) changeAt(rev uint64) (store.Kept, error) {
	header, err := s.headerAt(rev)
	if err != nil {
		return store.Kept{}, err
	}
	edits, err := s.editsOf(rev, 0, len(header.parts), header.Edits)
	if err == nil && len(edits) != header.Edits {
		err = corrupt("change %d has %d edits and should have %d", rev, len(edits), header.Edits)
	}
	return whole(rev, header, edits), err
}

func whole(rev uint64, header kept, edits []model.Edit) store.Kept {
	return store.Kept{Rev: store.Rev(rev), Change: model.Change{Header: header.Header, Edits: edits}, Merged: header.merged}
}

// editsOf reads the parts from to before to of a change.
func (s *snapshot) editsOf(rev uint64, from, to, expected int) ([]model.Edit, error) {
	tree, err := s.tree(bucketEdits)
	if err != nil {
		return nil, err
	}
	edits := make([]model.Edit, 0, min(expected, 1<<20))
	for part := from; part < to; part++ {
		value, _, err := tree.get(partKey(rev, part))
		if err != nil {
			return nil, err
		}
		if value == nil {
			return nil, corrupt("part %d of change %d is missing", part, rev)
		}
		if edits, err = decodePart(edits, value); err != nil {
			return nil, err
		}
	}
	return edits, nil
}

// editsOfRecord reads what a change said of one record, and only the parts that it can be in.
func (s *snapshot) editsOfRecord(rev uint64, ref model.Ref) (kept, []model.Edit, error) {
	header, err := s.headerAt(rev)
	if err != nil {
		return header, nil, err
	}
	from, to := 0, len(header.parts)
	for i, first := range header.parts {
		if first.Compare(ref) < 0 {
			from = i
		} else if first.Compare(ref) > 0 {
			to = i
			break
		}
	}
	all, err := s.editsOf(rev, from, to, 64)
	edits := all[:0]
	for _, edit := range all {
		if edit.Ref() == ref {
			edits = append(edits, edit)
		}
	}
	return header, edits, err
}
