package bolt

import (
	"encoding/binary"

	"moot/model"
	"moot/store"
)

// A change's header: id 8 · stamp · at · author · behalf · forum · undoes 8 · about · number of edits ·
// flags 1 (1: merged from another copy) · number of parts · where there are none, the edits.
//
// The index of the parts: of each, kind 1 · id of the first record in it.
//
// A part is edits, one after another: flags 1 (1: same record as before; 2: tells the past) · kind 1 and id of the
// record, unless the same · field 1 · old · new · at and author, if past · changes it is over: number, each 8.

const (
	flagMerged = 1

	flagSameRecord = 1
	flagPast       = 2
)

const (
	// partSize is how many bytes of edits make a part: small, because the history of one record reads a whole one.
	partSize = 64 << 10
	// inlineSize is up to how many bytes of edits lie with their header: each bucket that a commit writes to costs
	// two or three pages more to sync.
	inlineSize = 2 << 10
	// leastEdit is how many bytes an edit takes at least.
	leastEdit = 5
)

// kept is a change's header as it is kept.
type kept struct {
	model.Header
	merged bool
	parts  int    // of its edits
	inline string // its edits, when there are no parts
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
	w.uint(uint64(k.parts))
	w.data = append(w.data, k.inline...)
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
	k.parts = int(min(r.uint(), indexPart))
	k.inline = r.text
	if r.err != nil || k.parts > 0 && k.inline != "" {
		return k, corrupt("a change cannot be read")
	}
	return k, nil
}

func encodeIndex(firsts []model.Ref) []byte {
	var w writer
	for _, first := range firsts {
		w.byte(byte(first.Kind))
		w.string(first.ID)
	}
	return w.data
}

func decodeIndex(value []byte) ([]model.Ref, error) {
	r := reader{text: string(value)}
	var firsts []model.Ref
	for r.text != "" {
		firsts = append(firsts, model.Ref{Kind: model.Kind(r.byte()), ID: r.string()})
	}
	if r.err != nil {
		return nil, corrupt("the index of a change cannot be read: %v", r.err)
	}
	return firsts, nil
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
func decodePart(edits []model.Edit, text string) ([]model.Edit, error) {
	r := reader{text: text}
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

// indexPart is the number under which the index of a change's parts is kept.
const indexPart = 1<<32 - 1

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

// changeAt reads a whole change.
func (s *snapshot) changeAt(rev uint64) (store.Kept, error) {
	header, err := s.headerAt(rev)
	if err != nil {
		return store.Kept{}, err
	}
	edits, err := s.editsOf(rev, header, 0, header.parts)
	if err == nil && len(edits) != header.Edits {
		err = corrupt("change %d has %d edits and should have %d", rev, len(edits), header.Edits)
	}
	return whole(rev, header, edits), err
}

func whole(rev uint64, header kept, edits []model.Edit) store.Kept {
	return store.Kept{Rev: store.Rev(rev), Change: model.Change{Header: header.Header, Edits: edits}, Merged: header.merged}
}

// editsOf reads the edits of a change, of its parts only those from from to before to.
func (s *snapshot) editsOf(rev uint64, header kept, from, to int) ([]model.Edit, error) {
	if header.parts == 0 {
		return decodePart(nil, header.inline)
	}
	edits := make([]model.Edit, 0, min(header.Edits, (to-from)*partSize/leastEdit))
	for part := from; part < to; part++ {
		value, err := s.partAt(rev, part)
		if err != nil {
			return nil, err
		}
		if edits, err = decodePart(edits, string(value)); err != nil {
			return nil, err
		}
	}
	return edits, nil
}

func (s *snapshot) partAt(rev uint64, part int) ([]byte, error) {
	tree, err := s.tree(bucketEdits)
	if err != nil {
		return nil, err
	}
	value, _, err := tree.get(partKey(rev, part))
	if err == nil && value == nil {
		err = corrupt("part %d of change %d is missing", part, rev)
	}
	return value, err
}

// indexAt reads which record each part of a change begins with.
func (s *snapshot) indexAt(rev uint64, header kept) ([]model.Ref, error) {
	if header.parts == 0 {
		return nil, nil
	}
	value, err := s.partAt(rev, indexPart)
	if err != nil {
		return nil, err
	}
	firsts, err := decodeIndex(value)
	if err == nil && len(firsts) != header.parts {
		err = corrupt("the index of change %d does not fit it", rev)
	}
	return firsts, err
}

// editsOfRecord reads what a change said of one record, and only the parts that it can be in.
func (s *snapshot) editsOfRecord(rev uint64, ref model.Ref) (kept, []model.Edit, error) {
	header, err := s.headerAt(rev)
	if err != nil {
		return header, nil, err
	}
	firsts, err := s.indexAt(rev, header)
	if err != nil {
		return header, nil, err
	}
	from, to := partsWith(firsts, ref)
	all, err := s.editsOf(rev, header, from, to)
	edits := all[:0]
	for _, edit := range all {
		if edit.Ref() == ref {
			edits = append(edits, edit)
		}
	}
	return header, edits, err
}

// partsWith are the parts of a change in which edits of a record can be; one, when they lie with the header.
func partsWith(firsts []model.Ref, ref model.Ref) (from, to int) {
	for i, first := range firsts {
		if first.Compare(ref) < 0 {
			from = i
		} else if first.Compare(ref) > 0 {
			return from, i
		}
	}
	return from, max(len(firsts), 1)
}
