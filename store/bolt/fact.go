package bolt

import (
	"encoding/binary"
	"strings"

	"moot/model"
	"moot/store"
)

// A fact's key: service, 0, milliseconds since 1970 with the sign turned over 8, id. So facts sort by service and time.
//
// Its value: batch · id · service · at, then of a deployment: team · commits: number, each · result 1 · unplanned 1;
// of an incident: resolved · deployment.

// keptFact is a fact and the batch that brought it.
type keptFact struct {
	model.Fact
	batch store.Batch
}

func factKey(f model.Fact) []byte {
	return append(factTimeKey(f.Service(), f.At()), f.ID()...)
}

func factTimeKey(service string, at model.Instant) []byte {
	key := append([]byte(service), 0)
	return binary.BigEndian.AppendUint64(key, uint64(at.Millis())^1<<63)
}

func factIDKey(f model.Fact) []byte {
	return append([]byte{byte(f.Kind())}, f.ID()...)
}

func encodeFact(f keptFact) []byte {
	var w writer
	w.string(string(f.batch))
	w.string(f.ID())
	w.string(f.Service())
	w.int(int64(f.At()))
	if incident := f.Incident; incident != nil {
		w.int(int64(incident.Resolved))
		w.string(incident.Deployment)
		return w.data
	}
	d := f.Deployment
	w.string(d.Team)
	w.uint(uint64(len(d.Commits)))
	for _, commit := range d.Commits {
		w.int(int64(commit))
	}
	w.byte(byte(d.Result))
	if d.Unplanned {
		w.byte(1)
	} else {
		w.byte(0)
	}
	return w.data
}

func decodeFact(kind model.FactKind, value []byte) (keptFact, error) {
	r := reader{text: string(value)}
	f := keptFact{batch: store.Batch(strings.Clone(r.string()))}
	id, service, at := r.string(), r.string(), model.Instant(r.int())
	switch kind {
	case model.FactIncident:
		f.Incident = &model.Incident{ID: id, Service: service, Opened: at}
		f.Incident.Resolved, f.Incident.Deployment = model.Instant(r.int()), r.string()
	default:
		f.Deployment = &model.Deployment{ID: id, Service: service, At: at, Team: r.string(), Commits: readInstants(&r)}
		f.Deployment.Result, f.Deployment.Unplanned = model.Result(r.byte()), r.byte() != 0
	}
	if err := r.end(); err != nil {
		return f, corrupt("a %s cannot be read: %v", kind, err)
	}
	return f, nil
}

func readInstants(r *reader) []model.Instant {
	n := r.count()
	if n == 0 {
		return nil
	}
	all := make([]model.Instant, n)
	for i := range all {
		all[i] = model.Instant(r.int())
	}
	return all
}
