package bolt

import (
	"encoding/binary"
	"errors"
	"math"
)

// Values are made of unsigned varints, zigzag varints, bytes, eight-byte numbers, and strings with their length before
// them.

type writer struct{ data []byte }

func (w *writer) byte(b byte)     { w.data = append(w.data, b) }
func (w *writer) uint(n uint64)   { w.data = binary.AppendUvarint(w.data, n) }
func (w *writer) int(n int64)     { w.data = binary.AppendVarint(w.data, n) }
func (w *writer) eight(n uint64)  { w.data = binary.LittleEndian.AppendUint64(w.data, n) }
func (w *writer) float(f float64) { w.eight(math.Float64bits(f)) }

func (w *writer) string(s string) {
	w.uint(uint64(len(s)))
	w.data = append(w.data, s...)
}

func (w *writer) strings(all []string) {
	w.uint(uint64(len(all)))
	for _, s := range all {
		w.string(s)
	}
}

var errWire = errors.New("a value ends too early or says what it cannot")

// reader reads what a writer wrote. The strings it returns are parts of the one it reads, so that a record with ten of
// them costs one allocation. After the first mistake it returns zeros, and err says so.
type reader struct {
	text string
	err  error
}

func (r *reader) fail() {
	r.text, r.err = "", errWire
}

func (r *reader) byte() byte {
	if r.text == "" {
		r.fail()
		return 0
	}
	b := r.text[0]
	r.text = r.text[1:]
	return b
}

func (r *reader) uint() uint64 {
	var n uint64
	for i := 0; i < len(r.text) && i < binary.MaxVarintLen64; i++ {
		b := r.text[i]
		n |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			r.text = r.text[i+1:]
			return n
		}
	}
	r.fail()
	return 0
}

func (r *reader) int() int64 {
	n := r.uint()
	return int64(n>>1) ^ -int64(n&1)
}

func (r *reader) eight() uint64 {
	if len(r.text) < 8 {
		r.fail()
		return 0
	}
	var n uint64
	for i := range 8 {
		n |= uint64(r.text[i]) << (8 * i)
	}
	r.text = r.text[8:]
	return n
}

func (r *reader) float() float64 { return math.Float64frombits(r.eight()) }

func (r *reader) string() string {
	n := r.uint()
	if n > uint64(len(r.text)) {
		r.fail()
		return ""
	}
	s := r.text[:n]
	r.text = r.text[n:]
	return s
}

// count is a number of things to come, each of which takes at least one byte.
func (r *reader) count() int {
	n := r.uint()
	if n > uint64(len(r.text)) {
		r.fail()
		return 0
	}
	return int(n)
}

func (r *reader) strings() []string {
	n := r.count()
	if n == 0 {
		return nil
	}
	all := make([]string, n)
	for i := range all {
		all[i] = r.string()
	}
	return all
}

// end is the error of the whole reading: nothing may be left.
func (r *reader) end() error {
	if r.err == nil && r.text != "" {
		return errWire
	}
	return r.err
}
