package report

import (
	"testing"

	"moot/model"
)

func TestTheWaysThatABriefOffersAreOpen(t *testing.T) {
	for _, state := range model.States {
		d := &model.Dependency{Consumer: "pay", Provider: "idy", State: state}
		side := model.SideProvider
		if mover(d) == d.Consumer {
			side = model.SideConsumer
		}
		offered := waysOf(d)
		if d.Open() == (len(offered) == 0) {
			t.Errorf("%s: open is %v, and %d ways are offered", state, d.Open(), len(offered))
		}
		for _, way := range offered {
			if why := model.CanDo(d, way.step); why != "" {
				t.Errorf("%s: %q cannot be done: %s", state, way.words, why)
			}
			if !model.MayStep(side, way.step, d) {
				t.Errorf("%s: %q is not a step of whose turn it is", state, way.words)
			}
		}
	}
}
