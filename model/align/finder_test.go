package align_test

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/align"
	"moot/model/internal/testboard"
)

// drawBoard makes a small board by chance, some records of which are deleted though others name them, and some of whose gaps
// are accepted.
func drawBoard(t *rapid.T) *model.Board {
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
	var records []model.Record
	for record := range testboard.Draw(pick).Records() {
		drawn := record.Clone()
		drawn.Base().Deleted = pick(8) == 0
		records = append(records, drawn)
	}
	for i := range pick(6) {
		records = append(records, &model.Acknowledgement{
			Entry: testboard.ID(strconv.Itoa(i)), Gap: string(model.GapKinds[pick(len(model.GapKinds))]),
			Record: model.RefOf(records[pick(len(records))]), Until: testboard.In(pick(5) - 2),
		})
	}
	return testboard.Of(records...)
}

// What the cards show of one record is what the list of all gaps has of it.
func TestTheGapsOfEveryRecordAreTheGapsOfTheBoard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := drawBoard(t)
		finder := align.NewFinder(drawn, testboard.Today)
		var of []align.Gap
		for record := range drawn.Records() {
			of = append(of, finder.Of(model.RefOf(record))...)
		}
		all := align.Compute(drawn, testboard.Today).Gaps
		if len(of) != len(all) {
			t.Fatalf("%d of the records, %d of the board", len(of), len(all))
		}
		for _, gap := range of {
			if !slices.Contains(all, gap) {
				t.Fatalf("%+v is not among the board's", gap)
			}
		}
		if !slices.IsSortedFunc(all, func(x, y align.Gap) int {
			return slices.Index(model.GapKinds, x.Kind) - slices.Index(model.GapKinds, y.Kind)
		}) {
			t.Fatal("the board's gaps are not in the order of their kinds")
		}
	})
}

func TestARecordThatIsNotThereHasNoGaps(t *testing.T) {
	finder := align.NewFinder(testboard.Of(), testboard.Today)
	for kind := model.KindBoard; kind <= model.KindAcknowledgement; kind++ {
		if gaps := finder.Of(model.Ref{Kind: kind, ID: "none"}); gaps != nil {
			t.Errorf("%s: %+v", kind, gaps)
		}
	}
}

// A gap is one that records of its kind can have: it can be acknowledged.
func TestEveryGapFitsItsRecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, gap := range align.Compute(drawBoard(t), testboard.Today).Gaps {
			if err := model.CheckGap(string(gap.Kind), gap.Ref().Kind); err != nil {
				t.Fatal(err)
			}
		}
	})
}
