package model

// Drop gives a record up for a reason: of an action it is kept beside the state; of a goal or an outcome it is its last
// check-in, of that id. Nothing else can be dropped.
func Drop(v View, ref Ref, reason, author, id string, today Date) (Change, error) {
	if why := cannotEnd(v.Get(ref)); why != "" {
		return Change{}, refuse(ref, "%s", why)
	}
	dropped := Assignment{Field: "state", Value: "dropped"}
	switch ref.Kind {
	case KindAction:
		return Set(v, ref, []Assignment{dropped, {Field: "reason", Value: reason}}, today)
	case KindGoal, KindOutcome:
	default:
		return Change{}, refuse(ref, "%s is not dropped: only an action, a goal or an outcome is", ref.Kind.WithArticle())
	}
	change, err := Set(v, ref, []Assignment{dropped}, today)
	if err != nil {
		return Change{}, err
	}
	said, err := CheckInOn(v, ref, Number{}, NoHealth, "dropped: "+reason, author, id, today)
	if err != nil {
		return Change{}, err
	}
	change.Edits = append(change.Edits, said.Edits...)
	return change, nil
}

// Done says that an action is done.
func Done(v View, ref Ref, today Date) (Change, error) {
	if why := cannotEnd(v.Get(ref)); why != "" {
		return Change{}, refuse(ref, "%s", why)
	}
	return Set(v, ref, []Assignment{{Field: "state", Value: ActionDone.String()}}, today)
}

// cannotEnd says why an action, a goal or an outcome cannot be ended once more; "" where it can, or where there is none.
func cannotEnd(record Record) string {
	switch r := record.(type) {
	case *Action:
		if !r.Open() {
			return "it is " + r.State.String() + " already"
		}
	case *Goal:
		if !r.Active() {
			return "it is closed already"
		}
	case *Outcome:
		if !r.Active() {
			return "it is closed already"
		}
	}
	return ""
}
