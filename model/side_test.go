package model_test

import (
	"testing"

	"moot/model"
)

func TestWhoMayEdit(t *testing.T) {
	tests := []struct {
		fields             []string
		consumer, provider bool
	}{
		{[]string{"title", "why", "need_by", "goal", "impact", "consumer", "provider", "capability", "deleted"}, true, false},
		{[]string{"commit_by", "size", "proposed", "provider_goal"}, false, true},
		{[]string{"note", "link", "tags", "risk", "risk_note", "reason"}, true, true},
		{[]string{"state", "id", "nonsense"}, false, false},
	}
	for _, test := range tests {
		for _, field := range test.fields {
			if got := model.MayEdit(model.SideConsumer, field); got != test.consumer {
				t.Errorf("the consumer may edit %s: %v", field, got)
			}
			if got := model.MayEdit(model.SideProvider, field); got != test.provider {
				t.Errorf("the provider may edit %s: %v", field, got)
			}
			if !model.MayEdit(model.SideFacilitator, field) || model.MayEdit(0, field) {
				t.Errorf("a facilitator may edit all, nobody nothing: %s", field)
			}
		}
	}
}

func TestWhoMayStep(t *testing.T) {
	consumer := map[model.Step][]model.State{
		model.StepAccept:  {model.Countered, model.Delivered},
		model.StepPropose: {model.Countered},
		model.StepStart:   {model.Delivered},
		model.StepRemove:  model.States,
		model.StepReopen:  model.States,
		model.StepRisk:    model.States,
	}
	for _, step := range model.Steps {
		for _, state := range model.States {
			want := false
			for _, s := range consumer[step] {
				want = want || s == state
			}
			d := ready(state)
			if got := model.MayStep(model.SideConsumer, step, d); got != want {
				t.Errorf("the consumer may %s what is %s: %v", step, state, got)
			}
			if got := model.MayStep(model.SideProvider, step, d); got != (!want || step == model.StepRisk) {
				t.Errorf("the provider may %s what is %s: %v", step, state, got)
			}
			if !model.MayStep(model.SideFacilitator, step, d) || model.MayStep(0, step, d) {
				t.Errorf("a facilitator may take every step, nobody none: %s of %s", step, state)
			}
		}
	}
}
