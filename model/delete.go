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
		return Change{}, refuse(ref, "the board's own record cannot be deleted; change its fields instead")
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
			quoted(Title(v, ref)), namers(v, names))
	}
	draft := NewDraft(v, 0)
	draft.Delete(ref)
	return draft.Change(), nil
}

// namers lists records for people who need not name one of them: an id that moot made would say nothing.
func namers(v View, refs []Ref) string {
	var words []string
	for _, ref := range refs[:min(len(refs), mostListed)] {
		word := withID(v, ref)
		if IsMade(ref.ID) {
			word = ref.Kind.String() + " " + quoted(Title(v, ref))
		}
		words = append(words, word)
	}
	return andMore(words, len(refs))
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
