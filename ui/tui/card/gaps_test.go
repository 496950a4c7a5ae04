package card_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/uitest"
)

func TestEveryKindOfGapHasAKeyThatMendsIt(t *testing.T) {
	for _, kind := range model.GapKinds {
		name, words := card.Mend(kind)
		if name == "" {
			t.Errorf("%s: no key mends it", kind)
			continue
		}
		if show := keys.ByName(name).Show; !strings.HasPrefix(words, show+" ") || len(words) < len(show)+len(" adds") {
			t.Errorf("%s: %q does not say what %s does", kind, words, show)
		}
	}
	if name, words := card.Mend("none"); name != "" || words != "" {
		t.Errorf("a kind that there is not: %q, %q", name, words)
	}
}

func TestAKeyThatMendsIsToldAsPeopleReadIt(t *testing.T) {
	for kind, want := range map[model.GapKind]string{
		model.GoalWithoutOutcome: "l links it to an outcome",
		model.GoalSilent:         "i checks in",
		model.OutcomeWithoutGoal: "c creates a goal for it",
		model.GoalOnUncommitted:  "a on the request promises it",
	} {
		if _, words := card.Mend(kind); words != want {
			t.Errorf("%s: %q, want %q", kind, words, want)
		}
	}
}

func TestAGapThatIsAcceptedSaysUntilWhenAndWhy(t *testing.T) {
	s := uitest.Board(t)
	guest := model.Ref{Kind: model.KindGoal, ID: "guest"}
	gaps := func() string {
		_, told, _ := strings.Cut(ansi.Strip(strings.Join(card.Of(uitest.State(s), guest, nil, 200).Lines, "\n")), "Gaps")
		told, _, _ = strings.Cut(strings.TrimSpace(told), "\n")
		return strings.TrimSpace(told)
	}
	const detail = "no promise for Token exchange for guest checkout (requested): "
	if got := gaps(); got != detail+"a on the request promises it" {
		t.Errorf("%q", got)
	}
	s.Do(model.Acknowledge(s, model.GoalOnUncommitted, guest, "Identity answers\nafter its offsite", "Ana", s.Today().Add(9), "k1", s.Today()))
	if got := gaps(); got != detail+"accepted until Tue 1 Dec: Identity answers after its offsite" {
		t.Errorf("%q", got)
	}
}
