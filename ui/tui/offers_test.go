package tui

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// oneKeyOneBinding fails where two of the keys that are offered are the same, or one means something else than the table
// says.
func oneKeyOneBinding(t *testing.T, where string, offers []keys.Offer) {
	t.Helper()
	owner := map[string]string{}
	for _, offer := range offers {
		if offer.Why != "" && len(strings.Fields(offer.Why)) < 3 {
			t.Errorf("%s: %s is dimmed because %q, which says nothing", where, offer.Name, offer.Why)
		}
		for _, key := range offer.Keys {
			if other, taken := owner[key]; taken {
				t.Errorf("%s: %q is offered for %s and for %s", where, key, other, offer.Name)
			}
			owner[key] = offer.Name
		}
		if binding := keys.ByName(offer.Name); !reflect.DeepEqual(binding.Keys, offer.Keys) || binding.Long != offer.Long {
			t.Errorf("%s: %s is offered as %q (%s), the table says %q (%s)", where, offer.Name, offer.Keys, offer.Long, binding.Keys, binding.Long)
		}
	}
}

// TestNoKeyHasTwoMeaningsOnAScreen goes over every row of every screen of the example, with the card and without.
func TestNoKeyHasTwoMeaningsOnAScreen(t *testing.T) {
	for _, number := range []string{"1", "2", "3", "4", "5"} {
		r := newRobot(t, exampleStore(t), 112, 32, func(o *Options) { o.Team = "Identity" })
		r.see("saved").press(number).rest()
		for row := range 60 {
			where := fmt.Sprintf("screen %s, row %d", number, row)
			oneKeyOneBinding(t, where, r.app.offers())
			r.press("enter")
			oneKeyOneBinding(t, where+", on its card", r.app.offers())
			r.press("enter")
			oneKeyOneBinding(t, where+", on a card beyond", r.app.offers())
			r.press("esc", "esc", "esc", "space")
			oneKeyOneBinding(t, where+", marked", r.app.offers())
			r.press("esc", "down")
		}
	}
}

func TestNoKeyHasTwoMeaningsOnACardOfAnyKind(t *testing.T) {
	r := newRobot(t, exampleStore(t), 112, 32)
	r.see("saved").rest()
	for _, number := range []string{"1", "2", "3", "4", "5"} {
		r.press(number).rest()
		for _, kind := range model.Kinds {
			for i := range min(3, r.app.state.Board.Count(kind)) {
				ref := model.RefOf(r.app.state.Board.At(kind, i))
				r.update(screen.Open{Ref: ref})
				oneKeyOneBinding(t, fmt.Sprintf("screen %s, the card of %s", number, ref), r.app.offers())
				r.press("esc", "esc")
			}
		}
	}
}

func TestNoKeyHasTwoMeaningsBeforeThereIsABoard(t *testing.T) {
	r := firstRun(t, 80, 24, func(*Options) {})
	oneKeyOneBinding(t, "first run", r.see("Start a board").app.offers())
}

// TestWhatThePaletteAsksInAnothersPlaceChangesNothing: to know what a command asks for, the palette runs it. It must open a
// dialog that asks for one thing, or none, and leave everything as it is.
func TestWhatThePaletteAsksInAnothersPlaceChangesNothing(t *testing.T) {
	for _, number := range []string{"1", "2", "3", "4", "5"} {
		r := newRobot(t, exampleStore(t), 112, 32, func(o *Options) { o.Team = "Identity" })
		r.see("saved").press(number).rest()
		asked := 0
		for range 40 {
			before := r.screen()
			for _, command := range r.app.commands() {
				if command.ask != nil && command.why == "" && command.ask() != nil {
					asked++
				}
			}
			if after := r.screen(); after != before || len(r.app.saves.queue) > 0 || len(r.app.dialogs) > 0 {
				t.Fatalf("asking changed the screen:\n%s\nto\n%s", before, after)
			}
			r.press("down")
		}
		if asked == 0 {
			t.Errorf("screen %s: nothing asks", number)
		}
	}
}

func TestNoKeyHasTwoMeaningsInAMeeting(t *testing.T) {
	h := newHall(t)
	r := h.open()
	for _, phase := range meeting.Phases {
		if phase == meeting.Phases[0] {
			begun(h, r, phase)
		} else {
			r.press("right").settled()
		}
		for row := range 5 {
			oneKeyOneBinding(t, fmt.Sprintf("phase %s, row %d", phase, row), r.app.offers())
			r.press("down")
		}
	}
}
