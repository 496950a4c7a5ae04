package reference_test

import (
	"maps"
	"testing"

	"moot/model"
	"moot/model/agenda"
)

func TestTheReferenceBoardsOnADay(t *testing.T) {
	days := 0
	each(t, func(t *testing.T, b *model.Board, want figures) {
		for text, value := range want.OnDay {
			day, err := model.ParseISO(text)
			if err != nil {
				continue // the rule
			}
			days++
			got := onDay(b, day)
			for figure, want := range value.(map[string]any) {
				if float64(got[figure]) != want {
					t.Errorf("%s: %s is %d, want %v", text, figure, got[figure], want)
				}
			}
		}
	})
	if days == 0 {
		t.Error("no set has figures of a day")
	}
}

// onDay counts the crossing dependencies of a board as reference.json does: uncommitted are those without a commit-by.
func onDay(b *model.Board, day model.Date) map[string]int {
	counts := map[string]int{}
	a := agenda.Compute(b, day)
	for _, d := range b.Dependencies() {
		if !d.Crossing() || !d.Open() {
			continue
		}
		facts := a.Facts(d.ID)
		for figure, counted := range map[string]bool{
			"open": true, "late": facts.Late, "uncommitted": !d.CommitBy.Known(),
			"negative_margin": facts.Margin.Known && facts.Margin.Value < 0, "waiting_for_another": len(facts.Waits) > 0,
		} {
			if counted {
				counts[figure]++
			}
		}
	}
	return maps.Clone(counts)
}
