package bolt

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Reading a whole bucket: its branch pages give the list of its leaves, which are then read in pieces by as many
// workers as there are processors, neighbours with one read.

// leaf is a leaf page and the key that it must begin with.
type leaf struct {
	id    pageID
	first []byte
}

// leaves lists the leaves below t in the order of keys. It reads branch pages only.
func (t tree) leaves() ([]leaf, error) {
	root, err := t.rootPage()
	if err != nil {
		return nil, err
	}
	steps, err := t.file.path(root, nil)
	if err != nil {
		return nil, err
	}
	level := []page{root}
	for range len(steps) - 2 {
		if level, err = t.file.below(level); err != nil {
			return nil, err
		}
	}
	return leavesOf(level)
}

// below reads the children of branch pages.
func (s *snapshot) below(level []page) ([]page, error) {
	var next []page
	for _, p := range level {
		if p.leaf || len(next) > int(s.header.pages) {
			return nil, corrupt("its pages are not equally deep")
		}
		for i := range p.count {
			child, err := s.childOf(p, i)
			if err != nil {
				return nil, err
			}
			next = append(next, child)
		}
	}
	return next, nil
}

func leavesOf(level []page) ([]leaf, error) {
	var leaves []leaf
	for _, p := range level {
		if p.leaf {
			return nil, corrupt("its pages are not equally deep")
		}
		for i := range p.count {
			leaves = append(leaves, leaf{p.child(i), p.key(i)})
		}
	}
	return leaves, nil
}

// pieceLeaves is how many leaves a worker takes at a time.
const pieceLeaves = 64

// all calls decode with every entry of the tree, key and value joined, from several goroutines at once, and verifies
// that they make up want. decode is told which piece the entry is in: the entries of one piece come in order, from one
// goroutine, and the pieces' numbers rise with the keys. start is told how many pieces there will be.
func (t tree) all(want tally, start func(pieces int), decode func(piece int, both []byte, keySize int) error) error {
	root, err := t.rootPage()
	if err != nil {
		return err
	}
	if root.leaf {
		start(1)
		found, err := t.decodeLeaf(root, 0, decode)
		return t.compare(want, found, err)
	}
	leaves, err := t.leaves()
	if err != nil {
		return err
	}
	pieces := (len(leaves) + pieceLeaves - 1) / pieceLeaves
	start(pieces)
	found, err := eachPiece(pieces, func(piece int) (tally, error) {
		return t.decodePiece(leaves, piece, decode)
	})
	return t.compare(want, found, err)
}

func (t tree) compare(want, found tally, err error) error {
	if err == nil && want != found {
		err = corrupt("%q should have %d entries, and other ones than the %d there are", t.name, want.entries, found.entries)
	}
	return err
}

// eachPiece runs work for every piece on all processors, and adds up what it counts. The first error ends it.
func eachPiece(pieces int, work func(piece int) (tally, error)) (tally, error) {
	var (
		next   atomic.Int64
		lock   sync.Mutex
		total  tally
		failed error
		group  sync.WaitGroup
	)
	for range min(pieces, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for piece := int(next.Add(1)) - 1; piece < pieces; piece = int(next.Add(1)) - 1 {
				var found tally
				err := safely(func() (err error) { found, err = work(piece); return err })
				lock.Lock()
				total.entries, total.sum = total.entries+found.entries, total.sum+found.sum
				if err != nil && failed == nil {
					failed = err
					next.Store(int64(pieces))
				}
				lock.Unlock()
			}
		})
	}
	group.Wait()
	return total, failed
}

// decodePiece reads leaves that lie side by side with one read.
func (t tree) decodePiece(leaves []leaf, piece int, decode func(int, []byte, int) error) (tally, error) {
	from, to := piece*pieceLeaves, min((piece+1)*pieceLeaves, len(leaves))
	var total tally
	var data []byte
	for from < to {
		run := 1
		for from+run < to && leaves[from+run].id == leaves[from].id+pageID(run) {
			run++
		}
		var err error
		if data, err = t.file.readRun(data, leaves[from].id, run); err != nil {
			return total, err
		}
		for i := range run {
			found, err := t.decodeOne(leaves, from+i, data[i*pageSize:(i+1)*pageSize], piece, decode)
			if err != nil {
				return total, err
			}
			total.entries, total.sum = total.entries+found.entries, total.sum+found.sum
		}
		from += run
	}
	return total, nil
}

func (s *snapshot) readRun(data []byte, id pageID, run int) ([]byte, error) {
	if id < 2 || id+pageID(run) > s.header.pages {
		return nil, corrupt("a page outside of the file is named (%d of %d)", id, s.header.pages)
	}
	if size := run * pageSize; cap(data) < size {
		data = make([]byte, size)
	} else {
		data = data[:size]
	}
	_, err := s.file.ReadAt(data, int64(id)*pageSize)
	return data, readError(err)
}

func (t tree) decodeOne(leaves []leaf, i int, data []byte, piece int, decode func(int, []byte, int) error) (tally, error) {
	id := leaves[i].id
	if readPageHeader(data).overflow > 0 {
		var err error
		if data, err = t.file.read(id); err != nil {
			return tally{}, err
		}
	}
	p, err := parsePage(data, id)
	if err != nil {
		return tally{}, corrupt("%v", err)
	}
	if !p.leaf || p.count == 0 || string(p.key(0)) != string(leaves[i].first) {
		return tally{}, corrupt("page %d is not the one that belongs there", id)
	}
	return t.decodeLeaf(p, piece, decode)
}

func (t tree) decodeLeaf(p page, piece int, decode func(int, []byte, int) error) (tally, error) {
	var found tally
	for i := range p.count {
		both, keySize := p.entry(i)
		_, sum, ok := t.seal.open(both, keySize)
		if !ok || p.isBucket(i) {
			return found, corrupt("an entry of %q does not match its checksum", t.name)
		}
		found.add(sum)
		if err := decode(piece, both[:len(both)-sealSize], keySize); err != nil {
			return found, err
		}
	}
	return found, nil
}
