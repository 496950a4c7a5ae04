package bolt

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"sort"
)

// pageSize is the size in bytes of every page of a board's file. It is the same on every machine, so that a board
// can move between them and the two headers are always found.
const pageSize = 4096

// A page of a bbolt file: a header of 16 bytes, then elements of 16 bytes each, then keys and values in the same order
// without a gap.
//
//	header:          id 8 · flags 2 · count 2 · overflow 4
//	branch element:  pos 4 · key size 4 · child 8
//	leaf element:    flags 4 · pos 4 · key size 4 · value size 4
//
// pos counts from the element itself. Numbers are in the machine's byte order.
const (
	pageHeaderSize = 16
	elementSize    = 16

	flagBranch   = 0x01
	flagLeaf     = 0x02
	flagMeta     = 0x04
	flagFreelist = 0x10

	elementIsBucket = 0x01
)

var order = binary.NativeEndian

type pageID uint64

// page is one page that has been verified: every element lies inside it, and its keys rise.
type page struct {
	data  []byte
	count int
	leaf  bool
}

type pageHeader struct {
	id       pageID
	flags    uint16
	count    uint16
	overflow uint32
}

func readPageHeader(data []byte) pageHeader {
	return pageHeader{
		id:       pageID(order.Uint64(data)),
		flags:    order.Uint16(data[8:]),
		count:    order.Uint16(data[10:]),
		overflow: order.Uint32(data[12:]),
	}
}

// parsePage verifies a branch or leaf page. An inline bucket's page has the id 0.
func parsePage(data []byte, want pageID) (page, error) {
	if len(data) < pageHeaderSize {
		return page{}, fmt.Errorf("page %d is cut short", want)
	}
	h := readPageHeader(data)
	if h.id != want {
		return page{}, fmt.Errorf("page %d says it is page %d", want, h.id)
	}
	if h.flags != flagBranch && h.flags != flagLeaf {
		return page{}, fmt.Errorf("page %d is neither branch nor leaf (flags %#x)", want, h.flags)
	}
	p := page{data: data, count: int(h.count), leaf: h.flags == flagLeaf}
	return p, p.verify(want)
}

// verify walks the elements: keys and values follow each other without a gap, and the keys rise. A wrong count, size
// or position breaks the one, a wrong key most often the other.
func (p page) verify(id pageID) error {
	next := pageHeaderSize + p.count*elementSize
	if next > len(p.data) || (!p.leaf && p.count == 0) {
		return fmt.Errorf("page %d cannot hold %d elements", id, p.count)
	}
	var before []byte
	for i := range p.count {
		pos, keySize, valueSize := p.layout(i)
		if pos != next || keySize == 0 || keySize > len(p.data)-pos || valueSize > len(p.data)-pos-keySize {
			return fmt.Errorf("page %d: element %d lies outside of its place", id, i)
		}
		key := p.data[pos : pos+keySize]
		if i > 0 && bytes.Compare(before, key) >= 0 {
			return fmt.Errorf("page %d: the keys of elements %d and %d are out of order", id, i-1, i)
		}
		before, next = key, pos+keySize+valueSize
	}
	return p.verifySize(id, next)
}

// verifySize makes sure that a page with overflow fills the last page that it claims: else a commit would free a page
// that belongs to another.
func (p page) verifySize(id pageID, end int) error {
	claimed := int(readPageHeader(p.data).overflow)
	if id == 0 && claimed == 0 && end == len(p.data) || id != 0 && (max(end, 1)-1)/pageSize == claimed {
		return nil
	}
	return fmt.Errorf("page %d claims %d pages more and needs other ones", id, claimed)
}

// layout gives where element i's key begins, and the sizes of its key and value.
func (p page) layout(i int) (pos, keySize, valueSize int) {
	at := pageHeaderSize + i*elementSize
	e := p.data[at : at+elementSize]
	if p.leaf {
		return at + int(order.Uint32(e[4:])), int(order.Uint32(e[8:])), int(order.Uint32(e[12:]))
	}
	return at + int(order.Uint32(e)), int(order.Uint32(e[4:])), 0
}

func (p page) key(i int) []byte {
	pos, keySize, _ := p.layout(i)
	return p.data[pos : pos+keySize : pos+keySize]
}

// entry gives key and value of leaf element i as they lie in the page, one after the other.
func (p page) entry(i int) (both []byte, keySize int) {
	pos, keySize, valueSize := p.layout(i)
	return p.data[pos : pos+keySize+valueSize : pos+keySize+valueSize], keySize
}

func (p page) isBucket(i int) bool {
	return order.Uint32(p.data[pageHeaderSize+i*elementSize:])&elementIsBucket != 0
}

func (p page) child(i int) pageID {
	return pageID(order.Uint64(p.data[pageHeaderSize+i*elementSize+8:]))
}

// search finds the first element whose key is not before key.
func (p page) search(key []byte) (i int, found bool) {
	i = sort.Search(p.count, func(i int) bool { return bytes.Compare(p.key(i), key) >= 0 })
	return i, i < p.count && bytes.Equal(p.key(i), key)
}

// descend finds the branch element below which key belongs.
func (p page) descend(key []byte) int {
	i, found := p.search(key)
	if !found && i > 0 {
		i--
	}
	return i
}
