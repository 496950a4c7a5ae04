// Package bolt keeps one board in one local file. It is the back-end that moot uses unless it is told otherwise; only
// the wiring in ui/cli names it.
//
// # The file
//
// A bbolt file with pages of 4096 bytes. Every value ends with a CRC-32C (see seal). Buckets:
//
//	meta            "schema" → number of the layout; "head" → board id, newest revision and stamp, and of each
//	                bucket below how many entries it has and the sum of their checksums
//	changes         revision → header of a change, and its edits when they are few
//	edits           revision, part → edits of a large change, some 64 KiB a part, and the index of its parts
//	records/<kind>  id → record, the revisions that set its fields, and all that ever edited it
//	facts/<kind>    service, time, id → deployment or incident, and the batch that brought it
//	facts/ids       kind, id → the key above
//
// Revisions and parts are big-endian, so that they sort. What lies in a value is written in wire.go (varints, strings),
// record.go, change.go and fact.go.
//
// # Where to find what
//
//	page, header, seal, snapshot, tree, leaves   reading a bbolt file, page by page, and trusting none of it
//	file, lock, holder, guard, transaction       open, lock, one thing, close
//	create, place, backup, compact, upgrade      whole files
//	wire, head, record, change, fact             values
//	store, load, commit, merge, view, history    the contract of package store
//	watch, replica, check                        other processes, other copies, damage
package bolt

import "moot/model"

// schema is the number of this layout. A file of a newer one is refused untouched; see upgrade for older ones.
//
//	1  the first
//	2  a forum has the fields 13 to 19, which a moot that knows only layout 1 would take for damage
//	3  an action has the field 10, the steps of the what-if that it takes on
//
// A kind's new fields, like new buckets, are a new layout: testdata keeps a board of each.
const schema = 3

const (
	bucketMeta    = "meta"
	bucketChanges = "changes"
	bucketEdits   = "edits"
	bucketFactIDs = "facts/ids"
)

func bucketOf(kind model.Kind) string { return recordBuckets[kind] }

func factBucket(kind model.FactKind) string { return "facts/" + kind.Plural() }

var factKinds = []model.FactKind{model.FactDeployment, model.FactIncident}

var recordBuckets = func() []string {
	names := make([]string, len(model.Kinds)+1)
	for _, kind := range model.Kinds {
		names[kind] = "records/" + kind.Plural()
	}
	return names
}()

// countedBuckets are those that the head keeps a tally of: all but meta.
var countedBuckets = func() []string {
	names := []string{bucketChanges, bucketEdits, bucketFactIDs}
	for _, kind := range model.Kinds {
		names = append(names, bucketOf(kind))
	}
	for _, kind := range factKinds {
		names = append(names, factBucket(kind))
	}
	return names
}()
