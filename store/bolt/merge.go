package bolt

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"

	"moot/model"
)

// Merge implements store.Store. It takes in everything before it takes the lock. Each record that the changes touch
// becomes what the union of all its edits makes it, here and on every other copy alike.
func (s *Store) Merge(ctx context.Context, changes iter.Seq2[model.Change, error]) (model.MergeReport, error) {
	var report model.MergeReport
	incoming, err := s.takeIn(ctx, changes)
	if err != nil {
		return report, err
	}
	err = s.write(ctx, func(l *ledger) error {
		report = model.MergeReport{}
		m := merger{ledger: l, view: newView(l.snap, l.head), touched: map[model.Ref][]model.Part{}, revs: map[model.Ref][]uint64{}}
		log, err := l.snap.loadLog(l.head)
		if err != nil {
			return err
		}
		m.known = log.ids()
		for i := range incoming {
			if err := m.take(&incoming[i]); err != nil {
				return err
			}
		}
		report.New, report.Known = m.taken, len(incoming)-m.taken
		if m.taken == 0 {
			return errNothing
		}
		clashes, err := m.settle()
		report.Clashes = clashes
		return err
	})
	if err != nil {
		return model.MergeReport{}, err
	}
	return report, nil
}

// takeIn reads and verifies all changes, and puts them in the order of their stamps.
func (s *Store) takeIn(ctx context.Context, changes iter.Seq2[model.Change, error]) ([]model.Change, error) {
	var incoming []model.Change
	latest := s.options.Now().UnixMilli() + model.MaxSkew
	for change, err := range changes {
		if err == nil {
			err = errors.Join(ctx.Err(), verifyIncoming(&change, latest))
		}
		if err != nil {
			return nil, err
		}
		incoming = append(incoming, change)
	}
	slices.SortFunc(incoming, func(a, b model.Change) int { return a.Compare(&b.Header) })
	incoming = slices.CompactFunc(incoming, func(a, b model.Change) bool { return a.ID == b.ID })
	return incoming, nil
}

// mostCounter is far more changes than one copy makes in a day that its clock is behind.
const mostCounter = 1 << 31

func verifyIncoming(change *model.Change, latest int64) error {
	switch {
	case change.ID == 0 || change.Header.Edits != len(change.Edits) || len(change.Edits) == 0 || change.Stamp.Counter > mostCounter:
		return fmt.Errorf("change %q is not whole; nothing was merged", change.ID)
	case !isClean(change.Author, change.Behalf, change.Forum, change.About):
		return fmt.Errorf("change %s says who made it, or why, in a text that cannot be shown or is too long; nothing was merged", change.ID)
	case change.Stamp.Wall > latest:
		return fmt.Errorf("change %s by %s is dated more than a day ahead (%s); set the clocks right on both machines. Nothing was merged",
			change.ID, change.Author, change.At)
	case !change.InOrder():
		return fmt.Errorf("change %s by %s cannot be merged: its edits are out of order or set a field twice; nothing was merged",
			change.ID, change.Author)
	}
	for _, edit := range change.Edits {
		if err := verifyEdit(edit); err != nil {
			return fmt.Errorf("change %s by %s cannot be merged: %w; nothing was merged", change.ID, change.Author, err)
		}
	}
	return nil
}

// isClean tells whether texts of one line are as Clean leaves them, and fit.
func isClean(texts ...string) bool {
	for _, text := range texts {
		if clean, _ := model.Clean(text); clean != text || model.CheckText(text) != nil {
			return false
		}
	}
	return true
}

// verifyEdit lets nothing in that Prepare would have kept out.
func verifyEdit(edit model.Edit) error {
	if edit.Field == nil {
		return errors.New("it edits a field that this moot does not know")
	}
	if err := model.CheckID(edit.ID); err != nil {
		return err
	}
	if edit.Past != nil && !isClean(edit.Past.Author) {
		return fmt.Errorf("%s of %s was set by somebody whose name cannot be shown", edit.Field.Label(), edit.Ref())
	}
	clean := model.Clean
	if edit.Field.Type == model.Note {
		clean = model.CleanNote
	}
	for _, text := range []string{edit.Old, edit.New} {
		if cleaned, _ := clean(text); cleaned != text || len(text) > 4*model.MaxText {
			return fmt.Errorf("%s of %s has a text that cannot be shown or is too long", edit.Field.Label(), edit.Ref())
		}
		if canonical, err := edit.Field.Canonical(text); text != "" && (err != nil || canonical != text) {
			return cmp.Or(err, fmt.Errorf("%s of %s: %q is not how it is written", edit.Field.Label(), edit.Ref(), text))
		}
	}
	return nil
}

// merger is one merge at work.
type merger struct {
	ledger  *ledger
	view    *view
	known   map[model.ChangeID]bool
	taken   int
	touched map[model.Ref][]model.Part // what the new changes say of each record
	revs    map[model.Ref][]uint64
}

// take keeps a change that is not known here.
func (m *merger) take(change *model.Change) error {
	if m.known[change.ID] {
		return nil
	}
	rev, err := m.ledger.keep(change, true)
	if err != nil {
		return err
	}
	m.taken++
	m.known[change.ID] = true
	for ref, edits := range model.ByRecord(change.Edits) {
		m.touched[ref] = append(m.touched[ref], model.Part{By: &change.Header, Edits: edits})
		if revs := m.revs[ref]; len(revs) == 0 || revs[len(revs)-1] != rev {
			m.revs[ref] = append(revs, rev)
		}
	}
	return nil
}

// settle makes every touched record anew, and returns what clashes in them.
func (m *merger) settle() ([]model.Clash, error) {
	var clashes []model.Clash
	for _, ref := range slices.SortedFunc(maps.Keys(m.touched), model.Ref.Compare) {
		parts, trail, err := m.parts(ref)
		if err != nil {
			return nil, err
		}
		record, err := model.Union(ref, parts)
		if err != nil {
			return nil, ours{fmt.Errorf("%s cannot be merged: %w; nothing was merged", ref, err)}
		}
		if err := m.ledger.putRecord(entry{record, trail}, known{m.view, m.ledger}); err != nil {
			return nil, err
		}
		clashes = append(clashes, model.Clashes(record)...)
	}
	return clashes, m.view.err
}

// parts are all that was ever said of a record, here and by the new changes.
func (m *merger) parts(ref model.Ref) ([]model.Part, []uint64, error) {
	trail := m.view.entry(ref).trail
	parts := make([]model.Part, 0, len(trail)+len(m.touched[ref]))
	for _, rev := range trail {
		_, edits, err := m.ledger.snap.editsOfRecord(rev, ref)
		if err != nil {
			return nil, nil, err
		}
		by, err := m.view.header(rev)
		if err != nil {
			return nil, nil, err
		}
		parts = append(parts, model.Part{By: by, Edits: edits})
	}
	return append(parts, m.touched[ref]...), append(trail[:len(trail):len(trail)], m.revs[ref]...), m.view.err
}
