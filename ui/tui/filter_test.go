package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"moot/model"
)

// TestWhatIsWrongIsUnderlinedAndTheNearestWordIsATabAway types a word that is none.
func TestWhatIsWrongIsUnderlinedAndTheNearestWordIsATabAway(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("token exchange").press("/").write("to:payments state:requestet").see("did you mean requested?")
	line := ""
	for shown := range strings.SplitSeq(r.app.View().Content, "\n") {
		if strings.Contains(ansi.Strip(shown), "/ to:payments state:requestet") {
			line = shown
		}
	}
	if want := r.app.state.Theme.Error.Paint("requestet"); !strings.Contains(line, want) {
		t.Errorf("not underlined: %q", line)
	}
	r.press("tab").see("/ to:payments state:requested").press("enter").see("filter to:payments state:requested")
}

func TestEarlierFiltersComeBackByArrows(t *testing.T) {
	book := &notebook{}
	remember := func(o *Options) { o.Memory = &seat{book: book} }
	s := smallStore(t)
	r := newRobot(t, s, 112, 32, remember)
	r.see("token exchange")
	for _, text := range []string{"fares", "is:late", "token"} {
		r.press("/").write(text).press("enter").see("filter " + text).press("esc").unsee("filter " + text)
	}
	r.press("/").see("token", "filtered before").press("up").see("/ token").press("up").see("/ is:late")
	r.press("up").see("/ fares").press("up").see("/ fares").press("down", "down").see("/ token").press("down").see("words, team:payments")
	r.press("esc").rest()

	again := newRobot(t, s, 112, 32, remember)
	again.see("token exchange").press("/").write("to:").press("up").see("/ token").press("down").see("/ to:")
	again.press("up", "up").see("/ is:late").write("r").see("/ is:later").press("up").see("/ token").press("down").see("/ is:later")
}

func TestAFilterIsSavedUnderANameAndTakenByItsNumber(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("token exchange").press("'").see("None yet").press("esc")
	r.press("/").write("to:payments").press("ctrl+s").see("Save this filter as a view")
	r.write("asked of us").press("enter").see("saved the view: asked of us", "view asked of us").unsee("token exchange")
	if view, ok := load(t, s).Settings().View("ASKED of us"); !ok || view.Query != "to:payments" {
		t.Errorf("the board keeps %+v", view)
	}
	r.press("esc").see("token exchange").press("'").see("1  asked of us").press("1").unsee("token exchange").see("view asked of us")
	r.press("esc").press(":").write("view asked").press("enter").see("view asked of us").press("esc")

	r.press("/").write("fares").press("ctrl+s").write("asked of us").see("takes the place of to:payments").press("enter").see("saved the view")
	if views := load(t, s).Settings().SavedViews(); len(views) != 1 || views[0] != (model.SavedView{Name: "asked of us", Query: "fares"}) {
		t.Errorf("the board keeps %+v", views)
	}
	r.press("'").see("1  asked of us").press("D").see("Delete the view").press("enter").see("deleted the view", "None yet")
	r.press("esc", "u").see("undone").press("'").see("1  asked of us")
}

func TestAViewWithoutAFilterOrANameIsRefused(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("token exchange").press("'", "ctrl+s").see("there is no filter yet that could be saved")
	r.press("/").write("fares").press("ctrl+s").write("a: b").press("enter").see("has no colon in it").press("esc")
}

func TestAValueIsFoundByItsLetters(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("token exchange").press("/").write("to:idnt").see("Identity").press("tab").see("/ to:Identity").press("enter").see("filter to:Identity")
}
