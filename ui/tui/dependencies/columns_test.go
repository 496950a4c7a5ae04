package dependencies

import (
	"strings"
	"testing"

	"moot/ui/tui/uitest"
)

// lines are what the table shows, its own half of the screen.
func lines(s *uitest.Screen) []string {
	all := strings.Split(uitest.Plain(s.View()), "\n")
	for i, line := range all {
		all[i], _, _ = strings.Cut(line, "│")
	}
	return all
}

func TestStatesHaveTheirWordButOnTheNarrowest(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 20}, {100, 28}, {112, 28}, {140, 40}, {200, 56}} {
		for by := range orders {
			s := open(t, size[0], size[1])
			s.Screen.(*Screen).view = view{grouping: byNothing, order: (by + orders - 1) % orders}
			s.Press("order")
			if shown := strings.Join(lines(s), "\n"); !strings.Contains(shown, "◆ committed") {
				t.Errorf("at %d by %s the state has no word:\n%s", size[0], by, shown)
			}
		}
	}
}

func TestTheColumnOfTheOrderIsShownAndMarked(t *testing.T) {
	for _, size := range [][2]int{{40, 9}, {60, 20}, {80, 20}, {112, 28}, {200, 56}} {
		for by := range orders {
			s := open(t, size[0], size[1])
			s.Screen.(*Screen).view = view{grouping: byNothing, order: (by + orders - 1) % orders}
			s.Press("order")
			heading := by.String() + "↑"
			if size[0] < roomy { // there is room for a brief heading or none for the arrow
				heading = strings.TrimSuffix(briefHeadings[by], "↑")
				if heading == "" {
					heading = by.String()
				}
			}
			if head := lines(s)[1]; !strings.Contains(head, heading) {
				t.Errorf("at %d by %s the headings are %q", size[0], by, head)
			}
		}
	}
}

func TestHeadingsAreNotCutWhereThereIsRoom(t *testing.T) {
	for _, width := range []int{60, 66, 80, 112, 200} {
		for _, word := range []string{"consumer", "provider", "title", "need-by"} {
			if head := lines(open(t, width, 20))[1]; !strings.Contains(head, word) || strings.Contains(head, "…") {
				t.Errorf("at %d %q is not among the headings %q", width, word, head)
			}
		}
	}
}

func TestDatesAreNotCut(t *testing.T) {
	for width := 40; width <= 200; width += 3 {
		s := open(t, width, 20)
		for row, line := range lines(s)[3:] {
			if fields := strings.Fields(line); len(fields) > 2 && strings.Contains(fields[len(fields)-1], "N…") {
				t.Errorf("at %d row %d has its date cut: %q", width, row, line)
			}
		}
	}
}
