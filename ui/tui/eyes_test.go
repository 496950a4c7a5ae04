package tui

import (
	"regexp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"moot/ui/tui/theme"
)

// shownAs is how a key is written on the screen, where that is not its name.
var shownAs = map[string]string{"down": "↓", "up": "↑", "left": "←", "right": "→"}

// seenKeys are the keys that stand on the screen now: what is written in the ink of keys, and the numbers of the screens.
func (r *robot) seenKeys() []string {
	var seen []string
	frame := r.app.View().Content
	for _, ink := range []theme.Ink{r.app.state.Theme.Tab, r.app.state.Theme.Selected.Tab} {
		for _, found := range regexp.MustCompile(regexp.QuoteMeta(ink.Prefix())+"([^\x1b]*)").FindAllStringSubmatch(frame, -1) {
			seen = append(seen, strings.Fields(found[1])...)
		}
	}
	if lines := strings.Split(frame, "\n"); len(lines) > 1 && r.app.welcome == nil {
		seen = append(seen, strings.Fields(ansi.Strip(lines[1]))...)
	}
	return seen
}

// take presses keys that stand on the screen at that moment; it fails where one does not.
func (r *robot) take(keys ...string) *robot {
	r.t.Helper()
	for _, key := range keys {
		r.rest()
		shown := key
		if sign, named := shownAs[key]; named {
			shown = sign
		}
		if seen := r.seenKeys(); !slices.Contains(seen, shown) {
			r.t.Fatalf("%q is not on the screen, but %q:\n%s", key, seen, r.screen())
		}
		r.press(key)
	}
	return r
}

// whileAgo lets the message on the bottom line fade, as it does in four seconds.
func (r *robot) whileAgo() *robot {
	r.rest()
	r.update(messageFaded{r.app.message.number})
	return r
}

// say types a text where the screen asks for one: there is a cursor.
func (r *robot) say(text string) *robot {
	r.t.Helper()
	r.rest()
	if r.app.cursor() == nil {
		r.t.Fatalf("nothing asks for %q:\n%s", text, r.screen())
	}
	return r.write(text)
}
