package answer

import (
	"testing"

	"moot/model"
)

func TestRefusalsNameTheKeys(t *testing.T) {
	for state, want := range map[model.State]string{
		model.Committed: "it is committed: s started, p propose date, r remove",
		model.Started:   "it is started: d delivered, p propose date, r remove",
		model.Delivered: "it is delivered: a accept, s not yet right, r remove",
	} {
		if got := refusal(&model.Dependency{State: state}, model.StepDecline); got != want {
			t.Errorf("n when %s: %q, want %q", state, got, want)
		}
	}
	if got := refusal(&model.Dependency{State: model.Started}, model.StepDeliver); got != "" {
		t.Errorf("what is possible is refused: %q", got)
	}
}
