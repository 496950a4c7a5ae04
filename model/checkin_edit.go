package model

// CheckInOn adds a check-in on a goal or an outcome. The newest one sets what the goal or outcome shows as current, where
// it has a value, and a goal's health, where it has one. id is that of the check-in, a new one.
func CheckInOn(v View, of Ref, value Number, health Health, note, author, id string, today Date) (Change, error) {
	if err := checkNew(v, Ref{KindCheckIn, id}); err != nil {
		return Change{}, err
	}
	checkin := NewRecord(KindCheckIn, id).(*CheckIn)
	checkin.Of, checkin.On, checkin.Value, checkin.Health = of, today, value, health
	checkin.Note, _ = CleanNote(note)
	checkin.Author = author
	return checkIn(v, checkin, today)
}

func checkIn(v View, checkin *CheckIn, today Date) (Change, error) {
	of := v.Get(checkin.Of)
	switch {
	case checkin.Of.Kind != KindGoal && checkin.Of.Kind != KindOutcome:
		return Change{}, refuse(RefOf(checkin), "a check-in is of a goal or an outcome: name one of them")
	case of == nil:
		return Change{}, unknownRecord(v, checkin.Of)
	case !checkin.Value.Known && checkin.Health == NoHealth && checkin.Note == "":
		return Change{}, refuse(checkin.Of, "a check-in says a value, a health or a note; \"no progress\" is one")
	}
	draft := NewDraft(v, today)
	draft.Put(checkin)
	if isNewest(v, checkin, today) {
		draft.Put(checkedIn(of, checkin))
	}
	return draft.Change(), nil
}

// isNewest tells whether no check-in of the same record is of a later day. One that is dated ahead, which can only be a slip,
// sets nothing and stands in nobody's way. A view finds what names a record faster than it reads every check-in of the board.
func isNewest(v View, checkin *CheckIn, today Date) bool {
	if checkin.On > today {
		return false
	}
	for record := range v.Naming(checkin.Of) {
		if other, ok := record.(*CheckIn); ok && other.On > checkin.On && !other.ahead() {
			return false
		}
	}
	return true
}

// ahead tells whether a check-in was dated after the day on which it was made; a day more is the difference of time zones.
func (c *CheckIn) ahead() bool { return c.Made != 0 && c.On > c.Made.Day()+1 }

// checkedIn is a goal or outcome as a check-in says it is.
func checkedIn(of Record, checkin *CheckIn) Record {
	after := of.Clone()
	switch r := after.(type) {
	case *Goal:
		if checkin.Value.Known {
			r.Measure.Current = checkin.Value
		}
		if checkin.Health != NoHealth {
			r.Health = checkin.Health
		}
	case *Outcome:
		if checkin.Value.Known {
			r.Measure.Current = checkin.Value
		}
	}
	return after
}
