package bolt

import (
	"moot/model"
	"moot/store"
)

var (
	keySchema = []byte("schema")
	keyHead   = []byte("head")
)

// head is what a board knows of itself. Each transaction writes it anew.
type head struct {
	layout  uint64 // as the file says it; not part of the head's own value
	board   string
	rev     store.Rev
	stamp   model.Stamp // the newest there is
	tallies map[string]tally
}

// tally sums up a bucket, so that an entry that went missing without a trace is found out when all are read.
type tally struct {
	entries uint64
	sum     uint64 // of the entries' checksums
}

func (t *tally) add(sum uint32)    { t.entries++; t.sum += uint64(sum) }
func (t *tally) remove(sum uint32) { t.entries--; t.sum -= uint64(sum) }

func newHead(board string) head { return head{board: board, tallies: map[string]tally{}} }

func (h head) encode() []byte {
	var w writer
	w.string(h.board)
	w.uint(uint64(h.rev))
	writeStamp(&w, h.stamp)
	for _, name := range countedBuckets {
		w.string(name)
		w.uint(h.tallies[name].entries)
		w.eight(h.tallies[name].sum)
	}
	return w.data
}

func decodeHead(value []byte) (head, error) {
	r := reader{text: string(value)}
	h := newHead(r.string())
	h.rev = store.Rev(r.uint())
	h.stamp = readStamp(&r)
	for r.text != "" {
		name := r.string()
		h.tallies[name] = tally{r.uint(), r.eight()}
	}
	return h, r.err
}

func writeStamp(w *writer, s model.Stamp) {
	w.int(s.Wall)
	w.uint(uint64(s.Counter))
	w.eight(s.Replica)
}

func readStamp(r *reader) model.Stamp {
	return model.Stamp{Wall: r.int(), Counter: uint32(r.uint()), Replica: r.eight()}
}

// head reads the schema and then the head.
func (s *snapshot) head() (head, error) {
	number, err := s.schema()
	if err != nil {
		return head{}, err
	}
	if number > schema {
		return head{}, newer(number)
	}
	meta, err := s.tree(bucketMeta)
	if err != nil {
		return head{}, err
	}
	value, _, err := meta.get(keyHead)
	if err != nil {
		return head{}, err
	}
	h, err := decodeHead(value)
	if value == nil || err != nil {
		return head{}, corrupt("what it says of itself cannot be read")
	}
	h.layout = number
	s.counts = h.tallies
	return h, nil
}

func (s *snapshot) schema() (uint64, error) {
	if err := s.isBoard(); err != nil {
		return 0, err
	}
	meta, err := s.tree(bucketMeta)
	if err != nil {
		return 0, err
	}
	value, _, err := meta.get(keySchema)
	if err != nil {
		return 0, err
	}
	r := reader{text: string(value)}
	number := r.uint()
	if r.end() != nil || number == 0 {
		return 0, corrupt("the number of its layout cannot be read")
	}
	return number, nil
}

// isBoard tells a bbolt file of some other program, which is whole but has no part named meta, from a board.
func (s *snapshot) isBoard() error {
	_, _, found, err := s.find(s.header.root, []byte(bucketMeta))
	if err == nil && !found && !s.header.note.known {
		return notBoard("it is a database of another program")
	}
	return err
}
