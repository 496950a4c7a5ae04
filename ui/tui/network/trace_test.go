package network

import (
	"strings"
	"testing"

	"moot/ui/tui/uitest"
)

// around00 is what a drawing around the first team of a mesh looks like.
func around00(t *testing.T, teams int, pairs [][2]int, width, height int) string {
	t.Helper()
	s := uitest.OpenScreen(New(nil), mesh(teams, pairs), width, height)
	s.Run(of(s).goAround("t00"))
	return string(uitest.Plain(s.View()))
}

func contains(t *testing.T, view string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(view, want) {
			t.Errorf("%q is not in\n%s", want, view)
		}
	}
}

// TestArrowsPointAtWhoNeeds, as everywhere else.
func TestArrowsPointAtWhoNeeds(t *testing.T) {
	view := around00(t, 3, [][2]int{{1, 0}, {0, 2}}, 80, 12)
	contains(t, view, "Team 01 ◂─", "1 Team 00 ◂─", "1 Team 02")
	if strings.Contains(view, "▸") {
		t.Errorf("an arrow points away from who needs:\n%s", view)
	}
}

// TestEveryLineHasANumber, also where several end at one team: there it is that of all of them.
func TestEveryLineHasANumber(t *testing.T) {
	view := around00(t, 5, [][2]int{{0, 1}, {0, 2}, {1, 3}, {1, 3}, {2, 3}, {1, 4}}, 112, 14)
	contains(t, view, "Team 01 ◂3─", "Team 02 ◂1─", "3 Team 03", "1 Team 04")
}
