package model

import "slices"

// Acknowledge accepts a gap of a record for now: with a reason, until a day, that included. After it the gap is back. One
// that is acknowledged already gets the new reason and day. id is that of the acknowledgement, a new one.
func Acknowledge(v View, kind GapKind, record Ref, reason, author string, until Date, id string, today Date) (Change, error) {
	reason, _ = CleanNote(reason)
	if err := checkAcknowledged(v, kind, record, reason, until, today); err != nil {
		return Change{}, err
	}
	draft := NewDraft(v, today)
	given := acknowledgements(v, kind, record)
	if len(given) == 0 {
		if err := checkNew(v, Ref{KindAcknowledgement, id}); err != nil {
			return Change{}, err
		}
		given = []*Acknowledgement{NewRecord(KindAcknowledgement, id).(*Acknowledgement)}
	}
	accepted := given[0].Clone().(*Acknowledgement)
	accepted.Gap, accepted.Record, accepted.Reason, accepted.Until, accepted.Author = string(kind), record, reason, until, author
	draft.Put(accepted)
	for _, other := range given[1:] {
		draft.Delete(RefOf(other)) // or its day would hold on
	}
	return draft.Change(), nil
}

func checkAcknowledged(v View, kind GapKind, record Ref, reason string, until, today Date) error {
	if v.Get(record) == nil {
		return unknownRecord(v, record)
	}
	if err := CheckGap(string(kind), record.Kind); err != nil {
		return err
	}
	switch {
	case reason == "":
		return refuse(record, "say why the gap is accepted for now: who reads it later was not there")
	case !until.Known():
		return refuse(record, "say until when the gap is accepted: it comes back the day after")
	case until < today:
		return refuse(record, "until %s: that is past; name today or a later day", until)
	}
	return nil
}

// TakeBack ends the acknowledgement of a gap: from now on it is shown again.
func TakeBack(v View, kind GapKind, record Ref) (Change, error) {
	given := acknowledgements(v, kind, record)
	if len(given) == 0 {
		return Change{}, refuse(record, "the gap %s is not acknowledged", kind)
	}
	draft := NewDraft(v, 0)
	for _, one := range given {
		draft.Delete(RefOf(one))
	}
	return draft.Change(), nil
}

// Acknowledged is the acknowledgement of a gap, also one whose day is past; nil where there is none. Of several, as a merge
// can bring them, it is the one that holds longest.
func Acknowledged(v View, kind GapKind, record Ref) *Acknowledgement {
	if given := acknowledgements(v, kind, record); len(given) > 0 {
		return given[0]
	}
	return nil
}

// acknowledgements are those of one gap, the one that holds longest first.
func acknowledgements(v View, kind GapKind, record Ref) []*Acknowledgement {
	var given []*Acknowledgement
	for naming := range v.Naming(record) {
		if one, is := naming.(*Acknowledgement); is && one.Record == record && one.Gap == string(kind) {
			given = append(given, one)
		}
	}
	slices.SortFunc(given, func(x, y *Acknowledgement) int {
		if x.HoldsLonger(y) {
			return -1
		}
		return 1
	})
	return given
}

// HoldsLonger orders acknowledgements of one gap: without a day it holds for good; of equals the lower id.
func (a *Acknowledgement) HoldsLonger(other *Acknowledgement) bool {
	if a.Until == other.Until {
		return a.ID < other.ID
	}
	return !a.Until.Known() || other.Until.Known() && a.Until > other.Until
}

// Holds tells whether the gap is accepted on a day.
func (a *Acknowledgement) Holds(today Date) bool { return !a.Until.Known() || a.Until >= today }
