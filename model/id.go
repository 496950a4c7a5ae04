package model

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ErrID marks a text that cannot be an id.
var ErrID = errors.New("not an id")

const (
	maxID = 200 // characters

	randomIDLength  = 10 // 47 bits
	contentIDLength = 16 // 75 bits: a large import makes very many
	shownIDLength   = 4  // at least

	// The signs of made ids: no vowels, so that no words appear, and nothing
	// that is easily taken for something else (0 o 1 l i).
	idLetters = "bcdfghjkmnpqrstvwxz"
	idSigns   = "23456789" + idLetters
)

// CheckID tells whether id can be one: up to 200 characters of clean text (see
// Clean) without ";", which separates the values of a list. The error says what
// is wrong.
func CheckID(id string) error {
	switch clean, _ := Clean(id); {
	case id == "":
		return fmt.Errorf("%w: it is empty", ErrID)
	case utf8.RuneCountInString(id) > maxID:
		return fmt.Errorf("%w: %s is longer than %d characters", ErrID, quoted(id), maxID)
	case strings.Contains(id, ";"):
		return fmt.Errorf("%w: %s contains a semicolon, which separates the values of a list: leave it out", ErrID, quoted(id))
	case strings.TrimFunc(id, unicode.IsSpace) != id:
		return fmt.Errorf("%w: %s begins or ends with a space", ErrID, quoted(id))
	case clean != id:
		return fmt.Errorf("%w: %s contains characters that cannot be shown, or more than one space in a row; it could be %s",
			ErrID, quoted(id), quoted(clean))
	}
	return nil
}

// NewID makes an id of ten signs from random, which must not fail: it is
// crypto/rand.Reader, or a seeded source in tests.
func NewID(random io.Reader) string {
	var seed [8]byte
	if _, err := io.ReadFull(random, seed[:]); err != nil {
		panic(fmt.Sprintf("no random numbers to make an id from: %v", err))
	}
	return spell(randomIDLength, binary.BigEndian.Uint64(seed[:]))
}

// ContentID makes an id of sixteen signs from the key fields of a record: the
// same parts always make the same id, on every machine and in every version.
// Which field ends where counts, so ("a", "b") is not ("ab", "").
func ContentID(parts ...string) string {
	hash := sha256.New()
	for _, part := range parts {
		io.WriteString(hash, strconv.Itoa(len(part))+":"+part) // a hash takes everything
	}
	sum := hash.Sum(nil)
	return spell(contentIDLength, binary.BigEndian.Uint64(sum), binary.BigEndian.Uint64(sum[8:]))
}

// spell writes an id of length signs with the digits of the numbers to the base
// of the signs, ten at most from each number. It begins with a letter, so that
// no made id can be taken for a number or a date.
func spell(length int, numbers ...uint64) string {
	id := make([]byte, 0, length)
	for i := range length {
		n := &numbers[i*len(numbers)/length]
		signs := idSigns
		if i == 0 {
			signs = idLetters
		}
		id = append(id, signs[*n%uint64(len(signs))])
		*n /= uint64(len(signs))
	}
	return string(id)
}

// IsMade tells whether id looks like one that moot made, by NewID or ContentID.
func IsMade(id string) bool {
	if len(id) != randomIDLength && len(id) != contentIDLength {
		return false
	}
	return strings.Contains(idLetters, id[:1]) && strings.Trim(id, idSigns) == ""
}

// ShortestPrefix is how id is shown: an id that moot made as its shortest
// prefix of four or more characters that before and after, its neighbours in
// the sorted ids of its kind ("" for none), do not begin with; whole where
// there is no such prefix. An id that people chose says something to them, and
// is always whole.
func ShortestPrefix(id, before, after string) string {
	if !IsMade(id) {
		return id
	}
	n := max(shownIDLength, common(id, before)+1, common(id, after)+1)
	return id[:min(n, len(id))] // made ids are ASCII: every cut is between characters
}

// common is the number of bytes with which both begin.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
