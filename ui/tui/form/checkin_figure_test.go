package form

import (
	"testing"

	"moot/model"
)

// TestAMinusAloneIsNoFigure, as on the command line; and a computed value stays exact when another field has the keys.
func TestAMinusAloneIsNoFigure(t *testing.T) {
	r := standingReader{model.Measure{Unit: "h"}}
	if value, preview, err := r.read(" - "); value != "" || preview != "no figure" || err != nil {
		t.Errorf("%q %q %v", value, preview, err)
	}
	value, _, _ := r.read("100 min")
	if again, _, err := r.read(r.tidy("100 min")); err != nil || again != value {
		t.Errorf("100 min are %s, tidied %s, %v", value, again, err)
	}
}
