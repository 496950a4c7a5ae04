package bolt

import (
	"maps"

	"moot/model"
)

// ledger collects what one transaction writes, and keeps the head's tallies right.
type ledger struct {
	snap  *snapshot
	head  head
	batch *batch
	fresh map[model.ChangeID]uint64 // revisions of the changes that this transaction keeps
}

func newLedger(snap *snapshot, h head) *ledger {
	h.tallies = maps.Clone(h.tallies) // the snapshot goes by the old ones
	return &ledger{snap: snap, head: h, batch: newBatch(), fresh: map[model.ChangeID]uint64{}}
}

// put writes an entry, once per key and transaction. Looking the old one up also verifies every page on the way there,
// which bbolt is about to read.
func (l *ledger) put(bucket string, key, value []byte) error {
	tree, old, oldSum, err := l.old(bucket, key)
	if err != nil {
		return err
	}
	sealed, sum := tree.seal.close(key, value)
	count := l.head.tallies[bucket]
	if old {
		count.remove(oldSum)
	}
	count.add(sum)
	l.head.tallies[bucket] = count
	l.batch.add(bucket, key, sealed)
	return nil
}

// remove deletes an entry, if there is one.
func (l *ledger) remove(bucket string, key []byte) error {
	_, old, oldSum, err := l.old(bucket, key)
	if err != nil || !old {
		return err
	}
	count := l.head.tallies[bucket]
	count.remove(oldSum)
	l.head.tallies[bucket] = count
	l.batch.add(bucket, key, nil)
	return nil
}

func (l *ledger) old(bucket string, key []byte) (tree, bool, uint32, error) {
	tree, err := l.snap.tree(bucket)
	if err != nil {
		return tree, false, 0, err
	}
	value, sum, err := tree.get(key)
	return tree, value != nil, sum, err
}

// keep writes a change under the next revision.
func (l *ledger) keep(change *model.Change, merged bool) (rev uint64, err error) {
	l.head.rev++
	rev = uint64(l.head.rev)
	parts, firsts := splitEdits(change.Edits)
	k := kept{Header: change.Header, merged: merged, parts: len(parts)}
	if len(parts) == 1 && len(parts[0]) <= inlineSize {
		k.parts, k.inline, parts = 0, string(parts[0]), nil
	}
	if err := l.put(bucketChanges, number(rev), encodeHeader(k)); err != nil {
		return 0, err
	}
	for i, part := range parts {
		if err := l.put(bucketEdits, partKey(rev, i), part); err != nil {
			return 0, err
		}
	}
	if len(parts) > 0 {
		if err := l.put(bucketEdits, partKey(rev, indexPart), encodeIndex(firsts)); err != nil {
			return 0, err
		}
	}
	l.fresh[change.ID] = rev
	if l.head.stamp.Compare(change.Stamp) < 0 {
		l.head.stamp = change.Stamp
	}
	return rev, nil
}

// putRecord writes a record and the revisions that edited it.
func (l *ledger) putRecord(e entry, known revisions) error {
	value, err := encodeRecord(e, known)
	if err != nil {
		return err
	}
	return l.put(bucketOf(e.record.Kind()), []byte(e.record.Base().ID), value)
}

// close completes the batch with the head.
func (l *ledger) close() (*batch, error) {
	meta, err := l.snap.tree(bucketMeta)
	if err != nil {
		return nil, err
	}
	sealed, _ := meta.seal.close(keyHead, l.head.encode())
	l.batch.add(bucketMeta, keyHead, sealed)
	return l.batch, nil
}
