package cli

import (
	"regexp"
	"strings"
	"testing"

	"moot/model"
)

func TestEveryGapHasACommandThatMendsIt(t *testing.T) {
	root := newRoot(newSession(Streams{}))
	named := regexp.MustCompile(`moot ([a-z]+)`)
	for _, kind := range model.GapKinds {
		commands := named.FindAllStringSubmatch(mends[kind], -1)
		if len(commands) == 0 {
			t.Errorf("%s: %q", kind, mends[kind])
		}
		for _, words := range commands {
			if found, _, err := root.Find(words[1:]); err != nil || found == root {
				t.Errorf("%s: there is no %s", kind, words[0])
			}
		}
	}
}

func TestHelpSpellsEveryKindOfGap(t *testing.T) {
	page, _ := topicText("json")
	for _, kind := range model.GapKinds {
		if !strings.Contains(page, string(kind)) {
			t.Errorf("moot help json does not know %s", kind)
		}
	}
}
