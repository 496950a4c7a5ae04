package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"moot/model"
	"moot/store"
)

// names are in scripts that terminals draw in different ways: from right to left, with marks above and below, of letters
// that are put together, and of pictures that are put together.
var names = []struct{ id, team, title string }{
	{"arabic", "فريق المدفوعات", "تبادل الرموز للدفع كضيف"},
	{"hebrew", "צוות חשבונות", "חשבון לאורחים עם ניקוד שָׁלוֹם"},
	{"thai", "ทีมค้นหา", "ราคาใหม่ทุกห้านาทีที่นี่"},
	{"hindi", "भुगतान दल", "यात्रा की कीमत क्षण भर में"},
	{"jamo", "한국 팀", "예약 확인"},
	{"hangul", "결제팀", "토큰 교환을 위한 결제"},
	{"family", "👨‍👩‍👧‍👦 Families", "👩🏽‍🚒 fire drill 👍🏿 for 🏳️‍🌈 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿"},
	{"flags", "🇩🇪🇫🇷🇯🇵 Europe", "☎️ calls ⚠️ and 1️⃣ key"},
	{"stacks", "Z̴̡͓̐a̷͉͠l̶̰̈g̷̻̈́o̴", "e\u0301\u0323 and n\u0303\u0330 stand on their letters"},
	{"mixed", "Ops عمليات 運用", "API של תשלומים v2 (בטא) → 本番"},
}

// scriptsStore is a board whose every name is in one of these scripts.
func scriptsStore(t *testing.T) store.Store {
	t.Helper()
	s := emptyStore(t)
	var edits []model.Edit
	add := func(kind model.Kind, id string, pairs ...string) {
		for i := 0; i < len(pairs); i += 2 {
			text, _ := model.Clean(pairs[i+1])
			edits = append(edits, model.Edit{Field: model.FieldNamed(kind, pairs[i]), ID: id, New: text})
		}
	}
	add(model.KindBoard, model.BoardID, "name", "سفر الشمال 👨‍👩‍👧", "next_forum", "2026-11-26")
	for i, n := range names {
		other := names[(i+1)%len(names)].id
		add(model.KindTeam, n.id, "name", n.team, "owns", n.title)
		add(model.KindOutcome, "o-"+n.id, "title", n.title, "measure", n.team, "unit", "ש", "baseline", "58", "target", "75", "current", "66")
		add(model.KindGoal, "g-"+n.id, "title", n.title, "team", n.id, "outcomes", "o-"+n.id, "measure", n.title, "unit", "分",
			"baseline", "71", "target", "40", "current", "52", "health", "at-risk")
		add(model.KindDependency, "d-"+n.id, "title", n.title, "consumer", n.id, "provider", other, "goal", "g-"+n.id,
			"capability", n.team, "why", n.title, "need_by", fmt.Sprintf("2026-12-%02d", i+1), "requested", "2026-11-10")
	}
	_, _, err := s.Commit(context.Background(), func(model.View) (model.Change, error) {
		return model.Change{Header: model.Header{Author: "عائشة 👩🏽"}, Edits: edits}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// checkColumns measures each line of a frame twice: by graphemes, as the program does and terminals that know them, and by
// signs with another library, as older terminals draw. Where a script has vowels that take a cell of their own by signs
// and none by graphemes, only the first can hold: moot does not take letters out of people's words.
func checkColumns(t *testing.T, what, frame string, width, height int) {
	t.Helper()
	checkFrame(t, ansi.Strip(frame), width, height)
	for i, line := range strings.Split(ansi.Strip(frame), "\n") {
		if got := ansi.StringWidthWc(line); got != width && !strings.ContainsFunc(line, isSpacingVowel) {
			t.Errorf("%s, line %d: drawn sign by sign it takes %d cells of %d: %q", what, i+1, got, width, line)
		}
	}
}

// isSpacingVowel tells of the vowels of Indic scripts that stand beside their letter, of Thai's am, and of the sign by which
// Devanagari joins two letters to one.
func isSpacingVowel(r rune) bool { return unicode.Is(unicode.Mc, r) || r == 'ำ' || r == '\u094d' }

func TestEveryScriptKeepsTheColumns(t *testing.T) {
	s := scriptsStore(t)
	for _, size := range [][2]int{{40, 12}, {80, 24}, {112, 32}} {
		r := newRobot(t, s, size[0], size[1], func(o *Options) { o.Team = "arabic" })
		r.see("saved").rest()
		for _, walk := range [][]string{
			{"1"}, {"1", "enter"}, {"3"}, {"3", "j", "enter"}, {"4"}, {"4", "enter"}, {"e"}, {"c"}, {":"}, {"/"}, {","}, {"=", "esc"},
		} {
			r.press("esc", "esc").press(walk...).rest()
			for range len(names) {
				checkColumns(t, fmt.Sprintf("%v at %v", walk, size), r.app.View().Content, size[0], size[1])
				r.press("down")
			}
			r.press("esc", "esc", "y")
		}
	}
}
