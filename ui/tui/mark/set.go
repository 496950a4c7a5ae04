package mark

import (
	"math/bits"
	"slices"

	"moot/model"
)

// kinds is how many kinds of record there are, with room for none.
const kinds = int(model.KindAcknowledgement) + 1

// Set is some of a board's records: a bit for each, so that a hundred thousand cost what ten do. The zero value is empty,
// of no board.
type Set struct {
	board *model.Board
	words [kinds][]uint64 // by kind, then by the record's place on the board
}

const wordBits = 64

func (s *Set) has(kind model.Kind, place int) bool {
	words := s.words[kind]
	return place/wordBits < len(words) && words[place/wordBits]>>(place%wordBits)&1 == 1
}

func (s *Set) put(kind model.Kind, place int) {
	if s.words[kind] == nil {
		s.words[kind] = make([]uint64, (s.board.Count(kind)+wordBits-1)/wordBits)
	}
	s.words[kind][place/wordBits] |= 1 << (place % wordBits)
}

func (s *Set) take(kind model.Kind, place int) {
	if place/wordBits < len(s.words[kind]) {
		s.words[kind][place/wordBits] &^= 1 << (place % wordBits)
	}
}

// Count is how many records are in it.
func (s *Set) Count() int {
	n := 0
	for kind := range s.words {
		n += s.Of(model.Kind(kind))
	}
	return n
}

// Of is how many records of a kind are in it.
func (s *Set) Of(kind model.Kind) int {
	n := 0
	for _, word := range s.words[kind] {
		n += bits.OnesCount64(word)
	}
	return n
}

// and is what is in both sets, which are of one board.
func (s *Set) and(other *Set) Set {
	both := Set{board: s.board}
	for kind, words := range s.words {
		if shared := min(len(words), len(other.words[kind])); shared > 0 {
			both.words[kind] = slices.Clone(words[:shared])
			for i := range shared {
				both.words[kind][i] &= other.words[kind][i]
			}
		}
	}
	return both
}

// add puts all of another set of the same board into it.
func (s *Set) add(other *Set) {
	for kind, words := range other.words {
		if s.words[kind] == nil {
			s.words[kind] = slices.Clone(words)
			continue
		}
		for i, word := range words {
			s.words[kind][i] |= word
		}
	}
}

// Refs are the records in it, by kind and id.
func (s *Set) Refs() []model.Ref {
	refs := make([]model.Ref, 0, s.Count())
	for kind, words := range s.words {
		for i, word := range words {
			for ; word != 0; word &= word - 1 {
				place := i*wordBits + bits.TrailingZeros64(word)
				refs = append(refs, model.RefOf(s.board.At(model.Kind(kind), place)))
			}
		}
	}
	return refs
}

// on is the set on another board: what is not there any more is left out. Both boards have their records by id, and most
// of them in common, so one walk along both is enough.
func (s *Set) on(board *model.Board) Set {
	moved := Set{board: board}
	for at, words := range s.words {
		kind := model.Kind(at)
		if words == nil || board == nil {
			continue
		}
		to := 0
		for from := range s.board.Count(kind) {
			if !s.has(kind, from) {
				continue
			}
			id := s.board.At(kind, from).Base().ID
			for to < board.Count(kind) && board.At(kind, to).Base().ID < id {
				to++
			}
			if to < board.Count(kind) && board.At(kind, to).Base().ID == id {
				moved.put(kind, to)
			}
		}
	}
	return moved
}
