package exchange

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestNoTwoNamesAreCutToTheSame(t *testing.T) {
	got := cutApart([]string{"#govuk-publishing-experience-tech", "#govuk-publishing-platform", "Data"}, 13, 150)
	if got[0] == got[1] || got[2] != "Data" {
		t.Error(got)
	}
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.StringMatching(`(team of )?[ab]{0,12} (payments )?[a-c]{1,9}`), 1, 8).Draw(t, "names")
		room := float64(rapid.IntRange(20, 200).Draw(t, "room"))
		if shown := cutApart(texts, 13, room); len(alike(texts, shown)) > 0 {
			t.Fatalf("%q are cut to %q", texts, shown)
		}
	})
}

func TestACutTextFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		room := float64(rapid.IntRange(30, 200).Draw(t, "room"))
		for _, cut := range append(slices.Clone(wrapText(text, 13, room)), cutText(text, 13, room), cutMiddle(text, 13, room)) {
			if textWidth(cut, 13) > room {
				t.Fatalf("%q is %q, which takes %.0f of %.0f", text, cut, textWidth(cut, 13), room)
			}
		}
	})
}
