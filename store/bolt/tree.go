package bolt

// tree is one bucket.
type tree struct {
	file   *snapshot
	name   string
	seal   seal
	root   pageID
	inline *page
}

// deepest is more levels than any board has: 100 entries a page make 10^24 entries in twelve.
const deepest = 12

func (t tree) rootPage() (page, error) {
	if t.inline != nil {
		return *t.inline, nil
	}
	return t.file.page(t.root)
}

// step is a place on the way down: element at of a page.
type step struct {
	page page
	at   int
}

// path goes down to the leaf that key belongs to. Each child must begin with the very key under which its parent has
// it: bbolt keeps that so, and a wrong child does not.
func (s *snapshot) path(p page, key []byte) ([]step, error) {
	steps := make([]step, 0, 4)
	for range deepest {
		if p.leaf {
			i, _ := p.search(key)
			return append(steps, step{p, i}), nil
		}
		i := p.descend(key)
		steps = append(steps, step{p, i})
		child, err := s.childOf(p, i)
		if err != nil {
			return nil, err
		}
		p = child
	}
	return nil, corrupt("its pages lead in a circle")
}

func (s *snapshot) childOf(p page, i int) (page, error) {
	child, err := s.page(p.child(i))
	if err != nil {
		return page{}, err
	}
	return child, verifyChild(p, i, child)
}

func verifyChild(p page, i int, child page) error {
	if child.count == 0 || string(child.key(0)) != string(p.key(i)) {
		return corrupt("page %d is not the one that belongs there", p.child(i))
	}
	if i+1 < p.count && string(child.key(child.count-1)) >= string(p.key(i+1)) {
		return corrupt("page %d holds more than belongs there", p.child(i))
	}
	return nil
}

// find looks key up below the page root.
func (s *snapshot) find(root pageID, key []byte) (page, int, bool, error) {
	p, err := s.page(root)
	if err != nil {
		return page{}, 0, false, err
	}
	steps, err := s.path(p, key)
	if err != nil {
		return page{}, 0, false, err
	}
	last := steps[len(steps)-1]
	found := last.at < last.page.count && string(last.page.key(last.at)) == string(key)
	return last.page, last.at, found, nil
}

// get returns the value of key and its checksum, or nil. That there is none is only believed of whole pages.
func (t tree) get(key []byte) (value []byte, sum uint32, err error) {
	p, err := t.rootPage()
	if err != nil {
		return nil, 0, err
	}
	steps, err := t.file.path(p, key)
	if err != nil {
		return nil, 0, err
	}
	last := steps[len(steps)-1]
	if last.at < last.page.count && string(last.page.key(last.at)) == string(key) {
		return t.open(last.page, last.at)
	}
	if err := t.verifyLeaf(last.page); err != nil {
		return nil, 0, err
	}
	if last.at == last.page.count {
		return nil, 0, t.verifyNext(steps)
	}
	return nil, 0, nil
}

// open checks entry i of a leaf and returns its value.
func (t tree) open(p page, i int) ([]byte, uint32, error) {
	both, keySize := p.entry(i)
	value, sum, ok := t.seal.open(both, keySize)
	if !ok || p.isBucket(i) {
		return nil, 0, corrupt("an entry of %q does not match its checksum", t.name)
	}
	return value, sum, nil
}

func (t tree) verifyLeaf(p page) error {
	for i := range p.count {
		if _, _, err := t.open(p, i); err != nil {
			return err
		}
	}
	return nil
}

// verifyNext makes sure that the leaf after the one at the end of steps begins where its parents say: a parent's key
// that became larger would hide its first entries from a search.
func (t tree) verifyNext(steps []step) error {
	_, err := t.file.forward(steps)
	return err
}

// forward moves steps to the first entry of the next leaf; nil at the end.
func (s *snapshot) forward(steps []step) ([]step, error) {
	depth := len(steps)
	for len(steps) > 0 {
		last := &steps[len(steps)-1]
		if !last.page.leaf && last.at+1 < last.page.count {
			last.at++
			return s.leftmost(steps, depth)
		}
		steps = steps[:len(steps)-1]
	}
	return nil, nil
}

// leftmost goes down from the last step to its first leaf, which lies as deep as all others.
func (s *snapshot) leftmost(steps []step, depth int) ([]step, error) {
	for len(steps) < depth {
		last := steps[len(steps)-1]
		if last.page.leaf {
			return nil, corrupt("its pages are not equally deep")
		}
		child, err := s.childOf(last.page, last.at)
		if err != nil {
			return nil, err
		}
		steps = append(steps, step{child, 0})
	}
	if !steps[len(steps)-1].page.leaf {
		return nil, corrupt("its pages are not equally deep")
	}
	return steps, nil
}

// ascend calls visit with each entry from key on, until it returns false. The slices belong to the snapshot.
func (t tree) ascend(from []byte, visit func(key, value []byte, sum uint32) (bool, error)) error {
	p, err := t.rootPage()
	if err != nil {
		return err
	}
	steps, err := t.file.path(p, from)
	for err == nil && steps != nil {
		last := &steps[len(steps)-1]
		more, failure := t.visitLeaf(*last, visit)
		if failure != nil || !more {
			return failure
		}
		steps, err = t.file.forward(steps)
	}
	return err
}

func (t tree) visitLeaf(from step, visit func(key, value []byte, sum uint32) (bool, error)) (bool, error) {
	for i := from.at; i < from.page.count; i++ {
		value, sum, err := t.open(from.page, i)
		if err != nil {
			return false, err
		}
		if more, err := visit(from.page.key(i), value, sum); err != nil || !more {
			return false, err
		}
	}
	return true, nil
}
