package keys

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"moot/ui/tui/widget"
)

func TestTheReferenceHasEveryKeyAndEverySection(t *testing.T) {
	extra := Section{Title: "Signs", Rows: []Row{{Key: "○ requested", Text: "asked for", Ink: plain.Warn}}}
	for _, width := range []int{30, 70, 102, 160} {
		page := ansi.Strip(strings.Join(Reference(plain, width, append(Sections(), extra)...), "\n"))
		for _, binding := range All() {
			if !strings.Contains(page, "  "+strings.Fields(binding.Show)[0]) && !strings.Contains(page, " "+binding.Show+" ") {
				t.Errorf("at %d cells %s (%s) is missing", width, binding.Show, binding.Name)
			}
		}
		for _, title := range []string{"Answer a dependency", "In a form", "In a forum, phase by", "○ requested"} {
			if !strings.Contains(page, title[:min(len(title), width-2)]) {
				t.Errorf("at %d cells %q is missing", width, title)
			}
		}
	}
}

// meant are the dots that are no cut.
var meant = strings.NewReplacer("1…8", "", "1…9", "", "in …:", "")

func TestTheReferenceIsExactAtEveryWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(24, 220).Draw(t, "width")
		for _, line := range Reference(plain, width, Sections()...) {
			if widget.Width(line) != width {
				t.Fatalf("%q has %d cells, want %d", line, widget.Width(line), width)
			}
			if shown := meant.Replace(ansi.Strip(line)); width > 40 && strings.Contains(shown, "…") {
				t.Fatalf("cut: %q", shown)
			}
		}
	})
}

func TestColumnsAreAsLowAsCanBe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var blocks [][]string
		total, highest := 0, 0
		for range rapid.IntRange(1, 9).Draw(t, "blocks") {
			size := rapid.IntRange(1, 12).Draw(t, "size")
			blocks = append(blocks, make([]string, size))
			total, highest = total+size+1, max(highest, size)
		}
		n := rapid.IntRange(1, 3).Draw(t, "columns")
		parts := split(blocks, n)
		count := 0
		for _, part := range parts {
			count += len(part)
			if high := len(stacked(part, 1)); high > max(highest, total/n+highest) {
				t.Fatalf("a column of %d lines, of %d in all", high, total)
			}
		}
		if len(parts) > n || count != len(blocks) {
			t.Fatalf("%d blocks in %d columns, of %d and %d", count, len(parts), len(blocks), n)
		}
	})
}
