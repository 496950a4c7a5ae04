package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"moot/ui/tui/widget"
)

// sizes are the terminals that every screen is looked at in.
var sizes = [][2]int{{40, 12}, {80, 24}, {112, 32}, {200, 60}}

// TestScreensOfTheExample compares each screen of the example with the one that was looked at and found good.
func TestScreensOfTheExample(t *testing.T) {
	for _, number := range []string{"1", "2", "3", "4", "5"} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("screen %s at %dx%d", number, size[0], size[1]), func(t *testing.T) {
				r := newRobot(t, exampleStore(t), size[0], size[1])
				r.see("saved").press(number).rest()
				checkFrame(t, r.screen(), size[0], size[1])
				r.golden()
			})
		}
	}
}

// TestStyledFrames keeps the colours of one frame in each theme.
func TestStyledFrames(t *testing.T) {
	for _, theme := range []string{"dark", "light", "none", "ascii"} {
		t.Run(theme, func(t *testing.T) {
			r := newRobot(t, smallStore(t), 80, 24, func(o *Options) {
				o.ASCII = theme == "ascii"
				o.Env = func(name string) string {
					switch {
					case name == "MOOT_THEME" && theme == "light":
						return "light"
					case name == "NO_COLOR" && theme == "none":
						return "yes"
					}
					return ""
				}
			})
			r.see("saved").rest()
			golden.RequireEqual(t, []byte(r.app.View().Content))
		})
	}
}

func TestTheFrameFollowsTheTerminal(t *testing.T) {
	r := newRobot(t, exampleStore(t), 112, 32)
	r.see("saved")
	for _, size := range append(sizes, [2]int{76, 17}, [2]int{75, 40}, [2]int{300, 13}, [2]int{41, 90}) {
		for _, number := range []string{"1", "2", "3", "4", "5"} {
			r.update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			r.press(number).rest()
			checkFrame(t, r.screen(), size[0], size[1])
		}
	}
}

// checkFrame tells whether a frame has exactly the terminal's lines and cells.
func checkFrame(t *testing.T, screen string, width, height int) {
	t.Helper()
	lines := strings.Split(screen, "\n")
	if len(lines) != height {
		t.Errorf("%d lines on a terminal of %d×%d", len(lines), width, height)
	}
	for i, line := range lines {
		if widget.Width(line) != width {
			t.Errorf("line %d has %d cells on a terminal of %d×%d: %q", i+1, widget.Width(line), width, height, line)
		}
	}
}
