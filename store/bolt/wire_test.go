package bolt

import (
	"math"
	"testing"

	"moot/model"
)

func TestWireComesBack(t *testing.T) {
	var w writer
	numbers := []uint64{0, 1, 127, 128, 1 << 40, math.MaxUint64}
	signed := []int64{0, -1, 1, math.MinInt64, math.MaxInt64}
	for _, n := range numbers {
		w.uint(n)
		w.eight(n)
	}
	for _, n := range signed {
		w.int(n)
	}
	w.strings([]string{"", "zwei", "三"})
	w.float(-0.25)
	r := reader{text: string(w.data)}
	for _, n := range numbers {
		if r.uint() != n || r.eight() != n {
			t.Errorf("%d does not come back", n)
		}
	}
	for _, n := range signed {
		if got := r.int(); got != n {
			t.Errorf("%d comes back as %d", n, got)
		}
	}
	if all := r.strings(); len(all) != 3 || all[2] != "三" || r.float() != -0.25 || r.end() != nil {
		t.Errorf("%q, %v", all, r.end())
	}
}

// noHeaders has every change there could be.
type noHeaders struct{}

func (noHeaders) header(uint64) (*model.Header, error) { return &model.Header{}, nil }

// FuzzDecode reads bytes that no board ever wrote: an error, or a value, but no panic and no large allocation.
func FuzzDecode(f *testing.F) {
	edit := edits(model.KindDependency, "d1", "title", "token exchange", "need_by", "2026-12-02", "tags", "a;b")
	part, firsts := splitEdits(edit)
	f.Add(part[0])
	f.Add(encodeHeader(kept{Header: model.Header{ID: 1, Author: "Ada"}, parts: len(firsts)}))
	f.Add(encodeIndex(firsts))
	f.Add(encodeFact(keptFact{Fact: model.Fact{Deployment: &model.Deployment{ID: "a", Commits: []model.Instant{1, 2}}}}))
	f.Add(newHead("board").encode())
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, kind := range model.Kinds {
			if e, err := decodeRecord(kind, []byte("id"), data, noHeaders{}); err == nil && e.record.Base().ID != "id" {
				t.Errorf("record %+v", e.record)
			}
		}
		if k, err := decodeHeader(data); err == nil && len(k.inline) > len(data) {
			t.Errorf("%d bytes of edits", len(k.inline))
		}
		if firsts, err := decodeIndex(data); err == nil && len(firsts) > len(data) {
			t.Errorf("%d parts", len(firsts))
		}
		if all, err := decodePart(nil, string(data)); err == nil && len(all) > len(data) {
			t.Errorf("%d edits", len(all))
		}
		_, _ = decodeHead(data)
		_, _ = decodeFact(model.FactDeployment, data)
		_, _ = decodeFact(model.FactIncident, data)
		_, _ = parsePage(data, 0)
	})
}
