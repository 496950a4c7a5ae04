package tui

import "testing"

// TestHowAPhaseIsLeftIsToldToWhoeverHoldsIt: N does nothing for those who only follow.
func TestHowAPhaseIsLeftIsToldToWhoeverHoldsIt(t *testing.T) {
	first, second := twoStores(t)
	one, two := newRobot(t, first, 112, 32), newRobot(t, second, 112, 32)
	one.see("saved").press("F").see("start it now").press("enter").see("Who facilitates").press("right").see("the first forum of this board", "N goes on.", "saved")
	two.see("f follows it").press("f").see("following", "the first forum of this board").unsee("N goes on")
}
