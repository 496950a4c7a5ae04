package lever_test

import (
	"reflect"
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/lever"
)

func TestWhatIsFoundOfARecordIsThatOfAllWhichTouchesIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawBoard(t)
		all, finder := lever.Candidates(b, testboard.Today), lever.NewFinder(b, testboard.Today)
		for record := range b.Records() {
			ref, want := model.RefOf(record), []lever.Candidate(nil)
			for _, c := range all {
				if touches(c, record) {
					want = append(want, c)
				}
			}
			if got := finder.Of(ref); !reflect.DeepEqual(got, want) && len(got)+len(want) > 0 {
				t.Fatalf("of %s found %+v\nwant %+v", ref, got, want)
			}
		}
	})
}

// touches tells whether a record has to do with a candidate.
func touches(c lever.Candidate, record model.Record) bool {
	return slices.ContainsFunc(c.Dependencies, func(d *model.Dependency) bool {
		switch r := record.(type) {
		case *model.Dependency:
			return d == r
		case *model.Goal:
			return d.Goal == r.ID
		case *model.Team:
			return d.Provider == r.ID || c.Capability == "" && d.Consumer == r.ID
		}
		return false
	})
}

func TestNothingIsFoundWithoutAFinderOrARecord(t *testing.T) {
	ref := model.Ref{Kind: model.KindDependency, ID: "gone"}
	if got := (*lever.Finder)(nil).Of(ref); got != nil {
		t.Errorf("without a finder %v", got)
	}
	if got := lever.NewFinder(testboard.Of(), testboard.Today).Of(ref); len(got) > 0 {
		t.Errorf("of what is not there %v", got)
	}
}

func TestSeveralMayAskAtOnce(t *testing.T) {
	b := testboard.Large(1_000)
	finder := lever.NewFinder(b, testboard.Today)
	ref := model.RefOf(b.Teams()[0])
	want := lever.NewFinder(b, testboard.Today).Of(ref)
	var asking sync.WaitGroup
	for range 4 {
		asking.Go(func() {
			if got := finder.Of(ref); !reflect.DeepEqual(got, want) {
				t.Error("not all find the same")
			}
		})
	}
	asking.Wait()
}

// BenchmarkFinder is what making ready takes, and what a card then asks for. Of a board of 100,000 dependencies.
func BenchmarkFinder(b *testing.B) {
	board := testboard.Hundred()
	board.Relate()
	b.Run("prepare", func(b *testing.B) {
		for b.Loop() {
			lever.NewFinder(board, testboard.Today).Prepare()
		}
	})
	b.Run("candidates", func(b *testing.B) {
		for b.Loop() {
			lever.Candidates(board, testboard.Today)
		}
	})
	finder := lever.NewFinder(board, testboard.Today)
	finder.Prepare()
	for name, record := range map[string]model.Record{"team": board.Team("T000"), "dependency": board.Dependencies()[0], "goal": board.Goals()[0]} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				finder.Of(model.RefOf(record))
			}
		})
	}
}
