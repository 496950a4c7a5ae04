package model_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
)

// editedCopies are copies of one board, each edited on its own, some having taken over the changes of another meanwhile.
func editedCopies(t *rapid.T) []*modeltest.Store {
	base := modeltest.New(t)
	for range rapid.IntRange(0, 4).Draw(t, "changes before") {
		base.Commit(randomChange(t))
	}
	var copies []*modeltest.Store
	for i := range rapid.IntRange(3, 5).Draw(t, "copies") {
		copies = append(copies, base.Fork(uint64(i)+2))
	}
	for range rapid.IntRange(3, 12).Draw(t, "steps") {
		copy := copies[rapid.IntRange(0, len(copies)-1).Draw(t, "copy")]
		if rapid.IntRange(0, 3).Draw(t, "merge") == 0 {
			copy.Merge(copies[rapid.IntRange(0, len(copies)-1).Draw(t, "from")].Changes())
		} else {
			copy.Commit(randomChange(t))
		}
		union, err := modeltest.Union(copy.Changes())
		if err != nil {
			t.Fatal(err)
		}
		checkSame(t, "a copy after a step", copy.Board(), union)
	}
	return copies
}

func TestCopiesConverge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		copies := editedCopies(t)
		var all []model.Change
		for _, copy := range copies {
			all = append(all, copy.Changes()...)
		}
		want, err := modeltest.Union(all)
		if err != nil {
			t.Fatal(err)
		}

		shuffled, err := modeltest.Union(rapid.Permutation(all).Draw(t, "order"))
		if err != nil {
			t.Fatal(err)
		}
		checkSame(t, "in another order, each change as often as copies have it", shuffled, want)

		// Pairs take over from each other until all have all, in whatever order: any grouping of merges.
		for range len(copies) {
			for _, i := range rapid.Permutation(indices(len(copies))).Draw(t, "pairs") {
				copies[i].Merge(copies[(i+1)%len(copies)].Changes())
			}
		}
		for _, copy := range copies {
			checkSame(t, "a copy that took over all", copy.Board(), want)
			copy.Merge(all)
			checkSame(t, "a copy that took over all again", copy.Board(), want)
		}
	})
}

func indices(n int) []int {
	var all []int
	for i := range n {
		all = append(all, i)
	}
	return all
}

func TestAClashIsSettledByAnEditOverAllHeads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		copies := editedCopies(t)
		for _, copy := range copies[1:] {
			copies[0].Merge(copy.Changes())
		}
		merged := copies[0]
		for _, ref := range merged.Board().Clashes() {
			for _, clash := range model.Clashes(merged.Get(ref)) {
				head := clash.Heads[rapid.IntRange(0, len(clash.Heads)-1).Draw(t, "head")]
				merged.Commit(model.Settle(clash, head))
				record := merged.Get(ref)
				for _, value := range head.Values {
					if got := value.Field.Get(record); got != value.Text {
						t.Fatalf("%s of %s settled as %q shows %q", value.Field.Name, ref, value.Text, got)
					}
				}
			}
		}
		if left := merged.Board().Clashes(); len(left) > 0 {
			t.Fatalf("left to settle: %v", left)
		}
		union, err := modeltest.Union(merged.Changes())
		if err != nil {
			t.Fatal(err)
		}
		checkSame(t, "after settling", merged.Board(), union)
	})
}

func TestWhatClashesAndWhatDoesNot(t *testing.T) {
	tests := []struct {
		name        string
		left, right []string
		clash       []string // fields of the registers in question
		shows       []string // the later one, or what both said
	}{
		{"two need-bys", []string{"need_by", "2026-12-05"}, []string{"need_by", "2026-12-06"}, []string{"need_by"}, []string{"need_by", "2026-12-06"}},
		{"the same need-by twice", []string{"need_by", "2026-12-05"}, []string{"need_by", "2026-12-05"}, nil, []string{"need_by", "2026-12-05"}},
		{"a need-by and a promise", []string{"need_by", "2026-12-05"}, []string{"commit_by", "2026-12-01"}, nil, []string{"need_by", "2026-12-05", "commit_by", "2026-12-01", "state", "committed"}},
		{"two answers", []string{"state", "declined", "reason", "busy"}, []string{"commit_by", "2026-12-01"}, []string{"state"}, []string{"state", "committed", "reason", "", "commit_by", "2026-12-01"}},
		{"two promises", []string{"commit_by", "2026-12-02"}, []string{"commit_by", "2026-12-01"}, []string{"commit_by"}, []string{"commit_by", "2026-12-01"}},
		{"two titles: the later wins", []string{"title", "one"}, []string{"title", "two"}, nil, []string{"title", "two"}},
		{"a deletion and an edit", []string{"title", "one"}, nil, nil, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			base := organisation(t)
			left, right := base.Fork(2), base.Fork(3)
			left.Set(model.KindDependency, "d1", test.left...)
			if test.right == nil {
				right.Do(model.Delete(right, ref("dependency:d1")))
			} else {
				right.Set(model.KindDependency, "d1", test.right...)
			}
			left.Merge(right.Changes())
			record := left.Get(ref("dependency:d1"))
			if test.right == nil {
				if record != nil || left.Gone(ref("dependency:d1")) == nil {
					t.Fatal("the record is not deleted")
				}
				return
			}
			var clashes []string
			for _, clash := range model.Clashes(record) {
				clashes = append(clashes, model.FieldNumbered(model.KindDependency, clash.Register).Name)
			}
			if !slices.Equal(clashes, test.clash) {
				t.Errorf("clashes are %v; want %v", clashes, test.clash)
			}
			for i := 0; i < len(test.shows); i += 2 {
				if got := model.FieldNamed(model.KindDependency, test.shows[i]).Get(record); got != test.shows[i+1] {
					t.Errorf("%s shows %q; want %q", test.shows[i], got, test.shows[i+1])
				}
			}
		})
	}
}
