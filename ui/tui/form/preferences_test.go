package form

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/preference"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// closet is who the form asks to show and to keep settings.
type closet struct {
	tried []preference.Values
	kept  []model.Assignment
}

func (c *closet) open(state screen.State, now preference.Values, width, height int) *uitest.Dialog {
	try := func(values preference.Values) tea.Cmd {
		c.tried = append(c.tried, values)
		return nil
	}
	keep := func(changed []model.Assignment) tea.Cmd {
		c.kept = append(c.kept, changed...)
		return screen.Send(screen.Say{Text: "kept"})
	}
	return uitest.Open(Preferences(state, now, try, keep), state, width, height)
}

func TestPreferencesLook(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, size := range [][2]int{{40, 12}, {80, 24}, {112, 32}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			d := (&closet{}).open(state, preference.Values{Theme: preference.Contrast}, size[0], size[1])
			requireBox(t, d, state, size[0], size[1])
		})
	}
	t.Run("team", func(t *testing.T) {
		d := (&closet{}).open(state, preference.Values{}, 80, 24).Press("tab").Type("ay")
		requireBox(t, d, state, 80, 24)
	})
}

func TestAThemeIsSeenWhileItIsChosen(t *testing.T) {
	var c closet
	d := c.open(uitest.State(uitest.Board(t)), preference.Values{}, 80, 24).Press("right", "right", "ctrl+s")
	if !d.Done {
		t.Fatal("the form is still open")
	}
	var themes []string
	for _, values := range c.tried {
		themes = append(themes, values.Theme)
	}
	if want := []string{preference.Dark, preference.Light}; !reflect.DeepEqual(themes, want) {
		t.Errorf("seen were %v, want %v", themes, want)
	}
	if want := []model.Assignment{{Field: "theme", Value: "light"}}; !reflect.DeepEqual(c.kept, want) {
		t.Errorf("kept was %v, want %v", c.kept, want)
	}
}

func TestAThemeThatIsNotTakenIsUnseenAgain(t *testing.T) {
	var c closet
	d := c.open(uitest.State(uitest.Board(t)), preference.Values{}, 80, 24).Press("right", "esc", "y")
	if !d.Done || len(c.kept) > 0 || len(c.tried) != 2 || c.tried[1] != (preference.Values{}) {
		t.Errorf("done %v, kept %v, tried %v; want nothing kept, and what was tried ended", d.Done, c.kept, c.tried)
	}
}

func TestMyTeamIsFoundByAPartOfItsName(t *testing.T) {
	var c closet
	state := uitest.State(uitest.Board(t))
	c.open(state, preference.Values{}, 80, 24).Press("tab").Type("paym").Press("ctrl+s")
	c.open(state, preference.Values{Team: "Payments"}, 80, 24).Press("tab", "ctrl+s")
	other := c.open(state, preference.Values{}, 80, 24).Press("tab").Type("Elsewhere")
	if got := boxed(t, other, state, 80, 24); !strings.Contains(got, "this board has no team of that name") {
		t.Errorf("of a team that is not here it says\n%s", got)
	}
	other.Press("ctrl+s")
	want := []model.Assignment{{Field: "team", Value: "Payments"}, {Field: "team", Value: "Elsewhere"}}
	if !reflect.DeepEqual(c.kept, want) {
		t.Errorf("kept were %v, want %v", c.kept, want)
	}
}
