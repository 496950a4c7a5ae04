package model

import "slices"

// Clash is a register that copies of the board set to different values, each without knowing of the other. A person
// settles it by an edit, which is over all heads.
type Clash struct {
	Ref      Ref
	Register uint8
	// Heads are the values in question, oldest first; the last one shows until it is settled.
	Heads []Head
}

// Clashes are the registers of a record with two heads of different values, of those that people settle.
func Clashes(r Record) []Clash {
	var clashes []Clash
	heads := r.Base().Heads
	for start := 0; start < len(heads); {
		end := start + 1
		for end < len(heads) && heads[end].Register == heads[start].Register {
			end++
		}
		if clash, ok := clashOf(r, heads[start:end]); ok {
			clashes = append(clashes, clash)
		}
		start = end
	}
	return clashes
}

// Settle is the change that settles a clash by one of its heads: an edit over all of them.
func Settle(clash Clash, head Head) Change {
	var change Change
	for _, value := range head.Values {
		change.Edits = append(change.Edits, Edit{Field: value.Field, ID: clash.Ref.ID, New: value.Text})
	}
	return change
}

// SettleNow is Settle by the head of that number, unless the clash is another one by now: somebody may have settled it.
func SettleNow(v View, clash Clash, head int) (Change, error) {
	record := v.Get(clash.Ref)
	if record == nil {
		return Change{}, &RuleError{Ref: clash.Ref, Sentence: "it was deleted meanwhile"}
	}
	for _, now := range Clashes(record) {
		if now.Register == clash.Register && len(now.Heads) == len(clash.Heads) && head >= 0 && head < len(clash.Heads) {
			return Settle(now, clash.Heads[head]), nil
		}
	}
	return Change{}, &RuleError{Ref: clash.Ref, Sentence: "it was settled meanwhile"}
}

func clashOf(r Record, heads []Head) (Clash, bool) {
	if len(heads) < 2 || !FieldNumbered(r.Kind(), heads[0].Register).Settled {
		return Clash{}, false
	}
	register := heads[0].Register
	full := make([]Head, len(heads))
	differ := false
	for i, head := range heads {
		full[i] = Head{Register: register, By: head.By, Values: registerValues(r, register, head, i == len(heads)-1)}
		differ = differ || !slices.Equal(full[i].Values, full[0].Values)
	}
	return Clash{RefOf(r), register, full}, differ
}

// registerValues are the values of every field of the register under a head; fields it does not name are empty.
func registerValues(r Record, register uint8, head Head, shown bool) []Value {
	var values []Value
	for _, field := range RegisterFields(r.Kind(), register) {
		value := Value{Field: field}
		if shown {
			value.Text = field.Get(r)
		} else if i := slices.IndexFunc(head.Values, func(v Value) bool { return v.Field == field }); i >= 0 {
			value.Text = head.Values[i].Text
		}
		values = append(values, value)
	}
	return values
}
