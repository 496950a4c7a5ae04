package model

// mostListed is how many records a refusal lists before it counts the rest.
const mostListed = 5

// Delete marks a record as deleted. It is refused while open records name it, and lists them; the board's own record and
// check-ins stay.
func Delete(v View, ref Ref) (Change, error) {
	switch {
	case v.Get(ref) == nil:
		return Change{}, unknownRecord(v, ref)
	case ref.Kind == KindBoard:
		return Change{}, refuse(ref, "the board's own record cannot be deleted")
	case ref.Kind == KindCheckIn:
		return Change{}, refuse(ref, "check-ins are only added; say what is right in a new one, or undo it")
	}
	var names []Ref
	for record := range v.Naming(ref) {
		if isOpen(record) {
			names = append(names, RefOf(record))
		}
	}
	if len(names) > 0 {
		return Change{}, refuse(ref, "%s is still named by %s; change or close what names it first",
			quoted(Title(v, ref)), listed(v, names, mostListed))
	}
	draft := NewDraft(v, 0)
	draft.Delete(ref)
	return draft.Change(), nil
}

// isOpen tells whether a record is still being worked on, so that what it names must stay.
func isOpen(record Record) bool {
	switch r := record.(type) {
	case *Dependency:
		return r.Open()
	case *Goal:
		return r.Active()
	case *Outcome:
		return r.Active()
	case *Forum:
		return r.State == ForumPlanned || r.State == ForumRunning
	case *Action:
		return r.Open()
	}
	return false
}
