package forum_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/forum"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func dependency(id string) model.Ref { return model.Ref{Kind: model.KindDependency, ID: id} }

// TestWhyHereIsToldOfWhatALinkLedTo opens records from elsewhere: on the agenda, and not.
func TestWhyHereIsToldOfWhatALinkLedTo(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for ref, is := range map[model.Ref]bool{
		dependency("tokens"): true, dependency("accounts"): false, {Kind: model.KindTeam, ID: "pay"}: false,
	} {
		s := forum.New(forum.Sources{})
		on := uitest.OpenScreen(s, state, 112, 32).Do(screen.Open{Ref: ref})
		if _, offered := keys.Find(s.Offers(), "="); offered != is {
			t.Errorf("on %v = is offered: %v, want %v", ref, offered, is)
		}
		on.Sent = nil
		on.Press("why")
		var shown []string
		for _, msg := range on.Sent {
			if show, is := msg.(screen.Show); is {
				show.Dialog.SetState(state)
				show.Dialog.SetSize(112, 32)
				shown = append(shown, show.Dialog.Title()+": "+uitest.Plain(show.Dialog.View()))
			}
		}
		if is != (len(shown) == 1) || is && !strings.Contains(shown[0], "In Decide because") {
			t.Errorf("on %v = shows %q", ref, shown)
		}
	}
}

// TestMovingTheRuleLeavesTheRowsAsAtThatWidth compares what moving the rule leaves with rows that are made anew.
func TestMovingTheRuleLeavesTheRowsAsAtThatWidth(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	s := forum.New(forum.Sources{})
	on := uitest.OpenScreen(s, state, 112, 40)
	on.Press("down", "mark")
	for _, to := range []string{"narrower", "narrower", "narrower", "wider", "wider", "wider", "wider", "wider", "wider", "wider"} {
		on.Press(to)
		moved := s.View()
		state.Revision++
		on.Give(state)
		if anew := s.View(); anew != moved {
			t.Fatalf("after %s it is\n%s\nand anew\n%s", to, uitest.Plain(moved), uitest.Plain(anew))
		}
	}
}
