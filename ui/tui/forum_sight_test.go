package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model/meeting"
)

// small are the sizes at which room is short.
var small = [][2]int{{40, 12}, {80, 24}}

// offered are the names of the keys on the bottom line, from the left.
func (r *robot) offered() []string {
	r.screen() // draws it
	var names []string
	for _, hit := range r.app.frame.bottom {
		names = append(names, hit.Name)
	}
	return names
}

func (r *robot) size(width, height int) *robot {
	r.update(tea.WindowSizeMsg{Width: width, Height: height})
	r.rest()
	return r
}

// TestTheMeetingAlwaysShowsTheKeyThatGoesOn looks at every phase where room is short, also while the clock stands, and on
// a card.
func TestTheMeetingAlwaysShowsTheKeyThatGoesOn(t *testing.T) {
	for _, phase := range meeting.Phases {
		for _, size := range small {
			t.Run(fmt.Sprintf("%s %dx%d", phase, size[0], size[1]), func(t *testing.T) {
				h := newHall(t)
				r := h.open()
				begun(h, r, phase)
				r.size(size[0], size[1])
				for _, press := range []string{"", "P", "P", "tab"} {
					if press != "" {
						r.press(press).settled()
					}
					if at := slices.Index(r.offered(), "next"); at < 0 || at > 1 {
						t.Errorf("after %q the bottom line offers %v", press, r.offered())
					}
				}
			})
		}
	}
}

func TestReadBackOffersToWriteAFile(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Close)
	if got := r.size(80, 24).offered(); !slices.Equal(got[:3], []string{"copy", "next", "save"}) {
		t.Errorf("the bottom line offers %v", got)
	}
}

// TestWhoIsHereBeginsWithTheTeams: whoever goes on at once was shown how to say who is here.
func TestWhoIsHereBeginsWithTheTeams(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Here)
	r.size(80, 24).see("▌ · Checkout", "space here", "a all who are needed")
	r.press("space").settled().see("✓ Checkout", "▌ · Data").press("k").see("space not here")
	r.press("k", "k").see("▌ today", "enter choose who")
}

// TestEveryPhaseSaysHowManyThereAre where the phases do not stand one below the other.
func TestEveryPhaseSaysHowManyThereAre(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Here)
	for i, phase := range meeting.Phases {
		r.size(80, 24)
		if phase == meeting.Flow || phase == meeting.Close {
			r.see("✓ who is here", "one lever", "read back and close")
		} else {
			r.see(fmt.Sprintf("phase %d of 7", i+1))
		}
		r.size(40, 12).see(fmt.Sprintf(", %d of 7", i+1))
		if phase < meeting.Close {
			r.press("right").settled()
		}
	}
}

func TestAnEmptyBoardOffersToAskFirst(t *testing.T) {
	r := newRobot(t, emptyStore(t), 80, 24)
	got := r.see("No dependencies yet").offered()
	if !slices.Equal(got[:3], []string{"create", "quick", "forum"}) || slices.Contains(got, "narrower") {
		t.Errorf("the bottom line offers %v", got)
	}
}

// TestTheFiguresOfFlowStandUnderTheirHeadings, each with its numbers, at every size.
func TestTheFiguresOfFlowStandUnderTheirHeadings(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Flow)
	for _, size := range sizes {
		r.size(size[0], size[1]).see("forum of", "person-", "29 Oct")
		lines := strings.Split(r.screen(), "\n")
		ends := func(words, within string) int {
			for _, line := range lines {
				if before, _, found := strings.Cut(line, words); found && strings.Contains(line, within) {
					return len([]rune(before + words))
				}
			}
			return -1
		}
		for _, pair := range [][2]string{{"waited", "318"}, {"minutes", "297"}, {"open", "19"}} {
			if head, figure := ends(pair[0], "forum of"), ends(pair[1], "29 Oct"); head != figure || head < 0 {
				t.Errorf("at %v %q ends at %d, its figure at %d:\n%s", size, pair[0], head, figure, r.screen())
			}
		}
		if r.press("down", "down").screen(); !strings.Contains(r.screen(), "–") {
			t.Errorf("at %v what is not known of today is not said:\n%s", size, r.screen())
		}
		r.press("up", "up")
	}
}

func TestALeverTellsItsFiguresWhole(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Lever)
	r.size(80, 24).see("5 open for 5 teams, 232 days", "│ waited")
}

// TestActionsStandWithOwnerAndDayInColumns, whatever the names are.
func TestActionsStandWithOwnerAndDayInColumns(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Since)
	for _, size := range small {
		r.size(size[0], size[1])
		ends := map[int]bool{}
		for _, line := range strings.Split(r.screen(), "\n") {
			for _, day := range []string{"25 Nov", "20 Nov", "4 Dec"} {
				if before, _, found := strings.Cut(line, day); found && strings.Contains(line, "  · ") || found && strings.Contains(line, "▌ · ") {
					ends[len([]rune(before+day))] = true
				}
			}
		}
		if len(ends) != 1 {
			t.Errorf("at %v the days end at %v:\n%s", size, ends, r.screen())
		}
	}
}

// TestWhyHereCanBeReadToItsEnd on a terminal that has not the room for it.
func TestWhyHereCanBeReadToItsEnd(t *testing.T) {
	r := newRobot(t, exampleStore(t), 40, 12)
	r.see("Parked").press("=").see("Why here", "parked it", "pgdown further down").unsee("age 2 at")
	r.press("j").unsee("parked it").see("In Decide because").press("pgdown").see("score").press("pgdown", "pgdown").see("age 2 at").press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown").see("days late")
	for range 20 {
		r.press("pgup")
	}
	r.see("parked it").press("=").unsee("Why here")
}
