package bolt

import "io"

// snapshot is a board's file as of its last commit, read page by page while the lock is held.
//
// bbolt writes boards, and moot reads them itself: bbolt trusts every number in the file, and a wrong one can end the
// process beyond any recover (a loop of pages overflows the stack, a wild length asks for all memory). Reading without
// a mapping also means that a file cut short under a reader is an error, not a fault.
type snapshot struct {
	file    io.ReaderAt
	header  header
	size    int64
	pages   map[pageID]page
	trees   map[string]tree
	rootSum uint32
	counts  map[string]tally // what the head says of each bucket, once it was read
}

func takeSnapshot(file io.ReaderAt, size int64) (*snapshot, error) {
	h, err := readHeader(file, size)
	if err != nil {
		return nil, err
	}
	s := &snapshot{file: file, header: h, size: size, pages: map[pageID]page{}, trees: map[string]tree{}}
	return s, s.readRoot()
}

// readRoot reads the page that names the buckets, and compares it with its note.
func (s *snapshot) readRoot() error {
	data, err := s.read(s.header.root)
	if err != nil {
		return err
	}
	s.rootSum = checksum(data)
	if s.header.note.known && s.rootSum != s.header.note.root {
		return corrupt("the page that names its parts does not match its checksum")
	}
	return s.keepPage(s.header.root, data)
}

// read returns the bytes of the page and of what overflows from it.
func (s *snapshot) read(id pageID) ([]byte, error) {
	if id < 2 || id >= s.header.pages {
		return nil, corrupt("a page outside of the file is named (%d of %d)", id, s.header.pages)
	}
	data := make([]byte, pageSize)
	if _, err := s.file.ReadAt(data, int64(id)*pageSize); err != nil {
		return nil, readError(err)
	}
	extra := pageID(readPageHeader(data).overflow)
	if extra == 0 {
		return data, nil
	}
	if extra >= s.header.pages-id {
		return nil, corrupt("page %d claims %d pages more than there are", id, extra)
	}
	data = append(make([]byte, 0, int(extra+1)*pageSize), data...)
	data = data[:cap(data)]
	_, err := s.file.ReadAt(data[pageSize:], int64(id+1)*pageSize)
	return data, readError(err)
}

// page returns a verified page, and keeps it for the next look.
func (s *snapshot) page(id pageID) (page, error) {
	if p, ok := s.pages[id]; ok {
		return p, nil
	}
	data, err := s.read(id)
	if err == nil {
		err = s.keepPage(id, data)
	}
	return s.pages[id], err
}

// manyPages is how many pages a snapshot keeps: 8 MiB.
const manyPages = 2_000

func (s *snapshot) keepPage(id pageID, data []byte) error {
	p, err := parsePage(data, id)
	if err != nil {
		return corrupt("%v", err)
	}
	if len(s.pages) >= manyPages {
		clear(s.pages)
	}
	s.pages[id] = p
	return nil
}

// tree returns the bucket of that name; every bucket of a board exists from the start.
func (s *snapshot) tree(name string) (tree, error) {
	if t, ok := s.trees[name]; ok {
		return t, nil
	}
	p, i, found, err := s.find(s.header.root, []byte(name))
	if err != nil {
		return tree{}, err
	}
	if !found || !p.isBucket(i) {
		return tree{}, corrupt("its part %q is missing", name)
	}
	t, err := s.parseBucket(name, p, i)
	if err == nil {
		err = t.verifyRoot()
	}
	s.trees[name] = t
	return t, err
}

// verifyRoot compares the tree's first page with the head: an empty page is the only one whose entries cannot tell that
// it is not theirs.
func (t tree) verifyRoot() error {
	want, known := t.file.counts[t.name]
	root, err := t.rootPage()
	if err == nil && known && (want.entries == 0) != (root.count == 0) {
		err = corrupt("%q should have %d entries, and has not", t.name, want.entries)
	}
	return err
}

// parseBucket reads a bucket's header: its root page's id 8, a sequence 8 that moot does not use, and, where the id is
// 0, the root page itself.
func (s *snapshot) parseBucket(name string, p page, i int) (tree, error) {
	both, keySize := p.entry(i)
	value := both[keySize:]
	if len(value) < 16 {
		return tree{}, corrupt("its part %q is cut short", name)
	}
	t := tree{file: s, name: name, seal: sealOf(name), root: pageID(order.Uint64(value))}
	if t.root != 0 {
		return t, nil
	}
	inline, err := parsePage(value[16:], 0)
	if err != nil {
		return t, corrupt("its part %q: %v", name, err)
	}
	t.inline = &inline
	return t, nil
}

// freePages reads the list of pages that the next commit may overwrite, before bbolt does: it is the one place where a
// wrong number would make a commit destroy what it should keep.
func (s *snapshot) freePages() ([]pageID, error) {
	data, err := s.read(s.header.freelist)
	if err != nil {
		return nil, err
	}
	h := readPageHeader(data)
	if h.id != s.header.freelist || h.flags != flagFreelist {
		return nil, corrupt("the list of its free pages is damaged")
	}
	if s.header.note.known && checksum(data) != s.header.note.freelist {
		return nil, corrupt("the list of its free pages does not match its checksum")
	}
	return s.parseFree(data[pageHeaderSize:], int(h.count))
}

// parseFree reads page ids of 8 bytes that rise. A count of 0xFFFF says that the true one comes first.
func (s *snapshot) parseFree(list []byte, count int) ([]pageID, error) {
	if count == 0xFFFF {
		count, list = int(order.Uint64(list)), list[8:]
	}
	if count < 0 || count > len(list)/8 {
		return nil, corrupt("the list of its free pages is longer than its place")
	}
	free := make([]pageID, count)
	before := pageID(1)
	for i := range free {
		id := pageID(order.Uint64(list[i*8:]))
		if id <= before || id >= s.header.pages || id == s.header.root || id == s.header.freelist {
			return nil, corrupt("the list of its free pages names page %d", id)
		}
		if _, inUse := s.pages[id]; inUse {
			return nil, corrupt("the list of its free pages names page %d, which is in use", id)
		}
		free[i], before = id, id
	}
	return free, nil
}

// noteFor makes the note that belongs at the end of the newest header page.
func (s *snapshot) noteFor() ([]byte, error) {
	freelist, err := s.read(s.header.freelist)
	if err != nil {
		return nil, err
	}
	return s.header.writeNote(checksum(freelist), s.rootSum), nil
}
