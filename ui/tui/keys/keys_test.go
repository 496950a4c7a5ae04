package keys

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestEachKeyHasOneVerb(t *testing.T) {
	owner := map[string]string{}
	for _, binding := range All() {
		for _, key := range binding.Keys {
			if other := owner[key]; other != "" {
				t.Errorf("%q is bound to %s and to %s", key, other, binding.Name)
			}
			owner[key] = binding.Name
		}
	}
}

func TestEveryBindingIsComplete(t *testing.T) {
	names := map[string]bool{}
	for _, b := range All() {
		if b.Name == "" || len(b.Keys) == 0 || b.Show == "" || b.Verb == "" || b.Long == "" || b.Group == "" || b.Scope == 0 {
			t.Errorf("something is missing in %+v", b)
		}
		if names[b.Name] {
			t.Errorf("two bindings are called %s", b.Name)
		}
		names[b.Name] = true
		if !regexp.MustCompile(`^[a-z-]+$`).MatchString(b.Name) {
			t.Errorf("%q is no stable name", b.Name)
		}
	}
}

// promised is what each key means, whatever screens there are: the keys of
// screens that are still to come are kept free for them.
var promised = map[string]string{
	"up": "up", "down": "down", "j": "down", "k": "up", "pgup": "page-up", "pgdown": "page-down",
	"g": "first", "G": "last", "enter": "open", "esc": "back", "tab": "next-pane",
	"1": "screen", "2": "screen", "3": "screen", "4": "screen", "5": "screen", "6": "screen", "7": "screen", "8": "screen",
	"/": "filter", ":": "do", "?": "help", "c": "create", "e": "edit", "D": "delete", "v": "view",
	"u": "undo", "U": "redo", "space": "mark", "V": "mark-range", "J": "move-down", "K": "move-up",
	"=": "why", "y": "copy", "F": "forum", "P": "pause", "N": "next", "f": "follow", "q": "quit", "ctrl+c": "quit-now",
	"a": "agree", "p": "propose", "n": "decline", "s": "start", "d": "deliver", "r": "remove", "!": "risk", "R": "reopen",
	"m": "note", "t": "action", "b": "park", "+": "on-track", "~": "at-risk", "-": "off-track", "i": "check-in",
	"l": "link", "o": "browse", "w": "what-if", "S": "settle",
	"[": "earlier-weeks", "]": "later-weeks", "z": "zoom", "H": "drag-earlier", "L": "drag-later", "0": "all",
	">": "carry", "left": "left", "right": "right",
}

func TestNoKeyMeansAnythingElse(t *testing.T) {
	for key, name := range promised {
		if binding, used := Of(key); used && binding.Name != name {
			t.Errorf("%q is %q, but it is kept for %q", key, binding.Name, name)
		}
	}
}

func TestKeysAreSpelledAsBubbleTeaSpellsThem(t *testing.T) {
	codes := map[string]rune{
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace,
	}
	for _, binding := range All() {
		for _, key := range binding.Keys {
			if got := typed(key, codes).String(); got != key {
				t.Errorf("%s: Bubble Tea spells %q as %q", binding.Name, key, got)
			}
		}
	}
}

// typed makes the message of a key.
func typed(key string, codes map[string]rune) tea.KeyPressMsg {
	mod := tea.KeyMod(0)
	if rest, ok := strings.CutPrefix(key, "ctrl+"); ok {
		mod, key = tea.ModCtrl, rest
	}
	if rest, ok := strings.CutPrefix(key, "shift+"); ok {
		mod, key = tea.ModShift, rest
	}
	if code, ok := codes[key]; ok {
		return tea.KeyPressMsg{Code: code, Mod: mod}
	}
	press := tea.KeyPressMsg{Code: []rune(key)[0], Mod: mod}
	if mod == 0 {
		press.Text = key
	}
	return press
}

func TestWhereTextIsTypedNoLetterIsAKey(t *testing.T) {
	for _, binding := range In(Form) {
		for _, key := range binding.Keys {
			if len([]rune(key)) == 1 || key == "space" {
				t.Errorf("%s takes %q away from people who type", binding.Name, key)
			}
		}
	}
}

func TestByName(t *testing.T) {
	if got := ByName("agree"); got.Key() != "a" || !got.In(Dependency) || got.In(Goal) {
		t.Errorf("agree is %+v", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("a name that is not in the table passed")
		}
	}()
	ByName("surrender")
}

func TestAllIsACopy(t *testing.T) {
	All()[0].Verb = "changed"
	if All()[0].Verb == "changed" {
		t.Error("the table was changed from outside")
	}
}

func TestMarkdownListsEveryKey(t *testing.T) {
	text := Markdown()
	for _, binding := range All() {
		for _, key := range strings.Fields(binding.Show) {
			if !strings.Contains(text, "`"+key+"`") {
				t.Errorf("%s: %s is missing", binding.Name, key)
			}
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if strings.Count(line, "|") != 3 {
			t.Errorf("no row of two cells: %s", line)
		}
	}
}

// TestReadmeIsFresh holds the README's table, once there is one, to this one.
func TestReadmeIsFresh(t *testing.T) {
	readme, err := os.ReadFile("../../../README.md")
	if err != nil || !strings.Contains(string(readme), "| key | does |") {
		t.Skip("the README has no table of keys")
	}
	if !strings.Contains(string(readme), Markdown()) {
		t.Error("the README's table of keys is stale: write keys.Markdown() into it")
	}
}

func TestHelpGroupsStandTogether(t *testing.T) {
	var groups []string
	for _, binding := range All() {
		if len(groups) == 0 || groups[len(groups)-1] != binding.Group {
			if slices.Contains(groups, binding.Group) {
				t.Errorf("%s is in two parts of the table (%s)", binding.Group, binding.Name)
			}
			groups = append(groups, binding.Group)
		}
	}
}
