package bolt

import (
	"bytes"
	"iter"

	"moot/model"
)

// view is the newest records, looked up in the file one by one: a model.View. It lives as long as one transaction.
// model.View knows no errors: the first one is kept, after which nothing is found, and the transaction ends with it.
type view struct {
	snap    *snapshot
	rev     uint64
	entries map[model.Ref]entry
	log     map[uint64]*model.Header
	revs    map[model.ChangeID]uint64
	err     error
}

var _ model.View = (*view)(nil)

func newView(snap *snapshot, h head) *view {
	return &view{
		snap: snap, rev: uint64(h.rev),
		entries: map[model.Ref]entry{}, log: map[uint64]*model.Header{}, revs: map[model.ChangeID]uint64{},
	}
}

// entry reads a record, deleted or not; its record is nil when there is none.
func (v *view) entry(ref model.Ref) entry {
	if e, ok := v.entries[ref]; ok || v.err != nil || ref.ID == "" || !ref.Kind.Valid() {
		return e
	}
	e, err := v.read(ref)
	v.note(err)
	v.entries[ref] = e
	return e
}

func (v *view) read(ref model.Ref) (entry, error) {
	tree, err := v.snap.tree(bucketOf(ref.Kind))
	if err != nil {
		return entry{}, err
	}
	key := []byte(ref.ID)
	value, _, err := tree.get(key)
	if err != nil || value == nil {
		return entry{}, err
	}
	return decodeRecord(ref.Kind, key, value, v)
}

func (v *view) note(err error) {
	if v.err == nil {
		v.err = err
	}
}

// Get implements model.View.
func (v *view) Get(ref model.Ref) model.Record {
	if record := v.entry(ref).record; record != nil && !record.Base().Deleted {
		return record
	}
	return nil
}

// Gone implements model.View.
func (v *view) Gone(ref model.Ref) model.Record {
	if record := v.entry(ref).record; record != nil && record.Base().Deleted {
		return record
	}
	return nil
}

// IDs implements model.View.
func (v *view) IDs(kind model.Kind, prefix string) iter.Seq[string] {
	return func(yield func(string) bool) {
		v.ascend(kind, []byte(prefix), func(key, value []byte) (bool, error) {
			if !bytes.HasPrefix(key, []byte(prefix)) {
				return false, nil
			}
			return isDeleted(value) || yield(string(key)), nil
		})
	}
}

// Naming implements model.View.
func (v *view) Naming(ref model.Ref) iter.Seq[model.Record] {
	return func(yield func(model.Record) bool) {
		for _, kind := range model.Kinds {
			if model.CanName(kind, ref.Kind) && !v.naming(kind, ref, yield) {
				return
			}
		}
	}
}

// naming reads the whole of a kind, but decodes only what has the id somewhere in it.
func (v *view) naming(kind model.Kind, ref model.Ref, yield func(model.Record) bool) (more bool) {
	more = true
	v.ascend(kind, nil, func(key, value []byte) (bool, error) {
		if isDeleted(value) || !bytes.Contains(value, []byte(ref.ID)) {
			return true, nil
		}
		e, err := decodeRecord(kind, key, value, v)
		if err == nil && model.Names(e.record, ref) {
			more = yield(e.record)
		}
		return more, err
	})
	return more && v.err == nil
}

func (v *view) ascend(kind model.Kind, from []byte, visit func(key, value []byte) (bool, error)) {
	if v.err != nil || !kind.Valid() {
		return
	}
	tree, err := v.snap.tree(bucketOf(kind))
	if err == nil {
		err = tree.ascend(from, func(key, value []byte, _ uint32) (bool, error) { return visit(key, value) })
	}
	v.note(err)
}

// Log implements model.View.
func (v *view) Log() iter.Seq[*model.Header] {
	return func(yield func(*model.Header) bool) {
		for rev := v.rev; rev > 0; rev-- {
			header, err := v.header(rev)
			v.note(err)
			if err != nil || !yield(header) {
				return
			}
		}
	}
}

// Change implements model.View.
func (v *view) Change(id model.ChangeID) (model.Change, bool) {
	rev, err := v.revision(id)
	v.note(err)
	if err != nil || rev == 0 {
		return model.Change{}, false
	}
	found, err := v.snap.changeAt(rev)
	v.note(err)
	return found.Change, err == nil
}

// header implements headers.
func (v *view) header(rev uint64) (*model.Header, error) {
	if header, ok := v.log[rev]; ok {
		return header, nil
	}
	if rev > v.rev {
		return nil, corrupt("change %d is missing", rev)
	}
	k, err := v.snap.headerAt(rev)
	if err != nil {
		return nil, err
	}
	header := k.Header
	v.log[rev], v.revs[header.ID] = &header, rev
	return &header, nil
}

// revision implements revisions; 0 when the change is not known here. What records name was read with them; any other
// change is looked for from the newest back.
func (v *view) revision(id model.ChangeID) (uint64, error) {
	if rev, ok := v.revs[id]; ok {
		return rev, nil
	}
	for rev := v.rev; rev > 0; rev-- {
		if header, err := v.header(rev); err != nil || header.ID == id {
			return rev, err
		}
	}
	return 0, nil
}

// known looks for changes among the changes being written first, then in the file.
type known struct {
	view   *view
	ledger *ledger
}

func (k known) revision(id model.ChangeID) (uint64, error) {
	if rev, ok := k.ledger.fresh[id]; ok {
		return rev, nil
	}
	rev, err := k.view.revision(id)
	if err == nil && rev == 0 {
		err = corrupt("change %s is missing", id)
	}
	return rev, err
}
