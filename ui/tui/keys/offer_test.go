package keys

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

var (
	plain  = theme.New(theme.Options{NoColor: true})
	colour = theme.New(theme.Options{Dark: true})
)

func agenda() []Offer {
	return []Offer{
		Can("agree"), Can("propose"), Cannot("decline", "it was delivered: reopen it first (R)"), Can("remove"),
		Named("why", "why here"), Can("create"), Can("undo"),
	}
}

func TestLineDropsWholeItems(t *testing.T) {
	for _, c := range []struct {
		width int
		want  string
	}{
		{112, " a agree   p propose date   n no   r remove   = why here   c create   u undo                      : do   ? keys "},
		{80, " a agree  p propose date  n no  r remove  = why here  c create    : do  ? keys "},
		{67, " a agree  p propose date  n no  r remove  = why here  : do  ? keys "},
		{41, " a agree  p propose date  : do  ? keys "},
		{37, " a agree  : do  ? keys "},
		{15, " : do   ? keys "},
		{6, " : do "},
	} {
		got, _ := Line(plain, agenda(), c.width)
		if got = ansi.Strip(got); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(c.want), " ") || len(got) != c.width {
			t.Errorf("in %d cells:\n%q, want\n%q", c.width, got, c.want)
		}
	}
}

func TestLineIsBriefWhereRoomIsShort(t *testing.T) {
	offers := []Offer{Can("propose").Briefly("date"), Can("decline"), Can("filter")}
	for width, want := range map[int]string{
		112: "p propose date n no : do / filter ? keys", 99: "p date n no : do / filter ? keys", 60: "p date n no / filter : do ? keys",
	} {
		line, _ := Line(plain, offers, width)
		if got := strings.Join(strings.Fields(ansi.Strip(line)), " "); got != want {
			t.Errorf("in %d cells: %q, want %q", width, got, want)
		}
	}
}

func TestLineDimsWhatCannotAct(t *testing.T) {
	line, _ := Line(colour, agenda(), 112)
	if !strings.Contains(line, colour.Muted.Paint("n no")) || !strings.Contains(line, colour.Tab.Paint("a")+" "+colour.Text.Paint("agree")) {
		t.Errorf("the line is %q", line)
	}
}

func TestLineCanBePressed(t *testing.T) {
	line, hits := Line(plain, agenda(), 112)
	line = ansi.Strip(line)
	for _, hit := range hits {
		words := widget.Cut(line, hit.X, hit.X+hit.W)
		if binding := ByName(hit.Name); !strings.HasPrefix(words, binding.Show+" ") || hit.Key != binding.Key() {
			t.Errorf("at %v stands %q, pressed it is %s", hit.Rect, words, hit.Name)
		}
	}
	if hit, ok := Press(hits, 2); !ok || hit.Name != "agree" {
		t.Errorf("cell 2 presses %v", hit)
	}
	if hit, ok := Press(hits, 0); ok {
		t.Errorf("the margin presses %v", hit)
	}
}

func TestLineIsExactAndAlwaysHasHelp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var offers []Offer
		for _, i := range rapid.SliceOfN(rapid.IntRange(0, len(table)-1), 0, 12).Draw(t, "offers") {
			offers = append(offers, Offer{Binding: table[i]})
		}
		width := rapid.IntRange(0, 140).Draw(t, "width")
		line, hits := Line(colour, offers, width)
		if widget.Width(line) != width {
			t.Fatalf("%q has %d cells, want %d", line, widget.Width(line), width)
		}
		if words := strings.Join(strings.Fields(ansi.Strip(line)), " "); width >= 15 && !strings.HasSuffix(words, ": do ? keys") &&
			!strings.HasSuffix(words, ": do / filter ? keys") {
			t.Fatalf("%q does not end in the help", ansi.Strip(line))
		}
		end := 0
		for _, hit := range hits {
			if hit.X < end {
				t.Fatalf("places overlap: %v", hits)
			}
			end = hit.X + hit.W
		}
	})
}

func TestFind(t *testing.T) {
	offer, ok := Find(agenda(), "n")
	if !ok || offer.Why == "" {
		t.Errorf("n finds %v", offer)
	}
	if _, ok := Find(agenda(), "z"); ok {
		t.Error("a key that is not offered was found")
	}
}

func TestHelpPage(t *testing.T) {
	offers := append([]Offer{Cannot("deliver", "it has not been started")}, Offers(Global, List, Record, Dependency)...)
	for _, width := range []int{80, 112} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			lines := Help(plain, offers, width)
			for i, line := range lines {
				if widget.Width(line) != width {
					t.Errorf("%q has %d cells", line, widget.Width(line))
				}
				lines[i] = strings.TrimRight(ansi.Strip(line), " ")
			}
			golden.RequireEqual(t, []byte(strings.Join(lines, "\n")+"\n"))
		})
	}
}

func TestHelpCutsNoSentence(t *testing.T) {
	for _, line := range Help(plain, offersOf(table), 112) {
		if strings.Contains(strings.ReplaceAll(line, "1…8", ""), "…") {
			t.Errorf("cut at 112 cells: %s", ansi.Strip(line))
		}
	}
}
