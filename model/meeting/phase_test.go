package meeting_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model/meeting"
)

func TestHalfAnHourIsSharedOutAsTheScreenSays(t *testing.T) {
	plan := meeting.Plan(30)
	var minutes []int
	for _, seconds := range plan {
		minutes = append(minutes, seconds/60)
	}
	if want := []int{2, 4, 4, 14, 3, 2, 1}; !slices.Equal(minutes, want) {
		t.Errorf("the plan is %v; want %v", minutes, want)
	}
	ends := []int{2, 6, 10, 24, 27, 29, 30}
	for _, phase := range meeting.Phases {
		if got := phase.End(plan) / 60; got != ends[phase] {
			t.Errorf("%s ends after %d minutes; want %d", phase, got, ends[phase])
		}
	}
}

func TestAPlanOfAnyLengthAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		minutes := rapid.IntRange(-100, 1000).Draw(t, "minutes")
		plan := meeting.Plan(minutes)
		sum, before := 0, 0
		for _, phase := range meeting.Phases {
			if plan[phase] < 0 {
				t.Fatalf("%s takes %d s of %d minutes", phase, plan[phase], minutes)
			}
			sum += plan[phase]
			if end := phase.End(plan); end != sum || end < before {
				t.Fatalf("%s ends after %d s; want %d", phase, end, sum)
			}
			before = sum
		}
		if want := max(0, minutes) * 60; sum > want || sum < want-len(plan) {
			t.Fatalf("%d minutes are planned as %d s", minutes, sum)
		}
	})
}

func TestAPhaseIsReadAsItIsWritten(t *testing.T) {
	for i, phase := range meeting.Phases {
		if int(phase) != i || meeting.PhaseOf(phase.String()) != phase || phase.Title() == "" {
			t.Errorf("phase %d is %q, read back as %d", i, phase, meeting.PhaseOf(phase.String()))
		}
	}
	for _, word := range []string{"", "lunch", "HERE", "3"} {
		if got := meeting.PhaseOf(word); got != meeting.Here {
			t.Errorf("%q is read as %s; want the first phase", word, got)
		}
	}
}
