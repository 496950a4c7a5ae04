package theme

import (
	"strings"
	"testing"

	"charm.land/huh/v2"
	"github.com/charmbracelet/x/ansi"
)

// form is a form as screens make them, drawn once.
func form(t *testing.T, options Options) string {
	t.Helper()
	title, size := "", ""
	fields := huh.NewGroup(
		huh.NewInput().Title("Title").Placeholder("what is needed").Value(&title),
		huh.NewSelect[string]().Title("Size").Options(huh.NewOptions("small", "medium")...).Value(&size),
	)
	f := huh.NewForm(fields).WithTheme(New(options).Form()).WithShowHelp(false).WithWidth(30)
	f.Init()
	return f.View()
}

func TestFormHasTheThemesColours(t *testing.T) {
	drawn := form(t, Options{Dark: true})
	for name, want := range map[string]string{
		"the accent": "38;2;143;180;255", "muted text": "38;2;163;163;169", "text": "38;2;228;228;232",
	} {
		if !strings.Contains(drawn, want) {
			t.Errorf("%s is missing in %q", name, drawn)
		}
	}
	plain := ansi.Strip(drawn)
	if !strings.HasPrefix(plain, "▌ Title") || !strings.Contains(plain, "\n  Size") {
		t.Errorf("the field in focus should have the bar, the other none:\n%s", plain)
	}
}

func TestFormWithoutColour(t *testing.T) {
	drawn := form(t, Options{NoColor: true, ASCII: true})
	if strings.Contains(drawn, "38;") || strings.Contains(drawn, "48;") {
		t.Errorf("a colour is left: %q", drawn)
	}
	if plain := ansi.Strip(drawn); !strings.HasPrefix(plain, "* Title") {
		t.Errorf("drawn\n%s", plain)
	}
}
