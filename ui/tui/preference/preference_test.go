package preference

import (
	"strings"
	"testing"
)

func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestALocaleWithoutUTF8IsDrawnInASCII(t *testing.T) {
	for _, c := range []struct {
		system string
		env    func(string) string
		want   bool
	}{
		{"linux", env(), true},
		{"linux", env("LANG", "C"), true},
		{"linux", env("LANG", "POSIX"), true},
		{"linux", env("LANG", "C.UTF-8"), false},
		{"linux", env("LANG", "C.utf8"), false},
		{"linux", env("LANG", "en_GB.UTF-8"), false},
		{"linux", env("LANG", "ca_ES.UTF-8@valencia"), false},
		{"linux", env("LANG", "de_DE@euro"), true},
		{"linux", env("LANG", "de_DE.ISO-8859-15@euro"), true},
		{"linux", env("LANG", "en_US"), true},
		{"darwin", env("LC_CTYPE", "UTF-8"), false},
		{"linux", env("LANG", "en_GB.UTF-8", "LC_CTYPE", "C"), true},
		{"linux", env("LANG", "C", "LC_CTYPE", "en_GB.UTF-8"), false},
		{"linux", env("LANG", "en_GB.UTF-8", "LC_CTYPE", "en_GB.UTF-8", "LC_ALL", "C"), true},
		{"linux", env("LANG", "C", "LC_CTYPE", "C", "LC_ALL", "C.UTF-8"), false},
		{"windows", env(), false},
		{"windows", env("LANG", "C"), false},
	} {
		if got := OnlyASCII(c.env, c.system); got != c.want {
			t.Errorf("%s, LC_ALL=%s LC_CTYPE=%s LANG=%s: only ASCII %v, want %v",
				c.system, c.env("LC_ALL"), c.env("LC_CTYPE"), c.env("LANG"), got, c.want)
		}
	}
}

func TestTheSettingIsStrongerThanTheLocale(t *testing.T) {
	for _, c := range []struct {
		setting string
		locale  bool
		want    bool
	}{{"", true, true}, {Auto, true, true}, {Auto, false, false}, {Yes, false, true}, {No, true, false}} {
		if got := DrawsASCII(c.setting, c.locale); got != c.want {
			t.Errorf("ascii %q where the locale has only ASCII %v: %v, want %v", c.setting, c.locale, got, c.want)
		}
	}
}

func TestValuesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct{ setting, text, want, wrong string }{
		{"theme", "Light", Light, ""},
		{"theme", " contrast dark ", ContrastDark, ""},
		{"theme", "high-contrast", Contrast, ""},
		{"theme", "", "", ""},
		{"theme", "lihgt", "", `theme: "lihgt" is none of auto, dark, light, contrast, contrast-dark, contrast-light; did you mean "light"?`},
		{"theme", "solarized", "", `is none of auto, dark`},
		{"ascii", "true", Yes, ""},
		{"ascii", "false", No, ""},
		{"ascii", "perhaps", "", `ascii: "perhaps" is none of auto, yes, no`},
		{"motion", "off", "", "is none of full, reduced"},
		{"motion", "REDUCED", Reduced, ""},
		{"team", " 東京  チーム ", "東京 チーム", ""},
		{"team", strings.Repeat("x", 10_001), "", "10001 characters"},
	} {
		got, err := Named(c.setting).Read(c.text)
		switch {
		case c.wrong == "" && (err != nil || got != c.want):
			t.Errorf("%s %q is read as %q, %v; want %q", c.setting, c.text, got, err, c.want)
		case c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)):
			t.Errorf("%s %q: %v; want a sentence with %q", c.setting, c.text, err, c.wrong)
		}
	}
}

func TestEveryWordSaysWhatItMeans(t *testing.T) {
	for _, setting := range All() {
		for _, word := range setting.Words {
			if setting.Meanings[word] == "" {
				t.Errorf("%s %s says nothing of what it means", setting.Name, word)
			}
		}
		if len(setting.Meanings) != len(setting.Words) {
			t.Errorf("%s has a meaning without a word", setting.Name)
		}
	}
}

func TestTheEnvironmentSetsForOneRun(t *testing.T) {
	got, err := Environment(env("MOOT_THEME", "contrast-light", "MOOT_REDUCED_MOTION", "1"))
	if want := (Values{Theme: ContrastLight, Motion: Reduced}); err != nil || got != want {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
	got, err = Environment(env("MOOT_THEME", "lite", "MOOT_REDUCED_MOTION", "1"))
	if err == nil || !strings.HasPrefix(err.Error(), `MOOT_THEME: "lite" is none of`) || got.Theme != "" || got.Motion != Reduced {
		t.Errorf("a theme that there is not: %+v, %v", got, err)
	}
}

func TestWhatIsStrongerGoesOver(t *testing.T) {
	kept := Values{Theme: Dark, Team: "Payments", ASCII: No}
	got := Values{Theme: Light, Motion: Reduced}.Over(kept)
	if want := (Values{Light, "Payments", No, Reduced}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := Named("theme").Effective(Values{}); got != Auto {
		t.Errorf("where nothing is set the theme is %q", got)
	}
}

func TestAThemeSaysItsGround(t *testing.T) {
	for theme, want := range map[string][2][2]bool{ // on a light terminal, on a dark one: dark, contrast
		"":            {{false, false}, {true, false}},
		Auto:          {{false, false}, {true, false}},
		Contrast:      {{false, true}, {true, true}},
		Dark:          {{true, false}, {true, false}},
		Light:         {{false, false}, {false, false}},
		ContrastDark:  {{true, true}, {true, true}},
		ContrastLight: {{false, true}, {false, true}},
	} {
		for i, terminal := range []bool{false, true} {
			dark, contrast := Ground(theme, terminal)
			if got := [2]bool{dark, contrast}; got != want[i] {
				t.Errorf("%q where the terminal is dark %v: dark, contrast %v; want %v", theme, terminal, got, want[i])
			}
		}
	}
}

func TestASettingThatThereIsNotNamesTheNearest(t *testing.T) {
	for name, want := range map[string]string{
		"them": `did you mean "theme"?`, "colour": "there are theme, team, ascii, motion",
	} {
		if got := Unknown(name).Error(); !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestMyTeamIsTheOneChosenLast(t *testing.T) {
	for _, c := range []struct{ named, chosen, usual, want string }{
		{"", "", "", ""}, {"", "", "Payments", "Payments"}, {"", "ident", "Payments", "ident"}, {"Search", "ident", "Payments", "Search"},
		{"", NoTeam, "Payments", ""}, {"Search", NoTeam, "", "Search"}, {NoTeam, "ident", "Payments", ""},
	} {
		if got := MyTeam(c.named, c.chosen, c.usual); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
