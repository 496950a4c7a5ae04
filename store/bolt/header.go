package bolt

import (
	"encoding/binary"
	"hash/fnv"
	"io"
)

// A board's file begins with two header pages (bbolt calls them meta pages); each commit writes the one that its
// number does not share with the commit before. What bbolt writes there, after the page header:
//
//	magic 4 · version 4 · page size 4 · flags 4 · root page 8 · root sequence 8 ·
//	free list 8 · pages in use 8 · commit number 8 · FNV-64a of all before 8
const (
	headerMagic   = 0xED0CDAED
	headerVersion = 2
	headerSize    = 64
	headerSum     = headerSize - 8
	noFreelist    = ^pageID(0)
)

// header is what one header page says.
type header struct {
	root     pageID
	freelist pageID
	pages    pageID // pages in use: every page id is below it
	commit   uint64
	note     note
}

// readHeader reads both headers and returns the newer one. Both must be whole: bbolt would quietly go back to the
// older one, and lose the newest change without a word.
func readHeader(file io.ReaderAt, size int64) (header, error) {
	if size < 4*pageSize {
		return header{}, notBoard("it is only %d bytes long", size)
	}
	var buffer [2 * pageSize]byte
	if _, err := file.ReadAt(buffer[:], 0); err != nil {
		return header{}, err
	}
	first, errFirst := parseHeader(buffer[:pageSize], 0)
	second, errSecond := parseHeader(buffer[pageSize:], 1)
	if errFirst != nil && errSecond != nil {
		return header{}, errFirst
	}
	if errFirst != nil || errSecond != nil {
		return header{}, corrupt("one of its two headers is damaged, and the newest change may be in that one")
	}
	newer, older := first, second
	if second.commit > first.commit {
		newer, older = second, first
	}
	return newer, newer.verify(older, size)
}

func (h header) verify(older header, size int64) error {
	switch {
	case h.commit != older.commit+1:
		return corrupt("its two headers are %d commits apart", h.commit-older.commit)
	case h.pages > pageID(size/pageSize):
		return corrupt("it was cut short: %d bytes are left of %d", size, uint64(h.pages)*pageSize)
	case h.root < 2 || h.root >= h.pages || h.freelist < 2 || h.freelist >= h.pages:
		return corrupt("its header points outside of the file")
	}
	return nil
}

func parseHeader(data []byte, want pageID) (header, error) {
	outer, inner := readPageHeader(data), data[pageHeaderSize:pageHeaderSize+headerSize]
	switch {
	case order.Uint32(inner) != headerMagic:
		return header{}, notBoard("it does not begin as a board does")
	case order.Uint32(inner[4:]) != headerVersion:
		return header{}, notBoard("its format is %d, and this moot reads format %d", order.Uint32(inner[4:]), headerVersion)
	case order.Uint64(inner[headerSum:]) != sumHeader(inner[:headerSum]):
		return header{}, corrupt("both of its headers are damaged")
	case order.Uint32(inner[8:]) != pageSize:
		return header{}, notBoard("it has pages of %d bytes, and a board has pages of %d", order.Uint32(inner[8:]), pageSize)
	case outer.id != want || outer.flags != flagMeta:
		return header{}, corrupt("a header lies in the wrong place")
	}
	h := header{
		root:     pageID(order.Uint64(inner[16:])),
		freelist: pageID(order.Uint64(inner[32:])),
		pages:    pageID(order.Uint64(inner[40:])),
		commit:   order.Uint64(inner[48:]),
	}
	if h.commit%2 != uint64(want) {
		return header{}, corrupt("a header lies in the wrong place")
	}
	return h, h.readNote(data[pageSize-noteSize:])
}

func sumHeader(data []byte) uint64 {
	sum := fnv.New64a()
	_, _ = sum.Write(data)
	return sum.Sum64()
}

// note is what moot writes into the empty end of the header page, after bbolt's commit: checksums of the two places
// that bbolt reads without any, the free list and the page that names the buckets. A header without a note (a crash
// came between) is taken as it is.
//
//	commit number 8 · CRC-32C of the free list 4 · of the root page 4 · spare 4 · of this note 4
type note struct {
	known    bool
	freelist uint32
	root     uint32
}

const noteSize = 24

func (h *header) readNote(data []byte) error {
	if h.commit == 0 || binary.LittleEndian.Uint64(data) != h.commit {
		return nil
	}
	if binary.LittleEndian.Uint32(data[20:]) != checksum(data[:20]) {
		return corrupt("the checksums in its header are damaged")
	}
	h.note = note{true, binary.LittleEndian.Uint32(data[8:]), binary.LittleEndian.Uint32(data[12:])}
	return nil
}

func (h header) writeNote(freelist, root uint32) []byte {
	data := make([]byte, noteSize)
	binary.LittleEndian.PutUint64(data, h.commit)
	binary.LittleEndian.PutUint32(data[8:], freelist)
	binary.LittleEndian.PutUint32(data[12:], root)
	binary.LittleEndian.PutUint32(data[20:], checksum(data[:20]))
	return data
}
