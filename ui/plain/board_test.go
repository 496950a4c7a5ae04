package plain

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/timeline"
)

func TestAnOfferIsToldWithTheDayThatIsOffered(t *testing.T) {
	today := model.NewDate(2026, 11, 22)
	d := &model.Dependency{
		Entry: model.Entry{ID: "d1"}, Title: "Fresh fares", Consumer: "a", Provider: "b", State: model.Countered,
		NeedBy: today.Add(10), Proposed: today.Add(22),
	}
	board := model.NewBoard("test", []model.Record{d}, nil)
	told := boardTelling{view: &view{board: board, today: today, agenda: agenda.Compute(board, today)}}
	line := told.itemLine(timeline.Compute(board, told.agenda, timeline.ByProvider, nil).Rows[0].Items[0])
	if !strings.Contains(line, "offers Mon 14 Dec") || !strings.Contains(line, "Offered 12 days later than needed.") {
		t.Error(line)
	}
}

func TestTheBoardCountsWhatSimplyGoesOn(t *testing.T) {
	for want, told := range map[string]string{
		"": (&boardTelling{line: &timeline.Timeline{Count: 3}}).figures(0),
		"2 needs that simply go on, and nothing with a day.":                    (&boardTelling{line: &timeline.Timeline{}}).figures(2),
		"163 with a day or to answer. 101 standing needs are not on the board.": (&boardTelling{line: &timeline.Timeline{Count: 163}}).figures(101),
	} {
		if told != want {
			t.Errorf("%q, want %q", told, want)
		}
	}
}
