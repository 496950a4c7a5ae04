package model

import (
	"fmt"
	"slices"
)

// Skipped is a field that an undo left alone, because it changed since.
type Skipped struct {
	Ref   Ref
	Field *Field
	By    *Header // who changed it last
}

// String is for people: "need-by of dependency:4kq7, changed since by Ana".
func (s Skipped) String() string {
	text := fmt.Sprintf("%s of %s, changed since", s.Field.Label(), s.Ref)
	if s.By != nil && s.By.Author != "" {
		text += " by " + s.By.Author
	}
	return text
}

// Undo takes back a change: the author's newest that is not undone yet, or, with an id, that one. It puts back each field
// that still shows the change's value; fields that are settled together are put back together. What changed since, by
// whomever, is left alone and named. A record that the change made is marked deleted, one that it deleted comes back.
// The change that comes back names the one it undoes; the state table does not bind it. The change that made the board
// is never undone: nobody means that.
func Undo(v View, author string, id ChangeID) (Change, []Skipped, error) {
	reverter := newReverter(v)
	if id == 0 {
		header := reverter.newestOf(author)
		if header == nil {
			return Change{}, nil, &RuleError{Sentence: "there is nothing of yours left to undo; moot log lists every change"}
		}
		return reverter.revert(author, header.ID)
	}
	if by := undoneBy(v, id); by != nil {
		return Change{}, nil, &RuleError{Sentence: fmt.Sprintf("the change %s was undone already, by %s", id, by.Author)}
	}
	if reverter.founds(id) {
		return Change{}, nil, &RuleError{Sentence: fmt.Sprintf("the change %s made the board, so it stays", id)}
	}
	return reverter.revert(author, id)
}

// Redo undoes the author's newest undo, unless the author changed something else since.
func Redo(v View, author string) (Change, []Skipped, error) {
	reverter := newReverter(v)
	dead := map[ChangeID]bool{}
	for header := range v.Log() {
		if dead[header.ID] {
			continue
		}
		if header.Undoes != 0 {
			dead[header.Undoes] = true
		}
		if header.Author != author {
			continue
		}
		if header.Undoes == 0 {
			break
		}
		if reverter.isUndo(header) {
			return reverter.revert(author, header.ID)
		}
	}
	return Change{}, nil, &RuleError{Sentence: "there is nothing to redo: no undo of yours is newer than your last change; undo something first"}
}

// newestOf is the author's newest change that no live change undoes; undos, redos and the making of the board left out.
func (r *reverter) newestOf(author string) *Header {
	dead := map[ChangeID]bool{}
	for header := range r.view.Log() {
		switch {
		case dead[header.ID]:
		case header.Undoes != 0:
			dead[header.Undoes] = true
		case header.Author == author && !r.founds(header.ID):
			return header
		}
	}
	return nil
}

// founds tells whether a change made the board's own record.
func (r *reverter) founds(id ChangeID) bool {
	change := r.change(id)
	return change != nil && slices.ContainsFunc(change.Edits, func(edit Edit) bool {
		return edit.Field.Kind == KindBoard && edit.Creates()
	})
}

// undoneBy is the live change that undoes one, or nil.
func undoneBy(v View, id ChangeID) *Header {
	undo := map[ChangeID]*Header{}
	for header := range v.Log() {
		if header.ID == id {
			break
		}
		if header.Undoes != 0 && undo[header.ID] == nil {
			undo[header.Undoes] = header
		}
	}
	return undo[id]
}
