package tui

import (
	"fmt"
	"strings"
	"testing"

	"moot/model"
)

func TestHelpShowsTheScreenThenEverything(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			r := newRobot(t, smallStore(t), size[0], size[1])
			r.see("saved").press("?").see("Keys").see("? every key")
			checkFrame(t, r.screen(), size[0], size[1])
			r.press("?").see("? this screen").see("what the signs mean")
			checkFrame(t, r.screen(), size[0], size[1])
			read := r.screen()
			for range 90 { // every page of it, to its end
				r.press("pgdown")
				read += r.screen()
			}
			for _, want := range []string{"In a form", "States of a dependency", "◐ countered", "capability:", "silent"} {
				if !strings.Contains(read, want) {
					t.Errorf("%q is nowhere", want)
				}
			}
			r.press("tab").see("every key").press("esc").see("? keys")
		})
	}
}

func TestEveryStateHasItsMeaning(t *testing.T) {
	for _, state := range model.States {
		if len(strings.Fields(meant[state])) < 3 {
			t.Errorf("%s means %q", state, meant[state])
		}
	}
}
