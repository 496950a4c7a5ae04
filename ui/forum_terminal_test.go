package ui_test

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"moot/model/meeting"
)

var wholeTime = regexp.MustCompile(`whole (\d+):(\d\d) of`)

// whole is what the clock of the forum on the screen shows, in seconds; −1 where there is none.
func (term *terminal) whole() int {
	found := wholeTime.FindStringSubmatch(term.screen.String())
	if found == nil {
		return -1
	}
	minutes, _ := strconv.Atoi(found[1])
	seconds, _ := strconv.Atoi(found[2])
	return minutes*60 + seconds
}

// selected is the line of the screen that the cursor stands on.
func (term *terminal) selected() string {
	for line := range strings.SplitSeq(term.screen.String(), "\n") {
		if left, _, _ := strings.Cut(line, "│"); strings.Contains(left, "▌") {
			return strings.TrimSpace(left)
		}
	}
	return ""
}

// TestAForumSurvivesKillInEveryPhase kills the program without a warning in each phase, waits, and opens it again: the
// phase, the item and the time are as they were, and what was entered just before is there.
func TestAForumSurvivesKillInEveryPhase(t *testing.T) {
	if testing.Short() {
		t.Skip("takes as long as a clock needs to run")
	}
	home := t.TempDir()
	path := filepath.Join(home, "forum.moot")
	moot(t, home, "demo", "--keep", path)
	term := open(t, home, binary(t), path)
	term.see("F start the forum")
	term.press("F")
	term.see("start it now")
	term.press("s")
	term.see("Who facilitates")
	for phase := range meeting.Phases {
		if phase > 0 {
			term.press("\x1b[C") // right: the next phase
		}
		title := meeting.Phases[phase].Title()
		term.until("be in "+title, func(screen string) bool { return strings.Contains(screen, "▌ "+title) })
		if meeting.Phases[phase] == meeting.Here {
			term.press("a")
			term.see("✓ Checkout")
		}
		term.see("✓ saved")
		before := term.whole()
		term.until("run on", func(string) bool { return term.whole() > before+1 }) // a second has been remembered
		row, seconds := term.selected(), term.whole()
		term.kill()
		<-term.ended

		time.Sleep(2500 * time.Millisecond) // no time of the meeting
		opened := time.Now()
		term = open(t, home, binary(t), path)
		term.until("be in "+title+" again", func(screen string) bool { return strings.Contains(screen, "▌ "+title) && term.whole() >= 0 })
		first := term.whole()
		if goneOn := int(time.Since(opened) / time.Second); first < seconds-1 || first > seconds+1+goneOn {
			t.Errorf("%s: the clock shows %d s, it showed %d s when the program was killed", title, first, seconds)
		}
		term.until("select "+row, func(string) bool { return term.selected() == row })
	}
	term.press("\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D")
	term.see("Who is here")
	term.see("✓ Checkout")
	term.leave()
}
