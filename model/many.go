package model

import (
	"iter"
	"strings"
)

// Refused is a record that an edit of many did not reach, and why.
type Refused struct {
	Ref Ref
	Err error
}

// Why is the reason in a sentence about the record, without the id that it may begin with. Where it is a
// dependency that the step is not possible for, it is what CanDo says; 0 is no step.
func (r Refused) Why(v View, step Step) string {
	if d, is := v.Get(r.Ref).(*Dependency); is && step != 0 {
		if why := CanDo(d, step); why != "" {
			return why
		}
	}
	return Sentence(r.Err, r.Ref)
}

// Sentence is what an error says of a record, without the record's id in front: for people who see which one is meant.
func Sentence(err error, about Ref) string {
	if text, found := strings.CutPrefix(err.Error(), about.ID+": "); found && about.ID != "" {
		return text
	}
	return err.Error()
}

// Many edits each of many records as one change: what the rules refuse is left out, and told.
type Many struct {
	Edit func(View, Ref) (Change, error)
	// Together: what is refused is tried again with the others gone, as long as that helps. It is for deleting.
	Together bool
}

// Change is the change of all that the rules let, the records that it reaches, and those that it does not.
func (m Many) Change(v View, refs []Ref) (all Change, done []Ref, refused []Refused) {
	now := without{View: v, gone: map[Ref]bool{}}
	for tried := len(refs) + 1; len(refs) > 0 && len(refs) < tried; {
		tried, refused = len(refs), nil
		var left []Ref
		for _, ref := range refs {
			change, err := m.Edit(now, ref)
			if err != nil {
				left, refused = append(left, ref), append(refused, Refused{ref, err})
				continue
			}
			if m.Together {
				now.gone[ref] = true
			}
			joinOnto(&all, change, len(done) == 0)
			done = append(done, ref)
		}
		if refs = left; !m.Together {
			break
		}
	}
	return all, done, refused
}

// joinOnto adds a change to the one of all. A change has room for one team on whose behalf it is made: it names that where all
// of it is on its behalf, and none where two differ, lest one team seems to have done what another did. Nothing is lost: the
// decision that a forum keeps of each dependency names its own team.
func joinOnto(all *Change, change Change, first bool) {
	all.Edits = append(all.Edits, change.Edits...)
	switch {
	case first:
		all.Forum, all.Behalf = change.Forum, change.Behalf
	case all.Behalf != change.Behalf:
		all.Behalf = ""
	}
	if all.Forum == "" {
		all.Forum = change.Forum
	}
}

// without is a view in which some records are deleted already: what only they name can go with them.
type without struct {
	View
	gone map[Ref]bool
}

// Get implements View.
func (w without) Get(ref Ref) Record {
	if w.gone[ref] {
		return nil
	}
	return w.View.Get(ref)
}

// Naming implements View.
func (w without) Naming(ref Ref) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for record := range w.View.Naming(ref) {
			if !w.gone[RefOf(record)] && !yield(record) {
				return
			}
		}
	}
}
