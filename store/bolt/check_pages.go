package bolt

// checkPages verifies every page of every bucket, that each page in use is used once, and that all others are free.
func (r *Report) checkPages(snap *snapshot, h head) {
	uses := pageUses{0: "header", 1: "header"}
	r.note(uses.add(snap, snap.header.freelist, "free list"))
	r.note(r.checkBuckets(snap, uses))
	for _, name := range append([]string{bucketMeta}, countedBuckets...) {
		tree, err := snap.tree(name)
		if err != nil {
			r.note(err)
			continue
		}
		found, err := tree.checkAll(uses)
		r.note(err)
		if want := h.tallies[name]; name != bucketMeta && err == nil && found != want {
			r.problem("%q should have %d entries, and other ones than the %d there are", name, want.entries, found.entries)
		}
	}
	if r.OK() {
		r.note(uses.checkFree(snap))
	}
}

// pageUses tells what each page is used for.
type pageUses map[pageID]string

func (u pageUses) add(snap *snapshot, id pageID, by string) error {
	data, err := snap.read(id)
	if err != nil {
		return err
	}
	for i := range pageID(len(data) / pageSize) {
		if before, used := u[id+i]; used {
			return corrupt("page %d is used by %q and by %q", id+i, before, by)
		}
		u[id+i] = by
	}
	return nil
}

// checkBuckets walks the pages that name the buckets.
func (r *Report) checkBuckets(snap *snapshot, uses pageUses) error {
	known := map[string]bool{bucketMeta: true}
	for _, name := range countedBuckets {
		known[name] = true
	}
	root, err := snap.page(snap.header.root)
	if err != nil {
		return err
	}
	if err := uses.add(snap, snap.header.root, "names of parts"); err != nil {
		return err
	}
	return snap.walk(root, 0, uses, "names of parts", func(p page) error {
		for i := range p.count {
			if name := string(p.key(i)); !known[name] || !p.isBucket(i) {
				r.problem("it has a part %q that this moot does not know", name)
			}
		}
		return nil
	})
}

// walk calls visit with every leaf at or below p.
func (s *snapshot) walk(p page, depth int, uses pageUses, by string, visit func(page) error) error {
	if p.leaf {
		return visit(p)
	}
	if depth == deepest {
		return corrupt("the pages of %q lead in a circle", by)
	}
	for i := range p.count {
		child, err := s.childOf(p, i)
		if err == nil {
			err = uses.add(s, p.child(i), by)
		}
		if err == nil {
			err = s.walk(child, depth+1, uses, by, visit)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// checkAll verifies every entry of the tree and counts them.
func (t tree) checkAll(uses pageUses) (found tally, err error) {
	root, err := t.rootPage()
	if err != nil {
		return found, err
	}
	if t.inline == nil {
		if err := uses.add(t.file, t.root, t.name); err != nil {
			return found, err
		}
	}
	err = t.file.walk(root, 0, uses, t.name, func(p page) error {
		leaf, err := t.decodeLeaf(p, 0, func(int, []byte, int) error { return nil })
		found.entries, found.sum = found.entries+leaf.entries, found.sum+leaf.sum
		return err
	})
	return found, err
}

// checkFree makes sure that a page is either in use or free.
func (u pageUses) checkFree(snap *snapshot) error {
	snap.pages = map[pageID]page{}
	free, err := snap.freePages()
	if err != nil {
		return err
	}
	for _, id := range free {
		if by, used := u[id]; used {
			return corrupt("page %d counts as free, and %q uses it", id, by)
		}
		u[id] = "free"
	}
	if len(u) != int(snap.header.pages) {
		return corrupt("%d pages of %d are neither used nor free", int(snap.header.pages)-len(u), snap.header.pages)
	}
	return nil
}
